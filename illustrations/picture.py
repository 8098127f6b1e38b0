"""The house style: panel, line weights, arrows, ghosts and fault marks as SVG elements."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .engine.contours import simplify, smooth
from .engine.drawing import Drawing
from .engine.scene import Array
from .engine.svg import element, path

INK, PANEL, ARROW, WRONG, RIGHT = "#1d2b33", "#f7f5f0", "#d1495b", "#b3261e", "#0f5257"
GHOST = "#8a979c"
WEIGHTS = {"outline": 4.8, "inner": 3.9, "hem": 2.4, "edge": 3.0, "feature": 2.8}
SIZES = {"landscape": (800, 540), "wide": (800, 450), "portrait": (600, 800), "square": (600, 600)}


def panel(width: int, height: int) -> str:
    """Return the off-white ground that makes a picture work on any page colour."""
    return element("rect", width=str(width), height=str(height), rx=28, fill=PANEL)


def fills(drawing: Drawing) -> list[str]:
    """Return one path a colour; a hair of its own colour closes the seams between fills."""
    return [
        element(
            "path",
            d="".join(path(o, True, drawing.grain) for o in fill.outlines),
            fill=fill.colour,
            stroke=fill.colour,
        )
        for fill in drawing.fills
    ]


def fill_group(paths: Iterable[str]) -> str:
    """Return the group that gives fills their seam width."""
    return element("g", paths, stroke_width=1.4, fill_rule="evenodd", stroke_linejoin="round")


def line_pieces(drawing: Drawing) -> dict[str, list[str]]:
    """Return path data for each kind of line, one item a stretch."""
    out: dict[str, list[str]] = {kind: [] for kind in WEIGHTS}
    for line in drawing.lines:
        out[line.kind].append(path(line.points, line.closed, drawing.grain))
    return out


def line_group(pieces: dict[str, list[str]], dots: Iterable[str], heavier: float = 1.0) -> str:
    """Return the group of all ink lines. heavier: factor on the weights, for small pictures."""
    body = [
        element("path", d="".join(parts), stroke_width=WEIGHTS[kind] * heavier)
        for kind, parts in pieces.items()
        if parts
    ]
    body += [element("path", d=d, fill=INK, stroke_width=1) for d in dots]
    return element(
        "g", body, fill="none", stroke=INK, stroke_linejoin="round", stroke_linecap="round"
    )


def dots(drawing: Drawing) -> list[str]:
    """Return path data of the small filled marks."""
    return [path(line.points, True, 0.1) for line in drawing.dots]


def ghost(outlines: tuple[Array, ...]) -> str:
    """Return the dashed outline of another position."""
    d = "".join(path(o, True, 1.0) for o in outlines)
    return element(
        "path",
        d=d,
        fill="#e9e8e2",
        stroke=GHOST,
        stroke_width=3.2,
        stroke_dasharray="10 8",
        fill_rule="evenodd",
        stroke_linejoin="round",
    )


def arrow(points: Array) -> list[str]:
    """Return a movement arrow along points (n, 2), with a light rim that lifts it off."""
    line = smooth(points, False, 6)
    along = line[-1] - line[max(len(line) - 4, 0)]
    along = along / max(float(np.sqrt((along**2).sum())), 1e-9)
    across = np.array([-along[1], along[0]])
    tip = line[-1] + along * 13
    head = np.array([tip, tip - along * 27 + across * 16, tip - along * 27 - across * 16])
    cut = np.concatenate([line[:-1], (tip - along * 20)[None]])
    d, triangle = path(simplify(cut, 0.4), False), path(head, True)
    shared = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return [
        element("path", d=d, fill="none", stroke=PANEL, stroke_width=15, **shared),
        element("path", d=triangle, fill=PANEL, stroke=PANEL, stroke_width=9, **shared),
        element("path", d=d, fill="none", stroke=ARROW, stroke_width=8, **shared),
        element("path", d=triangle, fill=ARROW, stroke=ARROW, stroke_width=3, **shared),
    ]


def guide(points: Array, wrong: bool) -> list[str]:
    """Return a line through landmarks (n, 2): solid where it is wrong, dashed where right."""
    d = path(points, False)
    shared = {"fill": "none", "stroke_linecap": "round", "stroke_linejoin": "round"}
    if wrong:
        return [
            element("path", d=d, stroke="#ffffff", stroke_width=11, **shared),
            element("path", d=d, stroke=WRONG, stroke_width=5.5, **shared),
        ]
    return [
        element("path", d=d, stroke="#ffffff", stroke_width=9, opacity="0.8", **shared),
        element("path", d=d, stroke=RIGHT, stroke_width=4.5, stroke_dasharray="12 9", **shared),
    ]


def wedge(corner: Array, a: Array, b: Array) -> list[str]:
    """Return the filled angle at `corner` between the directions to `a` and `b`, each (2,)."""
    ends = np.stack([a, b]) - corner
    angles = np.arctan2(ends[:, 1], ends[:, 0])
    turn = (angles[1] - angles[0] + np.pi) % (2 * np.pi) - np.pi
    radius = 0.8 * float(np.sqrt((ends**2).sum(1)).min())
    sweep = angles[0] + turn * np.linspace(0, 1, 9)
    arc = corner + radius * np.stack([np.cos(sweep), np.sin(sweep)], -1)
    return [
        element(
            "path",
            d=path(np.concatenate([corner[None], arc]), True),
            fill="#edae49",
            opacity="0.75",
        )
    ]


def cross(at: Array) -> list[str]:
    """Return the circled cross of a fault, centred on `at` (2,)."""
    x, y = round(float(at[0])), round(float(at[1]))
    return [
        element("circle", cx=x, cy=y, r=25, fill="#ffffff", stroke=WRONG, stroke_width=5),
        element(
            "path",
            d=f"M{x - 10} {y - 10}l20 20M{x + 10} {y - 10}l-20 20",
            fill="none",
            stroke=WRONG,
            stroke_width=6,
            stroke_linecap="round",
        ),
    ]


def still(
    drawing: Drawing, under: Iterable[str] = (), over: Iterable[str] = (), heavier: float = 1.0
) -> list[str]:
    """Return a whole still: what lies under, fills, lines, what lies over."""
    return [
        *under,
        fill_group(fills(drawing)),
        line_group(line_pieces(drawing), dots(drawing), heavier),
        *over,
    ]
