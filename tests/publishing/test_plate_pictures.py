"""The plates as PNG: made from their drawings before a build, and only what changed."""

from __future__ import annotations

import os
import struct
from dataclasses import replace
from pathlib import Path

from macros.site import Site
from publishing.plate_pictures import TIMES, write_plate_pictures
from tests.small.library import SmallLibrary, draw_figures


def drawn(small: SmallLibrary) -> tuple[Site, Path]:
    """Return a site with figures, and the folder of one of its plates as PNG."""
    draw_figures(small.docs, small.site())
    return small.site(), small.docs / "assets/plates"


def test_every_plate_is_there_as_a_larger_png(small: SmallLibrary) -> None:
    site, folder = drawn(small)
    written = write_plate_pictures(site.figures, small.docs)
    assert {file.name for file in folder.iterdir()} == {file.name for file in written}
    assert folder / "bones-side.png" in written
    head = (folder / "bones-side.png").read_bytes()[16:24]
    assert struct.unpack(">II", head) == (8 * TIMES, 6 * TIMES)


def test_only_a_plate_that_was_drawn_since_is_written_again(small: SmallLibrary) -> None:
    site, folder = drawn(small)
    write_plate_pictures(site.figures, small.docs)
    assert write_plate_pictures(site.figures, small.docs) == []
    later = (folder / "bones-back.png").stat().st_mtime + 5
    os.utime(small.docs / "assets/figures/anatomy/bones-back.svg", (later, later))
    assert write_plate_pictures(site.figures, small.docs) == [folder / "bones-back.png"]


def test_what_is_no_plate_any_more_is_deleted(small: SmallLibrary) -> None:
    site, folder = drawn(small)
    write_plate_pictures(site.figures, small.docs)
    rest = {path: one for path, one in site.figures.items() if "bones-front" not in path}
    write_plate_pictures(replace(site, figures=rest).figures, small.docs)
    assert not (folder / "bones-front.png").exists()
    assert (folder / "bones-side.png").exists()
