"""Where names stand on a picture of working muscles: on free ground, each with a leader.

All are placed at once, so that the first does not take the only place of the last. A place is
dearer the farther it is from its muscle, where it lies on the body, and where its leader runs over
bones or other muscles; none lies on them, and no leader crosses another or runs through a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import ndimage  # type: ignore[import-untyped]

from ..engine.scene import Array, Mask
from ..engine.svg import element
from ..picture import INK, PANEL
from .letters import width, written

SIZE = 30.0
"""Of letters, in picture units: some 13 pixels on a telephone."""
EDGE = 14
"""Units that a name keeps from the edge of the picture."""
FREE = (12, 8)
"""Units that stay free beside a name, and above and below it."""
APART = 10
"""Units that names keep from each other, and leaders from other names and from others' dots."""
CELL = 4
"""Units of a cell, in which all is counted."""
LINES = {1: 0.0, 2: 40.0}
"""In how many lines a name may stand, and what that costs."""
STEP = 12
"""Units from one place that is tried for a name to the next."""
NEAREST = 26
"""Units that a leader is long at least."""
ON_BODY, ACROSS, SHALLOW = 500.0, 10.0, 2.5
"""What costs as much as so many units of leader: a name on the body; a unit of leader over a bone
or another muscle; a unit by which its end lies less deep in its muscle than the deepest place."""
LEAST_DEEP = 0.55
"""Of the deepest place of a muscle: how deep a leader ends at least."""
ENDS, ENDS_APART = 9, 36
"""Places in a muscle that are tried for the end of its leader, and units from one to the next."""
ALONG = np.linspace(0, 1, 33)
"""Shares of a leader at which it is looked at."""
CHOICES = (60, 600)
"""How many of the cheapest places of each name are tried with those of all others; then how many,
where no such choice keeps names and leaders apart."""


@dataclass(frozen=True)
class Name:
    """A name on a picture, in one line or two.

    at: where the letters of the first begin. leader: from the name to its muscle.
    """

    lines: tuple[str, ...]
    at: tuple[float, float]
    leader: tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, eq=False)
class _Places:
    """Places for one name, cheapest first. All in picture units.

    cost: (n,). lines: (n,), how many it takes. low, high: (n, 2), the corners of its box. starts,
    ends: (n, 2), of its leader.
    """

    words: str
    cost: Array
    lines: Array
    low: Array
    high: Array
    starts: Array
    ends: Array

    def first(self, count: int) -> _Places:
        """Return the cheapest."""
        parts = (self.cost, self.lines, self.low, self.high, self.starts, self.ends)
        return _Places(self.words, *(part[:count] for part in parts))

    def name(self, i: int) -> Name:
        """Return the name at one of the places."""
        at = (float(self.low[i, 0]), float(self.low[i, 1] + 0.8 * SIZE))
        (ax, ay), (bx, by) = self.starts[i], self.ends[i]
        return Name(
            _lines(self.words, int(self.lines[i])),
            at,
            ((float(ax), float(ay)), (float(bx), float(by))),
        )


def placed(shown: Mapping[str, Mask], taken: Mask, body: Mask) -> list[Name]:
    """Return each name beside its muscle.

    Args:
        shown: Of each name, the pixels of its muscle, one a picture unit.
        taken: Those of all bones and muscles.
        body: Those of the person.

    Raises:
        ValueError: Where a picture has no room for a name.
    """
    every = [_places(words, mask, taken, body) for words, mask in shown.items()]
    for count in CHOICES:
        chosen = _together([places.first(count) for places in every])
        if chosen is not None:
            return [places.name(i) for places, i in zip(every, chosen, strict=True)]
    raise ValueError(f"no room for {', '.join(map(repr, shown))} beside each other on a picture")


def _places(words: str, own: Mask, taken: Mask, body: Mask) -> _Places:
    """Return where a name can stand by itself."""
    foreign = (taken & ~own)[::CELL, ::CELL]
    ends = _ends(own)
    columns: list[tuple[Array, ...]] = []
    for count, dearer in LINES.items():
        low, high = _boxes(_lines(words, count), taken)
        fixed = dearer + ON_BODY * _share(body, low - FREE, high + FREE)
        every = []
        for end, shallow in ends:
            starts: Array = np.clip(end, low - 4, high + 4).round()
            long = np.sqrt(((end - starts) ** 2).sum(1))
            over = _over(foreign, starts, end).mean(1) * long
            cost = fixed + long + ACROSS * over + SHALLOW * shallow
            every.append((np.where(long < NEAREST, np.inf, cost), starts))
        best, each = np.stack([cost for cost, _ in every]).argmin(0), np.arange(len(low))
        costs, starts = (np.stack([one[k] for one in every])[best, each] for k in (0, 1))
        at = np.stack([end for end, _ in ends])[best]
        columns.append((costs, np.full(len(low), count), low, high, starts, at))
    cost, lines, *corners = (np.concatenate(column) for column in zip(*columns, strict=True))
    order = np.argsort(cost, kind="stable")
    order = order[np.isfinite(cost[order])]
    if not len(order):
        height, wide = taken.shape
        raise ValueError(f"no room for {words!r} on a picture {wide} by {height}")
    return _Places(words, cost[order], lines[order], *(corner[order] for corner in corners))


def _lines(words: str, count: int) -> tuple[str, ...]:
    """Return a name in one line, or in two: the muscle, and what it does."""
    first, _, second = words.partition(", ")
    return (words,) if count == 1 else (f"{first},", second)


def _boxes(lines: Sequence[str], taken: Mask) -> tuple[Array, Array]:
    """Return the corners of every box for some lines that is off bones and muscles, (n, 2) each."""
    height, wide = taken.shape
    half = np.array([max(width(line, SIZE) for line in lines), SIZE * len(lines)]) / 2
    x, y = (
        np.arange(EDGE + h, size - EDGE - h, STEP)
        for h, size in zip(half, (wide, height), strict=True)
    )
    middles = np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)
    low, high = np.round(middles - half), np.round(middles + half)
    off = _share(taken, low - FREE, high + FREE) == 0
    return low[off], high[off]


def _ends(own: Mask) -> list[tuple[Array, float]]:
    """Return places in a muscle for the end of its leader, and how much less deep each is."""
    deep = np.asarray(ndimage.distance_transform_edt(np.pad(own, 1)))[1:-1:CELL, 1:-1:CELL]
    deepest = float(deep.max())
    out: list[tuple[Array, float]] = []
    rows, columns = np.nonzero(deep >= max(LEAST_DEEP * deepest, 1.0))
    order = np.argsort(-deep[rows, columns], kind="stable")
    for row, column in zip(rows[order], columns[order], strict=True):
        at = np.array([column, row], float) * CELL
        if all(((at - other) ** 2).sum() >= ENDS_APART**2 for other, _ in out):
            out.append((at, deepest - float(deep[row, column])))
        if len(out) == ENDS:
            break
    return out


def _over(mask: Mask, starts: Array, ends: Array) -> Mask:
    """Return whether leaders lie on a mask of cells, (n, len(ALONG))."""
    ways = starts[:, None] + ALONG[:, None] * (np.asarray(ends) - starts)[:, None]
    column, row = (ways[..., k].astype(np.int64) // CELL for k in (0, 1))
    out: Mask = mask[np.clip(row, 0, mask.shape[0] - 1), np.clip(column, 0, mask.shape[1] - 1)]
    return out


def _share(mask: Mask, low: Array, high: Array) -> Array:
    """Return how much of each box lies on a mask, (n,), 0 to 1."""
    sums = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1))
    sums[1:, 1:] = mask.cumsum(0).cumsum(1)
    (left, top), (right, bottom) = (
        np.clip(corner, 0, [mask.shape[1], mask.shape[0]]).astype(np.int64).T
        for corner in (low, high)
    )
    within = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    out: Array = within / ((bottom - top) * (right - left))
    return out


def _together(every: Sequence[_Places]) -> list[int] | None:
    """Return the cheapest choice of a place for each name that keeps all apart; None without."""
    fits = {(i, j): _fit(every[i], every[j]) for j in range(len(every)) for i in range(j)}
    least = [float(places.cost[0]) for places in every]
    best: list[int] | None = None
    best_cost = np.inf

    def go_on(chosen: list[int], cost: float, open_: Sequence[Mask]) -> None:
        nonlocal best, best_cost
        k = len(chosen)
        if k == len(every):
            best, best_cost = chosen, cost
            return
        rest = sum(least[k + 1 :])
        for i in np.flatnonzero(open_[0]):
            now = cost + float(every[k].cost[i])
            if now + rest >= best_cost:
                break  # the others cost no less
            left = [was & fits[k, k + 1 + n][i] for n, was in enumerate(open_[1:])]
            if all(mask.any() for mask in left):
                go_on([*chosen, int(i)], now, left)

    go_on([], 0.0, [np.ones(len(places.cost), bool) for places in every])
    return best


def _fit(one: _Places, other: _Places) -> Mask:
    """Return which places of two names go together, (n, m)."""
    apart = np.zeros((len(one.cost), len(other.cost)), bool)
    for axis in (0, 1):
        apart |= one.low[:, None, axis] - APART > other.high[None, :, axis]
        apart |= other.low[None, :, axis] - APART > one.high[:, None, axis]
    clear = ~_through(one, other) & ~_through(other, one).T
    return apart & clear & ~_crossed(one, other) & _off_dots(one, other) & _off_dots(other, one).T


def _through(one: _Places, other: _Places) -> Mask:
    """Return whether a leader of one runs through a name of the other, (n, m)."""
    ways = one.starts[:, None] + ALONG[:, None] * (one.ends - one.starts)[:, None]
    inside = (ways[:, None] > other.low[None, :, None] - APART).all(-1)
    inside &= (ways[:, None] < other.high[None, :, None] + APART).all(-1)
    out: Mask = np.any(inside, axis=2)
    return out


def _off_dots(one: _Places, other: _Places) -> Mask:
    """Return whether leaders of one keep from where those of the other end, (n, m)."""
    way = one.ends - one.starts
    to = other.ends[None] - one.starts[:, None]
    share = (to * way[:, None]).sum(2) / (way**2).sum(1)[:, None]
    off = to - np.clip(share, 0, 1)[..., None] * way[:, None]
    out: Mask = (off**2).sum(2) > APART**2
    return out


def _crossed(one: _Places, other: _Places) -> Mask:
    """Return whether two leaders cross, (n, m)."""
    a, b = one.starts[:, None], one.ends[:, None]
    c, d = other.starts[None], other.ends[None]
    out: Mask = (_side(a, b, c) * _side(a, b, d) <= 0) & (_side(c, d, a) * _side(c, d, b) <= 0)
    return out


def _side(a: Array, b: Array, p: Array) -> Array:
    """Return twice the signed area of triangles: on which side of a line points lie."""
    out: Array = (b[..., 0] - a[..., 0]) * (p[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        p[..., 0] - a[..., 0]
    )
    return out


def names_written(names: Sequence[Name]) -> list[str]:
    """Return leaders with a light rim and a dot, then the names."""
    ways = "".join(
        f"M{a[0]:.0f} {a[1]:.0f}L{b[0]:.0f} {b[1]:.0f}" for a, b in (n.leader for n in names)
    )
    shared = {"fill": "none", "stroke_linecap": "round"}
    out = [
        element("path", d=ways, stroke=PANEL, stroke_width=7, **shared),
        element("path", d=ways, stroke=INK, stroke_width=2.4, **shared),
    ]
    for name in names:
        x, y = (round(c) for c in name.leader[1])
        out.append(element("circle", cx=x, cy=y, r=6, fill=INK, stroke=PANEL, stroke_width=2))
    return out + [
        written(line, name.at[0], name.at[1] + k * SIZE, SIZE, INK)
        for name in names
        for k, line in enumerate(name.lines)
    ]
