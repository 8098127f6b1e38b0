"""Rotation matrices about the body's axes: x to its left, y backwards, z up."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from ..engine.scene import Array


@lru_cache(maxsize=8192)
def about(axis: str, degrees: float) -> Array:
    """Return the 3x3 rotation by `degrees` about x, y or z, counter-clockwise; read only.

    Kept, because a solver asks for most of a body's angles again and again.
    """
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    if axis == "x":
        out = np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    elif axis == "y":
        out = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    else:
        out = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    out.flags.writeable = False
    return out


def frame(down: Array, side: Array) -> Array:
    """Return the rotation that takes `down` to -z and `side`, made square to it, to +x."""
    z = -down / math.sqrt(float((down**2).sum()))
    x = side - z * float((side * z).sum())
    x = x / math.sqrt(float((x**2).sum()))
    return np.stack([x, np.cross(z, x), z])
