"""From masks of pixels to lines: closed, apart where only corners touch, and thinned faithfully."""

from __future__ import annotations

import numpy as np
import pytest

from illustrations.engine.camera import fit
from illustrations.engine.contours import mask_contours, simplify
from illustrations.engine.raster import rasterise
from illustrations.engine.scene import Array, Scene
from illustrations.engine.solids import box, cushion


def area(ring: Array) -> float:
    """Return what a closed line holds, above 0 however it runs."""
    x, y = ring.T
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2


def off(point: Array, line: Array) -> float:
    """Return how far a point is from a line of straight pieces."""
    a, b = line[:-1], line[1:]
    way = b - a
    share = ((point - a) * way).sum(1) / np.maximum((way**2).sum(1), 1e-12)
    nearest = a + np.clip(share, 0, 1)[:, None] * way
    return float(np.sqrt(((point - nearest) ** 2).sum(1)).min())


def test_an_outline_closes_round_its_mask_where_the_mask_lies() -> None:
    mask = np.zeros((60, 80), bool)
    mask[10:40, 20:70] = True
    (ring,) = mask_contours(mask)
    assert (ring[0] == ring[-1]).all()
    assert area(ring) == pytest.approx(30 * 50, rel=0.01)
    assert ring.mean(0) == pytest.approx([45, 25], abs=0.5)


def test_a_hole_and_an_island_are_outlines_of_their_own() -> None:
    mask = np.zeros((80, 120), bool)
    mask[10:70, 10:70] = True
    mask[30:50, 30:50] = False
    mask[20:60, 90:110] = True
    areas = sorted(area(ring) for ring in mask_contours(mask))
    assert areas == pytest.approx([400, 800, 3600], rel=0.03)


def test_squares_that_touch_by_a_corner_are_apart() -> None:
    mask = np.zeros((64, 64), bool)
    mask[8:32, 8:32] = mask[32:56, 32:56] = True
    assert len(mask_contours(mask)) == 2


@pytest.mark.parametrize("tolerance", [0.22, 0.6, 2.0])
def test_a_thinned_line_keeps_its_ends_and_strays_no_farther_than_allowed(tolerance: float) -> None:
    turn = np.linspace(0, 5, 400)
    line = np.stack([40 * turn, 30 * np.sin(3 * turn) + 4 * np.cos(11 * turn)], 1)
    thin = simplify(line, tolerance)
    assert len(thin) < 200
    assert (thin[[0, -1]] == line[[0, -1]]).all()
    assert max(off(point, thin) for point in line) <= tolerance


def test_a_straight_line_is_thinned_to_its_ends_and_a_short_one_is_left() -> None:
    straight = np.stack([np.arange(30.0), 2 * np.arange(30.0)], 1)
    assert simplify(straight, 0.1).tolist() == [[0, 0], [29, 58]]
    assert simplify(straight[:1], 0.1).tolist() == [[0, 0]]


def test_the_part_of_a_picture_where_a_region_is_seen_holds_all_of_it() -> None:
    scene = Scene(
        (
            box(
                "back", np.array([-1.0, 0.5, 0.0]), np.array([1.0, 1.0, 1.0]), "#aaaaaa", "#bbbbbb"
            ),
            cushion("front", np.array([0.4, -0.5, 0.4]), np.full(3, 0.2), "#cccccc", np.eye(3)),
        )
    )
    camera = fit(np.concatenate([m.vertices for m in scene.meshes]), 25, 10, 400, 300)
    buffers = rasterise(scene, camera, 1.0)
    assert buffers.seen() == sorted(set(np.unique(buffers.label).tolist()) - {-1})
    for labels in ([0], [0, 1], [2]):
        mask, (top, left) = buffers.part(labels)
        whole = np.zeros(buffers.label.shape, bool)
        whole[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
        assert (whole == buffers.shows(labels)).all()
