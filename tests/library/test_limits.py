"""The data cannot ask for more than a sheet can say, and what it can say reaches every text."""

from __future__ import annotations

import json

import pytest

from library.dose import days_words, dose_words, pace_words, rest_words
from library.load import load_library
from library.records.limits import FILE, LENGTHS, MOST_ITEMS, NUMBERS
from paper.exercise import dose_values
from tests.small.library import SmallLibrary

EXERCISES = "exercises.yml"
PROGRAMMES = "programmes.yml"

SCHEDULE = (
    "sides: each-side, refs: [paper_with_doi]}\n"
    "    schedule: {days_per_week: [2, 3], rest_seconds: 60, refs: [paper_with_pmid]}\n"
    "    tempo: {out_seconds: 2"
)
"""Of the clam; another exercise has the same days and rest."""


def with_gap(text: str, number: str) -> str:
    """Return a text with a gap in place of a number that stands there once."""
    assert text.count(number) == 1
    return text.replace(number, "{}")


FIELDS = [
    pytest.param(EXERCISES, "sets: [2, 3]", "sets: {}", "dose.sets", "sets", id="sets"),
    pytest.param(EXERCISES, "reps: [10, 15]", "reps: {}", "dose.reps", "reps", id="reps"),
    pytest.param(
        EXERCISES,
        "reps: 8, unit: step, hold_seconds: 1",
        "reps: 8, unit: step, hold_seconds: {}",
        "dose.hold_seconds",
        "hold",
        id="hold",
    ),
    pytest.param(
        EXERCISES,
        "reps: [10, 15]",
        "reps: [10, 15], first_hold_seconds: {}",
        "dose.first_hold_seconds",
        "firstHold",
        id="first hold",
    ),
    pytest.param(
        EXERCISES,
        SCHEDULE,
        with_gap(SCHEDULE, "[2, 3]"),
        "schedule.days_per_week",
        "perWeek",
        id="days a week",
    ),
    pytest.param(
        EXERCISES,
        SCHEDULE,
        with_gap(SCHEDULE, "60"),
        "schedule.rest_seconds",
        "rest",
        id="rest",
    ),
    pytest.param(
        EXERCISES,
        "out_seconds: 2, hold_seconds: 1, back_seconds: 3",
        "out_seconds: 2, hold_seconds: {}, back_seconds: 3",
        "tempo.hold_seconds",
        "tempo",
        id="pause of the tempo",
    ),
    pytest.param(
        EXERCISES,
        "    feel: Work at the side of the hip you stand on.",
        "    step_height_cm: {}\n    feel: Work at the side of the hip you stand on.",
        "step_height_cm",
        "height",
        id="height of a step",
    ),
    pytest.param(
        PROGRAMMES,
        "weeks: 2\n        days_per_week: 2",
        "weeks: {}\n        days_per_week: 2",
        "phases.1.weeks",
        "weeks",
        id="weeks of a phase",
    ),
    pytest.param(
        PROGRAMMES,
        "weeks: 2\n        days_per_week: 2",
        "weeks: 2\n        days_per_week: {}",
        "phases.1.days_per_week",
        "perWeek",
        id="days of a phase",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "place", "name"), FIELDS)
def test_a_number_is_taken_up_to_its_limit_and_refused_above(
    small: SmallLibrary, file: str, old: str, new: str, place: str, name: str
) -> None:
    most = int(NUMBERS[name][1])
    whole = small.text(file)
    small.change(file, old, new.replace("{}", str(most)))
    # Another rule may ask for more than the number, such as a step for its height.
    assert [problem for problem in small.problems() if "or less" in problem] == []
    small.write(file, whole)

    for past in (most + 1, 1_000_000_000):
        written = new.replace("{}", str(past))
        small.change(file, old, written)
        [problem] = small.problems()
        assert f"{place}: found {past}; write {most} or less" in problem
        line = small.line(file, written) + written[: new.index("{}")].count("\n")
        assert problem.startswith(f"{file}:{line}: ")
        small.write(file, whole)


def test_a_range_is_refused_when_only_its_end_is_too_large(small: SmallLibrary) -> None:
    small.change(EXERCISES, "sets: [2, 3]", "sets: [20, 21]")
    [problem] = small.problems()
    assert "clam: dose.sets: found [20, 21]; write 20 or less: a sheet cannot say more" in problem


def test_most_exercises_and_a_note_are_no_more_than_a_sheet_holds(small: SmallLibrary) -> None:
    whole = small.text(PROGRAMMES)
    small.change(PROGRAMMES, "number: 6", f"number: {MOST_ITEMS}")
    small.change(PROGRAMMES, "note: Slowly.", f"note: {'m' * (LENGTHS['note'] - 1)}.")
    assert small.problems() == []
    small.write(PROGRAMMES, whole)
    small.change(PROGRAMMES, "number: 6", f"number: {MOST_ITEMS + 1}")
    small.change(PROGRAMMES, "note: Slowly.", f"note: {'m' * LENGTHS['note']}.")
    note, number = small.problems()
    assert f"write at most {LENGTHS['note']} characters" in note
    assert f"number: found {MOST_ITEMS + 1}; write {MOST_ITEMS} or less" in number


def test_the_largest_dose_stands_whole_on_page_and_paper(small: SmallLibrary) -> None:
    """A text or a column that had room for fewer digits would cut one."""
    most = {name: int(high) for name, (_, high) in NUMBERS.items()}
    library = load_library(small.data)
    small.change(
        EXERCISES,
        "sets: [2, 3], reps: [10, 15],",
        f"sets: {most['sets']}, reps: {most['reps']}, hold_seconds: {most['hold']}, "
        f"first_hold_seconds: {most['firstHold']},",
    )
    schedule = SCHEDULE.replace("[2, 3]", str(most["perWeek"])).replace("60", str(most["rest"]))
    small.change(
        EXERCISES, SCHEDULE, schedule.replace("out_seconds: 2", f"out_seconds: {most['tempo']}")
    )
    # Nobody does so much in a session, which a rule says; a sheet may still ask for it.
    exercise = next(one.record for one in small.draft().entries["exercises"] if one.name == "clam")
    words = (
        f"First one {most['firstHold']}-second hold to feel the muscle, then "
        f"{most['sets']} sets of {most['reps']} repeats, "
        f"holding each for {most['hold']} seconds, each side"
    )
    assert dose_words(exercise.dose, "each side") == words
    assert dose_values(library, exercise.dose)["words"] == words
    assert days_words(exercise) == f"{most['perWeek']} days a week"
    assert rest_words(exercise) == f"{most['rest']} seconds between sets"
    assert pace_words(exercise).startswith(f"{most['tempo']} seconds to the end position")


def test_the_table_is_in_order() -> None:
    table = json.loads(FILE.read_text(encoding="utf-8"))
    for name, pair in table["numbers"].items():
        low, high = pair
        assert 0 <= low < high, name
    assert all(length > 0 for length in table["lengths"].values())
