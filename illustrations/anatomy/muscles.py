"""The muscles of the left hip: their meshes, fibres and attachments, in any pose of the leg.

`grow_muscles.py` grew them once, standing; here they follow the leg. Each point of a muscle turns
about the hip by a share of the thigh's turn, which rises along its fibres from none at the origin
to all at the insertion: so fibres keep their distance from the joint and go round it. What then
lies in a bone or in a deeper muscle is brought out of it, deepest muscles first, and the belly
thickens or thins above its deepest fibres until the volume is that of standing (`following.py`).
Where a drawn body's thigh is longer than the bones', a muscle grows along the same share from the
pelvis's size to the thigh's, and so does the volume.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from ..engine.scene import Array, Mask
from .bones import FILE as BONES_FILE
from .bones import Mesh
from .following import HIP, KNEE, Bound, Passed, Skin, followed, moved, passed, rounded
from .grown import Footprints, footprints_in, lines, surface
from .leg import STANDING, Leg, Pose, leg_of
from .muscle_plan import BAND, BAND_THICK, WHOLES
from .muscle_plan import MUSCLES as PLAN

FILE = Path(__file__).parent / "data" / "muscles.npz"
POINTS = 20
"""Points along a fibre."""
MUSCLES = tuple(muscle.id for muscle in PLAN)
BELLIES = ("gluteus-minimus", "gluteus-medius", "gluteus-maximus")
"""Muscles that are also there in one piece; those with parts are not in MUSCLES."""
DEEPER = {
    "piriformis": ("gluteus-minimus",),
    "gluteus-medius": ("gluteus-minimus", "piriformis"),
    "tensor-fasciae-latae": ("gluteus-minimus", "gluteus-medius"),
    "gluteus-maximus": ("piriformis", "gluteus-medius"),
}
"""The muscles on which each lies, where a leg may bring it into them; deepest first."""
TO_THIGH, BAND_TO_THIGH, BAND_TO_SHIN = (0.05, 0.97), (0.02, 0.34), (0.8, 1.0)
"""Between which shares of its way a fibre passes from one bone to the next."""


def made_of() -> str:
    """Return the digest of what the muscles are grown from: their plan and the bones."""
    plan = repr((PLAN, WHOLES, BAND_THICK)).encode()
    return hashlib.sha256(plan + BONES_FILE.read_bytes()).hexdigest()[:16]


def footprints() -> dict[str, Footprints]:
    """Return where each muscle is fixed, standing."""
    return footprints_in(FILE, PLAN)


def muscle_meshes(pose: Pose = STANDING, *, bellies: bool = False) -> dict[str, Mesh]:
    """Return the closed surface of each muscle of MUSCLES; with `bellies`, parts as one muscle."""
    names = MUSCLES
    if bellies:
        whole = {m.id: m.whole for m in PLAN}
        names = tuple(dict.fromkeys(whole[name] for name in MUSCLES))
    return {name: muscle_mesh(name, pose) for name in names}


def muscle_mesh(name: str, pose: Pose) -> Mesh:
    """Return a muscle or belly as the leg holds it, with the volume that it has in standing."""
    if pose == STANDING:
        return surface(FILE, name)
    return _laid(name, *_told(leg_of(pose)))[0]


def _told(leg: Leg) -> tuple[bytes, bytes, float, float]:
    """Return what decides about a leg's muscles, so that each is laid into a pose once."""
    return leg.thigh.tobytes(), leg.shin.tobytes(), leg.thigh_size, leg.shin_size


@lru_cache(maxsize=48)
def _laid(
    name: str, thigh: bytes, shin: bytes, thigh_size: float, shin_size: float
) -> tuple[Mesh, Skin]:
    """Return a muscle as a leg holds it, and its faces, for the muscles that lie on it."""
    turns = [np.frombuffer(turn).reshape(3, 3) for turn in (thigh, shin)]
    leg = Leg(turns[0], turns[1], thigh_size, shin_size)
    whole = next(m.whole for m in PLAN if name in (m.id, m.whole))
    beneath = [_laid(deeper, *_told(leg))[1] for deeper in DEEPER.get(whole, ())]
    mesh = followed(bound(name), leg, beneath)
    return mesh, Skin.of(mesh)


def deep_face(name: str, pose: Pose) -> Skin:
    """Return the faces of a muscle or belly that look at what it lies on, as the leg holds it."""
    mesh = muscle_mesh(name, pose)
    return Skin.of(Mesh(mesh.vertices, mesh.faces[_is_deep(name)]))


@cache
def _is_deep(name: str) -> Mask:
    """Return which faces look the way from a muscle's outermost fibres to its deepest ones."""
    mesh = surface(FILE, name)
    parts = [m for m in PLAN if name in (m.id, m.whole)]
    corners = mesh.vertices[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    deepest, outermost = (
        _nearby(np.concatenate(layer), corners.mean(1))
        for layer in (
            [lines(FILE, m.id)[: m.fibres] for m in parts],
            [lines(FILE, m.id)[-m.fibres :] for m in parts],
        )
    )
    looks: Mask = (normals * (deepest - outermost)).sum(1) > 0
    return looks


def fibres(pose: Pose = STANDING) -> dict[str, list[Array]]:
    """Return the fibres of each muscle of MUSCLES, each (POINTS, 3), from origin to insertion."""
    out = {}
    for name in MUSCLES:
        still = lines(FILE, name)
        share = np.broadcast_to(np.linspace(0, 1, POINTS), still.shape[:2]).reshape(-1)
        there = moved(still.reshape(-1, 3), _passed(name, share), leg_of(pose))[0]
        out[name] = list(rounded(there).reshape(still.shape))
    return out


@cache
def bound(name: str) -> Bound:
    """Return a muscle or belly tied to its fibres: it swells away from the deepest of them."""
    mesh = surface(FILE, name)
    parts = [m for m in PLAN if name in (m.id, m.whole)]
    every = np.concatenate([lines(FILE, m.id) for m in parts])
    deep = np.concatenate([lines(FILE, m.id)[: m.fibres] for m in parts])
    along = np.tile(np.linspace(0, 1, POINTS), len(every))
    far, near = cKDTree(every.reshape(-1, 3)).query(mesh.vertices, k=24)
    weight = 1 / (far + 2.0) ** 2
    share: Array = (along[near] * weight).sum(1) / weight.sum(1)
    swells = (mesh.vertices - _nearby(deep, mesh.vertices)) * np.sin(np.pi * np.clip(share, 0, 1))[
        :, None
    ]
    return Bound(mesh.vertices, mesh.faces, share, swells, _passed(name, share))


def _nearby(strings: Array, points: Array) -> Array:
    """Return where fibres (k, POINTS, 3) run nearest to each of some points, (n, 3)."""
    places = strings.reshape(-1, 3)
    far, near = cKDTree(places).query(points, k=6)
    weight = 1 / (far + 1.0) ** 2
    out: Array = (places[near] * weight[..., None]).sum(1) / weight.sum(1)[:, None]
    return out


def _passed(name: str, share: Array) -> Passed:
    """Return how far points of a muscle have passed its joints, at shares of their way."""
    if name == BAND:
        return {HIP: passed(share, *BAND_TO_THIGH), KNEE: passed(share, *BAND_TO_SHIN)}
    return {HIP: passed(share, *TO_THIGH)}
