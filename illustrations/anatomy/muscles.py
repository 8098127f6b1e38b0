"""The muscles of the left hip: their meshes, fibres and attachments, in any pose of the leg.

`grow_muscles.py` grew them once, standing; here they follow the leg. Each point of a muscle turns
about the hip by a share of the thigh's turn, which rises along its fibres from none at the origin
to all at the insertion: so fibres keep their distance from the joint and go round it. What then
lies in a bone is pushed out, and the belly thickens or thins above its deepest fibres until the
volume is that of standing. Where a drawn body's thigh is longer than the bones', a muscle grows
along the same share from the pelvis's size to the thigh's, and so does the volume.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from scipy.spatial.transform import Rotation  # type: ignore[import-untyped]

from ..engine.scene import Array, Ints
from .bones import FILE as BONES_FILE
from .bones import Mesh, load_bones
from .leg import STANDING, Leg, Pose, Transform, left_hip, left_knee, leg_of, place_bones
from .muscle_plan import BAND, BAND_THICK, WHOLES
from .muscle_plan import MUSCLES as PLAN

FILE = Path(__file__).parent / "data" / "muscles.npz"
POINTS = 20
"""Points along a fibre."""
MUSCLES = tuple(muscle.id for muscle in PLAN)
BELLIES = ("gluteus-minimus", "gluteus-medius", "gluteus-maximus")
"""Muscles that are also there in one piece; those with parts are not in MUSCLES."""
BONES_MET = ("pelvis", "left_femur", "left_tibia")
FREE = 0.4
"""mm by which a muscle stays off a bone that would push into it."""
DEEPEST = 25.0
"""mm into a bone from which a point is still pushed out by the nearest face."""
GRAIN = 0.01
"""mm to which points are rounded, so that every machine gives the same."""
TO_THIGH, BAND_TO_THIGH, BAND_TO_SHIN = (0.05, 0.97), (0.02, 0.34), (0.8, 1.0)
"""Between which shares of its way a fibre passes from one bone to the next."""
STAYS = Transform(np.eye(3), 1.0, np.zeros(3))
"""The way of a bone that does not move."""


@dataclass(frozen=True)
class Footprints:
    """Where a muscle is fixed: rings of points (k, 3), mm, on a bone each.

    A muscle that ends in the iliotibial tract has "tract" for its bone. sources: who says so.
    """

    origin: Array
    origin_bone: str
    origin_sources: tuple[str, ...]
    insertion: Array
    insertion_bone: str
    insertion_sources: tuple[str, ...]


def made_of() -> str:
    """Return the digest of what the muscles are grown from: their plan and the bones."""
    plan = repr((PLAN, WHOLES, BAND_THICK)).encode()
    return hashlib.sha256(plan + BONES_FILE.read_bytes()).hexdigest()[:16]


@lru_cache(maxsize=1)
def _file() -> dict[str, Array]:
    with np.load(FILE) as file:
        return {
            key: file[key] if key.endswith((":faces", "made_of")) else file[key] / 10.0
            for key in file.files
        }


def grown_from() -> str:
    """Return the digest that made_of gave when the muscles were grown."""
    return str(_file()["made_of"])


def footprints() -> dict[str, Footprints]:
    """Return where each muscle is fixed, standing."""
    read = _file()
    return {
        m.id: Footprints(
            read[f"{m.id}:origin"], m.origin.bone, m.origin.sources,
            read[f"{m.id}:insertion"], m.insertion.bone, m.insertion.sources,
        )
        for m in PLAN
    }  # fmt: skip


def muscle_meshes(pose: Pose = STANDING, *, bellies: bool = False) -> dict[str, Mesh]:
    """Return the closed surface of each muscle of MUSCLES; with `bellies`, parts as one muscle."""
    names = MUSCLES
    if bellies:
        whole = {m.id: m.whole for m in PLAN}
        names = tuple(dict.fromkeys(whole[name] for name in MUSCLES))
    return {name: muscle_mesh(name, pose) for name in names}


def muscle_mesh(name: str, pose: Pose) -> Mesh:
    """Return a muscle or belly as the leg holds it, with the volume that it has in standing."""
    bound = _bound(name)
    if pose == STANDING:
        return Mesh(bound.vertices, bound.faces)
    leg = leg_of(pose)
    moved, turns, sizes = _moved(bound.vertices, bound.share, name, leg)
    above = np.einsum("nij,nj->ni", turns, bound.above) * sizes[:, None]
    thicker = above * np.sin(np.pi * np.clip(bound.share, 0, 1))[:, None]
    still = Leg(np.eye(3), np.eye(3), leg.thigh_size, leg.shin_size)
    wanted = _volume(_moved(bound.vertices, bound.share, name, still)[0], bound.faces)
    out = moved
    for _ in range(2):
        out = _pushed_out(out, leg)
        out = out + thicker * _root(out, thicker, bound.faces, wanted)
    return Mesh(_rounded(out), bound.faces)


def fibres(pose: Pose = STANDING) -> dict[str, list[Array]]:
    """Return the fibres of each muscle of MUSCLES, each (POINTS, 3), from origin to insertion."""
    out = {}
    for muscle in PLAN:
        lines = _file()[f"{muscle.id}:fibres"]
        share = np.broadcast_to(np.linspace(0, 1, POINTS), lines.shape[:2]).reshape(-1)
        moved = _moved(lines.reshape(-1, 3), share, muscle.id, leg_of(pose))[0]
        out[muscle.id] = list(_rounded(moved).reshape(lines.shape))
    return out


def volume(mesh: Mesh) -> float:
    """Return what a closed mesh holds, in millilitres."""
    return float(_volume(mesh.vertices, mesh.faces))


@dataclass(frozen=True, eq=False)
class _Bound:
    """A mesh tied to its fibres. share: (n,) of the way from origin to insertion.

    above: (n, 3) from the nearest of the deepest fibres to a vertex.
    """

    vertices: Array
    faces: Ints
    share: Array
    above: Array


@cache
def _bound(name: str) -> _Bound:
    read = _file()
    vertices = read[f"{name}:vertices"]
    faces: Ints = read[f"{name}:faces"].astype(np.int64)
    parts = [m for m in PLAN if name in (m.id, m.whole)]
    lines = np.concatenate([read[f"{m.id}:fibres"] for m in parts])
    deep = np.concatenate([read[f"{m.id}:fibres"][: m.fibres] for m in parts])
    along = np.tile(np.linspace(0, 1, POINTS), len(lines))
    far, near = cKDTree(lines.reshape(-1, 3)).query(vertices, k=24)
    weight = 1 / (far + 2.0) ** 2
    share: Array = (along[near] * weight).sum(1) / weight.sum(1)
    floor = deep.reshape(-1, 3)
    far, near = cKDTree(floor).query(vertices, k=6)
    weight = 1 / (far + 1.0) ** 2
    above: Array = vertices - (floor[near] * weight[..., None]).sum(1) / weight.sum(1)[:, None]
    return _Bound(vertices, faces, share, above)


def _moved(points: Array, share: Array, name: str, leg: Leg) -> tuple[Array, Array, Array]:
    """Return points as the leg takes them along, how each is turned, (n, 3, 3), and its size."""
    hip, knee = left_hip(), left_knee()
    vector = Rotation.from_matrix(leg.thigh).as_rotvec()
    first = passed(share, *(BAND_TO_THIGH if name == BAND else TO_THIGH))
    turns: Array = Rotation.from_rotvec(first[:, None] * vector).as_matrix()
    sizes = 1 + first * (leg.thigh_size - 1)
    if name == BAND:
        second = passed(share, *BAND_TO_SHIN)
        axis = Rotation.from_matrix(leg.bend).as_rotvec()
        bend: Array = Rotation.from_rotvec(second[:, None] * axis).as_matrix()
        longer = 1 + second * (leg.shin_size / leg.thigh_size - 1)
        points = np.einsum("nij,nj->ni", bend, points - knee) * longer[:, None] + knee
        moved = np.einsum("nij,nj->ni", turns, points - hip) * sizes[:, None] + hip
        return moved, turns @ bend, sizes * longer
    return np.einsum("nij,nj->ni", turns, points - hip) * sizes[:, None] + hip, turns, sizes


def passed(share: Array, low: float, high: float) -> Array:
    """Return how far a fibre has passed to the next bone, at shares of its way, (n,).

    It is 0 below `low`, 1 above `high`, and rises smoothly between.
    """
    t = np.clip((share - low) / (high - low), 0, 1)
    rise: Array = t * t * (3 - 2 * t)
    return rise


@cache
def _skin_of(bone: str) -> tuple[Array, Array, cKDTree]:
    """Return places of a bone's surface, the way it looks there, and how to find the nearest."""
    mesh = load_bones()[bone]
    corners = mesh.vertices[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.sqrt((normals**2).sum(1))
    kept = size > 1e-9
    middle = corners[kept].mean(1)
    return middle, normals[kept] / size[kept, None], cKDTree(middle)


def into_bone(points: Array, bone: str, pose: Pose) -> tuple[Array, Array]:
    """Return how far points lie within a bone, mm (below 0: outside), and its way out, (n, 3)."""
    middle, normals, tree = _skin_of(bone)
    move = place_bones(pose).get(bone, STAYS)
    own = move.back(points)
    near = tree.query(own)[1]
    depth: Array = ((middle[near] - own) * normals[near]).sum(1)
    far = np.sqrt(((middle[near] - own) ** 2).sum(1))
    depth = np.where(far < DEEPEST, depth, -DEEPEST) * move.size
    return depth, normals[near] @ move.turn.T


def _pushed_out(points: Array, leg: Leg) -> Array:
    """Return points, those in a bone brought just outside it."""
    for bone in BONES_MET:
        depth, out = into_bone(points, bone, leg)
        inside = depth > 0
        points = points + np.where(inside, depth + FREE, 0.0)[:, None] * out
    return points


def _volume(vertices: Array, faces: Ints) -> float:
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6000.0)


def _root(points: Array, thicker: Array, faces: Ints, wanted: float) -> float:
    """Return how much of `thicker` gives the volume wanted, from -0.5 to 1.5, by halving."""
    low, high = -0.5, 1.5
    for _ in range(22):
        middle = (low + high) / 2
        more = _volume(points + thicker * middle, faces) < wanted
        low, high = (middle, high) if more else (low, middle)
    return (low + high) / 2


def _rounded(points: Array) -> Array:
    rounded: Array = np.round(points / GRAIN) * GRAIN
    return rounded
