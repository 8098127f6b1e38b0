"""What was measured of an exercise (EMG), study by study: a part of its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from library import Library
from library.emg import of_exercise

from .citations import short_name
from .emg_words import anchor, muscle_words, value_words


@dataclass(frozen=True)
class Way:
    """One way to do an exercise in one study, with what was measured in it."""

    exercise: str
    """As the study calls it."""
    is_ours: bool
    """Whether that is the study's own name for the exercise of the page."""
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
    name = library.exercises[exercise].name.casefold()
    for study, values in of_exercise(library.emg.values(), exercise):
        differences = {one.differs or "" for one in values}
        common = differences.pop() if len(differences) == 1 else ""
        is_second_hand = all(one.read == "second-hand" for one in values)
        ways: dict[tuple[str, bool, str], list[str]] = {}
        for one in values:
            words = f"{muscle_words(library, one)} {value_words(one)}"
            if one.read == "second-hand" and not is_second_hand:
                words += ", second-hand"
            differs = "" if common else one.differs or ""
            is_ours = one.library == exercise and one.exercise.casefold() != name
            ways.setdefault((one.exercise, is_ours, differs), []).append(words)
        yield Measured(
            anchor(study),
            short_name(library.references[study.id]),
            common,
            is_second_hand,
            tuple(Way(*way, tuple(words)) for way, words in ways.items()),
        )
