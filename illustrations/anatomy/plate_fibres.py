"""The fibres that a plate shows of a muscle: fine lines along its surface, and its tendons.

A pixel of a muscle lies somewhere between two fibres and some way from origin to insertion. Lines
follow equal places between fibres, so they never cross and hide with the surface they lie on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from skimage import measure
from skimage.filters import gaussian

from ..engine.contours import length, runs, simplify, smooth
from ..engine.scene import Array, Ints, Mask

NEIGHBOURS = 10
BLUR = 3.0
"""Pixels over which the courses of fibres are evened out, and past which a mask's edge counts."""
FREE_ENDS = (0.035, 0.965)
"""Of a fibre's course: nearer to its ends no line is drawn."""
CLOSE = 0.01
"""Of the scene: how far apart the points of a fibre are at most, from which pixels are placed."""
STRAIGHT = 0.6
"""Of its length, how far a line's ends are apart at least: the rest are knots, not fibres."""
LEAST_LINE = 15.0
"""Picture units that a line is long at least."""


@dataclass(frozen=True, eq=False)
class Strand:
    """The fibres of a muscle or of one of its parts.

    lines: (layers x across, points, 3) in the plate's scene, deepest layer first, origin to
    insertion. across: fibres side by side. tendon: from this share of the way on it is tendon;
    1 or more where it has none.
    """

    lines: Array
    across: int
    tendon: float


@dataclass(frozen=True, eq=False)
class Course:
    """Where the pixels of a muscle lie among its fibres. All arrays are (height, width).

    strand: index of the strand, -1 off the muscle. between: fibres from the strand's first one.
    share: of the way from origin to insertion.
    """

    strand: Ints
    between: Array
    share: Array


def course(points: Array, shown: Mask, strands: tuple[Strand, ...]) -> Course:
    """Return where each pixel that shows a muscle lies; points: (height, width, 3) of the scene."""
    places, marks = [], []
    for i, strand in enumerate(strands):
        fine = _finer(strand.lines)
        count, steps = fine.shape[:2]
        between = np.broadcast_to((np.arange(count) % strand.across)[:, None], (count, steps))
        share = np.broadcast_to(np.linspace(0, 1, steps), (count, steps))
        places.append(fine.reshape(-1, 3))
        marks.append(np.stack([np.full(count * steps, i), between.ravel(), share.ravel()], 1))
    marked = np.concatenate(marks)
    far, near = cKDTree(np.concatenate(places)).query(points[shown], k=NEIGHBOURS)
    owner = marked[near[:, 0], 0].astype(np.int64)
    weight = np.round(1 / (far + 0.004) ** 2, 3) * (marked[near, 0] == owner[:, None])
    weight /= weight.sum(1, keepdims=True)
    strand_of = np.full(shown.shape, -1, np.int64)
    strand_of[shown] = owner
    fields = []
    for k in (1, 2):
        field = np.zeros(shown.shape)
        field[shown] = (marked[near, k] * weight).sum(1)
        for i in range(len(strands)):
            field = np.where(strand_of == i, evened(field, strand_of == i, BLUR), field)
        fields.append(np.round(field, 4))
    return Course(strand_of, *fields)


def evened(field: Array, within: Mask, blur: float) -> Array:
    """Return a field blurred by so many pixels, nothing of what lies outside of a mask mixed in."""
    out = np.zeros(field.shape)
    if within.any():
        box = around(within)
        own = within[box]
        weight = gaussian(own.astype(float), blur)  # type: ignore[no-untyped-call]
        total = gaussian(np.where(own, field[box], 0.0), blur)  # type: ignore[no-untyped-call]
        out[box] = total / np.maximum(weight, 1e-6)
    return out


def around(mask: Mask, room: int = 24) -> tuple[slice, slice]:
    """Return the rows and columns that a mask takes, with some room: what lies off is left out."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return (
        slice(max(int(rows[0]) - room, 0), int(rows[-1]) + room + 1),
        slice(max(int(cols[0]) - room, 0), int(cols[-1]) + room + 1),
    )


def tendon(at: Course, strands: tuple[Strand, ...]) -> Mask:
    """Return the pixels that show tendon; it begins in points, as fibres of unlike length end."""
    out = np.zeros(at.share.shape, bool)
    for i, strand in enumerate(strands):
        teeth = np.abs((at.between * 0.5) % 1.0 - 0.5) * 2 - 0.5
        own = (at.strand == i) & (at.share > strand.tendon + 0.045 * teeth)
        out |= own
    return out


def fibre_lines(
    at: Course,
    strands: tuple[Strand, ...],
    light: Array,
    pixels: float,
    apart: float,
    within: Mask,
) -> list[Array]:
    """Return lines along the fibres, each (n, 2) in picture units.

    light: of each pixel, from -1 to 1: in shade lines stand closer. apart: picture units between
    two lines where there is room. within: the pixels on which lines are wanted.
    """
    out: list[Array] = []
    for i, strand in enumerate(strands):
        own = at.strand == i
        room = _room(at.between, own) / pixels
        if (own & (room > 0)).sum() < 60:
            continue
        step = 2.0 ** np.round(np.log2(apart / np.median(room[own & (room > 0)])))
        for shade, offset in ((False, 0.5), (True, 1.0)):
            levels = np.arange(offset * step, strand.across - 1, step)
            for k, level in enumerate(levels):
                nearest = apart * (0.42 if k % 2 == 0 else 0.72) * (1.3 if shade else 1.0)
                low, high = _ends(k)
                kept = own & within & (room * step > nearest) & (at.share > low) & (at.share < high)
                if shade:
                    kept &= light < 0.5
                out += _level(at.between, float(level), kept, own, pixels)
    return out


def borders(at: Course, count: int, pixels: float) -> list[Array]:
    """Return the lines at which the parts of a muscle meet, each (n, 2) in picture units."""
    out = []
    for i in range(1, count):
        before = ((at.strand >= 0) & (at.strand < i)).astype(float)
        both = at.strand >= 0
        field = evened(before, both, BLUR)
        out += _level(field, 0.5, both, both, pixels)
    return out


def _finer(lines: Array) -> Array:
    """Return fibres with points between theirs, no farther apart than CLOSE."""
    steps = lines.shape[1] - 1
    longest = float(np.sqrt((np.diff(lines, axis=1) ** 2).sum(-1)).max())
    times = max(int(np.ceil(longest / CLOSE)), 1)
    at = np.arange(steps * times + 1) / times
    low = np.minimum(at.astype(np.int64), steps - 1)
    t = (at - low)[None, :, None]
    out: Array = lines[:, low] * (1 - t) + lines[:, low + 1] * t
    return out


def _room(between: Array, own: Mask) -> Array:
    """Return how many pixels there are from one fibre to the next."""
    inner = np.where(own, between, np.nan)
    slopes = [(np.roll(inner, -2, axis) - np.roll(inner, 2, axis)) / 4 for axis in (0, 1)]
    steep = np.sqrt(slopes[0] ** 2 + slopes[1] ** 2)
    out: Array = np.where(np.isfinite(steep), 1 / np.maximum(steep, 1e-3), 0.0)
    return out


def _ends(k: int) -> tuple[float, float]:
    """Return where the k-th line begins and ends: neighbours at unlike shares of the way."""
    low, high = FREE_ENDS
    return low + 0.02 * ((k * 5) % 7), high - 0.015 * ((k * 3) % 8)


def _level(field: Array, level: float, kept: Mask, own: Mask, pixels: float) -> list[Array]:
    """Return the stretches of a field's line of one level that lie on kept pixels."""
    rows, cols = np.flatnonzero(own.any(1)), np.flatnonzero(own.any(0))
    part = (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1))
    known = np.where(own[part], field[part], np.nan)
    found = measure.find_contours(known, level)  # type: ignore[no-untyped-call]
    out = []
    for line in found:
        at = np.round(line).astype(np.int64)
        on = kept[part][at[:, 0], at[:, 1]]
        for a, b in runs(on):
            piece = line[a:b, ::-1] + np.array([cols[0], rows[0]]) + 0.5
            way = length(piece)
            apart = float(np.sqrt(((piece[-1] - piece[0]) ** 2).sum())) if b - a > 3 else 0.0
            if way >= LEAST_LINE * pixels and apart > STRAIGHT * way:
                out.append(simplify(smooth(piece, False, 6) / pixels, 0.35))
    return out
