"""A programme says of every one of its exercises what to check first and when to stop."""

from __future__ import annotations

from library import Library
from macros.programmes import exercises_as_dosed


def test_no_exercise_of_a_programme_is_left_out_for_sharing_its_rules(library: Library) -> None:
    for record in library.programmes.values():
        wanted = {item.exercise for phase in record.phases for item in phase.items}
        assert {one.id for one in exercises_as_dosed(library, record)} == wanted, record.id


def test_two_exercises_with_the_same_rules_are_both_named(library: Library) -> None:
    (record, *_) = library.programmes.values()
    (phase, *_) = record.phases
    (item, *_) = phase.items
    pair = [item.model_copy(update={"exercise": name}) for name in ("clam", "banded-clam")]
    changed = phase.model_copy(update={"items": tuple(pair)})
    both = record.model_copy(update={"phases": (changed,)})
    assert [one.id for one in exercises_as_dosed(library, both)] == ["clam", "banded-clam"]
