"""Programmes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from library import Library
from library.dose import counted, run_words, span
from library.duration import phase_minutes
from library.instructions import as_prescribed
from library.phrases import sentence
from library.records.exercise import Dose, Exercise, Limit
from library.records.programme import Programme
from library.rules.programmes import SETTLED_WEEKS

from .clinic import contact
from .site import Site, known
from .text import joined

_UNTIL_EASY = "until every set is easy twice in a row, by our rule"
_A_POST = "one of the two blog posts this site began with"
_NOT_DAILY = 4
"""On how many days a week one trains at most with a day free between them."""
_MOVES = ("Move on", "Go back", "Better", "No better")
"""How a line of a phase begins that says when to move on or back, or that one should be seen."""
_PICTURES = 4
"""How many exercises stand beside a programme in the list of all."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def grouped(library: Library) -> list[tuple[str, list[Programme]]]:
    """Return the programmes by what they are for, each in one group; no group is empty."""
    groups: dict[str, list[Programme]] = {
        heading: [] for heading in ("From two blog posts", "For a pain", "To run again", "Stronger")
    }
    for record in library.programmes.values():
        if record.source == "post":
            groups["From two blog posts"].append(record)
        elif record.for_injuries:
            groups["For a pain"].append(record)
        elif any(phase.run for phase in record.phases):
            groups["To run again"].append(record)
        else:
            groups["Stronger"].append(record)
    return [(heading, found) for heading, found in groups.items() if found]


def programme_list(site: Site) -> str:
    """Return every programme with its sentence and first exercises, under what it is for."""
    library = site.library

    def first(record: Programme) -> list[Exercise]:
        return [library.exercises[item.exercise] for item in record.phases[0].items][:_PICTURES]

    groups = [
        (heading, [(record, how_long(library, record), first(record)) for record in records])
        for heading, records in grouped(library)
    ]
    return site.fill("programme_list", groups=groups)


def how_long(library: Library, record: Programme) -> str:
    """Return how long a programme and its sessions are: "12 weeks. 20 to 35 minutes a session."."""
    weeks = sum(phase.weeks or 0 for phase in record.phases)
    endless = next((phase for phase in record.phases if phase.weeks is None), None)
    parts = [counted((weeks, weeks), "week")] * bool(weeks)
    if endless:
        parts.append(_UNTIL_EASY if endless.items else "as long as you like")
    return f"{sentence(', then '.join(parts))} About {_session(library, record)} minutes a session."


def in_short(library: Library, record: Programme) -> str:
    """Return what a programme asks of one: "3 exercises, 2 days a week. 6 weeks. ..."."""
    exercises = len({item.exercise for phase in record.phases for item in phase.items})
    much = [f"{counted((exercises,) * 2, 'exercise')}, "] if exercises else []
    return f"{''.join(much)}{_days(record)} {how_long(library, record)}"


def _session(library: Library, record: Programme) -> str:
    minutes = [phase_minutes(library, phase) for phase in record.phases]
    return span((min(minutes), max(minutes)))


def _days(record: Programme) -> str:
    """Return on how many days a week one trains, over all phases."""
    days = [phase.days_per_week for phase in record.phases]
    least, most = min(low for low, _ in days), max(high for _, high in days)
    free = ", with a day free between" if 1 < most <= _NOT_DAILY else ""
    return f"{counted((least, most), 'day')} a week{free}."


def _whose_doses(doses: Sequence[tuple[Exercise, Dose]]) -> str:
    """Return whose doses a programme has: ours, a post's, or of each some."""
    posts = list(dict.fromkeys(one.name for one, dose in doses if dose.source == "post"))
    if not posts:
        return "The doses are our suggestion."
    if all(dose.source == "post" for _, dose in doses):
        return f"Sets, repeats and holds come from {_A_POST}."
    return (
        f"Some doses come from {_A_POST}. They are those of {joined(posts)}. "
        "The others are our suggestion."
    )


def _rest(exercises: Iterable[Exercise]) -> str:
    """Return how many seconds one rests between sets, over all exercises; nothing if nowhere."""
    rests = [one.schedule.rest_seconds for one in exercises if one.schedule.rest_seconds]
    return span((min(low for low, _ in rests), max(high for _, high in rests))) if rests else ""


def weeks_of_phases(programme: Programme) -> list[str]:
    """Return when each phase takes place: "Weeks 1 to 2", or "8 to 5 weeks before your race"."""
    lengths = [phase.weeks for phase in programme.phases]
    left = sum(length or 0 for length in lengths)
    words, week = [], 1
    for length in lengths:
        if length is None:
            words.append(f"From week {week}" if week > 1 else "")
            continue
        if programme.before_race:
            last = left - length + 1
            span = f"{left} to {last} weeks" if last < left else f"{left} week{'s' * (left > 1)}"
            words.append(f"{span} before your race")
        else:
            end = week + length - 1
            words.append(f"Weeks {week} to {end}" if end > week else f"Week {week}")
        left -= length
        week += length
    return words


def _steps(record: Programme) -> list[tuple[str, str, list[str]]]:
    """Return a plan of phases in short: of each its name, its time, and when to move on or back.

    Nothing for one whose phases do not say so: there the calendar alone decides, or the reader.
    """
    steps = [
        (
            f"Phase {number}: {phase.name}",
            f"{f'{when}, ' if when else ''}{counted(phase.days_per_week, 'day')} a week.",
            [line for line in phase.advice if line.startswith(_MOVES)],
        )
        for number, (phase, when) in enumerate(
            zip(record.phases, weeks_of_phases(record), strict=True), 1
        )
    ]
    return steps if any(lines for _, _, lines in steps) and not record.before_race else []


def _items(library: Library, record: Programme) -> list[list[tuple[str, Exercise, Dose, str]]]:
    """Return the exercises of each phase with their doses and notes, for `exercise_row.md.j2`."""
    return [
        [
            ("", exercise, item.dose or exercise.dose, item.note or "")
            for item in phase.items
            for exercise in [library.exercises[item.exercise]]
        ]
        for phase in record.phases
    ]


def exercises_as_dosed(library: Library, record: Programme) -> list[Exercise]:
    """Return the exercises of a programme as they read for its doses.

    An exercise stands there once for each wording of what to check and when to stop; two exercises
    with the same words stand there both.
    """
    said: dict[tuple[str, tuple[Limit, ...]], Exercise] = {}
    for phase in record.phases:
        for item in phase.items:
            exercise = as_prescribed(library, library.exercises[item.exercise], item.dose)
            said.setdefault((exercise.id, (*exercise.avoid_if, *exercise.stop_if)), exercise)
    return list(said.values())


def programme(site: Site, name: str) -> str:
    """Return the body of the page of one programme.

    Args:
        site: The data.
        name: Its id in `programmes.yml`.
    """
    library = site.library
    record = library.programmes[known(name, library.programmes, "programme", "programme")]
    items = _items(library, record)
    cared_for = exercises_as_dosed(library, record)
    phases = list(zip(record.phases, weeks_of_phases(record), strict=True))
    first = record.phases[0]
    return site.fill(
        "programme",
        p=record,
        # A race plan opens with its date and its first phase.
        glance=[
            (exercise.name, exercise, dose, first.id)
            for _, exercise, dose, _ in (() if record.before_race else items[0])
        ],
        given=record.given.over(library.given),
        see_someone_first=re.split(r"(?<=[.?!]) ", record.see_someone_first(library.given)),
        how_long=how_long(library, record),
        minutes=[phase_minutes(library, phase) for phase in record.phases],
        weekdays=_WEEKDAYS,
        settled_weeks=SETTLED_WEEKS,
        cared_for=cared_for,
        phases=phases,
        steps_of_phases=_steps(record),
        most_pain=library.safety.pain_guide.zones[-1].from_score - 1,
        phase_items=items,
        run_words=run_words,
        exercises=[exercise for phase in items for _, exercise, _, _ in phase],
        exercises_of=lambda row: [exercise for _, exercise, _, _ in row],
        rest=_rest(exercise for phase in items for _, exercise, _, _ in phase),
        days=_days(record),
        session=_session(library, record),
        contact=contact(site),
    )


def programme_basis(site: Site, name: str) -> str:
    """Return what a programme rests on: whose doses it has, its studies, its claims of the posts.

    Args:
        site: The data.
        name: Its id in `programmes.yml`.
    """
    library = site.library
    programmes = library.programmes
    record = programmes[known(name, programmes, "programme_basis", "programme")]
    doses = [(exercise, dose) for row in _items(library, record) for _, exercise, dose, _ in row]
    return site.fill(
        "programme_basis", p=record, has_exercises=bool(doses), whose_doses=_whose_doses(doses)
    )
