"""Pictures obey their own text: what is measured, and what is said of a picture that does not."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from illustrations import checks, passing
from illustrations.exercise_figures import Studio, pictures, studio, untrue
from illustrations.human.furniture import pressed, towel_thickness, wall_at
from illustrations.human.landmarks import patch_points
from illustrations.human.props import PLATE_TURN, moving_props, plate_middle, shadows
from illustrations.measures import MEASURES, Moment, problem_of
from illustrations.picture import WEIGHTS, WRONG
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
    plain, faint = "      pelvis: {left_drop: 19}", "      pelvis: {left_drop: 2}"
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


@pytest.mark.parametrize(
    ("exercise", "part"), [("wall-press", "knee"), ("standing-wall-hold", "shin")]
)
def test_a_towel_stands_between_the_leg_and_the_wall_from_the_start(
    exercise: str, part: str
) -> None:
    at = drawn(exercise).places
    wall = next(p for p in at.props if p.kind == "wall")
    face = wall_at(wall, at.keys)
    for now in (at.start, at.end):
        towel = [m for m in moving_props(at.props, now, at.keys) if m.name.startswith("towel")]
        across = np.concatenate([m.vertices for m in towel])[:, 0]
        leg = float(pressed(wall, now)[0])
        assert wall.side == "left"
        assert leg - 0.003 <= across.min() < across.max() <= face + 0.001
        room = MEASURES["towel_room"].value(Moment(now, at.props, at.keys), part)
        assert abs(room - 1000 * towel_thickness(wall)) < 9


def test_feet_are_measured_on_the_plate_that_is_drawn() -> None:
    at = drawn("banded-leg-press").places
    plate = next(m for m in moving_props(at.props, at.end, at.keys) if m.name == "plate")
    up = PLATE_TURN @ np.array([0.0, 0.0, 1.0])
    edges = (plate.vertices @ up).min(), (plate.vertices @ up).max()
    moment = Moment(at.end, at.props, at.keys)
    for of in ("left_heel", "right_toe"):
        percent = 100 * (moment.point(of) @ up - edges[0]) / (edges[1] - edges[0])
        assert MEASURES["up_the_plate"].value(moment, of) == pytest.approx(percent, abs=0.5)


def test_feet_that_stand_low_on_the_plate_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    at = drawn("banded-leg-press")
    assert "halfway-up" not in said(at)
    low = plate_middle(at.places.end) + PLATE_TURN @ np.array([0.0, 0.0, 0.09])
    monkeypatch.setattr("illustrations.measures.plate_middle", lambda _: low)
    assert "the text says “halfway up the plate” (halfway-up)" in said(at)


def test_every_loop_band_above_the_knees_is_checked_against_both_kneecaps() -> None:
    for path in exercise_files():
        exercise = load_exercise(path)
        if any(p.kind == "loop-band" and p.at != "ankles" for p in exercise.props):
            check = next(c for c in exercise.checks if c.measure == "band_above_knee")
            assert (check.of, check.at) == (("left", "right"), ("start", "end", "way"))
            assert check.least is not None
            assert check.least >= 20, exercise.id


def test_a_band_that_has_slipped_onto_the_kneecap_lies_below_its_upper_rim() -> None:
    at = drawn("banded-clam")
    for slip, least, most in ((0.0, 20, 75), (0.02, 0, 40), (0.10, -90, -20)):
        moment = Moment(at.places.end, at.places.props, at.places.keys, slip)
        for side in ("left", "right"):
            assert least <= MEASURES["band_above_knee"].value(moment, side) <= most


def test_a_loop_band_between_two_thighs_reads_as_two_strands() -> None:
    at = drawn("banded-side-steps")
    band = next(m for m in moving_props(at.places.props, at.places.end, at.places.keys))
    xy, _ = at.camera.project(band.vertices)
    middle = at.camera.project(band.vertices.mean(0)[None])[0][0]
    heights = np.sort(xy[np.abs(xy[:, 0] - middle[0]) < 20][:, 1])
    gaps = np.diff(heights)
    assert gaps.max() > WEIGHTS["outline"] * 2, "the strands lie on each other: a slab"


def test_a_prop_that_hides_a_foot_is_refused_with_its_side() -> None:
    at = drawn("banded-step-up", fault="knee-pulled-in")
    assert untrue(at) == []
    front = drawn(
        "banded-step-up", "{azimuth: -22, elevation: 14,", "{azimuth: 12, elevation: 10,",
        "knee-pulled-in",
    )  # fmt: skip
    lines = untrue(front)
    assert any("fault knee-pulled-in: a prop hides the right foot" in line for line in lines)
    assert any("right knee-pulled-in: a prop hides the right foot" in line for line in lines)


def test_a_foot_held_over_the_floor_parts_from_its_shadow() -> None:
    start = drawn("banded-single-leg-squat").places.start
    patches = {m.name: m for m in shadows(start)}
    held, below = patch_points(start.body, start.placed, "right_foot"), patches["shadow-right_foot"]
    assert held[:, 2].min() - below.vertices[:, 2].max() > 0.06
    assert set(patches) == {"shadow-left_foot", "shadow-right_foot"}
    on_the_step = drawn("step-up").places
    assert {m.name for m in shadows(on_the_step.start)} == {"shadow-right_foot"}
    assert shadows(on_the_step.end) == ()


def test_a_tilt_of_the_pelvis_is_great_and_its_line_runs_on_beyond_the_body() -> None:
    tilts = 0
    for path in exercise_files():
        exercise = load_exercise(path)
        known = {check.id: check for check in exercise.checks}
        for fault in exercise.faults:
            check = known[fault.breaks.check]
            if check.measure == "side_lower" or check.of == ("pelvis.left_drop",):
                tilts += 1
                assert fault.breaks.by >= 12, (exercise.id, fault.id)
                assert fault.mark.beyond > 0, (exercise.id, fault.id)
                assert fault.view is not None, "its own right picture shows the level line"
    assert tilts >= 5


def test_the_right_picture_beside_a_tilt_shows_the_level_line() -> None:
    at = drawn("step-up", fault="hip-hitches")
    wrong, right = (pictures(at)[f"{kind}-hip-hitches"]().content for kind in ("fault", "right"))
    assert (wrong.count(WRONG.encode()), right.count(WRONG.encode())) == (3, 0)
    assert right.count(b"stroke-dasharray") == wrong.count(b"stroke-dasharray") == 1


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
        landmarks = ("left_toe", "left_knee", "right_toe")[: measure.landmarks]
        of = measure.takes[0] if measure.takes else ":".join(landmarks)
        assert problem_of(name, of) is None
        assert problem_of(name, "nonsense") is not None
