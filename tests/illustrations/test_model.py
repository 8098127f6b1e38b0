"""The hip in 3D: what the studio would write is what is kept, and what is old is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from illustrations.anatomy import model_files
from illustrations.anatomy.bones import Mesh
from illustrations.anatomy.gltf import glb, normals
from illustrations.anatomy.model import LAYERS, model
from illustrations.anatomy.model_text import Packed, text_of, walk, written
from tests.ours import ROOT


def test_both_files_are_byte_for_byte_what_the_studio_writes() -> None:
    digest = model_files.made_of()
    text, gltf = ((ROOT / path).read_bytes() for path in (model_files.TEXT, model_files.GLTF))
    assert text_of(model(), digest).encode() == text
    assert glb(model(), digest) == gltf


def test_an_old_file_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "hip-3d.json"
    old.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(model_files, "TEXT", old)
    monkeypatch.setattr(model_files, "GLTF", tmp_path / "hip.glb")
    assert list(model_files.problems()) == [
        f"{old}: older than the bones, the muscles or the studio; run `make generate` and commit "
        "the result",
        f"{tmp_path / 'hip.glb'}: missing; run `make generate` and commit the result",
    ]


def test_every_layer_is_a_muscle_with_fibres_from_one_edge_to_the_other() -> None:
    assert {part.layer for part in model()} == {"", *LAYERS}
    for part in model():
        assert part.name
        assert part.says
        if part.layer:
            assert part.across is not None
            assert np.ptp(part.across) > 4, part.id


TETRAHEDRON = [(0, 2, 1), (0, 1, 3), (1, 2, 3), (2, 0, 3)]
CORNERS = [
    [*place, *range(k, k + 5)]
    for k, place in enumerate([(0, 0, 0), (9, 0, 0), (0, 9, 0), (0, 0, 9)])
]


def test_a_mesh_in_two_pieces_is_walked_twice_and_each_point_written_once() -> None:
    packed = Packed()
    further = [[x + 50, *rest] for x, *rest in CORNERS]
    again = [(a + 4, b + 4, c + 4) for a, b, c in TETRAHEDRON]
    assert walk(CORNERS + further, TETRAHEDRON + again, packed) == 2
    assert [len(moves) for moves in packed.moves] == [8] * 8
    assert len(packed.steps) == 6  # four triangles a piece, the first of each without a step


def test_a_number_that_no_letters_hold_is_refused() -> None:
    assert written([0, 89, 90, 8280]) == "#}~#~~~~"
    with pytest.raises(ValueError, match="91 is no letter"):
        written([8281])


def test_the_surface_looks_outwards_where_faces_meet_at_a_point() -> None:
    points = np.array(CORNERS)[:, :3].astype(float)
    looks = normals(Mesh(points, np.array(TETRAHEDRON)))
    assert np.abs((looks**2).sum(1) - 1).max() < 1e-5
    assert ((points - points.mean(0)) * looks).sum(1).min() > 0
