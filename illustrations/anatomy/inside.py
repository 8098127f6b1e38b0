"""Bones and muscles inside the body of an exercise: its picture paled, what lies within over it."""

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
from .context_muscles import context_fibres, context_mesh
from .context_plan import GASTROCNEMIUS, GROUPS, SOLEUS
from .feet import feet_of
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
ACHILLES = {GASTROCNEMIUS: -600.0, SOLEUS: -690.0}
"""Millimetres, standing: below this the calf is tendon. Gray, 1918, page 483: it is some 15 cm
long, begins near the middle of the leg, and fibres reach its front almost to its lower end."""
TENDON = "tendon"
"""What stands behind the name of a belly for the tendon at its end."""
THINNER = 0.6
"""Of the lines of bones, which are smaller than limbs."""


def bones_of(now: Solved) -> dict[str, tuple[Mesh, str]]:
    """Return the bones in a body, in metres of the scene, each with its colour."""
    return {name: (mesh, BONE) for name, mesh in carried(now.body, now.placed).items()}


def feet_in(now: Solved) -> dict[str, tuple[Mesh, str]]:
    """Return the bones of the feet in a body, in metres of the scene, each with its colour."""
    return {name: (mesh, BONE) for name, mesh in feet_of(now.body, now.placed).items()}


def bellies_in(now: Solved, side: str, muscle: str) -> dict[str, Mesh]:
    """Return the bellies of a muscle of one side, in metres of the scene, by what they are called.

    Of the iliotibial band, what lies well below the trochanter: above, it would hide medius. The
    Achilles tendon is apart from the bellies that end in it.
    """
    there = inside(now.body, now.placed)
    leg = there.legs[side]
    if muscle in GROUPS:
        meshes = {name: context_mesh(name, leg) for name in GROUPS[muscle]}
    else:
        meshes = {muscle: muscle_mesh(muscle, leg)}
    out = {}
    for name, mesh in meshes.items():
        faces = mesh.faces[:, ::-1] if side == "right" else mesh.faces
        own = Mesh(there.pelvis.carry(mesh.vertices * _own(side)), faces)
        if name == BAND:
            out[f"{side} {name}"] = _low_part(own, muscle_mesh(name, STANDING), BAND_SHOWN)[0]
        elif name in ACHILLES:
            tendon, belly = _low_part(own, context_mesh(name, STANDING), ACHILLES[name])
            out |= {f"{side} {name}": belly, f"{side} {name} {TENDON}": tendon}
        else:
            out[f"{side} {name}"] = own
    return out


def _low_part(mesh: Mesh, standing: Mesh, height: float) -> tuple[Mesh, Mesh]:
    """Return the part of a surface that lies below a height in standing, and the rest.

    Triangles that the height runs through are divided there, so that the edge is even.
    """
    above = standing.vertices[:, 2] - height
    count = (above[mesh.faces] > 0).sum(1)
    crossed = mesh.faces[(count == 1) | (count == 2)]
    over = above[crossed] > 0
    # The corner that lies alone on its side comes first.
    alone = np.where(over.sum(1) == 1, over.argmax(1), over.argmin(1))
    turned = np.take_along_axis(crossed, (alone[:, None] + [0, 1, 2]) % 3, 1)
    a, b, c = turned.T
    new = len(mesh.vertices) + np.arange(2 * len(turned)).reshape(2, -1)
    cuts = []
    for other in (b, c):
        share = (above[a] / (above[a] - above[other]))[:, None]
        cuts.append(mesh.vertices[a] * (1 - share) + mesh.vertices[other] * share)
    vertices = np.concatenate([mesh.vertices, *cuts])
    tip = np.stack([a, *new], 1)
    rest = np.concatenate([np.stack([new[0], b, c], 1), np.stack([new[0], c, new[1]], 1)])
    high = above[a] > 0
    both = np.concatenate([high, high])
    low = np.concatenate([mesh.faces[count == 0], tip[~high], rest[both]])
    return Mesh(vertices, low), Mesh(
        vertices, np.concatenate([mesh.faces[count == 3], tip[high], rest[~both]])
    )


def fibres_in(now: Solved, side: str, muscle: str) -> list[Array]:
    """Return the fibres of a muscle's outermost layer, each (n, 3), in metres of the scene."""
    there = inside(now.body, now.placed)
    leg = there.legs[side]
    if muscle in GROUPS:
        shown = [line for name in GROUPS[muscle] for line in context_fibres(name, leg)[::2]]
    else:
        lines = fibres(leg)
        parts = [part for part in PLAN if part.whole == muscle]
        shown = [line for part in parts for line in lines[part.id][1 - part.fibres :: 3]]
    return [there.pelvis.carry(line * _own(side)) for line in shown]


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
