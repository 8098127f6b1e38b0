"""Days in words."""

from __future__ import annotations

from datetime import date


def day_words(day: date) -> str:
    """Return a day in words: 28 November 2026."""
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    """Return the month of a day in words: November 2026."""
    return f"{day:%B} {day.year}"
