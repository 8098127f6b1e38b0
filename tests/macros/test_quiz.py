"""Which muscle is this: three answers, one of them right, and a question for who listens, too."""

from __future__ import annotations

import re

import pytest

from macros.site import Site
from tests.macros.calling import call
from tests.ours import ROOT

PAGE = (ROOT / "docs/anatomy/index.md").read_text(encoding="utf-8")
PAIRS = re.findall(r'^  \["([a-z-]+)", "(.+)"\],$', PAGE, re.MULTILINE)


def found(pattern: str, text: str) -> tuple[str, ...]:
    """Return what a pattern finds first in a text: its groups."""
    match = re.search(pattern, text)
    assert match, text
    return match.groups()


@pytest.fixture(scope="module")
def written(our_site: Site) -> list[str]:
    """Return what is written of each picture of our page."""
    return call(our_site, "quiz", PAIRS).split("<section")[1:]


def right(question: str) -> str:
    """Return the muscle that its fold names."""
    return found(r"\[([^\]]+)\]\(/anatomy/", question)[0].lower()


def answers(question: str) -> tuple[str, ...]:
    """Return what one may choose from."""
    return found(r"In colour: (.+), (.+) or (.+)\?", question)


def test_eight_pictures_show_all_five_muscles(written: list[str]) -> None:
    assert len(written) == 8
    assert len({right(question) for question in written}) == 5


def test_each_has_three_answers_and_the_right_one_is_among_them(written: list[str]) -> None:
    for question in written:
        assert len(set(answers(question))) == 3
        assert right(question) in answers(question)


def test_what_is_heard_in_place_of_a_picture_names_no_answer(written: list[str]) -> None:
    for question in written:
        (heard,) = found(r"!\[([^\]]+)\]", question)
        words = {word for answer in answers(question) for word in answer.split()}
        assert not words & set(re.findall(r"\w+", heard.lower())), heard


def test_every_picture_leaves_the_names_beside_its_plate_out() -> None:
    style = (ROOT / "docs/assets/stylesheets/plates.css").read_text(encoding="utf-8")
    crops = re.findall(r"\.quiz-([a-z-]+) \{\s+--left: \d+;\s+--top: \d+;\s+--wide: \d+", style)
    assert sorted(crops) == sorted(name for name, _ in PAIRS)


def test_a_plate_that_is_none_is_refused_with_the_nearest_one(our_site: Site) -> None:
    with pytest.raises(ValueError, match="piriformis-back"):
        call(our_site, "quiz", [["piriformis-bak", "From behind."]])
