"""The arch of a foot, drawn up by the small muscles of the sole: what no joint of ours bends."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..engine.scene import Array
from .body import Body

ANKLE = 0.085  # metres above the sole: from here up nothing moves
SHORTER = 0.35  # how far the ball comes towards the heel, as a share of how far the arch rises


def arched(body: Body, vertices: Array, arches: Mapping[str, float]) -> Array:
    """Return rest positions (k, 3) with each side's arch drawn up.

    arches: by side, degrees between rear and front half of the foot. The arch rises most on its
    inner side; heel and ball stay on the ground, and the ball comes a little towards the heel.
    """
    moved = vertices.copy()
    for side, degrees in arches.items():
        sign = 1.0 if side == "left" else -1.0
        ankle, toes = body.heads[f"{side}_foot"], body.heads[f"{side}_toes"]
        foot = (vertices[:, 2] < ANKLE + 0.02) & (vertices[:, 0] * sign > 0)
        if not degrees or not foot.any():
            continue
        forward = (toes - ankle) * [1, 1, 0]
        reach = float(np.sqrt((forward**2).sum()))
        forward /= reach
        across = np.array([-forward[1], forward[0], 0.0]) * sign  # outwards
        off = vertices[foot] - ankle
        along = np.clip((off @ forward + 0.35 * reach) / (1.35 * reach), 0, 1)  # heel 0, ball 1
        inner = np.clip(0.7 - (off @ across) / 0.09, 0.5, 1.0)
        low = np.clip((ANKLE - vertices[foot][:, 2]) / 0.02, 0, 1)
        rise = 1.35 * reach / 4 * np.radians(degrees)
        moved[foot] += (rise * low * inner * np.sin(np.pi * along) ** 1.5)[:, None] * [0, 0, 1]
        moved[foot] -= (SHORTER * rise * low * along)[:, None] * forward
    return moved
