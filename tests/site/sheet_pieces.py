"""The library as the sheet loads it, put together again from its pieces."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from publishing.pieces import FIRST, IDS, LIST, MAKING, RULES, piece_of, sheet_exercises

WITH_EDITION = (FIRST, MAKING, IDS, LIST)
"""The other pieces, which say their edition too."""


def sheet_library(library: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the sheet knows, of `data/library.json`: every exercise with its neighbours."""
    exercises = list(sheet_exercises(library))
    codes = [exercise["code"] for exercise in exercises]
    return {**library, "exercises": exercises, "codes": codes}


def read_pieces(site_dir: Path) -> dict[str, Any]:
    """Return the rules of a built site with all its exercises, in their order."""
    rules: dict[str, Any] = _read(site_dir / RULES)
    exercises = [_read(site_dir / piece_of(code))["exercise"] for code in rules["codes"]]
    return {**rules, "exercises": exercises}


def write_pieces(site_dir: Path, library: Mapping[str, Any]) -> None:
    """Write them again, as one edition: the exercises that are no more among them are gone."""
    exercises = {exercise["code"]: exercise for exercise in library["exercises"]}
    edition = library["edition"]["id"]
    for gone in set(_read(site_dir / RULES)["codes"]) - set(exercises):
        (site_dir / piece_of(gone)).unlink()
    rules = {key: library[key] for key in library if key != "exercises"}
    _write(site_dir / RULES, {**rules, "codes": list(exercises)})
    for code, exercise in exercises.items():
        _write(site_dir / piece_of(code), {"edition": edition, "exercise": exercise})
    for name in WITH_EDITION:
        _write(site_dir / name, {**_read(site_dir / name), "edition": edition})


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _write(file: Path, value: Any) -> None:
    file.write_text(json.dumps(value), encoding="utf-8")
