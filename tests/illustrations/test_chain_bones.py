"""The chain in bones: feet that lie in their body, and angles that the pictures tell truly."""

from __future__ import annotations

import gzip
import json

import numpy as np
import pytest

from illustrations.anatomy.bones import load_bones
from illustrations.anatomy.chain_bones import ANGLES, degrees, expected_chain_bones
from illustrations.anatomy.feet import feet_of, load_feet
from illustrations.anatomy.joints import carried
from illustrations.catalogue import OUTPUT
from illustrations.chain_figures import POSE_FILE
from illustrations.engine.scene import Array
from illustrations.human.body import SIDES, load_body
from illustrations.human.joints import Angles
from illustrations.human.landmarks import landmark
from illustrations.human.skeleton import place
from illustrations.pose_files import load_chain

BODIES = ("female", "male")
POSES: dict[str, Angles] = {
    "standing": {},
    "on the toes": {f"{s}_toes.extension": 40.0 for s in SIDES}
    | {f"{s}_ankle.dorsiflexion": -30.0 for s in SIDES},
    "rolled in": {f"{s}_ankle.inversion": -10.0 for s in SIDES},
}


def test_the_two_feet_are_mirror_images() -> None:
    feet = load_feet()
    for part in ("foot", "toes"):
        left, right = (feet[f"{side}_{part}"].vertices for side in SIDES)
        assert (left == right * [-1.0, 1.0, 1.0]).all()


@pytest.mark.parametrize("name", BODIES)
def test_the_bones_of_a_foot_lie_inside_its_skin_in_length_breadth_and_height(name: str) -> None:
    body = load_body(name)
    placed = place(body, {}, np.eye(3), np.zeros(3))
    feet = feet_of(body, placed)
    for side in SIDES:
        heel, tip, sole_in, sole_out = (
            landmark(body, placed, f"{side}_{p}") for p in ("heel", "toe", "sole_in", "sole_out")
        )
        bones = np.concatenate([feet[f"{side}_{part}"].vertices for part in ("foot", "toes")])
        assert tip[1] < bones[:, 1].min() < tip[1] + 0.03
        assert heel[1] + 0.06 > bones[:, 1].max() > heel[1] - 0.05
        assert 0.015 < bones[:, 2].min() - min(sole_in[2], sole_out[2]) < 0.045


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("name", BODIES)
def test_the_ankle_meets_the_shin_and_the_toes_the_foot_in_every_pose(name: str, pose: str) -> None:
    body = load_body(name)
    placed = place(body, POSES[pose], np.eye(3), np.array([0.0, 0.0, 0.9]))
    feet, bones = feet_of(body, placed), carried(body, placed)
    for side in SIDES:
        foot, toes = (feet[f"{side}_{part}"].vertices for part in ("foot", "toes"))
        shin = bones[f"{side}_tibia"].vertices
        assert _nearest(foot, shin) < 0.008
        assert _nearest(foot, toes) < 0.008


def _nearest(points: Array, others: Array) -> float:
    """Return how far two clouds of points (n, 3) are apart, in metres."""
    return float(min(np.sqrt(((others - point) ** 2).sum(1)).min() for point in points[::3]))


def test_an_angle_is_that_between_its_two_lines() -> None:
    corner = np.array([0.1, 0.2, 0.3])
    down, aside = np.array([0.0, 0.0, -2.0]), np.array([np.tan(np.radians(16)), 0.0, -1.0])
    assert degrees((corner, corner + down, corner + aside)) == 16


def test_every_link_has_an_angle_and_its_words_say_what_the_other_pictures_do() -> None:
    index = json.loads((OUTPUT / "index.json").read_text("utf-8"))
    chain = load_chain()
    assert set(ANGLES) == {link.id for link in chain.links}
    told = {link.id: link.explains for link in chain.links}
    for link, number in (("pelvic-drop", 8), ("hip-adduction-and-rotation", 16)):
        assert f"{number} degrees" in told[link], f"{POSE_FILE} says what is drawn"
        assert f" {number} degrees" in index[f"chain/{link}-collapsed-bones.svg"]["alt"]
    assert "rolled in by 8 degrees" in index["chain/shin-and-foot-collapsed-bones.svg"]["alt"]


def test_what_is_in_line_is_told_so_in_bones() -> None:
    index = json.loads((OUTPUT / "index.json").read_text("utf-8"))
    for link in ("pelvic-drop", "dynamic-knee-valgus", "shin-and-foot", "hamstrings-and-low-back"):
        assert " 0 degrees" in index[f"chain/{link}-in-line-bones.svg"]["alt"]


@pytest.mark.parametrize("file", expected_chain_bones())
def test_a_picture_in_bones_is_light(file: str) -> None:
    assert len(gzip.compress((OUTPUT / file).read_bytes())) <= 14 * 1024


def test_a_foot_is_no_part_of_the_bones_that_plates_show() -> None:
    assert not set(load_feet()) & set(load_bones())
