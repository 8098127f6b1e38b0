"""Hands, knees, forefeet, benches, chairs and walls carry, and what hops is in the air."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from illustrations.human.carried import Rod, weights
from illustrations.human.contact import Solved
from illustrations.human.furniture import bench, chair
from illustrations.human.landmarks import landmark, patch_points
from illustrations.human.prop_spec import MAT_THICKNESS
from illustrations.human.props import band, fixed_props, rods
from illustrations.measures import MEASURES, Moment, problem_of
from illustrations.passing import in_a_picture
from illustrations.pose_files import POSES, PoseError, load_exercise, parse
from illustrations.pose_schema import Exercise
from illustrations.solving import Positions, positions

NEAR = 0.006
FEET = """
    - {part: left_foot, against: floor, how: flat}
    - {part: right_foot, against: floor, how: flat}"""


@lru_cache(maxsize=16)
def solved(attitude: str, props: str, start: str, end: str = "shows: x") -> Positions:
    """Return a pose of two keys, solved without the frames between them."""
    text = (
        f"id: x\nperson: hana\nattitude: {attitude}\nview: {{azimuth: 0, elevation: 0, "
        f"shape: square}}\nprops: [{props}]\nstart:\n  {start}\nend:\n  {end}\n"
        "checks: []\nfaults: []\n"
    )
    return positions(parse(text, "x.yml", Exercise), with_frames=False)


def at(now: Solved, name: str) -> np.ndarray:
    """Return where a landmark is (3,)."""
    return landmark(now.body, now.placed, name)


def moment(places: Positions, now: Solved) -> Moment:
    """Return a picture's moment."""
    return Moment(now, places.props, places.keys)


ON_ALL_FOURS = """joints:
    both_hip: {flexion: 88}
    both_knee: {flexion: 90}
    both_ankle: {dorsiflexion: -35}
    both_shoulder: {flexion: 88}
    both_wrist: {extension: 92}
  contacts:
    - {part: left_hand, against: mat, how: flat}
    - {part: right_hand, against: mat, how: flat}
    - {part: left_knee, against: mat, how: rest}
    - {part: right_knee, against: mat, how: rest}
    - {part: right_knee, against: mat, how: stay}
  free: [pelvis.tilt, left_hip.flexion, right_hip.flexion]"""
ONE_HAND_ONE_KNEE = """joints:
    left_hip: {flexion: 0}
    left_knee: {flexion: 0}
    right_shoulder: {flexion: 175}
  contacts:
    - {part: left_hand, against: mat, how: flat}
    - {part: right_knee, against: mat, how: rest}
    - {part: right_knee, against: mat, how: stay}"""


def all_fours() -> Positions:
    """Return a person on hands and knees, then on one of each."""
    return solved("on-hands-and-knees", "{kind: mat}", ON_ALL_FOURS, ONE_HAND_ONE_KNEE)


def test_a_flat_hand_lies_on_the_mat_with_its_heel_and_its_fingertips() -> None:
    now = all_fours().start
    for point in ("palm_heel", "palm_in", "palm_out"):
        assert abs(at(now, f"left_{point}")[2] - MAT_THICKNESS) < NEAR, point
    assert patch_points(now.body, now.placed, "left_hand")[:, 2].min() > MAT_THICKNESS - NEAR


def test_hand_and_knee_stay_where_they_were_when_the_others_are_lifted() -> None:
    start, end = all_fours().keys
    for point in ("left_palm_heel", "left_palm_in", "right_knee"):
        assert np.abs(at(start, point) - at(end, point)).max() < NEAR, point


def test_on_hands_and_knees_the_trunk_is_level_and_the_face_looks_down() -> None:
    places = all_fours()
    now = moment(places, places.start)
    assert abs(MEASURES["slant"].value(now, "neck:pelvis_centre")) < 15
    assert at(places.start, "nose")[2] < at(places.start, "head")[2]


def test_the_ankle_says_how_high_the_heel_of_a_forefoot_is() -> None:
    on_the_step = FEET.replace("floor", "step").replace("flat", "forefoot")
    low, high = (
        solved(
            "standing",
            "{kind: step, at: forefoot}",
            f"joints: {{both_ankle: {{dorsiflexion: {angle}}}}}\n  contacts:{on_the_step}",
        ).start
        for angle in (15, -35)
    )
    heels = [at(now, "left_heel")[2] - at(now, "left_ball_in")[2] for now in (low, high)]
    assert heels[0] < -0.02 < 0.08 < heels[1]


def test_a_step_at_the_forefoot_ends_before_the_heel() -> None:
    contacts = "contacts:" + FEET.replace("floor", "step").replace("flat", "forefoot")
    places = solved("standing", "{kind: step, at: forefoot}", contacts)
    step = fixed_props(places.props, places.keys)[0]
    assert at(places.start, "left_ball_in")[1] < step.vertices[:, 1].max()
    assert step.vertices[:, 1].max() < at(places.start, "left_heel")[1] - 0.05


def test_a_hop_lifts_the_lowest_point_of_the_foot_as_far_as_it_says() -> None:
    over = "contacts:" + FEET.replace("how: flat", "how: over, gap: 0.06")
    now = solved("on-the-move", "", "contacts:" + FEET, over).end
    assert abs(patch_points(now.body, now.placed, "left_foot")[:, 2].min() - 0.06) < NEAR


def test_a_hop_ahead_lands_further_forward() -> None:
    landed = "ahead: 0.4\n  contacts:" + FEET.replace("flat}", "flat, moves: true}")
    start, end = solved("on-the-move", "", "contacts:" + FEET, landed).keys
    assert abs(at(start, "left_heel")[1] - at(end, "left_heel")[1] - 0.4) < 0.03


SITTING = (
    "joints:\n    both_hip: {flexion: 90}\n    both_knee: {flexion: 92}\n    both_shoulder: "
    "{flexion: 60}\n  contacts:\n    - {part: seat, against: chair, how: rest}"
    + FEET
    + "\n  free: [left_hip.flexion, right_hip.flexion, left_knee.flexion, right_knee.flexion]"
)


def test_a_chair_of_a_given_height_carries_the_seat() -> None:
    places = solved("sitting", "{kind: chair, height: 0.45}", SITTING)
    seat = patch_points(places.start.body, places.start.placed, "seat")[:, 2].min()
    assert abs(seat - 0.45) < NEAR
    assert abs(chair(places.props[0], places.keys)[0].vertices[:, 2].max() - 0.45) < 1e-4


def test_a_back_leans_on_a_wall_behind_and_does_not_go_into_it() -> None:
    key = (
        "joints:\n    both_hip: {flexion: 60}\n    both_knee: {flexion: 80}\n  contacts:"
        + FEET
        + "\n    - {part: back, against: wall, how: rest}"
    )
    places = solved("standing", "{kind: wall, at: behind}", key)
    off = MEASURES["off_the_wall"].value(moment(places, places.start), "back")
    assert abs(off) < 1000 * NEAR
    assert list(_through(places)) == []


def from_axis(rod: Rod, skin: np.ndarray) -> float:
    """Return how near the nearest of points (n, 3) comes to the middle line of a rod, in metres."""
    t = np.clip((skin - rod.a) @ (rod.b - rod.a) / ((rod.b - rod.a) ** 2).sum(), 0, 1)
    off = skin - rod.a - t[:, None] * (rod.b - rod.a)
    return float(np.sqrt((off**2).sum(1)).min())


def _through(places: Positions) -> list[str]:
    """Return what goes through what in the start."""
    solid = fixed_props(places.props, places.keys)
    found = in_a_picture(places.start, places.props, places.keys, solid)
    return [f"{p.what} through {p.through}" for p in found]


def test_a_towel_under_a_knee_is_pressed_flatter_and_never_grows_thicker() -> None:
    places = positions(load_exercise(POSES / "exercises" / "quad-set.yml"), with_frames=False)
    first, pressed, left = (
        rods(places.props, now, places.keys)[0]
        for now in (places.start, places.end, places.faults["heel-digs-in"])
    )
    assert pressed.radius < first.radius - 0.01
    assert left.radius == first.radius
    assert np.allclose(left.a[:2], first.a[:2])


def test_a_weight_on_the_thighs_lies_on_both_and_in_neither() -> None:
    prop = "{kind: chair, height: 0.45}, {kind: weight, at: thighs}"
    places = solved("sitting", prop, SITTING)
    (weight,) = rods(places.props, places.start, places.keys)
    for side in ("left", "right"):
        thigh = patch_points(places.start.body, places.start.placed, f"{side}_thigh")
        assert -0.02 < weight.radius - from_axis(weight, thigh) < 0.035, side
    assert not any("through weight" in line for line in _through(places))


def test_a_dumb_bell_goes_with_the_hand_that_holds_it() -> None:
    held = "{kind: weight, at: left-hand}"
    lift = "joints: {left_shoulder: {flexion: 60}}"
    aside = "joints: {both_shoulder: {abduction: 24}}\n  contacts:" + FEET
    places = solved("standing", held, aside, lift)
    for now in places.keys:
        grip = weights(places.props[0], now)[0]
        hand = patch_points(now.body, now.placed, "left_hand")
        assert from_axis(grip, hand) < grip.radius + 0.01
    assert _through(places) == []
    assert "left thigh through weight" in _through(
        solved("standing", held, "contacts:" + FEET, lift)
    )


def test_a_bench_leaves_room_below_it_for_the_other_leg() -> None:
    key = (
        "joints:\n    left_hip: {abduction: 14}\n    left_knee: {flexion: 40}\n    right_shoulder: "
        "{abduction: 95}\n    right_elbow: {flexion: 85}\n  contacts:\n    - {part: right_elbow, "
        "against: floor, how: rest}\n    - {part: left_shin, against: bench, how: rest}\n"
        "  free: [right_shoulder.abduction, left_hip.abduction]"
    )
    places = solved("propped-on-right-arm", "{kind: bench, at: knee, side: left}", key)
    slab = bench(places.props[0], places.keys)[0]
    assert slab.vertices[:, 2].min() > 0.3
    assert at(places.start, "left_knee_joint")[2] > 0.4 > at(places.start, "right_knee_joint")[2]


def test_a_belt_runs_behind_both_knees_and_round_the_post() -> None:
    places = solved("standing", "{kind: belt}", "contacts:" + FEET)
    loop = band(places.props[0], places.start, places.keys).loop
    for side in ("left", "right"):
        assert loop[:, 1].max() > at(places.start, f"{side}_knee_joint")[1], side
    assert loop[:, 1].min() < at(places.start, "left_knee_joint")[1] - 0.5


def test_a_prop_that_cannot_be_there_is_refused_with_where_it_can_be() -> None:
    with pytest.raises(PoseError, match=r"a bench cannot be at hips; it can be at: upper-back"):
        solved("supine", "{kind: bench, at: hips}", "shows: x")


def test_the_line_of_three_landmarks_is_straight_bent_or_sagging() -> None:
    places = solved("standing", "", "contacts:" + FEET, "joints: {both_hip: {flexion: 40}}")
    upright, bent = (moment(places, now) for now in places.keys)
    line = "left_shoulder_joint:left_hip_joint:left_knee_joint"
    assert MEASURES["bent"].value(upright, line) < 12
    assert MEASURES["bent"].value(bent, line) > 30
    on_all_fours = all_fours()
    level = moment(on_all_fours, on_all_fours.start)
    assert (
        MEASURES["above_line"].value(level, "left_wrist_joint:left_shoulder_joint:left_hip_joint")
        > 0
    )


def test_a_measure_says_how_many_landmarks_it_is_taken_of() -> None:
    said = problem_of("bent", "left_hip_joint:left_knee_joint")
    assert said is not None
    assert "three landmarks" in said
