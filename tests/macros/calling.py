"""Calls macros as a page does, and finds lines in what they write."""

from __future__ import annotations

import re
from typing import Any

from macros import MACROS
from macros.site import Site


def call(site: Site, macro: str, *arguments: Any, **named: Any) -> str:
    """Call a macro as a page does."""
    return MACROS[macro](site, *arguments, **named)


def lines_with(text: str, start: str) -> list[str]:
    """Return the lines that start with a text."""
    return [line for line in text.splitlines() if line.startswith(start)]


def rows(table: str) -> list[str]:
    """Return the names in the second column of an exercise table."""
    return re.findall(r"\| \[([^\]]+)\]\(/exercises/", table)
