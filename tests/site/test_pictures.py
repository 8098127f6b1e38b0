"""What is heard of the pictures of every page, and beside which words."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.short_names import in_small_letters
from tests.site.pages import EXERCISE_NAME, EXERCISES, LIBRARY
from tests.site.reading import BuiltPage

DRAWINGS = "/contact-sheet/"
"""Every drawing three times, for who draws."""

_A_FILE_NAME = re.compile(r"[a-z]_[a-z]|[a-z]+-[a-z]+-[a-z]+-[a-z]+|\.svg|\{|\}")


def named(page: BuiltPage) -> list[tuple[str, str]]:
    """Return the file and the name of each picture that has one, in order."""
    images = ((e.attributes.get("src", ""), e.attributes.get("alt", "")) for e in page.all("img"))
    return [(file, " ".join(alt.split())) for file, alt in images if alt and alt != "logo"]


def test_every_picture_says_what_it_shows_or_nothing(built: dict[str, BuiltPage]) -> None:
    for address, page in built.items():
        for image in page.all("img"):
            assert "alt" in image.attributes, f"{address}: {image.attributes}"
        for _, name in named(page):
            told = EXERCISE_NAME.sub("", name)  # a longer name is not a longer description
            assert len(told) <= 125, f"{address}: {name}"
            assert not _A_FILE_NAME.search(name), f"{address}: {name}"


def test_no_two_drawings_of_a_page_share_a_name_and_none_repeats_the_link_beside_it(
    built: dict[str, BuiltPage],
) -> None:
    """A picture that only stands for the name beside it is silent."""
    for address, page in built.items():
        if address == DRAWINGS:
            continue
        drawings = set(named(page))
        names = [name for _, name in drawings]
        assert len(set(names)) == len(names), address
        assert not [name for name in names if name.startswith("Small picture")], address


def test_no_picture_is_named_by_an_id(built: dict[str, BuiltPage]) -> None:
    """An id has no capitals: of the TFL it says "tfl", which a screen reader makes a word of."""
    for address, page in built.items():
        for _, name in named(page):
            assert in_small_letters(name) == [], f"{address}: {name}"


@pytest.mark.parametrize("address", EXERCISES)
def test_a_fault_and_its_right_way_are_told_apart_by_ear(
    address: str, built: dict[str, BuiltPage]
) -> None:
    faults = LexborHTMLParser(built[address].html).css(".fault")
    assert faults, "every exercise has a fault, and every fault its two pictures"
    for fault in faults:
        wrong, right = [image.attributes["alt"] or "" for image in fault.css("img")]
        (words,) = fault.css(".fault-words strong")
        assert ", a fault: " in wrong
        assert ", done right: " in right
        assert wrong.partition(": ")[2] != right.partition(": ")[2], "both say the fault"
        assert words.text().strip(" .") not in right, "the right way is said to be the fault"


def test_the_pictures_of_a_link_of_the_chain_say_what_is_seen_in_line_and_collapsed(
    built: dict[str, BuiltPage],
) -> None:
    for link in LIBRARY.links.values():
        seen = [name for _, name in named(built[f"/chain/{link.id}/"])][:2]
        assert seen == [f"In line: {link.seen_in_line}.", f"Collapsed: {link.seen_collapsed}."]
