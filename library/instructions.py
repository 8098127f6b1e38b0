"""What an exercise says for a dose; sheet/core/instructions.ts does the same for a sheet."""

from __future__ import annotations

from typing import TypeVar

from . import Library
from .dose import counted, span
from .marked_text import Told, resolved
from .records.exercise import Dose, Exercise, Limit
from .records.words import Equipment

ASK_THE_DOSE = "as your dose says"
"""What a text says for a hold or repetitions that its dose leaves out."""


def told_of(library: Library, exercise: Exercise, dose: Dose) -> Told:
    """Return what the marked texts of an exercise are told of a dose: its own, or a programme's."""
    band = library.band_of(exercise)
    conditions = {
        "band": band is not None,
        "band not chosen": band is not None,
        "both sides": True,
        "first hold": dose.first_hold_seconds is not None,
    }
    first = dose.first_hold_seconds or 1
    height = exercise.step_height_cm
    return Told(
        frozenset(name for name, holds in conditions.items() if holds),
        {
            "band": _band_name(band),
            "hold": _hold_words(exercise, dose),
            "first hold": f"for {counted((first, first), 'second')}",
            "reps": f"{span(dose.reps)} times" if dose.reps else ASK_THE_DOSE,
            "height": f"{span(height)} cm" if height else "",
        },
    )


def _hold_words(exercise: Exercise, dose: Dose) -> str:
    pause = exercise.tempo.hold_seconds
    if dose.hold_seconds is None and exercise.dose.hold_seconds is not None:
        return ASK_THE_DOSE
    return f"for {counted(dose.hold_seconds or (pause, pause), 'second')}"


def _band_name(band: Equipment | None) -> str:
    return (band.called or band.label).lower() if band else "band"


OneExercise = TypeVar("OneExercise", bound=Exercise)


def as_prescribed(library: Library, exercise: OneExercise, dose: Dose | None = None) -> OneExercise:
    """Return an exercise with every text as it reads for a dose, by default its own."""
    told = told_of(library, exercise, dose or exercise.dose)

    def lines(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(said for text in texts if (said := resolved(text, told)))

    def limits(those: tuple[Limit, ...]) -> tuple[Limit, ...]:
        return tuple(
            limit.model_copy(update={"what": said})
            for limit in those
            if (said := resolved(limit.what, told))
        )

    faults = tuple(
        fault.model_copy(update={"what": what, "fix": resolved(fault.fix, told)})
        for fault in exercise.faults
        if (what := resolved(fault.what, told))
    )
    return exercise.model_copy(
        update={
            "set_up": lines(exercise.set_up),
            "steps": lines(exercise.steps),
            "feel": resolved(exercise.feel, told),
            "cues": lines(exercise.cues),
            "faults": faults,
            "avoid_if": limits(exercise.avoid_if),
            "stop_if": limits(exercise.stop_if),
        }
    )
