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

SHAFT = 57.0
"""Millimetres at the lower end of the femur whose middle is the middle of the knee."""
MALLEOLI = 12.0
"""Millimetres at the lower end of tibia and fibula between which the ankle turns."""
KNEECAP = 0.7
"""Share of the knee's bend in which the kneecap follows the shin; chosen by eye."""
SINKS = 2.4
"""Millimetres that the kneecap sinks between the condyles for the square of the knee's bend in
radians, so that it stays on the femur, whose front is no wheel about the knee."""
ACROSS = np.array([1.0, 0.0, 0.0])


@dataclass(frozen=True, eq=False)
class Transform:
    """Carries points of a bone, in mm, to where it lies in the scene, in metres.

    turn: (3, 3) rotation. size: metres a millimetre of bone. shift: (3,) in metres.
    """

    turn: Array
    size: float
    shift: Array

    def carry(self, points: Array) -> Array:
        """Return points (n, 3) or (3,) of the bone where they lie in the scene."""
        out: Array = self.size * (points @ self.turn.T) + self.shift
        return out


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


@lru_cache(maxsize=2)
def neutral(side: str) -> Neutral:
    """Return one leg's joints, `left` or `right`, found on its bones."""
    sign = 1.0 if side == "left" else -1.0
    femur, tibia = (load_bones()[f"{side}_{bone}"].vertices for bone in ("femur", "tibia"))
    hip = _middle_of_head(femur)
    knee = femur[femur[:, 2] < femur[:, 2].min() + SHAFT].mean(0)
    low = tibia[tibia[:, 2] < -600]
    outer = low[:, 0] * sign > np.median(low[:, 0] * sign)
    ends = [
        low[half][low[half][:, 2] < low[half][:, 2].min() + MALLEOLI] for half in (outer, ~outer)
    ]
    ankle = (ends[0].mean(0) + ends[1].mean(0)) / 2
    hinge = sign * _hinge(femur, knee, sign)
    return Neutral(hip, knee, ankle, frame(knee - hip, hinge), frame(ankle - knee, hinge))


def _middle_of_head(femur: Array) -> Array:
    """Return the middle of the femoral head: the sphere through its points, neck left out."""
    top = femur[femur[:, 2] > femur[:, 2].max() - 45]
    inner = np.abs(top[:, 0])
    head = top[inner < inner.min() + 30]
    out: Array = np.round(_ball(head), 1)
    return out


def _hinge(femur: Array, knee: Array, sign: float) -> Array:
    """Return the direction outwards from condyle to condyle, level: the middles of two spheres."""
    backs = femur[(femur[:, 2] < femur[:, 2].min() + 45) & (femur[:, 1] > 5)]
    outer = (backs[:, 0] - knee[0]) * sign > 0
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


def from_figure(body: Body, placed: Placed) -> dict[str, Transform]:
    """Return where each bone lies inside a body in a pose."""
    heads = body.heads
    left, right = heads["left_thigh"], heads["right_thigh"]
    apart = float(neutral("left").hip[0] - neutral("right").hip[0])
    size = float(left[0] - right[0]) / apart
    turn = placed.rotation["pelvis"]
    out = {"pelvis": Transform(turn, size, placed.point("pelvis", (left + right) / 2))}
    for side in SIDES:
        own = neutral(side)
        hip, knee, ankle = (heads[f"{side}_{joint}"] for joint in ("thigh", "shin", "foot"))
        thigh = placed.rotation[f"{side}_thigh"] @ frame(knee - hip, ACROSS).T
        shin = placed.rotation[f"{side}_shin"] @ frame(ankle - knee, ACROSS).T
        at_hip, at_knee = (
            placed.point(f"{side}_{b}", p) for b, p in (("thigh", hip), ("shin", knee))
        )
        upper = _length(knee - hip) / _length(own.knee - own.hip)
        lower = _length(ankle - knee) / _length(own.ankle - own.knee)
        out[f"{side}_femur"] = _about(thigh @ own.thigh, upper, own.hip, at_hip)
        out[f"{side}_tibia"] = _about(shin @ own.shin, lower, own.knee, at_knee)
        axis, bend = _axis_and_angle(thigh.T @ shin)
        follows = thigh @ _turn(axis, KNEECAP * bend) @ own.thigh
        out_of_knee = load_bones()[f"{side}_patella"].vertices.mean(0) - own.knee
        from_knee = own.knee + SINKS * bend**2 * out_of_knee / _length(out_of_knee)
        out[f"{side}_patella"] = _about(follows, upper, from_knee, at_knee)
    return out


def carried(body: Body, placed: Placed) -> dict[str, Mesh]:
    """Return every bone inside a body in a pose, in metres of the scene."""
    bones = load_bones()
    return {
        name: Mesh(to.carry(bones[name].vertices), bones[name].faces)
        for name, to in from_figure(body, placed).items()
    }


def _about(turn: Array, size: float, joint: Array, at: Array) -> Transform:
    """Return the turn of a bone that brings `joint`, in its own frame, to `at`, in the scene."""
    return Transform(turn, size, at - size * (turn @ joint))


def _length(way: Array) -> float:
    return float(np.sqrt((way**2).sum()))


def _axis_and_angle(turn: Array) -> tuple[Array, float]:
    """Return the unit axis (3,) and the angle, in radians, of a rotation (3, 3)."""
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    double = _length(axis)
    if double < 1e-9:
        return ACROSS, 0.0
    return axis / double, float(np.arctan2(double / 2, (np.trace(turn) - 1) / 2))


def _turn(axis: Array, angle: float) -> Array:
    """Return the rotation (3, 3) about a unit axis by an angle in radians (Rodrigues)."""
    x, y, z = axis
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    out: Array = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * (k @ k)
    return out
