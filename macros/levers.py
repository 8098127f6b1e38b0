"""The page of what each muscle does at each angle: its bones, bars, charts and tables."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from library.levers import (
    ACTIONS,
    MODEL,
    PARTS,
    SMALL,
    SPECIMEN,
    Action,
    Levers,
    Part,
    agreement,
    flexions,
)
from library.measured import measured

from .site import Site, known

STILLS = {
    0: "Hip straight, as at the top of a bridge or in a straight-leg side lift",
    45: "Hip bent 45°, as in a clam",
    90: "Hip bent 90°, as low in a squat",
}
"""The positions that are shown side by side without the script."""
IN_TABLE = (0, 45, 60, 90)
COMPARED = (0, 40, 90)
"""The positions of the tables."""

MINUS = "\N{MINUS SIGN}"

BAR = 84.0
"""How wide the room of a bar is, in the units of its picture; nought stands in its middle."""
CM = 4.2
"""How many units a centimetre of lever is."""

WIDTH, HEIGHT = 160.0, 172.0
LEFT, RIGHT, TOP, BOTTOM = 22.0, 98.0, 34.0, 142.0
"""The size of a panel of a chart, and where it has its axes."""
LABEL = 13.0
"""How far apart the names at the ends of lines stand."""
CLOSE = 1.0
"""Nearer to nought than this (cm), which way a part works is too close to call."""
SCALES = {"flexes": (-8.0, 9.0), "abducts": (-6.0, 6.0), "turns_in": (-6.0, 6.0)}
"""The least and the greatest lever of each chart (cm)."""
_MARKS = {"flexes": (-5, 0, 5), "abducts": (-5, 0, 5), "turns_in": (-5, 0, 5)}


@dataclass(frozen=True)
class Bar:
    """A lever as a bar, with its number on the other side of nought."""

    part: Part
    action: Action
    lever: float

    @property
    def left(self) -> str:
        """Where it begins."""
        return f"{BAR / 2 + min(0, self.lever) * CM:.1f}"

    @property
    def width(self) -> str:
        """How long it is."""
        return f"{abs(self.lever) * CM:.1f}"

    @property
    def says(self) -> str:
        """What it says to who does not see it."""
        way = self.action.does if self.lever > 0 else self.action.undoes
        told = f"{way} {abs(self.lever):.1f} cm" if abs(self.lever) >= SMALL else "about 0"
        return f"{self.part.whole_name}: {told}"


@dataclass(frozen=True)
class Row:
    """A part of a muscle with its bars."""

    part: Part
    begins: bool
    """Whether it is the first of its muscle."""
    bars: list[Bar]


@dataclass(frozen=True)
class Still:
    """The hip in one position: what its picture and its bars show."""

    flexion: int
    says: str
    lines: dict[str, str]
    """The path of the line of every part."""
    rows: list[Row]


@dataclass(frozen=True)
class Label:
    """The name of a muscle beside the bones, and the line that leads from it to its origin."""

    says: str
    x: int
    y: int
    anchor: str
    leader: str


LABELS = (
    Label("Medius", -20, -170, "middle", "M-22 -162L-28 -116"),
    Label("Tensor", 95, -128, "start", "M90 -132L32 -104"),
    Label("Minimus", 95, -62, "start", "M90 -68L17 -64"),
    Label("Maximus", -108, -112, "end", "M-104 -116L-73 -110"),
    Label("Piriformis", -108, -52, "end", "M-104 -56L-50 -70"),
)


def lever_mover(site: Site) -> str:
    """Return the bones with the bars of every lever, at three positions; the script moves them."""
    levers = measured().levers
    stills = [
        Still(flexion, says, _lines_at(flexion), _rows(levers, flexion))
        for flexion, says in STILLS.items()
    ]
    every = flexions(levers)
    return site.fill(
        "lever_mover",
        stills=stills,
        bones={name: Markup(path) for name, path in measured().outlines.items()},
        labels=LABELS,
        actions=ACTIONS,
        parts=PARTS,
        bar=BAR,
        cm=CM,
        least=every[0],
        most=every[-1],
    )


def _rows(levers: Levers, flexion: int) -> list[Row]:
    firsts = {next(those).id for _, those in groupby(PARTS, key=lambda part: part.muscle)}
    return [
        Row(
            part,
            part.id in firsts,
            [Bar(part, action, levers[MODEL, part.id, flexion].of(action)) for action in ACTIONS],
        )
        for part in PARTS
    ]


def _lines_at(flexion: float) -> dict[str, str]:
    """Return the path of every line as seen from the right, the front on the right."""
    turn = math.radians(flexion)
    cos, sin = math.cos(turn), math.sin(turn)
    made = {}
    for part, line in measured().lines.items():
        points = [(x, y) for x, y, _ in line.pelvis]
        points += [(x * cos - y * sin, x * sin + y * cos) for x, y, _ in line.thigh]
        made[part] = "M" + "L".join(f"{x:.0f} {-y:.0f}" for x, y in points)
    return made


@dataclass(frozen=True)
class Curve:
    """The lever of a part over all positions, and where its name stands."""

    part: Part
    path: str
    style: int
    """How it is drawn, from 1: in one piece, in dashes, in dots."""
    x: str
    y: str
    """Where its name stands, and what of it does not fit beside it."""


@dataclass(frozen=True)
class Panel:
    """A chart of one muscle, or of the two that are one part each."""

    title: str
    curves: list[Curve]


@dataclass(frozen=True)
class Axes:
    """Where the charts of one action have their lines, in the units of a panel."""

    action: Action
    least: float
    greatest: float
    first: int
    last: int

    def x(self, flexion: float) -> float:
        """Return where a position stands."""
        return LEFT + (RIGHT - LEFT) * (flexion - self.first) / (self.last - self.first)

    def y(self, lever: float) -> float:
        """Return where a lever stands."""
        return BOTTOM - (BOTTOM - TOP) * (lever - self.least) / (self.greatest - self.least)


def lever_chart(site: Site, name: str) -> str:
    """Return the chart of one action: every lever against how far the hip is bent.

    Args:
        site: The data.
        name: `flexes`, `abducts` or `turns_in`.
    """
    action = _action(name, "lever_chart")
    levers = measured().levers
    every = flexions(levers)
    axes = Axes(action, *SCALES[name], every[0], every[-1])
    groups = [PARTS[0:3], PARTS[3:6], PARTS[6:9], PARTS[9:]]
    panels = [
        Panel(
            ", ".join(dict.fromkeys(p.muscle for p in group)).capitalize(),
            _curves(levers, axes, group),
        )
        for group in groups
    ]
    return site.fill(
        "lever_chart",
        action=action,
        panels=panels,
        axes=axes,
        marks=_MARKS[name],
        bends=(0, 45, 90),
        close=CLOSE,
        box={"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
        width=int(WIDTH),
        height=int(HEIGHT),
    )


def _action(name: str, macro: str) -> Action:
    those = {action.id: action for action in ACTIONS}
    return those[known(name, those, macro, "action of the hip")]


def _curves(levers: Levers, axes: Axes, group: Sequence[Part]) -> list[Curve]:
    every = flexions(levers)
    ends = [levers[MODEL, part.id, every[-1]].of(axes.action) for part in group]
    places = _apart([axes.y(end) for end in ends])
    return [
        Curve(
            part,
            "M"
            + "L".join(
                f"{axes.x(f):.1f} {axes.y(levers[MODEL, part.id, f].of(axes.action)):.1f}"
                for f in every
            ),
            style,
            f"{RIGHT + 4:.0f}",
            f"{place + 4:.1f}",
        )
        for style, (part, place) in enumerate(zip(group, places, strict=True), start=1)
    ]


def _apart(wanted: Sequence[float]) -> list[float]:
    """Return places near those that are wanted, `LABEL` apart and inside the panel."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = [wanted[at] for at in order]
    for _ in range(50):
        for at, (upper, lower) in enumerate(pairwise(placed)):
            if (short := LABEL - (lower - upper)) > 0.01:
                placed[at] -= short / 2
                placed[at + 1] += short / 2
        placed = [min(max(place, TOP), BOTTOM) for place in placed]
    return [placed[order.index(at)] for at in range(len(wanted))]


def lever_table(site: Site, name: str) -> str:
    """Return the table of one action: the lever of every part at six positions.

    Args:
        site: The data.
        name: `flexes`, `abducts` or `turns_in`.
    """
    action, levers = _action(name, "lever_table"), measured().levers
    return site.fill(
        "lever_table",
        action=action,
        bends=IN_TABLE,
        rows=[
            (part.whole_name, [_signed(levers[MODEL, part.id, f].of(action)) for f in IN_TABLE])
            for part in PARTS
        ],
    )


def _signed(lever: float) -> str:
    """Return a lever with its sign; one that is small has none that says anything."""
    if abs(lever) < SMALL:
        return "0"
    return f"{'+' if lever > 0 else MINUS}{abs(lever):.1f}"


@dataclass(frozen=True)
class Pair:
    """A lever in the simulator and in the specimen."""

    ours: str
    theirs: str
    differ: bool
    """Whether they point opposite ways, neither of them small."""


def levers_compared(site: Site) -> str:
    """Return the levers of the simulator beside those of the specimen, a table an action."""
    levers = measured().levers
    parts = [part for part in PARTS if (SPECIMEN, part.id, 0) in levers]

    def row(action: Action, part: Part) -> tuple[str, list[Pair]]:
        return part.whole_name, [_pair(levers, action, part, flexion) for flexion in COMPARED]

    tables = [(action, [row(action, part) for part in parts]) for action in ACTIONS]
    return site.fill("levers_compared", bends=COMPARED, tables=tables)


def _pair(levers: Levers, action: Action, part: Part, flexion: int) -> Pair:
    ours, theirs = (levers[source, part.id, flexion].of(action) for source in (MODEL, SPECIMEN))
    told = min(abs(ours), abs(theirs)) >= SMALL
    return Pair(_signed(ours), _signed(theirs), told and ours * theirs < 0)


def levers_agree(site: Site) -> str:
    """Return in how many levers the simulator and the classic specimen point the same way."""
    del site  # it is the same whatever the data say
    found = agreement(measured().levers)
    bend, out, turn = (f"{one:.1f}" for one in found.differ)
    return (
        f"In {found.same} of {found.all} levers the two point the same way. In {found.opposite} "
        f"they point opposite ways, and in the other {found.all - found.same - found.opposite} one "
        f"of the two is about 0. The sizes differ by about {bend} cm "
        f"for bending, {out} cm for moving out and {turn} cm for turning."
    )
