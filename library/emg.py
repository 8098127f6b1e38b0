"""Muscle recordings: which belong to an exercise, and which numbers a sentence quotes from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .records.emg import EmgStudy, EmgValue

_WITH_SPREAD = re.compile(r"(\d+)%?(?: \(|, )SD (\d+)")
_IN_PERCENT = re.compile(r"(?<!over )\b(\d+)%(?! \(SD)(?! of body)")
_OF_STRONGEST = re.compile(r"(?<!over )(?<!SD )\b(\d+)(?: to (\d+))? %MVIC")


@dataclass(frozen=True)
class Quoted:
    """A number of a recording as a sentence gives it, in whole percent."""

    value: int
    spread: int | None = None

    def __str__(self) -> str:
        return str(self.value) if self.spread is None else f"{self.value} (SD {self.spread})"


def rounded(number: float) -> int:
    """Return the nearest whole number; a half goes up, as people round."""
    return int(number + 0.5)


def quoted(text: str, *, in_percent: bool) -> Iterator[Quoted]:
    """Yield the recordings that a text quotes.

    For example, "81 (SD 42) %MVIC" quotes 81 with a spread of 42. What is "over" a number, and a
    share of body weight, quote none.

    Args:
        text: One or more sentences.
        in_percent: Whether a bare "34%" is a recording, as it is where a study is all that a
            sentence tells of.
    """
    for found in _WITH_SPREAD.finditer(text):
        yield Quoted(int(found[1]), int(found[2]))
    for found in _OF_STRONGEST.finditer(text):
        yield from (Quoted(int(number)) for number in found.groups() if number)
    if in_percent:
        yield from (Quoted(int(found[1])) for found in _IN_PERCENT.finditer(text))


def is_measured(one: Quoted, studies: Iterable[EmgStudy]) -> bool:
    """Return whether one of the studies has such a measurement, when both are rounded."""
    return any(_agrees(one, value) for study in studies for value in study.values)


def _agrees(one: Quoted, value: EmgValue) -> bool:
    if one.spread is not None:
        known = value.mean, value.spread
        return None not in known and [rounded(n) for n in known if n] == [one.value, one.spread]
    return one.value in {rounded(n) for n in (value.mean, value.low, value.high) if n}


def of_exercise(
    studies: Iterable[EmgStudy], exercise: str
) -> list[tuple[EmgStudy, list[EmgValue]]]:
    """Return the measurements of an exercise of the library, and of what is close to it."""
    found = [
        (study, [one for one in study.values if one.exercise_of_library == exercise])
        for study in studies
    ]
    return [(study, values) for study, values in found if values]
