"""The bones: whole, upright, and inside the drawn body in any pose, turned by the same joints."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy.bones import LUMBAR, load_bones, load_lumbar
from illustrations.anatomy.joints import carried, from_figure, neutral
from illustrations.engine.scene import Array, Ints
from illustrations.human.body import SIDES, Body, load_body
from illustrations.human.joints import Angles
from illustrations.human.skeleton import Placed, place, skin

BODIES = ("female", "male")
STANDING: Angles = {}
BENT: Angles = {"left_hip.flexion": 90.0, "left_knee.flexion": 90.0}
CLAM: Angles = {
    "left_hip.flexion": 50.0,
    "left_hip.abduction": 26.0,
    "left_hip.external_rotation": 32.0,
    "left_knee.flexion": 60.0,
}
POSES = {"standing": STANDING, "bent": BENT, "clam": CLAM}


def posed(name: str, angles: Angles) -> tuple[Body, Placed]:
    """Return a body and where its bones are, standing at the middle of the room."""
    body = load_body(name)
    return body, place(body, angles, np.eye(3), np.array([0.0, 0.0, 0.9]))


def test_the_pelvis_is_its_own_mirror_image() -> None:
    pelvis = load_bones()["pelvis"].vertices
    off, _ = cKDTree(pelvis).query(pelvis * [-1.0, 1.0, 1.0])
    assert off.mean() < 2.5


def test_the_hips_are_as_far_apart_as_was_measured_and_level() -> None:
    left, right = neutral("left").hip, neutral("right").hip
    assert left[0] - right[0] == pytest.approx(171.2, abs=2.0)
    assert np.abs([left[1:], right[1:]]).max() < 0.5


def test_the_lumbar_vertebrae_stand_on_the_sacrum_one_on_the_other_in_the_middle() -> None:
    pelvis = load_bones()["pelvis"].vertices
    sacrum = pelvis[np.abs(pelvis[:, 0]) < 20]
    below = float(sacrum[:, 2].max())
    for name in LUMBAR:
        body = load_lumbar()[name].vertices
        body = body[body[:, 1] < body[:, 1].min() + 30]
        assert abs(body[:, 0].mean()) < 1.0
        room = float(body[:, 2].min()) - below
        assert 0.0 < room < 15.0, f"a disc below {name}"
        below = float(body[:, 2].max())


def test_the_head_of_the_femur_lies_in_its_socket() -> None:
    away = load_bones()["pelvis"].vertices - neutral("left").hip
    far = np.linalg.norm(away, axis=1)
    socket, near = away[far < 32], far[far < 32]
    assert np.median(near) == pytest.approx(22.9 + 2.5, abs=2.5)  # the head's radius and a gap
    # Each bone is a mean of its own: the head cuts up to 6 mm into the roof of the mean socket.
    assert near.min() > 22.9 - 6.0
    inwards = (socket / near[:, None]).mean(0)
    assert inwards[0] < -0.2  # on the head's inner side
    assert inwards[2] > 0.1  # and on its upper side


@pytest.mark.parametrize("side", SIDES)
def test_a_leg_is_brought_straight_below_its_hip(side: str) -> None:
    own = neutral(side)
    for turn, way in ((own.thigh, own.knee - own.hip), (own.shin, own.ankle - own.knee)):
        down = turn @ way
        assert np.degrees(np.arccos(-down[2] / np.linalg.norm(down))) < 0.01
    inwards = np.degrees(np.arctan2(own.thigh[0, 1], own.thigh[0, 0]))
    assert abs(inwards) == pytest.approx(6.6, abs=3.0)  # as the file turns the knee outwards


def test_joints_move_the_bones_the_way_their_words_say() -> None:
    own = neutral("left")

    def knee(angles: Angles) -> Array:
        return from_figure(*posed("female", angles))["left_femur"].carry(own.knee)

    def front(angles: Angles) -> Array:
        to = from_figure(*posed("female", angles))["left_patella"]
        return to.carry(load_bones()["left_patella"].vertices.mean(0)) - knee(angles)

    def ankle(angles: Angles) -> Array:
        return from_figure(*posed("female", angles))["left_tibia"].carry(own.ankle)

    assert knee({"left_hip.flexion": 30.0})[1] < knee({})[1] - 0.15
    assert knee({"left_hip.abduction": 30.0})[0] > knee({})[0] + 0.15
    assert front({"left_hip.external_rotation": 30.0})[0] > front({})[0] + 0.01
    assert ankle({"left_knee.flexion": 60.0})[1] > ankle({})[1] + 0.25
    assert front({"left_knee.flexion": 90.0})[2] < front({})[2] - 0.02


@pytest.mark.parametrize("name", BODIES)
def test_bones_keep_their_length_and_meet_at_the_joints_in_every_pose(name: str) -> None:
    sizes = set()
    for angles in POSES.values():
        there = from_figure(*posed(name, angles))
        sizes.add(tuple(round(to.size, 9) for to in there.values()))
        for side in SIDES:
            own = neutral(side)
            pelvis, femur, tibia = (there[b] for b in ("pelvis", f"{side}_femur", f"{side}_tibia"))
            assert np.abs(pelvis.carry(own.hip) - femur.carry(own.hip)).max() < 0.002
            assert np.abs(femur.carry(own.knee) - tibia.carry(own.knee)).max() < 0.002
    assert len(sizes) == 1


@pytest.mark.parametrize("bend", [0.0, 45.0, 90.0, 120.0])
def test_the_kneecap_stays_on_the_femur_as_the_knee_bends(bend: float) -> None:
    meshes = carried(*posed("female", {"left_hip.flexion": bend / 2, "left_knee.flexion": bend}))
    gap, _ = cKDTree(meshes["left_femur"].vertices).query(meshes["left_patella"].vertices)
    assert 0.0005 < gap.min() < 0.004


def inside(points: Array, vertices: Array, faces: Ints) -> Array:
    """Return the winding number of a closed surface round each of points (n, 3)."""
    out = []
    for point in points:
        a, b, c = (vertices[faces[:, k]] - point for k in range(3))
        x, y, z = (np.sqrt((v**2).sum(1)) for v in (a, b, c))
        angle = np.arctan2(
            (a * np.cross(b, c)).sum(1),
            x * y * z + (a * b).sum(1) * z + (b * c).sum(1) * x + (c * a).sum(1) * y,
        )
        out.append(angle.sum() / (2 * np.pi))
    return np.array(out)


@pytest.mark.parametrize(
    ("name", "pose", "deepest"),
    # Millimetres that a bone may stand proud of the skin.
    [("female", "standing", 5.0), ("female", "bent", 5.0), ("male", "clam", 8.0)],
)
def test_bones_lie_within_the_skin(name: str, pose: str, deepest: float) -> None:
    body, placed = posed(name, POSES[pose])
    surface = skin(body, placed, body.vertices)
    near = cKDTree(surface)
    meshes = carried(body, placed)
    for bone in ("pelvis", "left_femur", "left_tibia"):
        depth, _ = near.query(meshes[bone].vertices)
        # Only what lies near the skin can be outside: the nearest six points are asked.
        nearest = np.argsort(depth, kind="stable")[:6]
        outside = inside(meshes[bone].vertices[nearest], surface, body.faces) < 0.5
        assert (depth[nearest] * outside).max() * 1000 < deepest, bone
