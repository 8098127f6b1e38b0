"""All ladders in one drawing: every exercise and every way on, upwards from those that begin."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from library import Library
from library.kinds import EXERCISE
from library.records.exercise import Exercise, Ladder

from .layered import Arranged, Edge, arranged
from .site import Site

BOX, LINE = 140.0, 14.0
"""The width of a box, and the height of a line in it."""
LETTERS, BOLD_LETTERS = 19, 17
"""How many letters fit on a line, and how many bold ones."""
PAD = 3.0
"""Above and below the lines of a box."""
CLIMB, MORE_CLIMB = 15.0, 0.5
"""Between two rows; and more of it for every way between them, so that all can be told apart."""
MOST = 8
"""So many boxes stand side by side in a row, if what leads on from them lets some stand higher."""
LEAST = 1256.0
"""The drawing is at least as wide as a laptop shows, so that its letters keep their size."""
PORT = 12.0
"""Between two edges that meet the same side of a box."""


@dataclass(frozen=True)
class Box:
    """An exercise in the drawing."""

    exercise: Exercise
    x: float
    """Of its left side."""
    y: float
    """Of its top."""
    height: float
    lines: list[str]
    begins: list[str]
    """Which ladders begin with it, in lines."""
    stage: int
    """Where its stage stands among all, from 1."""


def ladder_map(site: Site) -> str:
    """Return all ladders as a drawing, and the same ladder by ladder in words."""
    library = site.library
    on_ladders = {edge for ladder in library.ladders.values() for edge in pairwise(ladder.rungs)}
    others = [
        (exercise, [library.exercises[upper] for upper in uppers])
        for exercise in library.exercises.values()
        if (uppers := [u for _, u in _edges_of(exercise) if (exercise.id, u) not in on_ladders])
    ]
    return site.fill(
        "ladder_map",
        drawing=Markup(site.fill("ladder_map.svg", **_drawn(library, on_ladders))),
        ladders=list(library.ladders.values()),
        others=others,
    )


def _edges_of(exercise: Exercise) -> list[Edge]:
    return [(exercise.id, edge.exercise) for edge in exercise.progresses_to]


def _drawn(library: Library, on_ladders: set[Edge]) -> dict[str, object]:
    """Return what the drawing shows, in pixels from its upper left corner."""
    edges = [edge for e in library.exercises.values() for edge in _edges_of(e)]
    rows = _rows(list(library.exercises), edges)
    row_of = {name: index for index, row in enumerate(rows) for name in row}
    places = arranged(rows, edges, dict.fromkeys(row_of, BOX), LEAST)

    stages = [
        term
        for term in library.vocabularies["stage"].terms
        if any(e.stage == term.id for e in library.exercises.values())
    ]
    number = {term.id: index for index, term in enumerate(stages, start=1)}
    middles, height = _middles(library, rows, edges, row_of)
    boxes = {}
    for name, row in row_of.items():
        exercise = library.exercises[name]
        tall = _height(library, name)
        left, top = places.at[name] - BOX / 2, middles[row] - tall / 2
        lines, begins = _wrapped(exercise.name), _begins(library.ladders.values(), name)
        boxes[name] = Box(exercise, left, top, tall, lines, begins, number[exercise.stage])
    ports = _ports(edges, places)
    rooms = [max(boxes[name].height for name in row) for row in rows]
    ways = [
        (_way(edge, places, ports[edge], row_of, boxes, middles, rooms), edge in on_ladders)
        for edge in edges
    ]
    return {
        "width": round(places.width),
        "height": round(height),
        "box": BOX,
        "line_height": LINE,
        "stages": stages,
        "boxes": [boxes[name] for row in rows for name in sorted(row, key=lambda n: boxes[n].x)],
        "ways": sorted(ways, key=lambda way: way[1]),
        "address": lambda name: "../" * 2 + EXERCISE.address(name),
    }


def _rows(names: list[str], edges: list[Edge]) -> list[list[str]]:
    """Return the rows, the lowest first: each exercise above all that lead to it.

    Where a row is too long, those of it rise that can without going past what they lead to.
    """
    depth = dict.fromkeys(names, 0)
    before: dict[str, int] = {}
    while depth != before:  # no edges go round in a circle, so this ends
        before = dict(depth)
        for lower, upper in edges:
            depth[upper] = max(depth[upper], depth[lower] + 1)
    rows: list[list[str]] = [[] for _ in range(1 + max(depth.values()))]
    for name in names:
        rows[depth[name]].append(name)

    above: dict[str, list[str]] = {name: [] for name in names}
    for lower, upper in edges:
        above[lower].append(upper)

    def room(name: str) -> int:
        return min((depth[upper] for upper in above[name]), default=len(rows)) - depth[name]

    for index, row in enumerate(rows[:-1]):
        while len(row) > MOST and (highest := max(row, key=room)) and room(highest) > 1:
            row.remove(highest)
            rows[index + 1].append(highest)
            depth[highest] += 1
    return rows


def _middles(
    library: Library, rows: list[list[str]], ways: Iterable[Edge], row_of: Mapping[str, int]
) -> tuple[list[float], float]:
    """Return the middle of every row, from the top, and the height of all."""
    spans = [(row_of[lower], row_of[upper]) for lower, upper in ways]
    middles, y = [0.0] * len(rows), 1.0
    for index in reversed(range(len(rows))):
        tall = max(_height(library, name) for name in rows[index])
        middles[index] = y + tall / 2
        y += tall
        if index:
            y += CLIMB + MORE_CLIMB * sum(low < index <= high for low, high in spans)
    return middles, y + 1


def _height(library: Library, name: str) -> float:
    lines = len(_wrapped(library.exercises[name].name))
    return 2 * PAD + LINE * (lines + len(_begins(library.ladders.values(), name)))


def _begins(ladders: Iterable[Ladder], name: str) -> list[str]:
    names = [ladder.name for ladder in ladders if ladder.rungs[0] == name]
    return textwrap.wrap(", ".join(names), BOLD_LETTERS)


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, break_on_hyphens=True)


def _way(
    edge: Edge,
    places: Arranged,
    ports: tuple[float, float],
    row_of: Mapping[str, int],
    boxes: Mapping[str, Box],
    middles: list[float],
    rooms: list[float],
) -> str:
    """Return the path of an edge, from the exercise that it leaves to that which it leads to."""
    lower, upper = edge
    points = [(places.at[lower] + ports[0], boxes[lower].y)]
    for step, x in enumerate(places.ways[edge], start=row_of[lower] + 1):
        points += [(x, middles[step] + rooms[step] / 2), (x, middles[step] - rooms[step] / 2)]
    upper_foot = boxes[upper].y + boxes[upper].height
    points.append((places.at[upper] + ports[1], upper_foot))
    (x, y), *others = points
    path = [f"M{x:.0f} {y:.0f}"]
    for x2, y2 in others:
        middle = (y + y2) / 2
        path.append(f"C{x:.0f} {middle:.0f} {x2:.0f} {middle:.0f} {x2:.0f} {y2:.0f}")
        x, y = x2, y2
    return "".join(path)


def _ports(edges: list[Edge], places: Arranged) -> dict[Edge, tuple[float, float]]:
    """Return how far from the middle of its boxes an edge leaves and arrives, so that none meet."""

    def spread(end: int) -> dict[Edge, float]:
        made = {}
        meeting: dict[str, list[Edge]] = {}
        for edge in edges:
            meeting.setdefault(edge[end], []).append(edge)
        for own in meeting.values():
            # By where each is next: in the row above the lower end, in that below the upper one.
            own.sort(
                key=lambda e: (places.at[e[0]], *places.ways[e], places.at[e[1]])[-2 if end else 1]
            )
            made.update({e: PORT * (i - (len(own) - 1) / 2) for i, e in enumerate(own)})
        return made

    out, into = spread(0), spread(1)
    return {edge: (out[edge], into[edge]) for edge in edges}
