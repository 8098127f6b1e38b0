"""From meshes in millimetres to a plate's fills and lines: tones, contours, fibres, footprints.

The engine's thresholds were made for a whole body; a plate shows a hip, so a millimetre of bone
counts as `ENLARGED` millimetres of the scene, and a line means the same on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from skimage.filters import gaussian

from ..engine.camera import Camera
from ..engine.contours import mask_contours, simplify, smooth
from ..engine.drawing import Drawing, Fill
from ..engine.lines import simplified, surface_lines
from ..engine.raster import NOTHING, Buffers, rasterise
from ..engine.scene import Array, Ints, Mask, Mesh, Region, Scene, quantise

ENLARGED = 3.5
"""How much larger than life the scene is."""
PIXELS = 1.5
"""Pixels of the raster a picture unit."""
TOLERANCE = 0.3
GRAIN = 0.5


@dataclass(frozen=True)
class Tones:
    """The three flat colours of a part: where light falls on it, in half shade, in shade."""

    light: str
    half: str
    shade: str


@dataclass(frozen=True, eq=False)
class Part:
    """One closed surface of a plate: vertices (n, 3) in mm, faces (m, 3)."""

    name: str
    vertices: Array
    faces: Ints
    tones: Tones


@dataclass(frozen=True, eq=False)
class Seen:
    """What a plate shows: the drawing, its raster and which part each of its meshes is."""

    drawing: Drawing
    buffers: Buffers
    camera: Camera
    parts: tuple[str, ...]

    def shows(self, name: str) -> Mask:
        """Return the pixels that show a part."""
        mask: Mask = self.buffers.mesh == self.parts.index(name)
        return mask


def scene_points(points: Array) -> Array:
    """Return points in mm as points of the scene."""
    return quantise(points * (ENLARGED / 1000))


def see(parts: Sequence[Part], camera: Camera) -> Seen:
    """Return what `camera` sees of parts, as flat tones and contour lines."""
    scene = Scene(
        tuple(
            Mesh(p.name, scene_points(p.vertices), p.faces, (Region(p.name, p.tones.light),))
            for p in parts
        )
    )
    buffers = rasterise(scene, camera, PIXELS)
    names = tuple(p.name for p in parts)
    fills: list[Fill] = []
    by_tones: dict[Tones, list[int]] = {}
    for i, part in enumerate(parts):
        by_tones.setdefault(part.tones, []).append(i)
    light = _light(buffers, camera)
    for tones, meshes in by_tones.items():
        shown = np.isin(buffers.mesh, meshes)
        steps = (
            (tones.light, shown),
            (tones.half, shown & (light < 0.62)),
            (tones.shade, shown & (light < 0.3)),
        )
        for colour, mask in steps:
            outlines = _outlines(mask, 14.0 if colour == tones.light else 60.0)
            if outlines:
                fills.append(Fill(colour, outlines))
    lines = tuple(simplified(line, TOLERANCE) for line in surface_lines(scene, buffers))
    return Seen(Drawing(tuple(fills), lines, (), GRAIN), buffers, camera, names)


def _outlines(mask: Mask, smallest: float) -> tuple[Array, ...]:
    """Return the simplified outlines of a mask, in picture units."""
    return tuple(
        simplify(smooth(c, True, 4) / PIXELS, TOLERANCE)
        for c in mask_contours(mask, smallest=smallest * PIXELS)
    )


def _light(buffers: Buffers, camera: Camera) -> Array:
    """Return how much light each pixel's surface gets, from -1 to 1, smoothed within its mesh.

    The light comes from above, from the viewer's left and from the viewer.
    """
    point, known = buffers.material, buffers.mesh != NOTHING
    across = (np.roll(point, -2, 1) - np.roll(point, 2, 1)).reshape(-1, 3)
    down = (np.roll(point, -2, 0) - np.roll(point, 2, 0)).reshape(-1, 3)
    normal = np.cross(down, across)
    size = np.sqrt((normal**2).sum(1))
    normal /= np.maximum(size, 1e-12)[:, None]
    normal *= np.sign(_dot(normal, camera.toward))[:, None]
    lamp = 0.5 * camera.up - 0.35 * camera.right + 0.8 * camera.toward
    lamp = lamp / np.sqrt((lamp**2).sum())
    light = _dot(normal, lamp).reshape(known.shape)
    steps = np.sqrt((across**2).sum(1) + (down**2).sum(1)).reshape(known.shape)
    sure = known & (steps < 0.06)
    for axis, by in ((0, 2), (0, -2), (1, 2), (1, -2)):
        sure &= np.roll(buffers.mesh, by, axis) == buffers.mesh
    smoothed: Array = np.ones(known.shape)
    for mesh in np.unique(buffers.mesh[known]).tolist():
        own = buffers.mesh == mesh
        weight = gaussian((own & sure).astype(float), 5.0)  # type: ignore[no-untyped-call]
        total = gaussian(np.where(own & sure, light, 0.0), 5.0)  # type: ignore[no-untyped-call]
        smoothed[own] = (total / np.maximum(weight, 1e-6))[own]
    out: Array = np.round(smoothed, 4).astype(np.float64)
    return out


def _dot(vectors: Array, axis: Array) -> Array:
    product: Array = vectors[:, 0] * axis[0] + vectors[:, 1] * axis[1] + vectors[:, 2] * axis[2]
    return product
