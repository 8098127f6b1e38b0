"""On a phone the theme's script comes when somebody needs it, and nothing done before is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.pages import LIBRARY
from tests.site.weighing import PHONE

EXERCISE = next(iter(LIBRARY.exercises))
SCRIPT = "script[src*='javascripts/bundle.']"


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    context = open_context(browser, viewport=PHONE, color_scheme="dark", service_workers="block")
    page = context.new_page()
    page.goto(f"{site_url}/exercises/{EXERCISE}/")
    yield page
    context.close()


def test_who_reads_does_not_fetch_it_and_who_searches_finds(phone: Page) -> None:
    expect(phone.locator("html.js")).to_be_attached()
    assert phone.locator(SCRIPT).count() == 0
    phone.locator(".md-header__button[for=__search]").click()
    expect(phone.locator(".md-search__input")).to_be_focused()
    phone.keyboard.type("pelvis")
    expect(phone.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)


def test_the_readers_own_colours_are_there_without_it_and_can_be_changed(phone: Page) -> None:
    assert phone.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert phone.locator(SCRIPT).count() == 0
    phone.locator(".md-header__option label:visible").click()
    expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_link_into_a_shut_fold_opens_it_and_the_end_of_a_page_leads_back_up(phone: Page) -> None:
    fold = phone.locator("article details[id]:not([open])").last
    name = fold.get_attribute("id")
    phone.evaluate("id => { location.hash = id }", name)
    expect(phone.locator(f"#{name}")).to_have_attribute("open", "")
    phone.mouse.wheel(0, 4000)
    expect(phone.locator(SCRIPT)).to_be_attached()
    phone.mouse.wheel(0, -400)
    expect(phone.locator(".md-top")).to_be_visible()
