"""Which item of CERT an exercise or a programme meets, and that no gap goes unseen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from library import Library
from library.cert import ITEMS, gaps_of_exercise, gaps_of_programme
from library.records.programme import Given
from library.rules.completeness import every_exercise_meets_cert, every_programme_meets_cert
from tests.small.library import SmallLibrary

OF_EXERCISES = [(item.number, field) for item in ITEMS for field in item.exercise]
OF_PROGRAMMES = [(item.number, field) for item in ITEMS for field in item.programme]


def emptied(record: Any, field: str) -> Any:
    """Return a record with one field, or all of `a|b`, left empty, however deep it lies."""
    for path in field.split("|"):
        name, _, rest = path.partition(".")
        held = getattr(record, name)
        empty: Any = () if isinstance(held, tuple) else None
        if rest:
            inner = held if isinstance(held, tuple) else (held,)
            emptied_inner = tuple(emptied(one, rest) for one in inner)
            empty = emptied_inner if isinstance(held, tuple) else emptied_inner[0]
        record = record.model_copy(update={name: empty})
    return record


def test_the_sixteen_items_are_there_in_order() -> None:
    numbers = [item.number.rstrip("ab") for item in ITEMS]
    assert list(dict.fromkeys(numbers)) == [str(number) for number in range(1, 17)]
    assert [item.number for item in ITEMS if item.number[-1] == "b"] == ["7b", "14b", "16b"]
    assert all(item.programme for item in ITEMS), "every item is asked of a programme"


def test_every_exercise_and_every_programme_meets_all_that_is_asked(library: Library) -> None:
    assert [gap for one in library.exercises.values() for gap in gaps_of_exercise(one)] == []
    programmes = library.programmes.values()
    assert [gap for one in programmes for gap in gaps_of_programme(one, library.given)] == []


@pytest.mark.parametrize(("number", "field"), OF_EXERCISES)
def test_a_field_of_an_exercise_that_is_empty_is_a_gap(
    library: Library, number: str, field: str
) -> None:
    """But for what is needed: an empty list says that nothing is."""
    exercise = emptied(library.exercises["clam"], field)
    if field == "equipment":
        assert list(gaps_of_exercise(exercise)) == []
        exercise = exercise.model_copy(update={"equipment": None})
    assert (number, field) in [(item.number, name) for item, name in gaps_of_exercise(exercise)]


@pytest.mark.parametrize(("number", "field"), OF_PROGRAMMES)
def test_a_field_of_a_programme_that_is_empty_is_a_gap(
    library: Library, number: str, field: str
) -> None:
    programme = emptied(library.programmes["race-plan"], field)
    gaps = gaps_of_programme(programme, emptied_given(library.given, field))
    assert (number, field) in [(item.number, name) for item, name in gaps]


def emptied_given(common: Given, field: str) -> Given:
    """Return what holds for all programmes, without the field when it is one of those."""
    of, _, name = field.partition(".")
    return common.model_copy(update={name: None}) if of == "given" else common


def test_the_top_rung_has_no_next_exercise_and_needs_none(library: Library) -> None:
    top = next(one for one in library.exercises.values() if not one.progresses_to)
    assert list(gaps_of_exercise(top)) == []


def test_what_a_programme_says_itself_stands_before_what_holds_for_all(library: Library) -> None:
    plan = library.programmes["race-plan"].given
    whole = plan.over(library.given)
    assert whole.starting_level == plan.starting_level != library.given.starting_level
    assert whole.motivation == library.given.motivation


def test_a_gap_is_told_with_its_place_its_item_and_what_to_do(small: SmallLibrary) -> None:
    small.change("programmes.yml", "  motivation: Nothing is done.\n", "")
    small.change("programmes.yml", "      setting: On a track.", "      motivation: A race.")
    line = small.line("programmes.yml", "- id: starter-set")
    assert small.found_by(every_programme_meets_cert) == [
        f"programmes.yml:{line}: starter-set: given.motivation: found nothing; say it here, or "
        "under given for all programmes: item 6 of CERT asks what keeps people going"
    ]


def test_a_gap_of_an_exercise_is_told_as_well(small: SmallLibrary) -> None:
    draft = small.draft()
    first, *others = draft.entries["exercises"]
    lacking = replace(first, record=emptied(first.record, "progresses_to|harder"))
    draft = replace(draft, entries={**draft.entries, "exercises": (lacking, *others)})
    told = [str(problem).partition(": ")[2] for problem in every_exercise_meets_cert(draft)]
    assert told == [
        "clam: progresses_to: found nothing; say it here: item 7a of CERT asks the rule by which "
        "one moves on",
        "clam: harder: found nothing; say it here: item 7b of CERT asks how it becomes harder",
        "clam: harder: found nothing; say it here: item 14b of CERT asks how it is fitted",
    ]
