"""Mats, walls, chairs and machines, made to fit the person who uses them."""

from __future__ import annotations

import numpy as np

from ..engine.scene import Array, Mesh
from ..engine.solids import box, cushion, disc
from .bands import Band, belt, long_band, loop_band
from .body import SIDES
from .carried import Rod, pillow_between, rolled_towel, slider, weights
from .contact import Solved, Surface
from .furniture import (
    bench,
    carriers,
    chair,
    foot_anchor,
    pressed,
    step,
    towel_thickness,
    wall,
    wall_at,
)
from .landmarks import landmark, patch_points
from .prop_spec import (
    MAT_SIDE,
    MAT_THICKNESS,
    MAT_TOP,
    ON_A_WALL,
    PAD_SIDE,
    PAD_TOP,
    PILLOW,
    PROP_SIDE,
    PROP_TOP,
    SHADOW,
    TOWEL,
    UP,
    PropSpec,
)
from .rotations import about

PLATE_HALF = np.array([0.29, 0.018, 0.33])  # half of width, thickness and height in metres
PLATE_TURN = about("x", 28)
FEET = ("left_foot", "right_foot")
BANDS = ("loop-band", "long-band", "belt")


def surfaces(specs: tuple[PropSpec, ...]) -> dict[str, Surface]:
    """Return the planes that can carry a body in a scene with these props."""
    out = {
        "floor": Surface(UP, 0.0),
        "mat": Surface(UP, MAT_THICKNESS),
        "plate": Surface(PLATE_TURN @ np.array([0.0, 1.0, 0.0]), 0.0, slides=True),
        "seat": Surface(UP, 0.42),
    }
    for spec in specs:
        out |= carriers(spec)
    return out


def fixed_props(specs: tuple[PropSpec, ...], keys: tuple[Solved, ...]) -> tuple[Mesh, ...]:
    """Return the props that stay where they are through the whole movement.

    keys: the right positions, start first; the props are fitted to them.
    """
    out: list[Mesh] = []
    for spec in specs:
        make = _FIXED.get(spec.kind)
        if make:
            out += make(spec, keys)
    return tuple(out)


def moving_props(
    specs: tuple[PropSpec, ...], now: Solved, keys: tuple[Solved, ...], slip: float = 0.0
) -> tuple[Mesh, ...]:
    """Return the props that follow the body: bands, towel, leg-press plate.

    slip: metres that a loop band has slipped down.
    """
    out: list[Mesh] = []
    for spec in specs:
        if spec.kind in BANDS:
            out.append(band(spec, now, keys, slip).mesh())
        elif spec.kind == "leg-press":
            out += _plate(now)
        elif spec.kind == "wall" and spec.padded:
            out += _towel(spec, now, keys)
        elif spec.kind == "slider":
            out += slider(spec, now)
    return (*out, *(rod.mesh() for rod in rods(specs, now, keys)))


def rods(specs: tuple[PropSpec, ...], now: Solved, keys: tuple[Solved, ...]) -> list[Rod]:
    """Return what is round and moves with the body: weights and rolled towels."""
    out: list[Rod] = []
    for spec in specs:
        if spec.kind == "weight":
            out += weights(spec, now)
        elif spec.kind == "towel" and spec.at not in ON_A_WALL:
            out += rolled_towel(spec, now, keys)
    return out


def band(spec: PropSpec, now: Solved, keys: tuple[Solved, ...], slip: float = 0.0) -> Band:
    """Return a loop band, a long band or a belt in one position."""
    if spec.kind == "loop-band":
        return loop_band(now.body, now.placed, spec.at, slip)
    if spec.kind == "belt":
        return belt(now.body, now.placed, belt_post(keys))
    return long_band(now.body, now.placed, spec.round, anchor(spec, keys))


def anchor(spec: PropSpec, keys: tuple[Solved, ...]) -> Array:
    """Return where a long band is fixed: at knee height, well to one side."""
    knees = np.stack([landmark(k.body, k.placed, f"{spec.round}_knee_joint") for k in keys])
    return np.array(
        [
            knees[:, 0].mean() + spec.sign * 0.80,
            knees[:, 1].mean() + 0.02 - spec.ahead,
            max(knees[:, 2].mean() + 0.08, 0.35),
        ]
    )


def belt_post(keys: tuple[Solved, ...]) -> Array:
    """Return where a belt runs round its post: ahead of both knees, at their height in the end."""
    end = keys[-1]
    knees = np.stack([landmark(end.body, end.placed, f"{s}_knee_joint") for s in SIDES])
    middle = knees.mean(0)
    return np.array([middle[0], middle[1] - 0.62, middle[2] - 0.05])


def _extent(keys: tuple[Solved, ...]) -> tuple[Array, Array]:
    """Return the corners of the box that the skin fills over all keys."""
    names = (
        "head",
        "left_foot",
        "right_foot",
        "left_shin",
        "right_shin",
        "seat",
        "left_forearm",
        "right_forearm",
        "left_hand",
        "right_hand",
        "left_thigh",
        "right_thigh",
    )
    points = np.concatenate([patch_points(k.body, k.placed, n) for k in keys for n in names])
    return points.min(0), points.max(0)


def _mat(_: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    low, high = _extent(keys)
    a = np.array([low[0] - 0.05, low[1] - 0.05, 0.0])
    b = np.array([high[0] + 0.05, high[1] + 0.05, MAT_THICKNESS])
    return [box("mat", a, b, MAT_TOP, MAT_SIDE)]


def _pillow(spec: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    if spec.at == "knees":
        return pillow_between(keys[0])
    head = patch_points(keys[0].body, keys[0].placed, "head")
    low, middle = head[:, 2].min() + 0.022, (head.min(0) + head.max(0)) / 2
    half = np.array([0.15, 0.24, (low - MAT_THICKNESS) / 2])
    centre = np.array([middle[0] - 0.01, middle[1] + 0.03, MAT_THICKNESS + half[2]])
    return [cushion("pillow", centre, half, PILLOW, np.eye(3))]


def _towel(spec: PropSpec, now: Solved, keys: tuple[Solved, ...]) -> list[Mesh]:
    """Return the folded towel, once the leg holds it against the wall."""
    thick = towel_thickness(spec)
    face, touch = wall_at(spec, keys), pressed(spec, now)
    if abs(face - float(touch[0])) > 2 * thick:
        return []
    layer = thick / 2
    half = np.array([layer / 2, 0.14, 0.12])
    return [
        cushion(
            f"towel-{name}",
            np.array([face - spec.sign * layer * (i + 0.5), touch[1], touch[2]]),
            half,
            TOWEL,
            np.eye(3),
        )
        for i, name in enumerate(("wall", "leg"))
    ]


def _post(spec: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    at = belt_post(keys) if spec.kind == "belt" else anchor(spec, keys)
    r = 0.022
    return [
        box(
            "post",
            np.array([at[0] - r, at[1] - r, 0.0]),
            np.array([at[0] + r, at[1] + r, at[2] + 0.32]),
            PROP_TOP,
            PROP_SIDE,
        ),
        box(
            "foot",
            np.array([at[0] - 0.10, at[1] - 0.13, 0.0]),
            np.array([at[0] + 0.10, at[1] + 0.13, 0.03]),
            PROP_TOP,
            PROP_SIDE,
        ),
    ]


def _leg_press(_: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    first = keys[0]
    back = patch_points(first.body, first.placed, "back")
    seat = patch_points(first.body, first.placed, "seat")
    spine = landmark(first.body, first.placed, "neck") - landmark(
        first.body, first.placed, "pelvis_centre"
    )
    lean = float(np.degrees(np.arctan2(spine[1], spine[2])))
    turn = about("x", -lean)
    up = turn @ UP
    behind = turn @ np.array([0.0, 1.0, 0.0])
    depth = float(np.concatenate([back, seat]).dot(behind).max()) - 0.012
    foot_of_pad = landmark(first.body, first.placed, "pelvis_centre")
    middle = foot_of_pad + behind * (depth - float(foot_of_pad @ behind) + 0.04) + up * 0.35
    pad_half = np.array([0.21, 0.04, 0.45])
    pad = box("pad", middle - pad_half, middle + pad_half, PAD_SIDE, PAD_TOP, turn, middle)
    bottom = float(seat[:, 2].min())
    y = float(foot_of_pad[1])
    base = box(
        "seat",
        np.array([-0.22, y - 0.16, bottom - 0.07]),
        np.array([0.22, y + 0.14, bottom + 0.004]),
        PAD_TOP,
        PAD_SIDE,
    )
    stand = box(
        "stand",
        np.array([-0.09, y - 0.08, 0.06]),
        np.array([0.09, y + 0.08, bottom - 0.07]),
        PROP_TOP,
        PROP_SIDE,
    )
    reach = min(float(landmark(k.body, k.placed, "left_toe")[1]) for k in keys) - 0.16
    rail = box(
        "rail", np.array([-0.16, reach, 0.0]), np.array([0.16, y + 0.55, 0.06]), PROP_TOP, PROP_SIDE
    )
    return [rail, stand, base, pad]


def plate_middle(now: Solved) -> Array:
    """Return the middle (3,) of the sliding plate; its face touches the soles."""
    feet = [t.part for t in now.touches if t.on == "plate"]
    points = np.concatenate([patch_points(now.body, now.placed, f) for f in feet])
    normal = PLATE_TURN @ np.array([0.0, 1.0, 0.0])
    middle = points.mean(0)
    middle = middle + normal * (float((points @ normal).min() - middle @ normal) - 0.02)
    return np.array([0.0, middle[1], middle[2]])


def _plate(now: Solved) -> list[Mesh]:
    """Return the sliding plate, against the soles that push it."""
    middle = plate_middle(now)
    plate = box(
        "plate",
        middle - PLATE_HALF,
        middle + PLATE_HALF,
        PROP_SIDE,
        PROP_TOP,
        PLATE_TURN,
        middle,
    )
    y = float((middle - PLATE_TURN @ np.array([0.0, 0.06, 0.0]))[1])
    arm = box(
        "arm",
        np.array([-0.05, y - 0.05, 0.06]),
        np.array([0.05, y + 0.03, middle[2]]),
        PROP_TOP,
        PROP_SIDE,
    )
    return [arm, plate]


def shadows(now: Solved) -> tuple[Mesh, ...]:
    """Return a soft patch on the floor under each foot that stands on it, and under the other.

    A foot held over the floor parts from its patch: that shows that it does not stand.
    """
    on = {t.part: t.on for t in now.touches if t.part in FEET}
    if "floor" not in on.values():
        return ()
    stands = {t.part for t in now.touches if t.how != "over"}
    out = []
    for foot in FEET:
        if on.get(foot, "floor") != "floor":
            continue
        points = patch_points(now.body, now.placed, foot)
        middle = (points.min(0) + points.max(0)) / 2 * [1, 1, 0] + [0, 0, -0.002]
        size = points.max(0) - points.min(0)
        more = (0.07, 0.05) if foot in stands else (0.0, 0.0)
        radii = (size[0] * 0.5 + more[0], size[1] * 0.5 + more[1])
        out.append(disc(f"shadow-{foot}", middle, radii, SHADOW))
    return tuple(out)


_FIXED = {
    "mat": _mat,
    "pillow": _pillow,
    "wall": wall,
    "chair": chair,
    "step": step,
    "bench": bench,
    "foot-anchor": foot_anchor,
    "long-band": _post,
    "belt": _post,
    "leg-press": _leg_press,
}
