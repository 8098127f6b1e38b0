"""About how long a session takes; sheet/core/duration.ts says the same, both pass minutes.json."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from . import Library
from .records.exercise import Dose, Exercise
from .records.programme import Phase

EACH_SIDE = frozenset({"each-side", "each-leg", "each-way"})
"""The sides that have the numbers of a dose in turn."""


def _middle(pair: tuple[int, int] | None, otherwise: tuple[int, int] = (1, 1)) -> float:
    low, high = pair or otherwise
    return (low + high) / 2


def exercise_seconds(exercise: Exercise, dose: Dose) -> float:
    """Return about how many seconds an exercise takes, from the middle of every range.

    Args:
        exercise: The exercise: its pace and its rest.
        dose: Its own dose, or a programme's.
    """
    tempo = exercise.tempo
    held = _middle(dose.hold_seconds, (tempo.hold_seconds,) * 2)
    sets = _middle(dose.sets)
    repetition = tempo.out_seconds + tempo.back_seconds + held
    a_set = _middle(dose.work_seconds) if dose.work_seconds else _middle(dose.reps) * repetition
    # The other side works while this one rests, so rest counts once a set.
    work = sets * a_set * (2 if dose.sides in EACH_SIDE else 1)
    return work + sets * _middle(exercise.schedule.rest_seconds) + (dose.first_hold_seconds or 0)


def rounded_minutes(seconds: Iterable[float]) -> int:
    """Return the minutes of several exercises, rounded up to the next five."""
    return ceil(sum(seconds) / 300) * 5


def phase_minutes(library: Library, phase: Phase) -> int:
    """Return about how many minutes a session of a phase takes, its run among them."""
    minutes = rounded_minutes(
        exercise_seconds(exercise, item.dose or exercise.dose)
        for item in phase.items
        for exercise in [library.exercises[item.exercise]]
    )
    return minutes + (phase.run.total_minutes if phase.run else 0)
