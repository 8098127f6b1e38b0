"""A mesh with fewer triangles: edges are drawn together, one by one, where it shows least.

Source: Garland and Heckbert, "Surface simplification using quadric error metrics" (1997).
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

import numpy as np

from ..engine.scene import Array
from .bones import Mesh

SHARP = 1000.0
"""How much an open edge of a mesh weighs against its being moved."""
FAR = 2.0
"""How many lengths of an edge the point that it becomes may lie from its middle."""
FLAT = 0.1
"""Cosine below which a triangle counts as turned over."""

Triangle = tuple[int, int, int]


def fewer(mesh: Mesh, most: int) -> Mesh:
    """Return a mesh with at most so many triangles, as far as none turns over.

    Args:
        mesh: Places and triangles, seen from outside counter-clockwise.
        most: How many triangles are left.
    """
    drawn = _Drawn(mesh)
    while len(drawn.faces) > most and drawn.step():
        pass
    used = sorted({v for face in drawn.faces.values() for v in face})
    number = {v: i for i, v in enumerate(used)}
    left = np.array([[number[v] for v in f] for f in drawn.faces.values()], dtype=np.int64)
    return Mesh(np.array([drawn.points[v] for v in used]), left)


class _Drawn:
    """A mesh while its edges are drawn together."""

    def __init__(self, mesh: Mesh) -> None:
        self.points = [p.copy() for p in mesh.vertices]
        self.faces: dict[int, Triangle] = {
            i: (int(a), int(b), int(c)) for i, (a, b, c) in enumerate(mesh.faces)
        }
        self._around: list[set[int]] = [set() for _ in self.points]
        for i, face in self.faces.items():
            for v in face:
                self._around[v].add(i)
        self._errors = _quadrics(mesh, self.faces)
        self._changed = [0] * len(self.points)
        self._queue: list[tuple[float, int, int, int, int]] = []
        for a, b in sorted({(min(e), max(e)) for f in self.faces.values() for e in _edges(f)}):
            self._offer(a, b)

    def step(self) -> bool:
        """Draw the next edge together, if it may be; return whether there was one to look at."""
        if not self._queue:
            return False
        _, a, b, *then = heapq.heappop(self._queue)
        if [self._changed[a], self._changed[b]] == then:
            to = self._best(a, b)[1]
            if self._may(a, b, to):
                self._join(a, b, to)
        return True

    def _offer(self, a: int, b: int) -> None:
        a, b = min(a, b), max(a, b)
        cost = self._best(a, b)[0]
        heapq.heappush(self._queue, (cost, a, b, self._changed[a], self._changed[b]))

    def _best(self, a: int, b: int) -> tuple[float, Array]:
        """Return how far off the surface an edge becomes a point, squared, and that point."""
        both = self._errors[a] + self._errors[b]
        middle = (self.points[a] + self.points[b]) / 2
        firm = both[:3, :3] + 1e-6 * np.eye(3)
        best = np.asarray(np.linalg.solve(firm, -both[:3, 3]), dtype=np.float64)
        length = ((self.points[a] - self.points[b]) ** 2).sum()
        if ((best - middle) ** 2).sum() > FAR**2 * length:
            best = middle
        at = np.append(best, 1.0)
        return float(at @ both @ at), best

    def _near(self, v: int) -> set[int]:
        return {w for i in self._around[v] for w in self.faces[i]} - {v}

    def _may(self, a: int, b: int, to: Array) -> bool:
        """Return whether the mesh stays one surface, and no triangle of it turns over."""
        if len(self._near(a) & self._near(b)) > 2:
            return False
        return not any(
            self._turns_over(self.faces[i], v, to)
            for v in (a, b)
            for i in self._around[v]
            if not {a, b} <= set(self.faces[i])
        )

    def _turns_over(self, face: Triangle, moved: int, to: Array) -> bool:
        """Return whether a triangle would look the other way with one point elsewhere."""
        before = [self.points[v] for v in face]
        after = [to if v == moved else self.points[v] for v in face]
        ways = [np.cross(p[1] - p[0], p[2] - p[0]) for p in (before, after)]
        sizes = np.sqrt((ways[0] ** 2).sum() * (ways[1] ** 2).sum())
        return bool(ways[0] @ ways[1] <= FLAT * sizes)

    def _join(self, a: int, b: int, to: Array) -> None:
        """Draw the point b into a, which moves."""
        self.points[a] = to
        self._errors[a] = self._errors[a] + self._errors[b]
        for i in sorted(self._around[b]):
            if a in self.faces[i]:
                for v in self.faces.pop(i):
                    self._around[v].discard(i)
            else:
                x, y, z = (a if v == b else v for v in self.faces[i])
                self.faces[i] = (x, y, z)
                self._around[a].add(i)
        self._around[b] = set()
        self._changed[a] += 1
        self._changed[b] = -1
        for v in sorted(self._near(a)):
            self._offer(a, v)


def _quadrics(mesh: Mesh, faces: dict[int, Triangle]) -> list[Array]:
    """Return for every point how far from its faces, squared, a place lies: (4, 4) each."""
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.sqrt((across**2).sum(1))
    normal = across / np.maximum(size, 1e-9)[:, None]
    plane = np.column_stack([normal, -(normal * corners[:, 0]).sum(1)])
    weighed = plane[:, :, None] * plane[:, None, :] * size[:, None, None]
    out = np.zeros((len(mesh.vertices), 4, 4))
    for k in range(3):
        np.add.at(out, mesh.faces[:, k], weighed)
    behind = {edge: i for i, face in faces.items() for edge in _edges(face)}
    for (a, b), i in behind.items():
        if (b, a) in behind:
            continue
        wall = np.cross(mesh.vertices[b] - mesh.vertices[a], normal[i])
        wall = wall / max(float(np.sqrt((wall**2).sum())), 1e-9)
        edge = np.append(wall, -float(wall @ mesh.vertices[a]))
        out[[a, b]] += SHARP * np.outer(edge, edge)
    return list(out)


def _edges(face: Triangle) -> Iterable[tuple[int, int]]:
    a, b, c = face
    return ((a, b), (b, c), (c, a))
