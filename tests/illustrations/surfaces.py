"""What tests ask of surfaces: whether they are closed, how near and how deep points lie."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy.bones import Mesh, load_bones
from illustrations.anatomy.feet import load_feet
from illustrations.anatomy.joints import standing_foot
from illustrations.engine.scene import Array, Mask


def closed(mesh: Mesh) -> bool:
    """Return whether every edge of a surface is that of two triangles, once in each direction."""
    f = mesh.faces
    edges: dict[tuple[int, int], int] = {}
    for a, b in np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]).tolist():
        edges[a, b] = edges.get((a, b), 0) + 1
    return all(edges.get((b, a)) == count for (a, b), count in edges.items())


def standing_bones() -> dict[str, Mesh]:
    """Return all bones that muscles are fixed to: those of the foot where it stands, too."""
    foot = load_feet()["left_foot"]
    return load_bones() | {"left_foot": Mesh(standing_foot().carry(foot.vertices), foot.faces)}


def dense(mesh: Mesh, ring: Array, steps: int = 10) -> Array:
    """Return points of a surface near a ring, so many steps along each side of a triangle."""
    corners = mesh.vertices[mesh.faces]
    near = cKDTree(ring).query(corners.mean(1))[0] < 25
    weights = [(a, b, steps - a - b) for a in range(steps + 1) for b in range(steps + 1 - a)]
    points: Array = np.concatenate(
        [(corners[near] * (np.array(w) / steps)[None, :, None]).sum(1) for w in weights]
    )
    return points


def depth(points: Array, mesh: Mesh) -> Array:
    """Return how far points lie within a surface, mm, by its nearest face; below 0 outside."""
    corners = mesh.vertices[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.sqrt((normals**2).sum(1))
    kept = size > 1e-9
    middle, normals = corners[kept].mean(1), normals[kept] / size[kept, None]
    near = cKDTree(middle).query(points)[1]
    out: Array = ((middle[near] - points) * normals[near]).sum(1)
    return out


def shared(one: Mesh, other: Mesh, step: float = 2.0) -> float:
    """Return how many ml two closed surfaces both hold, counted in cells of a width in mm."""
    boxes = [(mesh.vertices.min(0), mesh.vertices.max(0)) for mesh in (one, other)]
    low, high = np.maximum(*(b[0] for b in boxes)), np.minimum(*(b[1] for b in boxes))
    if (low >= high).any():
        return 0.0
    return float(
        (_cells(one, low, high, step) & _cells(other, low, high, step)).sum() * step**3 / 1000
    )


def _cells(mesh: Mesh, low: Array, high: Array, step: float) -> Mask:
    """Return the cells of a box whose middles a closed surface holds: lines along x tell."""
    # Off whole and half ones, so that no line runs through a corner.
    low = low + 0.0137
    count = np.maximum(np.ceil((high - low) / step).astype(int), 1)
    corners = (mesh.vertices[mesh.faces] - low) / step - 0.5
    first = np.maximum(np.ceil(corners[:, :, 1:].min(1)).astype(int), 0)
    last = np.minimum(np.floor(corners[:, :, 1:].max(1)).astype(int), count[1:] - 1)
    passed = np.zeros((count[0] + 1, *count[1:]), int)
    wide = last - first + 1
    met = (wide > 0).all(1)
    for i, k in np.ndindex(*(wide[met].max(0) if met.any() else (0, 0))):
        own = met & (wide > [i, k]).all(1)
        at = first[own] + [i, k]
        through, x = _met(corners[own], at)
        cells = np.clip(np.ceil(x), 0, count[0]).astype(int)
        np.add.at(passed, (cells, *at[through].T), 1)
    within: Mask = np.cumsum(passed, 0)[:-1] % 2 == 1
    return within


def crossings(mesh: Mesh, y: float, z: float) -> list[float]:
    """Return the x at which the line along x at a place meets a surface."""
    corners = mesh.vertices[mesh.faces]
    return [float(x) for x in _met(corners, np.array([[y, z]]))[1]]


def _met(corners: Array, at: Array) -> tuple[Mask, Array]:
    """Return which triangles lines along x go through, each its own or all one, and at which x."""
    a, b, c = corners.transpose(1, 0, 2)
    areas = np.stack([_turns(b, c, at), _turns(c, a, at), _turns(a, b, at)], 1)
    through: Mask = np.all(areas > 0, 1) | np.all(areas < 0, 1)
    areas = areas[through]
    return through, (areas * corners[through][:, :, 0]).sum(1) / areas.sum(1)


def _turns(a: Array, b: Array, at: Array) -> Array:
    out: Array = (b[:, 1] - a[:, 1]) * (at[:, 1] - a[:, 2]) - (b[:, 2] - a[:, 2]) * (
        at[:, 0] - a[:, 1]
    )
    return out
