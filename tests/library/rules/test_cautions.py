"""What the rules of cautions find."""

from __future__ import annotations

import pytest

from library.rules import cautions
from tests.library.rules.finding import EXERCISES
from tests.small.library import SmallLibrary

ASKED = "    equipment: [step]\n"


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("every: true", ["clam", "banded-clam", "side-lying-hip-abduction", "wall-press"]),
        ("equipment: [loop-band]", ["banded-clam"]),
        ("one_side_at_a_time: true", ["clam", "banded-clam", "side-lying-hip-abduction"]),
    ],
)
def test_exercises_say_the_cautions_of_their_kind(
    small: SmallLibrary, kind: str, asked: list[str]
) -> None:
    small.change("safety.yml", ASKED, f"    {kind}\n")
    small.change(EXERCISES, "sides: each-leg", "sides: both-together")
    problems = small.found_by(cautions.exercises_say_the_cautions_of_their_kind)
    assert [problem.split(": ")[1] for problem in problems] == asked
    assert {problem.split(": ", 2)[2] for problem in problems} == {
        "avoid_if: found no line on sore-hip; add a line that says what to do, "
        'beginning "Sore hip: …"'
    }


@pytest.mark.parametrize("line", ["Sore hip: lift less.", "[band: Sore hip: take a lighter band.]"])
def test_a_caution_that_is_said_is_not_asked_for(small: SmallLibrary, line: str) -> None:
    small.change("safety.yml", ASKED, "    equipment: [loop-band]\n")
    said = f'    avoid_if:\n      - what: "{line}"\n    stop_if:\n      - what: Your hip pinches.'
    small.change(EXERCISES, "    stop_if:\n      - what: Your hip pinches.", said)
    assert small.problems() == []


@pytest.mark.parametrize("line", ["Sore hip: lift less.", "A hip that is sore: lift less."])
def test_a_caution_may_begin_in_each_of_its_ways(small: SmallLibrary, line: str) -> None:
    small.change("safety.yml", ASKED, "    equipment: [loop-band]\n")
    ways = 'opens_with: ["Sore hip:", "A hip that is sore:"]'
    small.change("safety.yml", 'opens_with: ["Sore hip:"]', ways)
    rule = cautions.exercises_say_the_cautions_of_their_kind
    (problem,) = small.found_by(rule)
    assert problem.endswith('beginning "Sore hip: …" or "A hip that is sore: …"')
    said = f'    avoid_if:\n      - what: "{line}"\n    stop_if:\n      - what: Your hip pinches.'
    small.change(EXERCISES, "    stop_if:\n      - what: Your hip pinches.", said)
    assert small.found_by(rule) == []
