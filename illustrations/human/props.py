"""Mats, walls, chairs and machines, made to fit the person who uses them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..engine.scene import Array, Mesh
from ..engine.solids import box, cushion, disc
from .bands import Band, long_band, loop_band
from .contact import Solved, Surface
from .landmarks import landmark, patch_points
from .rotations import about

MAT_TOP, MAT_SIDE = "#bcd4cc", "#9dbcb2"
PROP_TOP, PROP_SIDE = "#e3e9e5", "#c9d3cd"
PAD_TOP, PAD_SIDE = "#8fa8a3", "#7a948f"
PILLOW, TOWEL, SHADOW = "#ffffff", "#edae49", "#e4e0d5"
MAT_THICKNESS = 0.014
TOWEL_THICKNESS = 0.040  # folded once: two layers
PLATE_HALF = np.array([0.29, 0.018, 0.33])  # half of width, thickness and height in metres
PLATE_TURN = about("x", 28)
UP = np.array([0.0, 0.0, 1.0])
FEET = ("left_foot", "right_foot")


@dataclass(frozen=True)
class PropSpec:
    """One prop as a pose file asks for it (see pose_schema.Prop)."""

    kind: str
    at: str = "knees"
    side: str = "left"
    round: str = "left"
    height: float = 0.18
    ahead: float = 0.0


def surfaces(specs: tuple[PropSpec, ...]) -> dict[str, Surface]:
    """Return the planes that can carry a body in a scene with these props."""
    out = {
        "floor": Surface(UP, 0.0),
        "mat": Surface(UP, MAT_THICKNESS),
        "plate": Surface(PLATE_TURN @ np.array([0.0, 1.0, 0.0]), 0.0, slides=True),
        "seat": Surface(UP, 0.42),
    }
    for spec in specs:
        if spec.kind == "step":
            out["step"] = Surface(UP, spec.height)
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
        if spec.kind in ("loop-band", "long-band"):
            out.append(band(spec, now, keys, slip).mesh())
        elif spec.kind == "leg-press":
            out += _plate(now)
        elif spec.kind == "wall":
            out += _towel(spec, now, keys)
    return tuple(out)


def band(spec: PropSpec, now: Solved, keys: tuple[Solved, ...], slip: float = 0.0) -> Band:
    """Return a loop band or a long band in one position."""
    if spec.kind == "loop-band":
        return loop_band(now.body, now.placed, spec.at, slip)
    return long_band(now.body, now.placed, spec.round, anchor(spec, keys))


def anchor(spec: PropSpec, keys: tuple[Solved, ...]) -> Array:
    """Return where a long band is fixed: at knee height, well to one side."""
    knees = np.stack([landmark(k.body, k.placed, f"{spec.round}_knee_joint") for k in keys])
    sign = 1.0 if spec.side == "left" else -1.0
    return np.array(
        [
            knees[:, 0].mean() + sign * 0.80,
            knees[:, 1].mean() + 0.02 - spec.ahead,
            max(knees[:, 2].mean() + 0.08, 0.35),
        ]
    )


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


def _pillow(_: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    head = patch_points(keys[0].body, keys[0].placed, "head")
    low, middle = head[:, 2].min() + 0.022, (head.min(0) + head.max(0)) / 2
    half = np.array([0.15, 0.24, (low - MAT_THICKNESS) / 2])
    centre = np.array([middle[0] - 0.01, middle[1] + 0.03, MAT_THICKNESS + half[2]])
    return [cushion("pillow", centre, half, PILLOW, np.eye(3))]


def pressed(spec: PropSpec, now: Solved) -> Array:
    """Return the point (3,) of the knee that is nearest to a wall on its side."""
    sign = 1.0 if spec.side == "left" else -1.0
    skin = patch_points(now.body, now.placed, f"{spec.side}_thigh")
    knee = landmark(now.body, now.placed, f"{spec.side}_knee_joint")
    near = skin[((skin - knee) ** 2).sum(1) < 0.14**2]
    return np.asarray(near[int((near[:, 0] * sign).argmax())])


def wall_at(spec: PropSpec, keys: tuple[Solved, ...]) -> float:
    """Return where the wall's face is along x: a towel beyond the knee that presses it."""
    sign = 1.0 if spec.side == "left" else -1.0
    return float(pressed(spec, keys[-1])[0]) + sign * TOWEL_THICKNESS


def _wall(spec: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    sign = 1.0 if spec.side == "left" else -1.0
    face = wall_at(spec, keys)
    at = sorted((face, face + sign * 0.07))
    ahead = landmark(keys[-1].body, keys[-1].placed, "pelvis_centre")[1]
    return [
        box(
            "wall",
            np.array([at[0], ahead - 0.62, 0.0]),
            np.array([at[1], ahead + 0.42, 1.82]),
            PROP_TOP,
            PROP_SIDE,
        )
    ]


def _towel(spec: PropSpec, now: Solved, keys: tuple[Solved, ...]) -> list[Mesh]:
    """Return the folded towel, once the knee holds it against the wall."""
    sign = 1.0 if spec.side == "left" else -1.0
    face, touch = wall_at(spec, keys), pressed(spec, now)
    if abs(face - float(touch[0])) > 2 * TOWEL_THICKNESS:
        return []
    layer = TOWEL_THICKNESS / 2
    half = np.array([layer / 2, 0.14, 0.12])
    return [
        cushion(
            f"towel-{name}",
            np.array([face - sign * layer * (i + 0.5), touch[1], touch[2]]),
            half,
            TOWEL,
            np.eye(3),
        )
        for i, name in enumerate(("wall", "knee"))
    ]


def _chair(_: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    seat = patch_points(keys[-1].body, keys[-1].placed, "seat")
    lowest = seat[int(seat[:, 2].argmin())]
    height = max(0.30, float(lowest[2]) - 0.03)
    front, x = float(lowest[1]) - 0.07, float(np.median(seat[:, 0]))
    back, w = front + 0.42, 0.22
    out = [
        box(
            "seat",
            np.array([x - w, front, height - 0.035]),
            np.array([x + w, back, height]),
            PROP_TOP,
            PROP_SIDE,
        )
    ]
    leg = 0.018
    for i, (cx, cy) in enumerate(
        (
            (x - w + leg, front + leg),
            (x + w - leg, front + leg),
            (x - w + leg, back - leg),
            (x + w - leg, back - leg),
        )
    ):
        top = height - 0.035
        out.append(
            box(
                f"leg{i}",
                np.array([cx - leg, cy - leg, 0.0]),
                np.array([cx + leg, cy + leg, top]),
                PROP_TOP,
                PROP_SIDE,
            )
        )
    out.append(
        box(
            "chair-back",
            np.array([x - w, back - 0.03, height]),
            np.array([x + w, back, height + 0.42]),
            PROP_TOP,
            PROP_SIDE,
        )
    )
    return out


def _step(spec: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    foot = patch_points(keys[0].body, keys[0].placed, f"{spec.side}_foot")
    other = landmark(keys[0].body, keys[0].placed, "pelvis_centre")[0]
    middle = (float(foot[:, 0].mean()) + float(other)) / 2
    a = np.array([middle - 0.27, float(foot[:, 1].min()) - 0.05, 0.0])
    b = np.array([middle + 0.27, float(foot[:, 1].max()) + 0.07, spec.height])
    return [box("step", a, b, PROP_TOP, PROP_SIDE)]


def _post(spec: PropSpec, keys: tuple[Solved, ...]) -> list[Mesh]:
    at = anchor(spec, keys)
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
    out = []
    for foot in FEET:
        if on.get(foot, "floor") != "floor":
            continue
        points = patch_points(now.body, now.placed, foot)
        middle = (points.min(0) + points.max(0)) / 2 * [1, 1, 0] + [0, 0, -0.002]
        size = points.max(0) - points.min(0)
        more = (0.07, 0.05) if foot in on else (0.0, 0.0)
        radii = (size[0] * 0.5 + more[0], size[1] * 0.5 + more[1])
        out.append(disc(f"shadow-{foot}", middle, radii, SHADOW))
    return tuple(out)


_FIXED = {
    "mat": _mat,
    "pillow": _pillow,
    "wall": _wall,
    "chair": _chair,
    "step": _step,
    "long-band": _post,
    "leg-press": _leg_press,
}
