"""Brings a pose into contact with what carries it, by small corrections to its angles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import least_squares  # type: ignore[import-untyped]

from ..engine.scene import Array
from .body import SIDES, Body
from .joints import ALL_ANGLES, Angles
from .landmarks import centre_of_mass, landmark, patches_points
from .rotations import about
from .skeleton import ATTITUDES, Placed, place

STEPS = 4  # from one key to the next while solving
LEANED_ON = ("wall", "bench", "chair")
ALONG = 3.0  # how firmly a body that leans on something keeps from sliding along it, sideways
CORRECTION = 22.0  # degrees that an angle may be moved from what is written
LOOSE_CORRECTION = 60.0
SHARP = 900.0  # one over metres: how sharply the lowest point of a patch counts
ON_FOOT = ("flat", "rolled", "toes", "forefoot")  # how a foot, or a flat hand, carries
UNDER_THE_BALL = 0.004  # metres of flesh under the ball of a foot whose toes are bent up
_TIPS = {
    # the axis that a lying body tips about to lie on its surface
    "supine": "x",
    **dict.fromkeys(("lying-on-right-side", "lying-on-left-side"), "y"),
    **dict.fromkeys(("propped-on-right-arm", "propped-on-left-arm"), "y"),
}
CONTACT_ERROR = 0.005  # metres that a contact may be off before the pose is refused


@dataclass(frozen=True)
class Touch:
    """One contact. how: flat, toes, over, stay, ... (see pose_schema.Contact)."""

    part: str
    on: str
    how: str
    gap: float = 0.0
    moves: bool = False


@dataclass(frozen=True, eq=False)
class Surface:
    """A plane that carries: its points p have p @ normal == height.

    Sliding surfaces have no height of their own; only their direction counts.
    """

    normal: Array
    height: float
    slides: bool = False


@dataclass(frozen=True, eq=False)
class Solved:
    """A pose with its contacts made true."""

    body: Body
    angles: Angles
    attitude: Array
    position: Array
    placed: Placed
    touches: tuple[Touch, ...]


@dataclass(frozen=True, eq=False)
class Task:
    """What to solve. firm: angles that must stay as written; free: extra angles that may move.

    anchors: part name to the points (k, 3) where an earlier key put it.
    guess: (3,) where to look for the middle between the hips. steady: it should stay there.
    ahead: metres that it lies further forward than in the earlier pose, in a hop.
    earlier: the solved pose that this one starts from. tolerance: metres that a contact may be
    off. rounds: how often the corrections are improved at most.
    """

    body: Body
    angles: Angles
    attitude: str
    touches: tuple[Touch, ...]
    surfaces: dict[str, Surface]
    free: tuple[str, ...] = ()
    firm: frozenset[str] = frozenset()
    anchors: dict[str, Array] | None = None
    guess: Array | None = None
    steady: bool = False
    tolerance: float = CONTACT_ERROR
    rounds: int = 80
    earlier: Solved | None = None
    ahead: float = 0.0

    @cached_property
    def adjusted(self) -> list[str]:
        """Return the angles that contacts may adjust, in a fixed order."""
        return _free_angles(self)


def solve(task: Task) -> Solved:
    """Return the pose nearest to the written one that satisfies every contact.

    From an earlier pose the way is gone in small steps, so that the correction found is the one
    next to it and not some other bend of the same limbs. Raises ValueError naming the contacts
    that stay open by more than the task's tolerance.
    """
    x, steps = np.zeros(len(task.adjusted) + _tips(task) + 3), 1
    if task.earlier is not None:
        steps = STEPS
    for i in range(1, steps + 1):
        target = _on_the_way(task, i / steps)
        x = _correct(task, target, x, task.rounds if i == steps else 10)
    angles, attitude, at = _unpack(task, task.angles, np.round(x, 5))
    angles = {n: round(v, 4) for n, v in angles.items()}
    placed = place(task.body, angles, attitude, at)
    gaps = [float(np.abs(gap).max()) for gap in _gaps(task, placed)]
    open_ = [
        f"{t.part} is {1000 * gap:.0f} mm off {t.on}"
        for t, gap in zip(task.touches, gaps, strict=True)
        if gap > task.tolerance and t.how != "balance"
    ]
    if open_:
        raise ValueError("; ".join(open_))
    return Solved(task.body, angles, attitude, at, placed, task.touches)


def _tips(task: Task) -> int:
    """Return whether the whole body may tip a little to lie on its surface (1) or not (0)."""
    return 1 if task.attitude in _TIPS else 0


def _on_the_way(task: Task, share: float) -> Angles:
    """Return the written angles, or those part of the way from the earlier pose to them."""
    if task.earlier is None or share == 1:
        return task.angles
    before = task.earlier.angles
    names = {**before, **task.angles}
    return {n: before.get(n, 0.0) * (1 - share) + task.angles.get(n, 0.0) * share for n in names}


def _unpack(task: Task, target: Angles, x: Array) -> tuple[Angles, Array, Array]:
    """Return angles, attitude and position for a vector of corrections (tens of degrees, m)."""
    names, tips = task.adjusted, _tips(task)
    angles = {
        **target,
        **{n: target.get(n, 0.0) + 10 * float(d) for n, d in zip(names, x, strict=False)},
    }
    turn = np.eye(3)
    if tips:
        turn = about(_TIPS[task.attitude], 10 * float(x[len(names)]))
    if task.earlier is not None:
        base = task.earlier.attitude
        start = task.earlier.position - np.array([0.0, task.ahead, 0.0])
    else:
        base = ATTITUDES[task.attitude]
        start = np.array([0.0, 0.0, 0.9]) if task.guess is None else task.guess
    return angles, turn @ base, start + x[len(names) + tips :]


def _correct(task: Task, target: Angles, first: Array, rounds: int) -> Array:
    """Return the smallest corrections of `target` that make the contacts true."""
    names, tips = task.adjusted, _tips(task)
    n = len(names)
    weight = np.array(
        [
            0.5 if name in task.firm else 0.008 if _finds_its_own_place(name) else 0.06
            for name in names
        ]
    )
    leans = any(t.on in LEANED_ON for t in task.touches)
    drift = 3.0 if task.steady else np.array([ALONG if leans else 0.001, 0.001, 0.001])

    def residuals(x: Array) -> Array:
        contact = [gap * 100 for gap in _gaps(task, place(task.body, *_unpack(task, target, x)))]
        return np.concatenate(
            [*contact, x[:n] * weight, 0.02 * x[n : n + tips], drift * x[n + tips :]]
        )

    written = np.array([target.get(name, 0.0) for name in names])
    reach = np.array(
        [LOOSE_CORRECTION if _finds_its_own_place(name) else CORRECTION for name in names]
    )
    low = np.maximum(np.array([ALL_ANGLES[name].low for name in names]) - written, -reach) / 10
    high = np.minimum(np.array([ALL_ANGLES[name].high for name in names]) - written, reach) / 10
    wide = np.full(tips + 3, 3.0)
    bounds = np.r_[np.minimum(low, 0), -wide] - 1e-6, np.r_[np.maximum(high, 0), wide] + 1e-6
    found = least_squares(
        residuals,
        np.clip(first, bounds[0] + 1e-7, bounds[1] - 1e-7),
        bounds=bounds,
        x_scale=np.r_[np.ones(n + tips), 0.1, 0.1, 0.1],
        xtol=1e-7,
        ftol=1e-7,
        max_nfev=rounds,
    )
    return np.asarray(found.x)


def _finds_its_own_place(name: str) -> bool:
    """Return whether an angle belongs to an arm or a foot, which follow what they touch."""
    return any(
        joint in name
        for joint in (
            "shoulder",
            "elbow",
            "forearm",
            "wrist",
            "ankle",
            "toes",
            "knee.internal_rotation",
        )
    )


def _free_angles(task: Task) -> list[str]:
    """Return the angles that contacts may adjust, in a fixed order."""
    free = set(task.free)
    for touch in task.touches:
        free |= _moved_by(task, touch)
    return [n for n in ALL_ANGLES if n in free]


def _moved_by(task: Task, touch: Touch) -> set[str]:
    """Return the angles that a contact may adjust, whatever else is free."""
    side = touch.part.split("_")[0]
    if touch.how == "touch":
        hands = [part for part in (touch.part, touch.on) if part.endswith("hand")]
        return {angle for hand in hands for angle in _arm(hand.split("_")[0])}
    if touch.how == "balance":
        return {"pelvis.tilt"} if side == "both" else {"pelvis.tilt", f"{side}_hip.abduction"}
    stays_put = side in SIDES and _anchor(task, touch) is not None
    free: set[str] = set()
    if _on_an_arm(touch.part):
        if touch.how == "flat":
            free |= {f"{side}_forearm.pronation", f"{side}_wrist.extension"}
        return free | _arm(side) if stays_put or touch.how == "flat" else free
    if touch.how in ON_FOOT:
        free.add(f"{side}_ankle.inversion")
        if touch.how != "forefoot":  # there the ankle says how high the heel is
            free.add(f"{side}_ankle.dorsiflexion")
        if touch.how in ("toes", "forefoot"):
            free.add(f"{side}_toes.extension")
    return free | _leg(task, side) if stays_put else free


def _leg(task: Task, side: str) -> set[str]:
    """Return the angles that bring a foot or a knee to where it was."""
    out = {f"{side}_hip.{m}" for m in ("flexion", "abduction", "external_rotation")}
    out.add(f"{side}_knee.flexion")
    if task.firm:  # a knee that leaves its line over a planted foot twists the shin
        out.add(f"{side}_knee.internal_rotation")
    return out


def _arm(side: str) -> set[str]:
    """Return the angles that bring a hand to what it touches."""
    shoulder = {f"{side}_shoulder.{m}" for m in ("flexion", "abduction", "external_rotation")}
    return {*shoulder, f"{side}_elbow.flexion"}


def _on_an_arm(part: str) -> bool:
    """Return whether a part is carried by an arm and not by a leg."""
    return part.endswith(("hand", "elbow", "forearm"))


def _anchor(task: Task, touch: Touch) -> Array | None:
    """Return where an earlier key put the part, if it has to stay there."""
    if touch.moves or task.anchors is None:
        return None
    return task.anchors.get(touch.part)


def anchor_points(body: Body, placed: Placed, part: str) -> Array:
    """Return the points (k, 3) that say where a part stands: heel and ball of a foot or hand."""
    side, _, what = part.partition("_")
    if what == "hand":
        return np.stack(
            [landmark(body, placed, f"{side}_{p}") for p in ("palm_heel", "palm_in", "palm_out")]
        )
    if what == "foot":
        return np.stack(
            [landmark(body, placed, f"{side}_{p}") for p in ("heel", "ball_in", "ball_out")]
        )
    return landmark(body, placed, part)[None]


def _gaps(task: Task, placed: Placed) -> list[Array]:
    """Return how far each contact is from being true, in metres."""
    resting = tuple(dict.fromkeys(t.part for t in task.touches if t.how in ("rest", "over")))
    skins = patches_points(task.body, placed, resting)
    return [
        _off(t, skins[t.part], task.surfaces[t.on])
        if t.how in ("rest", "over")
        else _residual(task, t, placed)
        for t in task.touches
    ]


def _off(touch: Touch, points: Array, surface: Surface) -> Array:
    """Return how far the lowest of a part's points (n, 3) is from lying on a surface, (1,)."""
    depth = points @ surface.normal - surface.height
    # A smooth minimum: the lowest point may jump from one side of the body to the other.
    low = depth.min()
    soft = low - np.log(np.exp(-(depth - low) * SHARP).sum()) / SHARP
    sunk = 0.0 if touch.how == "over" else 0.001
    return np.array([soft + sunk - touch.gap])


def _residual(task: Task, touch: Touch, placed: Placed) -> Array:
    """Return how far a contact that is no rest is from being true, in metres."""
    body = task.body
    if touch.how == "balance":
        side = touch.part.split("_")[0]
        feet = np.stack(
            [_middle_of_foot(task, placed, s) for s in (SIDES if side == "both" else (side,))]
        )
        off = centre_of_mass(body, placed) - feet.mean(0)
        aside = np.sign(off[0]) * max(0.0, abs(float(off[0])) - touch.gap)
        return np.array([aside, 0.5 * off[1]])
    if touch.how == "touch":
        apart = landmark(body, placed, touch.part) - landmark(body, placed, touch.on)
        return np.array([np.sqrt((apart**2).sum()) - touch.gap])
    anchor = _anchor(task, touch)
    if touch.how == "stay":
        if anchor is None:
            return np.zeros(1)
        return np.asarray((anchor_points(body, placed, touch.part) - anchor)[:2].ravel())
    return _as_a_foot(task, touch, placed, task.surfaces[touch.on], anchor)


def _middle_of_foot(task: Task, placed: Placed, side: str) -> Array:
    """Return the point (3,) that the body is balanced over: further forward on a forefoot."""
    forefoot = any(t.how == "forefoot" and t.part == f"{side}_foot" for t in task.touches)
    back = 0.1 if forefoot else 0.45
    heel, ball = (landmark(task.body, placed, f"{side}_{p}") for p in ("heel", "ball_in"))
    return back * heel + (1 - back) * ball


def _as_a_foot(
    task: Task, touch: Touch, placed: Placed, surface: Surface, anchor: Array | None
) -> Array:
    """Return how far a foot or a flat hand is from carrying as it should, in metres."""
    body = task.body
    out: list[Array] = []
    points = anchor_points(body, placed, touch.part)
    above = points @ surface.normal - surface.height
    if touch.how == "rolled":  # heel, inner and outer ball of the foot
        out += [above - touch.gap * np.array([0.5, 0.0, 1.0])]
    elif touch.how == "forefoot":
        side = touch.part.split("_")[0]
        tip = landmark(body, placed, f"{side}_toe") @ surface.normal
        if touch.gap:  # the toes are bent up, and the ball carries behind where they bend
            balls = np.stack([landmark(body, placed, f"{side}_sole_{s}") for s in ("in", "out")])
            above[1:] = balls @ surface.normal - surface.height - UNDER_THE_BALL
        out += [above[1:], np.array([0.25 * (float(tip) - surface.height - 0.003 - touch.gap)])]
    elif touch.how == "flat":
        out += [above - above.mean()] if surface.slides else [above]
    else:
        out += [above[1:], np.array([0.3 * min(0.0, float(above[0]) - touch.gap)])]
        side = touch.part.split("_")[0]
        tip = landmark(body, placed, f"{side}_toe") @ surface.normal
        out += [np.array([0.25 * (float(tip) - surface.height - 0.003)])]
    if anchor is not None:
        flat = np.eye(3) - np.outer(surface.normal, surface.normal)
        if surface.slides:
            # The plate runs on a rail: the foot keeps its place across and up the plate.
            out += [(points - anchor)[:, 0], (points - anchor).mean(0)[2:]]
        else:
            moved = (points - anchor) @ flat.T
            weights = (
                np.array([[0.7], [1.0], [1.0]])
                if touch.how not in ("toes", "forefoot")
                else np.array([[0.0], [1.0], [1.0]])
            )
            out += [(moved * weights).ravel()]
    return np.concatenate([o.ravel() for o in out])


def anchors_of(solved: Solved) -> dict[str, Array]:
    """Return where every part that carries weight stands."""
    feet = {t.part for t in solved.touches if t.how in ON_FOOT}
    return {p: anchor_points(solved.body, solved.placed, p) for p in sorted(feet)}


def stays(solved: Solved) -> dict[str, Array]:
    """Return where every part is that must not move from here."""
    parts = {t.part for t in solved.touches if t.how == "stay"}
    return {p: anchor_points(solved.body, solved.placed, p) for p in sorted(parts)}
