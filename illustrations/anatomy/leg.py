"""The left leg against the pelvis, in mm and by angles, with the signs of the exercise body.

`joints.py` lays the bones into a drawn body; here they move on their own, for the muscles.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array
from ..human.rotations import about
from .bones import FILE, Mesh, load_bones

KNEE = 57.0
"""mm of the lower end of the femur in whose middle the knee turns."""


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
    """A bone's way from standing, in the pelvis's frame: R @ point + t. R: (3, 3). t: (3,) mm."""

    R: Array
    t: Array

    def of(self, points: Array) -> Array:
        """Return points (n, 3) where the bone has taken them."""
        moved: Array = points @ self.R.T + self.t
        return moved


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
    knee: Array = points[points[:, 2] < points[:, 2].min() + KNEE].mean(0)
    return knee


def hip_turn(pose: HipPose) -> Array:
    """Return the turn of the left thigh against the pelvis, (3, 3)."""
    turn: Array = (
        about("x", -pose.flexion) @ about("y", -pose.abduction) @ about("z", pose.external_rotation)
    )
    return turn


def place_bones(pose: HipPose) -> dict[str, Transform]:
    """Return where each bone of the left leg goes; the pelvis, and what is not named, stays."""
    hip, knee = left_hip(), left_knee()
    thigh = hip_turn(pose)
    shin = thigh @ about("x", pose.knee_flexion)
    at_knee = thigh @ (knee - hip) + hip
    femur = Transform(thigh, hip - thigh @ hip)
    tibia = Transform(shin, at_knee - shin @ knee)
    # The patella keeps its distance from the shin, so that it glides about the knee.
    return {"left_femur": femur, "left_tibia": tibia, "left_patella": tibia}


def posed_bones(pose: HipPose) -> dict[str, Mesh]:
    """Return every bone as the left leg holds it; the right leg stands."""
    moves = place_bones(pose)
    return {
        name: Mesh(moves[name].of(mesh.vertices), mesh.faces) if name in moves else mesh
        for name, mesh in load_bones().items()
    }
