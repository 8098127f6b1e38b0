"""What a page tells machines is what it tells people: both are read from the built page."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from library.dose import span
from macros.citations import reference_address
from tests.json_objects import objects_in
from tests.schema_org import outside_the_vocabulary
from tests.site.pages import FRAMES, LIBRARY, MOVED, PAGES
from tests.site.reading import BuiltPage, file_of, site_root

HERE = "https://here.invalid/"

WORDS = ("name", "alternateName", "description", "muscleAction", "additionalVariable", "category")
TEXTS = (*WORDS, "exerciseType", "restPeriods", "audienceType", "codeValue")
"""The properties whose values a reader finds on the page, word for word."""
NOT_ON_THE_PAGE = ("BreadcrumbList", "ListItem", "WebSite", "MedicalWebPage", "WebPage")
"""What the menu, the title and the description of a page say; they have checks of their own."""


def scripts(page: BuiltPage) -> list[str]:
    return [e.content for e in page.all("script", type="application/ld+json")]


@pytest.fixture(scope="module")
def said(built: dict[str, BuiltPage]) -> dict[str, dict[str, Any]]:
    """Return the data of every page."""
    return {address: json.loads(scripts(built[address])[0]) for address in PAGES}


def texts_of(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def words_of(page: BuiltPage) -> str:
    """Return all the words that a reader finds on a page, in small letters."""
    (article,) = page.all("article")
    return " ".join(article.text.replace("\u00a0", " ").casefold().split())


def test_every_page_that_is_read_has_data_and_no_other(built: dict[str, BuiltPage]) -> None:
    assert {a: len(scripts(page)) for a, page in built.items()} == {
        **dict.fromkeys(PAGES, 1),
        **dict.fromkeys((*MOVED, *FRAMES, "/404.html"), 0),
    }


def test_a_page_is_called_and_described_as_its_head_says(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]]
) -> None:
    for address in PAGES:
        page, data = built[address], said[address]
        assert [data["name"]] == page.meta("og:title")
        assert [data["description"]] == page.meta("description")
        assert urljoin(HERE + address[1:], data["@id"]).removeprefix(HERE) in (
            address[1:],
            f"{site_root(built)}{address}",
        )


def test_a_page_was_checked_on_the_day_that_it_names(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]]
) -> None:
    days = {a: data["lastReviewed"] for a, data in said.items() if "lastReviewed" in data}
    assert len(days) > len(LIBRARY.exercises)
    for address, written in days.items():
        day = date.fromisoformat(written)
        assert f"checked on {day.day} {day:%B} {day.year}".casefold() in words_of(built[address])


def test_all_that_is_said_of_what_a_page_is_about_stands_on_the_page(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]]
) -> None:
    missing = []
    for address in PAGES:
        words = words_of(built[address])
        for one in objects_in(said[address]):
            if one.get("@type") in NOT_ON_THE_PAGE:
                continue
            for name in TEXTS:
                missing += [
                    f"{address}: {name}: {text}"
                    for text in texts_of(one.get(name, []))
                    if " ".join(text.casefold().split()) not in words
                ]
    assert missing == []


def test_the_numbers_of_an_exercise_are_those_of_its_page(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]]
) -> None:
    """A set by time has no repetitions, and its time stands in the words of the dose."""
    by_time = set()
    for name, exercise in LIBRARY.exercises.items():
        plan = said[f"/exercises/{name}/"]["mainEntity"]
        (glance,) = (e.text for e in built[f"/exercises/{name}/"].elements if e.has_class("glance"))
        numbers = [(plan["activityFrequency"], " day")]
        if seconds := exercise.dose.work_seconds:
            by_time.add(name)
            assert "repetitions" not in plan
            assert f"{span(seconds)} second" in plan["additionalVariable"]
            assert plan["additionalVariable"] in glance
        else:
            numbers.append((plan["repetitions"], ""))
        for number, after in numbers:
            low = number.get("value", number.get("minValue"))
            assert span((low, number.get("maxValue", low))) + after in glance
    assert set() < by_time < set(LIBRARY.exercises)


def test_the_references_of_a_page_are_those_at_its_foot(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]]
) -> None:
    cited = 0
    for address in PAGES:
        notes = [e for e in built[address].elements if e.attributes.get("id", "")[:7] == "fn:ref-"]
        keys = [e.attributes["id"].removeprefix("fn:ref-") for e in notes]
        listed = said[address].get("citation", [])
        listed = listed if isinstance(listed, list) else [listed]
        wanted = [reference_address(LIBRARY.references[key]) for key in keys]
        assert [one["@id"] for one in listed] == [one for one in wanted if one]
        links = {e.attributes.get("href") for e in built[address].all("a")}
        assert {one["@id"] for one in listed} <= links
        cited += len(listed)
    assert cited > len(PAGES)


def test_every_address_of_ours_leads_to_a_page(
    built: dict[str, BuiltPage], said: dict[str, dict[str, Any]], site_dir: Path
) -> None:
    root = (site_root(built) or "https://not-known.invalid") + "/"
    lost = []
    for address, data in said.items():
        for one in objects_in(data):
            for place in (one.get("@id"), one.get("target"), one.get("contentUrl")):
                target = urljoin(HERE + address[1:], place or "")
                for home in (HERE, root):
                    path = "/" + urlsplit(target).path.lstrip("/")
                    if target.startswith(home) and file_of(site_dir, path) is None:
                        lost.append(f"{address}: {place}")
    assert lost == []


def test_the_pages_as_they_are_built_keep_to_the_vocabulary(
    said: dict[str, dict[str, Any]],
) -> None:
    assert [x for a, data in said.items() for x in outside_the_vocabulary(data, a)] == []
    assert {data["breadcrumb"]["@type"] for a, data in said.items() if a != "/"} == {
        "BreadcrumbList"
    }
