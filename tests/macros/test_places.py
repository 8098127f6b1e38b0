"""The body that readers point at: what each place leads to, and what is marked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.figures import Figure, Marked
from macros.injuries import injury
from macros.places import body_map, where_it_hurts
from macros.render import template_filler
from macros.site import Site


@pytest.fixture(scope="module")
def pointed(site: Site) -> Site:
    """Return the small library with a body: the kneecap in front, buttock and low back behind."""
    spots = Marked(((10, 20),), ((0, 0, 40, 40),))
    figures = {
        f"places/{view}.svg": Figure(
            f"places/{view}.svg", 400, 900, view, view, view, places=dict.fromkeys(named, spots)
        )
        for view, named in (("front", ["kneecap"]), ("back", ["buttock", "low-back"]))
    }
    return replace(site, figures=figures, fill=template_filler(site.library, figures))


def test_a_place_leads_to_its_page_and_with_several_or_none_to_its_line(pointed: Site) -> None:
    """Two injuries of the small library hurt at the kneecap, one in the low back, none behind."""
    text = body_map(pointed)
    leads = {name: to for to, name in re.findall(r'<a href="([^"]*)" aria-label="([^"]*)', text)}
    assert leads == {
        "Kneecap": "#place-kneecap",
        "Buttock": "#place-buttock",
        "Low back": "../injuries/back-pain/",
    }


def test_the_list_beside_the_body_says_the_same_with_the_main_place_first(pointed: Site) -> None:
    items = re.findall(r'<li id="([^"]*)" markdown>(.*)</li>', body_map(pointed))
    assert items == [
        (
            "place-kneecap",
            "**Kneecap**<br>[Knee pain](/injuries/knee-pain.md) and "
            "[Back pain](/injuries/back-pain.md)",
        ),
        ("place-buttock", "**Buttock**<br>We have no page for this yet. Ask a physiotherapist."),
        ("place-low-back", "[**Low back**<br>Back pain](/injuries/back-pain.md)"),
    ]


def test_picture_and_list_number_a_place_alike(pointed: Site) -> None:
    text = body_map(pointed)
    drawn = re.findall(r'<a [^>]*aria-label="([^"]*)"', text)
    numbers = [int(number) for number in re.findall(r"<text[^>]*>(\d)</text>", text)]
    listed = re.findall(r"<li [^>]*>\[?\*\*([^*]*)\*\*", text)
    assert dict(zip(numbers, drawn, strict=True)) == dict(enumerate(listed, 1))


def test_the_picture_of_an_injury_shows_the_side_where_it_hurts_and_says_where(
    pointed: Site,
) -> None:
    behind = where_it_hurts(pointed, ["low-back"])
    assert behind.count("<circle") == 1
    assert (
        "![Where it hurts, marked on a body: low back.](/assets/figures/places/back.svg)" in behind
    )
    assert "front.svg" not in behind
    both = where_it_hurts(pointed, ["low-back", "kneecap"])
    assert "marked on a body: kneecap and low back." in both
    assert both.count("<svg") == 2
    assert "/assets/figures/places/back.svg" in injury(pointed, "back-pain")
