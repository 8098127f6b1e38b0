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
BONES = (
    "pelvis",
    "coccyx",
    *(f"{side}_{bone}" for side in ("left", "right") for bone in OF_EACH_SIDE),
)
"""The pelvis with its sacrum. Feet have a file of their own (`feet.py`)."""
LUMBAR_FILE = FILE.with_name("lumbar.npz")
LUMBAR = ("lumbar5", "lumbar4")
"""The two lowest vertebrae, for plates: a simulator's, set on the mean sacrum by eye."""
COCCYX = (
    # Middle of a slice; half its breadth and half its depth, mm.
    ((-2.0, 84.0, 7.0), 12.0, 4.5),
    ((-1.0, 83.5, -1.0), 10.5, 4.5),
    ((0.0, 80.5, -9.0), 7.5, 4.0),
    ((0.5, 75.5, -16.0), 6.0, 3.5),
    ((1.0, 69.0, -22.0), 4.5, 3.0),
    ((1.0, 62.5, -26.0), 2.0, 1.5),
)
"""The coccyx, modelled, as none comes with the pelvis: from the sacrum down and forwards."""


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
    out = {"pelvis": read["pelvis"], "coccyx": _coccyx()}
    for bone in OF_EACH_SIDE:
        left = read[bone]
        out[f"left_{bone}"] = left
        out[f"right_{bone}"] = Mesh(left.vertices * [-1.0, 1.0, 1.0], left.faces[:, ::-1])
    return out


@lru_cache(maxsize=1)
def load_lumbar() -> dict[str, Mesh]:
    """Return every bone of LUMBAR, upright."""
    with np.load(LUMBAR_FILE) as file:
        return {
            bone: Mesh(file[f"{bone}_vertices"] / 10.0, file[f"{bone}_faces"].astype(np.int64))
            for bone in LUMBAR
        }


def _coccyx(around: int = 12) -> Mesh:
    """Return the coccyx: rings of points from slice to slice, closed at both ends."""
    turn = 2 * np.pi * np.arange(around) / around
    rings = []
    for middle, breadth, depth in COCCYX:
        ring = np.stack([breadth * np.cos(turn), depth * np.sin(turn), 0 * turn], 1)
        rings.append(np.round(ring + middle, 1))
    ends = [np.array([COCCYX[0][0]]), np.array([COCCYX[-1][0]])]
    points = np.concatenate([*rings, *ends])
    at = np.arange(len(COCCYX) * around).reshape(-1, around)
    after = np.roll(at, -1, axis=1)
    top, tip = len(points) - 2, len(points) - 1
    faces = [
        np.stack([at[:-1], at[1:], after[1:]], -1),
        np.stack([at[:-1], after[1:], after[:-1]], -1),
        np.stack([np.full(around, top), at[0], after[0]], -1)[None],
        np.stack([np.full(around, tip), after[-1], at[-1]], -1)[None],
    ]
    return Mesh(points, np.concatenate([f.reshape(-1, 3) for f in faces]))
