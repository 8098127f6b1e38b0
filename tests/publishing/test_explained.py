"""A hard word on a page for patients is explained where it first stands."""

from __future__ import annotations

import pytest

from library import Library
from library.records.words import GlossaryEntry
from publishing.explained import NEAR, not_explained
from publishing.page_text import PageText

TENDON = GlossaryEntry(
    id="tendon",
    term="Tendon",
    forms=("tendon", "tendons"),
    meaning="The cord from a muscle to a bone.",
    in_short="the cord from muscle to bone",
)
GLOSSARY = {"tendon": TENDON}
FILLING = ("A line.",) * NEAR


def named(*lines: str, place: str = "injuries/knee.md") -> list[str]:
    return list(not_explained(GLOSSARY, [PageText(place, lines)]))


def test_a_word_without_its_meaning_is_named_with_what_to_write() -> None:
    (line,) = named("A sore tendon.", *FILLING, "Tendon: the cord from muscle to bone.")
    assert line == (
        "injuries/knee.md: 'Tendon' is not explained where it first stands ('A sore tendon.'): "
        "write its meaning behind it, (the cord from muscle to bone), or a plain word"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Sore tendons (cords from muscle to bone) ache.", "Rest the tendon."),
        ("A sore tendon.", *FILLING[:-1], "Words: Tendon: the cord from muscle to bone."),
        ("The cord from muscle to bone is a", "tendon."),
        ("Nothing hard.",),
        ("Tendonitis is another word.",),
    ],
)
def test_a_word_with_its_meaning_near_it_or_before_it_passes(lines: tuple[str, ...]) -> None:
    assert not named(*lines)


def test_pages_that_are_not_for_patients_are_left_alone() -> None:
    assert not named("A sore tendon.", place="anatomy/index.md")


def test_no_meaning_in_short_is_a_hard_word_itself(library: Library) -> None:
    """The one word it holds would need a line of its own."""
    for entry in library.glossary.values():
        pages = [PageText("start/index.md", (f"{entry.in_short}.",))]
        if entry.in_short:
            assert not list(not_explained(library.glossary, pages)), entry.term
