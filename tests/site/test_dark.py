"""The dark: what a kind of page is in it is asked where the page is open, in test_access.py."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.darkness import (
    assert_white_on_paper,
    colours,
    colours_on_paper,
    darken,
)
from tests.site.sheet_page import POST
from tests.site.styling import style
from tests.site.visiting import forget


def _wait_until_whole(reader: Page) -> None:
    """Wait for what comes last: the sheet's page fills itself, and the theme puts on colours."""
    reader.locator(".sheet-find__star, .md-content .actions, .home").first.wait_for()
    reader.locator("body[data-md-color-media]").wait_for()
    reader.wait_for_load_state("networkidle")


@pytest.mark.parametrize("address", ["/", "/exercises/clam/", "/sheet/"])
def test_a_page_opened_in_the_dark_is_dark_and_as_dark_as_one_that_is_made_so(
    address: str, reader: Page, site_url: str
) -> None:
    reader.emulate_media(color_scheme="dark")
    reader.goto(site_url + address)
    assert reader.locator("body").get_attribute("data-md-color-scheme") == "slate"
    _wait_until_whole(reader)
    opened = colours(reader)
    forget(reader, site_url)  # the theme keeps the colours of the first load
    reader.emulate_media(color_scheme="light")
    reader.goto(site_url + address)
    assert reader.locator("body").get_attribute("data-md-color-scheme") == "default"
    _wait_until_whole(reader)
    assert colours(reader) != opened
    darken(reader)
    made = colours(reader)
    assert len(made) > 50
    # The root itself shows none of its colours; the browser gives it some for its own controls.
    assert [line for line in made[1:] if line not in opened] == []


def test_colours_that_were_chosen_here_come_without_the_themes_script(
    page: Page, site_url: str
) -> None:
    """A phone does not load it to read."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/about/")
    chosen = '__md_set("__palette", { index: 1, color: { scheme: "slate" } })'
    page.evaluate(chosen)
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.locator("script[src*=bundle]").count() == 0


def test_a_linked_sheet_is_white_on_paper(reader: Page, site_url: str) -> None:
    reader.goto("about:blank")
    reader.goto(f"{site_url}/sheet/#{POST}")
    reader.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    assert_white_on_paper(reader)


def test_rules_for_the_dark_that_reach_paper_are_found(reader: Page, site_url: str) -> None:
    reader.goto(f"{site_url}/exercises/clam/")
    style(reader, "[data-md-color-scheme=slate] .stop { background: black !important }")
    light, dark = colours_on_paper(reader)
    assert light != dark
