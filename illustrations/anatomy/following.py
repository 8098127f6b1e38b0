"""How muscles follow a leg: each point goes by a share with the bone beyond each joint on its way.

Whatever then lies in a bone or in a deeper muscle is brought outside, and the belly thickens or
thins until it holds what it held. Which joints a muscle passes, and where, its own module says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.sparse import csr_array  # type: ignore[import-untyped]
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from scipy.spatial.transform import Rotation  # type: ignore[import-untyped]

from ..engine.scene import Array, Ints
from .bones import Mesh, load_bones
from .leg import Leg, Pose, Transform, kneecap_way, left_hip, left_knee, place_bones

HIP, KNEE, KNEECAP, ANKLE = "hip", "knee", "kneecap", "ankle"
"""Joints that a muscle may pass; its end at the kneecap passes only that."""
Passed = Mapping[str, Array]
"""How far each of n points has passed a joint, (n,), 0 to 1; of a joint it does not pass, none."""
BONES_MET = ("pelvis", "left_femur", "left_tibia")
FREE = 0.4
"""mm by which a muscle stays off a bone, or off a deeper muscle, that would push into it."""
DEEPEST = 25.0
"""mm into a bone from which a point is still pushed out by the nearest face."""
GRAIN = 0.01
"""mm to which points are rounded, so that every machine gives the same."""
STAYS = Transform(np.eye(3), 1.0, np.zeros(3))
"""The way of a bone that does not move."""
ROUNDS = 4
"""How often a muscle is brought out of what it lies in, and swells or shrinks after it."""
SPREAD = 6
"""To how many neighbours on, one after another, a push out of a deeper muscle fades away."""


@dataclass(frozen=True, eq=False)
class Bound:
    """A surface tied to its fibres. share: (n,) of the way from origin to insertion.

    swells: (n, 3) which way, and how much, the belly thickens. chord: whether it goes the straight
    way across a hip, as long muscles do, and not round the joint.
    """

    vertices: Array
    faces: Ints
    share: Array
    swells: Array
    passed: Passed
    chord: bool = False


@dataclass(frozen=True, eq=False)
class Skin:
    """The faces of a closed surface: their middles, the way each looks, how to find the nearest."""

    middle: Array
    normals: Array
    tree: cKDTree

    @staticmethod
    def of(mesh: Mesh) -> Skin:
        """Return that of a mesh, without faces that have no size."""
        corners = mesh.vertices[mesh.faces]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        size = np.sqrt((normals**2).sum(1))
        kept = size > 1e-9
        middle = corners[kept].mean(1)
        return Skin(middle, normals[kept] / size[kept, None], cKDTree(middle))

    def depth(self, points: Array) -> tuple[Array, Array]:
        """Return how deep points lie by the nearest face, mm, below 0 outside, and the way out."""
        near = self.tree.query(points)[1]
        way = self.middle[near] - points
        deep = (way * self.normals[near]).sum(1)
        far = np.sqrt((way**2).sum(1))
        return np.where(far < DEEPEST, deep, -DEEPEST), self.normals[near]


def passed(share: Array, low: float, high: float) -> Array:
    """Return how far a fibre has passed to the next bone, at shares of its way, (n,).

    It is 0 below `low`, 1 above `high`, and rises smoothly between.
    """
    t = np.clip((share - low) / (high - low), 0, 1)
    rise: Array = t * t * (3 - 2 * t)
    return rise


def followed(bound: Bound, leg: Leg, deeper: Iterable[Skin]) -> Mesh:
    """Return a muscle as the leg holds it, outside of bones and of deeper muscles.

    It holds what it held in standing, in a body of these sizes.
    """
    points, turns, sizes = moved(bound.vertices, bound.passed, leg, bound.chord)
    swells = np.einsum("nij,nj->ni", turns, bound.swells) * sizes[:, None]
    still = Leg(np.eye(3), np.eye(3), leg.thigh_size, leg.shin_size)
    wanted = volume(moved(bound.vertices, bound.passed, still, bound.chord)[0], bound.faces)
    beneath = tuple(deeper)
    beside = _neighbours(bound.faces, len(points))
    for _ in range(ROUNDS):
        points = points + swells * _root(points, swells, bound.faces, wanted)
        for skin in beneath:
            points = _lifted(points, skin, beside)
        points = _off_bones(points, leg)
    return Mesh(rounded(points), bound.faces)


def moved(
    points: Array, passed_: Passed, leg: Leg, chord: bool = False
) -> tuple[Array, Array, Array]:
    """Return points as the leg takes them along, how each is turned, (n, 3, 3), and its size."""
    n = len(points)
    turns, sizes, out = np.broadcast_to(np.eye(3), (n, 3, 3)), np.ones(n), points
    hip, knee = left_hip(), left_knee()
    cap, sinks = kneecap_way(leg)
    shin = Rotation.from_matrix(leg.bend).as_rotvec()
    thigh = Rotation.from_matrix(leg.thigh).as_rotvec()
    for joint, at, vector, size, shift in (
        (KNEECAP, knee, cap, 1.0, -sinks),
        (KNEE, knee, shin, leg.shin_size / leg.thigh_size, np.zeros(3)),
        (HIP, hip, thigh, leg.thigh_size, np.zeros(3)),
    ):
        if joint not in passed_:
            continue
        share = passed_[joint]
        turn: Array = Rotation.from_rotvec(share[:, None] * vector).as_matrix()
        if chord and joint == HIP:
            whole = Rotation.from_rotvec(vector).as_matrix() - np.eye(3)
            turn = np.eye(3) + share[:, None, None] * whole
        longer = 1 + share * (size - 1)
        from_joint = out + share[:, None] * shift - at
        out = np.einsum("nij,nj->ni", turn, from_joint) * longer[:, None] + at
        turns, sizes = turn @ turns, sizes * longer
    if ANKLE in passed_ and leg.foot is not None:
        share = passed_[ANKLE][:, None]
        out = out * (1 - share) + leg.foot.carry(points) * share
    return out, turns, sizes


@cache
def _skin_of(bone: str) -> Skin:
    return Skin.of(load_bones()[bone])


def into_bone(points: Array, bone: str, pose: Pose) -> tuple[Array, Array]:
    """Return how far points lie within a bone, mm (below 0: outside), and its way out, (n, 3)."""
    move = place_bones(pose).get(bone, STAYS)
    depth, out = _skin_of(bone).depth(move.back(points))
    return depth * move.size, out @ move.turn.T


def _off_bones(points: Array, leg: Leg) -> Array:
    """Return points, those in a bone brought just outside it."""
    for bone in BONES_MET:
        depth, out = into_bone(points, bone, leg)
        points = points + np.where(depth > 0, depth + FREE, 0.0)[:, None] * out
    return points


def _lifted(points: Array, skin: Skin, beside: csr_array) -> Array:
    """Return points, those in a deeper muscle brought just outside it, and those round them along.

    A push fades away from neighbour to neighbour, so that no edge is left where it ends.
    """
    depth, out = skin.depth(points)
    push = np.where(depth > -FREE, depth + FREE, 0.0)[:, None] * out
    if not push.any():
        return points
    spread: Array = push
    for _ in range(SPREAD):
        spread = beside @ spread
    own = np.sqrt((push**2).sum(1))
    gone = (spread * out).sum(1)
    left = np.maximum(own - np.maximum(gone, 0), 0) * (own > 0)
    lifted: Array = points + spread + left[:, None] * out
    return lifted


def _neighbours(faces: Ints, count: int) -> csr_array:
    """Return the matrix (count, count) that takes the mean of each point and those beside it."""
    pairs = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    pairs = np.concatenate([pairs, pairs[:, ::-1], np.repeat(np.arange(count), 2).reshape(-1, 2)])
    pairs = np.unique(pairs, axis=0)
    weight = 1.0 / np.bincount(pairs[:, 0], minlength=count)
    return csr_array((weight[pairs[:, 0]], (pairs[:, 0], pairs[:, 1])), shape=(count, count))


def volume(vertices: Array, faces: Ints) -> float:
    """Return what a closed surface in mm holds, in millilitres."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6000.0)


def _root(points: Array, thicker: Array, faces: Ints, wanted: float) -> float:
    """Return how much of `thicker` gives the volume wanted, from -0.5 to 1.5, by halving."""
    low, high = -0.5, 1.5
    for _ in range(22):
        middle = (low + high) / 2
        more = volume(points + thicker * middle, faces) < wanted
        low, high = (middle, high) if more else (low, middle)
    return (low + high) / 2


def rounded(points: Array) -> Array:
    """Return points in steps of GRAIN."""
    out: Array = np.round(points / GRAIN) * GRAIN
    return out
