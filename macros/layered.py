"""Places a graph in rows, so that few of its edges cross and most run straight.

The way of Sugiyama, Tagawa and Toda: an edge over several rows gets a place in each between; the
places of a row are put in order by where those of its neighbours are, and two that stand side by
side change places where that saves a crossing, again and again; the order with the fewest crossings
is kept; then each is moved as near to its neighbours as the order
and the widths allow. A library that does this brings compiled code (igraph) or another language
(ELK), and none takes the rows from us and gives back the ways of the edges as Python.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Edge = tuple[str, str]
"""From a name to a name of a higher row."""
Place = str | tuple[Edge, int]
"""A name, or where an edge passes through a row."""

ROUNDS = 24
STRAIGHT = 8.0
"""How much more a bend of a long way counts than that of a short one."""
GAP = 9.0
"""Between two places of a row, in the units of the widths."""


@dataclass(frozen=True)
class Arranged:
    """Where everything is across; the rows say where it is along."""

    at: Mapping[str, float]
    """The middle of each name."""
    ways: Mapping[Edge, tuple[float, ...]]
    """Where each edge passes through the rows between its ends, from the lower end on."""
    width: float
    """Of all."""


def arranged(
    rows: Sequence[Sequence[str]],
    edges: Sequence[Edge],
    widths: Mapping[str, float],
    least: float = 0.0,
) -> Arranged:
    """Return places for the names of rows.

    Args:
        rows: The names of each row, the lowest first.
        edges: Each from a row to a higher one.
        widths: The width of each name.
        least: How wide it may be, even if less would do.
    """
    row_of = {name: index for index, row in enumerate(rows) for name in row}
    places: list[list[Place]] = [list(row) for row in rows]
    links: list[tuple[Place, Place]] = []
    for edge in edges:
        lower, upper = edge
        between: list[Place] = [(edge, row) for row in range(row_of[lower] + 1, row_of[upper])]
        for place, row in zip(between, range(row_of[lower] + 1, row_of[upper]), strict=True):
            places[row].append(place)
        links += pairwise([lower, *between, upper])
    below: dict[Place, list[Place]] = {place: [] for row in places for place in row}
    above: dict[Place, list[Place]] = {place: [] for row in places for place in row}
    for one, other in links:
        above[one].append(other)
        below[other].append(one)

    places = _ordered(places, above, below)
    wide = {place: widths[place] if isinstance(place, str) else 0.0 for place in below}
    width = max(least, *(sum(wide[p] for p in row) + GAP * (len(row) + 1) for row in places))
    at = _moved(places, above, below, wide, width)
    ways = {
        edge: tuple(at[edge, row] for row in range(row_of[edge[0]] + 1, row_of[edge[1]]))
        for edge in edges
    }
    return Arranged({name: at[name] for name in row_of}, ways, width)


Neighbours = Mapping[Place, Sequence[Place]]


def _ordered(rows: list[list[Place]], above: Neighbours, below: Neighbours) -> list[list[Place]]:
    """Return the rows in the order with the fewest crossings that was met."""
    best, fewest = rows, _crossings(rows, above)
    for turn in range(ROUNDS):
        upwards = turn % 2 == 0
        neighbours = below if upwards else above
        order = list(rows if upwards else reversed(rows))
        made = [order[0]]
        for row in order[1:]:
            where = {place: index for index, place in enumerate(made[-1])}
            own = {place: index * len(made[-1]) / len(row) for index, place in enumerate(row)}
            made.append(sorted(row, key=lambda p: _mean([where[n] for n in neighbours[p]], own[p])))
        rows = _switched(made if upwards else list(reversed(made)), above, below)
        crossings = _crossings(rows, above)
        if crossings < fewest:
            best, fewest = rows, crossings
    return best


def _switched(rows: list[list[Place]], above: Neighbours, below: Neighbours) -> list[list[Place]]:
    """Return the rows with no two neighbours left that would cross less the other way round."""
    rows = [list(row) for row in rows]
    saved = True
    while saved:
        saved = False
        where = {place: index for row in rows for index, place in enumerate(row)}

        def crossed(one: Place, other: Place, where: Mapping[Place, int] = where) -> int:
            return sum(
                where[a] > where[b]
                for side in (above, below)
                for a in side[one]
                for b in side[other]
            )

        for row in rows:
            for index, (one, other) in enumerate(pairwise(list(row))):
                # Whoever has just changed places is no longer where this pair was seen.
                if row[index] is one and crossed(one, other) > crossed(other, one):
                    row[index : index + 2] = [other, one]
                    where[one], where[other] = index + 1, index
                    saved = True
    return rows


def _crossings(rows: Sequence[Sequence[Place]], above: Neighbours) -> int:
    count = 0
    for lower, upper in pairwise(rows):
        where = {place: index for index, place in enumerate(upper)}
        passed: list[int] = []  # where the edges of the places before lead, in order
        for place in lower:
            ends = [where[n] for n in above[place]]
            count += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return count


def _moved(
    rows: Sequence[Sequence[Place]],
    above: Neighbours,
    below: Neighbours,
    wide: Mapping[Place, float],
    width: float,
) -> dict[Place, float]:
    """Return the middle of every place, near to those of its neighbours, in the rows' order."""
    at: dict[Place, float] = {}
    for row in rows:
        spare = width - sum(wide[place] for place in row)
        left = 0.0
        for place in row:
            left += spare / (len(row) + 1)
            at[place] = left + wide[place] / 2
            left += wide[place]
    # A way over several rows is to run straight before all: names give way to it.
    weights = {place: 1.0 if isinstance(place, str) else STRAIGHT for place in wide}
    for turn in range(ROUNDS * 4):
        for row in rows if turn % 2 == 0 else reversed(rows):
            wanted = [_middle(at, weights, (*above[p], *below[p]), at[p]) for p in row]
            apart = [(wide[a] + wide[b]) / 2 + GAP for a, b in pairwise(row)]
            low, high = (GAP + wide[row[0]]) / 2, width - (GAP + wide[row[-1]]) / 2
            placed = _kept_apart(wanted, [weights[p] for p in row], apart, low, high)
            at.update(zip(row, placed, strict=True))
    return at


def _middle(
    at: Mapping[Place, float],
    weights: Mapping[Place, float],
    neighbours: Sequence[Place],
    otherwise: float,
) -> float:
    total = sum(weights[one] for one in neighbours)
    return sum(weights[one] * at[one] for one in neighbours) / total if total else otherwise


def _kept_apart(
    wanted: Sequence[float],
    weights: Sequence[float],
    apart: Sequence[float],
    low: float,
    high: float,
) -> list[float]:
    """Return the values nearest to those wanted that keep order and distances, within bounds."""
    offsets = [0.0]
    for distance in apart:
        offsets.append(offsets[-1] + distance)
    # Without the distances it is a row that must not fall: where it does, a mean takes its place.
    pools: list[tuple[float, float, int]] = []
    for value, weight, offset in zip(wanted, weights, offsets, strict=True):
        pools.append((value - offset, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, light, few), (other, heavy, more) = pools[-2:]
            mean = (one * light + other * heavy) / (light + heavy)
            pools[-2:] = [(mean, light + heavy, few + more)]
    flat = [mean for mean, _, count in pools for _ in range(count)]
    return [
        min(max(value, low), high - offsets[-1]) + offset
        for value, offset in zip(flat, offsets, strict=True)
    ]


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
