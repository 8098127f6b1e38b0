"""The bones inside the body of an exercise: its picture paled, what lies within over it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..engine.camera import Camera
from ..engine.drawing import Drawing, draw
from ..engine.scene import Array, Region, Scene, quantise
from ..engine.scene import Mesh as Surface
from ..engine.svg import element
from ..human.contact import Solved
from ..picture import PANEL, fill_group, fills, line_group, line_pieces, still
from .bones import Mesh
from .joints import carried, inside
from .leg import MIRROR, STANDING
from .muscle_plan import BAND
from .muscle_plan import MUSCLES as PLAN
from .muscles import fibres, muscle_mesh

BONE = "#efe6d2"
PALE = "0.62"
"""How much of the ground's colour lies over the body, so that what is inside it stands out."""
BAND_SHOWN = -75.0
"""Millimetres, standing: below this the iliotibial band is shown."""
THINNER = 0.6
"""Of the lines of bones, which are smaller than limbs."""


def bones_of(now: Solved) -> dict[str, tuple[Mesh, str]]:
    """Return the bones in a body, in metres of the scene, each with its colour."""
    return {name: (mesh, BONE) for name, mesh in carried(now.body, now.placed).items()}


def muscle_in(now: Solved, side: str, name: str) -> Mesh:
    """Return a muscle of one side, in one piece, in metres of the scene.

    Of the iliotibial band, what lies well below the trochanter: above, it would hide medius.
    """
    there = inside(now.body, now.placed)
    mesh = muscle_mesh(name, there.legs[side])
    faces = mesh.faces
    if name == BAND:
        standing = muscle_mesh(name, STANDING).vertices
        faces = faces[(standing[faces][:, :, 2] < BAND_SHOWN).all(1)]
    faces = faces[:, ::-1] if side == "right" else faces
    return Mesh(there.pelvis.carry(mesh.vertices * _own(side)), faces)


def fibres_in(now: Solved, side: str, muscle: str) -> list[Array]:
    """Return the fibres of a muscle's outermost layer, each (n, 3), in metres of the scene."""
    there = inside(now.body, now.placed)
    lines = fibres(there.legs[side])
    return [
        there.pelvis.carry(line * _own(side))
        for part in PLAN
        if part.whole == muscle
        for line in lines[part.id][1 - part.fibres :: 3]
    ]


def _own(side: str) -> Array:
    return MIRROR if side == "right" else np.ones(3)


def surfaces(parts: Mapping[str, tuple[Mesh, str]]) -> Scene:
    """Return parts inside a body as a scene: bones, and what else has a colour."""
    return Scene(
        tuple(
            Surface(name, quantise(mesh.vertices), mesh.faces, (Region(name, colour),))
            for name, (mesh, colour) in parts.items()
        )
    )


def within(parts: Mapping[str, tuple[Mesh, str]], camera: Camera) -> Drawing:
    """Return what a camera sees of parts inside a body."""
    return draw(surfaces(parts), camera)


def see_through(body: Drawing, inner: Drawing, camera: Camera, ground: str) -> list[str]:
    """Return the elements of a picture: the body, paled, and over it what lies inside."""
    veil = element("path", d=f"M0 0h{camera.width}v{camera.height}H0z", fill=PANEL, opacity=PALE)
    return [
        *still(body, [ground], [veil]),
        fill_group(fills(inner)),
        line_group(line_pieces(inner), (), heavier=THINNER),
    ]
