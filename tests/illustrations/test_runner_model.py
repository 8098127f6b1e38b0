"""The runner that readers move: its bones are the plates' with fewer triangles, and up to date."""

from __future__ import annotations

import json

import numpy as np
import pytest
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy.bones import load_bones
from illustrations.anatomy.fewer_triangles import fewer
from illustrations.anatomy.joints import neutral
from illustrations.anatomy.runner_model import OUTPUT, TRIANGLES, made_of
from illustrations.engine.scene import Array, Ints

FILE = json.loads(OUTPUT.read_text(encoding="utf-8"))


def test_the_file_is_made_of_what_there_is_now() -> None:
    assert FILE["made_of"] == made_of(), "run python -m illustrations.anatomy.runner_model"


def held(points: Array, triangles: Ints) -> float:
    """Return what a closed mesh holds, in cubic millimetres."""
    corners = points[triangles]
    across = np.cross(corners[:, 0], corners[:, 1])
    return float((across * corners[:, 2]).sum() / 6)


def test_the_light_thigh_lies_on_the_thigh_of_the_plates() -> None:
    own, bone = neutral("right"), load_bones()["right_femur"]
    whole = (bone.vertices - own.hip) @ own.thigh.T
    light = np.array(FILE["bones"]["thigh"]["points"]).reshape(-1, 3)
    triangles = np.array(FILE["bones"]["thigh"]["triangles"]).reshape(-1, 3)
    assert held(light, triangles) == pytest.approx(held(whole, bone.faces), rel=0.04)
    assert np.abs(light.min(0) - whole.min(0)).max() < 3
    assert np.abs(light.max(0) - whole.max(0)).max() < 3


def test_every_bone_has_few_triangles_that_close_it() -> None:
    for name, bone in FILE["bones"].items():
        triangles = np.array(bone["triangles"]).reshape(-1, 3)
        assert 0 < len(triangles) <= TRIANGLES[name]
        assert triangles.max() < len(bone["points"]) // 3
    triangles = np.array(FILE["bones"]["thigh"]["triangles"]).reshape(-1, 3)
    edges = {(a, b) for t in triangles for a, b in zip(t, np.roll(t, -1), strict=True)}
    assert all((b, a) in edges for a, b in edges)


def test_a_ball_with_fewer_triangles_is_still_that_ball() -> None:
    bone = load_bones()["left_patella"]
    less = fewer(bone, 100)
    assert len(less.faces) <= 100
    assert np.abs(less.vertices.min(0) - bone.vertices.min(0)).max() < 2.5
    far, _ = cKDTree(bone.vertices).query(less.vertices)
    assert float(far.max()) < 4
