"""Kneecaps: where they are, and a short stroke on each that shows which way it points."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints, Stroke
from .body import SIDES, Body, load_body
from .face import front_of
from .skeleton import Placed, skin

_RADIUS = 0.026  # metres
_DRAWN = tuple(np.radians(np.linspace(-150, -30, 7)))  # the lower rim, as a soft U
_RIM = tuple(np.radians(np.linspace(-180, 150, 12)))


@lru_cache(maxsize=8)
def _at_rest(name: str, side: str, arc: tuple[float, ...]) -> tuple[Array, Ints]:
    """Return rest points (n, 3) of the kneecap's rim and the nearest vertices that carry them.

    arc: where on the rim, in radians from outwards over up.
    """
    body = load_body(name)
    knee = body.heads[f"{side}_shin"]
    v = body.vertices
    near = (((v - knee) ** 2).sum(1) < 0.11**2) & (v[:, 1] < knee[1])
    tri = v[body.faces[near[body.faces].all(1)]]
    chosen = np.flatnonzero(near)
    x, z = knee[0] + _RADIUS * np.cos(arc), knee[2] + 0.012 + _RADIUS * np.sin(arc)
    points = np.array([[a, front_of(tri, a, b) - 0.002, b] for a, b in zip(x, z, strict=True)])
    carrier = [int(chosen[((v[chosen] - p) ** 2).sum(1).argmin()]) for p in points]
    return points, np.array(carrier)


def kneecap(body: Body, placed: Placed, side: str) -> Array:
    """Return the rim (12, 3) of one kneecap in the pose."""
    return skin(body, placed, *_at_rest(body.name, side, _RIM))


def knee_strokes(body: Body, placed: Placed) -> tuple[Stroke, ...]:
    """Return the strokes of both kneecaps in the pose."""
    out = []
    for side in SIDES:
        facing = (placed.rotation[f"{side}_thigh"] + placed.rotation[f"{side}_shin"]) @ np.array(
            [0.0, -0.5, 0.0]
        )
        out.append(Stroke(skin(body, placed, *_at_rest(body.name, side, _DRAWN)), facing))
    return tuple(out)
