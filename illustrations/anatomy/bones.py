"""The bones: mean meshes of 26 people in the upright frame, in mm; the right is the left, mirrored.

x to the person's left, y backwards, z up; the origin lies midway between the hip joints.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..engine.scene import Array, Ints

FILE = Path(__file__).parent / "data" / "bones.npz"
OF_EACH_SIDE = ("femur", "tibia", "patella")
"""Bones that the file holds of the left side; the tibia with its fibula."""
BONES = ("pelvis", *(f"{side}_{bone}" for side in ("left", "right") for bone in OF_EACH_SIDE))
"""The pelvis with its sacrum. No coccyx, lumbar spine or foot yet."""


@dataclass(frozen=True, eq=False)
class Mesh:
    """vertices: (n, 3) in mm. faces: (m, 3) vertex indices, seen from outside counter-clockwise."""

    vertices: Array
    faces: Ints


@lru_cache(maxsize=1)
def load_bones() -> dict[str, Mesh]:
    """Return every bone of BONES, upright."""
    with np.load(FILE) as file:
        read = {
            bone: Mesh(file[f"{bone}_vertices"] / 10.0, file[f"{bone}_faces"].astype(np.int64))
            for bone in ("pelvis", *OF_EACH_SIDE)
        }
    out = {"pelvis": read["pelvis"]}
    for bone in OF_EACH_SIDE:
        left = read[bone]
        out[f"left_{bone}"] = left
        out[f"right_{bone}"] = Mesh(left.vertices * [-1.0, 1.0, 1.0], left.faces[:, ::-1])
    return out
