"""The bones in the pose of a drawn body: the same joints turn them.

The mean bones stand in their file as their donors lay: the femur turned outwards, the shin
aslant. Each is brought to neutral about its own joint first, and is then given the length of the
body's segment, which is the same in every pose.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array
from ..human.body import SIDES, Body
from ..human.rotations import frame
from ..human.skeleton import Placed
from .bones import Mesh, load_bones
from .feet import FOOT_SIZE, foot_of
from .leg import MIRROR, Leg, Transform, left_hip, left_knee, place_bones

MALLEOLI = 12.0
"""Millimetres at the lower end of tibia and fibula between which the ankle turns."""
ACROSS = np.array([1.0, 0.0, 0.0])


@dataclass(frozen=True, eq=False)
class Neutral:
    """One leg's joints in the bones' own frame, in mm, and the turns that bring it to neutral.

    hip, knee, ankle: (3,) centres. thigh, shin: (3, 3), after which the knee lies straight below
    the hip and bends forwards and backwards only, and the ankle lies straight below the knee.
    """

    hip: Array
    knee: Array
    ankle: Array
    thigh: Array
    shin: Array


@dataclass(frozen=True, eq=False)
class Inside:
    """Where pelvis and legs are inside a body.

    pelvis: from mm of the bones to metres of the scene. legs: by side, each as a left leg, against
    that pelvis.
    """

    pelvis: Transform
    legs: dict[str, Leg]


@lru_cache(maxsize=2)
def neutral(side: str) -> Neutral:
    """Return one leg's joints, `left` or `right`, found on its bones."""
    if side == "right":
        left = neutral("left")
        return Neutral(
            left.hip * MIRROR,
            left.knee * MIRROR,
            left.ankle * MIRROR,
            mirrored(left.thigh),
            mirrored(left.shin),
        )
    femur, tibia = (load_bones()[f"left_{bone}"].vertices for bone in ("femur", "tibia"))
    hip, knee = left_hip(), left_knee()
    low = tibia[tibia[:, 2] < -600]
    outer = low[:, 0] > np.median(low[:, 0])
    ends = [
        low[half][low[half][:, 2] < low[half][:, 2].min() + MALLEOLI] for half in (outer, ~outer)
    ]
    ankle = (ends[0].mean(0) + ends[1].mean(0)) / 2
    hinge = _hinge(femur, knee)
    return Neutral(hip, knee, ankle, frame(knee - hip, hinge), frame(ankle - knee, hinge))


@lru_cache(maxsize=1)
def standing_foot() -> Transform:
    """Return how the left foot stands below the shin as that lies in its file, in its frame."""
    own = neutral("left")
    return Transform(own.shin.T, FOOT_SIZE, own.ankle)


def mirrored(turn: Array) -> Array:
    """Return a rotation (3, 3) of one side as the other side's."""
    out: Array = MIRROR[:, None] * turn * MIRROR
    return out


def _hinge(femur: Array, knee: Array) -> Array:
    """Return the direction outwards from condyle to condyle, level: the middles of two spheres."""
    backs = femur[(femur[:, 2] < femur[:, 2].min() + 45) & (femur[:, 1] > 5)]
    outer = backs[:, 0] > knee[0]
    along = (_ball(backs[outer]) - _ball(backs[~outer])) * [1.0, 1.0, 0.0]
    out: Array = along / np.sqrt((along**2).sum())
    return out


def _ball(points: Array) -> Array:
    """Return the middle (3,) of the sphere that lies nearest to points (n, 3)."""
    fit = np.linalg.lstsq(np.c_[2 * points, np.ones(len(points))], (points**2).sum(1), rcond=None)[
        0
    ]
    out: Array = fit[:3]
    return out


def inside(body: Body, placed: Placed) -> Inside:
    """Return where pelvis and legs are inside a body in a pose."""
    heads = body.heads
    left, right = heads["left_thigh"], heads["right_thigh"]
    apart = float(neutral("left").hip[0] - neutral("right").hip[0])
    size = float(left[0] - right[0]) / apart
    turn = placed.rotation["pelvis"]
    middle = (neutral("left").hip + neutral("right").hip) / 2
    at = placed.point("pelvis", (left + right) / 2)
    pelvis = Transform(turn, size, at - size * (turn @ middle))
    legs = {}
    for side in SIDES:
        own = neutral(side)
        hip, knee, ankle = (heads[f"{side}_{joint}"] for joint in ("thigh", "shin", "foot"))
        thigh = turn.T @ placed.rotation[f"{side}_thigh"] @ frame(knee - hip, ACROSS).T @ own.thigh
        shin = turn.T @ placed.rotation[f"{side}_shin"] @ frame(ankle - knee, ACROSS).T @ own.shin
        legs[side] = Leg(
            thigh if side == "left" else mirrored(thigh),
            shin if side == "left" else mirrored(shin),
            _length(knee - hip) / _length(own.knee - own.hip) / size,
            _length(ankle - knee) / _length(own.ankle - own.knee) / size,
            standing_foot().inverse.then(_as_left(foot_of(body, placed, side), side, pelvis)),
        )
    return Inside(pelvis, legs)


def _as_left(foot: Transform, side: str, pelvis: Transform) -> Transform:
    """Return where a foot is in the pelvis's frame; of a right one, where a left one would be."""
    there = foot.then(pelvis.inverse)
    if side == "left":
        return there
    return Transform(mirrored(there.turn), there.size, there.shift * MIRROR)


def from_figure(body: Body, placed: Placed) -> dict[str, Transform]:
    """Return where each bone lies inside a body in a pose, in metres of the scene."""
    there = inside(body, placed)
    out = {"pelvis": there.pelvis, "coccyx": there.pelvis}
    for side, leg in there.legs.items():
        for bone, to in place_bones(leg).items():
            if side == "right":
                to = Transform(mirrored(to.turn), to.size, to.shift * MIRROR)
            out[bone.replace("left", side)] = to.then(there.pelvis)
    return out


def carried(body: Body, placed: Placed) -> dict[str, Mesh]:
    """Return every bone inside a body in a pose, in metres of the scene."""
    bones = load_bones()
    return {
        name: Mesh(to.carry(bones[name].vertices), bones[name].faces)
        for name, to in from_figure(body, placed).items()
    }


def _length(way: Array) -> float:
    return float(np.sqrt((way**2).sum()))
