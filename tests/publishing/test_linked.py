"""What a page says to machines is JSON-LD in the words of schema.org, at addresses that hold."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from library import Library
from library.kinds import KINDS
from publishing.linked.pages import (
    Said,
    linked_page,
    said_by,
    with_data,
    write_linked_data,
)
from publishing.linked.terms import address_from, named, node
from tests.json_objects import objects_in
from tests.schema_org import JsonLdError, expanded, outside_the_vocabulary

HOME = "https://hips.example/clinic/"


def _said(title: str, *references: str) -> Said:
    return Said(title, f"About {title}.", "Level Hips", HOME, references)


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Said]:
    """Return a page for every entry that has one, a page above each, and a tool."""
    entries = {
        kind.address(name): _said(record.name, *list(library.references)[:3])
        for kind in KINDS.values()
        if kind.has_own_pages
        for name, record in kind.entries(library).items()
        if kind.has_page(record)
    }
    above = {f"{address.split('/')[0]}/": _said("All of them") for address in entries}
    return {"": _said("Level Hips"), "sheet/": _said("Make a sheet"), **above, **entries}


@pytest.fixture(scope="module")
def data(library: Library, pages: dict[str, Said]) -> dict[str, dict[str, Any]]:
    return {path: linked_page(library, path, pages, HOME) for path in pages}


def test_every_property_belongs_to_its_type_and_every_value_to_its_property(
    data: dict[str, dict[str, Any]],
) -> None:
    wrong = [line for path, one in data.items() for line in outside_the_vocabulary(one, path)]
    assert wrong == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"origin": "The ilium"}, "MedicalWebPage has no property origin"),
        ({"@type": "MedicalPage"}, "there is no type MedicalPage"),
        ({"mainEntity": "A clam"}, "mainEntity takes Thing"),
        ({"breadcrumb": {"@type": "Muscle"}}, "breadcrumb takes BreadcrumbList or Text"),
        ({"mainEntity": {"@type": "Muscle", "nerve": "A nerve"}}, "nerve takes Nerve"),
        ({"license": "CC BY"}, "license takes CreativeWork or URL"),
    ],
)
def test_what_the_vocabulary_does_not_have_is_found(
    change: dict[str, Any], says: str, data: dict[str, dict[str, Any]]
) -> None:
    wrong = {**deepcopy(data["exercises/clam/"]), **change}
    assert says in "\n".join(outside_the_vocabulary(wrong))


def test_a_program_reads_the_same_from_every_page(data: dict[str, dict[str, Any]]) -> None:
    """It is JSON-LD, each is one thing, and all that it names has an address of its own."""
    for path, one in data.items():
        (page,) = expanded(one, HOME + path)
        assert page["@id"] == HOME + path
        assert all(key.startswith(("@", "https://schema.org/")) for key in page)
        addresses = [thing["@id"] for thing in objects_in(page) if "@id" in thing]
        assert all(address.startswith(("https://", "http://")) for address in addresses)
    with pytest.raises(JsonLdError, match="@id"):
        expanded({"@context": "https://schema.org", "@id": 3}, HOME)


def test_what_a_page_is_about_is_named_by_others_as_it_names_itself(
    data: dict[str, dict[str, Any]],
) -> None:
    own = {one["mainEntity"]["@id"] for one in data.values() if "mainEntity" in one}
    places = (one.get("@id", "") for page in data.values() for one in objects_in(page))
    ours = {address for address in places if address.startswith(HOME)}
    assert {address for address in ours if "#" in address} == own


def test_a_copy_that_does_not_know_where_it_stands_names_places_as_seen_from_the_page(
    library: Library, pages: dict[str, Said], data: dict[str, dict[str, Any]]
) -> None:
    for path in pages:
        nowhere = linked_page(library, path, pages, "")
        assert HOME not in json.dumps(nowhere)
        assert expanded(nowhere, HOME + path) == expanded(data[path], HOME + path)


def test_an_exercise_says_its_dose_its_days_and_its_muscles(
    data: dict[str, dict[str, Any]],
) -> None:
    clam = data["exercises/clam/"]["mainEntity"]
    assert clam["@type"] == "ExercisePlan"
    assert clam["additionalVariable"] == "2 to 3 sets of 10 to 15 repeats, each side"
    assert clam["repetitions"] == {"@type": "QuantitativeValue", "minValue": 10, "maxValue": 15}
    assert clam["associatedAnatomy"][0]["@id"] == f"{HOME}anatomy/gluteus-medius/#muscle"
    assert clam["potentialAction"]["target"] == f"{HOME}sheet/?add=clam"


def test_a_muscle_that_has_no_page_is_a_name_without_an_address(library: Library) -> None:
    other = next(name for name, one in library.muscles.items() if one.role == "context")
    said = named("muscle", "Muscle", library.muscles, other, address_from(HOME, "exercises/clam/"))
    assert said == {"@type": "Muscle", "name": library.muscles[other].name}


def test_a_page_about_health_says_when_it_was_checked_and_for_whom_it_is(
    data: dict[str, dict[str, Any]], library: Library
) -> None:
    review = library.reviews["exercise-pages"]
    for path in ("exercises/", "exercises/clam/"):
        assert data[path]["@type"] == "MedicalWebPage"
        assert data[path]["lastReviewed"] == str(review.checked_on)
        assert data[path]["audience"]["audienceType"] == review.audience
    assert data["sheet/"]["@type"] == "WebPage"
    assert "lastReviewed" not in data["sheet/"]


def test_no_page_says_that_a_clinician_reviewed_it(data: dict[str, dict[str, Any]]) -> None:
    assert not [one for page in data.values() for one in objects_in(page) if "reviewedBy" in one]


def test_nothing_in_the_data_ends_the_script_that_they_stand_in() -> None:
    html = "<html><body><p>Words.</p></body></html>"
    page = with_data(html, node("WebPage", name="</script><!-- <script>"))
    assert page.startswith("<html><body><p>Words.</p><script")
    assert page.count("</script>") == 1
    assert "<!--" not in page


def test_a_page_that_leads_on_or_has_no_address_says_nothing(tmp_path: Any) -> None:
    moved = '<head><link rel="canonical" href="https://hips.example/"></head><body></body>'
    assert said_by(moved) is None
    (tmp_path / "index.html").write_text(moved, encoding="utf-8")
    assert write_linked_data(tmp_path) == []
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == moved


def test_a_page_of_a_site_that_does_not_know_its_address_says_the_rest() -> None:
    said = said_by(
        '<meta name="description" content="A page."><meta property="og:title" content="Page">'
        '<meta property="og:site_name" content="Level Hips">'
    )
    assert said == Said("Page", "A page.", "Level Hips", "", ())
