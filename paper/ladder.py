"""The sheet of one progression ladder, as plain values."""

from __future__ import annotations

from library.equipment import equipment_labels
from library.instructions import as_prescribed
from library.records.exercise import Exercise, Ladder, Progression
from macros.ladders import rungs
from macros.site import Site

from .document import Values
from .exercise import dose_values, limit_values, marked
from .pictures import Pictures


def ladder_values(site: Site, ladder: Ladder, pictures: Pictures) -> Values:
    """Return what the sheet of a ladder shows, in the order of the sheet."""
    steps = rungs(site, ladder)
    return {
        "title": f"{ladder.name}: progression ladder",
        "summary": ladder.summary,
        "equipment": equipment_labels(site.library, [exercise for exercise, _ in steps]),
        "stop_rules": site.library.safety.stop_rules,
        "rungs": [_rung(site, exercise, edge, pictures) for exercise, edge in steps],
        "then_running": ladder.then_running,
        "move_on_rules": site.library.safety.move_on_rules,
    }


def _rung(site: Site, exercise: Exercise, edge: Progression | None, pictures: Pictures) -> Values:
    return {
        "name": exercise.name,
        "picture": pictures.exercise(exercise.id, "end"),
        "dose": dose_values(site.library, exercise.dose),
        "start_if": exercise.start_if,
        **limit_values(as_prescribed(site.library, exercise)),
        "move_on": edge and marked(edge.when, edge.source),
        "come_back": edge and edge.step_back_when,
    }
