"""Contact: nothing sinks into what carries it, nothing floats that should rest."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from illustrations.human.contact import Solved
from illustrations.human.landmarks import landmark, patch_points
from illustrations.human.outfit import PARTS
from illustrations.human.prop_spec import MAT_THICKNESS
from illustrations.human.props import surfaces
from illustrations.pose_files import PoseError, exercise_files, load_chain, load_exercise, parse
from illustrations.pose_schema import Exercise
from illustrations.solving import Positions, positions, solve_key

SAMPLE = ("clam", "banded-bridge", "banded-squat", "step-up", "split-squat")
WITH_FAULTS = "step-up"
DEEP, LOOSE = 0.005, 0.008


@lru_cache(maxsize=8)
def solved(name: str) -> Positions:
    """Return one exercise, solved once for all tests; of most, start and end will do."""
    path = next(p for p in exercise_files() if p.stem == name)
    exercise = load_exercise(path)
    if name != WITH_FAULTS:
        exercise = exercise.model_copy(update={"faults": ()})
    return positions(exercise, with_frames=False)


def lowest(now: Solved, part: str) -> float:
    """Return the height of the lowest point of a part."""
    return float(patch_points(now.body, now.placed, part)[:, 2].min())


@pytest.mark.long
@pytest.mark.parametrize("name", SAMPLE)
def test_no_part_of_the_body_is_below_the_floor(name: str) -> None:
    for now in (*solved(name).keys, *solved(name).faults.values()):
        for part in (*(p for p in PARTS if p not in ("torso",)), "left_foot", "right_foot"):
            assert lowest(now, part) > -DEEP, part


def test_a_person_lying_on_the_side_rests_on_hip_shoulder_and_leg() -> None:
    for part in ("right_hip", "right_shoulder", "right_shin"):
        assert abs(lowest(solved("clam").end, part) - MAT_THICKNESS) < LOOSE, part


def test_a_squatting_person_stands_on_both_whole_feet() -> None:
    now = solved("banded-squat").end
    for side in ("left", "right"):
        heights = [
            landmark(now.body, now.placed, f"{side}_{p}")[2]
            for p in ("heel", "ball_in", "ball_out")
        ]
        assert np.abs(heights).max() < DEEP


def test_feet_stay_where_they_stand_through_a_squat() -> None:
    start, end = solved("banded-squat").keys
    for foot in ("left_ball_in", "right_ball_in"):
        apart = landmark(start.body, start.placed, foot) - landmark(end.body, end.placed, foot)
        assert np.abs(apart).max() < DEEP


def test_the_feet_of_a_clam_stay_together_at_heel_and_ball() -> None:
    end = solved("clam").end
    for edge in ("heel_in", "ball_in"):
        apart = landmark(end.body, end.placed, f"left_{edge}") - landmark(
            end.body, end.placed, f"right_{edge}"
        )
        assert np.sqrt((apart**2).sum()) < 0.025, edge


def test_the_pelvis_is_level_in_every_right_position() -> None:
    for name in ("banded-squat", "step-up", "split-squat"):
        assert abs(solved(name).end.angles.get("pelvis.left_drop", 0.0)) < 0.5


def test_the_knee_of_a_squat_points_over_the_second_toe() -> None:
    now = solved("banded-squat").end
    for side in ("left", "right"):
        knee, ball_in, ball_out = (
            landmark(now.body, now.placed, f"{side}_{p}")[0]
            for p in ("knee", "ball_in", "ball_out")
        )
        low, high = sorted((ball_in, ball_out))
        assert low - 0.04 < knee < high + 0.04


def test_the_collapsed_foot_is_rolled_in_about_eight_degrees() -> None:
    chain = load_chain()
    line = solve_key("line", chain.in_line, "female", "standing", surfaces(()))
    last = chain.steps[-1]
    now = solve_key("step", last, "female", "standing", surfaces(()), line, line)
    inner, outer = (landmark(now.body, now.placed, f"right_ball_{s}") for s in ("in", "out"))
    tilt = np.degrees(np.arcsin((outer - inner)[2] / np.sqrt(((outer - inner) ** 2).sum())))
    assert 6 < tilt < 10


def test_a_contact_that_cannot_be_made_true_names_the_pose_and_the_gap() -> None:
    text = next(p for p in exercise_files() if p.stem == "banded-squat").read_text("utf-8")
    far = text.replace(
        "    - {part: both_feet, against: floor, how: balance}",
        "    - {part: left_knee, against: right_shoulder, how: touch}",
        1,
    )
    with pytest.raises(PoseError, match=r"start: .*left_knee is \d+ mm off right_shoulder"):
        positions(parse(far, "banded-squat.yml", Exercise), with_frames=False)


def test_toes_are_bent_up_over_a_towel_while_the_ball_of_the_foot_carries() -> None:
    places = solved("towel-heel-raise")
    height = next(prop.height or 0.0 for prop in places.props if prop.kind == "step")
    for now in places.keys:
        balls = [landmark(now.body, now.placed, f"left_sole_{end}") for end in ("in", "out")]
        assert max(abs(float(ball[2]) - height) for ball in balls) < 0.010
        assert float(landmark(now.body, now.placed, "left_toe")[2]) - height > 0.025
