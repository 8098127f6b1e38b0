"""How long a muscle is at the start and end of an exercise, and how long its lever, in one model.

Of main muscles whose lines the model has, for how the exercise's pictures hold the hip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from library.hip_lines import HipPosition
from library.levers import ACTIONS, PARTS, TRAINED
from library.measured import lever_at
from library.phrases import lower_first
from library.records.exercise import Exercise

from .held import held
from .site import Site
from .text import joined
from .working import with_levers

MOMENTS = ("start", "end")
END = 8
"""The station of the end in the file of poses; what follows it is no part of the pictures."""
ALIKE = 10
"""Degrees by which two legs that both train may differ, and count as one.

A thigh that is less far out, in or turned is not said to be.
"""
NEARLY = 3
"""Degrees to each side of straight that nobody sees."""
DOES = {"flexes": "straightens the hip", "abducts": "moves the thigh out"}
"""What a muscle does by the levers that are shown, by the action."""
LITTLE = 0.05
"""Share by which a muscle has to be longer at one moment than at the other to be called so."""
CM = "\N{NO-BREAK SPACE}cm"
FULL = {"length": 36.0, "lever": 9.0}
"""Centimetres that a whole strip stands for; no muscle comes near."""
SAME = ""
"""What is said of two moments of which neither has more."""


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
        """At which moment it is longer, all parts taken together, and when its lever is."""
        return _more(*self.lengths), _more(*self.levers)


@dataclass(frozen=True)
class LegStrips:
    """Those of a leg."""

    name: str
    """Which one, where two do not do the same; else nothing."""
    hips: tuple[HipPosition, HipPosition]
    """At the start and at the end."""
    strips: Sequence[Strip]

    @property
    def held(self) -> tuple[str, str]:
        """How the hip is held at the start and at the end."""
        start, end = (_held(hip) for hip in self.hips)
        return start, end

    @property
    def says(self) -> str:
        """The finding of a muscle or, where muscles are alike, of them all."""
        alike: dict[tuple[str, str], list[str]] = {}
        for strip in self.strips:
            alike.setdefault(strip.says, []).append(strip.name.lower())
        return " ".join(_sentences(names, *said) for said, names in alike.items())


@dataclass(frozen=True)
class Strips:
    """Those of an exercise."""

    legs: Sequence[LegStrips]
    """One, or two that do not do the same."""

    @property
    def says(self) -> str:
        """The finding in a few sentences, leg by leg where it is another."""
        found = [leg.says for leg in self.legs]
        if len(set(found)) == 1:
            return found[0]
        return " ".join(f"{leg.name}: {lower_first(leg.says)}" for leg in self.legs)


def strips(site: Site, exercise: Exercise) -> Strips | None:
    """Return the strips of an exercise; nothing where no pose or none of its muscles is known."""
    pose = held(site).get(exercise.id)
    main = [site.library.muscles[one] for one in exercise.muscles.primary]
    told = [one.name for one in main if _in_table(one.name) in TRAINED]
    if pose is None or not told:
        return None
    hips = [_hips(pose["way"][leg]) for leg in pose["legs"]]
    if all(_alike(hips[0], one) for one in hips):
        hips = hips[:1]
    names = ("One leg", "The other leg") if len(hips) > 1 else ("",)
    return Strips(
        [
            LegStrips(name, both, [_strip(muscle, both) for muscle in told])
            for name, both in zip(names, hips, strict=True)
        ]
    )


def without_levers(site: Site, exercise: Exercise) -> str:
    """Return the main muscles of an exercise of which we have no lever, in words.

    Of a stretch, none: how strong a muscle is there was never the question.
    """
    if exercise.stretches:
        return ""
    levers = with_levers(site.library)
    without = [one for one in exercise.muscles.primary if one not in levers]
    return joined([site.library.muscles[one].name.lower() for one in without])


def _hips(way: Sequence[dict[str, Sequence[float]]]) -> tuple[HipPosition, HipPosition]:
    """Return how a leg's hip is held at the start and at the end."""
    start, end = (HipPosition(*way[at]["hip"]) for at in (0, min(END, len(way) - 1)))
    return start, end


def _alike(one: Sequence[HipPosition], other: Sequence[HipPosition]) -> bool:
    pairs = zip(one, other, strict=True)
    return all(
        abs(x - y) <= ALIKE
        for a, b in pairs
        for x, y in ((a.bent, b.bent), (a.out, b.out), (a.turned_in, b.turned_in))
    )


def _held(hip: HipPosition) -> str:
    """Return how a hip is held: its bend, and of the rest what is much."""
    bent = f"{abs(hip.bent):g}°"
    bend = f"bent {bent}" if hip.bent > 0 else f"{bent} behind straight"
    told = [
        f"{abs(angle):g}° {words[angle > 0]}"
        for angle, words in ((hip.out, ("in", "out")), (hip.turned_in, ("turned out", "turned in")))
        if abs(angle) >= ALIKE
    ]
    beside = f", thigh {', '.join(told)}" if told else ""
    return f"hip {bend if abs(hip.bent) > NEARLY else 'straight'}{beside}"


def _in_table(name: str) -> str:
    """Return what the table of levers calls a muscle."""
    return name.split()[-1].capitalize()


def _strip(name: str, hips: Sequence[HipPosition]) -> Strip:
    action, sign = TRAINED[_in_table(name)]
    (column,) = (one for one in ACTIONS if one.id == action)
    own = [part.id for part in PARTS if part.muscle == _in_table(name)]
    there = [[lever_at(part, hip) for part in own] for hip in hips]
    lengths = [[one.length for one in parts if one.length] for parts in there]
    levers = [[sign * one.of(column) for one in parts] for parts in there]
    return Strip(name, DOES[action], _spans("length", lengths), _spans("lever", levers))


def _spans(of: str, values: Sequence[Sequence[float]]) -> tuple[Span, Span]:
    start, end = (Span(parts, FULL[of]) for parts in values)
    return start, end


def _more(start: Span, end: Span) -> str:
    """Return at which moment there is more; of a difference that no number shows, nothing."""
    first, last = sum(start.parts), sum(end.parts)
    if start.says == end.says or abs(last - first) < LITTLE * first:
        return SAME
    return MOMENTS[int(last > first)]


def _sentences(names: Sequence[str], length: str, lever: str) -> str:
    """Return the finding of muscles that are alike: when they are longer, and when their levers."""
    are, its = ("is", "its") if len(names) == 1 else ("are", "their")
    same = "about as long at the start and the end"
    longer = f"Your {joined(names)} {are} {f'longer at the {length}' if length else same}"
    if length == lever == SAME:
        return f"{longer}, and so is {its} lever."
    return f"{longer}. {its.capitalize()} lever is {f'longer at the {lever}' if lever else same}."
