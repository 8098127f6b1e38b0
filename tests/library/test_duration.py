"""How long a session takes: the same minutes on a page as on the sheet."""

from __future__ import annotations

import json
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from library import Library
from library.dose import dose_words, once
from library.duration import exercise_seconds, phase_minutes, rounded_minutes
from library.records.exercise import Dose
from library.records.programme import Run

TABLE = Path(__file__).parents[2] / "sheet" / "vectors" / "minutes.json"
CASES: list[dict[str, Any]] = json.loads(TABLE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_exercise_takes_the_minutes_of_the_table(library: Library, case: dict[str, Any]) -> None:
    clam = library.exercises["clam"]
    tempo = clam.tempo.model_copy(update=case["tempo"])
    schedule = clam.schedule.model_copy(update={"rest_seconds": tuple(case["rest_seconds"])})
    exercise = clam.model_copy(update={"tempo": tempo, "schedule": schedule})
    dose = Dose.model_validate({"source": "suggested", **case["dose"]})
    assert ceil(exercise_seconds(exercise, dose) / 60) == case["minutes"]


def test_minutes_of_a_session_are_rounded_up_to_five() -> None:
    assert [rounded_minutes(some) for some in ([], [1], [200, 100], [301])] == [0, 5, 5, 10]


def test_a_run_of_a_phase_takes_its_own_minutes(library: Library) -> None:
    phase = library.programmes["race-plan"].phases[0]
    alone = phase.model_copy(update={"items": (), "run": Run(run_minutes=30, total_minutes=30)})
    assert phase_minutes(library, alone) == 30
    both = phase.model_copy(update={"run": alone.run})
    assert phase_minutes(library, both) == 30 + phase_minutes(library, phase)


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        ({"sets": (2, 3), "reps": (10, 15)}, "1 set of 15 repeats, each side"),
        ({"sets": 4, "reps": (10, 12), "first_hold_seconds": 10}, "1 set of 12 repeats, each side"),
        ({"reps": 4, "hold_seconds": (20, 30)}, "Hold 30 seconds, once, each side"),
        ({"sets": (2, 3), "work_seconds": (10, 20)}, "1 set of 20 seconds, each side"),
        (
            {"sets": (1, 2), "reps": (8, 10), "hold_seconds": 5},
            "1 set of 10 repeats, holding each for 5 seconds, each side",
        ),
        ({"reps": (5, 8)}, "1 set of 8 repeats, each side"),
    ],
)
def test_what_is_tried_once_is_one_number(dose: dict[str, Any], words: str) -> None:
    tried = once(Dose.model_validate({"source": "suggested", "sides": "each-side", **dose}))
    assert dose_words(tried, "each side") == words
