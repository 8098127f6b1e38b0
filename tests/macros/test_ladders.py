"""The ladders open with their rungs in pictures, "Start here" with what to try once."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from library import Library
from macros.ladders import find_your_rung, ladder_list, progression_ladder
from macros.site import Site

DOCS = Path(__file__).parents[2] / "docs"


def test_a_ladder_opens_with_its_rungs_and_folds_their_rules(site: Site) -> None:
    row, rules = progression_ladder(site, "lying").split("<details", 1)
    for number, name in enumerate(("Clam", "Banded clam", "Side-lying"), 1):
        assert f"**{number}. [{name}" in row
    assert "*Move on when:*" in rules
    assert "*Move on when:*" not in row


def test_every_ladder_is_named_at_the_top_of_their_page(site: Site) -> None:
    text = ladder_list(site)
    assert [f"- [{one.name}](#{one.id})" in text for one in site.library.ladders.values()] == [
        True,
        True,
    ]


def test_a_rung_to_try_has_one_number_and_leads_to_its_own_sheet(site: Site) -> None:
    clam, wall, last = find_your_rung(site).split('<li class="rung"')[1:]
    assert "**1. [Clam](/exercises/clam.md)**" in clam
    assert "**Try:** 1 set of 15 repeats, each side." in clam
    assert "](/sheet/index.md?do=clam)" in clam
    assert "[Wall press](/exercises/wall-press.md) for longer**" in wall
    assert "**Try:** Hold 30 seconds, once, each leg." in wall
    assert "](/sheet/index.md?do=wall-press,banded-clam)" in wall
    assert "](/sheet/index.md?do=side-lying-hip-abduction)" in last


def test_the_guide_names_everything_that_one_needs_first(site: Site) -> None:
    guide = site.library.find_your_rung
    weighted = guide.rungs[0].model_copy(update={"also_needs": ("loop-band",)})
    changed = guide.model_copy(update={"rungs": (weighted, *guide.rungs[1:])})
    other = replace(site, library=replace(site.library, find_your_rung=changed))
    before, _ = find_your_rung(other).split("<div", 1)
    assert "loop band" in before
    assert "wall" in before


def test_a_rung_that_is_tried_with_a_weight_says_how_heavy(library: Library) -> None:
    rungs = library.find_your_rung.rungs
    assert [rung.how_much is None for rung in rungs] == [
        "weight" not in rung.also_needs for rung in rungs
    ]


def test_what_hurts_is_never_where_one_begins() -> None:
    page = (DOCS / "start/index.md").read_text("utf-8")
    before, after = page.split("{{ find_your_rung() }}")
    for words in ("**Does one hurt?**", "the one before it", "**New to strength work?**"):
        assert words in before
        assert words not in after
    assert not re.search(r"or that hurts|hurts\W+that is your rung", page, re.IGNORECASE)
