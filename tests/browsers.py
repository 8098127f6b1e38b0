"""Chromium, as the tests and the benchmarks start it."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright

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


def start_chromium(playwright: Playwright) -> Browser:
    """Start the system's own Chromium, or the one that Playwright brought."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    return playwright.chromium.launch(executable_path=program, args=QUIET)
