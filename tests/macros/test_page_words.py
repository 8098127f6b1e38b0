"""A page explains its difficult words at the place it keeps for them, each once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from library import Library
from macros.page_words import with_words
from macros.site import Site

PLACE = "<!-- words: fold -->\n"


Filled = Callable[[str], str]


@pytest.fixture
def filled(library: Library, our_site: Site) -> Filled:
    return lambda text: with_words(library, our_site.fill, text)


def test_words_above_and_below_a_place_stand_there_by_the_alphabet(filled: Filled) -> None:
    """A fold is a list that one looks a word up in, wherever the page says it."""
    text = filled(f"Keep your pelvis still.\n\n{PLACE}Your groin.\n")
    assert "<summary><b>Hard words, explained</b></summary>" in text
    assert text.index("**Groin:** where leg meets belly.") < text.index("**Pelvis:** the bony")
    assert "words:" not in text


def test_a_word_that_is_explained_where_it_stands_needs_no_line(filled: Filled) -> None:
    text = f"{PLACE}Your groin (where leg meets belly) is calm.\n"
    assert filled(text) == "Your groin (where leg meets belly) is calm.\n"


def test_a_second_place_explains_what_stands_below_it_alone(filled: Filled) -> None:
    text = filled(f"{PLACE}Your groin.\n\n{PLACE}Your groin and pelvis.\n")
    first, second = text.split("Your groin.\n")
    assert first.count("**Groin:**") == 1
    assert "**Pelvis:**" in second
    assert "**Groin:**" not in second


def test_headings_pictures_addresses_and_sources_are_no_text(filled: Filled) -> None:
    text = f"{PLACE}# Groin\n\n![the groin](a.svg) [Read](/groin.md)[^ref-groin]\n"
    assert filled(text) == text.removeprefix(PLACE)
