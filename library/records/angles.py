"""What studies saw of five angles in people with and without pain: a row of `angles.csv`.

Means and standard deviations in degrees, each with who was measured, at what, and the reference
that was read. An angle of which no mean was readable has no row: nothing is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .base import Named, Record, ShortLine, Term
from .cells import DecimalCell

AngleName = Literal["drop", "inwards", "turned_in", "rolled_in", "bent"]
"""The five angles of the page "Move the pelvis", in its order."""

SCALES: Mapping[str, tuple[int, int]] = {
    "drop": (-5, 15),
    "inwards": (0, 20),
    "turned_in": (-10, 15),
    "rolled_in": (0, 20),
    "bent": (0, 40),
}
"""How far the scale of each angle goes, in degrees; no mean of people who run or squat lies beyond.

A rule holds the sliders against them, which `sheet/core/mover.json` sets.
"""

_COUNT = re.compile(r"[1-9]\d{0,5}")


def _as_count(cell: Any) -> Any:
    if isinstance(cell, str) and not _COUNT.fullmatch(cell):
        raise PydanticCustomError("count_shape", "write a whole number of people, or nothing")
    return int(cell) if isinstance(cell, str) else cell


def _as_answer(cell: Any) -> Any:
    if isinstance(cell, str) and cell not in ("yes", "no"):
        raise PydanticCustomError("answer_shape", "write yes or no, in small letters")
    return cell == "yes" if isinstance(cell, str) else cell


class Seen(Record):
    """What one study saw of an angle in one group."""

    angle: AngleName
    """Which angle: `drop`, `inwards`, `turned_in`, `rolled_in` or `bent`."""
    who: ShortLine
    """Who was measured, their number first where the study gives it: "19 women without"."""
    with_pain: Annotated[bool, BeforeValidator(_as_answer)]
    """Whether they had pain, or were injured: `yes` or `no`."""
    mean: DecimalCell
    """The mean, in degrees."""
    spread: Annotated[DecimalCell, Field(gt=0, le=20)]
    """The standard deviation that the study gives, in degrees."""
    people: Annotated[int | None, BeforeValidator(_as_count)] = None
    """How many were measured; empty where what was read does not say."""
    task: ShortLine
    """`run`, or what else they did."""
    ref: Annotated[Term, Named("reference")]
    """The study, by its key in `references.yml`."""

    @property
    def says(self) -> str:
        """Mean and spread in words: "8.2° ± 6.6°"."""
        mean, spread = (f"{_in_words(x)}\N{DEGREE SIGN}" for x in (self.mean, self.spread))
        return f"{mean} ± {spread}"


def _in_words(value: float) -> str:
    size = f"{abs(value):g}"
    return f"\N{MINUS SIGN}{size}" if value < 0 else size


class AngleFile(Record):
    """`angles.csv`."""

    angles: Annotated[tuple[Seen, ...], Field(min_length=1)]
    """The groups, each in the order in which the page shows those of its angle."""
