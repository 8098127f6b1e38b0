"""What can be measured in a picture, in the terms of an exercise's text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .engine.scene import Array
from .human.bands import WIDTH, limb_ring
from .human.body import SIDES
from .human.contact import Solved
from .human.furniture import pressed, wall_at
from .human.joints import ALL_ANGLES
from .human.knees import kneecap
from .human.landmarks import landmark, landmark_names, patch_points
from .human.prop_spec import UP, PropSpec
from .human.props import (
    PLATE_HALF,
    PLATE_TURN,
    band,
    plate_middle,
    surfaces,
)
from .human.skeleton import LOW_BACK, SPINE


@dataclass(frozen=True, eq=False)
class Moment:
    """One picture's position. slip: metres that a loop band has slipped down."""

    now: Solved
    props: tuple[PropSpec, ...]
    keys: tuple[Solved, ...]
    slip: float = 0.0

    def point(self, name: str) -> Array:
        """Return where a landmark is (3,)."""
        return landmark(self.now.body, self.now.placed, name)

    def skin(self, part: str) -> Array:
        """Return the skin (n, 3) of a part."""
        return patch_points(self.now.body, self.now.placed, part)

    def prop(self, *kinds: str) -> PropSpec:
        """Return the first prop of one of these kinds, or raise ValueError when there is none."""
        for spec in self.props:
            if spec.kind in kinds:
                return spec
        raise ValueError(f"the pose file has no {' or '.join(kinds)}")


@dataclass(frozen=True)
class Measure:
    """means: what a positive value says, `{of}` written out. takes: what it is measured of.

    landmarks: how many, joined by colons, it is measured of where it takes nothing by name.
    """

    means: str
    unit: str
    takes: tuple[str, ...]
    value: Callable[[Moment, str], float]
    landmarks: int = 2


def _foot_axis(at: Moment, side: str) -> Array:
    """Return the direction (3,) from the heel to the middle of the ball of the foot."""
    ball = (at.point(f"{side}_ball_in") + at.point(f"{side}_ball_out")) / 2
    axis = ball - at.point(f"{side}_heel")
    return np.asarray(axis / np.sqrt((axis**2).sum()))


def _carrier(at: Moment, side: str) -> Array:
    """Return the direction (3,) away from what carries the foot; up when nothing does."""
    on = [t.on for t in at.now.touches if t.part == f"{side}_foot"]
    return surfaces(at.props)[on[0]].normal if on else UP


def _sign(side: str) -> float:
    """Return 1 for the left side and -1 for the right."""
    return 1.0 if side == "left" else -1.0


def _toes_out(at: Moment, side: str) -> float:
    axis = _foot_axis(at, side)
    if not any(t.on in ("floor", "step") for t in at.now.touches):
        axis = at.now.placed.rotation["pelvis"].T @ axis
    return float(np.degrees(np.arctan2(_sign(side) * axis[0], -axis[1])))


def _shin_slant(at: Moment, side: str) -> float:
    shin = at.point(f"{side}_knee_joint") - at.point(f"{side}_ankle_joint")
    return float(np.degrees(np.arccos(shin[2] / np.sqrt((shin**2).sum()))))


def _heel_up(at: Moment, side: str) -> float:
    ball = (at.point(f"{side}_ball_in") + at.point(f"{side}_ball_out")) / 2
    return 1000 * float((at.point(f"{side}_heel") - ball) @ _carrier(at, side))


def _knee_in(at: Moment, side: str) -> float:
    across = np.cross(_foot_axis(at, side), _carrier(at, side))
    across /= np.sqrt((across**2).sum())  # to the person's right, when the foot points ahead
    ball = (at.point(f"{side}_ball_in") + at.point(f"{side}_ball_out")) / 2
    return 1000 * _sign(side) * float((at.point(f"{side}_knee_joint") - ball) @ across)


def _trunk(at: Moment) -> Array:
    """Return the direction (3,) from the pelvis to the neck."""
    trunk = at.point("neck") - at.point("pelvis_centre")
    return np.asarray(trunk / np.sqrt((trunk**2).sum()))


def _trunk_aside(at: Moment, side: str) -> float:
    return float(np.degrees(np.arcsin(_sign(side) * _trunk(at)[0])))


def _trunk_ahead(at: Moment, _: str) -> float:
    trunk = _trunk(at)
    return float(np.degrees(np.arctan2(-trunk[1], trunk[2])))


def _shoulders_turned(at: Moment, side: str) -> float:
    line = at.point("left_shoulder_joint") - at.point("right_shoulder_joint")
    return float(np.degrees(np.arctan2(_sign(side) * line[1], line[0])))


def _side_lower(at: Moment, side: str) -> float:
    line = at.point("left_hip_joint") - at.point("right_hip_joint")
    return float(np.degrees(np.arcsin(-_sign(side) * line[2] / np.sqrt((line**2).sum()))))


def _two(of: str) -> tuple[str, str]:
    """Return the two landmarks of `a:b`."""
    a, _, b = of.partition(":")
    return a, b


def _apart(at: Moment, of: str) -> float:
    a, b = (at.point(p) for p in _two(of))
    return 1000 * float(np.sqrt(((a - b) ** 2).sum()))


def _along(axis: int, sign: float) -> Callable[[Moment, str], float]:
    """Return how far the first of two landmarks lies from the second along an axis."""

    def value(at: Moment, of: str) -> float:
        a, b = (at.point(p) for p in _two(of))
        return 1000 * sign * float((a - b)[axis])

    return value


def _points(at: Moment, of: str) -> list[Array]:
    """Return where the landmarks of `a:b:c` are, (3,) each."""
    return [at.point(name) for name in of.split(":")]


def _between(a: Array, b: Array) -> float:
    """Return the angle between two directions (3,) in degrees."""
    cosine = float(a @ b) / float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def _bent(at: Moment, of: str) -> float:
    """Return how much the line through three landmarks bends at the middle one; 0 is straight."""
    a, b, c = _points(at, of)
    return _between(b - a, c - b)


def _above_line(at: Moment, of: str) -> float:
    """Return how far the middle one of three landmarks is above the line of the outer two."""
    a, b, c = _points(at, of)
    along = (c - a) / np.sqrt(((c - a) ** 2).sum())
    off = (b - a) - along * float((b - a) @ along)
    up = UP - along * float(UP @ along)
    return 1000 * float(off @ up) / float(np.sqrt((up**2).sum()))


def _slant(at: Moment, of: str) -> float:
    """Return how much the first of two landmarks is higher, as the slope of their line."""
    a, b = _points(at, of)
    return 90 - _between(a - b, UP)


def _stacked(at: Moment, of: str) -> float:
    """Return how far the line of two sides is from upright, whichever is on top."""
    joint = {"hips": "hip_joint", "shoulders": "shoulder_joint"}[of]
    return 90 - abs(_slant(at, f"left_{joint}:right_{joint}"))


def _low_back_rounded(at: Moment, _: str) -> float:
    """Return how much the low back is rounded, from its own angle and its share of the trunk's."""
    share = len(LOW_BACK) / len(SPINE)
    return _angle(at, "low_back.flexion") + share * _angle(at, "trunk.flexion")


def _above(at: Moment, part: str) -> float:
    """Return how high the lowest skin of a part is over what lies on the floor, mat or nothing."""
    floor = "mat" if any(p.kind == "mat" for p in at.props) else "floor"
    return 1000 * (float(at.skin(part)[:, 2].min()) - surfaces(at.props)[floor].height)


def _off_the_wall(at: Moment, part: str) -> float:
    """Return how far the skin of a part is from a wall that stands at a distance."""
    wall = surfaces(at.props).get("wall")
    if wall is None:
        raise ValueError("the pose file has no wall with a distance")
    return 1000 * float((at.skin(part) @ wall.normal).min() - wall.height)


def _towel_room(at: Moment, _: str) -> float:
    spec = at.prop("wall")
    room = wall_at(spec, at.keys) - float(pressed(spec, at.now)[0])
    return 1000 * spec.sign * room


def _band_above_knee(at: Moment, side: str) -> float:
    spec = at.prop("loop-band", "long-band")
    width = WIDTH[spec.at if spec.kind == "loop-band" else "long"]
    ring, down = limb_ring(at.now.body, at.now.placed, side, spec.at, at.slip)
    cap = kneecap(at.now.body, at.now.placed, side)
    return 1000 * float((cap @ down).min() - (ring @ down).max() - width / 2)


def _up_the_plate(at: Moment, point: str) -> float:
    """Return how far up the plate a point is, in percent of the plate's height."""
    above = (at.point(point) - plate_middle(at.now)) @ (PLATE_TURN @ UP)
    return float(50 + 50 * above / PLATE_HALF[2])


def _clear_of_band(at: Moment, part: str) -> float:
    points = band(at.prop("long-band", "loop-band"), at.now, at.keys, at.slip).points()
    off = at.skin(part)[:, None] - points[None]
    return 1000 * float(np.sqrt((off**2).sum(-1)).min())


def _angle(at: Moment, of: str) -> float:
    return at.now.angles.get(of, 0.0)


def _lifted(at: Moment, part: str) -> float:
    """Return how much higher the lowest skin of a part is than in the start."""
    then = patch_points(at.keys[0].body, at.keys[0].placed, part)
    return 1000 * float(at.skin(part)[:, 2].min() - then[:, 2].min())


_PARTS = tuple(f"{s}_{p}" for s in SIDES for p in ("foot", "shin", "thigh", "hip", "forearm"))
_MORE_PARTS = (
    *_PARTS,
    *(f"{s}_{p}" for s in SIDES for p in ("hand", "knee", "elbow", "arm", "toes")),
    "seat",
    "head",
    "back",
    "upper_back",
)
MEASURES: dict[str, Measure] = {
    "toes_out": Measure("the toes of the {of} foot point outwards", "degrees", SIDES, _toes_out),
    "shin_slant": Measure("the {of} shin is off upright", "degrees", SIDES, _shin_slant),
    "heel_up": Measure("the {of} heel is higher than its ball", "mm", SIDES, _heel_up),
    "knee_in": Measure("the {of} knee is inside the line of its foot", "mm", SIDES, _knee_in),
    "trunk_aside": Measure("the trunk leans to the {of}", "degrees", SIDES, _trunk_aside),
    "trunk_ahead": Measure("the {of} leans forward", "degrees", ("trunk",), _trunk_ahead),
    "shoulders_turned": Measure(
        "the shoulders are turned to the {of}", "degrees", SIDES, _shoulders_turned
    ),
    "side_lower": Measure("the {of} side of the pelvis is lower", "degrees", SIDES, _side_lower),
    "apart": Measure("{of} are apart", "mm", (), _apart),
    "ahead": Measure("{of}: the first is ahead", "mm", (), _along(1, -1.0)),
    "higher": Measure("{of}: the first is higher", "mm", (), _along(2, 1.0)),
    "to_the_left": Measure("{of}: the first is further to the left", "mm", (), _along(0, 1.0)),
    "towel_room": Measure("the {of} leaves room to the wall", "mm", ("knee", "shin"), _towel_room),
    "band_above_knee": Measure(
        "the band's lower edge is above the {of} kneecap", "mm", SIDES, _band_above_knee
    ),
    "up_the_plate": Measure(
        "the {of} stands up the plate",
        "percent of its height",
        tuple(f"{s}_{p}" for s in SIDES for p in ("heel", "toe")),
        _up_the_plate,
    ),
    "clear_of_band": Measure("the {of} is clear of the band", "mm", _PARTS, _clear_of_band),
    "lifted": Measure("the {of} is higher than in the start", "mm", _MORE_PARTS, _lifted),
    "above_ground": Measure("the {of} is above the floor or mat", "mm", _MORE_PARTS, _above),
    "off_the_wall": Measure("the {of} is off the wall", "mm", _MORE_PARTS, _off_the_wall),
    "bent": Measure("the line {of} bends", "degrees", (), _bent, landmarks=3),
    "above_line": Measure(
        "{of}: the middle one is above the line of the others", "mm", (), _above_line, landmarks=3
    ),
    "slant": Measure("{of}: the line rises to the first", "degrees", (), _slant),
    "not_stacked": Measure(
        "the {of} are not one above the other", "degrees", ("hips", "shoulders"), _stacked
    ),
    "low_back_rounded": Measure("the {of} is rounded", "degrees", ("low_back",), _low_back_rounded),
    "angle": Measure("{of}", "degrees", tuple(ALL_ANGLES), _angle),
}


_SO_MANY = {
    2: ("two", "left_toe:right_toe"),
    3: ("three", "left_shoulder_joint:left_hip_joint:left_knee_joint"),
}


def problem_of(measure: str, of: str) -> str | None:
    """Return what is wrong with a measure's name or with what it is taken of."""
    known = MEASURES.get(measure)
    if known is None:
        return f"there is no measure {measure}; there are: {', '.join(MEASURES)}"
    if not known.takes:
        bad = [p for p in of.split(":") if p not in landmark_names()]
        if of.count(":") != known.landmarks - 1 or bad:
            many, such = _SO_MANY[known.landmarks]
            return f"{measure} is taken of {many} landmarks, as {such}, not of {of}"
    elif of not in known.takes:
        hint = "an angle of human/joints.py" if measure == "angle" else ", ".join(known.takes)
        return f"{measure} is taken of {hint}, not of {of}"
    return None
