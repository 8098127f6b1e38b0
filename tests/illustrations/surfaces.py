"""What tests ask of surfaces: whether they are closed, how near and how deep points lie."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy.bones import Mesh
from illustrations.engine.scene import Array


def closed(mesh: Mesh) -> bool:
    """Return whether every edge of a surface is that of two triangles, once in each direction."""
    f = mesh.faces
    edges: dict[tuple[int, int], int] = {}
    for a, b in np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]).tolist():
        edges[a, b] = edges.get((a, b), 0) + 1
    return all(edges.get((b, a)) == count for (a, b), count in edges.items())


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
