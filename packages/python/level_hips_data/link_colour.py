"""The colour that a clinic's link may carry behind its check: every reader reads the sheet."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"(?:&|%26)colour(?:=|%3D)([0-9a-f]{6})(?![0-9a-z])", re.IGNORECASE | re.ASCII)


def read_colour(text: str) -> str | None:
    """Return the colour as `#rrggbb`; none when there is none, or not a whole one."""
    found = _COLOUR.search(text)
    return f"#{found[1].lower()}" if found else None
