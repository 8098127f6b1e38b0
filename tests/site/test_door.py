"""From "something hurts" to a session that is done, on a small telephone."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.site.hands import Hand
from tests.site.pages import LIBRARY

FINGER = 44
PLACE, INJURY = "Side of the hip", "/injuries/outer-hip-pain/"


def test_from_pain_to_a_session_that_is_done(hand: Hand, site_url: str) -> None:
    """Home, the door, the place on the body, its page, its sheet, the exercises, the log."""
    page = hand.page
    page.goto(site_url)
    article = page.get_by_role("article")
    hand.press(article.get_by_role("link", name="Something hurts"))
    page.wait_for_url(f"{site_url}/injuries/")
    expect(
        page.get_by_text("Call 999 or go to A&E (emergency department) now.")
    ).to_be_in_viewport()
    hand.press(_place(page))
    page.wait_for_url(site_url + INJURY)
    expect(page.locator(".where-it-hurts svg circle").first).to_be_visible()
    hand.press(article.get_by_role("link", name="Make a sheet").first)
    page.wait_for_url(f"{site_url}/sheet/**")
    cards = page.locator(".sheet-cards > li")
    expect(cards.first).to_be_visible()
    count = cards.count()
    hand.press(page.locator(".sheet-modes").get_by_role("button", name="Do", exact=True))
    title = page.locator(".sheet-do h3, .sheet-finish h3").first
    for number in range(1, count + 1):
        expect(title).to_contain_text(f"Exercise {number} of {count}")
        hand.press(page.get_by_role("checkbox", name=re.compile("^Hold 1")).first)
        hand.press(page.locator(".sheet-back-next button").last)
    expect(title).to_have_text("When you have finished")
    hand.press(page.get_by_role("group", name="Pain after").get_by_label("2", exact=True))
    hand.press(page.get_by_role("button", name="Save in my log"))
    expect(page.locator(".sheet-session li")).to_have_count(count)


def test_each_place_of_the_body_has_a_name_a_line_and_room_for_a_finger(
    reader: Page, site_url: str
) -> None:
    reader.set_viewport_size({"width": 360, "height": 740})
    reader.goto(f"{site_url}/injuries/")
    drawn = reader.locator(".body-view").get_by_role("link")
    names = [term.label for term in LIBRARY.vocabularies["place"].terms]
    assert [link.get_attribute("aria-label") for link in drawn.all()] == names
    expect(reader.locator(".body-list li")).to_have_count(len(names))
    for link in drawn.all():
        for part in link.locator("rect").all():
            box = part.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= FINGER, link
    place = _place(reader)
    place.focus()
    ring = place.locator("rect").first
    assert ring.evaluate("(one) => getComputedStyle(one).stroke") != "none"


def _place(page: Page) -> Locator:
    """Return the place on the drawing, and not its line of the list."""
    return page.locator(".body-view").get_by_role("link", name=PLACE)
