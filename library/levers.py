"""The levers of the gluteal muscles: what `docs/data/levers.csv` holds, how far it agrees.

A lever, or moment arm, is how much shorter a part of a muscle gets as the joint turns. In cm;
the other way round (straightens, adducts, turns outwards) is negative.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "docs" / "data" / "levers.csv"
"""Written by `illustrations/extract_levers.py`; the same whatever the data of a site say."""

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

    id: str
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


@lru_cache(maxsize=1)
def read_levers() -> Levers:
    """Return the levers at every hip bend of the table."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {
            (row["source"], row["part"], int(row["flexion"])): Lever(
                float(row["flexes"]),
                float(row["abducts"]),
                float(row["turns_in"]),
                float(row["length"]) if row["length"] else None,
            )
            for row in csv.DictReader(file)
            if row["adduction"] == row["turned_in"] == "0"
        }


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
