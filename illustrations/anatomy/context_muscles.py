"""The muscles of thigh and calf round the gluteals: surfaces, fibres, attachments, in any pose.

`grow_context.py` grew them once, standing. They follow the leg as the gluteals do (`following.py`),
but a long one passes a joint near it, by height, not evenly along the whole of its way.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from ..engine.scene import Array
from .bones import FILE as BONES_FILE
from .bones import Mesh
from .context_plan import CONTEXT_MUSCLES, CONTEXT_WHOLES, EARLY, GROUPS
from .feet import FILE as FEET_FILE
from .feet import FOOT_SIZE
from .following import (
    ANKLE,
    HIP,
    KNEE,
    KNEECAP,
    Bound,
    Passed,
    Skin,
    followed,
    moved,
    passed,
    rounded,
)
from .grown import Footprints, footprints_in, lines, surface
from .leg import STANDING, Pose, leg_of
from .muscles import FILE as MUSCLES_FILE
from .muscles import TO_THIGH, deep_face, muscle_mesh

CONTEXT_FILE = Path(__file__).parent / "data" / "context.npz"
HEIGHTS = {
    "semimembranosus": {HIP: (-44.0, -100.0), KNEE: (-370.0, -408.0)},
    "biceps-femoris": {HIP: (-46.0, -100.0), KNEE: (-375.0, -420.0)},
    "semitendinosus": {HIP: (-48.0, -100.0), KNEE: (-375.0, -425.0)},
    "gracilis": {HIP: (-56.0, -150.0), KNEE: (-375.0, -425.0)},
    "rectus-femoris": {HIP: (32.0, -60.0), KNEECAP: (-290.0, -352.0)},
    "vastus-medialis": {KNEECAP: (-290.0, -352.0)},
    "vastus-lateralis": {KNEECAP: (-290.0, -352.0)},
    "soleus": {ANKLE: (-700.0, -780.0)},
    "gastrocnemius": {KNEE: (-380.0, -415.0), ANKLE: (-700.0, -780.0)},
}
"""Between which heights, mm, standing, a long muscle passes a joint: before it and past it.

What is not here goes from pelvis to femur evenly along its fibres.
"""
TO_KNEECAP = (0.2, 0.7)
"""Between which shares of its way what ends on the kneecap comes to go with it, where it is low."""
UNDER = {
    "obturator-and-gemelli": ("gluteus-minimus", "piriformis"),
    "quadratus-femoris": ("piriformis", "gluteus-maximus"),
    "semimembranosus": ("gluteus-maximus",),
    "biceps-femoris": ("gluteus-maximus",),
    "semitendinosus": ("gluteus-maximus",),
    "adductor-longus": ("gluteus-maximus",),
    "adductor-magnus": ("gluteus-maximus",),
    "vastus-lateralis": ("tensor-fasciae-latae", "gluteus-maximus"),
    "rectus-femoris": ("gluteus-medius", "tensor-fasciae-latae"),
}
"""The gluteals that each lies under, where a leg may bring it into them."""
THIN = ("obturator-and-gemelli", "quadratus-femoris", "rectus-femoris")
"""What lies between gluteals and bone with no room to give way to a gluteal's edge: all of it, or,
of rectus femoris, its tendon."""
ON_SHIN = ("soleus",)
"""What begins below the knee, and so goes with the shin as a whole."""
STRAIGHT = ("semimembranosus", "biceps-femoris", "semitendinosus", "gracilis")
"""What goes the straight way where the hip bends, and not round the joint."""


def made_of() -> str:
    """Return the digest of what they are grown from: their plan, the bones and the gluteals."""
    plan = repr((CONTEXT_MUSCLES, CONTEXT_WHOLES, EARLY, GROUPS, FOOT_SIZE)).encode()
    grown = b"".join(file.read_bytes() for file in (BONES_FILE, FEET_FILE, MUSCLES_FILE))
    return hashlib.sha256(plan + grown).hexdigest()[:16]


def context_meshes() -> dict[str, Mesh]:
    """Return the closed surface of each belly of GROUPS, standing, mm."""
    return {name: context_mesh(name, STANDING) for group in GROUPS.values() for name in group}


def context_mesh(name: str, pose: Pose) -> Mesh:
    """Return a belly of GROUPS as the leg holds it, with the volume that it has in standing.

    It stays under the gluteals that it lies under: they are the same with it and without it.
    """
    if pose == STANDING:
        return surface(CONTEXT_FILE, name)
    leg = leg_of(pose)
    gluteals = UNDER.get(name, ())
    off = [Skin.of(muscle_mesh(gluteal, leg)) for gluteal in gluteals]
    under = [deep_face(gluteal, leg) for gluteal in gluteals]
    return followed(_bound(name), leg, off, under, is_thin=name in THIN)


def context_fibres(name: str, pose: Pose) -> list[Array]:
    """Return the outermost fibres of a belly, each (points, 3), from origin to insertion."""
    out = []
    for part in (m for m in CONTEXT_MUSCLES if m.whole == name):
        still = lines(CONTEXT_FILE, part.id)[-part.fibres :]
        points = still.reshape(-1, 3)
        share = np.tile(np.linspace(0, 1, still.shape[1]), len(still))
        there = moved(points, _passed(name, points, share), leg_of(pose), name in STRAIGHT)[0]
        out += list(rounded(there).reshape(still.shape))
    return out


def context_footprints() -> dict[str, Footprints]:
    """Return where each muscle is fixed, by its id."""
    return footprints_in(CONTEXT_FILE, CONTEXT_MUSCLES)


@cache
def _bound(name: str) -> Bound:
    """Return a belly tied to its fibres: it swells away from the middle of them."""
    mesh = surface(CONTEXT_FILE, name)
    every = np.concatenate([lines(CONTEXT_FILE, m.id) for m in CONTEXT_MUSCLES if m.whole == name])
    along = np.tile(np.linspace(0, 1, every.shape[1]), len(every))
    far, near = cKDTree(every.reshape(-1, 3)).query(mesh.vertices, k=24)
    weight = 1 / (far + 2.0) ** 2
    share: Array = (along[near] * weight).sum(1) / weight.sum(1)
    swells = (
        mesh.vertices
        - (every.reshape(-1, 3)[near] * weight[..., None]).sum(1) / weight.sum(1)[:, None]
    )
    swells *= np.sin(np.pi * np.clip(share, 0, 1))[:, None]
    passed_ = _passed(name, mesh.vertices, share)
    return Bound(mesh.vertices, mesh.faces, share, swells, passed_, name in STRAIGHT)


def _passed(name: str, points: Array, share: Array) -> Passed:
    """Return how far points of a belly, standing, have passed its joints."""
    if name not in HEIGHTS:
        return {HIP: passed(share, *TO_THIGH)}
    ways = HEIGHTS[name]
    out = {joint: passed(-points[:, 2], -above, -below) for joint, (above, below) in ways.items()}
    whole = np.ones(len(points))
    if KNEECAP in ways:
        # What arises from the femur as low as the kneecap stays there.
        out[KNEECAP] = out[KNEECAP] * passed(share, *TO_KNEECAP)
    if HIP not in ways:
        out[HIP] = whole
    if name in ON_SHIN:
        out[KNEE] = whole
    return out
