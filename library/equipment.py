"""What exercises need."""

from __future__ import annotations

from collections.abc import Iterable

from . import Library
from .phrases import lower_first
from .records.exercise import Exercise


def equipment_labels(library: Library, exercises: Iterable[Exercise]) -> list[str]:
    """Return what the exercises need together, each thing once, in the order of the vocabulary."""
    needed = {item for exercise in exercises for item in exercise.equipment}
    return [thing.label for name, thing in library.equipment.items() if name in needed]


def equipment_words(library: Library, exercises: Iterable[Exercise]) -> str:
    """Return the same in words: "Mat, pillow, loop band", or "Nothing"."""
    first, *others = equipment_labels(library, exercises) or ["Nothing"]
    return ", ".join([first, *map(lower_first, others)])


def use_a_band(library: Library, exercises: Iterable[Exercise]) -> bool:
    """Return whether the band rules hold for any of the exercises."""
    return any(library.band_of(exercise) for exercise in exercises)
