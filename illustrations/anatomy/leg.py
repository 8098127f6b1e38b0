"""A leg against the pelvis: how it is turned there, and where that takes its bones, in mm.

The muscles follow it, by angles or as a drawn body holds it (`joints.py`). All is of the left leg;
the right one is its mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array
from ..human.rotations import about
from .bones import FILE, Mesh, load_bones

SHAFT = 57.0
"""Millimetres at the lower end of the femur whose middle is the middle of the knee."""
KNEECAP = 0.7
"""Share of the knee's bend in which the kneecap follows the shin; chosen by eye."""
SINKS = 2.4
"""Millimetres that the kneecap sinks between the condyles for the square of the knee's bend in
radians, so that it stays on the femur, whose front is no wheel about the knee."""
MIRROR = np.array([-1.0, 1.0, 1.0])
"""What points of the left are multiplied with to be those of the right."""


@dataclass(frozen=True)
class HipPose:
    """Angles of the left leg against the pelvis, in degrees; `human/joints.py` says what they mean.

    Rotation and abduction are about the thigh's own axes after it has been flexed.
    """

    flexion: float = 0.0
    abduction: float = 0.0
    external_rotation: float = 0.0
    knee_flexion: float = 0.0


STANDING = HipPose()


@dataclass(frozen=True, eq=False)
class Transform:
    """Carries points of a bone, in mm of its file, to another frame.

    turn: (3, 3) rotation. size: of a mm of bone in the new frame. shift: (3,) in the new frame.
    """

    turn: Array
    size: float
    shift: Array

    def carry(self, points: Array) -> Array:
        """Return points (n, 3) or (3,) of the bone in the new frame."""
        out: Array = self.size * (points @ self.turn.T) + self.shift
        return out

    def back(self, points: Array) -> Array:
        """Return the points of the bone, (n, 3), that lie at points of the new frame."""
        out: Array = (points - self.shift) @ self.turn / self.size
        return out

    def then(self, other: Transform) -> Transform:
        """Return this way followed by another."""
        return Transform(other.turn @ self.turn, other.size * self.size, other.carry(self.shift))

    @property
    def inverse(self) -> Transform:
        """The way back."""
        return Transform(self.turn.T, 1 / self.size, self.back(np.zeros(3)))


@dataclass(frozen=True, eq=False)
class Leg:
    """How a left leg is held: turned against the pelvis, from where its bones stand in their file.

    thigh, shin: (3, 3) rotations, both against the pelvis. thigh_size, shin_size: how much longer
    these bones are than in the file, where the pelvis counts as one. foot: from where it stands
    below the shin (`feet.py`) to where it is, both in the pelvis's frame; None where the leg has
    none.
    """

    thigh: Array
    shin: Array
    thigh_size: float = 1.0
    shin_size: float = 1.0
    foot: Transform | None = None

    @property
    def bend(self) -> Array:
        """The shin's turn against the thigh, (3, 3)."""
        turn: Array = self.thigh.T @ self.shin
        return turn


Pose = HipPose | Leg
"""A leg by its angles, or by the turns of a drawn body."""


def fixed(turn: Array, size: float, joint: Array, at: Array) -> Transform:
    """Return the turn of a bone that brings `joint`, of its file, to `at`, in the new frame."""
    return Transform(turn, size, at - size * (turn @ joint))


@lru_cache(maxsize=1)
def left_hip() -> Array:
    """Return the middle of the left hip joint, mm."""
    with np.load(FILE) as file:
        hip: Array = file["left_hip"] / 10.0
    return hip


@lru_cache(maxsize=1)
def left_knee() -> Array:
    """Return the middle of the left knee, mm."""
    points = load_bones()["left_femur"].vertices
    knee: Array = points[points[:, 2] < points[:, 2].min() + SHAFT].mean(0)
    return knee


def hip_turn(pose: HipPose) -> Array:
    """Return the turn of the left thigh against the pelvis, (3, 3)."""
    turn: Array = (
        about("x", -pose.flexion) @ about("y", -pose.abduction) @ about("z", pose.external_rotation)
    )
    return turn


def leg_of(pose: Pose) -> Leg:
    """Return the turns of a pose."""
    if isinstance(pose, Leg):
        return pose
    thigh = hip_turn(pose)
    return Leg(thigh, thigh @ about("x", pose.knee_flexion))


def place_bones(pose: Pose) -> dict[str, Transform]:
    """Return where each bone of the left leg goes in the pelvis's frame; the others stay."""
    leg, hip, knee = leg_of(pose), left_hip(), left_knee()
    femur = fixed(leg.thigh, leg.thigh_size, hip, hip)
    at_knee = femur.carry(knee)
    return {
        "left_femur": femur,
        "left_tibia": fixed(leg.shin, leg.shin_size, knee, at_knee),
        "left_patella": _kneecap(leg, at_knee),
    }


def kneecap_way(leg: Leg) -> tuple[Array, Array]:
    """Return how the kneecap goes against the thigh, behind the shin, round the femur's end.

    Its turn about the knee, an axis times an angle in radians, (3,), and how far it sinks, (3,).
    """
    axis, bend = _axis_and_angle(leg.bend)
    out_of_knee = load_bones()["left_patella"].vertices.mean(0) - left_knee()
    out_of_knee = out_of_knee / np.sqrt((out_of_knee**2).sum())
    return KNEECAP * bend * axis, SINKS * bend**2 * out_of_knee


def _kneecap(leg: Leg, at_knee: Array) -> Transform:
    """Return where the kneecap goes."""
    way, sinks = kneecap_way(leg)
    angle = float(np.sqrt((way**2).sum()))
    turn = leg.thigh @ _about(way / angle if angle > 1e-9 else way, angle)
    return fixed(turn, leg.thigh_size, left_knee() + sinks, at_knee)


def posed_bones(pose: Pose) -> dict[str, Mesh]:
    """Return every bone as the left leg holds it; the right leg stands."""
    moves = place_bones(pose)
    return {
        name: Mesh(moves[name].carry(mesh.vertices), mesh.faces) if name in moves else mesh
        for name, mesh in load_bones().items()
    }


def _axis_and_angle(turn: Array) -> tuple[Array, float]:
    """Return the unit axis (3,) and the angle, in radians, of a rotation (3, 3)."""
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    double = float(np.sqrt((axis**2).sum()))
    if double < 1e-9:
        return np.array([1.0, 0.0, 0.0]), 0.0
    return axis / double, float(np.arctan2(double / 2, (np.trace(turn) - 1) / 2))


def _about(axis: Array, angle: float) -> Array:
    """Return the rotation (3, 3) about a unit axis by an angle in radians (Rodrigues)."""
    x, y, z = axis
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    out: Array = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * (k @ k)
    return out
