"""Small changes to a phrase of the data."""

from __future__ import annotations

import pytest

from library.phrases import lower_first, sentence


@pytest.mark.parametrize(
    ("text", "lowered"),
    [("Loop band", "loop band"), ("A mat", "a mat"), ("TFL", "TFL"), ("X", "x"), ("", "")],
)
def test_the_first_letter_is_made_small_except_in_an_abbreviation(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered


def test_a_text_becomes_a_sentence() -> None:
    assert sentence("from the post") == "From the post."
