"""Which pages the site has, by what its sources say; known before it is built."""

from __future__ import annotations

import os
import re
from pathlib import Path

import yaml

from library.instructions import as_prescribed
from tests.ours import DOCS, ROOT, our_site

SITE = Path(os.environ.get("LEVEL_HIPS_SITE", ROOT / "site"))
"""The built site; another folder for trying out a copy."""

LIBRARY = our_site().library

SAID = {name: as_prescribed(LIBRARY, one) for name, one in LIBRARY.exercises.items()}
"""The exercises with every text as it reads for their own dose."""


def _front_matter(source: Path) -> dict[str, object]:
    text = source.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return {}
    matter = yaml.safe_load(text.split("---\n")[1])
    return matter if isinstance(matter, dict) else {}


def address_of(source: Path) -> str:
    """Return the address of a Markdown file below docs: `/exercises/clam/`."""
    path = source.relative_to(DOCS).with_suffix("")
    if path.name == "index":
        path = path.parent
    return "/" if path == Path() else f"/{path.as_posix()}/"


def _sources() -> dict[str, dict[str, object]]:
    return {address_of(source): _front_matter(source) for source in sorted(DOCS.rglob("*.md"))}


SOURCES = _sources()
"""The front matter of every page, by its address."""

MOVED = [address for address, meta in SOURCES.items() if meta.get("template") == "moved.html"]
"""Addresses that only lead on to another."""

PAGES = [address for address in SOURCES if address not in MOVED]
"""The address of every page that is read."""

_NAMES = sorted((one.name for one in LIBRARY.exercises.values()), key=len, reverse=True)
EXERCISE_NAME = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, _NAMES))})(?!\w)")
"""The name of any exercise: a contributor may give one another."""

EXERCISES = [f"/exercises/{name}/" for name in LIBRARY.exercises]

FRAMES = ["/embed/sheet/", *(f"/embed/{name}/" for name in LIBRARY.exercises)]
"""The pages for a frame on another page; they have no source of their own."""

PAGE_TYPES = [
    "/",
    "/start/",
    "/exercises/",
    "/exercises/ladders/",
    "/exercises/banded-single-leg-squat/",
    "/programmes/",
    "/programmes/race-plan/",
    "/sheet/link-format/",
    "/injuries/",
    "/injuries/patellofemoral-pain/",
    "/chain/",
    "/chain/kneecap/",
    "/anatomy/",
    "/anatomy/gluteus-medius/",
    "/safety/",
    "/evidence/",
    "/evidence/register/",
    "/evidence/references/",
    "/glossary/",
    "/about/",
    "/clinics/",
    "/downloads/",
    "/404.html",
]
"""One page of each kind; the sheet itself has tests of its own."""

ALONE = [
    "/about/speed/",
    "/anatomy/at-each-angle/",
    "/chain/move-the-pelvis/",
    "/clinics/embed/",
    "/clinics/your-name/",
    "/data/",
    "/evidence/certainty/",
    "/evidence/emg/",
    "/exercises/map/",
    "/offline/",
    "/sheet/records/",
]
"""Pages like no other, with a form, a figure or a table: what is heard there is on record, too."""
