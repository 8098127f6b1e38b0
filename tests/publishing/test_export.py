"""The library as it is published."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from library.records.safety import NoPainGuide
from macros.site import Site
from publishing.editions import content_of
from publishing.export import library_json, published_library
from tests.small.reading import ROOT

EDITION = {"id": "01234567", "date": "2026-01-02", "rules": "89abcdef"}


@pytest.fixture(scope="module")
def published(site: Site) -> dict[str, Any]:
    return library_json(site, EDITION)


def test_the_facts_of_a_thing_are_published_with_its_words(published: dict[str, Any]) -> None:
    equipment = published["vocabularies"]["equipment"]
    assert equipment["loop-band"] == {
        "id": "loop-band",
        "label": "Loop band",
        "meaning": "A short closed band.",
        "at_home": False,
        "dosed_by": "band",
        "called": None,
        "also_asked": ["theraband"],
    }
    assert equipment["mat"]["at_home"] is True
    assert published["vocabularies"]["stage"]["activate"]["wakes_up"] is True
    assert published["vocabularies"]["goal"]["build-strength"] == {
        "id": "build-strength",
        "label": "Build strength",
        "meaning": "Make it stronger.",
        "also_asked": [],
    }


def test_everything_of_a_record_is_published(site: Site, published: dict[str, Any]) -> None:
    for exercise in published["exercises"]:
        own = site.library.exercises[exercise["id"]].model_dump(mode="json")
        assert {key: exercise[key] for key in own} == own
    programmes = [one.model_dump(mode="json") for one in site.library.programmes.values()]
    assert published["programmes"] == programmes


def test_an_edition_has_the_shape_that_the_sheet_reads(site: Site) -> None:
    text = (ROOT / "sheet/core/library.ts").read_text(encoding="utf-8")
    body = text.partition("interface PastExercise {")[2].partition("}")[0]
    for exercise in content_of(site.library)["exercises"].values():
        assert set(exercise) == set(re.findall(r"readonly (\w+):", body))


def test_an_exercise_carries_its_words_its_page_and_its_pictures(
    published: dict[str, Any],
) -> None:
    clam = published["exercises"][0]
    assert clam["dose_words"] == "2 to 3 sets of 10 to 15 repeats, each side"
    assert clam["schedule_words"] == "2 to 3 days a week, 60 seconds of rest between sets"
    assert clam["url"] == "exercises/clam/"
    assert clam["figures"]["faults"]["neck-tenses"] == {
        "src": "assets/figures/exercises/clam/fault-neck-tenses.svg",
        "width": 480,
        "height": 360,
        "alt": "Drawing exercises/clam/fault-neck-tenses.svg",
    }
    assert clam["schedule"]["rest_seconds"] == [60, 60]


def test_only_references_that_may_be_cited_are_published_each_with_its_address(
    published: dict[str, Any],
) -> None:
    assert published["citations"] == {
        "paper_with_doi": {
            "text": "Author A et al. 2001. A paper for the tests",
            "url": "https://doi.org/10.1000/1",
        },
        "paper_with_pmid": {
            "text": "Author A et al. 2002. Is this a paper for the tests?",
            "url": "https://pubmed.ncbi.nlm.nih.gov/12345/",
        },
        "page_of_health": {
            "text": "Publisher of tests. A page for the tests",
            "url": "https://example.org/page_of_health?a=1&b=2",
        },
    }


def test_an_injury_where_the_pain_guide_must_not_be_used_is_published_with_its_own_stop_rule(
    site: Site,
) -> None:
    safety = site.library.safety
    place = next(one for injury in site.library.injuries.values() for one in injury.places)
    rule = NoPainGuide(place=place, instead="Ask.", stop_rule="Stop if it grows.")
    library = replace(site.library, safety=safety.model_copy(update={"no_pain_guide_at": (rule,)}))
    told = published_library(replace(site, library=library), EDITION)
    assert told.safety.no_pain_guide_at == (rule,)
    for name, injury in library.injuries.items():
        expected = rule.stop_rule if place in injury.places else None
        assert told.injuries[name].stop_rule == expected


def test_an_injury_is_published_with_its_words_and_the_exercises_that_its_page_names(
    site: Site, published: dict[str, Any]
) -> None:
    assert list(published["injuries"]) == list(site.library.injuries)
    for name, injury in site.library.injuries.items():
        assert published["injuries"][name] == {
            "name": injury.name,
            "also_known_as": list(injury.also_known_as),
            "also_asked": list(injury.also_asked),
            "where": injury.where,
            "exercises": list(injury.exercises),
            "begin_with": injury.begin_with or site.library.most_exercises.number,
            "stop_rule": None,
        }
