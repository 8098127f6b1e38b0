"""The sheet of one exercise, as plain values."""

from __future__ import annotations

from collections.abc import Iterable

from library import Library
from library.dose import dose_words, has_its_own_source, schedule_words
from library.equipment import equipment_labels, use_a_band
from library.instructions import as_prescribed
from library.records.exercise import Dose, Exercise, Source

from .document import Values, whose
from .pictures import Pictures


def dose_values(library: Library, dose: Dose) -> Values:
    """Return a dose in words, and whose it is."""
    sides = library.term("sides", dose.sides).label
    said = whose(dose.source) if dose.source == "post" else _suggested(library, dose.refs)
    return {"words": dose_words(dose, sides), "whose": said}


def _suggested(library: Library, refs: Iterable[str]) -> str:
    """Return the mark of what we suggest; nothing where a source stands behind it, on the page."""
    return "" if has_its_own_source(refs, library.references) else whose("suggested")


def exercise_values(library: Library, exercise: Exercise, pictures: Pictures) -> Values:
    """Return what the sheet of an exercise shows, in the order of the sheet."""
    exercise = as_prescribed(library, exercise)
    return {
        "title": exercise.name,
        "both_legs": exercise.dose.sides == "both-together",
        "summary": exercise.summary,
        "remember": exercise.cues[0],
        "dose": dose_values(library, exercise.dose),
        "equipment": equipment_labels(library, [exercise]),
        **limit_values(exercise),
        "stop_rules": library.safety.stop_rules,
        "set_up": exercise.set_up,
        "start": pictures.exercise(exercise.id, "start"),
        "steps": exercise.steps,
        "end": pictures.exercise(exercise.id, "end"),
        "feel": exercise.feel,
        "band": use_a_band(library, [exercise]),
        "schedule": schedule_words(exercise),
        "schedule_whose": _suggested(library, exercise.schedule.refs),
        "easier": [marked(way.how, way.source) for way in exercise.easier],
        "harder": [marked(way.how, way.source) for way in exercise.harder],
    }


def limit_values(exercise: Exercise) -> Values:
    """Return what to check before an exercise and when to stop it.

    Args:
        exercise: Its texts as they read for the dose.
    """
    return {
        "check_first": [marked(limit.what, limit.source) for limit in exercise.avoid_if],
        "stop_if": [marked(limit.what, limit.source) for limit in exercise.stop_if],
    }


def marked(text: str, source: Source) -> str:
    """Return a line, marked when a post says so."""
    return f"{text} (blog post)" if source == "post" else text
