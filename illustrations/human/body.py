"""The two bodies: a skinned mesh each, read from `data/body.npz`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..engine.scene import Array, Ints

BODY_FILE = Path(__file__).parent.parent / "data" / "body.npz"
STATURE = {"female": 1.68, "male": 1.78}  # metres, sole to crown
SIDES = ("left", "right")
BARE = "-barefoot"  # ends the name of a body whose feet are bare
# Metres from the hip joint that a body came with to the centre of the femoral head of the mean
# bones that fit its skin: inwards, forwards, up. Measured with mean pelvis and femur laid into the
# skin at rest, anterior spines 8 to 10 mm under it (bones x 1.00 in the female body, x 1.04 in the
# male), so that bones can be drawn inside this body.
FEMORAL_HEAD = {"female": (0.026, 0.039, 0.005), "male": (0.019, 0.028, -0.006)}


@dataclass(frozen=True, eq=False)
class Body:
    """A body at rest: an A-pose, z up, +x to its left, facing -y, origin between the feet.

    vertices: (n, 3) in metres. faces: (m, 3). heads: bone name to the (3,) joint it turns about;
    `left_hip_mark` and `right_hip_mark` are no joints but where clothes and points of the skin
    round the hip are measured from.
    build: `female` or `male`. barefoot: its feet are seen, and no shoe is round them.
    bones: names in the order of the weights. weight_bones, weights: (n, 4), weights sum to 1.
    """

    name: str
    build: str
    barefoot: bool
    vertices: Array
    faces: Ints
    heads: dict[str, Array]
    bones: tuple[str, ...]
    weight_bones: Ints
    weights: Array


@lru_cache(maxsize=4)
def load_body(name: str) -> Body:
    """Return the body called `name`, such as `female` or `male-barefoot`, at its stature."""
    build = name.removesuffix(BARE)
    with np.load(BODY_FILE) as data:
        vertices = data[f"{build}_vertices"] / 1e4
        heads = data[f"{build}_heads"] / 1e4
        low, high = vertices[:, 2].min(), vertices[:, 2].max()
        scale = STATURE[build] / (high - low)
        shift = np.array([0.0, 0.0, -low])
        bones = tuple(str(b) for b in data["bones"])
        joints = dict(zip(bones, (heads + shift) * scale, strict=True))
        inwards, forwards, up = FEMORAL_HEAD[build]
        for side in SIDES:  # the whole thigh turns about the hip, not about its own middle
            sign = 1.0 if side == "left" else -1.0
            mark = joints[f"{side}_thigh_upper"]
            joints[f"{side}_hip_mark"] = mark
            hip = mark + np.array([-sign * inwards, -forwards, up])
            joints[f"{side}_thigh"] = joints[f"{side}_thigh_upper"] = hip
            joints[f"{side}_arm"] = joints[f"{side}_arm_upper"]
            joints[f"{side}_forearm_lower"] = joints[f"{side}_forearm"]
        return Body(
            name,
            build,
            name != build,
            (vertices + shift) * scale,
            data["faces"].astype(np.int64),
            joints,
            bones,
            data["weight_bones"].astype(np.int64),
            data["weights"] / 255.0,
        )
