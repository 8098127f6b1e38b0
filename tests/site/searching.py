"""Asks the search of the built site, without a browser, and says what it has to find."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import yaml

from tests.site.prescribing import NODE

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
"""What people type, and the pages of which one has to stand among the first three results."""

LAST = ("/evidence/", "/about/", "/data/", "/sheet/link-format/", "/sheet/records/")
"""Pages about the site and its sources: whatever is typed, every other page comes before them."""


def found(site: Path, queries: Sequence[str]) -> list[list[str]]:
    """Return the pages that the theme's search finds for each query, best first."""
    done = subprocess.run(
        [NODE, Path(__file__).with_name("searching.mjs"), site],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return [
        [f"/{place.partition('#')[0]}" for place in places] for places in json.loads(done.stdout)
    ]
