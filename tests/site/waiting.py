"""Waits for what a page comes to, under the policy of the page."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Error, Frame, Page

from tests.waiting import LONGEST, in_time

PATIENCE = 30.0
"""Seconds for what a browser does beside the page: a worker is stored, an edition comes."""


def until(page: Page | Frame, condition: str, arg: Any = None) -> None:
    """Wait until a JavaScript expression or function is true.

    Playwright's own `wait_for_function` looks a second time by `eval`, which the policy stops.
    """
    if not in_time(lambda: page.evaluate(condition, arg)):
        pytest.fail(f"not true after {LONGEST:.0f} seconds: {condition}")


def promised(page: Page, promise: str, what: str) -> Any:
    """Return what a promise comes to, and fail in time when it comes to nothing.

    Playwright waits for a promise without end, and so would the test.

    Args:
        page: The page.
        promise: A JavaScript expression.
        what: What has not happened when the time is over.
    """
    try:
        return page.evaluate(
            f"""([seconds, what]) => Promise.race([
              {promise},
              new Promise((_, refuse) => setTimeout(() => refuse(new Error(what)), seconds * 1000)),
            ])""",
            [PATIENCE, what],
        )
    except Error as error:
        if what in error.message:
            pytest.fail(f"not within {PATIENCE:.0f} seconds: {what}")
        raise
