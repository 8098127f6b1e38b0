"""What can be drawn: triangle meshes whose surface is divided into coloured regions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

# Coordinates are rounded to this many metres before anything is decided from them, so that
# the last bits of floating-point arithmetic, which differ between machines, cannot matter.
GRAIN = 1e-5


def quantise(points: Array) -> Array:
    """Return `points` rounded to the scene's grain."""
    rounded: Array = np.round(points / GRAIN) * GRAIN
    return rounded


@dataclass(frozen=True)
class Region:
    """A part of a surface: `part` decides where lines may run, `colour` what fills it."""

    part: str
    colour: str


@dataclass(frozen=True, eq=False)
class Mesh:
    """A triangle mesh in metres.

    vertices: (n, 3) positions. faces: (m, 3) vertex indices.
    regions: what the surface consists of; `paint` maps material coordinates (p, 3) to indices
    into it (without it, everything is region 0).
    material: (n, 3) coordinates that travel with the surface. Two neighbouring pixels whose
    material coordinates lie far apart belong to different folds of the surface, and a line
    separates them. Defaults to the positions.
    edges: (k, 2) vertex indices of straight feature edges; a mesh that has them gets no other
    lines. outlined: whether it gets lines at all. closed: back faces cannot be seen.
    """

    name: str
    vertices: Array
    faces: Ints
    regions: tuple[Region, ...]
    paint: Callable[[Array], Ints] | None = None
    material: Array | None = None
    edges: Ints | None = None
    outlined: bool = True
    closed: bool = True


@dataclass(frozen=True, eq=False)
class Stroke:
    """A free line on or near a surface: (n, 3) points, drawn where nothing hides it.

    normal: the direction the surface faces there; lines that face away are dropped.
    filled: the closed outline is filled instead of stroked.
    """

    points: Array
    normal: Array
    filled: bool = False


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything in one picture."""

    meshes: tuple[Mesh, ...]
    strokes: tuple[Stroke, ...] = field(default=())
