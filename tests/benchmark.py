"""How heavy the pages are and how long the site takes to build: `python -m tests.benchmark`.

Both sides of each comparison are measured in the same run. A report, not a test.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from tests.browsers import start_chromium
from tests.ours import ROOT
from tests.site.building import build_finished, copy_sources, run
from tests.site.growing import COPIES, grow
from tests.site.pages import EXERCISES
from tests.site.reading import read_pages
from tests.site.weighing import build_bare, first_view


def timed(make: Callable[[Path], None], folder: Path) -> float:
    """Return how many seconds a build takes, everything around it included."""
    start = time.perf_counter()
    make(folder)
    return time.perf_counter() - start


def build_ours(folder: Path) -> None:
    """Build the site as it is."""
    copy_sources(folder)
    build_finished(folder)


def build_grown(folder: Path) -> None:
    """Build the site with a library of 100 exercises and a few."""
    copy_sources(folder)
    grow(folder / "docs/data/exercises.yml")
    run(folder, "publishing", "generate")
    build_finished(folder)


def print_table(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows under each other, the first as headings."""
    print(f"\n{title}\n")
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for first, *others in rows:
        cells = [f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True)]
        print("  " + "  ".join([f"{first:<{widths[0]}}", *cells]))


def builds(folder: Path) -> None:
    """Report how long builds take."""
    rows = [("build", "pages", "seconds")]
    for name, make in (
        ("bare theme", build_bare),
        ("this site", build_ours),
        (f"{COPIES * len(EXERCISES)} exercises more", build_grown),
    ):
        target = folder / name.replace(" ", "-")
        seconds = timed(make, target)
        rows.append((name, str(len(read_pages(target / "site"))), f"{seconds:.1f}"))
    print_table("Building", rows)


def weights(folder: Path) -> None:
    """Report the first view of pages, cold and compressed, on a phone."""
    ours = folder / "this-site/site"
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        bare = sum(first_view(browser, folder / "bare-theme/site", "/").values())
        rows = [
            ("first view", "files", "bytes", "times the bare theme"),
            ("bare theme", "", f"{bare:,}", "1.00"),
        ]
        for address in (*EXERCISES, "/", "/exercises/", "/safety/", "/sheet/"):
            view = first_view(browser, ours, address)
            total = sum(view.values())
            rows.append((address, str(len(view)), f"{total:,}", f"{total / bare:.2f}"))
        browser.close()
    print_table("Weight (gzip, cold, 390 pixels wide, heads included)", rows)


def pages(folder: Path) -> None:
    """Report the size of the HTML of every page."""
    now = read_pages(folder / "this-site/site")
    later = read_pages(folder / "210-exercises-more/site")
    rows = [("page", "bytes of HTML", "with 210 exercises")]
    sizes = {address: len(page.html.encode()) for address, page in now.items()}
    for address, size in sorted(sizes.items(), key=lambda pair: -pair[1]):
        rows.append((address, f"{size:,}", f"{len(later[address].html.encode()):,}"))
    rows.append(("median", f"{median(sizes.values()):,.0f}", ""))
    print_table("Size", rows)


def main() -> int:
    """Measure and print."""
    if not (ROOT / "docs/data/library.json").is_file():
        print("Nothing is prepared: run `make build` first.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builds(folder)
        weights(folder)
        pages(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
