"""Muscle recordings (EMG): every study with its numbers, and what each exercise has of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from library import Library
from library.emg import of_exercise
from library.records.emg import EmgStudy, EmgValue
from library.records.exercise import Exercise

from .citations import reference_text, short_name
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


def anchor(study: EmgStudy) -> Markup:
    """Return where a study stands on the page; a key of letters, digits and underscores."""
    return Markup(study.id)


def muscle_words(library: Library, value: EmgValue) -> str:
    """Return the muscle of a measurement: "Gluteus medius, middle part"."""
    if value.muscle is None:
        return value.other_muscle or ""
    muscle = library.muscles[value.muscle]
    parts = [part.name for part in muscle.parts if part.id == value.part]
    return ", ".join((muscle.name, *(part[0].lower() + part[1:] for part in parts)))


def value_words(value: EmgValue) -> str:
    """Return a measurement in words: "81 (SD 42)", or "42 to 81" for a range."""
    if value.mean is None:
        return f"{value.low:g} to {value.high:g}"
    spread = f" ({value.spread_kind} {value.spread:g})" if value.spread else ""
    return f"{value.mean:g}{spread}"


@dataclass(frozen=True)
class Way:
    """One way to do an exercise in one study, with what was measured in it."""

    exercise: str
    """As the study calls it."""
    differs: str
    """How it differs from that of the library; empty when it does not, or all of a study do so."""
    values: tuple[str, ...]
    """Muscles with their values: "Gluteus medius 81 (SD 42)"."""


@dataclass(frozen=True)
class Measured:
    """What one study measured of one exercise of the library."""

    anchor: Markup
    """Where the study stands on the page."""
    name: str
    """The study's short name."""
    differs: str
    """How all that it measured differs from the exercise, when it is one thing."""
    is_second_hand: bool
    """Whether every number was read in another text about the study."""
    ways: tuple[Way, ...]


def measured(library: Library, exercise: str) -> Iterator[Measured]:
    """Yield what each study measured of an exercise of the library, or of what is close to it."""
    for study, values in of_exercise(library.emg.values(), exercise):
        differences = {one.differs or "" for one in values}
        common = differences.pop() if len(differences) == 1 else ""
        is_second_hand = all(one.read == "second-hand" for one in values)
        ways: dict[tuple[str, str], list[str]] = {}
        for one in values:
            words = f"{muscle_words(library, one)} {value_words(one)}"
            if one.read == "second-hand" and not is_second_hand:
                words += ", second-hand"
            differs = "" if common else one.differs or ""
            ways.setdefault((one.exercise, differs), []).append(words)
        yield Measured(
            anchor(study),
            short_name(library.references[study.id]),
            common,
            is_second_hand,
            tuple(Way(*way, tuple(words)) for way, words in ways.items()),
        )
