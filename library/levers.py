"""The levers of the gluteal muscles: what `docs/data/levers.csv` holds, how far it agrees.

A lever, or moment arm, is how much shorter a part of a muscle gets as the joint turns. In cm;
the other way round (straightens, adducts, turns outwards) is negative.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .records.measured import HipLine, PartName

MODEL, SPECIMEN = "myofullbody", "dostal1981"
"""Its two sources: the simulator, and one dry specimen whose muscles are straight lines."""

SMALL = 0.5
"""A lever below this (cm) is no lever to speak of, and its sign says nothing."""


@dataclass(frozen=True)
class Action:
    """One way to move the hip, and its opposite."""

    id: str
    """The column of the table, and the field of `Lever`."""
    does: str
    """"bends"."""
    undoes: str
    """"straightens"."""


ACTIONS = (
    Action("flexes", "bends", "straightens"),
    Action("abducts", "moves out", "moves in"),
    Action("turns_in", "turns in", "turns out"),
)


@dataclass(frozen=True)
class Part:
    """A part of a muscle that pulls along a line of its own."""

    id: PartName
    muscle: str
    name: str
    """Within its muscle: "front"; empty where the muscle is one part."""

    @property
    def whole_name(self) -> str:
        """Its name beside parts of other muscles."""
        return f"{self.muscle}, {self.name}" if self.name else self.muscle


PARTS = (
    Part("maximus-upper", "Maximus", "upper"),
    Part("maximus-middle", "Maximus", "middle"),
    Part("maximus-lower", "Maximus", "lower"),
    Part("medius-front", "Medius", "front"),
    Part("medius-middle", "Medius", "middle"),
    Part("medius-back", "Medius", "back"),
    Part("minimus-front", "Minimus", "front"),
    Part("minimus-middle", "Minimus", "middle"),
    Part("minimus-back", "Minimus", "back"),
    Part("tensor", "Tensor", ""),
    Part("piriformis", "Piriformis", ""),
)

Place = tuple[int, int, int]
"""How the hip is held: bent, in and turned in, in whole degrees."""
Centimetres = tuple[float, float, float]

ATTACHED: Mapping[PartName, tuple[Centimetres, Centimetres]] = {
    "medius-front": ((2.7, 10.2, 6.2), (-1.8, -2.6, 7.3)),
    "medius-middle": ((-0.2, 13.2, 1.8), (-1.8, -2.6, 7.3)),
    "medius-back": ((-4.8, 9.7, -1.5), (-1.8, -2.6, 7.3)),
    "minimus-front": ((2.9, 7.3, 4.1), (0.4, -2.7, 6.9)),
    "minimus-middle": ((-0.4, 8.8, 2.0), (0.4, -2.7, 6.9)),
    "minimus-back": ((-2.6, 7.1, 0.0), (0.4, -2.7, 6.9)),
    "tensor": ((4.5, 7.8, 5.6), (2.2, -43.6, 3.3)),
    "piriformis": ((-7.8, 5.5, -4.7), (-0.1, -0.1, 5.5)),
}
"""Origin and insertion (cm) in the dry specimen of Dostal and Andrews (1981), the same axes.

Read in a copy, not in the paper: data/Dostal1981.m of RWTHmediTEC/HipJointForceModel. The one line
of its maximus is left out: it passes in front of the joint from 45 degrees on, through the bone.
"""


def specimen_lines() -> dict[str, HipLine]:
    """Return the straight line of each part of a muscle of the specimen."""
    return {
        part: HipLine(id=part, pelvis=(_millimetres(origin),), thigh=(_millimetres(insertion),))
        for part, (origin, insertion) in ATTACHED.items()
    }


def _millimetres(point: Centimetres) -> Centimetres:
    x, y, z = point
    return x * 10, y * 10, z * 10


def places() -> Iterator[Place]:
    """Yield every position of the hip at which the table has the simulator's levers."""
    for flexion in range(-10, 111, 5):
        yield flexion, 0, 0
    for flexion in (0, 45, 60, 90):
        for adduction in range(-30, 21, 5):
            if adduction:
                yield flexion, adduction, 0
        for inwards in range(-30, 31, 15):
            if inwards:
                yield flexion, 0, inwards


SPECIMEN_PLACES: tuple[Place, ...] = ((0, 0, 0), (40, 0, 0), (60, 0, 0), (90, 0, 0))
"""Those at which it has the specimen's."""


def lever_rows() -> Iterator[tuple[str, str, Place]]:
    """Yield the source, the part and the position of every row of the table, in its order."""
    yield from ((MODEL, part.id, place) for place in places() for part in PARTS)
    yield from ((SPECIMEN, part, place) for place in SPECIMEN_PLACES for part in ATTACHED)


TRAINED = {"Maximus": ("flexes", -1), "Medius": ("abducts", 1), "Minimus": ("abducts", 1)}
"""What exercises train the parts of a muscle for: the id of an action, and the sign of its lever.

Of those of which an exercise's page says how long its lever is.
"""


@dataclass(frozen=True)
class Lever:
    """The levers of a part with the hip bent so far, in cm; the specimen has no length."""

    flexes: float
    abducts: float
    turns_in: float
    length: float | None = None
    """From end to end, tendons and all, in cm."""

    def of(self, action: Action) -> float:
        """Return the lever of one action."""
        return float(getattr(self, action.id))


Levers = Mapping[tuple[str, str, int], Lever]
"""By source, part and degrees of hip bend, the hip neither out to a side nor turned."""


def flexions(levers: Levers, source: str = MODEL) -> list[int]:
    """Return the degrees of hip bend at which a source has levers, in order."""
    return sorted({flexion for one, _, flexion in levers if one == source})


@dataclass(frozen=True)
class Agreement:
    """How far the simulator and the specimen agree."""

    same: int
    """How many levers point the same way in both."""
    opposite: int
    """How many point opposite ways, neither of them small."""
    all: int
    """Of how many, without those that are small in both."""
    differ: tuple[float, ...]
    """The root of the mean square of the differences (cm), by action."""


def agreement(levers: Levers) -> Agreement:
    """Compare the two sources wherever both have a lever."""
    pairs = {
        action: [
            (levers[MODEL, part, flexion].of(action), one.of(action))
            for (source, part, flexion), one in levers.items()
            if source == SPECIMEN
        ]
        for action in ACTIONS
    }
    told = [
        (ours, theirs)
        for those in pairs.values()
        for ours, theirs in those
        if max(abs(ours), abs(theirs)) > SMALL
    ]
    opposite = [a * b < 0 and min(abs(a), abs(b)) >= SMALL for a, b in told]
    differ = [(sum((a - b) ** 2 for a, b in those) / len(those)) ** 0.5 for those in pairs.values()]
    return Agreement(sum(a * b > 0 for a, b in told), sum(opposite), len(told), tuple(differ))
