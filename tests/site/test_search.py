"""The search finds what people type: the fitting page is among the first three results."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.pages import SOURCES
from tests.site.searching import LAST, QUERIES, found

pytestmark = pytest.mark.pictureless

TYPED = ("runner's knee", "hip pain", "theraband")


@pytest.fixture(scope="module")
def results(site_dir: Path) -> dict[str, list[str]]:
    """Return the pages that are found for each query of the table, best first."""
    queries = [row["query"] for row in QUERIES]
    return dict(zip(queries, found(site_dir, queries), strict=True))


def test_the_table_asks_enough_and_wants_pages_that_there_are() -> None:
    assert len({row["query"] for row in QUERIES}) == len(QUERIES) >= 60
    for row in QUERIES:
        assert any(page in SOURCES for page in row["wants"]), row["query"]


def test_what_people_type_leads_to_the_fitting_page(results: dict[str, list[str]]) -> None:
    wrong = {
        row["query"]: results[row["query"]][:3]
        for row in QUERIES
        if not {*row["wants"]} & {*results[row["query"]][: 1 if row.get("first") else 3]}
    }
    assert wrong == {}


def test_pages_about_the_site_and_its_sources_come_last(results: dict[str, list[str]]) -> None:
    for query, pages in results.items():
        late = [page.startswith(LAST) for page in pages]
        assert late == sorted(late), query


def test_a_plural_and_an_apostrophe_change_nothing(site_dir: Path) -> None:
    one, *others = found(
        site_dir, ["runner's knee", "runner\u2019s knees", "runners knee", "runner knee"]
    )
    assert others == [one] * len(others)


def test_the_page_shows_what_the_search_finds(
    reader: Page, site_url: str, results: dict[str, list[str]]
) -> None:
    """In the browser, with the words typed: the same pages in the same order."""
    reader.goto(site_url)
    field = reader.get_by_role("textbox", name="Search")
    field.click()
    links = reader.locator(".md-search-result__item > a:first-child")
    for query in TYPED:
        field.fill("")
        field.press_sequentially(query)
        for place, page in enumerate(results[query][:3]):
            expect(links.nth(place)).to_have_attribute("href", f"{site_url}{page}", timeout=10_000)
