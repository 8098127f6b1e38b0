"""The library in pieces: what a sheet loads is all that it shows, and no more."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.site import Site
from publishing.export import library_json
from publishing.loaded import Index
from publishing.pieces import AT_FIRST, FIRST, IDS, LIST, MAKING, RULES, piece_of, pieces

EDITION = {"id": "01234567", "date": "2026-01-02", "rules": "89abcdef"}


@pytest.fixture(scope="module")
def published(site: Site) -> dict[str, Any]:
    return library_json(site, EDITION)


@pytest.fixture(scope="module")
def files(published: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return dict(pieces(published))


def test_an_exercise_is_all_that_a_sheet_shows_of_it(
    published: dict[str, Any], files: dict[str, Any]
) -> None:
    whole = published["exercises"][0]
    clam = files[piece_of(whole["code"])]["exercise"]
    assert set(whole) - set(clam) == {"start_if", "seeds", "evidence", "evidence_gap", "searches"}
    assert set(clam) - set(whole) == {"easier_forms", "harder_forms", "next_rungs"}
    assert {key: clam[key] for key in clam.keys() & whole.keys()} == {
        key: whole[key] for key in clam.keys() & whole.keys()
    }


def test_an_exercise_names_the_rungs_that_its_edges_lead_to_and_those_that_lead_to_it(
    published: dict[str, Any], files: dict[str, Any]
) -> None:
    exercises = {one["id"]: one for one in published["exercises"]}
    edges = [
        (one, exercises[edge["exercise"]], edge)
        for one in exercises.values()
        for edge in one["progresses_to"]
    ]
    assert edges
    for lower, upper, edge in edges:
        low, high = (files[piece_of(one["code"])]["exercise"] for one in (lower, upper))
        named = {key: upper[key] for key in ("id", "code", "name", "url")}
        assert named in low["harder_forms"]
        back = {key: lower[key] for key in ("id", "code", "name", "url")}
        assert {**back, "step_back_when": edge["step_back_when"]} in high["easier_forms"]
    below = {
        (lower, upper)
        for ladder in published["ladders"]
        for lower, upper in zip(ladder["rungs"], ladder["rungs"][1:], strict=False)
    }
    told = {
        (name, upper)
        for name, one in exercises.items()
        for upper in files[piece_of(one["code"])]["exercise"]["next_rungs"]
    }
    assert told == below


def test_the_rules_know_every_code_and_no_exercise(
    published: dict[str, Any], files: dict[str, Any]
) -> None:
    rules = files[RULES]
    assert rules["codes"] == [exercise["code"] for exercise in published["exercises"]]
    assert rules["safety"] == published["safety"]
    assert not any(exercise["name"] in json.dumps(rules) for exercise in published["exercises"])
    (source,) = published["most_exercises"]["refs"]
    assert rules["citations"] == {source: published["citations"][source]}
    assert len(published["citations"]) > 1


def test_every_piece_names_its_edition(files: dict[str, Any]) -> None:
    assert files[RULES]["edition"] == EDITION
    others = {path: piece["edition"] for path, piece in files.items() if path != RULES}
    assert {FIRST, MAKING, IDS, LIST} < set(others)
    assert set(others.values()) == {EDITION["id"]}


def test_whoever_makes_a_sheet_is_given_programmes_and_the_first_rows_of_the_list(
    published: dict[str, Any], files: dict[str, Any]
) -> None:
    making, listed = files[MAKING], files[LIST]
    assert files[FIRST]["exercises"] == listed["exercises"][:AT_FIRST]
    assert making["injuries"] == published["injuries"]
    assert "phases" in making["programmes"][0]
    assert "given" not in making["programmes"][0]
    codes = {exercise["id"]: exercise["code"] for exercise in published["exercises"]}
    assert files[IDS]["codes"] == codes


def test_a_list_is_a_part_of_the_library_field_by_field(
    published: dict[str, Any], files: dict[str, Any]
) -> None:
    listed = files[LIST]
    ends = [exercise["figures"]["end"]["src"] for exercise in published["exercises"]]
    assert [exercise["figures"]["end"] for exercise in listed["exercises"]] == ends
    whole = {
        **published,
        "edition": EDITION["id"],
        "exercises": [
            {**one, "figures": {**one["figures"], "end": end}}
            for one, end in zip(published["exercises"], ends, strict=True)
        ],
    }

    def is_part(value: Any, whole: Any) -> bool:
        if isinstance(value, dict):
            return all(key in whole and is_part(one, whole[key]) for key, one in value.items())
        if isinstance(value, list):
            return len(value) == len(whole) and all(map(is_part, value, whole))
        return bool(value == whole)

    assert is_part(listed, whole)
    assert set(listed) == set(Index.model_fields)
    assert "steps" not in listed["exercises"][0]
    assert [one["id"] for one in listed["exercises"]] == [e["id"] for e in published["exercises"]]
