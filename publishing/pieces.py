"""The library in pieces, as scripts load it: what all exercises share, and a file an exercise.

What a reader loads so grows with what is asked for, not with the library. Every piece names its
edition, so that a script never shows two of them together (`sheet/state/held-library.ts`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from library.records.base import Record

from . import loaded
from .editions import plain

RULES = "sheet/rules.json"
"""What every sheet loads, from the root of the site."""

EXERCISES = "sheet/exercises/"
"""Where the exercises lie, each by the code that stands for it in a link."""

FIRST = "sheet/first.json"
"""What the builder shows first."""

MAKING = "sheet/making.json"
"""What it loads as soon as that stands."""

IDS = "sheet/ids.json"
"""The codes of exercises, for pages that name an exercise by its id."""

LIST = "exercises/list.json"
"""What finds among all exercises."""

AT_FIRST = 24
"""How many exercises the builder shows before its reader asks for others: more than a screen."""


def pieces(library: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every piece: its file, from the root of the site, and what it holds.

    Args:
        library: What `library_json` returned.
    """
    edition = library["edition"]["id"]
    exercises = library["exercises"]
    cited = library["most_exercises"]["refs"]
    citations = {key: library["citations"][key] for key in cited}
    codes = [exercise["code"] for exercise in exercises]
    yield (
        RULES,
        _part(loaded.Rules, {**library, "codes": codes, "citations": citations}),
    )
    for exercise in sheet_exercises(library):
        yield piece_of(exercise["code"]), {"edition": edition, "exercise": exercise}
    rows = [_row(exercise) for exercise in exercises]
    yield FIRST, _part(loaded.First, {"edition": edition, "exercises": rows[:AT_FIRST]})
    making = _part(loaded.Making, {**library, "edition": edition})
    yield MAKING, {**making, "programmes": _without("Programme", library["programmes"])}
    ids = {exercise["id"]: exercise["code"] for exercise in exercises}
    yield IDS, {"edition": edition, "codes": ids}
    yield LIST, _part(loaded.Index, {**library, "edition": edition, "exercises": rows})


def piece_of(code: str) -> str:
    """Return the file of an exercise, from the root of the site."""
    return f"{EXERCISES}{code}.json"


def sheet_exercises(library: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each exercise as a sheet shows it, with what it says of its neighbours.

    Args:
        library: What `library_json` returned.
    """
    exercises = {exercise["id"]: exercise for exercise in library["exercises"]}
    easier: dict[str, list[dict[str, Any]]] = {name: [] for name in exercises}
    for exercise in exercises.values():
        for edge in exercise["progresses_to"]:
            rung = {**_rung(exercise), "step_back_when": edge["step_back_when"]}
            easier[edge["exercise"]].append(rung)
    above: dict[str, list[str]] = {name: [] for name in exercises}
    for ladder in library["ladders"]:
        for lower, upper in pairwise(ladder["rungs"]):
            if upper not in above[lower]:
                above[lower].append(upper)
    for exercise in _without("SheetExercise", exercises.values()):
        name = exercise["id"]
        named = {edge["exercise"] for edge in exercise["progresses_to"]}
        harder = [_rung(one) for key, one in exercises.items() if key in named]
        yield {
            **exercise,
            "easier_forms": easier[name],
            "harder_forms": harder,
            "next_rungs": above[name],
        }


def _rung(exercise: Mapping[str, Any]) -> dict[str, Any]:
    return {key: exercise[key] for key in ("id", "code", "name", "url")}


def _row(exercise: Mapping[str, Any]) -> dict[str, Any]:
    figures = exercise["figures"]
    return {**exercise, "figures": {"start": figures["start"], "end": figures["end"]["src"]}}


def _part(record: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a record holds of some values, field by field."""
    return plain(record.model_validate_json(json.dumps(values), extra="ignore"))


def _without(record: str, values: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    left_out = loaded.NOT_ON_A_SHEET[record]
    return [{key: one[key] for key in one if key not in left_out} for one in values]
