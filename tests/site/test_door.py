"""From "something hurts" to a sheet of exercises, on a small telephone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsers import open_context
from tests.site.pages import LIBRARY

pytestmark = pytest.mark.pictureless

TELEPHONE = {"width": 360, "height": 740}
FINGER = 44
PLACE, INJURY = "Side of the hip", "/injuries/outer-hip-pain/"


def test_from_pain_to_a_sheet_by_touch_and_by_keys(pictureless: Browser, site_url: str) -> None:
    """Home, the door, the place on the body, its page, a sheet; twice, and once by keys alone."""
    context = open_context(pictureless, viewport=TELEPHONE, has_touch=True)
    page = context.new_page()
    page.goto(site_url)
    article = page.get_by_role("article")
    article.get_by_role("link", name="Something hurts").tap()
    page.wait_for_url(f"{site_url}/injuries/")
    expect(
        page.get_by_text("Call 999 or go to A&E (emergency department) now.")
    ).to_be_in_viewport()
    drawn = page.locator(".body-view").get_by_role("link")
    names = [term.label for term in LIBRARY.vocabularies["place"].terms]
    assert [link.get_attribute("aria-label") for link in drawn.all()] == names
    expect(page.locator(".body-list li")).to_have_count(len(names))
    for link in drawn.all():
        for part in link.locator("rect").all():
            box = part.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= FINGER, link
    _place(page).locator("rect").last.tap()
    page.wait_for_url(site_url + INJURY)
    expect(page.locator(".where-it-hurts svg circle").first).to_be_visible()
    article.get_by_role("link", name="Make a sheet").first.tap()
    page.wait_for_url(f"{site_url}/sheet/**")
    expect(page.locator(".sheet-cards > li").first).to_be_visible()

    page.goto(site_url)
    _tab_to(page, article.get_by_role("link", name="Something hurts"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}/injuries/")
    _tab_to(page, _place(page))
    ring = _place(page).locator("rect").first
    assert ring.evaluate("(one) => getComputedStyle(one).stroke") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url(site_url + INJURY)
    _tab_to(page, article.get_by_role("link", name="Make a sheet").first)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}/sheet/**")
    context.close()


def _place(page: Page) -> Locator:
    """Return the place on the drawing, and not its line of the list."""
    return page.locator(".body-view").get_by_role("link", name=PLACE)


def _tab_to(page: Page, wanted: Locator) -> None:
    """Go on with the tabulator until the focus is on `wanted`."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("(one) => one === document.activeElement"):
            return
    raise AssertionError(f"no way by keys to {wanted}")
