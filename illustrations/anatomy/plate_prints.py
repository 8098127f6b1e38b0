"""Where a muscle is fixed, as a plate shows it on the bone: an area in colour and in a pattern.

Stripes where it begins, dots where it ends: so a print without colour tells them apart, too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import label  # type: ignore[import-untyped]
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from ..engine.contours import mask_contours, runs, simplify, smooth
from ..engine.scene import Array, Mask
from ..engine.svg import element, path
from .bones import Mesh

REACH = 2.6
"""mm round its places within which a print covers the bone."""
SPECK = 0.06
"""Of the largest piece of a print: smaller ones are left out."""
STRIPES, DOTS = 9.0, 8.5
"""Picture units from stripe to stripe, and from dot to dot."""
COLOURS = {"origin": ("#e79a9f", "#9c2b3c"), "insertion": ("#9cc6c8", "#0f5257")}
"""Of the ground and of its pattern."""


@dataclass(frozen=True, eq=False)
class Print:
    """One attachment of a muscle. end: `origin` or `insertion`. on: the part that it lies on.

    places: (n, 3) mm, closer to one another than REACH.
    """

    name: str
    end: str
    on: str
    places: Array


def close_places(grid: Array) -> Array:
    """Return places between those of a grid (layers, across, 3), a millimetre or so apart."""
    for axis in (0, 1):
        ways = np.diff(grid, axis=axis)
        widest = float(np.sqrt((ways**2).sum(-1)).max()) if ways.size else 0.0
        count = grid.shape[axis]
        at = np.linspace(0, count - 1, max(int((count - 1) * np.ceil(widest / 1.2)), 1) + 1)
        low = np.minimum(at.astype(np.int64), max(count - 2, 0))
        t = (at - low).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        grid = np.take(grid, low, axis) * (1 - t) + np.take(grid, low + (count > 1), axis) * t
    return grid.reshape(-1, 3)


def facing(places: Array, mesh: Mesh, toward: Array) -> Array:
    """Return places brought onto a mesh, those on faces that look towards the viewer."""
    corners = mesh.vertices[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.sqrt((normals**2).sum(1))
    corners, normals = corners[size > 1e-9], normals[size > 1e-9] / size[size > 1e-9, None]
    middle = corners.mean(1)
    near = cKDTree(middle).query(places)[1]
    off = ((places - middle[near]) * normals[near]).sum(1)
    on = places - off[:, None] * normals[near]
    out: Array = on[np.round((normals[near] * toward).sum(1), 4) > 0]
    return out


def covered(points: Array, shown: Mask, places: Array, reach: float) -> Mask:
    """Return the pixels of a bone, `shown`, whose points (height, width, 3) lie on a print."""
    out = np.zeros(shown.shape, bool)
    if len(places):
        far = cKDTree(places).query(points[shown], distance_upper_bound=2 * reach)[0]
        out[shown] = np.round(far, 4) < reach
    return out


def without_specks(mask: Mask) -> Mask:
    """Return a print without pieces that are small beside its largest: the edge of what is hid."""
    pieces, count = label(mask)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)[1:]
    kept = np.concatenate([[False], sizes >= SPECK * sizes.max(initial=0)])
    out: Mask = kept[pieces]
    return out


def elements(mask: Mask, end: str, pixels: float) -> list[str]:
    """Return an area of a plate as elements: its ground, its pattern, its edge."""
    rings = [
        simplify(smooth(ring, True, 6) / pixels, 0.3)
        for ring in mask_contours(mask, smallest=26.0 * pixels)
    ]
    if not rings:
        return []
    ground, mark = COLOURS[end]
    d = "".join(path(ring, True) for ring in rings)
    pattern = _stripes(mask, pixels) if end == "origin" else _dots(mask, pixels)
    shared = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return [
        element("path", d=d, fill=ground, fill_rule="evenodd"),
        element("path", d=pattern, fill="none", stroke=mark,
                stroke_width=2.2 if end == "origin" else 4, **shared),
        element("path", d=d, fill="none", stroke=mark, stroke_width=2.4, **shared),
    ]  # fmt: skip


def _stripes(mask: Mask, pixels: float) -> str:
    """Return path data of the stripes of a mask, rising to the right."""
    rows, cols = np.nonzero(mask)
    lanes = rows + cols
    step = STRIPES * pixels * np.sqrt(2)
    out = []
    for lane in range(int(np.ceil(lanes.min() / step)), int(lanes.max() // step) + 1):
        row = np.arange(rows.min(), rows.max() + 1)
        col = round(lane * step) - row
        ok = (col >= 0) & (col < mask.shape[1])
        on = np.zeros(len(row), bool)
        on[ok] = mask[row[ok], col[ok]]
        for a, b in runs(on):
            if b - a > 5 * pixels:
                ends = np.array([[col[a + 2], row[a + 2]], [col[b - 3], row[b - 3]]], float)
                out.append(path((ends + 0.5) / pixels, False))
    return "".join(out)


def _dots(mask: Mask, pixels: float) -> str:
    """Return path data of the dots of a mask: points, drawn by a round stroke."""
    rows, cols = np.nonzero(mask)
    step = DOTS * pixels
    out = []
    for k in range(int(rows.min() // (step * 0.87)), int(rows.max() // (step * 0.87)) + 1):
        y = round((k + 0.5) * step * 0.87)
        for j in range(int(cols.min() // step), int(cols.max() // step) + 1):
            x = round((j + (0.75 if k % 2 else 0.25)) * step)
            reach = round(2.6 * pixels)
            around = mask[max(y - reach, 0) : y + reach + 1, max(x - reach, 0) : x + reach + 1]
            if around.size and around.all():
                out.append(f"M{x / pixels:.0f} {y / pixels:.0f}h0")
    return "".join(out)
