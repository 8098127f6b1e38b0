"""The sheet of one programme, as plain values."""

from __future__ import annotations

from itertools import islice

from library.dose import run_words, span
from library.equipment import equipment_labels
from library.records.programme import Phase, Programme, ProgrammeItem
from library.records.safety import PainGuide
from macros.programmes import exercises_as_dosed, weeks_of_phases
from macros.site import Site

from .document import Values
from .exercise import dose_values, limit_values
from .pictures import Pictures

OPEN_WEEKS = 6
"""Weeks to tick for a phase that has no set end."""


def programme_values(site: Site, programme: Programme, pictures: Pictures) -> Values:
    """Return what the sheet of a programme shows."""
    exercises = [
        site.library.exercises[item.exercise] for phase in programme.phases for item in phase.items
    ]
    return {
        "title": programme.name,
        "summary": programme.summary,
        "equipment": equipment_labels(site.library, exercises),
        "who_for": programme.who_for,
        "not_for": programme.see_someone_first(site.library.given),
        "phases": [
            _phase(site, phase, when, pictures)
            for phase, when in zip(programme.phases, weeks_of_phases(programme), strict=True)
        ],
        "limits": [
            {"name": exercise.name, **limit_values(exercise)}
            for exercise in exercises_as_dosed(site.library, programme)
        ],
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


def _item(site: Site, item: ProgrammeItem, pictures: Pictures) -> Values:
    exercise = site.library.exercises[item.exercise]
    return {
        "name": exercise.name,
        "start": pictures.exercise(exercise.id, "start"),
        "end": pictures.exercise(exercise.id, "end"),
        "dose": dose_values(site.library, item.dose or exercise.dose),
        "note": item.note,
    }
