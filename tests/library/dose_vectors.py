"""The table of doses and their words, written from library/dose.py for the sheet to pass, too.

After a change of the words: `.venv/bin/python -m tests.library.dose_vectors`, then let
`sheet/core/words.ts` follow.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

from library.dose import dose_words, schedule_words
from library.load import load_library
from library.records.exercise import Dose, Exercise, Schedule

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "sheet" / "vectors" / "dose.json"

SETS = (None, (1, 1), (1, 2), (4, 4))
REPS = ((1, 1), (2, 2), (1, 2), (10, 12))
UNITS = ("repetition", "step")
HOLDS = (None, (1, 1), (20, 30))
WORK = ((1, 1), (10, 10), (60, 90))
FIRST_HOLDS = (None, 1, 10)
RESTS = ((1, 1), (1, 2), (60, 90))
DAYS = ((1, 1), (2, 3), (7, 7))
SIDES = {
    "each-side": "each side",
    "each-leg": "each leg",
    "each-way": "each way",
    "both-together": "both sides together",
}


def table() -> dict[str, Any]:
    """Return every kind of dose with its words, and every kind of schedule with its."""
    exercise = next(iter(load_library(ROOT / "docs" / "data").exercises.values()))
    counts = [*product(SETS, REPS, UNITS, HOLDS, FIRST_HOLDS)]
    doses = [(*count, "each-side", None) for count in counts]
    doses += [(*counts[-1], side, None) for side in SIDES if side != "each-side"]
    timed = product(SETS, (None, (10, 12)), UNITS, HOLDS[:1], FIRST_HOLDS[:1])
    doses += [(*count, "both-together", work) for count in timed for work in WORK]
    schedules = product(DAYS, RESTS, (None, (3, 3)), (None, (20, 30)))
    return {
        "about": "The words of doses: library/dose.py and sheet/core/words.ts both pass these.",
        "sides": SIDES,
        "doses": [_dose_case(*one) for one in doses],
        "schedules": [_schedule_case(exercise, *one) for one in schedules],
    }


def _dose_case(*values: Any) -> dict[str, Any]:
    names = ("sets", "reps", "unit", "hold_seconds", "first_hold_seconds", "sides", "work_seconds")
    case = dict(zip(names, values, strict=True))
    dose = Dose.model_validate({"source": "suggested", **case})
    return {**case, "says": dose_words(dose, SIDES[case["sides"]])}


def _schedule_case(exercise: Exercise, *values: Any) -> dict[str, Any]:
    names = ("days_per_week", "rest_seconds", "sets", "hold_seconds")
    case = dict(zip(names, values, strict=True))
    parts = exercise.dose.model_dump(), exercise.schedule.model_dump()
    dose, schedule = ({name: case.get(name, part[name]) for name in part} for part in parts)
    changed = exercise.model_copy(
        update={
            "dose": Dose.model_validate(dose),
            "schedule": Schedule.model_validate(schedule),
        }
    )
    return {**case, "says": schedule_words(changed)}


def text() -> str:
    """Return the table as it is kept: a case a line."""
    lines = []
    for name, value in table().items():
        if isinstance(value, list):
            cases = ",\n".join(f"    {json.dumps(case)}" for case in value)
            lines.append(f'  "{name}": [\n{cases}\n  ]')
        else:
            lines.append(f'  "{name}": {json.dumps(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="utf-8", newline="\n")
