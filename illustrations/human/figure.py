"""A dressed person in a pose, as meshes and strokes for the engine."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints, Mask, Mesh, Region, Stroke, quantise
from .body import SIDES, Body
from .face import face_strokes
from .knees import knee_strokes
from .outfit import CLOTHS, HAIR, MARK, Look, dressed, marks, worn_on
from .outfit import regions as cloth_regions
from .shoes import shoe
from .skeleton import Placed, skin


@lru_cache(maxsize=4)
def _prepared(body: Body) -> tuple[Array, Ints]:
    """Return the dressed rest vertices and the faces that no shoe hides."""
    if body.barefoot:
        return dressed(body), body.faces
    m = marks(body.name)
    hidden = (body.vertices[:, 2] < m.collar - 0.012)[body.faces].all(1)
    return dressed(body), body.faces[~hidden]


def person(
    body: Body, look: Look, placed: Placed, highlight: str | None = None
) -> tuple[tuple[Mesh, ...], tuple[Stroke, ...]]:
    """Return the meshes of a person, and the strokes of face and knees.

    highlight: the name of a region of HIGHLIGHTS to show in the look's mark colour.
    """
    m = marks(body.name)
    rest, faces = _prepared(body)

    def paint(material: Array) -> Ints:
        part, cloth = worn_on(material, m)
        if highlight:
            spot = (cloth != HAIR) & _highlighted(highlight, material, body)
            cloth = np.where(spot, MARK, cloth)
        return part * len(CLOTHS) + cloth

    meshes = [
        Mesh(
            "body",
            quantise(skin(body, placed, rest)),
            faces,
            cloth_regions(look),
            paint,
            body.vertices,
        )
    ]
    for side in () if body.barefoot else SIDES:
        made = shoe(body.name, side)
        meshes.append(
            Mesh(
                f"{side}_shoe",
                quantise(shoe_points(body, placed, side)),
                made.faces,
                (Region("shoe", look.shoe), Region("shoe", "#ffffff")),
                lambda p: (p[:, 2] < 0.006).astype(np.int64),
                made.vertices,
            )
        )
    if look.hair_style == "bun":
        meshes.append(_bun(body, look, placed))
    return tuple(meshes), face_strokes(body, placed, look.older) + knee_strokes(body, placed)


def shoe_points(body: Body, placed: Placed, side: str) -> Array:
    """Return the vertices (n, 3) of a shoe in the pose."""
    made = shoe(body.name, side)
    foot, toes = (
        made.vertices @ placed.rotation[f"{side}_{b}"].T + placed.shift[f"{side}_{b}"]
        for b in ("foot", "toes")
    )
    bend = made.bend[:, None]
    return np.asarray(foot * (1 - bend) + toes * bend)


def _bun(body: Body, look: Look, placed: Placed) -> Mesh:
    """Return the knot of hair at the back of the head."""
    m = marks(body.name)
    s = (m.crown - m.head[2]) / 0.160
    vertices, faces = ball(14, 20)
    at = m.head + np.array([0.0, 0.098, 0.148]) * s
    points = vertices * np.array([0.043, 0.038, 0.040]) * s + at
    moved = points @ placed.rotation["head"].T + placed.shift["head"]
    return Mesh("bun", quantise(moved), faces, (Region("bun", look.hair),))


def ball(rows: int, columns: int) -> tuple[Array, Ints]:
    """Return vertices and outward faces of a unit sphere."""
    lat = np.linspace(0, np.pi, rows + 1)
    lon = np.linspace(0, 2 * np.pi, columns, endpoint=False)
    v = np.array(
        [[np.sin(a) * np.cos(b), np.sin(a) * np.sin(b), np.cos(a)] for a in lat for b in lon]
    )
    f = []
    for i in range(rows):
        for j in range(columns):
            k = (j + 1) % columns
            a, b = i * columns + j, i * columns + k
            c, d = a + columns, b + columns
            f += [[a, c, b], [b, c, d]]
    return v, np.array(f, np.int64)


# Ellipsoids: the joint or mark they lie by, centre and half-size in metres on the right side of the
# body (x outwards, y back, z up).
HIGHLIGHTS: dict[str, tuple[tuple[str, tuple[float, ...], tuple[float, ...]], ...]] = {
    "buttock": (("hip_mark", (-0.03, 0.09, 0.005), (0.085, 0.09, 0.065)),),
    "hamstrings": (
        ("hip_mark", (0.005, 0.075, -0.22), (0.070, 0.085, 0.155)),
        ("hip_mark", (-0.10, 0.09, 0.15), (0.075, 0.09, 0.060)),
    ),
    "outer-thigh": (("hip_mark", (0.085, -0.02, -0.17), (0.062, 0.050, 0.25)),),
    "kneecap": (("shin", (0.0, -0.055, 0.012), (0.026, 0.035, 0.029)),),
}


def _highlighted(name: str, material: Array, body: Body) -> Mask:
    """Return which rest points lie in the ellipsoids of a highlight."""
    inside = np.zeros(len(material), bool)
    for joint, centre, half in HIGHLIGHTS[name]:
        at = body.heads[f"right_{joint}"] + np.array(centre) * [-1, 1, 1]
        inside |= (((material - at) / np.array(half)) ** 2).sum(1) < 1
    return inside
