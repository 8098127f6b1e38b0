"""Exercises: the library table, the whole page of one, its dose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from library import Library
from library.dose import dose_key, dose_words
from library.instructions import as_prescribed
from library.kinds import EXERCISE
from library.records.exercise import Exercise

from .clinic import contact
from .measured import measured
from .reviews import reviewed
from .site import Site, known
from .strips import strips, without_levers
from .text import markdown_text, theme_text
from .working import why_not_shown, working

_FILTERS: dict[str, Callable[[Exercise], tuple[str, ...]]] = {
    "position": lambda e: (e.position,),
    "equipment": lambda e: e.equipment,
    "stage": lambda e: (e.stage,),
    "goal": lambda e: e.goals,
    "muscle": lambda e: (*e.muscles.primary, *e.muscles.secondary),
    "main_muscle": lambda e: e.muscles.primary,
    "chain_link": lambda e: e.chain_links,
}

_NAMED_IN = {"muscle": "muscles", "main_muscle": "muscles", "chain_link": "links"}


def _choices(library: Library, field: str) -> list[str]:
    if field in _NAMED_IN:
        return list(getattr(library, _NAMED_IN[field]))
    return [term.id for term in library.vocabularies[field].terms]


_SORTS: dict[str, Callable[[Library, Exercise], Any]] = {
    "library": lambda library, e: 0,  # equal ones keep the order of the data file
    "name": lambda library, e: e.name.casefold(),
    "position": lambda library, e: library.rank("position", e.position),
    "equipment": lambda library, e: [library.rank("equipment", item) for item in e.equipment],
    "stage": lambda library, e: library.rank("stage", e.stage),
    "goal": lambda library, e: [library.rank("goal", goal) for goal in e.goals],
    "muscle": lambda library, e: [list(library.muscles).index(m) for m in e.muscles.primary],
    "dose": lambda library, e: dose_key(e),
}

SaysStage = Literal["always", "when moved", "never"]


def chosen(library: Library, sort: str = "library", **filters: str) -> list[Exercise]:
    """Return the exercises that match every filter, sorted.

    Args:
        library: The data.
        sort: What to sort by; equal ones keep the order of the data file.
        filters: What an exercise must have, by field.

    Raises:
        ValueError: For a filter, value or sort that does not exist, with the nearest one.
    """
    known(sort, _SORTS, "exercise_table", "sort")
    for field, value in filters.items():
        known(field, _FILTERS, "exercise_table", "filter")
        known(value, _choices(library, field), "exercise_table", field.replace("_", " "))
    found = [
        exercise
        for exercise in library.exercises.values()
        if all(value in _FILTERS[field](exercise) for field, value in filters.items())
    ]
    return sorted(found, key=lambda exercise: _SORTS[sort](library, exercise))


def exercise_table(site: Site, sort: str = "library", **filters: str) -> str:
    """Return a table of exercises; the same columns everywhere.

    Args:
        site: The data.
        sort: By `library` (as in the data), `name`, `position`, `equipment`, `stage`, `goal`,
            `muscle` or `dose`.
        filters: Any of `position`, `equipment`, `stage`, `goal`, `muscle`, `main_muscle` and
            `chain_link`, each with an id: `exercise_table(muscle="piriformis")`.
    """
    exercises = chosen(site.library, sort, **filters)
    if not exercises:
        wanted = ", ".join(f"{field}={value}" for field, value in filters.items())
        raise ValueError(f"exercise_table: no exercise has {wanted}: change or drop a filter")
    says_stage: SaysStage = "never" if "stage" in filters else "always"
    return table_of(site, tuple(e.id for e in exercises), says_stage)


def table_of(site: Site, ids: tuple[str, ...], says_stage: SaysStage = "always") -> str:
    """Return a table of the exercises with these ids, in this order.

    Args:
        site: The data.
        ids: The exercises.
        says_stage: When a row says its stage; of a table of one stage a search may move it out.
    """
    exercises = [site.library.exercises[one] for one in ids]
    return site.fill("exercise_table", exercises=exercises, says_stage=says_stage)


def exercise(site: Site, name: str) -> str:
    """Return the whole body of the page of an exercise.

    Args:
        site: The data.
        name: Its id in `exercises.yml`.
    """
    record = site.library.exercises[known(name, site.library.exercises, "exercise", "exercise")]
    said = as_prescribed(site.library, record)
    return site.fill(
        "exercise",
        e=said,
        lower_rungs=site.library.lower_rungs(name),
        measured=list(measured(site.library, name)),
        works=working(site, record),
        why_not_shown=why_not_shown(site, record),
        strips=strips(site, record),
        without_levers=without_levers(site, record),
        contact=contact(site),
        reviewed=reviewed(site, EXERCISE.source(name)),
    )


def try_now(site: Site, name: str) -> str:
    """Return one exercise to begin with: its picture, how much, its sheet and its paper.

    Args:
        site: The data.
        name: Its id in `exercises.yml`.
    """
    return site.fill(
        "try_now",
        e=site.library.exercises[known(name, site.library.exercises, "try_now", "exercise")],
    )


def tidy(site: Site, name: str, fault: str = "") -> str:
    """Return what tidy and untidy mean, in two pictures.

    Args:
        site: The data.
        name: The id of an exercise in `exercises.yml`.
        fault: The id of one of its faults; its first when left out.
    """
    record = site.library.exercises[known(name, site.library.exercises, "tidy", "exercise")]
    faults = {one.id: one for one in record.faults}
    shown = fault or record.faults[0].id
    return site.fill("tidy", e=record, fault=faults[known(shown, faults, "tidy", "fault")])


def head(site: Site, name: str) -> dict[str, str]:
    """Return what the head of the page of an exercise says: its title and description."""
    record = site.library.exercises[name]
    return {"title": theme_text(record.name), "description": theme_text(record.summary)}


def dose(site: Site, name: str) -> str:
    """Return the dose of an exercise in words.

    Args:
        site: The data.
        name: Its id in `exercises.yml`.
    """
    record = site.library.exercises[known(name, site.library.exercises, "dose", "exercise")]
    return markdown_text(
        dose_words(record.dose, site.library.term("sides", record.dose.sides).label)
    )
