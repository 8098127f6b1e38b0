"""Texts whose words depend on the dose read the same in Python and in the sheet."""

from __future__ import annotations

import json
from pathlib import Path

from library.instructions import told_of
from library.marked_text import CONDITIONS, Told, resolved, unknown_marks
from library.records.exercise import Exercise
from macros.site import Site

TABLE = Path(__file__).parents[2] / "sheet" / "vectors" / "texts.json"


def test_marked_texts_read_as_the_table_says() -> None:
    cases = json.loads(TABLE.read_text(encoding="utf-8"))["texts"]
    assert len(cases) >= 12
    for case in cases:
        told = Told(frozenset(case["conditions"]), case["values"])
        assert resolved(case["text"], told) == case["says"], case["text"]
        assert unknown_marks(case["text"], one_side=True) == []


def test_every_condition_is_in_the_table() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert [one for one in CONDITIONS if f"[{one}:" not in text] == []


def test_a_mark_that_nobody_can_read_is_named() -> None:
    wrong = [unknown_marks(text) for text in ("[bnd: a]", "{hodl}", "{side}", "a [b", "a | b")]
    assert [found[0][0] for found in wrong] == ["[bnd: …]", "{hodl}", "{side}", "[", "|"]
    parts = [unknown_marks(text) for text in ("[band: a {bnad}.]", "[band: a | b {bnad}.]")]
    assert [[mark for mark, _ in found] for found in parts] == [["{bnad}"], ["{bnad}"]]


def test_a_dose_without_a_hold_goes_by_the_movement_or_by_what_its_dose_says(site: Site) -> None:
    def held(exercise: Exercise) -> str:
        dose = exercise.dose.model_copy(update={"hold_seconds": None})
        return told_of(site.library, exercise, dose).values["hold"]

    exercises = site.library.exercises
    assert exercises["wall-press"].dose.hold_seconds is not None
    assert held(exercises["wall-press"]) == "as your dose says", "not as long as it was held before"
    assert held(exercises["clam"]) == "for 1 second"
