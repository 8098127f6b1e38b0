"""An editor knows what a pose file may say, and every pose file leads it there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from illustrations import editor
from illustrations.pose_files import POSES, exercise_files
from library.yaml_source import read_source
from tests.small.schemas import accepts

FILES = [*exercise_files(), POSES / "chain.yml", POSES / "places.yml"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_editor_accepts_every_pose_file(file: Path) -> None:
    own = "exercise" if file.parent.name == "exercises" else file.stem
    schema = json.loads(editor.schema_text(own))
    assert accepts(schema, read_source(file).data, schema)


@pytest.mark.parametrize(
    "change",
    [
        {"person": "nobody"},
        {"colour": "red"},
        {"start": {"joints": {"neck": {"flexion": 61}}}},
        {"start": {"joints": {"neck": {"bend": 6}}}},
        {"start": {"joints": {"left_neck": {"flexion": 6}}}},
        {"start": {"free": ["hip.flexion"]}},
        {"arrows": [{"follows": "left_kneee"}]},
    ],
    ids=str,
)
def test_an_editor_marks_what_there_is_not(change: dict[str, Any]) -> None:
    schema = json.loads(editor.schema_text("exercise"))
    data = read_source(POSES / "exercises/clam.yml").data
    assert not accepts(schema, {**data, **change}, schema)


def test_an_editor_says_what_positive_means() -> None:
    joints = json.loads(editor.schema_text("exercise"))["$defs"]["Joints"]["properties"]
    hip = joints["both_hip"]["properties"]["flexion"]
    assert hip["description"] == "Degrees; positive is thigh lifted forwards."
    assert (hip["minimum"], hip["maximum"]) == (-30, 130)


def test_the_schemas_are_up_to_date_and_every_pose_file_names_its_own() -> None:
    assert list(editor.problems()) == []


@pytest.fixture
def poses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one pose file, the chain, the places and no schema."""
    (tmp_path / "exercises").mkdir()
    for file in ("exercises/clam.yml", "chain.yml", "places.yml"):
        (tmp_path / file).write_text((POSES / file).read_text("utf-8"), "utf-8")
    monkeypatch.setattr(editor, "POSES", tmp_path)
    monkeypatch.setattr(editor, "exercise_files", lambda: [tmp_path / "exercises/clam.yml"])
    return tmp_path


def test_a_missing_schema_is_named_until_it_is_written(poses: Path) -> None:
    schema = poses / "schema/exercise.schema.json"
    assert f"{schema}: out of date: run `make generate`" in list(editor.problems())
    editor.write()
    assert list(editor.problems()) == []
    assert editor.write() == []


def test_a_pose_file_that_names_no_schema_is_told_the_line(poses: Path) -> None:
    editor.write()
    clam = poses / "exercises/clam.yml"
    clam.write_text("# Mine.\n" + clam.read_text("utf-8").partition("\n")[2], "utf-8")
    assert list(editor.problems()) == [
        f"{clam}:1: found '# Mine.'; make it: "
        "# yaml-language-server: $schema=../schema/exercise.schema.json"
    ]
