"""From meshes in millimetres to a plate's fills and lines: tones, contours, fibres, footprints.

The engine's thresholds were made for a whole body; a plate shows a hip, so a millimetre of bone
counts as `ENLARGED` millimetres of the scene, and a line means the same on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..engine.camera import Camera
from ..engine.contours import mask_contours, simplify, smooth
from ..engine.drawing import Drawing, Fill, silhouette
from ..engine.lines import simplified, surface_lines
from ..engine.raster import NOTHING, Buffers, rasterise
from ..engine.scene import Array, Ints, Mask, Mesh, Region, Scene, quantise
from ..engine.svg import element, path
from ..picture import INK
from .plate_fibres import Strand, around, borders, course, evened, fibre_lines, tendon

ENLARGED = 3.5
"""How much larger than life the scene is."""
PIXELS = 1.5
"""Pixels of the raster a picture unit."""
TOLERANCE = 0.3
GRAIN = 0.5


SOFT = {False: 5.0, True: 8.0}
"""Pixels over which light is evened out: on bone, and on a muscle, whose fibres show its form."""
LEAST = {False: 60.0, True: 110.0}
"""Picture units round a patch of shade at least: on bone, on muscle."""
APART = 14.0
"""Picture units between two fibres that are drawn, where there is room."""


@dataclass(frozen=True)
class Tones:
    """The colours of a part: where light falls on it, in half shade, in shade, of its fibres."""

    light: str
    half: str
    shade: str
    fibre: str = ""


TENDON = Tones("#f1efe6", "#dedcd2", "#c4c3bb", "#9fa39f")


@dataclass(frozen=True, eq=False)
class Part:
    """One closed surface of a plate: vertices (n, 3) in mm, faces (m, 3).

    strands: a muscle's fibres. divided: whether a line is drawn where its parts meet. plain:
    whether it is a muscle that is drawn without fibres.
    """

    name: str
    vertices: Array
    faces: Ints
    tones: Tones
    strands: tuple[Strand, ...] = ()
    divided: bool = False
    plain: bool = False

    @property
    def soft(self) -> bool:
        """Return whether it is muscle, on which light is evened out farther than on bone."""
        return bool(self.strands) or self.plain


@dataclass(frozen=True, eq=False)
class Fine:
    """Fine lines of one colour, each (n, 2) in picture units."""

    colour: str
    lines: tuple[Array, ...]


@dataclass(frozen=True, eq=False)
class Seen:
    """What a plate shows: the drawing, its raster and which part each of its meshes is."""

    drawing: Drawing
    buffers: Buffers
    camera: Camera
    parts: tuple[str, ...]
    fine: tuple[Fine, ...] = ()
    borders: tuple[Array, ...] = ()

    def shows(self, name: str) -> Mask:
        """Return the pixels that show a part."""
        mask: Mask = self.buffers.mesh == self.parts.index(name)
        return mask


def scene_points(points: Array) -> Array:
    """Return points in mm as points of the scene."""
    return quantise(points * (ENLARGED / 1000))


def _scene(parts: Sequence[Part]) -> Scene:
    return Scene(
        tuple(
            Mesh(p.name, scene_points(p.vertices), p.faces, (Region(p.name, p.tones.light),))
            for p in parts
        )
    )


def see(parts: Sequence[Part], camera: Camera) -> Seen:
    """Return what `camera` sees of parts, as flat tones, fibres and contour lines."""
    scene = _scene(parts)
    buffers = rasterise(scene, camera, PIXELS)
    names = tuple(p.name for p in parts)
    fills: list[Fill] = []
    by_tones: dict[tuple[Tones, bool], list[int]] = {}
    for i, part in enumerate(parts):
        by_tones.setdefault((part.tones, part.soft), []).append(i)
    light = _light(buffers, camera, parts)
    for (tones, soft), meshes in by_tones.items():
        shown = np.isin(buffers.mesh, meshes)
        fills += _toned(shown, light, tones, LEAST[soft])
    fine: dict[str, list[Array]] = {}
    meet: list[Array] = []
    for i, part in enumerate(parts):
        shown = buffers.mesh == i
        if not part.strands or not shown.any():
            continue
        box = around(shown)
        at = course(buffers.material[box], shown[box], part.strands)
        tendinous = tendon(at, part.strands)
        white = np.zeros(shown.shape, bool)
        white[box] = tendinous
        fills += _toned(white, light, TENDON, LEAST[True])
        corner = np.array([box[1].start, box[0].start]) / PIXELS
        # What is said of fibres and of tendon is drawn by the same lines, in two colours.
        for own, colour in ((~tendinous, part.tones.fibre), (tendinous, TENDON.fibre)):
            drawn = fibre_lines(at, part.strands, light[box], PIXELS, APART, own)
            fine.setdefault(colour, []).extend(line + corner for line in drawn)
        if part.divided:
            meet += [line + corner for line in borders(at, len(part.strands), PIXELS)]
    lines = tuple(simplified(line, TOLERANCE) for line in surface_lines(scene, buffers))
    drawing = Drawing(tuple(fills), lines, (), GRAIN)
    strokes = tuple(Fine(colour, tuple(lines)) for colour, lines in fine.items() if lines)
    return Seen(drawing, buffers, camera, names, strokes, tuple(meet))


def outline_of(parts: Sequence[Part], camera: Camera) -> tuple[Array, ...]:
    """Return the outlines of parts, as if nothing hid them, in picture units."""
    return silhouette(_scene(parts), camera, 1.0, 0.8) if parts else ()


def fine_group(seen: Seen) -> list[str]:
    """Return the fibres of a plate as elements, a path a colour."""
    return [
        element(
            "path",
            d="".join(path(line, False) for line in fine.lines),
            fill="none",
            stroke=fine.colour,
            stroke_width=1.7,
            stroke_linecap="round",
            stroke_linejoin="round",
        )
        for fine in seen.fine
    ]


def border_group(seen: Seen) -> list[str]:
    """Return the lines at which parts of a muscle meet, finer than outlines."""
    if not seen.borders:
        return []
    d = "".join(path(line, False) for line in seen.borders)
    return [element("path", d=d, fill="none", stroke=INK, stroke_width=2, stroke_dasharray="9 6")]


def ghost(outlines: Sequence[Array]) -> list[str]:
    """Return dashed outlines of what is not drawn, so that the eye can put it there."""
    if not outlines:
        return []
    d = "".join(path(ring, True) for ring in outlines)
    return [element("path", d=d, fill="none", stroke=INK, stroke_width=2, stroke_dasharray="3 8",
                    stroke_linecap="round", stroke_linejoin="round")]  # fmt: skip


def _toned(shown: Mask, light: Array, tones: Tones, least: float) -> list[Fill]:
    """Return the fills of what is shown: its light, its half shade, its shade."""
    steps = (
        (tones.light, shown, 14.0),
        (tones.half, shown & (light < 0.62), least),
        (tones.shade, shown & (light < 0.3), least),
    )
    out = []
    for colour, mask, smallest in steps:
        outlines = _outlines(mask, smallest)
        if outlines:
            out.append(Fill(colour, outlines))
    return out


def _outlines(mask: Mask, smallest: float) -> tuple[Array, ...]:
    """Return the simplified outlines of a mask, in picture units."""
    return tuple(
        simplify(smooth(c, True, 4) / PIXELS, TOLERANCE)
        for c in mask_contours(mask, smallest=smallest * PIXELS)
    )


def _light(buffers: Buffers, camera: Camera, parts: Sequence[Part]) -> Array:
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
        smoothed[own] = evened(light, own & sure, SOFT[parts[mesh].soft])[own]
    out: Array = np.round(smoothed, 4).astype(np.float64)
    return out


def _dot(vectors: Array, axis: Array) -> Array:
    product: Array = vectors[:, 0] * axis[0] + vectors[:, 1] * axis[1] + vectors[:, 2] * axis[2]
    return product
