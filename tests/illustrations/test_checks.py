"""Pictures obey their own text: what is measured, and what is said of a picture that does not."""

from __future__ import annotations

from functools import lru_cache

import pytest

from illustrations import checks, passing
from illustrations.exercise_figures import Studio, studio
from illustrations.measures import MEASURES, Moment, problem_of
from illustrations.pose_files import PoseError, exercise_files, load_exercise, parse
from illustrations.pose_schema import Exercise

TEXTS = {path.stem: path.read_text("utf-8") for path in exercise_files()}


@lru_cache(maxsize=4)
def drawn(name: str, old: str = "", new: str = "", fault: str = "") -> Studio:
    """Return an exercise with `old` written as `new` in its pose file: start, end, one fault."""
    assert old in TEXTS[name]
    text = TEXTS[name].replace(old, new, 1)
    exercise = parse(text, f"{name}.yml", Exercise)
    faults = tuple(f for f in exercise.faults if f.id == fault)
    return studio(exercise.model_copy(update={"faults": faults}), with_frames=False)


def said(at: Studio) -> str:
    """Return all that is wrong with an exercise's pictures."""
    return "\n".join(checks.problems(at.exercise, at.places, at.fixed))


def test_every_pose_file_has_checks_and_names_only_what_there_is() -> None:
    for path in exercise_files():
        exercise = load_exercise(path)
        assert len(exercise.checks) >= 3, exercise.id
        assert list(checks.unknown(exercise)) == []


def test_every_fault_breaks_a_check_of_its_own_moment_by_a_stated_amount() -> None:
    for path in exercise_files():
        exercise = load_exercise(path)
        known = {check.id: check for check in exercise.checks}
        for fault in exercise.faults:
            assert fault.base in known[fault.breaks.check].at
            assert fault.breaks.by > 0


def test_a_right_picture_that_does_otherwise_names_picture_promise_value_and_bounds() -> None:
    assert said(drawn("step-up")) == ""
    raised = drawn(
        "step-up",
        "    - {part: right_foot, against: floor, how: flat}",
        "    - {part: right_foot, against: floor, how: toes}",
    )
    line = next(x for x in said(raised).split("\n") if "(back-foot-flat)" in x)
    assert line.startswith("step-up.yml: start: the text says “Leave the other foot behind you")
    assert "the right heel is higher than its ball by" in line
    assert "not -6 to 6" in line


def test_a_fault_that_looks_like_the_right_form_is_refused() -> None:
    plain, faint = "      pelvis: {left_drop: 15}", "      pelvis: {left_drop: 2}"
    at = drawn("step-up", plain, faint, "hip-hitches")
    assert "fault hip-hitches is too like the right picture" in said(at)


def test_a_limb_that_goes_through_a_prop_is_refused() -> None:
    at = drawn("wall-press", "abduction: 20, external_rotation: 18}", "abduction: 20}")
    assert "the left foot goes through the wall" in said(at)


def test_a_leg_that_is_led_through_the_band_between_two_pictures_is_seen() -> None:
    behind = drawn("banded-step-up").places
    before = drawn(
        "banded-step-up",
        "    right_hip: {flexion: -16, abduction: 4}",
        "    right_hip: {flexion: 60, abduction: 4}",
    ).places
    found = list(passing.on_the_way(behind.end, before.end, behind.props, behind.keys))
    assert any(p.what.startswith("right") and p.through == "band" for p in found)
    assert not list(passing.on_the_way(behind.end, behind.end, behind.props, behind.keys))


def test_a_towel_has_room_between_knee_and_wall_from_the_start() -> None:
    at = drawn("wall-press").places
    for now in (at.start, at.end):
        room = MEASURES["towel_room"].value(Moment(now, at.props, at.keys), "knee")
        assert 20 <= room <= 35


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("measure: heel_up", "measure: heels", "there is no measure heels; there are: toes_out"),
        ("of: [right]\n", "of: [rihgt]\n", "heel_up is taken of left, right, not of rihgt"),
        ("breaks: {check: belt-level", "breaks: {check: belt", "breaks no check belt; there are:"),
        ('of: ["left_toe:right_toe"]', "of: [left_toe]", "two landmarks, as left_toe:right_toe"),
    ],
)
def test_a_check_that_cannot_be_made_says_what_there_is(old: str, new: str, remedy: str) -> None:
    assert old in TEXTS["step-up"]
    exercise = parse(TEXTS["step-up"].replace(old, new, 1), "step-up.yml", Exercise)
    assert any(remedy in line for line in checks.unknown(exercise))


def test_a_fault_without_its_check_or_its_right_form_is_refused_with_its_line() -> None:
    for line in TEXTS["step-up"].split("\n"):
        if line.startswith(("    breaks:", "    right:")):
            with pytest.raises(PoseError, match=r"step-up.yml:\d+: faults\.\d"):
                parse(TEXTS["step-up"].replace(line + "\n", "", 1), "step-up.yml", Exercise)


def test_every_measure_says_what_it_is_taken_of() -> None:
    for name, measure in MEASURES.items():
        of = measure.takes[0] if measure.takes else "left_toe:right_toe"
        assert problem_of(name, of) is None
        assert problem_of(name, "nonsense") is not None
