"""The anatomy plates: bones and muscles, drawn and described by the studio."""

from __future__ import annotations

from collections.abc import Mapping

from .figures import Figure
from .site import Site, known

FOLDER = "anatomy/"
VIEWS = ("side", "back", "front", "oblique")
"""From where a plate is seen, as the studio's files end, in the order of a page."""


def plate(site: Site, name: str) -> str:
    """Return the plates of one muscle or of the bones, each with its words and its files.

    Args:
        site: The data.
        name: What the plates show, such as `bones`, or the id of a muscle.
    """
    every = shown(site.figures)
    return site.fill("plate", plates=every[known(name, every, "plate", "plate")])


def head_of_plate(site: Site, name: str) -> Mapping[str, object]:
    """Return what a page with plates says in its head: that it needs their style sheet."""
    del site, name
    return {"plates": True}


def shown(figures: Mapping[str, Figure]) -> Mapping[str, list[Figure]]:
    """Return the plates by what they show, each list in the order of VIEWS."""
    out: dict[str, list[Figure]] = {}
    for view in VIEWS:
        for path, figure in figures.items():
            file = path.removeprefix(FOLDER)
            if path.startswith(FOLDER) and file.endswith(f"-{view}.svg"):
                out.setdefault(file.removesuffix(f"-{view}.svg"), []).append(figure)
    return out
