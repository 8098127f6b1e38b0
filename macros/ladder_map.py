"""All ladders in one drawing: every exercise and every way on, stage by stage, upwards."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from markupsafe import Markup

from library import Library
from library.kinds import EXERCISE
from library.records.exercise import Exercise, Ladder

from .layered import Arranged, Edge, arranged
from .site import Site

BOX, LINE, LETTERS = 172.0, 19.0, 20
"""The width of a box, the height of a line in it, and how many letters fit on one."""
PAD, CLIMB = 5.0, 24.0
"""Above and below the lines of a box; between rows."""
MOST = 6
"""So many boxes stand side by side in a row."""
BAND, STAGE_LETTERS = 100.0, 11
"""Beside the drawing, where the names of the stages stand; how many letters fit there."""
LEAST = 1120.0
"""The drawing is at least as wide as a screen shows with letters of a good size."""
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


@dataclass(frozen=True)
class Band:
    """The rows of a stage."""

    lines: list[str]
    y: float
    height: float


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
    stages = _stages(library)
    rows = [row for _, rows in stages for row in rows]
    row_of = {name: index for index, row in enumerate(rows) for name in row}
    edges = [edge for e in library.exercises.values() for edge in _edges_of(e)]
    # A way on that leads to an earlier stage is placed like one from there.
    upward = {edge: edge if row_of[edge[0]] < row_of[edge[1]] else edge[::-1] for edge in edges}
    places = arranged(rows, list(dict.fromkeys(upward.values())), dict.fromkeys(row_of, BOX), LEAST)

    begins = {name: _begins(library.ladders.values(), name) for name in row_of}
    lines = {name: _wrapped(library.exercises[name].name) for name in row_of}
    tops, heights, y = [0.0] * len(rows), [0.0] * len(rows), 0.0
    bands = []
    for (label, own), start in reversed(list(zip(stages, _starts(stages), strict=True))):
        top = y
        for index in reversed(range(start, start + len(own))):
            y += CLIMB / 2
            tops[index] = y
            heights[index] = 2 * PAD + LINE * max(
                len(lines[name]) + len(begins[name]) for name in rows[index]
            )
            y += heights[index] + CLIMB / 2
        bands.append(Band(textwrap.wrap(label, STAGE_LETTERS), top, y - top))
    boxes = {
        name: Box(
            library.exercises[name],
            BAND + places.at[name] - BOX / 2,
            tops[row],
            heights[row],
            lines[name],
            begins[name],
        )
        for name, row in row_of.items()
    }
    ports = _ports(list(places.ways), places)
    ways = [
        (_way(edge, upward[edge], places, ports, row_of, tops, heights), edge in on_ladders)
        for edge in edges
    ]
    return {
        "width": round(places.width + BAND),
        "height": round(y),
        "band": BAND,
        "box": BOX,
        "line_height": LINE,
        "bands": bands,
        "boxes": [boxes[name] for row in rows for name in sorted(row, key=lambda n: boxes[n].x)],
        "ways": sorted(ways, key=lambda way: way[1]),
        "address": lambda name: "../" * 2 + EXERCISE.address(name),
    }


def _stages(library: Library) -> list[tuple[str, list[list[str]]]]:
    """Return each stage that is used: its label, and its exercises in rows, the lowest first.

    An exercise stands above those of its stage that lead to it, as high as those allow to which it
    leads, or where there is most room. A row that is too long for the drawing becomes two.
    """
    made = []
    for term in library.vocabularies["stage"].terms:
        own = {e.id: e for e in library.exercises.values() if e.stage == term.id}
        if not own:
            continue
        edges = [edge for e in own.values() for edge in _edges_of(e) if edge[1] in own]
        depth = dict.fromkeys(own, 0)
        for _ in own:  # no way is longer than all
            for lower, upper in edges:
                depth[upper] = max(depth[upper], min(depth[lower] + 1, len(own)))
        rows: list[list[str]] = [[] for _ in range(1 + max(depth.values()))]
        led_to = {upper for _, upper in edges}
        for name in sorted(own, key=lambda name: (name not in led_to, depth[name])):
            if name in led_to:
                rows[depth[name]].append(name)
                continue
            highest = min((depth[up] for low, up in edges if low == name), default=len(rows))
            rows[min(range(highest), key=lambda index: len(rows[index]))].append(name)
        rows = [part for row in rows for part in _halves(row)]
        made.append((term.label, rows))
    return made


def _halves(row: list[str]) -> Iterator[list[str]]:
    """Yield a row in parts of about one size that are short enough."""
    parts = ceil(len(row) / MOST)
    for part in range(parts):
        yield row[part::parts]


def _starts(stages: list[tuple[str, list[list[str]]]]) -> Iterator[int]:
    """Yield the number of the first row of each stage."""
    start = 0
    for _, rows in stages:
        yield start
        start += len(rows)


def _begins(ladders: Iterable[Ladder], name: str) -> list[str]:
    names = [ladder.name for ladder in ladders if ladder.rungs[0] == name]
    text = f"Ladder{'s' if len(names) > 1 else ''}: {', '.join(names)}" if names else ""
    return textwrap.wrap(text, LETTERS)


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, break_on_hyphens=True)


def _way(
    edge: Edge,
    upward: Edge,
    places: Arranged,
    ports: Mapping[Edge, tuple[float, float]],
    row_of: Mapping[str, int],
    tops: list[float],
    heights: list[float],
) -> str:
    """Return the path of an edge, from the exercise that it leaves to that which it leads to."""
    lower, upper = upward
    points = [(places.at[lower] + ports[upward][0], tops[row_of[lower]])]
    for step, x in enumerate(places.ways[upward], start=row_of[lower] + 1):
        points += [(x, tops[step] + heights[step]), (x, tops[step])]
    upper_foot = tops[row_of[upper]] + heights[row_of[upper]]
    points.append((places.at[upper] + ports[upward][1], upper_foot))
    if edge != upward:
        points.reverse()
    (x, y), *others = points
    path = [f"M{BAND + x:.0f} {y:.0f}"]
    for x2, y2 in others:
        middle = (y + y2) / 2
        path.append(
            f"C{BAND + x:.0f} {middle:.0f} {BAND + x2:.0f} {middle:.0f} {BAND + x2:.0f} {y2:.0f}"
        )
        x, y = x2, y2
    return "".join(path)


def _ports(edges: list[Edge], places: Arranged) -> dict[Edge, tuple[float, float]]:
    """Return how far from the middle of its boxes an edge leaves and arrives, so that none meet."""

    def spread(end: int) -> dict[Edge, float]:
        made = {}
        for name in {edge[end] for edge in edges}:
            own = [edge for edge in edges if edge[end] == name]
            # By where each is next: in the row above the lower end, in that below the upper one.
            own.sort(
                key=lambda e: (places.at[e[0]], *places.ways[e], places.at[e[1]])[-2 if end else 1]
            )
            made.update({e: PORT * (i - (len(own) - 1) / 2) for i, e in enumerate(own)})
        return made

    out, into = spread(0), spread(1)
    return {edge: (out[edge], into[edge]) for edge in edges}
