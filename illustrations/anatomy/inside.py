"""The bones inside the body of an exercise: its picture paled, what lies within over it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..engine.camera import Camera
from ..engine.drawing import Drawing, draw
from ..engine.scene import Mesh as Surface
from ..engine.scene import Region, Scene, quantise
from ..engine.svg import element
from ..human.contact import Solved
from ..picture import PANEL, fill_group, fills, line_group, line_pieces, still
from .bones import Mesh
from .joints import carried, inside
from .leg import MIRROR
from .muscles import muscle_meshes

BONE = "#efe6d2"
PALE = "0.62"
"""How much of the ground's colour lies over the body, so that what is inside it stands out."""
THINNER = 0.6
"""Of the lines of bones, which are smaller than limbs."""


def bones_of(now: Solved) -> dict[str, tuple[Mesh, str]]:
    """Return the bones in a body, in metres of the scene, each with its colour."""
    return {name: (mesh, BONE) for name, mesh in carried(now.body, now.placed).items()}


def muscles_of(now: Solved, side: str) -> dict[str, Mesh]:
    """Return the muscles of one side, each in one piece, in metres of the scene."""
    there = inside(now.body, now.placed)
    mirror = MIRROR if side == "right" else np.ones(3)
    return {
        name: Mesh(
            there.pelvis.carry(mesh.vertices * mirror),
            mesh.faces[:, ::-1] if side == "right" else mesh.faces,
        )
        for name, mesh in muscle_meshes(there.legs[side], bellies=True).items()
    }


def within(parts: Mapping[str, tuple[Mesh, str]], camera: Camera) -> Drawing:
    """Return what a camera sees of parts inside a body: bones, and what else has a colour."""
    scene = Scene(
        tuple(
            Surface(name, quantise(mesh.vertices), mesh.faces, (Region(name, colour),))
            for name, (mesh, colour) in parts.items()
        )
    )
    return draw(scene, camera)


def see_through(body: Drawing, inner: Drawing, camera: Camera, ground: str) -> list[str]:
    """Return the elements of a picture: the body, paled, and over it what lies inside."""
    veil = element("path", d=f"M0 0h{camera.width}v{camera.height}H0z", fill=PANEL, opacity=PALE)
    return [
        *still(body, [ground], [veil]),
        fill_group(fills(inner)),
        line_group(line_pieces(inner), (), heavier=THINNER),
    ]
