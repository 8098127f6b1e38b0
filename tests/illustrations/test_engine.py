"""The engine: hidden lines, whole numbers, and no knowledge of bodies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import illustrations.engine
from illustrations.engine import svg
from illustrations.engine.camera import fit
from illustrations.engine.drawing import draw
from illustrations.engine.raster import NOTHING, rasterise
from illustrations.engine.scene import Scene
from illustrations.engine.solids import box


def two_boxes() -> Scene:
    """Return a small box in front of a large one."""
    back = box("back", np.array([-1.0, 0.5, 0.0]), np.array([1.0, 1.0, 1.0]), "#aaaaaa", "#bbbbbb")
    front = box(
        "front", np.array([-0.3, -0.5, -0.2]), np.array([0.3, 0, 0.5]), "#cccccc", "#dddddd"
    )
    return Scene((back, front))


def test_the_engine_imports_nothing_of_the_human_body() -> None:
    folder = Path(illustrations.engine.__file__).parent
    for module in folder.glob("*.py"):
        assert "human" not in module.read_text("utf-8").replace("a human body is", ""), module


def test_the_nearer_box_hides_the_farther() -> None:
    scene = two_boxes()
    camera = fit(np.concatenate([m.vertices for m in scene.meshes]), 0, 0, 400, 300)
    buffers = rasterise(scene, camera, 1.0)
    assert buffers.mesh[int(150 + 0.3 * camera.scale), 200] == 1
    assert buffers.mesh[0, 0] == NOTHING


def test_hidden_edges_are_not_drawn() -> None:
    scene = two_boxes()
    camera = fit(np.concatenate([m.vertices for m in scene.meshes]), 0, 0, 400, 300)
    lines = draw(scene, camera).lines
    low = camera.project(np.array([[0.0, 0.5, 0.0]]))[0][0, 1]
    middles = [line.points.mean(0) for line in lines]
    # the bottom edge of the far box is interrupted behind the near one
    assert not any(
        abs(y - low) < 1 and abs(x - 200) < 0.1 * camera.scale and length > 300
        for (x, y), length in zip(middles, (np.ptp(li.points[:, 0]) for li in lines), strict=True)
    )


def test_a_scene_draws_to_the_same_bytes_twice() -> None:
    scene = two_boxes()
    camera = fit(np.concatenate([m.vertices for m in scene.meshes]), 30, 20, 400, 300)
    first, second = draw(scene, camera), draw(scene, camera)
    assert [svg.path(a.points, a.closed) for a in first.lines] == [
        svg.path(b.points, b.closed) for b in second.lines
    ]


def test_an_element_outside_the_list_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="script"):
        svg.element("script", "alert(1)")
    with pytest.raises(ValueError, match="onload"):
        svg.element("path", onload="alert(1)")


def test_path_data_are_relative_and_short() -> None:
    points = np.array([[0.0, 0.0], [10.04, 0.0], [10.0, -5.0]])
    assert svg.path(points, False) == "M0 0l10 0 0-5"
    assert svg.path(points, True).endswith("z")
