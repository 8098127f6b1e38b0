"""The anatomy plates, drawn and described by the studio, and the same hip in 3D."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .figures import Figure
from .held import held
from .site import Site, known

FOLDER = "anatomy/"
VIEWS = ("side", "back", "front", "oblique", "ends", "insertion")
"""From where a plate is seen, as the studio's files end, in the order of a page.

`ends` shows on bare bones where a muscle is fixed, `insertion` where it ends if that is seen from
elsewhere.
"""
PNG_FOLDER = "assets/plates"
"""Where the plates lie as PNG."""
LAYERS = "layers-"
"""How the files of the plates begin that show layer after layer, in the order of their names."""


def plate(site: Site, name: str) -> str:
    """Return the plates of one muscle or of the bones, each with its words and its files.

    Args:
        site: The data.
        name: What the plates show, such as `bones`, or the id of a muscle.
    """
    every = shown(site.figures)
    return site.fill("plate", plates=every[known(name, every, "plate", "plate")], png=png_of)


def png_of(figure: Figure) -> str:
    """Return the address, from the root of the site, of a plate as PNG: a build makes it."""
    return f"/{PNG_FOLDER}/{Path(figure.path).stem}.png"


def head_of_plate(site: Site, name: str) -> Mapping[str, object]:
    """Return what a page with plates says in its head: its style sheet, and a link's preview."""
    preview = f"{FOLDER}{name}/"
    there = f"{preview}preview.png" in site.figures
    return {"plates": True, **({"preview": preview} if there else {})}


def layers(site: Site) -> str:
    """Return the hip layer by layer, from the outermost muscle to the bones, to step through."""
    return site.fill("layers", plates=_layers(site.figures), png=png_of)


def head_of_layers(site: Site) -> Mapping[str, object]:
    """Return what a page with layers says in its head, once they are drawn."""
    return {"plates": True, "steps": True} if _layers(site.figures) else {}


def every_plate(figures: Mapping[str, Figure]) -> list[Figure]:
    """Return all plates that a reader may keep."""
    return [*(one for plates in shown(figures).values() for one in plates), *_layers(figures)]


def _layers(figures: Mapping[str, Figure]) -> list[Figure]:
    return [one for path, one in sorted(figures.items()) if path.startswith(FOLDER + LAYERS)]


def turn(site: Site, name: str = "") -> str:
    """Return the button that shows the hip in 3D, and how to keep the model.

    Args:
        site: The data.
        name: The id of the muscle that lies open at first; none of the outer ones when empty.
    """
    muscle = name and known(name, site.library.muscles, "turn", "muscle")
    poses = [site.library.exercises[one] for one in held(site) if one in site.library.exercises]
    return site.fill("turn", muscle=muscle, poses=poses)


def head_of_turn(site: Site, name: str = "") -> Mapping[str, object]:
    """Return what a page with that button says in its head: that it needs script and style."""
    del site, name
    return {"turning": True}


def shown(figures: Mapping[str, Figure]) -> Mapping[str, list[Figure]]:
    """Return the plates by what they show, each list in the order of VIEWS."""
    out: dict[str, list[Figure]] = {}
    for view in VIEWS:
        for path, figure in figures.items():
            file = path.removeprefix(FOLDER)
            if path.startswith(FOLDER) and file.endswith(f"-{view}.svg"):
                out.setdefault(file.removesuffix(f"-{view}.svg"), []).append(figure)
    return out
