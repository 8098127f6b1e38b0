"""A plain friendly face: eyes, brows, nose and mouth, drawn on the head's own surface."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Stroke
from .body import Body, load_body
from .outfit import marks
from .skeleton import Placed

# Points of each stroke, in units of a head 0.160 m from its joint to the crown:
# x to the left, z above the head's joint.
_ARC = np.linspace(-1, 1, 7)


def _features(older: bool) -> list[tuple[Array, bool, float]]:
    """Return (points (n, 2), filled, sideways lean of the surface) for every stroke.

    older: with the folds from the nose to the corners of the mouth, and a lined forehead.
    """
    out: list[tuple[Array, bool, float]] = []
    turn = np.linspace(0, 2 * np.pi, 13)
    for s in (-1.0, 1.0):
        out.append(
            (
                np.stack([s * 0.0335 + 0.0062 * np.cos(turn), 0.036 + 0.0082 * np.sin(turn)], -1),
                True,
                s * 0.45,
            )
        )
        brow = np.stack([s * (0.036 + 0.0155 * _ARC), 0.0625 - 0.005 * _ARC**2], -1)
        out.append((brow, False, s * 0.45))
    out.append((np.stack([0.009 * _ARC, -0.0165 + 0.004 * _ARC**2], -1), False, 0.0))
    out.append((np.stack([0.0235 * _ARC, -0.0470 + 0.008 * _ARC**2], -1), False, 0.0))
    if older:
        for s in (-1.0, 1.0):
            fold = np.stack([s * (0.0290 + 0.0040 * _ARC), -0.024 - 0.0085 * _ARC], -1)
            out.append((fold, False, s * 0.45))
        out.append((np.stack([0.019 * _ARC, 0.0845 - 0.0025 * _ARC**2], -1), False, 0.0))
    return out


@lru_cache(maxsize=4)
def _strokes_at_rest(name: str, older: bool) -> tuple[tuple[Array, bool, float], ...]:
    """Return the strokes (n, 3) laid on the face of the body at rest."""
    body = load_body(name)
    m = marks(name)
    scale = (m.crown - m.head[2]) / 0.160
    v = body.vertices
    near = (np.abs(v[:, 0]) < 0.09) & (v[:, 2] > m.head[2] - 0.12) & (v[:, 1] < m.head[1])
    tri = v[body.faces[near[body.faces].all(1)]]
    out = []
    for points, filled, lean in _features(older):
        placed = []
        for x, z in points * scale:
            placed.append([x, front_of(tri, x, z + m.head[2]), z + m.head[2]])
        line = np.array(placed)
        # Eyelids and lips make the surface step; a face stroke is drawn on their average.
        line[:, 1] = np.minimum(line[:, 1], np.median(line[:, 1]) + 0.004) - 0.003
        out.append((line, filled, lean))
    return tuple(out)


def front_of(tri: Array, x: float, z: float) -> float:
    """Return the y of the foremost point of triangles (m, 3, 3) at x, z."""
    a, b, c = tri[:, 0], tri[:, 1], tri[:, 2]
    d = (b[:, 0] - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (b[:, 2] - a[:, 2])
    d = np.where(np.abs(d) < 1e-12, 1e-12, d)
    s = ((x - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (z - a[:, 2])) / d
    t = ((b[:, 0] - a[:, 0]) * (z - a[:, 2]) - (x - a[:, 0]) * (b[:, 2] - a[:, 2])) / d
    inside = (s >= -1e-6) & (t >= -1e-6) & (s + t <= 1 + 1e-6)
    y = a[:, 1] + s * (b[:, 1] - a[:, 1]) + t * (c[:, 1] - a[:, 1])
    return float(np.where(inside, y, 1.0).min())


def face_strokes(body: Body, placed: Placed, older: bool = False) -> tuple[Stroke, ...]:
    """Return the face of `body`, carried along with its head."""
    rotation, shift = placed.rotation["head"], placed.shift["head"]
    out = []
    for points, filled, lean in _strokes_at_rest(body.name, older):
        normal = rotation @ np.array([lean, -1.0, 0.0]) / np.sqrt(1 + lean**2)
        out.append(Stroke(points @ rotation.T + shift, normal, filled))
    return tuple(out)
