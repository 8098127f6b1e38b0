"""Chromium, as the tests and the benchmarks start it, and the windows they open in it."""

from __future__ import annotations

import shutil
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright

# The headless shell draws no window and opens pages three times as fast.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def start_chromium(playwright: Playwright, *, pictures: bool = True) -> Browser:
    """Start the system's own Chromium, or the one that Playwright brought.

    Args:
        playwright: What drives it.
        pictures: Whether it fetches and draws them. The list of the sheet's exercises holds
            dozens, a fifth of what a test of its words and buttons takes.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    blank = [] if pictures else ["--blink-settings=imagesEnabled=false"]
    return playwright.chromium.launch(executable_path=program, args=[*QUIET, *blank])


def open_context(browser: Browser, **options: Any) -> BrowserContext:
    """Open a new, clean context, of a reader who wants stillness, and which keeps no site.

    A page that still fades or slides is not what is read, so a test that looks at one fails now
    and then. Tests of motion ask for it: `reduced_motion="no-preference"`.

    The sheet's service worker fetches and digests the whole edition, which is a fifth of what a
    test of the sheet takes. Tests of what is kept ask for it: `service_workers="allow"`.

    Args:
        browser: The browser.
        options: What `Browser.new_context` takes.
    """
    return browser.new_context(
        **{"reduced_motion": "reduce", "service_workers": "block", **options}
    )
