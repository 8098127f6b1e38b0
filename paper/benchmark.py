"""Times a PDF set by Typst against the same exercise page printed by a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter
from typing import Any

from .document import Document
from .problems import PaperError
from .typeset import Order, typeset

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def benchmark(documents: list[Document], built: Path) -> str:
    """Return a table of milliseconds a PDF: A4 sheets of all exercises, one after the other.

    Both ways get a first run that does not count: Typst reads its fonts, the browser starts.

    Raises:
        PaperError: When the site is not built.
    """
    sheets = [Order(document, "a4") for document in documents if document.kind == "exercise"]
    for sheet in sheets:
        if not (built / _page(sheet) / "index.html").is_file():
            raise PaperError([f"{built / _page(sheet)}: this page is missing: run `make build`"])
    ours, theirs = [], []
    with _served(built) as address, _browser() as tab:
        typeset(sheets[0])
        _print(tab, address + _page(sheets[0]))
        # In turn, so that whatever else the machine does weighs on both.
        for sheet in sheets[1:]:
            ours.append(_timed(partial(typeset, sheet)))
            theirs.append(_timed(partial(_print, tab, address + _page(sheet))))
    rows = [("Typst, the sheet", ours), ("Chromium, the page", theirs)]
    lines = [f"Milliseconds a PDF, {len(ours)} exercises on A4:"]
    for name, times in rows:
        lines.append(
            f"  {name:20} median {median(times):6.0f}   "
            f"fastest {min(times):6.0f}   slowest {max(times):6.0f}"
        )
    lines.append(f"  Typst is {median(theirs) / median(ours):.1f} times as fast.")
    return "\n".join(lines)


def _page(sheet: Order) -> str:
    return f"exercises/{sheet.document.id}/"


def _timed(work: partial[Any]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _print(tab: Any, address: str) -> None:
    tab.goto(address, wait_until="load")
    tab.pdf(format="A4", print_background=True)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _browser() -> Iterator[Any]:
    """Open a tab of the machine's Chromium, or of Playwright's own."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser.new_page()
        finally:
            browser.close()
