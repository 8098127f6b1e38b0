"""Kneecaps: two short strokes a knee that show which way it points."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints, Stroke
from .body import SIDES, Body, load_body
from .face import front_of
from .skeleton import Placed, skin

_RADIUS = 0.026  # metres
_ARCS = (np.radians(np.linspace(-150, -30, 7)),)  # the lower rim, as a soft U


@lru_cache(maxsize=4)
def _at_rest(name: str, side: str) -> tuple[tuple[Array, Ints], ...]:
    """Return each stroke's rest points (n, 3) and the nearest vertices that carry them."""
    body = load_body(name)
    knee = body.heads[f"{side}_shin"]
    v = body.vertices
    near = (((v - knee) ** 2).sum(1) < 0.11**2) & (v[:, 1] < knee[1])
    tri = v[body.faces[near[body.faces].all(1)]]
    chosen = np.flatnonzero(near)
    out = []
    for arc in _ARCS:
        x, z = knee[0] + _RADIUS * np.cos(arc), knee[2] + 0.012 + _RADIUS * np.sin(arc)
        points = np.array([[a, front_of(tri, a, b) - 0.002, b] for a, b in zip(x, z, strict=True)])
        carrier = [int(chosen[((v[chosen] - p) ** 2).sum(1).argmin()]) for p in points]
        out.append((points, np.array(carrier)))
    return tuple(out)


def knee_strokes(body: Body, placed: Placed) -> tuple[Stroke, ...]:
    """Return the strokes of both kneecaps in the pose."""
    out = []
    for side in SIDES:
        facing = (placed.rotation[f"{side}_thigh"] + placed.rotation[f"{side}_shin"]) @ np.array(
            [0.0, -0.5, 0.0]
        )
        for points, carrier in _at_rest(body.name, side):
            out.append(Stroke(skin(body, placed, points, carrier), facing))
    return tuple(out)
