"""The drawn bodies: their joints are where bones that fit the skin have them."""

from __future__ import annotations

import numpy as np
import pytest

from illustrations.human.arches import arched
from illustrations.human.body import BARE, SIDES, load_body
from illustrations.human.figure import person
from illustrations.human.joints import Angles
from illustrations.human.landmarks import landmark
from illustrations.human.skeleton import place
from illustrations.pose_files import load_people

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


@pytest.mark.parametrize("name", HEADS_APART)
def test_bare_feet_stand_on_their_own_skin_without_shoes(name: str) -> None:
    body = load_body(name + BARE)
    placed = place(body, {}, np.eye(3), (body.heads["left_thigh"] + body.heads["right_thigh"]) / 2)
    meshes, _ = person(body, load_people()["ada"][1], placed)
    assert not [mesh.name for mesh in meshes if "shoe" in mesh.name]
    lowest = min(float(mesh.vertices[:, 2].min()) for mesh in meshes)
    for side in SIDES:
        points = [landmark(body, placed, f"{side}_{p}") for p in ("heel", "ball_in", "ball_out")]
        below = min(float(point[2]) for point in points) - lowest
        assert abs(below) < 0.006, (side, below)


@pytest.mark.parametrize("name", HEADS_APART)
def test_a_drawn_up_arch_leaves_heel_and_ball_on_the_ground_and_the_other_foot_alone(
    name: str,
) -> None:
    body = load_body(name + BARE)
    ankle = body.heads["left_foot"]
    sole = body.vertices[:, 2] < 0.01
    before = body.vertices[sole]
    moved = arched(body, before, {"left": 20.0}) - before
    left = before[:, 0] > 0
    rise = moved[left][:, 2]
    middle = np.abs(before[left][:, 1] - ankle[1] + 0.05) < 0.02
    assert float(rise[middle].max(initial=0.0)) > 0.005
    heel = before[left][:, 1] > ankle[1] + 0.035
    assert float(np.abs(rise[heel]).max()) < 0.004
    assert not moved[~left].any()
