"""How long a muscle is at the start and end of an exercise, and how long its lever, in one model.

Only of main muscles, and only where the hip is bent much further at one of them than at the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from library.levers import ACTIONS, MODEL, PARTS, TRAINED, flexions, read_levers
from library.records.exercise import Exercise

from .held import held
from .site import Site
from .text import joined

MOMENTS = ("start", "end")
MUCH = 15
"""Degrees by which the bend of the hip has to change for anything to be said."""
ALIKE = 10
"""Degrees by which it may differ between two legs that both train."""
EVERY = 5
"""Degrees between two positions of the table of levers."""
DOES = {"flexes": "straightens the hip", "abducts": "moves the thigh out"}
"""What a muscle does by the levers that are shown, by the action."""
LITTLE = 0.05
"""Share by which a muscle has to be longer at one moment than at the other to be called so."""
CM = "\N{NO-BREAK SPACE}cm"
FULL = {"length": 36.0, "lever": 9.0}
"""Centimetres that a whole strip stands for; no muscle comes near."""


@dataclass(frozen=True)
class Span:
    """What the parts of a muscle have of something, in cm."""

    parts: Sequence[float]
    full: float
    """Of a whole strip."""

    @property
    def says(self) -> str:
        """It in whole centimetres; what is less than half of one, or the other way, is none."""
        least, most = (max(0, round(of(self.parts))) for of in (min, max))
        if least == most:
            return f"{most}{CM}"
        return f"{least} to {most}{CM}" if least else f"up to {most}{CM}"

    @property
    def end(self) -> int:
        """Where the part with most ends on a strip of 100."""
        return round(max(0.0, *self.parts) / self.full * 100)


@dataclass(frozen=True)
class Strip:
    """A muscle: its length and its lever, each at the start and at the end."""

    name: str
    does: str
    lengths: tuple[Span, Span]
    levers: tuple[Span, Span]

    @property
    def says(self) -> tuple[str, str]:
        """When it is longer, all parts taken together, and when its lever is."""
        return _more(*self.lengths), _more(*self.levers)


@dataclass(frozen=True)
class Strips:
    """Those of an exercise. bends: degrees that the hip is bent at the start and at the end."""

    bends: tuple[int, int]
    strips: Sequence[Strip]

    @property
    def says(self) -> str:
        """The finding, in two sentences a muscle or, where muscles are alike, two of them all."""
        alike: dict[tuple[str, str], list[str]] = {}
        for strip in self.strips:
            alike.setdefault(strip.says, []).append(strip.name.lower())
        return " ".join(
            f"Your {joined(names)} {'is' if len(names) == 1 else 'are'} {length}. "
            f"{'Its' if len(names) == 1 else 'Their'} lever is {lever}."
            for (length, lever), names in alike.items()
        )


def strips(site: Site, exercise: Exercise) -> Strips | None:
    """Return the strips of an exercise; nothing where there is nothing to tell apart."""
    bends = bends_of(site, exercise.id)
    names = [site.library.muscles[one].name for one in exercise.muscles.primary]
    told = [name for name in names if _in_table(name) in TRAINED]
    if bends is None or not told:
        return None
    return Strips(bends, [_strip(name, bends) for name in told])


def bends_of(site: Site, exercise: str) -> tuple[int, int] | None:
    """Return how far the hip is bent at the start and the end, in the steps of the table.

    Nothing where it changes little, or where two legs that train do not do the same.
    """
    pose = held(site).get(exercise)
    if pose is None:
        return None
    first, *others = ([pose["way"][leg][at]["hip"][0] for at in (0, -1)] for leg in pose["legs"])
    differ = any(abs(a - b) > ALIKE for one in others for a, b in zip(first, one, strict=True))
    if differ or abs(first[1] - first[0]) < MUCH:
        return None
    least, *_, most = flexions(read_levers())
    start, end = (min(max(EVERY * round(bend / EVERY), least), most) for bend in first)
    return start, end


def _in_table(name: str) -> str:
    """Return what the table of levers calls a muscle."""
    return name.split()[-1].capitalize()


def _strip(name: str, bends: tuple[int, int]) -> Strip:
    action, sign = TRAINED[_in_table(name)]
    (column,) = (one for one in ACTIONS if one.id == action)
    own = [part.id for part in PARTS if part.muscle == _in_table(name)]
    there = [[read_levers()[MODEL, part, bend] for part in own] for bend in bends]
    lengths = [[one.length for one in parts if one.length] for parts in there]
    levers = [[sign * one.of(column) for one in parts] for parts in there]
    return Strip(name, DOES[action], _spans("length", lengths), _spans("lever", levers))


def _spans(of: str, values: Sequence[Sequence[float]]) -> tuple[Span, Span]:
    start, end = (Span(parts, FULL[of]) for parts in values)
    return start, end


def _more(*spans: Span) -> str:
    start, end = (sum(span.parts) for span in spans)
    if abs(end - start) < LITTLE * start:
        return "about as long at both"
    return f"longer at the {MOMENTS[int(end > start)]}"
