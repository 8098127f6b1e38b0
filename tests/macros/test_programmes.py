"""A programme says of every one of its exercises what to check first and when to stop."""

from __future__ import annotations

from pathlib import Path

from library.load import load_library
from macros.programmes import exercises_as_dosed

LIBRARY = load_library(Path(__file__).parents[2] / "docs" / "data")


def test_no_exercise_of_a_programme_is_left_out_for_sharing_its_rules() -> None:
    for record in LIBRARY.programmes.values():
        wanted = {item.exercise for phase in record.phases for item in phase.items}
        assert {one.id for one in exercises_as_dosed(LIBRARY, record)} == wanted, record.id


def test_two_exercises_with_the_same_rules_are_both_named() -> None:
    (record, *_) = LIBRARY.programmes.values()
    (phase, *_) = record.phases
    (item, *_) = phase.items
    pair = [item.model_copy(update={"exercise": name}) for name in ("clam", "banded-clam")]
    changed = phase.model_copy(update={"items": tuple(pair)})
    both = record.model_copy(update={"phases": (changed,)})
    assert [one.id for one in exercises_as_dosed(LIBRARY, both)] == ["clam", "banded-clam"]
