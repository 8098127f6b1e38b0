"""The levers that pages work out are those of the simulator, wherever the hip is."""

from __future__ import annotations

import json

import pytest

from library.hip_lines import HipPosition
from library.measured import lever_at
from tests.ours import ROOT

FOUND = json.loads((ROOT / "sheet/vectors/levers.json").read_text(encoding="utf-8"))


def test_at_fifty_random_positions_every_lever_is_the_simulators_within_one_percent() -> None:
    assert len(FOUND) == 50
    for one in FOUND:
        bent, adducted, turned_in = one["angles"]
        for part, theirs in one["levers"].items():
            ours = lever_at(part, HipPosition(bent, -adducted, turned_in))
            assert [ours.flexes, ours.abducts, ours.turns_in, ours.length] == [
                pytest.approx(value, rel=0.01, abs=0.01) for value in theirs
            ], f"{part} at {one['angles']}"
