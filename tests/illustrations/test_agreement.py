"""A pose that was copied from another exercise is told what of that it still shows."""

from __future__ import annotations

import pytest

from illustrations.agreement import disagreements
from illustrations.pose_files import POSES, exercise_files, load_exercise
from illustrations.pose_schema import Exercise

CLAM = load_exercise(POSES / "exercises/clam.yml")
BANDED = load_exercise(POSES / "exercises/banded-clam.yml")


def test_every_pose_shows_what_its_entry_names() -> None:
    said = [line for path in exercise_files() for line in disagreements(load_exercise(path))]
    assert said == []


@pytest.mark.parametrize(
    ("pose", "said"),
    [
        (
            CLAM.model_copy(update={"props": BANDED.props}),
            ["clam.yml: props: shows loop-band, which the entry does not name under equipment"],
        ),
        (
            BANDED.model_copy(update={"props": CLAM.props}),
            [
                "banded-clam.yml: props: does not show loop-band, which the entry names under "
                "equipment"
            ],
        ),
        (
            CLAM.model_copy(update={"faults": (*CLAM.faults[:-1], BANDED.faults[-1])}),
            [
                f"clam.yml: faults: draws {BANDED.faults[-1].id}, which the entry does not list",
                f"clam.yml: faults: does not draw {CLAM.faults[-1].id}, which the entry lists",
            ],
        ),
    ],
)
def test_what_differs_is_named(pose: Exercise, said: list[str]) -> None:
    assert list(disagreements(pose)) == said


def test_an_entry_that_cannot_be_read_is_left_to_the_check_of_the_data() -> None:
    assert list(disagreements(CLAM.model_copy(update={"id": "no-such-exercise"}))) == []
