"""From a scene to the flat fills and lines of a picture."""

from __future__ import annotations

from dataclasses import dataclass

from .camera import Camera
from .contours import mask_contours, simplify, smooth
from .lines import Line, edge_lines, simplified, stroke_lines, surface_lines
from .raster import NOTHING, rasterise
from .scene import Array, Mask, Scene


@dataclass(frozen=True, eq=False)
class Fill:
    """Closed outlines, each (n, 2) in picture units, filled with one colour (even-odd)."""

    colour: str
    outlines: tuple[Array, ...]


@dataclass(frozen=True, eq=False)
class Drawing:
    """The picture before it is written: fills below, lines above, small filled marks on top.

    grain: the grid, in picture units, that coordinates may be rounded to.
    """

    fills: tuple[Fill, ...]
    lines: tuple[Line, ...]
    dots: tuple[Line, ...]
    grain: float


def draw(
    scene: Scene, camera: Camera, pixels: float = 1.5, tolerance: float = 0.22, grain: float = 0.2
) -> Drawing:
    """Return the drawing of `scene`.

    pixels: raster pixels a picture unit. tolerance: how far, in picture units, a simplified
    line may stray. grain: see Drawing.
    """
    buffers = rasterise(scene, camera, pixels)
    straight = {region.colour for i, region in buffers.regions if scene.meshes[i].edges is not None}
    by_colour: dict[str, list[int]] = {}
    for i, (_, region) in enumerate(buffers.regions):
        by_colour.setdefault(region.colour, []).append(i)
    fills = []
    for colour, labels in by_colour.items():
        outlines = _fill(*buffers.part(labels), colour in straight, pixels, tolerance)
        if outlines:
            fills.append(Fill(colour, outlines))
    lines = surface_lines(scene, buffers) + edge_lines(scene, camera, buffers)
    strokes = stroke_lines(scene.strokes, camera, buffers)
    return Drawing(
        tuple(fills),
        tuple(simplified(line, tolerance) for line in lines)
        + tuple(line for line, filled in strokes if not filled),
        tuple(line for line, filled in strokes if filled),
        grain,
    )


def silhouette(
    scene: Scene, camera: Camera, pixels: float = 1.0, tolerance: float = 0.6
) -> tuple[Array, ...]:
    """Return the outlines of everything in `scene` as one shape, in picture units."""
    buffers = rasterise(scene, camera, pixels)
    return _fill(buffers.label != NOTHING, (0, 0), False, pixels, tolerance)


def _fill(
    mask: Mask, corner: tuple[int, int], straight: bool, pixels: float, tolerance: float
) -> tuple[Array, ...]:
    """Return the simplified outlines of a mask, in picture units."""
    rounds = 0 if straight else 4
    return tuple(
        simplify(smooth(c, True, rounds) / pixels, max(tolerance, 0.7 if straight else 0.0))
        for c in mask_contours(mask, 14.0 * pixels, 1 if straight else 2, corner)
    )
