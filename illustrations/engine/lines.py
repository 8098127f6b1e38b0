"""Which stretches of an outline are lines, and which hidden lines are not drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .contours import length, mask_contours, runs, simplify, smooth
from .raster import NOTHING, Buffers
from .scene import GRAIN, Array, Ints, Mask, Scene, Stroke

OUTLINE, INNER, HEM, EDGE, FEATURE = "outline", "inner", "hem", "edge", "feature"
FOLD = 0.045  # metres of material between neighbouring pixels that make a fold
PROBE = 3.2  # pixels between a contour and the points where its two sides are looked up


@dataclass(frozen=True, eq=False)
class Line:
    """points: (n, 2) in picture units. kind: one of this module's five kinds of line."""

    kind: str
    points: Array
    closed: bool = False


def surface_lines(scene: Scene, buffers: Buffers) -> list[Line]:
    """Return outlines, folds and hems of every mesh that has no feature edges.

    Outlines are traced round everything at once and then round each mesh, so that a line does
    not break where two parts of one surface meet.
    """
    lines: list[Line] = []
    whole: list[int] = []
    meshes: dict[int, list[int]] = {}
    parts: dict[tuple[int, str], list[int]] = {}
    colours: dict[tuple[int, str], list[int]] = {}
    present = set(buffers.seen())
    for i, (mesh, region) in enumerate(buffers.regions):
        if scene.meshes[mesh].edges is None and scene.meshes[mesh].outlined and i in present:
            whole.append(i)
            meshes.setdefault(mesh, []).append(i)
            parts.setdefault((mesh, region.part), []).append(i)
            colours.setdefault((mesh, region.colour), []).append(i)
    jobs: list[tuple[list[int], int, Callable[..., Ints]]] = [(whole, NOTHING, _outline_kinds)]
    jobs += [(labels, mesh, _overlap_kinds) for mesh, labels in meshes.items()]
    jobs += [(labels, mesh, _fold_kinds) for (mesh, _), labels in parts.items()]
    jobs += [(labels, mesh, _hem_kinds) for (mesh, _), labels in colours.items()]
    for labels, mesh, kinds_of in jobs:
        mask, corner = buffers.part(labels)
        for contour in mask_contours(mask, corner=corner):
            facts = _facts(contour, labels, mesh, buffers, scene)
            lines += _split(contour, kinds_of(facts), buffers)
    return lines


def _sides(contour: Array, labels: list[int], buffers: Buffers) -> tuple[Ints, Ints]:
    """Return pixel indices (n, 2) as row, column just inside and just outside a contour."""
    height, width = buffers.label.shape
    ring = contour[:-1]
    tangent = np.roll(ring, -3, 0) - np.roll(ring, 3, 0)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], -1)
    normal /= np.maximum(np.sqrt((normal**2).sum(1, keepdims=True)), 1e-9)

    def probe(sign: float) -> Ints:
        at = np.floor(ring + sign * PROBE * normal).astype(np.int64)[:, ::-1]
        return np.clip(at, 0, [height - 1, width - 1])

    left, right = probe(1.0), probe(-1.0)
    own = [buffers.shows(labels, (at[:, 0], at[:, 1])).sum() for at in (left, right)]
    flip = own[0] < own[1]
    return (right, left) if flip else (left, right)


def _facts(
    contour: Array, labels: list[int], mesh: int, buffers: Buffers, scene: Scene
) -> dict[str, Ints]:
    """Return what lies on the two sides of a contour, per point."""
    inside, outside = _sides(contour, labels, buffers)
    i, o = (inside[:, 0], inside[:, 1]), (outside[:, 0], outside[:, 1])
    bare = np.array([not m.outlined for m in scene.meshes] + [True])  # the last is the void
    other = buffers.mesh[o]
    return {
        "void": bare[other],
        "drawn": np.array([m.edges is not None for m in scene.meshes] + [False])[other],
        "same": other == mesh,
        "later": other > mesh,
        "apart": np.sqrt(((buffers.material[i] - buffers.material[o]) ** 2).sum(1)) > FOLD,
        "nearer": buffers.depth[i] - buffers.depth[o],
        "mine": buffers.label[i],
        "their": buffers.label[o],
        "differs": ~buffers.shows(labels, o),
    }


def _outline_kinds(f: dict[str, Ints]) -> Ints:
    """Return 1 where nothing lies beyond the contour, else 0."""
    return np.where(f["void"], 1, 0)


def _overlap_kinds(f: dict[str, Ints]) -> Ints:
    """Return 4 where a mesh lies in front of another (of two that touch: the first)."""
    near, level = f["nearer"] > 400, f["nearer"] > -400
    wins = np.where(f["drawn"], level, near | (level & f["later"]))
    return np.where(wins & ~f["same"] & ~f["void"], 4, 0)


def _fold_kinds(f: dict[str, Ints]) -> Ints:
    """Return 2 where a part hides another fold of its own surface, else 0."""
    return np.where((f["nearer"] > 0) & f["same"] & f["apart"] & f["differs"], 2, 0)


def _hem_kinds(f: dict[str, Ints]) -> Ints:
    """Return 3 where two colours meet on one unbroken surface, else 0."""
    return np.where(f["same"] & ~f["apart"] & f["differs"] & (f["their"] > f["mine"]), 3, 0)


def _split(contour: Array, kinds: Ints, buffers: Buffers) -> list[Line]:
    """Return the stretches of a closed contour that are lines, in picture units."""
    names = {1: OUTLINE, 2: INNER, 3: HEM, 4: INNER}
    shortest = {1: 9.0, 2: 16.0, 3: 16.0, 4: 7.0}
    ring = contour[:-1]
    n = len(ring)
    kinds = _steady(kinds, 4)
    if (kinds == kinds[0]).all():
        if kinds[0] == 0:
            return []
        return [Line(names[int(kinds[0])], smooth(contour, True, 4) / buffers.pixels, True)]
    start = int(np.flatnonzero(kinds != np.roll(kinds, 1))[0])
    rolled, points = np.roll(kinds, -start), np.roll(ring, -start, 0)
    breaks = np.flatnonzero(np.diff(rolled)) + 1
    lines = []
    for a, b in zip(np.r_[0, breaks], np.r_[breaks, n], strict=True):
        kind = int(rolled[a])
        take = np.arange(a - 2, b + 2) % n  # a little longer, so that neighbours meet
        piece = points[take]
        if kind and length(piece) >= shortest[kind] * buffers.pixels:
            lines.append(Line(names[kind], smooth(piece, False, 4) / buffers.pixels))
    return lines


def _steady(kinds: Ints, reach: int) -> Ints:
    """Return the most frequent kind within `reach` neighbours of each point of a ring."""
    n = len(kinds)
    ring = kinds[np.arange(-reach, n + reach) % n]  # as it goes on past both ends
    votes = np.zeros((5, n + 2 * reach + 1), np.int64)
    votes[:, 1:] = np.cumsum(ring == np.arange(5)[:, None], axis=1)
    out: Ints = (votes[:, 2 * reach + 1 :] - votes[:, : -2 * reach - 1]).argmax(0)
    return out


def _visible(xy: Array, near: Array, buffers: Buffers, slack: float) -> Mask:
    """Return whether points (n, 2) in picture units at nearness (n,) are unhidden."""
    height, width = buffers.label.shape
    pixel = np.floor(xy * buffers.pixels).astype(np.int64)
    seen = np.zeros(len(xy), bool)
    limit = np.round((near + slack) / GRAIN).astype(np.int64)
    for dx in (-2, 0, 2):
        for dy in (-2, 0, 2):
            col = np.clip(pixel[:, 0] + dx, 0, width - 1)
            row = np.clip(pixel[:, 1] + dy, 0, height - 1)
            seen |= buffers.depth[row, col] <= limit
    return seen


def edge_lines(scene: Scene, camera: Camera, buffers: Buffers) -> list[Line]:
    """Return the unhidden stretches of all feature edges, each a straight line."""
    lines = []
    for mesh in scene.meshes:
        for a, b in () if mesh.edges is None else mesh.edges:
            ends = mesh.vertices[[a, b]]
            xy, near = camera.project(ends)
            n = max(int(length(xy) * buffers.pixels / 2), 2)
            t = np.linspace(0, 1, n)[:, None]
            seen = _visible(
                xy[0] + t * (xy[1] - xy[0]), near[0] + t[:, 0] * (near[1] - near[0]), buffers, 0.004
            )
            for start, stop in runs(seen):
                if stop - start > 4:
                    lines.append(Line(EDGE, xy[0] + t[[start, stop - 1]] * (xy[1] - xy[0])))
    return lines


def stroke_lines(
    strokes: tuple[Stroke, ...], camera: Camera, buffers: Buffers
) -> list[tuple[Line, bool]]:
    """Return the visible free strokes and whether each is filled."""
    lines = []
    for stroke in strokes:
        if float((stroke.normal * camera.toward).sum()) < 0.2:
            continue
        xy, near = camera.project(stroke.points)
        if _visible(xy, near, buffers, 0.012).mean() > 0.6:
            lines.append((Line(FEATURE, xy, stroke.filled), stroke.filled))
    return lines


def simplified(line: Line, tolerance: float) -> Line:
    """Return `line` with the fewest points that stay within `tolerance` picture units."""
    return Line(line.kind, simplify(line.points, tolerance), line.closed)
