"""The icons of the site on a telephone's home screen, as PNG, from the site's own mark.

`make generate` writes them, and `finish` again on the ground of a clinic's colour.
"""

from __future__ import annotations

import re
from pathlib import Path

import resvg_py

FOLDER = Path("assets/icons")
"""Below the docs folder, and below the root of the site."""
MARK = FOLDER / "mark.svg"

ROUNDED = {"icon-192.png": 192, "icon-512.png": 512}
"""With the mark's own corners, by file name: their width in pixels."""
FULL = {"icon-full-180.png": 180, "icon-full-512.png": 512}
"""Colour to the edges, because the telephone cuts its own shape out of it (maskable)."""

_KEPT = 0.92
"""How much of its size the mark keeps there: all of it lies in the circle that no shape cuts."""
_CORNERS = re.compile(r'(<rect [^>]*?) rx="\d+"')
_GROUND = re.compile(r'(<rect [^>]*?\bfill=")#[0-9a-f]{6}')


def full(mark: str) -> str:
    """Return the mark without its round corners, a little smaller on its ground.

    Raises:
        ValueError: When it does not begin with a ground whose corners are round.
    """
    ground, count = _CORNERS.subn(r"\1", mark, count=1)
    if not count:
        raise ValueError(f"{MARK}: the ground, a <rect> with rx, is missing")
    end = ground.index("/>") + 2
    head, drawn = ground[:end], ground[end:].removesuffix("</svg>")
    offset = 32 * (1 - _KEPT)
    moved = f"translate({offset:.2f} {offset:.2f}) scale({_KEPT})"
    return f'{head}<g transform="{moved}">{drawn}</g></svg>'


def on_ground(mark: str, colour: str) -> str:
    """Return the mark on a ground of another colour.

    Args:
        mark: The mark.
        colour: As `#rrggbb`.

    Raises:
        ValueError: When it does not begin with a ground of one colour.
    """
    coloured, count = _GROUND.subn(rf"\g<1>{colour}", mark, count=1)
    if not count:
        raise ValueError(f"{MARK}: the ground, a <rect> with a fill of six digits, is missing")
    return coloured


def icons(mark: str) -> dict[str, bytes]:
    """Return every icon by its file name."""
    drawn = [(name, mark, width) for name, width in ROUNDED.items()]
    drawn += [(name, full(mark), width) for name, width in FULL.items()]
    return {
        name: bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, height=width))
        for name, svg, width in drawn
    }


def write_icons(folder: Path) -> list[Path]:
    """Write the icons that are not as the mark asks; return their paths.

    Args:
        folder: A docs folder, or a built site.
    """
    written = []
    for name, png in icons((folder / MARK).read_text(encoding="utf-8").strip()).items():
        path = folder / FOLDER / name
        if not path.is_file() or path.read_bytes() != png:
            path.write_bytes(png)
            written.append(path)
    return written
