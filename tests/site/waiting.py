"""Waits for what a page comes to, under the policy of the page."""

from __future__ import annotations

import time
from typing import Any

import pytest
from playwright.sync_api import Page

LONGEST = 10.0


def until(page: Page, condition: str, arg: Any = None) -> None:
    """Wait until a JavaScript expression or function is true.

    Playwright's own `wait_for_function` looks a second time by `eval`, which the policy stops.
    """
    end = time.monotonic() + LONGEST
    while not page.evaluate(condition, arg):
        if time.monotonic() > end:
            pytest.fail(f"not true after {LONGEST:.0f} seconds: {condition}")
        page.wait_for_timeout(20)
