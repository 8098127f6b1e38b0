"""Where the names beside a plate stand: in two columns, and no two leaders cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ..engine.svg import element
from ..picture import INK, PANEL
from .letters import width, written

Point = tuple[float, float]
SIZE, LEADING, APART = 27.0, 31.0, 13.0
"""Of the letters, from line to line, and between two names; in picture units."""
MARGIN, GAP = 22.0, 12.0
"""Between a name and the plate's edge, and between a name and its leader."""


@dataclass(frozen=True)
class Label:
    """A name to be placed: its lines, and the point of the drawing that it names."""

    lines: tuple[str, ...]
    at: Point

    @property
    def wide(self) -> float:
        """Return how wide the name is."""
        return max(width(line, SIZE) for line in self.lines)

    @property
    def high(self) -> float:
        """Return how high the name is."""
        return LEADING * len(self.lines)


@dataclass(frozen=True)
class Placed:
    """A name in its place. box: left, top, right, bottom. start: where its leader begins."""

    label: Label
    right: bool
    box: tuple[float, float, float, float]
    start: Point


def column(lines: Sequence[tuple[str, ...]]) -> float:
    """Return the room that names need beside a drawing."""
    widest = max((width(line, SIZE) for name in lines for line in name), default=0.0)
    return MARGIN + widest + (GAP if lines else 0.0)


def placed(labels: Sequence[Label], right: bool, size: tuple[float, float]) -> list[Placed]:
    """Return the names of one column, as near to what they name as room and order allow.

    Two whose leaders would cross change places; each change makes the leaders shorter, so that
    it ends.

    Args:
        labels: The names of this column.
        right: Whether it is the right one.
        size: Width and height of the plate.

    Raises:
        ValueError: Where the plate is too low for its names.
    """
    order = sorted(labels, key=lambda label: (label.at[1], label.at[0]))
    need = sum(label.high for label in order) + APART * max(len(order) - 1, 0) + 2 * MARGIN
    if need > size[1]:
        raise ValueError(f"the names of a column need {need:.0f} units, the plate has {size[1]}")
    for _ in range(len(order) ** 2 + 1):
        now = _stacked(order, right, size)
        pair = next(
            (p for p in combinations(range(len(now)), 2) if _cross(*(now[i] for i in p))), None
        )
        if pair is None:
            return now
        a, b = pair
        order[a], order[b] = order[b], order[a]
    raise ValueError(f"no order keeps the leaders apart: {[label.lines for label in order]}")


def _stacked(order: Sequence[Label], right: bool, size: tuple[float, float]) -> list[Placed]:
    """Return names one below the other in this order, moved as little as possible."""
    tops: list[float] = []
    # Blocks of names that touch: each is moved as one, to the mean of what its names would like.
    blocks: list[tuple[list[Label], float]] = []
    for label in order:
        block, top = [label], label.at[1] - label.high / 2
        while blocks and blocks[-1][1] + _height(blocks[-1][0]) + APART > top:
            before, _ = blocks.pop()
            block = before + block
            top = _liked(block)
        blocks.append((block, top))
        blocks = _held(blocks, size[1])
    for block, top in blocks:
        y = top
        for label in block:
            tops.append(y)
            y += label.high + APART
    out = []
    for label, top in zip(order, tops, strict=True):
        left = size[0] - MARGIN - _wide(order) if right else MARGIN + _wide(order) - label.wide
        box = (left, top, left + label.wide, top + label.high)
        edge = box[0] - GAP * 0.6 if right else box[2] + GAP * 0.6
        out.append(Placed(label, right, box, (edge, top + label.high / 2)))
    return out


def _wide(order: Sequence[Label]) -> float:
    return max(label.wide for label in order)


def _height(block: Sequence[Label]) -> float:
    return sum(label.high for label in block) + APART * (len(block) - 1)


def _liked(block: Sequence[Label]) -> float:
    """Return the top of a block whose names lie, on the mean, level with what they name."""
    y, wishes = 0.0, []
    for label in block:
        wishes.append(label.at[1] - label.high / 2 - y)
        y += label.high + APART
    return sum(wishes) / len(wishes)


def _held(
    blocks: list[tuple[list[Label], float]], height: float
) -> list[tuple[list[Label], float]]:
    """Return the blocks within the plate: the lowest is lifted, and what it then touches, too."""
    out: list[tuple[list[Label], float]] = []
    for block, top in blocks:
        out.append((block, max(top, MARGIN)))
    for i in range(len(out) - 1):
        below = out[i][1] + _height(out[i][0]) + APART
        out[i + 1] = (out[i + 1][0], max(out[i + 1][1], below))
    floor = height - MARGIN
    for i in reversed(range(len(out))):
        block, top = out[i]
        top = min(top, floor - _height(block))
        out[i] = (block, top)
        floor = top - APART
    return out


def _cross(one: Placed, other: Placed) -> bool:
    """Return whether the leaders of two names cross."""
    return crossing((one.start, one.label.at), (other.start, other.label.at))


def crossing(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Return whether two stretches cross or touch."""

    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) <= 0 and side(c, d, a) * side(c, d, b) <= 0


def elements(names: Sequence[Placed]) -> list[str]:
    """Return leaders, each with a light rim and a dot where it ends, then the names."""
    ways = "".join(
        f"M{n.start[0]:.0f} {n.start[1]:.0f}L{n.label.at[0]:.0f} {n.label.at[1]:.0f}" for n in names
    )
    out = [
        element("path", d=ways, fill="none", stroke=PANEL, stroke_width=6, stroke_linecap="round"),
        element("path", d=ways, fill="none", stroke=INK, stroke_width=2, stroke_linecap="round"),
    ]
    for n in names:
        x, y = (round(c) for c in n.label.at)
        out.append(element("circle", cx=x, cy=y, r=5.5, fill=INK, stroke=PANEL, stroke_width=2))
    for n in names:
        for i, line in enumerate(n.label.lines):
            left = n.box[0] if n.right else n.box[2] - width(line, SIZE)
            out.append(written(line, left, n.box[1] + i * LEADING + 0.79 * SIZE, SIZE, INK))
    return out
