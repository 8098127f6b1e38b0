"""A clinic's colour can be read wherever it stands, and the sheet makes the same of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from library.clinic_look import CONTRAST, GROUNDS, colours_of, dark_enough, look_css
from library.colours import contrast, mixed
from publishing.look import read_look
from tests.small.reading import ROOT

VECTORS = json.loads((ROOT / "sheet/vectors/clinic-look.json").read_text(encoding="utf-8"))
LOOK = read_look(ROOT / "docs")
LIGHT, DARK = LOOK.colours(LOOK.light), LOOK.colours(LOOK.dark)

EVERY_HUE = [
    f"#{red}{green}{blue}"
    for red in ("00", "80", "ff")
    for green in ("00", "7f", "ff")
    for blue in ("00", "81", "ff")
]


@pytest.mark.parametrize("vector", VECTORS["colours"], ids=lambda vector: vector["colour"])
def test_the_colours_of_a_site_come_of_the_clinics(vector: dict[str, Any]) -> None:
    colours = colours_of(vector["colour"])
    assert dark_enough(vector["colour"]) == vector["dark_enough"]
    assert (colours.light, colours.dark) == (vector["light"], vector["dark"])


@pytest.mark.parametrize("vector", VECTORS["sheets"], ids=lambda vector: str(vector["shape"]))
def test_the_style_sheet_is_the_one_that_the_page_shows(vector: dict[str, Any]) -> None:
    assert look_css(vector["colour"], vector["logo"], vector["shape"]) == vector["css"]


def test_the_nearest_darker_colour_is_the_first_that_can_be_read() -> None:
    assert dark_enough("#777777") == "#707070"
    assert contrast("#707070", GROUNDS["light"]) >= CONTRAST["light"]
    assert contrast(mixed("#777777", "#000000", 5), GROUNDS["light"]) < CONTRAST["light"]


@pytest.mark.parametrize("colour", EVERY_HUE)
def test_whatever_the_colour_every_word_can_be_read(colour: str) -> None:
    colours = colours_of(colour)
    light, dark = {**LIGHT, **colours.light}, {**DARK, **colours.dark}
    for scheme in (light, dark):
        for word, ground in (
            ("--md-primary-bg-color", "--md-primary-fg-color"),
            ("--md-primary-bg-color", "--md-primary-fg-color--dark"),
            ("--lh-on-night", "--md-footer-bg-color"),
            ("--lh-on-night", "--md-footer-bg-color--dark"),
            ("--lh-on-teal", "--lh-teal"),
            ("--lh-teal", "--lh-ground"),
            ("--lh-teal", "--lh-panel"),
            ("--lh-link", "--lh-ground"),
            ("--lh-link", "--lh-panel"),
        ):
            ratio = contrast(scheme[word], scheme[ground])
            assert ratio >= 4.5, f"{word} on {ground}: {ratio:.2f}"
    # A drawing's ground is light on a dark page, too: no word in the clinic's colour is there.
    assert contrast(light["--lh-teal"], light["--lh-paper"]) >= 4.5
