"""The code that is proposed for an exercise."""

from __future__ import annotations

from itertools import product
from string import ascii_uppercase, digits

import pytest

from library.codes import free_code


@pytest.mark.parametrize(
    ("name", "taken", "code"),
    [
        ("Single-leg bridge", "", "SL"),
        ("Single-leg bridge", "SL", "SB"),
        ("Single-leg bridge", "SL SB LB", "SI"),
        ("Clam", "CL", "CA"),
        ("90/90 sitting", "", "AA"),
        ("…", "AA AB", "AC"),
    ],
)
def test_a_code_is_made_of_the_name_and_is_free(name: str, taken: str, code: str) -> None:
    assert free_code(name, taken.split()) == code


def test_when_every_code_is_taken_it_is_said() -> None:
    every = {"".join(pair) for pair in product(ascii_uppercase, ascii_uppercase + digits)}
    assert free_code("Clam", every - {"ZZ"}) == "ZZ"
    with pytest.raises(ValueError, match="every code is taken"):
        free_code("Clam", every)
