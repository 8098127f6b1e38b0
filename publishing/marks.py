"""Marks the pictures that pages name with their bytes, so that no two editions stand side by side.

A picture of the next edition has the address of the one before. A browser that remembers some of
them, or a device that keeps some, would show the start of an exercise as it was and its end as it
is now. Behind its mark, `start.svg?Ab3_x-`, a picture is another one for the browser, and the
worker (`templates/sw.js.j2`) gives it to a page with those bytes only.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from .pieces import EXERCISES, FIRST, LIST
from .policy import digest

NAMING = ("**/*.html", f"{EXERCISES}*.json", FIRST, LIST, "sheet/works.json")
"""What names pictures that a reader sees: every page, and what scripts load of exercises."""

_PICTURE = re.compile(
    r'(?P<before>(?:\b(?:src|href)=|"(?:src|end)":)"(?:[^"?#:]*/)?)'
    r'(?P<file>assets/figures/[\w./-]+\.svg)(?:\?[\w-]{6})?(?=")'
)
_MARK = re.compile(r"(?<=\.svg)\?[\w-]{6}$")
_IN_ADDRESS = str.maketrans("+/", "-_")


def mark_of(content: bytes) -> str:
    """Return six letters, 36 bits, of the digest by which a browser checks a file.

    As in every address, `-` and `_` stand for `+` and `/`.
    """
    return digest(content).removeprefix("sha256-")[:6].translate(_IN_ADDRESS)


def without_mark(address: str) -> str:
    """Return the address of a picture as it was before the site was finished."""
    return _MARK.sub("", address)


def write_marks(site_dir: Path) -> None:
    """Write the marks into a finished site; those of an earlier edition are put right."""

    @cache
    def marked(file: str) -> str:
        path = site_dir / file
        return f"{file}?{mark_of(path.read_bytes())}" if path.is_file() else file

    for page in (path for pattern in NAMING for path in site_dir.glob(pattern)):
        text = page.read_text(encoding="utf-8")
        written = _PICTURE.sub(lambda found: found["before"] + marked(found["file"]), text)
        if written != text:
            page.write_text(written, encoding="utf-8")
