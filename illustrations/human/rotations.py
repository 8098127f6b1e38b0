"""Rotation matrices about the body's axes: x to its left, y backwards, z up."""

from __future__ import annotations

import math

import numpy as np

from ..engine.scene import Array


def about(axis: str, degrees: float) -> Array:
    """Return the 3x3 rotation by `degrees` about x, y or z, counter-clockwise."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    if axis == "x":
        return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    if axis == "y":
        return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])


def frame(down: Array, side: Array) -> Array:
    """Return the rotation that takes `down` to -z and `side`, made square to it, to +x."""
    z = -down / math.sqrt(float((down**2).sum()))
    x = side - z * float((side * z).sum())
    x = x / math.sqrt(float((x**2).sum()))
    return np.stack([x, np.cross(z, x), z])
