"""Contacts that cannot be made true are answered with what would help, found by trying."""

from __future__ import annotations

from contextlib import suppress

import pytest

from illustrations import advising
from illustrations.advising import advice
from illustrations.pose_files import POSES, PoseError, load_exercise
from illustrations.pose_schema import Exercise
from illustrations.solving import positions

BRIDGE = load_exercise(POSES / "exercises/banded-bridge.yml")
FREE = tuple(angle for angle in BRIDGE.start.free if "hip" not in angle)


def bridge(*free: str) -> Exercise:
    """Return the bridge with hips that are bent too little for the feet to reach the mat."""
    joints = {**BRIDGE.start.joints, "both_hip": {"flexion": 42.0, "abduction": 8.0}}
    start = BRIDGE.start.model_copy(update={"joints": joints, "free": (*FREE, *free)})
    return BRIDGE.model_copy(update={"start": start, "faults": ()})


def refusal(exercise: Exercise) -> PoseError:
    """Return why an exercise cannot be drawn."""
    with pytest.raises(PoseError) as raised:
        positions(exercise, with_frames=False)
    return raised.value


def test_what_is_advised_makes_the_contacts_true() -> None:
    error = refusal(bridge())
    assert "start: the contacts cannot be made true: " in str(error)
    first, line = advice(bridge(), error)
    assert first == "What would help, found by trying:"
    before, _, names = line.partition("add: ")
    assert before == "  under `free` of start, "
    with suppress(PoseError):  # the end starts from here, and may have trouble of its own
        positions(bridge(*names.split(", ")), with_frames=False)
        return
    assert ": start: " not in str(refusal(bridge(*names.split(", "))))


def test_a_pose_that_no_free_angle_can_save_is_said_to_need_other_joints(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[tuple[str, ...]] = []

    def never(exercise: Exercise, with_frames: bool) -> None:
        tried.append(exercise.start.free)
        far = 200 if len(tried) == 1 else 40
        raise PoseError(f"x.yml: start: the contacts cannot be made true: head is {far} mm off mat")

    error = PoseError("x.yml: start: the contacts cannot be made true: head is 400 mm off mat")
    monkeypatch.setattr(advising, "positions", never)
    _, free, joints = advice(bridge(), error)
    assert free.startswith(
        "  under `free` of start, add: trunk.flexion, low_back.flexion; that lea"
    )
    assert free.endswith("that leaves head 40 mm off")
    assert joints.strip().startswith("and change the joints")
    assert len(tried) <= 6


def test_another_kind_of_error_gets_no_advice() -> None:
    assert list(advice(bridge(), PoseError("clam.yml:3: end: no such joint motion"))) == []
