"""The plates of anatomy as PNG, for slides and documents that take no SVG: made before a build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import resvg_py

from macros.figures import FOLDER, Figure
from macros.plates import every_plate, png_of

TIMES = 2
"""Pixels of a PNG to one of the drawing: enough for half a page of paper."""


def write_plate_pictures(figures: Mapping[str, Figure], docs_dir: Path) -> list[Path]:
    """Write every plate as PNG, where its drawing is newer, and delete what is no plate any more.

    Args:
        figures: All figures, by their path below the figures folder.
        docs_dir: The docs folder.

    Returns:
        The files that were written.
    """
    wanted = {
        docs_dir / png_of(figure).lstrip("/"): docs_dir / FOLDER / figure.path
        for figure in every_plate(figures)
    }
    for folder in {target.parent for target in wanted}:
        folder.mkdir(parents=True, exist_ok=True)
        for old in set(folder.glob("*.png")) - set(wanted):
            old.unlink()
    written = []
    for target, source in wanted.items():
        if target.is_file() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        drawing = source.read_text(encoding="utf-8")
        target.write_bytes(
            bytes(resvg_py.svg_to_bytes(svg_string=drawing, zoom=TIMES, skip_system_fonts=True))
        )
        written.append(target)
    return written
