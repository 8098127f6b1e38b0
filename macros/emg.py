"""The page of muscle recordings (EMG): every study with its numbers, each drawn on its scale."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from library import Library
from library.records.emg import EmgStudy, EmgValue
from library.records.exercise import Exercise

from .citations import reference_text, short_name
from .emg_words import anchor, muscle_words, value_words
from .site import Site

WIDTH = 200
"""Of a drawn value, in the units of its picture."""
_STEP = 50
"""Percent from one line of the scale to the next."""


@dataclass(frozen=True)
class Scale:
    """The scale on which the values of one study are drawn; no two studies share one."""

    top: int
    """The percent at its right end."""

    def at(self, percent: float) -> str:
        """Return where a percent stands, in the units of the picture."""
        return f"{WIDTH * min(max(percent, 0), self.top) / self.top:.1f}".removesuffix(".0")

    @property
    def lines(self) -> list[str]:
        """Where the lines of the scale stand."""
        return [self.at(percent) for percent in range(0, self.top + 1, _STEP)]


def scale_of(values: Iterable[EmgValue]) -> Scale:
    """Return the scale of a study: from nought to the next line past all that is drawn."""
    furthest = max((one.mean or 0) + (one.spread or 0) or (one.high or 0) for one in values)
    return Scale(max(2, math.ceil(furthest / _STEP)) * _STEP)


_SAMPLES = {
    "mean": EmgValue(
        exercise="None", library=None, mean=55, spread=25, spread_kind="SD", read="table"
    ),
    "second_hand": EmgValue(exercise="None", library=None, mean=55, read="second-hand"),
    "range": EmgValue(exercise="None", library=None, low=30, high=80, read="table"),
}
"""What the key of the pictures shows: examples that nobody measured."""

_READ = {
    "abstract": "in the summary",
    "table": "in a table",
    "full-text": "in the paper",
    "second-hand": "second-hand",
}


OTHER = "other"
"""What a reader asks for who looks for the muscles that are not in the data."""


@dataclass(frozen=True)
class Choice:
    """What a reader may choose to see."""

    id: str
    label: str


@dataclass(frozen=True)
class Shown:
    """A study on the page."""

    study: EmgStudy
    name: str
    """Its short name."""
    scale: Scale
    usual: str
    """Where most of its numbers were read; a row says so where it was read elsewhere."""

    @property
    def is_read_alike(self) -> bool:
        """Whether all its numbers were read in the same place."""
        return all(one.read == self.usual for one in self.study.values)


@dataclass(frozen=True)
class Found:
    """What was measured of an exercise of the library."""

    exercise: Exercise
    itself: int
    """How many numbers are of the exercise itself."""
    near: int
    """How many are of one that is close to it."""


def emg(site: Site) -> str:
    """Return every muscle recording, study by study, and which exercises have none."""
    library = site.library
    studies = list(library.emg.values())
    values = [value for study in studies for value in study.values]
    found = [_found(one, values) for one in library.exercises.values()]
    return site.fill(
        "emg",
        studies=[
            Shown(
                study,
                short_name(library.references[study.id]),
                scale_of(study.values),
                Counter(one.read for one in study.values).most_common(1)[0][0],
            )
            for study in studies
        ],
        numbers=len(values),
        sample=_SAMPLES,
        sample_scale=Scale(100),
        read=_READ,
        found=found,
        measured=[
            Choice(one.exercise.id, one.exercise.name) for one in found if one.itself or one.near
        ],
        muscles=[*_muscles(library, values), Choice(OTHER, "Another muscle")],
        reference=lambda study: reference_text(library.references[study.id]),
        anchor=anchor,
        muscle_words=lambda value: muscle_words(library, value),
        value_words=value_words,
    )


def _muscles(library: Library, values: Iterable[EmgValue]) -> Iterator[Choice]:
    """Yield every muscle of the data that was measured."""
    those = {one.muscle for one in values}
    return (Choice(one.id, one.name) for one in library.muscles.values() if one.id in those)


def _found(exercise: Exercise, values: Iterable[EmgValue]) -> Found:
    those = [one for one in values if one.exercise_of_library == exercise.id]
    itself = sum(one.library == exercise.id for one in those)
    return Found(exercise, itself, len(those) - itself)
