"""The sheet of one programme, as plain values."""

from __future__ import annotations

from itertools import islice

from library.dose import run_words, span
from library.equipment import equipment_labels
from library.instructions import as_prescribed
from library.records.exercise import Dose, Exercise
from library.records.programme import Phase, Programme, ProgrammeItem
from library.records.safety import PainGuide
from macros.programmes import in_short, weeks_of_phases
from macros.site import Site

from .document import Values
from .exercise import dose_values, limit_values
from .pictures import Pictures

OPEN_WEEKS = 6
"""Weeks to tick for a phase that has no set end."""


def programme_values(site: Site, programme: Programme, pictures: Pictures) -> Values:
    """Return what the sheet of a programme shows, in the order of the sheet."""
    exercises = [
        site.library.exercises[item.exercise] for phase in programme.phases for item in phase.items
    ]
    return {
        "title": programme.name,
        "summary": programme.summary,
        "in_short": in_short(site.library, programme),
        "equipment": equipment_labels(site.library, exercises),
        "who_for": programme.who_for,
        "not_for": programme.see_someone_first(site.library.given),
        "stop_rules": site.library.safety.stop_rules,
        "phases": [
            _phase(site, phase, when, pictures)
            for phase, when in zip(programme.phases, weeks_of_phases(programme), strict=True)
        ],
        "exercises": _taught(site, programme, pictures),
        "groups": week_groups(programme),
        "weeks_title": "Weeks to race" if programme.before_race else "Week",
        "advice": programme.advice,
        "pain_guide": pain_guide_values(site.library.safety.pain_guide),
    }


def pain_guide_values(guide: PainGuide) -> Values:
    """Return how much pain is allowed."""
    return {
        "intro": guide.intro,
        "zones": [
            {
                "scores": span((zone.from_score, zone.to_score)),
                "label": zone.label,
                "do": zone.do,
            }
            for zone in guide.zones
        ],
        "next_morning": guide.next_morning,
        "never_for": guide.never_for,
    }


def week_groups(programme: Programme) -> list[Values]:
    """Return the weeks of each phase, as the tick grid numbers them."""
    counts = [phase.weeks or OPEN_WEEKS for phase in programme.phases]
    weeks = range(1, sum(counts) + 1)
    numbers = map(str, reversed(weeks) if programme.before_race else weeks)
    return [
        {"phase": phase.name, "weeks": list(islice(numbers, count))}
        for phase, count in zip(programme.phases, counts, strict=True)
    ]


def _phase(site: Site, phase: Phase, when: str, pictures: Pictures) -> Values:
    low, high = phase.days_per_week
    days = "day" if (low, high) == (1, 1) else "days"
    return {
        "name": phase.name,
        "when": when,
        "days": f"{span((low, high))} {days} a week",
        "run": run_words(phase.run) if phase.run else "",
        "items": [_item(site, item, pictures) for item in phase.items],
        "advice": phase.advice,
    }


def _taught(site: Site, programme: Programme, pictures: Pictures) -> list[Values]:
    """Return how each exercise is done, so that the sheet is enough by itself.

    An exercise stands there once for each wording that its doses give it, with the phases and
    their doses.
    """
    taught: dict[Exercise, list[tuple[str, Dose]]] = {}
    for phase in programme.phases:
        for item in phase.items:
            exercise = site.library.exercises[item.exercise]
            dose = item.dose or exercise.dose
            # The dose itself is no part of the wording.
            worded = as_prescribed(site.library, exercise, dose).model_copy(
                update={"dose": exercise.dose}
            )
            taught.setdefault(worded, []).append((phase.name, dose))
    return [
        {
            "name": exercise.name,
            "start": pictures.exercise(exercise.id, "start"),
            "end": pictures.exercise(exercise.id, "end"),
            "doses": _doses(site, doses),
            "check_first": limits["check_first"],
            "set_up": exercise.set_up,
            "steps": exercise.steps,
            "feel": exercise.feel,
            "stop_if": limits["stop_if"],
        }
        for exercise, doses in taught.items()
        for limits in (limit_values(exercise),)
    ]


def _doses(site: Site, doses: list[tuple[str, Dose]]) -> list[Values]:
    """Return the doses of an exercise: each with its phase where they differ."""
    in_words = [(phase, dose_values(site.library, dose)) for phase, dose in doses]
    if all(dose == in_words[0][1] for _, dose in in_words):
        return [{"phase": "", **in_words[0][1]}]
    return [{"phase": phase, **dose} for phase, dose in in_words]


def _item(site: Site, item: ProgrammeItem, pictures: Pictures) -> Values:
    exercise = site.library.exercises[item.exercise]
    return {
        "name": exercise.name,
        "end": pictures.exercise(exercise.id, "end"),
        "dose": dose_values(site.library, item.dose or exercise.dose),
        "note": item.note,
    }
