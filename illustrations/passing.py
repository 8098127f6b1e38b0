"""Nothing goes through anything: limbs, bands and props, in every picture and between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .engine.scene import Array, Mesh
from .human.body import SIDES
from .human.carried import Rod
from .human.contact import Solved
from .human.landmarks import landmark, patch_points
from .human.prop_spec import PropSpec
from .human.props import BANDS, band, rods

PRESSED = 0.014  # metres that a limb may sink into another: flesh gives way
HEAVY = 0.040  # a thigh that lies on the other
SHOES = 0.030  # a shoe against the other: the tubes are too round for them
HARD, SOFT = 0.012, 0.035  # metres that it may sink into a hard prop, and into a padded one
PADDED = ("mat", "seat", "pad", "bench")
UNDER_BAND = 0.010  # metres that a band may lie in a limb it only passes
FOOT_MIDDLE = 0.04  # metres from the sole to the middle of a shoe
NEAR_AXIS = 0.030  # metres: a band this near a limb's middle, on the way, goes through the limb
AXES = {
    # a limb, the joints that its axis runs between
    "thigh": ("hip_joint", "knee_joint"),
    "shin": ("knee_joint", "ankle_joint"),
    "foot": ("heel", "toe"),
    "arm": ("shoulder_joint", "elbow_joint"),
    "forearm": ("elbow_joint", "wrist_joint"),
    "hand": ("wrist_joint", "hand"),
}
LEG, ARM = ("thigh", "shin", "foot"), ("arm", "forearm", "hand")


class Passing(NamedTuple):
    """One thing that goes through another, and how deep in metres."""

    what: str
    through: str
    deep: float


@dataclass(frozen=True, eq=False)
class Limb:
    """One segment of a limb, as a tube. a, b: (3,) ends of its axis. skin: (n, 3)."""

    name: str
    a: Array
    b: Array
    skin: Array

    def _seen_along(self, points: Array) -> tuple[Array, Array, Array]:
        """Return how far along the axis points (n, 3) are, 0 to 1, and (n, 2) across it."""
        axis = self.b - self.a
        length = float(np.sqrt((axis**2).sum()))
        axis = axis / length
        x = np.cross(axis, [0.0, 0.0, 1.0] if abs(float(axis[2])) < 0.8 else [1.0, 0.0, 0.0])
        x /= np.sqrt((x**2).sum())
        off = points - self.a
        return off @ axis / length, off @ x, off @ np.cross(axis, x)

    def depth(self, points: Array) -> float:
        """Return how deep the deepest of points (n, 3) lies under the skin, in metres."""
        t, x, y = self._seen_along(points)
        inside = (t > 0.06) & (t < 0.94)
        if not inside.any():
            return 0.0
        t, r, angle = t[inside], np.hypot(x, y)[inside], np.arctan2(y, x)[inside]
        st, sx, sy = self._seen_along(self.skin)
        turn = np.abs((angle[:, None] - np.arctan2(sy, sx)[None] + np.pi) % (2 * np.pi) - np.pi)
        apart = ((t[:, None] - st[None]) / 0.10) ** 2 + (turn / 0.5) ** 2
        weight = np.exp(-np.minimum(apart, 60.0))
        near = weight.sum(1) > 0.05
        radius = (weight * np.hypot(sx, sy)[None]).sum(1) / np.maximum(weight.sum(1), 1e-9)
        return float(np.where(near, radius - r, 0.0).max(initial=0.0))


def limbs(now: Solved) -> dict[str, Limb]:
    """Return every segment of arms and legs by its name, `left_thigh`."""
    out = {}
    for side in SIDES:
        for part, ends in AXES.items():
            name = f"{side}_{part}"
            a, b = (landmark(now.body, now.placed, f"{side}_{end}") for end in ends)
            skin = patch_points(now.body, now.placed, name)
            if part == "foot":  # heel and toe are points of the sole
                up = now.placed.rotation[name] @ np.array([0.0, 0.0, FOOT_MIDDLE])
                a, b = a + up, b + up
            out[name] = Limb(name, a, b, skin)
    return out


def in_a_picture(
    now: Solved,
    specs: Sequence[PropSpec],
    keys: tuple[Solved, ...],
    props: Sequence[Mesh],
    slip: float = 0.0,
) -> Iterator[Passing]:
    """Yield everything that goes through something in one picture.

    props: the solid props of the picture.
    """
    there = limbs(now)
    solid = [mesh for mesh in props if mesh.edges is not None]
    yield from _through_each_other(there)
    yield from _through_props(now, there, solid)
    yield from _through_rods(now, there, rods(tuple(specs), now, keys))
    for spec in specs:
        if spec.kind in BANDS:
            points = band(spec, now, keys, slip).points()
            yield from _through_a_band(points, _passed(there, spec), solid)


def _through_each_other(there: Mapping[str, Limb]) -> Iterator[Passing]:
    """Yield every limb that goes through another."""
    for one, other in _pairs():
        deep = max(there[one].depth(there[other].skin), there[other].depth(there[one].skin))
        if deep > _gives_way(one, other):
            yield Passing(_said(other), _said(one), deep)


def _through_props(
    now: Solved, there: Mapping[str, Limb], solid: Iterable[Mesh]
) -> Iterator[Passing]:
    """Yield every part of the body that goes through something solid."""
    parts = _skins(now, there)
    for mesh in solid:
        limit = SOFT if mesh.name in PADDED else HARD
        for part, skin in parts.items():
            deep = _in_box(mesh, skin)
            if deep > limit:
                yield Passing(_said(part), mesh.name, deep)


def _skins(now: Solved, there: Mapping[str, Limb]) -> dict[str, Array]:
    """Return the skin (n, 3) of every part of the body by its name."""
    parts = {limb.name: limb.skin for limb in there.values()}
    return parts | {part: patch_points(now.body, now.placed, part) for part in ("torso", "head")}


def _through_rods(
    now: Solved, there: Mapping[str, Limb], there_too: Iterable[Rod]
) -> Iterator[Passing]:
    """Yield every part of the body that goes through a weight or a roll that it does not hold."""
    for rod in there_too:
        limit = SOFT if rod.soft else HARD
        for part, skin in _skins(now, there).items():
            deep = rod.depth(skin)
            if deep > limit and part not in rod.held:
                yield Passing(_said(part), rod.name.rstrip("01"), deep)


def _through_a_band(
    points: Array, passed: Iterable[Limb], solid: Iterable[Mesh]
) -> Iterator[Passing]:
    """Yield every limb and everything solid that a band goes through; points (n, 3)."""
    for limb in passed:
        deep = limb.depth(points)
        if deep > UNDER_BAND:
            yield Passing("band", _said(limb.name), deep)
    for mesh in solid:
        if mesh.name not in ("post", "foot"):
            deep = _in_box(mesh, points)
            if deep > HARD:
                yield Passing("band", mesh.name, deep)


def on_the_way(
    before: Solved, after: Solved, specs: Sequence[PropSpec], keys: tuple[Solved, ...]
) -> Iterator[Passing]:
    """Yield every limb that goes through a band from one picture to the next."""
    both = limbs(before), limbs(after)
    for spec in specs:
        if spec.kind not in BANDS:
            continue
        loops = [band(spec, now, keys).loop for now in (before, after)]
        for limb in _passed(both[0], spec):
            then = both[1][limb.name]
            for share in (0.25, 0.5, 0.75):
                a = limb.a * (1 - share) + then.a * share
                b = limb.b * (1 - share) + then.b * share
                near = min(_from_axis(a, b, loop) for loop in loops)
                if near < NEAR_AXIS:
                    yield Passing(_said(limb.name), "band", NEAR_AXIS - near)
                    break


def _pairs() -> list[tuple[str, str]]:
    """Return the segments that may not go through each other."""
    out = [(f"left_{p}", f"right_{q}") for p in LEG for q in LEG]
    for side in SIDES:
        out += [(f"{side}_{p}", f"{s}_{q}") for p in ("thigh", "shin") for s in SIDES for q in ARM]
    return out


def _gives_way(one: str, other: str) -> float:
    """Return how deep one segment may sink into another, in metres."""
    both = {one.split("_")[1], other.split("_")[1]}
    return HEAVY if both == {"thigh"} else SHOES if both == {"foot"} else PRESSED


def _passed(there: dict[str, Limb], spec: PropSpec) -> list[Limb]:
    """Return the segments that a band does not go round: those it may not go through."""
    held = (spec.round,) if spec.kind == "long-band" else SIDES
    free = [s for s in SIDES if s not in held]
    names = [f"{s}_{p}" for s in free for p in LEG] + [f"{s}_{p}" for s in SIDES for p in ARM[1:]]
    return [there[n] for n in names]


def _in_box(mesh: Mesh, points: Array) -> float:
    """Return how deep the deepest of points (n, 3) lies in a box, in metres."""
    corner = mesh.vertices[-8:]
    inside = np.full(len(points), np.inf)
    for i in (4, 2, 1):
        axis = corner[i] - corner[0]
        length = float(np.sqrt((axis**2).sum()))
        along = (points - corner[0]) @ axis / length
        inside = np.minimum(inside, np.minimum(along, length - along))
    return max(0.0, float(inside.max()))


def _from_axis(a: Array, b: Array, points: Array) -> float:
    """Return how near the nearest of points (n, 3) comes to the segment from a to b."""
    t = np.clip((points - a) @ (b - a) / ((b - a) ** 2).sum(), 0, 1)
    off = points - a - t[:, None] * (b - a)
    return float(np.sqrt((off**2).sum(1)).min())


def _said(limb: str) -> str:
    """Return a segment's name in words."""
    return limb.replace("_", " ")
