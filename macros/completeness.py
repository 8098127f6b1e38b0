"""Completeness: which item of CERT is met where, for every exercise and every programme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from library import Library
from library.cert import ITEMS, CertItem
from library.kinds import EXERCISE, PROGRAMME

from .site import Site
from .text import joined, link

GIVEN = {
    "not_for": "See someone first if",
    "provider": "Who teaches it",
    "together": "Alone or together",
    "supervision": "Who watches",
    "adherence": "Keeping to it",
    "motivation": "What keeps you going",
    "home": "At home",
    "beside": "Beside the exercises",
    "adverse_events": "What can go wrong",
    "setting": "Where",
    "tailoring": "The same for all?",
    "starting_level": "Where to begin",
    "fidelity": "Checked?",
}
"""What the page says before each thing that is told of how programmes are given."""

_ON_AN_EXERCISE = {
    "equipment": ("You need", ""),
    "set_up": ("Set up", "set-up"),
    "steps": ("Steps", "steps"),
    "feel": ("What you should feel", "steps"),
    "cues": ("In short", "in-short"),
    "faults": ("Common faults", "common-faults"),
    "tempo": ("Pace", "steps"),
    "dose": ("Dose", ""),
    "schedule": ("How often, and rest", ""),
    "easier": ("Easier", "easier"),
    "harder": ("Harder", "harder"),
    "progresses_to": ("Your next step", "your-next-step"),
    "start_if": ("Start on this rung if", "your-next-step"),
    "stop_if": ("Stop if", "stop-if"),
}
"""Where the page of an exercise says what a field holds: its words there, its section."""

_ON_A_PROGRAMME = {
    "phases.items": ("Its exercises", ""),
    "phases.days_per_week": ("Days a week", ""),
    "who_for": ("Who it suits", ""),
    "advice": ("Good to know", "good-to-know"),
}
"""The same of the page of a programme."""


def how_given(site: Site) -> str:
    """Return how every programme is given: who teaches it, where, how it is fitted to a person."""
    common = site.library.given
    lines = [(name, words, getattr(common, name)) for name, words in GIVEN.items()]
    return site.fill("how_given", lines=[line for line in lines if line[2]])


@dataclass(frozen=True)
class Row:
    """One item of CERT, with the places that meet it."""

    item: CertItem
    exercise: str
    """Where the page of an exercise does; empty when the item is not one of a single exercise."""
    programme: str
    """Where programmes do."""


def completeness(site: Site) -> str:
    """Return which item of CERT is met where; the rules of the data let no gap come here."""
    library = site.library
    return site.fill(
        "completeness",
        exercise=next(iter(library.exercises)),
        programme=next(iter(library.programmes)),
        exercises=len(library.exercises),
        programmes=len(library.programmes),
        rows=[
            Row(
                item,
                joined(list(_of_exercise(library, item))),
                joined(list(_of_programmes(library, item))),
            )
            for item in ITEMS
        ],
    )


def _of_exercise(library: Library, item: CertItem) -> Iterator[Markup]:
    page = EXERCISE.source(next(iter(library.exercises)))
    for field in item.exercise:
        words, section = _ON_AN_EXERCISE[field.partition("|")[0]]
        yield link(words, f"{page}#{section}" if section else page)


def _of_programmes(library: Library, item: CertItem) -> Iterator[Markup]:
    page = PROGRAMME.source(next(iter(library.programmes)))
    for field in item.programme:
        of, _, name = field.partition(".")
        if of == "given":
            yield link(GIVEN[name], f"programmes/index.md#given-{name.replace('_', '-')}")
            for programme in library.programmes.values():
                if getattr(programme.given, name):
                    yield link(programme.name, PROGRAMME.source(programme.id))
        else:
            words, section = _ON_A_PROGRAMME[field]
            yield link(words, f"{page}#{section}" if section else page)
