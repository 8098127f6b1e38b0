"""The levers of the gluteal muscles at any position of the hip, from where their lines run.

The same sums as `sheet/core/hip-levers.ts`, of the same lines: `sheet/vectors/levers.json` holds
what the simulator says, and both are held against it. The table of `levers.py` has few positions,
and a rule holds it against these sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, cos, hypot, radians, sin, sqrt

from .levers import Lever
from .records.measured import Cylinder, HipLine, Point

Flat = tuple[float, float]


@dataclass(frozen=True)
class HipPosition:
    """How the right hip is held, in degrees; the other way round is negative."""

    bent: float
    out: float = 0.0
    turned_in: float = 0.0


def lever_of(line: HipLine, position: HipPosition) -> Lever:
    """Return the levers and the length of a part of a muscle at a position.

    Args:
        line: Where it runs.
        position: The hip's.
    """
    axes, thigh = _turned(position)
    below = [_moved(thigh, point) for point in line.thigh]
    start, to = line.pelvis[-1], below[0]
    across, arrives = _crossing(start, to, line.round)
    flexes, adducts, turns_in = (-_dot(arrives, _cross(axis, to)) / 10 for axis in axes)
    length = (_along(line.pelvis) + across + _along(below)) / 10
    return Lever(flexes, -adducts, turns_in, length)


def _turned(position: HipPosition) -> tuple[Sequence[Point], Sequence[Point]]:
    """Return the axes of the joint as they lie at a position, and how the thigh is turned."""
    f, a, r = (radians(one) for one in (position.bent, -position.out, position.turned_in))
    cf, sf, ca, sa, cr, sr = cos(f), sin(f), cos(a), sin(a), cos(r), sin(r)
    axes = ((0.0, 0.0, 1.0), (cf, sf, 0.0), (-sf * ca, cf * ca, sa))
    thigh = (
        (cf * cr - sf * sa * sr, -sf * ca, cf * sr + sf * sa * cr),
        (sf * cr + cf * sa * sr, cf * ca, sf * sr - cf * sa * cr),
        (-ca * sr, sa, ca * cr),
    )
    return axes, thigh


def _crossing(start: Point, to: Point, around: Cylinder | None) -> tuple[float, Point]:
    """Return how long a line is from pelvis to thigh, and in which direction it arrives there."""
    found = _round(start, to, around) if around else None
    if found:
        return found
    way = _minus(to, start)
    length = sqrt(_dot(way, way))
    return length, _times(way, 1 / length)


def _round(start: Point, to: Point, around: Cylinder) -> tuple[float, Point] | None:
    """Return the shortest way round a cylinder on its side; nothing where none is needed."""
    axis = _unit(around.axis)
    u = _unit(_cross(axis, (1.0, 0.0, 0.0) if abs(axis[0]) < 0.9 else (0.0, 1.0, 0.0)))
    v = _cross(axis, u)
    a, b, side = (
        (_dot(_minus(one, around.centre), u), _dot(_minus(one, around.centre), v))
        for one in (start, to, around.side)
    )
    radius = around.radius
    if hypot(*a) < radius or hypot(*b) < radius:
        return None
    near = _nearest(a, b)
    if hypot(*near) > radius and _dot(near, side) >= 0:
        return None

    def fits(way: tuple[Flat, Flat]) -> float:
        middle = (way[0][0] + way[1][0], way[0][1] + way[1][1])
        crosses = -1e4 if _cut(a, way[0], b, way[1]) else 0.0
        return crosses + _dot(middle, side) / (hypot(*middle) * hypot(*side))

    ways = [(_tangent(a, radius, sense), _tangent(b, radius, -sense)) for sense in (1, -1)]
    leaves, arrives = max(ways, key=fits)
    if _cut(a, leaves, b, arrives):
        return None
    angle = acos(max(-1.0, min(1.0, _dot(leaves, arrives) / radius**2)))
    after = hypot(b[0] - arrives[0], b[1] - arrives[1])
    across = hypot(a[0] - leaves[0], a[1] - leaves[1]) + angle * radius + after
    # Unrolled, the way is straight: it climbs along the cylinder as evenly as it goes across.
    climb = _dot(_minus(to, start), axis)
    length = hypot(across, climb)
    last = _plus(
        _times(u, (b[0] - arrives[0]) / after),
        _times(v, (b[1] - arrives[1]) / after),
    )
    return length, _plus(_times(last, across / length), _times(axis, climb / length))


def _nearest(a: Flat, b: Flat) -> Flat:
    """Return the point of a stretch that lies nearest to the middle."""
    x, y = b[0] - a[0], b[1] - a[1]
    share = max(0.0, min(1.0, -(a[0] * x + a[1] * y) / (x * x + y * y)))
    return a[0] + share * x, a[1] + share * y


def _tangent(at: Flat, radius: float, sense: int) -> Flat:
    """Return where a line from a point touches the circle, on one side or the other."""
    x, y = at
    far = x * x + y * y
    root = sense * radius * sqrt(max(0.0, far - radius**2))
    return (x * radius**2 + root * y) / far, (y * radius**2 - root * x) / far


def _cut(p1: Flat, q1: Flat, p2: Flat, q2: Flat) -> bool:
    """Return whether the stretches p1-q1 and p2-q2 cross."""

    def side_of(p: Flat, q: Flat, r: Flat) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    first = side_of(p1, q1, p2) * side_of(p1, q1, q2)
    return first < 0 and side_of(p2, q2, p1) * side_of(p2, q2, q1) < 0


def _along(points: Sequence[Point]) -> float:
    ways = [_minus(b, a) for a, b in pairwise(points)]
    return sum(sqrt(_dot(way, way)) for way in ways)


def _moved(rows: Sequence[Point], point: Point) -> Point:
    x, y, z = (_dot(row, point) for row in rows)
    return x, y, z


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _cross(a: Point, b: Point) -> Point:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _minus(a: Point, b: Point) -> Point:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _plus(a: Point, b: Point) -> Point:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def _times(a: Point, by: float) -> Point:
    return a[0] * by, a[1] * by, a[2] * by


def _unit(a: Point) -> Point:
    return _times(a, 1 / sqrt(_dot(a, a)))
