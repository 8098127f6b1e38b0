"""How exercises are held, as the studio says it: which it has, and how the hip is bent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from .site import Site, Stamp, stamp

POSES = "anatomy/poses.json"
"""Below the docs folder; `illustrations/anatomy/held.py` writes it, and says what it holds."""


def held(site: Site) -> Mapping[str, Any]:
    """Return how exercises are held, by their ids; none where the studio has written nothing."""
    file = (site.docs / POSES).resolve()
    return _read(file, stamp(file))


@lru_cache(maxsize=1)
def _read(file: Path, state: Stamp) -> Mapping[str, Any]:
    del state  # only what tells one state of the file from another
    if not file.is_file():
        return {}
    found: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
