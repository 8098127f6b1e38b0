"""What a build, a page and a PDF cost, and how that grows: `python -m tests.benchmark [PART ...]`.

Both sides of each comparison are measured in the same run. A report, not a test. What it finds goes
into `macros/speed.json` too, which the page `/about/speed/` shows.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from playwright.sync_api import sync_playwright

from library.days import day_words
from macros.speed import Table, write_record
from tests.browsers import start_chromium
from tests.commands import NODE
from tests.ours import ROOT
from tests.paper.benchmark import measure as papers
from tests.publishing.editing import edit_costs
from tests.site.building import build, copy_sources, run
from tests.site.frames import pictures_a_second
from tests.site.growing import grow, grow_pictures
from tests.site.pages import SITE
from tests.site.painting import paint_times
from tests.site.plain import build_plain, plain_pages
from tests.site.weighing import build_bare, first_view

SIZES = (100, 504, 924)
"""How many exercises a growing library has, or a few more, so that every ladder is whole."""

FETCHED = {
    "The library page": "exercises/index.html",
    "What finds there and on the sheet, when somebody asks": "exercises/list.json",
    "What every sheet loads of the library": "sheet/rules.json",
    "An exercise of a sheet": "sheet/exercises/CL.json",
    "What making a sheet loads first": "sheet/first.json",
    "What it loads a moment later": "sheet/making.json",
    "What the search reads, when somebody asks": "search/search_index.json",
    "All data, to download": "data/library.json",
}
"""What is fetched whole, by what the page calls it."""

SHEET = "sheet/#V1.00Z1079E6A5.CL12R21A5UUU021.RRC9"
"""A sheet with one exercise; a vector of version 1."""

KINDS = {
    "Home": "",
    "Start here": "start/",
    "The library of exercises": "exercises/",
    "An exercise (clam)": "exercises/clam/",
    "Ladders": "exercises/ladders/",
    "The programmes": "programmes/",
    "A programme (starter set)": "programmes/starter-set/",
    "The race plan": "programmes/race-plan/",
    "A sheet that a patient opens": SHEET,
    "Making a sheet": "sheet/",
    "Something hurts": "injuries/",
    "An injury (kneecap pain)": "injuries/patellofemoral-pain/",
    "The chain": "chain/",
    "A link of the chain": "chain/pelvic-drop/",
    "Move the pelvis": "chain/move-the-pelvis/",
    "Anatomy": "anatomy/",
    "A muscle (gluteus medius)": "anatomy/gluteus-medius/",
    "Safety": "safety/",
    "Evidence": "evidence/",
    "The register of claims": "evidence/register/",
    "The references": "evidence/references/",
    "Glossary": "glossary/",
}
"""A page of each kind, by what the table calls it."""

PAINTED = (
    *("Home", "Start here", "The library of exercises", "An exercise (clam)", "Making a sheet"),
    *("A sheet that a patient opens", "An injury (kneecap pain)", "Safety"),
)
"""The pages whose painting is timed: each takes a slow phone's time, again and again."""

ROUNDS = 3

Tables = dict[str, Table]


@dataclass(frozen=True)
class Seconds:
    """What a piece of work takes, in seconds."""

    clock: float
    """Until it is done."""
    processor: float
    """Of all programs that it runs."""


def seconds_of(work: Callable[[], object]) -> Seconds:
    """Return what a piece of work takes that is done by other programs."""

    def spent() -> float:
        used = getrusage(RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before, began = spent(), time.monotonic()
    work()
    return Seconds(time.monotonic() - began, spent() - before)


def growth(folder: Path, sizes: Sequence[int] = SIZES) -> Tables:
    """Return how builds, files and finding grow with the library."""
    builds: list[tuple[str, ...]] = []
    weights: list[list[int]] = []
    lists = []
    counts = []
    first = 0.0
    for size in sizes:
        ours, plain = folder / f"ours-{size}", folder / f"plain-{size}"
        copy_sources(ours)
        grow(ours / "docs/data/exercises.yml", size)
        grow_pictures(ours / "docs", size)
        run(ours, "publishing", "generate")
        run(ours, "publishing", "prepare")
        our = seconds_of(partial(build, ours))
        their = seconds_of(partial(build_plain, plain, plain_pages(ours / "site")))
        listed = ours / "docs/exercises/list.json"
        count = len(json.loads(listed.read_text(encoding="utf-8"))["exercises"])
        counts.append(str(count))
        first = first or our.processor / count
        builds.append(
            (
                *(str(count), f"{our.clock:.1f}", f"{their.clock:.1f}"),
                f"{our.clock / their.clock:.1f}",
                f"{our.processor / their.processor:.1f}",
                f"{our.processor / count / first:.2f}",
            )
        )
        lists.append(listed)
        weights.append([packed(ours / "site" / file) for file in FETCHED.values()])
    fetched = []
    for index, name in enumerate(FETCHED):
        bytes_of = [weight[index] for weight in weights]
        growing = f"{bytes_of[-1] / bytes_of[0]:.1f}"
        fetched.append((name, *(f"{one / 1000:,.0f}" for one in bytes_of), growing))
    builds_heads = (
        *("Exercises", "Ours, s", "Plain, s", "Times"),
        *("Times, of the processor", "Each exercise, times"),
    )
    fetched_heads = ("Kilobytes, compressed, of so many exercises", *counts, "Times")
    return {
        "builds": Table(builds_heads, tuple(builds)),
        "fetched": Table(fetched_heads, tuple(fetched)),
        "finding": finding(lists),
    }


def packed(file: Path) -> int:
    """Return how many bytes of a file travel."""
    return len(gzip.compress(file.read_bytes(), 6))


def finding(lists: Sequence[Path]) -> Table:
    """Return how long finding among the exercises of some lists takes."""
    command = [NODE, ROOT / "sheet/tests/finding.ts", *lists]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = []
    for line in said.splitlines():
        count, _searches, *times = line.split()
        rows.append((count, *times))
    heads = ("Exercises", "Median, ms", "95 of 100 within, ms", "Longest, ms")
    return Table(heads, tuple(rows))


def views(folder: Path) -> Tables:
    """Return what the first view of each kind of page weighs, and when its largest part stands."""
    build_bare(folder / "bare")
    bare_site = folder / "bare/site"
    with sync_playwright() as playwright:
        browser = start_chromium(playwright, is_timed=True)
        bare = sum(first_view(browser, bare_site, "/", keeps=False).values())
        rows = [("A bare page of the theme", "", f"{bare:,}", "1.00")]
        for name, address in KINDS.items():
            view = first_view(browser, SITE, f"/{address}", keeps=False)
            weight = sum(view.values())
            rows.append((name, str(len(view)), f"{weight:,}", f"{weight / bare:.2f}"))
        pages = {name: (SITE, f"/{KINDS[name]}") for name in PAINTED}
        painted = paint_times(browser, {rows[0][0]: (bare_site, "/"), **pages}, ROUNDS)
        browser.close()
    first = painted[rows[0][0]]
    return {
        "views": Table(("First view", "Files", "Bytes, compressed", "Times"), tuple(rows)),
        "paint": Table(
            ("Largest part is painted", "After, seconds", "Times"),
            tuple((name, f"{ms / 1000:.1f}", f"{ms / first:.2f}") for name, ms in painted.items()),
        ),
    }


def print_table(table: Table) -> None:
    """Print rows under each other, below their heads."""
    rows = (table.heads, *table.rows)
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.heads))]
    print()
    for first, *others in rows:
        cells = [f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True)]
        print("  " + "  ".join([f"{first:<{widths[0]}}", *cells]))


def when_and_where() -> str:
    """Return when this run is, and on what, in a sentence."""
    cores, version = os.cpu_count(), platform.python_version()
    machine = f"{cores} processor cores, {platform.system()}, Python {version}"
    return f"{day_words(date.today())}: {machine}."


def turning(_: Path) -> Tables:
    """Return how fluently the hip in 3D turns without a graphics chip; 20 a second are the goal."""
    rows = []
    with sync_playwright() as playwright:
        browser = start_chromium(playwright, is_timed=True)
        for sharp in (1, 2):
            found = pictures_a_second(browser, SITE, sharp)
            triangle = found[-1][1]
            for name, rate, width, height in found:
                size = f"{width} by {height}"
                rows.append((f"{name}, {size}", f"{rate:.1f}", f"{rate / triangle:.2f}"))
        browser.close()
    heads = ("Painted by the processor, pixels", "Pictures a second", "Times the triangle's")
    return {"turning": Table(heads, tuple(rows))}


PARTS: dict[str, Callable[[Path], Tables]] = {
    "views": views,
    "turning": turning,
    "papers": lambda _: papers(),
    "edits": lambda folder: {"edits": edit_costs(folder / "ours")},
    "growth": growth,
}


def main() -> int:
    """Measure, print and write down."""
    parser = ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; or all")
    wanted = parser.parse_args().parts or list(PARTS)
    if unknown := [part for part in wanted if part not in PARTS]:
        parser.error(f"no part is called {unknown[0]!r}: there are {', '.join(PARTS)}")
    if not (ROOT / "docs/data/library.json").is_file():
        print("Nothing is prepared: run `make build` first.", file=sys.stderr)
        return 1
    for part in wanted:
        with tempfile.TemporaryDirectory() as name:
            found = PARTS[part](Path(name))
        for table in found.values():
            print_table(table)
        write_record(found, when_and_where())
    return 0


if __name__ == "__main__":
    sys.exit(main())
