"""The bones of the feet inside a drawn body: a file of their own, fitted to the body's foot.

They are a simulator's, not the mean of many people as the other bones, and no plate shows them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from ..engine.scene import Array
from ..human.body import SIDES, Body
from ..human.rotations import about
from ..human.skeleton import Placed
from .bones import Mesh
from .leg import MIRROR, Transform, fixed

FILE = Path(__file__).parent / "data" / "feet.npz"
FOOT_SIZE = 0.92
"""Of the simulator's foot, so that it fits the mean bones' legs: chosen by eye."""
FLESH = 0.012
"""Metres that a foot is longer than its bones: half the pad of the heel, and the tips of toes."""
PAD = 0.017
"""Metres of flesh between the heel bone and the ground, standing barefoot."""
ENDS = 0.25
"""Share of a foot's length at either end whose middles say which way it points."""


@lru_cache(maxsize=1)
def load_feet() -> dict[str, Mesh]:
    """Return `left_foot`, with its talus, `left_toes`, and the right ones, in mm from the ankle."""
    out = {}
    with np.load(FILE) as file:
        for part in ("foot", "toes"):
            points, faces = file[f"{part}_vertices"] / 10.0, file[f"{part}_faces"].astype(np.int64)
            out[f"left_{part}"] = Mesh(points, faces)
            out[f"right_{part}"] = Mesh(points * MIRROR, faces[:, ::-1])
    return out


@lru_cache(maxsize=1)
def _toes_joint() -> Array:
    """Return where the left toes bend, (3,), in mm from the ankle."""
    with np.load(FILE) as file:
        joint: Array = file["toes_joint"] / 10.0
    return joint


def feet_of(body: Body, placed: Placed) -> dict[str, Mesh]:
    """Return the bones of both feet in a body in a pose, in metres of the scene."""
    out = {}
    for side in SIDES:
        foot = foot_of(body, placed, side)
        joint = _toes_joint() * (MIRROR if side == "right" else np.ones(3))
        bend = placed.rotation[f"{side}_toes"] @ placed.rotation[f"{side}_foot"].T
        toes = fixed(bend @ foot.turn, foot.size, joint, foot.carry(joint))
        for part, to in ((f"{side}_foot", foot), (f"{side}_toes", toes)):
            mesh = load_feet()[part]
            out[part] = Mesh(to.carry(mesh.vertices), mesh.faces)
    return out


def foot_of(body: Body, placed: Placed, side: str) -> Transform:
    """Return how a foot, toes apart, lies in a body in a pose: from mm to metres of the scene."""
    size, turn, ankle = _fit(body, side)
    rotation = placed.rotation[f"{side}_foot"]
    return Transform(rotation @ turn, size, placed.point(f"{side}_foot", ankle))


def _fit(body: Body, side: str) -> tuple[float, Array, Array]:
    """Return how a foot's bones lie in a body at rest.

    Metres for a mm of bone, the turn (3, 3) to how the body's foot points, and the ankle (3,).
    """
    ankle = body.heads[f"{side}_foot"]
    skin = body.vertices[(body.vertices[:, 2] < ankle[2]) & (body.vertices[:, 0] * ankle[0] > 0)]
    feet = load_feet()
    bones = np.concatenate([feet[f"{side}_{part}"].vertices for part in ("foot", "toes")])
    size = (float(np.ptp(skin[:, 1])) - FLESH) / float(np.ptp(bones[:, 1]))
    height = PAD - size * float(bones[:, 2].min())
    return size, about("z", _points_to(skin) - _points_to(bones)), np.array([*ankle[:2], height])


def _points_to(foot: Array) -> float:
    """Return which way a foot (n, 3) points, from heel to forefoot, in degrees about upright."""
    back, length = float(foot[:, 1].max()), float(np.ptp(foot[:, 1]))
    heel = foot[foot[:, 1] > back - ENDS * length]
    ball = foot[np.abs(foot[:, 1] - (back - 0.72 * length)) < ENDS / 2 * length]
    way = [(part.min(0) + part.max(0)) / 2 for part in (heel, ball)]
    along = way[1] - way[0]
    return float(np.degrees(np.arctan2(along[0], -along[1])))
