"""Times a PDF set by Typst against the same exercise on paper by a browser and by WeasyPrint.

A part of `python -m tests.benchmark`. A report, not a test.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from macros.site import open_site
from macros.speed import Table
from paper.build import build
from paper.document import Document
from paper.documents import documents
from paper.typeset import Order, typeset
from tests.browsers import open_context, start_chromium
from tests.ours import ROOT
from tests.paper.conftest import CONFIG, DOCS
from tests.site.pages import SITE
from tests.site.serving import served

PEERS = ROOT / ".cache/peers/bin/python"
"""The Python with WeasyPrint in it, which the site itself does not need."""

ARTICLE = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
PLAIN = "body { font: 10pt sans-serif } img { max-width: 8cm; height: auto }"
"""A style sheet that asks little: WeasyPrint stops at that of the built page."""

Way = Callable[[Order], float]
"""How many milliseconds it takes to set an exercise on paper one way."""


def by_typst(sheet: Order) -> float:
    """Return how long our own sheet takes."""
    start = perf_counter()
    typeset(sheet)
    return (perf_counter() - start) * 1000


def by_browser(tab: Page, address: str, sheet: Order) -> float:
    """Return how long a browser takes to open the page of an exercise, and to print it."""
    start = perf_counter()
    tab.goto(f"{address}/{_page(sheet)}")
    tab.pdf(format="A4", print_background=True)
    return (perf_counter() - start) * 1000


@contextmanager
def by_weasyprint(folder: Path) -> Iterator[Way]:
    """Yield what sets the article of an exercise's page on paper with WeasyPrint.

    Args:
        folder: Where the articles go.
    """
    command = [str(PEERS), "-m", "tests.paper.peer"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as peer:
        assert peer.stdin
        assert peer.stdout
        to, answers = peer.stdin, peer.stdout

        def timed(sheet: Order) -> float:
            page = SITE / _page(sheet) / "index.html"
            found = ARTICLE.search(page.read_text(encoding="utf-8"))
            assert found, page
            article = folder / f"{sheet.document.id}.html"
            article.write_text(
                f'<!doctype html><html lang="en-GB"><title>{sheet.document.id}</title>'
                f'<base href="{page.as_uri()}"><style>{PLAIN}</style>{found[0]}',
                encoding="utf-8",
            )
            print(article, file=to, flush=True)
            return float(answers.readline())

        yield timed
        to.close()


def compared(ways: dict[str, Way], sheets: list[Order]) -> Table:
    """Return how long each way takes for a PDF, beside the first one.

    The first PDF of each way does not count: Typst reads its fonts, the others start.
    """
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way(sheets[0])
    # In turn, so that whatever else the machine does weighs on all.
    for sheet in sheets[1:]:
        for name, way in ways.items():
            times[name].append(way(sheet))
    first = median(next(iter(times.values())))
    return Table(
        (f"A PDF, A4, of {len(sheets) - 1} exercises", "Median, ms", "Longest, ms", "Times Typst"),
        tuple(
            (name, f"{median(all_):.0f}", f"{max(all_):.0f}", f"{median(all_) / first:.1f}")
            for name, all_ in times.items()
        ),
    )


def from_nothing(everything: list[Document]) -> Table:
    """Return how long it takes to make PDFs of which none is there yet."""
    exercises = [document for document in everything if document.kind == "exercise"]
    rows = []
    for name, chosen in (("All of exercises, in large print, too", exercises), ("All", everything)):
        with tempfile.TemporaryDirectory() as folder:
            before, start = _processor_seconds(), perf_counter()
            made = build(chosen, Path(folder)).made
            seconds, spent = perf_counter() - start, _processor_seconds() - before
        rows.append((name, str(len(made)), f"{seconds:.0f}", f"{spent:.0f}"))
    heads = ("PDFs from nothing, A4 and Letter", "PDFs", "Seconds", "Processor seconds")
    return Table(heads, tuple(rows))


def _processor_seconds() -> float:
    """Return the processor time of this program and of those that it started and that ended."""
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure() -> dict[str, Table]:
    """Return what was found."""
    everything = documents(open_site(DOCS), DOCS, CONFIG)
    sheets = [
        Order(document, "a4")
        for document in everything
        if document.kind == "exercise" and not document.is_large
    ]
    missing = [page for page in map(_page, sheets) if not (SITE / page / "index.html").is_file()]
    if missing:
        raise FileNotFoundError(f"{SITE}: {missing[0]} is missing: run `make build`")
    with (
        tempfile.TemporaryDirectory() as name,
        served(SITE) as address,
        sync_playwright() as playwright,
        by_weasyprint(Path(name)) as weasyprint,
    ):
        browser = start_chromium(playwright, is_timed=True)
        tab = open_context(browser).new_page()
        ways: dict[str, Way] = {
            "Typst, our sheet": by_typst,
            "Chromium, the page opened and printed": partial(by_browser, tab, address),
            "WeasyPrint, the article with a plain style": weasyprint,
        }
        table = compared(ways, sheets)
        browser.close()
    return {"papers": table, "papers-from-nothing": from_nothing(everything)}


def _page(sheet: Order) -> str:
    return f"exercises/{sheet.document.id}/"
