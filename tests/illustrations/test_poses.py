"""Pose files: what is refused, and how it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from illustrations.human.joints import ALL_ANGLES
from illustrations.human.skeleton import ATTITUDES
from illustrations.pose_files import (
    POSES,
    PoseError,
    exercise_files,
    load_chain,
    load_exercise,
    parse,
    understood,
)
from illustrations.pose_schema import Chain, Exercise
from library.yaml_source import read_source

SQUAT = next(p for p in exercise_files() if p.stem == "banded-squat").read_text("utf-8")


def refusal(text: str) -> str:
    """Return what is said when `text` is refused as a pose file."""
    with pytest.raises(PoseError) as caught:
        parse(text, "squat.yml", Exercise)
    return str(caught.value)


def test_every_pose_file_is_valid() -> None:
    assert load_chain().steps
    assert [load_exercise(p).id for p in exercise_files()] == [p.stem for p in exercise_files()]


def test_an_impossible_angle_names_file_line_pose_joint_value_and_range() -> None:
    said = refusal(SQUAT.replace("both_knee: {flexion: 98}", "both_knee: {flexion: 198}"))
    line = 1 + SQUAT[: SQUAT.index("both_knee: {flexion: 98}")].count("\n")
    assert said.startswith(
        f"squat.yml:{line}: end: both_knee.flexion: found 198 degrees; a person reaches -5 to 150"
    )


def test_a_misspelt_joint_is_named_with_the_nearest_right_one() -> None:
    said = refusal(SQUAT.replace("both_knee: {flexion: 98}", "both_kneee: {flexion: 98}"))
    assert (
        "end: both_kneee.flexion: no such joint motion: did you mean 'both_knee.flexion'?" in said
    )


def test_a_limb_without_a_side_is_refused() -> None:
    assert "knee.flexion: no such" in refusal(
        SQUAT.replace("both_knee: {flexion: 98}", "knee: {flexion: 98}")
    )


def test_an_unknown_key_is_refused_with_its_line() -> None:
    assert refusal(SQUAT + "colour: red\n").startswith(f"squat.yml:{SQUAT.count(chr(10)) + 1}: ")


def test_a_key_that_stands_twice_is_refused() -> None:
    line = 1 + SQUAT[: SQUAT.index("person:")].count("\n")
    assert f"person: found the same key twice; keep one (first at line {line})" in refusal(
        SQUAT + "person: ada\n"
    )


def test_all_problems_are_said_at_once() -> None:
    said = refusal(
        SQUAT.replace("person: ben", "persom: ben").replace(
            "attitude: standing", "attitude: floating"
        )
    )
    assert "persom: found an unknown key with 'ben'; did you mean 'person'?" in said
    assert "attitude: found 'floating'; use one of: kneeling, lying-on-left-side" in said


JUNK: tuple[Any, ...] = ([], {}, None, -99, 1e9, "1", "nonsense", [1, 2, 3])


def places(value: Any) -> Iterator[tuple[Any, str | int]]:
    """Yield every place below `value`: what holds it, and its key there."""
    inside: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, part in inside:
        yield value, key
        yield from places(part)


@pytest.mark.parametrize(("file", "model"), [("exercises/clam", Exercise), ("chain", Chain)])
def test_whatever_stands_in_a_field_is_answered_in_our_own_words(
    file: str, model: type[BaseModel]
) -> None:
    source = read_source(POSES / f"{file}.yml", file)
    answers = []
    for holder, key in list(places(source.data)):
        there = holder[key]
        for junk in JUNK:
            holder[key] = junk
            try:
                understood(source, model)
            except PoseError as error:
                answers.append(str(error))
        holder[key] = there
    assert answers
    assert [said for said in answers if re.search("Input|Tuple|validation", said)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("knees bent\u202e", "the RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("knees \u200bbent", "the ZERO WIDTH SPACE (U+200B)"),
        ("knees bent # not far", "a # after the text; only 'knees bent' is understood"),
    ],
)
def test_words_of_a_picture_that_nobody_sees_or_that_are_cut_are_refused(
    words: str, said: str
) -> None:
    (old,) = [line for line in SQUAT.splitlines() if line.startswith("  shows:")][:1]
    line = 1 + SQUAT[: SQUAT.index(old)].count("\n")
    message = refusal(SQUAT.replace(old, f"  shows: {words}", 1))
    assert message.startswith(f"squat.yml:{line}: ")
    assert said in message


def test_every_key_of_the_schema_is_described() -> None:
    schema = Exercise.model_json_schema()
    for model in (schema, *schema["$defs"].values()):
        for name, field in model["properties"].items():
            assert field.get("description"), f"{model['title']}.{name}"


def test_every_range_holds_the_anatomical_position() -> None:
    assert all(motion.low <= 0 <= motion.high for motion in ALL_ANGLES.values())


def test_every_attitude_of_the_schema_exists() -> None:
    choices = Exercise.model_json_schema()["properties"]["attitude"]["enum"]
    assert sorted(choices) == sorted(ATTITUDES)
