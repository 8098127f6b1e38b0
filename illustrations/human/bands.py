"""Elastic bands: taut loops round two limbs, or round one limb and an anchor."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..engine.scene import Array, Mesh
from ..engine.solids import ribbon
from .body import Body
from .outfit import marks
from .skeleton import Placed

COLOUR, BELT = "#d1495b", "#55646d"
RING = 28
WIDTH = {
    "knees": 0.036,
    "ankles": 0.030,
    "long": 0.030,
    "belt": 0.036,
}  # metres: thin, so that a loop reads as one
ABOVE = {
    "knees": 0.78,
    "ankles": 0.80,
    "belt": 0.13,
}  # how far down the segment a loop sits, 0 to 1


def limb_ring(
    body: Body, placed: Placed, side: str, at: str, slip: float = 0.0
) -> tuple[Array, Array]:
    """Return a ring (RING, 3) on the skin round one leg, and the leg's direction (3,).

    slip: metres further down the leg.
    at: `knees` is a hand's breadth above the knee joint, so clear of the kneecap also where the
    knee is bent; `ankles` just above the sock; `belt` at the top of the calf.
    """
    m = marks(body.name)
    upper, lower = ("thigh", "shin") if at == "knees" else ("shin", "foot")
    top, bottom = body.heads[f"{side}_{upper}"], body.heads[f"{side}_{lower}"]
    axis = (bottom - top) / np.sqrt(((bottom - top) ** 2).sum())
    middle = top + ABOVE[at] * (bottom - top) + slip * axis
    v = body.vertices
    near = (np.abs((v - middle) @ axis) < 0.022) & (((v - middle) ** 2).sum(1) < 0.13**2)
    if at == "ankles":
        near &= v[:, 2] > m.collar
    p = v[near] - middle
    x = np.array([1.0, 0.0, 0.0])
    x -= axis * (x @ axis)
    x /= np.sqrt((x**2).sum())
    y = np.cross(axis, x)
    flat = np.stack([p @ x, p @ y], -1)
    angle = np.linspace(0, 2 * np.pi, RING, endpoint=False)
    rays = np.stack([np.cos(angle), np.sin(angle)], -1)
    support = (flat @ rays.T).max(0)
    cos = np.cos(angle[:, None] - angle[None, :])
    radius = np.where(cos > 0.05, support[None, :] / np.maximum(cos, 0.05), 9.0).min(1) + 0.006
    ring = middle + radius[:, None] * (rays[:, :1] * x + rays[:, 1:] * y)
    bone = f"{side}_{upper}"
    moved = ring @ placed.rotation[bone].T + placed.shift[bone]
    return moved, placed.rotation[bone] @ axis


@dataclass(frozen=True, eq=False)
class Band:
    """A taut band. loop: (n, 3) along its middle, closed. along: (n, 3) unit, across its width."""

    loop: Array
    along: Array
    width: float
    colour: str = COLOUR

    def mesh(self) -> Mesh:
        """Return the band as it is drawn."""
        return ribbon("band", self.loop, self.along, self.width, self.colour)

    def points(self) -> Array:
        """Return points (3 n, 3) of the band: its middle and both edges."""
        half = self.along * self.width / 2
        return np.concatenate([self.loop - half, self.loop, self.loop + half])


def loop_band(body: Body, placed: Placed, at: str, slip: float = 0.0) -> Band:
    """Return a loop band round both legs above the knees or at the ankles."""
    left, left_axis = limb_ring(body, placed, "left", at, slip)
    right, right_axis = limb_ring(body, placed, "right", at, slip)
    return _taut(left, right, left_axis, right_axis, WIDTH[at])


def long_band(body: Body, placed: Placed, side: str, anchor: Array) -> Band:
    """Return a long band from `anchor` (3,) round the leg above one knee, pulled taut."""
    ring, axis = limb_ring(body, placed, side, "knees")
    middle = ring.mean(0)
    pull = anchor - middle
    pull /= np.sqrt((pull**2).sum())
    across = np.cross([0.0, 0.0, 1.0], pull)
    turn = np.linspace(0, 2 * np.pi, RING, endpoint=False)
    post = anchor + 0.030 * (np.cos(turn)[:, None] * pull + np.sin(turn)[:, None] * across)
    return _taut(ring, post, axis, np.array([0.0, 0.0, -1.0]), WIDTH["long"])


def belt(body: Body, placed: Placed, post: Array) -> Band:
    """Return a belt from behind both knees round a post (3,), pulled taut."""
    rings = [limb_ring(body, placed, side, "belt") for side in ("left", "right")]
    legs, axis = np.concatenate([r for r, _ in rings]), rings[0][1] + rings[1][1]
    axis = axis / np.sqrt((axis**2).sum())
    turn = np.linspace(0, 2 * np.pi, RING, endpoint=False)
    flat = np.cos(turn)[:, None] * [1.0, 0.0, 0.0] + np.sin(turn)[:, None] * [0.0, 1.0, 0.0]
    down = np.array([0.0, 0.0, -1.0])
    return replace(_taut(legs, post + 0.030 * flat, axis, down, WIDTH["belt"]), colour=BELT)


def _taut(a: Array, b: Array, axis_a: Array, axis_b: Array, width: float) -> Band:
    """Return the band along the hull of two rings (n, 3) with their own directions."""
    ca, cb = a.mean(0), b.mean(0)
    line = (cb - ca) / np.sqrt(((cb - ca) ** 2).sum())
    mean = axis_a + axis_b
    mean -= line * (mean @ line)
    mean /= np.sqrt((mean**2).sum())
    up = np.cross(mean, line)
    points = np.concatenate([a, b])
    centre = (ca + cb) / 2
    flat = np.round(np.stack([(points - centre) @ line, (points - centre) @ up], -1), 6)
    order = hull(flat)
    ring, axes = (
        points[order],
        np.where((np.array(order) < len(a))[:, None], axis_a[None], axis_b[None]),
    )
    closed = np.concatenate([ring, ring[:1]])
    step = np.r_[0, np.cumsum(np.sqrt((np.diff(closed, axis=0) ** 2).sum(1)))]
    s = np.linspace(0, step[-1], 120, endpoint=False)
    loop = np.stack([np.interp(s, step, closed[:, i]) for i in range(3)], -1)
    wide = np.concatenate([axes, axes[:1]])
    along = np.stack([np.interp(s, step, wide[:, i]) for i in range(3)], -1)
    along /= np.sqrt((along**2).sum(1, keepdims=True))
    return Band(loop, along, width)


def hull(points: Array) -> list[int]:
    """Return indices of the convex hull of (n, 2) points, counter-clockwise (Andrew)."""
    order = sorted(range(len(points)), key=lambda i: (points[i, 0], points[i, 1]))

    def half(indices: list[int]) -> list[int]:
        out: list[int] = []
        for i in indices:
            while len(out) > 1:
                p, q, r = points[out[-2]], points[out[-1]], points[i]
                if (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0:
                    break
                out.pop()
            out.append(i)
        return out[:-1]

    return half(order) + half(order[::-1])
