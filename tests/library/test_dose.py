"""Doses, schedules and paces are said in words."""

from __future__ import annotations

from typing import Any

import pytest

from library.dose import (
    days_words,
    dose_key,
    dose_words,
    has_its_own_source,
    pace_words,
    rest_words,
    schedule_words,
    span,
)
from library.records.exercise import Dose, Exercise
from macros.site import Site
from tests.library import dose_vectors


def dose(**values: Any) -> Dose:
    """Return a dose with these values."""
    return Dose.model_validate({"source": "suggested", "sides": "each-side", **values})


@pytest.fixture
def exercise(site: Site) -> Exercise:
    return site.library.exercises["clam"]


def test_a_range_of_one_number_is_that_number() -> None:
    assert (span((4, 4)), span((10, 12))) == ("4", "10 to 12")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"sets": (4, 4), "reps": (10, 12)}, "4 sets of 10 to 12 repeats, each side"),
        ({"sets": (1, 1), "reps": (8, 8)}, "1 set of 8 repeats, each side"),
        ({"sets": (1, 2), "reps": (8, 8)}, "1 to 2 sets of 8 repeats, each side"),
        ({"sets": (2, 3), "reps": (10, 10), "unit": "step"}, "2 to 3 sets of 10 steps, each side"),
        ({"sets": (1, 1), "reps": (1, 1), "unit": "step"}, "1 set of 1 step, each side"),
        (
            {"sets": (3, 3), "reps": (8, 8), "hold_seconds": (5, 10)},
            "3 sets of 8 repeats, holding each for 5 to 10 seconds, each side",
        ),
        (
            {"sets": (3, 3), "reps": (8, 8), "hold_seconds": (1, 1)},
            "3 sets of 8 repeats, holding each for 1 second, each side",
        ),
        (
            {"reps": (4, 4), "hold_seconds": (20, 30)},
            "Hold 20 to 30 seconds, 4 times, each side",
        ),
        ({"reps": (1, 1), "hold_seconds": (1, 1)}, "Hold 1 second, once, each side"),
        ({"reps": (2, 2)}, "Twice, each side"),
        ({"sets": (3, 5), "work_seconds": (10, 10)}, "3 to 5 sets of 10 seconds, each side"),
        (
            {"sets": (4, 6), "reps": (80, 90), "unit": "step", "work_seconds": (30, 30)},
            "4 to 6 sets of 80 to 90 steps in 30 seconds, each side",
        ),
        ({"reps": (10, 12)}, "10 to 12 times, each side"),
        (
            {"sets": (4, 4), "reps": (10, 12), "first_hold_seconds": 10},
            "First one 10-second hold to feel the muscle, "
            "then 4 sets of 10 to 12 repeats, each side",
        ),
        (
            {"reps": (4, 4), "hold_seconds": (20, 20), "first_hold_seconds": 5},
            "First one 5-second hold to feel the muscle, then hold 20 seconds, 4 times, each side",
        ),
    ],
)
def test_a_dose_is_said_in_words(values: dict[str, Any], words: str) -> None:
    assert dose_words(dose(**values), "each side") == words


def with_parts(exercise: Exercise, **parts: dict[str, Any]) -> Exercise:
    """Return an exercise with other values in its parts."""
    return exercise.model_copy(
        update={
            name: getattr(exercise, name).model_copy(update=values)
            for name, values in parts.items()
        }
    )


@pytest.mark.parametrize(
    ("days", "words"),
    [((2, 3), "2 to 3 days a week"), ((1, 1), "1 day a week"), ((7, 7), "7 days a week")],
)
def test_days_are_said_in_words(exercise: Exercise, days: tuple[int, int], words: str) -> None:
    assert days_words(with_parts(exercise, schedule={"days_per_week": days})) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"schedule": {"rest_seconds": (60, 90)}}, "60 to 90 seconds between sets"),
        ({"schedule": {"rest_seconds": (1, 1)}}, "1 second between sets"),
        (
            {"schedule": {"rest_seconds": (30, 30)}, "dose": {"sets": None}},
            "30 seconds between sets",
        ),
        (
            {
                "schedule": {"rest_seconds": (30, 30)},
                "dose": {"sets": None, "hold_seconds": (20, 30)},
            },
            "30 seconds between holds",
        ),
    ],
)
def test_rest_is_between_holds_only_where_there_are_no_sets(
    exercise: Exercise, changes: dict[str, Any], words: str
) -> None:
    assert rest_words(with_parts(exercise, **changes)) == words


def test_a_schedule_is_days_and_rest(exercise: Exercise) -> None:
    assert schedule_words(exercise) == "2 to 3 days a week, 60 seconds of rest between sets"


@pytest.mark.parametrize(
    ("tempo", "hold", "words"),
    [
        ((2, 1, 3), None, "2 seconds to the end position, hold 1 second, 3 seconds back"),
        ((1, 0, 1), None, "1 second to the end position, 1 second back"),
        (
            (1, 20, 2),
            (20, 30),
            "1 second to the end position, hold 20 to 30 seconds, 2 seconds back",
        ),
    ],
)
def test_a_pace_is_said_in_words_with_the_hold_of_the_dose(
    exercise: Exercise, tempo: tuple[int, int, int], hold: tuple[int, int] | None, words: str
) -> None:
    names = ("out_seconds", "hold_seconds", "back_seconds")
    changed = with_parts(
        exercise,
        tempo=dict(zip(names, tempo, strict=True)),
        dose={"hold_seconds": hold},
    )
    assert pace_words(changed) == words


def test_the_pace_of_what_is_dosed_by_time_alone_is_left_to_the_steps(exercise: Exercise) -> None:
    dose = {"work_seconds": 10, "reps": None, "hold_seconds": None}
    assert pace_words(with_parts(exercise, dose=dose)) == "as the steps say"
    counted = pace_words(with_parts(exercise, dose={**dose, "reps": (5, 5)}))
    assert counted.startswith("2 seconds to the end position"), "repetitions have their pace"


def test_the_table_that_the_sheet_passes_too_has_these_words() -> None:
    kept = dose_vectors.TABLE.read_text(encoding="utf-8")
    assert kept == dose_vectors.text(), "run .venv/bin/python -m tests.library.dose_vectors"


def test_doses_are_sorted_by_sets_and_then_by_repetitions(site: Site) -> None:
    exercises = site.library.exercises.values()
    assert {one.id: dose_key(one) for one in exercises} == {
        "clam": (3, 15),
        "banded-clam": (1, 8),
        "side-lying-hip-abduction": (4, 12),
        "wall-press": (1, 4),
    }


def test_a_dose_has_its_own_source_when_it_cites_more_than_what_experts_advise(site: Site) -> None:
    one = next(iter(site.library.references.values()))
    references = {
        "stand": one.model_copy(update={"design": "consensus"}),
        "study": one.model_copy(update={"design": "trial"}),
        "leaflet": one.model_copy(update={"design": None}),
    }
    assert not has_its_own_source([], references)
    assert not has_its_own_source(["stand"], references)
    assert has_its_own_source(["stand", "study"], references)
    assert has_its_own_source(["leaflet"], references)
