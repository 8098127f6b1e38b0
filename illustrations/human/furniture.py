"""Walls, chairs, steps, benches and bars: what stays where it is, made to fit the person."""

from __future__ import annotations

import numpy as np

from ..engine.scene import Array, Mesh
from ..engine.solids import box, cylinder
from .body import SIDES
from .contact import Solved, Surface
from .landmarks import landmark, patch_points
from .prop_spec import PAD_SIDE, PAD_TOP, PROP_SIDE, PROP_TOP, UP, PropSpec

TOWEL_THICKNESS = 0.040  # folded once: two layers
LOW_TOWEL_THICKNESS = 0.076  # folded twice: the shoe has to have room beside the wall
ABOVE_ANKLE = 0.40  # how far up the shin a low towel lies, 0 to 1
Keys = tuple[Solved, ...]


def carriers(spec: PropSpec) -> dict[str, Surface]:
    """Return the planes of a prop that can carry a body, by the names that contacts use."""
    if spec.kind in ("step", "bench", "chair") and spec.height is not None:
        return {spec.kind: Surface(UP, spec.height)}
    if spec.kind == "wall" and spec.distance is not None:
        return {"wall": Surface(_into_the_room(spec), -spec.distance)}
    return {}


def _into_the_room(spec: PropSpec) -> Array:
    """Return the direction (3,) from a wall to the person."""
    ways = {"in-front": (0.0, 1.0, 0.0), "behind": (0.0, -1.0, 0.0)}
    return np.array(ways.get(spec.at, (-spec.sign, 0.0, 0.0)))


def pressed(spec: PropSpec, now: Solved) -> Array:
    """Return the point (3,) of the knee, or of the shin, that is nearest to a wall on its side."""
    middle, part, reach = landmark(now.body, now.placed, f"{spec.side}_knee_joint"), "thigh", 0.14
    if spec.low:
        ankle = landmark(now.body, now.placed, f"{spec.side}_ankle_joint")
        middle, part, reach = ankle + ABOVE_ANKLE * (middle - ankle), "shin", 0.09
    skin = patch_points(now.body, now.placed, f"{spec.side}_{part}")
    near = skin[((skin - middle) ** 2).sum(1) < reach**2]
    return np.asarray(near[int((near[:, 0] * spec.sign).argmax())])


def towel_thickness(spec: PropSpec) -> float:
    """Return how thick in metres the towel between a leg and a wall is."""
    return LOW_TOWEL_THICKNESS if spec.low else TOWEL_THICKNESS


def wall_at(spec: PropSpec, keys: Keys) -> float:
    """Return where the face of a wall beside is along x: at the leg that presses it, or as said.

    A towel hangs between the two where the wall is padded.
    """
    if spec.distance is not None:
        return spec.sign * spec.distance
    room = towel_thickness(spec) if spec.padded else 0.0
    return float(pressed(spec, keys[-1])[0]) + spec.sign * room


def wall(spec: PropSpec, keys: Keys) -> list[Mesh]:
    """Return a wall beside, in front or behind."""
    middle = landmark(keys[-1].body, keys[-1].placed, "pelvis_centre")
    if spec.at == "beside":
        face = wall_at(spec, keys)
        at = sorted((face, face + spec.sign * 0.07))
        low, high = (at[0], middle[1] - 0.62, 0.0), (at[1], middle[1] + 0.42, 1.82)
    else:
        way, face = -1.0 if spec.at == "in-front" else 1.0, spec.distance or 0.0
        at = sorted((way * face, way * (face + 0.07)))
        low, high = (middle[0] - 0.52, at[0], 0.0), (middle[0] + 0.52, at[1], 1.82)
    return [box("wall", np.array(low), np.array(high), PROP_TOP, PROP_SIDE)]


def chair(spec: PropSpec, keys: Keys) -> list[Mesh]:
    """Return a chair under the seat where that is lowest; of its own height where it has one."""
    seats = [patch_points(k.body, k.placed, "seat") for k in keys]
    seat = min(seats, key=lambda s: float(s[:, 2].min()))
    lowest = seat[int(seat[:, 2].argmin())]
    height = max(0.30, float(lowest[2]) - 0.03) if spec.height is None else spec.height
    reach = 0.07 if spec.height is None else 0.15  # ahead of the lowest point of the seat
    front, x = float(lowest[1]) - reach, float(np.median(seat[:, 0]))
    back, w = front + 0.42, 0.22
    under = height - 0.035
    out = [box("seat", _at(x - w, front, under), _at(x + w, back, height), PROP_TOP, PROP_SIDE)]
    out += _legs((x - w, x + w), (front, back), under)
    rest = _at(x - w, back - 0.03, height), _at(x + w, back, height + 0.42)
    return [*out, box("chair-back", *rest, PROP_TOP, PROP_SIDE)]


def _legs(across: tuple[float, float], along: tuple[float, float], top: float) -> list[Mesh]:
    """Return four legs below the corners of a seat or a bench."""
    leg, out = 0.018, []
    corners = [
        (x, y) for y in (along[0] + leg, along[1] - leg) for x in (across[0] + leg, across[1] - leg)
    ]
    for i, (cx, cy) in enumerate(corners):
        low, high = _at(cx - leg, cy - leg, 0.0), _at(cx + leg, cy + leg, top)
        out.append(box(f"leg{i}", low, high, PROP_TOP, PROP_SIDE))
    return out


def _at(x: float, y: float, z: float) -> Array:
    """Return a point."""
    return np.array([x, y, z])


def bench(spec: PropSpec, keys: Keys) -> list[Mesh]:
    """Return a padded bench: across, under the upper back, or along, under a knee or an ankle."""
    end, height, thick = keys[-1], spec.height or 0.0, 0.07
    if spec.at == "upper-back":
        back = patch_points(end.body, end.placed, "upper_back")
        edge = float(back[:, 1].min()) - 0.01
        across, along = (
            (float(back[:, 0].mean()) - 0.48, float(back[:, 0].mean()) + 0.48),
            (edge, edge + 0.38),
        )
    else:
        knee, ankle = (
            landmark(end.body, end.placed, f"{spec.side}_{j}_joint") for j in ("knee", "ankle")
        )
        middle = knee * 0.75 + ankle * 0.25 if spec.at == "knee" else ankle
        across = float(middle[0]) - 0.17, float(middle[0]) + 0.17
        along = float(middle[1]) - 0.42, float(middle[1]) + 0.42
    low, high = _at(across[0], along[0], height - thick), _at(across[1], along[1], height)
    return [box("bench", low, high, PAD_TOP, PAD_SIDE), *_legs(across, along, height - thick)]


def step(spec: PropSpec, keys: Keys) -> list[Mesh]:
    """Return a step under a whole foot, under it alone (the other beside it), or under its ball."""
    first, height = keys[0], spec.height or 0.0
    foot = patch_points(first.body, first.placed, f"{spec.side}_foot")
    front, back = float(foot[:, 1].min()) - 0.05, float(foot[:, 1].max()) + 0.07
    if spec.at == "beside":
        inner = float((foot[:, 0] * spec.sign).min()) - 0.03
        low, high = sorted((spec.sign * inner, spec.sign * (inner + 0.40)))
    else:
        pelvis = landmark(first.body, first.placed, "pelvis_centre")[0]
        middle = (float(foot[:, 0].mean()) + float(pelvis)) / 2
        low, high = middle - 0.27, middle + 0.27
    if spec.at == "forefoot":
        balls = [
            landmark(first.body, first.placed, f"{spec.side}_ball_{s}")[1] for s in ("in", "out")
        ]
        back = float(max(balls)) + 0.03
        front = back - 0.34
    return [box("step", _at(low, front, 0.0), _at(high, back, height), PROP_TOP, PROP_SIDE)]


def foot_anchor(_: PropSpec, keys: Keys) -> list[Mesh]:
    """Return a low padded bar that holds both heels down, on two feet of its own."""
    first, r = keys[0], 0.035
    heels = [landmark(first.body, first.placed, f"{s}_ankle_joint") for s in SIDES]
    middle = np.stack(heels).mean(0)
    skin = np.concatenate([patch_points(first.body, first.placed, f"{s}_shin") for s in SIDES])
    near = skin[np.abs(skin[:, 1] - middle[1]) < 0.06]
    z = float(near[:, 2].max()) + r
    wide = float(np.abs(near[:, 0] - middle[0]).max()) + 0.10
    out = [
        cylinder(
            "bar", middle * [1, 1, 0] + [-wide, 0, z], middle * [1, 1, 0] + [wide, 0, z], r, PAD_TOP
        )
    ]
    for i, x in enumerate((middle[0] - wide, middle[0] + wide)):
        low, high = _at(x - 0.02, middle[1] - 0.05, 0.0), _at(x + 0.02, middle[1] + 0.05, z + r)
        out.append(box(f"stand{i}", low, high, PROP_TOP, PROP_SIDE))
    return out
