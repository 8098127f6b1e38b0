"""The colour that a clinic's link may carry behind its check: every reader reads the sheet."""

from __future__ import annotations

import re

from .frame import is_too_long
from .mended import joined, turned_back

_COLOUR = re.compile(r"&colour=(?:3D)?([0-9a-f]{6})(?![0-9a-z])", re.IGNORECASE | re.ASCII)


def read_colour(text: str) -> str | None:
    """Return the colour as `#rrggbb`; none when there is none, or not a whole one."""
    if is_too_long(text):
        return None
    plain = turned_back(text)
    # A line or a mark of HTML may end the colour, or break it: as it stands comes first.
    for one in (text, plain, joined(plain)):
        found = _COLOUR.search(one)
        if found:
            return f"#{found[1].lower()}"
    return None
