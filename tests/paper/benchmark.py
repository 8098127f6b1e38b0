"""Times a PDF set by Typst against the same exercise page printed by a browser.

`python -m tests.paper.benchmark`. A report, not a test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from macros.site import open_site
from paper.documents import documents
from paper.typeset import Order, typeset
from tests.browsers import open_context, start_chromium
from tests.paper.conftest import CONFIG, DOCS
from tests.site.pages import SITE
from tests.site.serving import served


def table(sheets: list[Order], tab: Page, address: str) -> str:
    """Return a table of milliseconds a PDF: A4 sheets of all exercises, one after the other.

    Both ways get a first run that does not count: Typst reads its fonts, the browser starts.
    """
    ours, theirs = [], []
    typeset(sheets[0])
    _print(tab, f"{address}/{_page(sheets[0])}")
    # In turn, so that whatever else the machine does weighs on both.
    for sheet in sheets[1:]:
        ours.append(_timed(partial(typeset, sheet)))
        theirs.append(_timed(partial(_print, tab, f"{address}/{_page(sheet)}")))
    lines = [f"Milliseconds a PDF, {len(ours)} exercises on A4:"]
    for name, times in (("Typst, the sheet", ours), ("Chromium, the page", theirs)):
        lines.append(
            f"  {name:20} median {median(times):6.0f}   "
            f"fastest {min(times):6.0f}   slowest {max(times):6.0f}"
        )
    lines.append(f"  Typst is {median(theirs) / median(ours):.1f} times as fast.")
    return "\n".join(lines)


def _page(sheet: Order) -> str:
    return f"exercises/{sheet.document.id}/"


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _print(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.pdf(format="A4", print_background=True)


def main() -> int:
    """Measure and print."""
    everything = documents(open_site(DOCS), DOCS, CONFIG)
    sheets = [Order(document, "a4") for document in everything if document.kind == "exercise"]
    missing = [page for page in map(_page, sheets) if not (SITE / page / "index.html").is_file()]
    if missing:
        print(f"{SITE}: {missing[0]} is missing: run `make build`", file=sys.stderr)
        return 1
    with served(SITE) as address, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        print(table(sheets, open_context(browser).new_page(), address))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
