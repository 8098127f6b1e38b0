"""How a message shows what was found: as its author would recognise it, on one short line."""

from __future__ import annotations

import pytest

from library.problems import LONGEST_VALUE, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing"),
        (True, "true"),
        (2.5, "2.5"),
        ("clam", "'clam'"),
        (("mat", "wall"), "['mat', 'wall']"),
        (list(range(100)), "a list of 100"),
        ({"low": 1, "high": 2}, "a mapping with the keys low, high"),
        ({}, "an empty mapping"),
    ],
)
def test_a_value_is_shown_as_its_author_would_recognise_it(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_long_text_is_cut_where_the_longest_ends() -> None:
    whole, cut = shown("x" * (LONGEST_VALUE - 2)), shown("x" * (LONGEST_VALUE - 1))
    assert (len(whole), whole[-1]) == (LONGEST_VALUE, "'")
    assert (len(cut), cut[-1]) == (LONGEST_VALUE, "…")
