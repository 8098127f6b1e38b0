"""Our own data, read once for all tests of a process: what a test changes is a copy elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from macros.site import Site, open_site

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


@cache
def our_site() -> Site:
    """Return our own data with their figures, as the macros see them."""
    return open_site(DOCS)
