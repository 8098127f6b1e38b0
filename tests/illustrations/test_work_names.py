"""Names are placed where there is room for them, and a leader meets only what it names."""

from __future__ import annotations

import numpy as np
import pytest

from illustrations.anatomy.letters import width
from illustrations.anatomy.work_names import SIZE, Name, placed
from illustrations.engine.scene import Array


def test_names_stand_on_free_ground_off_muscles_and_each_other_and_no_leader_runs_through_one() -> (
    None
):
    rows, columns = np.mgrid[0:540, 0:800]
    shown = {
        f"Medius, {k}": (rows - 250 - 60 * k) ** 2 + (columns - 400) ** 2 < 28**2 for k in range(4)
    }
    taken = np.logical_or.reduce(list(shown.values()))
    body = abs(columns - 400) < 90
    names = placed(shown, taken, body)
    boxes = [box(name) for name in names]
    for i, (left, top, right, low) in enumerate(boxes):
        assert not body[round(top) : round(low), round(left) : round(right)].any()
        for j, other in enumerate(names):
            ways = np.linspace(*other.leader, 50)
            inside = (ways[:, 0] > left) & (ways[:, 0] < right)
            inside &= (ways[:, 1] > top) & (ways[:, 1] < low)
            assert i == j or not inside.any(), (names[i].lines, other.lines)
            assert i == j or not crossed(*(np.array(n.leader) for n in (names[i], other)))


def test_a_leader_goes_round_what_is_not_its_own() -> None:
    rows, columns = np.mgrid[0:540, 0:800]
    own = (abs(rows - 270) < 120) & (abs(columns - 400) < 30)
    bone = (abs(rows - 180) < 60) & (columns > 430)
    (name,) = placed({"Quadriceps, main": own}, own | bone, np.zeros((540, 800), bool))
    column, row = np.linspace(*name.leader, 100).astype(int).T
    assert not bone[row, column].any()
    assert own[row[-1], column[-1]]


def test_a_name_takes_two_lines_where_one_has_no_room() -> None:
    own = np.zeros((400, 360), bool)
    own[100:300, 60:120] = True
    taken = own.copy()
    taken[:, :140] = taken[:, 345:] = True
    (name,) = placed({"Quadriceps, helps": own}, taken, np.zeros(own.shape, bool))
    assert name.lines == ("Quadriceps,", "helps")


def box(name: Name) -> tuple[float, float, float, float]:
    """Return the left, upper, right and lower edge of a name."""
    left, top = name.at[0], name.at[1] - 0.8 * SIZE
    wide = max(width(line, SIZE) for line in name.lines)
    return left, top, left + wide, top + SIZE * len(name.lines)


def crossed(one: Array, other: Array) -> bool:
    """Return whether two lines, (2, 2) each, cross."""

    def side(line: Array, at: Array) -> float:
        (ax, ay), (bx, by) = line
        return float((bx - ax) * (at[1] - ay) - (by - ay) * (at[0] - ax))

    return all(side(a, b[0]) * side(a, b[1]) < 0 for a, b in ((one, other), (other, one)))


def test_a_picture_without_room_for_a_name_says_so() -> None:
    full = np.ones((60, 120), bool)
    with pytest.raises(ValueError, match="no room for 'Medius, main'"):
        placed({"Medius, main": full}, full, full)
