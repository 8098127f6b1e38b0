"""The drawn bodies: their joints are where bones that fit the skin have them."""

from __future__ import annotations

import numpy as np
import pytest

from illustrations.human.body import SIDES, load_body
from illustrations.human.joints import Angles
from illustrations.human.skeleton import place

# Metres between the femoral heads of the mean bones, laid into each skin.
HEADS_APART = {"female": 0.1712, "male": 0.178}
POSES: tuple[Angles, ...] = (
    {},
    {"left_hip.flexion": 45.0},
    {"left_hip.flexion": 90.0, "left_hip.external_rotation": 20.0},
    {"left_hip.abduction": 30.0},
    {"left_hip.flexion": 50.0, "left_hip.abduction": 26.0, "left_hip.external_rotation": 32.0},
)


@pytest.mark.parametrize("name", HEADS_APART)
def test_the_hip_joints_are_as_far_apart_as_the_femoral_heads(name: str) -> None:
    heads = load_body(name).heads
    apart = heads["left_thigh"] - heads["right_thigh"]
    assert apart[0] == pytest.approx(HEADS_APART[name], abs=0.002)
    assert np.abs(apart[1:]).max() < 0.001


@pytest.mark.parametrize("name", HEADS_APART)
def test_a_thigh_hangs_from_the_same_two_points_in_every_pose(name: str) -> None:
    body = load_body(name)
    for side in SIDES:
        lengths = set()
        for angles in POSES:
            placed = place(body, angles, np.eye(3), np.zeros(3))
            hip = placed.point("pelvis", body.heads[f"{side}_thigh"])
            knee = placed.point(f"{side}_shin", body.heads[f"{side}_shin"])
            lengths.add(round(float(np.sqrt(((knee - hip) ** 2).sum())), 6))
        assert len(lengths) == 1, (side, lengths)
