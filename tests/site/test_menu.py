"""The menu of a narrow screen, by keys alone and by its names."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.axe import violations
from tests.site.reaching import out_of_reach
from tests.site.styling import style

pytestmark = pytest.mark.pictureless

WIDTHS = (390, 1024)


@pytest.fixture(params=WIDTHS)
def page(reader: Page, site_url: str, request: pytest.FixtureRequest) -> Page:
    """Return an exercise's page on a phone, and on a screen at 125 %."""
    reader.set_viewport_size({"width": request.param, "height": 760})
    reader.goto(f"{site_url}/exercises/clam/")
    return reader


def tab_to(page: Page, name: str, most: int = 30) -> None:
    """Press Tab until the focus is on what has this name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "(document.activeElement.getAttribute('aria-label')"
            " || document.activeElement.textContent).trim()"
        )
        if found == name:
            return
    pytest.fail(f"the keyboard does not come to {name!r} within {most} stops")


def test_a_keyboard_comes_from_an_exercise_to_the_safety_page(page: Page, site_url: str) -> None:
    tab_to(page, "Menu", most=4)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "true")
    tab_to(page, "Safety")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}/safety/")


def test_a_menu_that_is_shut_is_not_laid_out(page: Page) -> None:
    """Its links are more than half of what a page holds: a phone drew them before its page."""
    links = page.locator(".md-sidebar--primary a[href]")
    shown = "links => links.filter(link => link.checkVisibility()).length"
    assert links.count() > 50
    assert links.evaluate_all(shown) == 0
    page.get_by_role("button", name="Menu", exact=True).click()
    assert links.evaluate_all(shown) > 5


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_opens_takes_the_focus_and_gives_it_back(page: Page, key: str) -> None:
    button = page.get_by_role("button", name="Menu", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-expanded", "true")
    inside = ".md-sidebar--primary :focus"
    expect(page.locator(inside)).to_have_count(1)
    for _ in range(25):
        page.keyboard.press("Tab")
        where = page.evaluate(
            "document.activeElement.closest('.md-sidebar--primary, [for=__drawer]') !== null"
            " || document.activeElement === document.body"
        )
        assert where, "the focus left the open menu for what lies below it"
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_a_section_says_its_name_and_whether_it_is_open(page: Page) -> None:
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    section = page.get_by_role("button", name="Pages of Exercises")
    expect(section).to_have_attribute("aria-expanded", "false")
    section.press("Enter")
    back = page.get_by_role("button", name="Back from Exercises")
    expect(back).to_be_focused()
    expect(page.get_by_role("link", name="Progression ladders", exact=True)).to_be_visible()
    assert not violations(page)
    back.press(" ")
    expect(section).to_be_focused()
    expect(section).to_have_attribute("aria-expanded", "false")


def test_what_the_menu_held_back_is_free_when_the_screen_grows(page: Page) -> None:
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    page.set_viewport_size({"width": 1280, "height": 760})
    expect(page.locator(".md-content")).not_to_have_attribute("inert", "")
    expect(page.locator(".md-sidebar--primary [inert]")).to_have_count(0)


def test_a_thing_that_only_the_mouse_can_use_is_found(page: Page) -> None:
    page.evaluate("document.querySelector('article').append(document.createElement('output'))")
    page.evaluate("document.querySelector('output').append('Press here')")
    style(page, "output { cursor: pointer; }")
    assert any("<output" in one for one in out_of_reach(page))
