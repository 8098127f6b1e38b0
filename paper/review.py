"""The sheet on which a clinician checks what the site says, line by line, as plain values."""

from __future__ import annotations

from collections.abc import Iterator

from library import Library
from library.dose import dose_words, run_words, schedule_words
from library.instructions import as_prescribed
from library.records.exercise import Exercise
from library.records.injury import Injury
from library.records.programme import Programme
from library.records.review import ReviewSheet

from .document import Values, whose


def review_values(library: Library, sheet: ReviewSheet) -> Values:
    """Return every dose, rule and warning, in parts that can be checked alone."""
    return {
        "title": sheet.name,
        "summary": sheet.summary,
        "how_to": sheet.how_to,
        "parts": [
            {"name": "Safety", "groups": _numbered("S", _safety(library))},
            {"name": "Exercises", "groups": _exercises(library)},
            {"name": "Programmes", "groups": _numbered("P", _programmes(library))},
            {"name": "Injuries", "groups": _numbered("I", _injuries(library))},
        ],
    }


Group = tuple[str, list[str]]
"""A heading, and the lines below it."""


def _numbered(letter: str, groups: Iterator[Group]) -> list[Values]:
    """Return groups whose lines are numbered through: S1, S2, ..."""
    count = 0
    numbered: list[Values] = []
    for name, lines in groups:
        rows = [{"item": f"{letter}{count + at}", "says": line} for at, line in enumerate(lines, 1)]
        numbered.append({"name": name, "lines": rows})
        count += len(lines)
    return numbered


def _safety(library: Library) -> Iterator[Group]:
    safety = library.safety
    yield (
        "Warning signs",
        [
            f"{library.term('urgency', flag.urgency).label}: "
            f"{flag.in_short}. {flag.sign} {flag.why}"
            for flag in safety.red_flags
        ],
    )
    yield "When to stop any exercise", list(safety.stop_rules)
    guide = safety.pain_guide
    yield (
        "How much pain is allowed",
        [
            *(f"{zone.from_score} to {zone.to_score}: {zone.do}" for zone in guide.zones),
            guide.next_morning,
            *(f"Never for: {line}" for line in guide.never_for),
        ],
    )
    yield "When to move on", list(safety.move_on_rules)
    yield "Bands", list(safety.band_rules)
    yield (
        "What exercises of a kind say among what to check first",
        [f"{caution.label}: {caution.asked_of}" for caution in safety.cautions],
    )


def _exercises(library: Library) -> list[Values]:
    """Return each exercise as a group, numbered by its code: CL1, CL2, ..."""
    return [
        group
        for exercise in library.exercises.values()
        for group in _numbered(f"{exercise.code}-", iter([_exercise(library, exercise)]))
    ]


def _exercise(library: Library, exercise: Exercise) -> Group:
    said = as_prescribed(library, exercise)
    dose = dose_words(exercise.dose, library.term("sides", exercise.dose.sides).label)
    lines = [
        f"Dose ({whose(exercise.dose.source)}): {dose}",
        f"How often and how much rest: {schedule_words(exercise)}",
        f"Who starts here: {exercise.start_if}",
        *(f"Check first: {limit.what}" for limit in said.avoid_if),
        *(f"Stop if: {limit.what}" for limit in said.stop_if),
    ]
    for edge in exercise.progresses_to:
        name = library.exercises[edge.exercise].name
        lines += [
            f"On to {name} when: {edge.when}",
            f"Back from {name} when: {edge.step_back_when}",
        ]
    return exercise.name, lines


def _programmes(library: Library) -> Iterator[Group]:
    for programme in library.programmes.values():
        yield programme.name, list(_programme(library, programme))


def _programme(library: Library, programme: Programme) -> Iterator[str]:
    yield f"Who it suits: {programme.who_for}"
    yield f"Who should see someone first: {programme.see_someone_first(library.given)}"
    for phase in programme.phases:
        weeks = f"{phase.weeks} weeks" if phase.weeks else "no set end"
        for item in phase.items:
            exercise = library.exercises[item.exercise]
            dose = item.dose or exercise.dose
            words = dose_words(dose, library.term("sides", dose.sides).label)
            note = f". {item.note}" if item.note else ""
            yield f"{phase.name} ({weeks}), {exercise.name}: {words}{note}"
        if phase.run:
            yield f"{phase.name} ({weeks}): {run_words(phase.run)}"
        yield from (f"{phase.name}: {line}" for line in phase.advice)
    yield from programme.advice


def _injuries(library: Library) -> Iterator[Group]:
    for injury in library.injuries.values():
        yield injury.name, list(_injury(library, injury))
    yield "Ways of treating any of them", list(_ways(library))


def _ways(library: Library) -> Iterator[str]:
    for way in library.ways.values():
        yield f"{way.name}, how it works: {way.how_it_works.says}"
        yield f"{way.name}, what it asks: {way.asks_of_you.says}"
        yield f"{way.name}, what may go wrong: {way.may_go_wrong.says}"


def _injury(library: Library, injury: Injury) -> Iterator[str]:
    yield f"What cannot wait: {injury.urgent}"
    brief = injury.in_brief
    for about, told in (
        ("What it is", brief.what_it_is),
        ("How long it lasts", brief.how_long),
        ("If you do nothing", brief.if_you_wait),
        ("This week", brief.this_week),
        ("What may go wrong", brief.may_go_wrong),
        ("When to be seen", brief.be_seen),
    ):
        yield from (f"{about}: {one.says}" for one in told)
    for choice in injury.choices:
        yield f"{library.ways[choice.way].name}: {choice.gain.says}"
    yield from (f"What helps: {line.says}" for line in injury.what_helps)
    yield from (f"What you can do now: {line}" for line in injury.self_care)
    names = ", ".join(library.exercises[name].name for name in injury.exercises)
    yield f"Exercises often used: {names}"
