"""How muscles follow a leg: each point goes by a share with the bone beyond each joint on its way.

Whatever then lies in a bone or in another muscle is brought outside, and the belly thickens or
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
"""mm by which a muscle stays off a bone, or off another muscle, that would push into it."""
DEEPEST = 25.0
"""mm into a bone from which a point is still pushed out by the nearest face."""
THICKEST = 30.0
"""mm from the deep face of a muscle within which what lies in it, or over it, goes under it."""
ASIDE = 4.0
"""mm beside the middle of a face that still count as over or under it."""
GRAIN = 0.01
"""mm to which points are rounded, so that every machine gives the same."""
PIERCED = 6.0
"""mm to which a surface gives way where another muscle comes in between its points: what seems to
lie deeper has its nearest face on the far side, or is for the points themselves to go round."""
THICKER = 2.0
"""How much thicker than the way that it gives a muscle has to be, so that it is not turned over."""
FACING = -0.3
"""The cosine of two faces below which they look at each other."""
STAYS = Transform(np.eye(3), 1.0, np.zeros(3))
"""The way of a bone that does not move."""
ROUNDS = 4
"""How often a muscle is brought out of what it lies in, and swells or shrinks after it."""
SPREAD = 6
"""To how many neighbours on, one after another, a push out of a muscle fades away."""


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
    """Faces of a closed surface: corners, middles, the way each looks, how to find the nearest."""

    faces: Ints
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
        return Skin(mesh.faces[kept], middle, normals[kept] / size[kept, None], cKDTree(middle))

    def depth(self, points: Array) -> tuple[Array, Array]:
        """Return how deep points lie by the nearest face, mm, below 0 outside, and the way out."""
        # What has no face so near gets the number of all.
        near = self.tree.query(points, distance_upper_bound=DEEPEST)[1]
        found = near < len(self.middle)
        near = np.where(found, near, 0)
        deep = ((self.middle[near] - points) * self.normals[near]).sum(1)
        return np.where(found, deep, -DEEPEST), self.normals[near]

    def beyond(self, points: Array) -> tuple[Array, Array]:
        """Return how far points lie on the other side of these faces, mm, and the way back.

        Of a muscle's deep faces: in the muscle, or over it. Below 0 is what lies under them, and
        what lies neither over nor under them.
        """
        near = self.tree.query(points, distance_upper_bound=THICKEST)[1]
        found = near < len(self.middle)
        near = np.where(found, near, 0)
        way = self.middle[near] - points
        deep = (way * self.normals[near]).sum(1)
        aside = (way**2).sum(1) - deep**2
        found &= aside < ASIDE**2
        return np.where(found, deep, -THICKEST), self.normals[near]


def passed(share: Array, low: float, high: float) -> Array:
    """Return how far a fibre has passed to the next bone, at shares of its way, (n,).

    It is 0 below `low`, 1 above `high`, and rises smoothly between.
    """
    t = np.clip((share - low) / (high - low), 0, 1)
    rise: Array = t * t * (3 - 2 * t)
    return rise


def followed(
    bound: Bound,
    leg: Leg,
    off: Iterable[Skin],
    under: Iterable[Skin] = (),
    *,
    is_thin: bool = False,
) -> Mesh:
    """Return a muscle as the leg holds it, outside of bones and of other muscles.

    It holds what it held in standing, in a body of these sizes.

    Args:
        bound: The muscle, standing.
        leg: How the leg is held.
        off: Muscles that it stays out of.
        under: The deep faces of muscles that it stays under.
        is_thin: Whether it has no room to give way to what comes in between its points.
    """
    points, turns, sizes = moved(bound.vertices, bound.passed, leg, bound.chord)
    swells = np.einsum("nij,nj->ni", turns, bound.swells) * sizes[:, None]
    still = Leg(np.eye(3), np.eye(3), leg.thigh_size, leg.shin_size)
    wanted = volume(moved(bound.vertices, bound.passed, still, bound.chord)[0], bound.faces)
    others, roofs = tuple(off), tuple(under)
    beside = _neighbours(bound.faces, len(points))
    for _ in range(ROUNDS):
        points = points + swells * _root(points, swells, bound.faces, wanted)
        for lying, skins in ((Skin.beyond, roofs), (Skin.depth, others)):
            for skin in skins:
                points = _out_of(points, lying(skin, points), beside)
                if not is_thin:
                    points = _out_of(points, _pierced(points, bound.faces, skin), beside)
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


def _pierced(points: Array, faces: Ints, other: Skin) -> tuple[Array, Array]:
    """Return how far points give way where another muscle comes in between them.

    A muscle's edge may run through a surface none of whose points lies in it.

    Args:
        points: Of a surface, (n, 3).
        faces: Its faces.
        other: The other muscle.

    Returns:
        How far each gives way, mm, (n,), below 0 for not at all, and which way: inwards from its
        face that meets the other muscle, (n, 3).
    """
    depth, way = np.full(len(points), -DEEPEST), np.zeros_like(points)
    near = ((other.middle > points.min(0)) & (other.middle < points.max(0))).all(1)
    if not near.any():
        return depth, way
    own = Skin.of(Mesh(points, faces))
    met = own.tree.query(other.middle[near], distance_upper_bound=DEEPEST)[1]
    found = met < len(own.middle)
    met, at, looks = met[found], other.middle[near][found], other.normals[near][found]
    deep = ((own.middle[met] - at) * own.normals[met]).sum(1)
    comes_in = (deep > 0) & (deep < PIERCED) & ((own.normals[met] * looks).sum(1) < FACING)
    met, deep = met[comes_in], deep[comes_in]
    if len(met):
        behind = own.middle[met] - own.normals[met] * (THICKER * deep + 1)[:, None]
        has_room = own.depth(behind)[0] > 0
        met, deep = met[has_room], deep[has_room]
    # The deepest last: of several faces at a point, its way counts.
    order = np.argsort(deep, kind="stable")
    for corner in own.faces[met[order]].T:
        deeper = deep[order] > depth[corner]
        depth[corner[deeper]] = deep[order][deeper]
        way[corner[deeper]] = -own.normals[met[order][deeper]]
    return depth, way


def _out_of(points: Array, lying: tuple[Array, Array], beside: csr_array) -> Array:
    """Return points, those within another muscle brought just outside it, those round them along.

    A push fades away from neighbour to neighbour, so that no edge is left where it ends.

    Args:
        points: Of a surface, (n, 3).
        lying: How deep each lies in the other muscle, (n,), and its way out, (n, 3).
        beside: As `_neighbours` gives it.
    """
    depth, out = lying
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
