"""Running shoes, built round each body's own feet; round bare feet, what they stand with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints, Mask
from .body import load_body

SOLE = 0.018  # metres of sole under the bare foot
STATIONS, RAYS = 24, 28
HEEL = 0.035  # metres from the back of the shoe to the middle of the heel
WALL = 0.006  # metres between foot and the outside of the shoe
SKIN = 0.001  # both of a bare foot, whose shoe is not drawn: where it stands and how far it reaches


@dataclass(frozen=True, eq=False)
class Shoe:
    """A shoe at rest: vertices (n, 3), faces (m, 3), bend (n,) the toes' share of each vertex.

    heel, heel_in, ball_in, ball_out, tip: indices of vertices of the sole.
    """

    vertices: Array
    faces: Ints
    bend: Array
    heel: int
    heel_in: int
    ball_in: int
    ball_out: int
    tip: int
    heel_top: int


def collar(name: str) -> float:
    """Return the height of the shoe's upper edge above the bare sole, in metres."""
    return float(load_body(name).heads["left_foot"][2]) + 0.012


@lru_cache(maxsize=8)
def shoe(name: str, side: str) -> Shoe:
    """Return the shoe of body `name` for `side`, in the body's rest coordinates."""
    body = load_body(name)
    sign = 1.0 if side == "left" else -1.0
    ankle, toes = body.heads[f"{side}_foot"], body.heads[f"{side}_toes"]
    forward = (toes - ankle) * [1, 1, 0]
    forward /= np.sqrt((forward**2).sum())
    across = np.array([-forward[1], forward[0], 0.0])  # to the body's left
    top = collar(name)
    sole, wall = (SKIN, SKIN) if body.barefoot else (SOLE, WALL)
    v = body.vertices
    foot = v[(v[:, 2] < top + 0.01) & (v[:, 0] * sign > 0) & (np.abs(v[:, 0]) < 0.35)]
    u, w = (foot - ankle) @ forward, (foot - ankle) @ across
    z = np.minimum(foot[:, 2], top)
    start, stop = u.min() - 0.004, u.max() + 0.004
    spots = start + (stop - start) * (1 - np.cos(np.linspace(0.12, np.pi - 0.12, STATIONS))) / 2
    angle = np.linspace(0, 2 * np.pi, RAYS, endpoint=False)
    rays = np.stack([np.cos(angle), np.sin(angle)], -1)
    middles, radii = [], []
    for spot in spots:
        near = np.abs(u - np.clip(spot, u.min() + 0.008, u.max() - 0.008)) < 0.016
        pts = np.stack([w[near], z[near]], -1)
        middle = np.array([(pts[:, 0].min() + pts[:, 0].max()) / 2, 0.55 * pts[:, 1].max()])
        support = ((pts - middle) @ rays.T).max(0) + wall
        cos = np.cos(angle[:, None] - angle[None, :])
        reach = np.where(cos > 0.05, support[None, :] / np.maximum(cos, 0.05), 9.0).min(1)
        middles.append(middle)
        radii.append(reach)
    radius, middle = _even(np.array(radii)), _even(np.array(middles))
    end = np.array([0.72, 0.9] + [1.0] * (STATIONS - 4) + [0.88, 0.66])
    rings = []
    for i, spot in enumerate(spots):
        ring = middle[i] + rays * radius[i][:, None] * end[i]
        spring = 0.010 * max(0.0, (spot - stop + 0.035) / 0.035) ** 2
        ring[:, 1] = np.clip(ring[:, 1], -sole + spring, top)
        low = angle > np.pi  # carry the walls straight down into the sole
        ring[low, 1] = np.minimum(ring[low, 1], -sole + spring + 0.004 * (1 + rays[low, 1]))
        rings.append(
            ankle * [1, 1, 0] + spot * forward + ring[:, :1] * across + ring[:, 1:] * [0, 0, 1]
        )
    tips = [r.mean(0) for r in (rings[0], rings[-1])]
    vertices = np.concatenate([*rings, np.array(tips)])
    ball = float((toes - ankle) @ forward)
    along = (vertices - ankle) @ forward
    t = np.clip((along - ball + 0.020) / 0.030, 0, 1)
    side_of = (vertices - ankle) @ across * sign
    tread = vertices[:, 2] < -sole + 0.008

    def pick(score: Array, among: Mask = tread) -> int:
        chosen = np.flatnonzero(among)
        return int(chosen[int(np.argmax(score[chosen]))])

    # The ball of the foot is taken under the toes, which stay down on tiptoe.
    spot = spots[int(np.argmin(np.abs(spots - ball - 0.014)))]
    ring_of_ball = tread & (np.abs(along - spot) < 1e-6)
    spot = spots[int(np.argmin(np.abs(spots - start - HEEL)))]
    ring_of_heel = tread & (np.abs(along - spot) < 1e-6)
    return Shoe(
        vertices,
        _tube(),
        t * t * (3 - 2 * t),
        pick(-along),
        pick(-side_of, ring_of_heel),
        pick(-side_of, ring_of_ball),
        pick(side_of, ring_of_ball),
        pick(along),
        int(np.argmax(vertices[:, 2] - 2 * (along - along.min()))),
    )


def _even(rows: Array) -> Array:
    """Return rows averaged 1 2 1 with their neighbours, twice; the ends stay."""
    for _ in range(2):
        rows = np.concatenate([rows[:1], (rows[:-2] + 2 * rows[1:-1] + rows[2:]) / 4, rows[-1:]])
    return rows


def _tube() -> Ints:
    """Return the faces that join the rings and close both ends, facing outwards."""
    faces = []
    first, last = STATIONS * RAYS, STATIONS * RAYS + 1
    for j in range(RAYS):
        k = (j + 1) % RAYS
        for i in range(STATIONS - 1):
            a, b, c, d = i * RAYS + j, i * RAYS + k, (i + 1) * RAYS + j, (i + 1) * RAYS + k
            faces += [[a, b, c], [b, d, c]]
        faces += [[first, k, j], [last, (STATIONS - 1) * RAYS + j, (STATIONS - 1) * RAYS + k]]
    return np.array(faces, np.int64)
