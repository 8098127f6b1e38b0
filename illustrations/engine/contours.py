"""From masks of pixels to smooth, simplified polylines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from skimage import measure

from .scene import Array, Mask

Counts = NDArray[np.int32]


def mask_contours(mask: Mask, smallest: float = 20.0, blur: int = 2) -> list[Array]:
    """Return the closed outlines of `mask` as (n, 2) x, y in pixels, first point repeated.

    The mask is blurred with whole-number binomial weights first, which takes the staircase out
    of the outline and is exact on every machine. Outlines shorter than `smallest` are dropped.
    """
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    pad = 2 + 2 * blur
    # Four bytes are enough: weights come to 16 ** (2 * blur), and blur is 2 at most.
    crop = np.pad(mask[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1], pad).astype(np.int32)
    for _ in range(blur):
        crop = _binomial(_binomial(crop).T).T
    corner = np.array([cols[0] - pad + 0.5, rows[0] - pad + 0.5])
    level = 0.5 * 16.0 ** (2 * blur)
    found = measure.find_contours(crop.astype(float), level)  # type: ignore[no-untyped-call]
    return [c[:, ::-1] + corner for c in found if length(c) >= smallest]


def _binomial(a: Counts) -> Counts:
    """Return `a` convolved along its first axis with 1 4 6 4 1."""
    b = np.pad(a, ((2, 2), (0, 0)))
    out: Counts = b[:-4] + 4 * b[1:-3] + 6 * b[2:-2] + 4 * b[3:-1] + b[4:]
    return out


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
    """Return the fewest points of `line` that stay within `tolerance` of it."""
    out: Array = measure.approximate_polygon(  # type: ignore[no-untyped-call]
        line, tolerance
    )
    return out
