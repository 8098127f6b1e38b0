"""From masks of pixels to smooth, simplified polylines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .scene import Array, Ints, Mask

Counts = NDArray[np.int32]
TOP, LEFT, BOTTOM, RIGHT = range(4)
_WAYS = {
    # which of a square's corners lie inside (1, 2, 4, 8: upper left and right, lower left and
    # right): the sides that an outline comes in and goes out by, the inside on one hand of it
    1: (TOP, LEFT),
    2: (RIGHT, TOP),
    3: (RIGHT, LEFT),
    4: (LEFT, BOTTOM),
    5: (TOP, BOTTOM),
    6: (RIGHT, TOP, LEFT, BOTTOM),
    7: (RIGHT, BOTTOM),
    8: (BOTTOM, RIGHT),
    9: (TOP, LEFT, BOTTOM, RIGHT),
    10: (BOTTOM, TOP),
    11: (BOTTOM, LEFT),
    12: (LEFT, RIGHT),
    13: (TOP, RIGHT),
    14: (LEFT, TOP),
}
_TWICE = (6, 9)  # two outlines pass: corners that touch by a point alone are apart
_SIDES = np.array(
    [
        [ways[:2], ways[2:] or ways[:2]]
        for case in range(16)
        for ways in [_WAYS.get(case, (TOP, TOP))]
    ]
)
"""(16, 2, 2): of each case, of its first and second outline, the sides in and out."""


def mask_contours(
    mask: Mask, smallest: float = 20.0, blur: int = 2, corner: tuple[int, int] = (0, 0)
) -> list[Array]:
    """Return the closed outlines of `mask` as (n, 2) x, y in pixels, first point repeated.

    The mask is blurred with whole-number binomial weights first, which takes the staircase out
    of the outline and is exact on every machine. Outlines shorter than `smallest` are dropped.
    corner: row and column of the picture where the mask begins.
    """
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    pad = 2 + 2 * blur
    crop = np.pad(mask[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1], pad)
    at = np.array([corner[1] + cols[0] - pad + 0.5, corner[0] + rows[0] - pad + 0.5])
    found = _outlines(_blurred(crop, blur), 0.5 * 16.0 ** (2 * blur))
    return [c + at for c in found if length(c) >= smallest]


def _blurred(mask: Mask, blur: int) -> Counts:
    """Return how often binomial weights 1 4 6 4 1, `blur` times along each axis, meet a mask.

    They are sums of neighbours, over and over: two bytes hold all of them but the last.
    """
    out: Counts | NDArray[np.uint16] = mask.astype(np.uint16)
    for axis in (0, 1):
        for i in range(2 * blur):
            for back in (True, False):
                if axis == 1 and i == 2 * blur - 1 and not back:
                    out = out.astype(np.int32)
                out = _with_next(out, axis, back)
    return out.astype(np.int32, copy=False)


def _with_next(a: NDArray[Any], axis: int, back: bool) -> NDArray[Any]:
    """Return each number and the one before it, or after it, along an axis, added."""
    out = a.copy()
    ahead, behind = np.moveaxis(out, axis, 0), np.moveaxis(a, axis, 0)
    if back:
        ahead[1:] += behind[:-1]
    else:
        ahead[:-1] += behind[1:]
    return out


def _outlines(counts: Counts, level: float) -> list[Array]:
    """Return the closed lines along which `counts` would be `level`, (n, 2) x, y.

    Marching squares: each square of four neighbours that the level passes has a piece of line;
    the pieces are strung together by the sides of squares that they share. The outermost rows and
    columns have to lie below the level. Lines come in the order of their first piece from the top,
    each begins after its last.
    """
    width = counts.shape[1]
    high = (counts > level).view(np.uint8)
    case = high[:-1, :-1] + 2 * high[:-1, 1:] + 4 * high[1:, :-1] + 8 * high[1:, 1:]
    row, col = np.divmod(np.flatnonzero((case > 0) & (case < 15)), width - 1)
    case = case[row, col]
    times = np.where(np.isin(case, _TWICE), 2, 1)
    square, case = np.repeat(row * width + col, times), np.repeat(case, times)
    second = np.zeros(len(square), np.int64)
    second[1:] = square[1:] == square[:-1]
    # A side is known by the corner where it begins, twice, and one more for those that go down.
    sides = np.array([0, 1, 2 * width, 3])
    begins, ends = (2 * square + sides[_SIDES[case, second, k]] for k in (0, 1))
    order = np.argsort(begins)
    after = order[np.searchsorted(begins, ends, sorter=order)].tolist()

    flat = counts.reshape(-1)
    one, down = np.divmod(begins, 2)
    low = flat[one].astype(float)
    share = (level - low) / (flat[one + np.where(down, width, 1)] - low)
    points = np.stack([one % width + share * (1 - down), one // width + share * down], -1)
    return [points[ring] for ring in _rings(after, (points == points[after]).all(1))]


def _rings(after: list[int], still: Mask) -> Iterator[list[int]]:
    """Yield the rings of pieces that follow each other, the last one of all at the end and again.

    after: of each piece, the next one. still: pieces without length, which are left out.
    """
    seen = bytearray(len(after))
    for first in range(len(after)):
        if seen[first]:
            continue
        ring, i = [], first
        while not seen[i]:
            seen[i] = 1
            if not still[i]:
                ring.append(i)
            i = after[i]
        if ring:
            k = ring.index(max(ring)) + 1
            turned = ring[k:] + ring[:k]
            yield [*turned, turned[0]]


def runs(flags: Mask) -> list[tuple[int, int]]:
    """Return the (start, stop) of every stretch of true values of `flags`, (n,)."""
    change = np.flatnonzero(np.diff(np.r_[0, flags.astype(np.int8), 0]))
    return [(int(a), int(b)) for a, b in zip(change[::2], change[1::2], strict=True)]


def length(line: Array) -> float:
    """Return the length of a polyline (n, 2)."""
    return float(np.sqrt((np.diff(line, axis=0) ** 2).sum(1)).sum())


def smooth(line: Array, closed: bool, rounds: int) -> Array:
    """Return `line` after `rounds` of 1 2 1 averaging; open lines keep their ends."""
    p = line
    for _ in range(rounds):
        if closed:
            ring = p[:-1]
            ring = (np.roll(ring, 1, 0) + 2 * ring + np.roll(ring, -1, 0)) / 4
            p = np.concatenate([ring, ring[:1]])
        elif len(p) > 2:
            p = np.concatenate([p[:1], (p[:-2] + 2 * p[1:-1] + p[2:]) / 4, p[-1:]])
    return p


def simplify(line: Array, tolerance: float) -> Array:
    """Return the fewest points of `line` (n, 2) that stay within `tolerance` of it.

    Douglas and Peucker's way: a stretch is split where it strays most from the straight line
    between its ends, until no stretch strays too far; all stretches at once.
    """
    x, y = np.ascontiguousarray(line.T)
    kept = np.zeros(len(line), bool)
    kept[[0, -1]] = True
    start, end = np.array([0]), np.array([len(line) - 1])
    while True:
        longer = end - start > 1
        start, end = start[longer], end[longer]
        if not len(start):
            return line[kept]
        count = end - start - 1
        begins = np.cumsum(count) - count
        own = np.repeat(np.arange(len(start)), count)
        at = np.arange(len(own)) + (start + 1 - begins)[own]
        far = _straying(x, y, at, start, end, own)
        most = np.maximum.reduceat(far, begins)
        worst = np.flatnonzero(far == most[own])
        worst = worst[np.diff(own[worst], prepend=-1) > 0]  # of several, the first
        split = most > tolerance
        middle = at[worst[split]]
        kept[middle] = True
        start, end = np.r_[start[split], middle], np.r_[middle, end[split]]


def _straying(x: Array, y: Array, at: Ints, start: Ints, end: Ints, own: Ints) -> Array:
    """Return how far points `at` lie from the straight piece between the ends of their stretch.

    start, end: of each stretch, the index of its ends. own: of each point, its stretch.
    """
    along_x, along_y = x[end] - x[start], y[end] - y[start]
    turn = -np.arctan2(along_x, along_y)
    sine, cosine = np.sin(turn), np.cos(turn)
    off = y[start] * sine + x[start] * cosine
    to_x, to_y, from_x, from_y = (of[at] - of[ends][own] for ends in (start, end) for of in (x, y))
    ax, ay = along_x[own], along_y[own]
    beside = (to_y * ay + to_x * ax > 0) & (-from_y * ay - from_x * ax > 0)
    across = np.abs(x[at] * cosine[own] + y[at] * sine[own] - off[own])
    to_ends = np.minimum(np.sqrt(to_x**2 + to_y**2), np.sqrt(from_x**2 + from_y**2))
    return np.where(beside, across, to_ends)
