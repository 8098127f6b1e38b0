"""The code that is proposed for an exercise."""

from __future__ import annotations

import re
from itertools import product
from string import ascii_uppercase, digits

import pytest
import yaml

from library.codes import CODE, free_code
from tests.small.library import SmallLibrary

TWO = ["".join(pair) for pair in product(ascii_uppercase, ascii_uppercase + digits)]
EVERY = [*TWO, *("".join(three) for three in product(TWO, ascii_uppercase))]
WORDS = ["NO", "ON", "OFF", "YES"]
"""What YAML 1.1 reads as false and true."""


@pytest.mark.parametrize(
    ("name", "taken", "code"),
    [
        ("Single-leg bridge", "", "SL"),
        ("Single-leg bridge", "SL", "SB"),
        ("Single-leg bridge", "SL SB LB", "SI"),
        ("Clam", "CL", "CA"),
        ("90/90 sitting", "", "AA"),
        ("…", "AA AB", "AC"),
        ("Nordic, old", "", "NR"),
    ],
)
def test_a_code_is_made_of_the_name_and_is_free(name: str, taken: str, code: str) -> None:
    assert free_code(name, taken.split()) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Single-leg bridge", "SLB"),
        ("Clam", "CLA"),
        ("90/90 sitting", "AAA"),
        ("Your easy squat", "YOU"),
    ],
)
def test_when_all_of_two_symbols_are_taken_there_are_three(name: str, code: str) -> None:
    assert free_code(name, [one for one in TWO if one != "ZZ"]) == "ZZ"
    assert free_code(name, TWO) == code


def test_there_are_codes_for_ten_thousand_exercises_and_no_proposed_one_needs_quotes() -> None:
    assert len({one for one in EVERY if re.fullmatch(CODE, one)}) > 25_000
    read = yaml.load("".join(f"- {one}\n" for one in EVERY), yaml.CSafeLoader)
    different = [one for one, value in zip(EVERY, read, strict=True) if value != one]
    assert sorted(different) == sorted(WORDS)
    for word in WORDS:
        others = {one for one in EVERY if one != word}
        with pytest.raises(ValueError, match="every code is taken"):
            free_code(word, others)


def test_when_every_code_is_taken_it_is_said() -> None:
    assert free_code("Clam", {*EVERY} - {"ZZZ"}) == "ZZZ"
    with pytest.raises(ValueError, match="every code is taken"):
        free_code("Clam", {*EVERY})


@pytest.mark.parametrize("code", ["E5", "CLA", "E0X", '"NO"'])
def test_a_code_of_two_or_three_symbols_is_taken_as_it_is_written(
    small: SmallLibrary, code: str
) -> None:
    small.change("exercises.yml", "code: CL\n", f"code: {code}\n")
    assert small.problems() == []


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("NO", "found 'NO' without quotes; programs read it differently: write \"NO\" in quotes"),
        ("CL5", "write two or three capital letters; the second may be a digit"),
        ("CLAM", "write two or three capital letters; the second may be a digit"),
        ("5C", "write two or three capital letters"),
    ],
)
def test_what_is_no_code_is_said_with_what_to_write(
    small: SmallLibrary, code: str, remedy: str
) -> None:
    small.change("exercises.yml", "code: CL\n", f"code: {code}\n")
    (problem,) = small.problems()
    assert remedy in problem
