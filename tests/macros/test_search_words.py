"""The words that lead to a page come from its entry, into the head of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from macros import HEADS, MACROS
from macros.search_words import (
    A_PROGRAMME,
    AN_INJURY,
    of_exercise,
    of_injury,
    of_library,
    of_link,
    of_programme,
)
from macros.site import Site


def test_an_injury_is_found_by_its_other_names_and_by_its_place(site: Site) -> None:
    head = of_injury(site, "knee-pain")
    assert head["tags"] == ["Sore knee", "Front knee pain", "Knee hurts on stairs", "Kneecap"]
    assert head["search"] == {"boost": AN_INJURY}


def test_the_library_is_found_by_what_a_thing_is_also_called(site: Site) -> None:
    """Theraband stands in the data of the loop band alone."""
    assert "theraband" in _tags(of_library(site))


def test_a_link_of_the_chain_is_found_by_what_it_is_also_called(site: Site) -> None:
    link = site.library.links["knee-in"].model_copy(update={"also_asked": ("Knock knee",)})
    library = replace(site.library, links={**site.library.links, "knee-in": link})
    assert _tags(of_link(replace(site, library=library), "knee-in")) == ["Knock knee"]


def test_a_programme_is_found_before_most_pages_and_behind_injuries(site: Site) -> None:
    plan = site.library.programmes["race-plan"].model_copy(update={"also_searched": ("taper",)})
    library = replace(site.library, programmes={"race-plan": plan})
    head = of_programme(replace(site, library=library), "race-plan")
    assert head == {"tags": ["taper"], "search": {"boost": A_PROGRAMME}}
    assert 1 < A_PROGRAMME < AN_INJURY


def test_an_exercise_keeps_its_title_beside_its_other_names(site: Site) -> None:
    head = of_exercise(site, "clam")
    assert head["title"] == site.library.exercises["clam"].name
    assert _tags(head) == list(site.library.exercises["clam"].also_known_as)


def test_no_word_leads_to_a_page_twice(site: Site) -> None:
    for name in site.library.injuries:
        tags = _tags(of_injury(site, name))
        assert len(tags) == len(set(tags)), name


def test_every_head_belongs_to_a_macro() -> None:
    assert HEADS.keys() <= MACROS.keys()


def _tags(head: Any) -> list[str]:
    return list(head["tags"])
