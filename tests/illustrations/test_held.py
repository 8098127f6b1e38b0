"""How exercises are held: the file is what the studio writes, its angles are the hip's."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy.spatial.transform import Rotation  # type: ignore[import-untyped]

from illustrations.anatomy import held
from illustrations.anatomy.joints import neutral
from illustrations.anatomy.leg import HipPose, Leg, hip_turn
from illustrations.anatomy.model import LAYERS
from illustrations.anatomy.work_spec import WORKS
from illustrations.human.rotations import about
from illustrations.library import library
from tests.illustrations import held_vectors
from tests.ours import ROOT

KEPT = json.loads((ROOT / held.FILE).read_text(encoding="utf-8"))


def test_every_exercise_with_a_main_muscle_of_the_hip_in_3d_is_in_the_file_in_its_order() -> None:
    in_3d = set(LAYERS)
    assert list(KEPT) == [name for name in WORKS if set(library()[name].main) & in_3d]
    for name, entry in KEPT.items():
        assert {*entry["main"], *entry["helping"]} <= in_3d, name


def test_an_entry_is_what_the_studio_writes() -> None:
    assert held.entry("single-leg-bridge") == KEPT["single-leg-bridge"]


def test_an_entry_is_old_when_its_exercise_is_looked_at_from_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = held.made_of("clam")
    monkeypatch.setitem(WORKS, "clam", replace(WORKS["clam"], azimuth=5.0))
    assert held.made_of("clam") != before


@pytest.mark.parametrize(("bent", "out"), [(0, 0), (60, 0), (0, 30), (90, 20), (-10, -8)])
def test_the_hip_is_told_as_it_is_turned(bent: int, out: int) -> None:
    turn = hip_turn(HipPose(flexion=bent, abduction=out, external_rotation=25))
    leg = Leg(turn @ neutral("left").thigh, turn @ neutral("left").shin)
    assert held.hip_of(leg) == [bent, out, -25]


def test_a_pelvis_that_turns_on_is_told_as_turning_on() -> None:
    quarters = [about("x", angle) for angle in (0, 90, 180, 270, 360)]
    told = held.pelvis_turns(quarters, 5)
    assert [round(x / np.pi, 2) for x, _, _ in told] == [0, 0.5, 1, 1.5, 2]
    assert held.pelvis_turns(quarters[:1] * 5, 5) == [[0, 0, 0]]


def test_who_lies_on_the_back_lies_with_the_front_of_the_pelvis_up_and_rises_in_a_bridge() -> None:
    front = [
        (Rotation.from_rotvec(turn).as_matrix() @ [0, -1, 0])[2]
        for turn in KEPT["bridge"]["pelvis"]
    ]
    assert front[0] > 0.9
    assert 0.5 < front[-1] < front[0]


def test_what_follows_the_end_has_as_many_stations_again_and_is_named() -> None:
    steps = KEPT["banded-side-steps"]
    assert [len(steps["way"][side]) for side in ("left", "right")] == [17, 17]
    assert steps["follows"] == "the other foot has come in, to hip width again"
    assert len(KEPT["bridge"]["way"]["left"]) == 9
    assert KEPT["bridge"]["follows"] == ""


def test_an_old_entry_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "poses.json"
    monkeypatch.setattr(held, "FILE", old)
    assert list(held.problems()) == [f"{old}: missing; run `make figures` and commit the result"]
    entries = KEPT | {"clam": {**KEPT["clam"], "made_of": "before"}}
    del entries["bridge"]
    old.write_text(json.dumps(entries), encoding="utf-8")
    assert list(held.problems()) == [
        f"{old}: older than the poses of clam, bridge; run `make figures` and commit the result"
    ]


def test_the_table_that_the_hip_in_3d_follows_is_what_the_studio_does() -> None:
    kept = held_vectors.TABLE.read_text(encoding="utf-8")
    assert kept == held_vectors.text(), "run .venv/bin/python -m tests.illustrations.held_vectors"
