"""Waits for what comes by and by: the one place where a test sleeps, and always for a condition."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

LONGEST = 30.0
"""Seconds until what a page does at once counts as not happening: it costs only who fails."""


def in_time(ask: Callable[[], Answer], within: float = LONGEST, every: float = 0.02) -> Answer:
    """Ask again and again until the answer counts as true or the time is over; return the last.

    Args:
        ask: What is asked.
        within: Seconds.
        every: Seconds between two askings, where asking is work for who answers.
    """
    end = time.monotonic() + within
    while not (answer := ask()) and time.monotonic() < end:
        time.sleep(every)
    return answer
