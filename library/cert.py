"""CERT, the Consensus on Exercise Reporting Template: where our records meet each of its items.

Slade and others, 2016 (`slade2016` in `references.yml`): sixteen items that a report of exercise
has to hold so that somebody else can do the same. Some belong to a single exercise, all to a
programme. The names of the items are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .records.exercise import Exercise
from .records.programme import Given, Programme

STATED = frozenset({"equipment"})
"""Fields that have to be there, and whose empty list says that nothing is needed."""


@dataclass(frozen=True)
class CertItem:
    """One item, and the fields that meet it: each of them, and of `a|b` at least one."""

    number: str
    about: str
    """What it asks, in our words."""
    programme: tuple[str, ...]
    """Fields of a programme; of `given`, those of all programmes count, too."""
    exercise: tuple[str, ...] = ()
    """Fields of an exercise; none where the item does not apply to a single one."""


ITEMS = (
    CertItem("1", "what equipment is needed", ("phases.items",), ("equipment",)),
    CertItem("2", "who teaches it, and what they have learned", ("given.provider",)),
    CertItem("3", "alone or in a group", ("given.together",)),
    CertItem("4", "supervised or not, and how it is delivered", ("given.supervision",)),
    CertItem("5", "how it is known who keeps to it", ("given.adherence",)),
    CertItem("6", "what keeps people going", ("given.motivation",)),
    CertItem("7a", "the rule by which one moves on", ("phases.items",), ("progresses_to|harder",)),
    CertItem("7b", "how it becomes harder", ("phases.items",), ("harder",)),
    CertItem(
        "8",
        "each exercise told so that it can be repeated",
        ("phases.items",),
        ("set_up", "steps", "feel", "cues", "faults", "tempo"),
    ),
    CertItem("9", "what is done at home", ("given.home",)),
    CertItem("10", "what belongs to it beside exercise", ("given.beside", "advice")),
    CertItem(
        "11",
        "what can and did go wrong",
        ("given.adverse_events", "given.not_for"),
        ("stop_if",),
    ),
    CertItem("12", "where it is done", ("given.setting",)),
    CertItem(
        "13",
        "the dose",
        ("phases.items", "phases.days_per_week"),
        ("dose", "schedule"),
    ),
    CertItem("14a", "the same for all, or fitted to a person", ("given.tailoring",)),
    CertItem("14b", "how it is fitted", ("given.tailoring",), ("easier", "harder")),
    CertItem(
        "15", "the rule for where one begins", ("who_for", "given.starting_level"), ("start_if",)
    ),
    CertItem("16a", "how it is checked that it is done as planned", ("given.fidelity",)),
    CertItem("16b", "how far it was done as planned", ("given.fidelity",)),
)
"""The sixteen items; three of them ask two things."""


def gaps_of_exercise(exercise: Exercise) -> Iterator[tuple[CertItem, str]]:
    """Yield every item that an exercise does not meet, with the field that is empty."""
    for item in ITEMS:
        yield from ((item, field) for field in item.exercise if not _is_met(exercise, field))


def gaps_of_programme(programme: Programme, common: Given) -> Iterator[tuple[CertItem, str]]:
    """Yield every item that a programme does not meet, with the field that is empty.

    Args:
        programme: The programme.
        common: How every programme is given.
    """
    whole = programme.model_copy(update={"given": programme.given.over(common)})
    for item in ITEMS:
        yield from ((item, field) for field in item.programme if not _is_met(whole, field))


def _is_met(record: Any, field: str) -> bool:
    return any(_is_filled(record, path) for path in field.split("|"))


def _is_filled(record: Any, path: str) -> bool:
    name, _, rest = path.partition(".")
    value = getattr(record, name)
    if not rest:
        # A phase of running alone has no exercises: its minutes say what they would.
        if name == "items" and getattr(record, "run", None):
            return True
        return value is not None and (name in STATED or value not in ("", ()))
    values = value if isinstance(value, tuple) else (value,)
    return bool(values) and all(_is_filled(one, rest) for one in values)
