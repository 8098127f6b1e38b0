"""The pictures of what works: which there are, what they say, and where their names stand."""

from __future__ import annotations

import numpy as np
import pytest

from illustrations.anatomy.letters import width
from illustrations.anatomy.work_figures import (
    CALF,
    HELPING,
    MAIN,
    MOMENTS,
    NAMES,
    SIZE,
    file_of,
    placed,
)
from illustrations.anatomy.work_figures import roles as roles_of
from illustrations.anatomy.work_spec import WORKS
from illustrations.catalogue import read_index
from illustrations.library import library

INDEX = read_index()


def test_there_is_a_picture_wherever_a_main_muscle_can_be_drawn_and_nowhere_else() -> None:
    """One that lit a helper alone would say that the helper is what the exercise is for."""
    drawable = {name for name, entry in library().items() if set(entry.main) & set(NAMES)}
    assert set(WORKS) == drawable, "a row of work_spec.WORKS is missing, or one too many"


@pytest.mark.parametrize("exercise", WORKS)
def test_its_words_name_every_working_muscle_of_the_model_and_no_other(exercise: str) -> None:
    """Of the calf, or of all above the knee: a picture shows either."""
    entry = library()[exercise]
    below = set(CALF) if WORKS[exercise].calf else set(NAMES) - set(CALF)
    working = {*entry.main, *entry.helping} & below
    assert working & set(entry.main), "a main muscle is on it"
    for moment in MOMENTS:
        said = INDEX[file_of(exercise, moment)]
        for which, text in ((0, said["alt"]), (1, said["description"])):
            named = {name for name in NAMES if NAMES[name][which].lower() in text}
            assert named == working
        assert set(said["works"]) == working
        assert set(said["hidden"]) <= working


def test_main_muscles_are_told_from_helping_ones() -> None:
    for exercise in WORKS:
        entry, roles = library()[exercise], roles_of(exercise)
        for role, every in ((MAIN, entry.main), (HELPING, entry.helping)):
            own = [name for name, what in roles.items() if what == role]
            assert own == [name for name in every if name in roles], exercise


def test_start_and_end_are_seen_with_one_eye() -> None:
    for exercise in WORKS:
        sizes = {
            (INDEX[file_of(exercise, moment)]["width"], INDEX[file_of(exercise, moment)]["height"])
            for moment in MOMENTS
        }
        assert len(sizes) == 1, exercise


def test_names_stand_beside_their_muscles_off_each_other_and_no_leader_runs_through_one() -> None:
    rows, columns = np.mgrid[0:540, 0:800]
    shown = {
        f"Medius, {k}": (rows - 250 - 60 * k) ** 2 + (columns - 400) ** 2 < 28**2 for k in range(4)
    }
    taken = np.logical_or.reduce(list(shown.values()))
    names = placed(shown, taken)
    boxes = [(*n.at, n.at[0] + width(n.words, SIZE), n.at[1] - SIZE) for n in names]
    for i, (left, low, right, top) in enumerate(boxes):
        assert not taken[round(top) : round(low), round(left) : round(right)].any()
        for j, other in enumerate(names):
            ways = np.linspace(*other.leader, 50)
            inside = (ways[:, 0] > left) & (ways[:, 0] < right)
            inside &= (ways[:, 1] > top) & (ways[:, 1] < low)
            assert i == j or not inside.any(), (names[i].words, other.words)


def test_a_picture_without_room_for_a_name_says_so() -> None:
    with pytest.raises(ValueError, match="no room for 'Medius, main'"):
        placed({"Medius, main": np.ones((60, 120), bool)}, np.ones((60, 120), bool))
