"""From a pose file to solved positions: start, end, faults and the frames between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .human.body import BARE, load_body
from .human.contact import Solved, Surface, Task, Touch, anchors_of, solve, stays
from .human.joints import ALL_ANGLES, Angles
from .human.prop_spec import DISTANCES, HEIGHTS, ON_A_WALL, PropSpec, place_of
from .human.props import surfaces
from .pose_files import PoseError, load_people
from .pose_schema import Contact, Exercise, JointAngles, Key

FRAMES = 10  # pictures from start to end, both included
FRAMES_OF_TWO = 7  # pictures of each of two parts, where something follows the end
PASSING = 0.012  # metres a contact may be off in a picture that is seen for a moment


@dataclass(frozen=True, eq=False)
class Positions:
    """Every solved position of one exercise. frames: from start to end, and to what follows it."""

    start: Solved
    end: Solved
    frames: tuple[Solved, ...]
    faults: dict[str, Solved]
    props: tuple[PropSpec, ...]

    @property
    def keys(self) -> tuple[Solved, ...]:
        """Return the right positions that props are fitted to."""
        return self.start, self.end


_last: dict[str, tuple[Solved, Solved]] = {}
"""Start and end of the exercise solved last, by all that they are solved from.

What works in an exercise is drawn after it, in the same poses.
"""


def flat_angles(joints: JointAngles) -> Angles:
    """Return `{"left_hip.flexion": degrees}` for a joints block, `both_` written out."""
    out: Angles = {}
    for joint, motions in joints.items():
        owners = [joint]
        if joint.startswith("both_"):
            owners = [f"{side}_{joint[5:]}" for side in ("left", "right")]
        for owner in owners:
            for motion, value in motions.items():
                out[f"{owner}.{motion}"] = float(value)
    return {name: out[name] for name in ALL_ANGLES if name in out}


def touches(contacts: tuple[Contact, ...] | None, earlier: tuple[Touch, ...]) -> tuple[Touch, ...]:
    """Return the contacts of a key, or the earlier key's when it names none."""
    if contacts is None:
        return earlier
    return tuple(Touch(c.part, c.against, c.how, c.gap, c.moves) for c in contacts)


def solve_key(
    name: str,
    key: Key,
    body: str,
    attitude: str,
    planes: dict[str, Surface],
    earlier: Solved | None = None,
    first: Solved | None = None,
    firm: bool = False,
    also_firm: frozenset[str] = frozenset(),
) -> Solved:
    """Return `key` solved. earlier: the key whose angles it starts from.

    first: the key that says where feet stand. firm: what the key writes must not be adjusted,
    nor must `also_firm`. Raises PoseError naming the pose.
    """
    written = flat_angles(key.joints)
    base: Angles = dict(earlier.angles) if earlier else {}
    try:
        return solve(
            Task(
                load_body(body),
                {**base, **written},
                attitude,
                touches(key.contacts, earlier.touches if earlier else ()),
                planes,
                free=key.free,
                firm=frozenset(written) | also_firm if firm else frozenset(),
                anchors={**anchors_of(first), **stays(earlier)} if first and earlier else None,
                steady=firm,
                earlier=earlier,
                ahead=key.ahead,
            )
        )
    except (ValueError, KeyError) as error:
        raise PoseError(f"{name}: the contacts cannot be made true: {error}") from error


def specs(exercise: Exercise) -> tuple[PropSpec, ...]:
    """Return the props of an exercise, what the file leaves out filled in, or raise PoseError."""
    out, on_the_wall = [], {p.at for p in exercise.props if p.kind == "towel"} & {*ON_A_WALL}
    for p in exercise.props:
        try:
            at = place_of(p.kind, p.at)
        except ValueError as error:
            raise PoseError(f"{exercise.id}.yml: props: {error}") from error
        height = HEIGHTS.get(p.kind) if p.height is None else p.height
        distance = p.distance
        if p.kind == "wall" and distance is None:
            distance = DISTANCES.get(at)
        hung = on_the_wall if p.kind == "wall" else set[str]()
        towel = bool(hung), "wall-low" in hung
        out.append(PropSpec(p.kind, at, p.side, p.round, height, p.ahead, distance, *towel))
    return tuple(out)


def positions(exercise: Exercise, with_frames: bool = True) -> Positions:
    """Return all solved positions of an exercise, or raise PoseError."""
    file = f"{exercise.id}.yml"
    body = load_people()[exercise.person][0] + (BARE if exercise.feet == "bare" else "")
    props = specs(exercise)
    planes = surfaces(props)

    def go(
        name: str,
        key: Key,
        earlier: Solved | None,
        firm: bool = False,
        first: Solved | None = None,
    ) -> Solved:
        return solve_key(
            f"{file}: {name}",
            key,
            body,
            exercise.attitude,
            planes,
            earlier,
            (first or start) if earlier else None,
            firm,
        )

    alike = repr((file, body, exercise.attitude, props, exercise.start, exercise.end))
    if alike not in _last:
        start: Solved = go("start", exercise.start, None)
        _last.clear()
        _last[alike] = start, go("end", exercise.end, start)
    start, end = _last[alike]
    frames = [start, end]
    if with_frames:
        count = FRAMES if exercise.follows is None else FRAMES_OF_TWO
        way = [(0.0, start)]
        for key in exercise.between:
            way.append((key.at, go(f"between at {key.at:g}", key, way[-1][1])))
        frames = _along([*way, (1.0, end)], count, exercise, planes, start)
        if exercise.follows is not None:
            way = [(0.0, end)]
            for key in exercise.following:
                way.append((key.at, go(f"following at {key.at:g}", key, way[-1][1], first=end)))
            way.append((1.0, go("follows", exercise.follows, end, first=end)))
            frames += _along(way, count, exercise, planes, end)[1:]
    faults = {
        fault.id: go(f"fault {fault.id}", fault, base, True, first=base)
        for fault in exercise.faults
        for base in [start if fault.base == "start" else end]
    }
    return Positions(start, end, tuple(frames), faults, props)


def _along(
    way: list[tuple[float, Solved]],
    count: int,
    exercise: Exercise,
    planes: dict[str, Surface],
    first: Solved,
) -> list[Solved]:
    """Return `count` positions from the first to the last of a way, both included."""
    inner = (_between(way, i / (count - 1), exercise, planes, first) for i in range(1, count - 1))
    return [way[0][1], *inner, way[-1][1]]


def _between(
    way: list[tuple[float, Solved]],
    at: float,
    exercise: Exercise,
    planes: dict[str, Surface],
    first: Solved,
) -> Solved:
    """Return the position `at` (0 to 1) of the way, with the contacts both neighbours share."""
    after = next(i for i, (t, _) in enumerate(way) if t >= at)
    (t0, a), (t1, b) = way[after - 1], way[after]
    share = (at - t0) / (t1 - t0)
    names = list({**a.angles, **b.angles})
    mixed = {n: a.angles.get(n, 0.0) * (1 - share) + b.angles.get(n, 0.0) * share for n in names}
    common = tuple(t for t in a.touches if t in b.touches and not t.moves)
    guess = a.position * (1 - share) + b.position * share
    try:
        return solve(
            Task(
                a.body,
                mixed,
                exercise.attitude,
                common,
                planes,
                free=exercise.end.free,
                anchors={**anchors_of(first), **stays(a)},
                guess=np.round(guess, 6),
                tolerance=PASSING,
                rounds=20,
            )
        )
    except ValueError as error:
        raise PoseError(f"{exercise.id}.yml: between, {at:.2f} of the way: {error}") from error
