"""Chromium, as the tests and the benchmarks start it, and the windows they open in it."""

from __future__ import annotations

import shutil
from typing import Any

from playwright._impl._sync_base import mapping
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

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


UNOPTIMISED = "--js-flags=--no-opt --no-maglev"
"""No script runs long enough in a test to win back what it costs to compile it a second time."""


def start_chromium(
    playwright: Playwright, *, pictures: bool = True, is_timed: bool = False
) -> Browser:
    """Start the system's own Chromium, or the one that Playwright brought.

    Args:
        playwright: What drives it.
        pictures: Whether it fetches and draws them. The list of the sheet's exercises holds
            dozens, a fifth of what a test of its words and buttons takes.
        is_timed: Whether it is to be as fast as a reader's. A test of the sheet takes a sixth less
            processor time where scripts are not optimised.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    args = [*QUIET]
    if not pictures:
        args.append("--blink-settings=imagesEnabled=false")
    if not is_timed:
        args.append(UNOPTIMISED)
    return playwright.chromium.launch(executable_path=program, args=args)


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
    return browser.new_context(**_quiet(options))


def _quiet(options: dict[str, Any]) -> dict[str, Any]:
    return {"reduced_motion": "reduce", "service_workers": "block", **options}


def borrow_context(browser: Browser, **options: Any) -> BrowserContext:
    """Return the context that the tests of a browser share, one after the other, clean again.

    To open the sheet in a new window costs half as much again: another process, which compiles all
    scripts anew. Playwright's own runner lends its context so; it forgets what was kept, stopped
    clocks, scripts and routes, and makes another one where the options ask for that. In Python that
    has no public name, and the version is pinned.

    Two at once would be one: who needs two opens them (`open_context`).

    Args:
        browser: The browser.
        options: What `Browser.new_context` takes.
    """
    lender: Any = browser._impl_obj
    browser._sync(lender._disconnect_from_reused_context("the next test borrows it"))
    lent = browser._sync(lender._new_context_for_reuse(_quiet(options)))
    context: BrowserContext = mapping.from_impl(lent)
    return context


def give_back(context: BrowserContext) -> None:
    """Leave the page that is open, so that nothing runs on while others are tested."""
    for page in context.pages:
        page.goto("about:blank")


def first_page(context: BrowserContext) -> Page:
    """Return the page of a borrowed context, or a new one where there is none."""
    return context.pages[0] if context.pages else context.new_page()
