"""The safety page: what is urgent is seen first, and nothing of what the data say is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from library.records.words import Urgency
from tests.pdf_text import squeezed
from tests.site.hands import Hand
from tests.site.pages import LIBRARY
from tests.site.reading import BuiltPage

PUBLISHED = (
    *("warning-signs", "emergency-now", "same-day", "see-someone-soon", "extra-care"),
    *("pain-guide", "stop", "bands", "before-you-start", "check-first", "pregnancy"),
    *("brittle-bones", "where-this-page-comes-from"),
)
"""Places of the page that others lead to."""


@pytest.fixture(scope="module")
def page(built: dict[str, BuiltPage]) -> BuiltPage:
    """Return the safety page."""
    return built["/safety/"]


def words(html: str, without: str) -> list[str]:
    """Return the words of the article in a page's text, without the elements of a selector."""
    tree = LexborHTMLParser(html)
    (article,) = tree.css("article")
    for element in article.css(f"{without}, sup, .headerlink"):
        element.decompose()
    return article.text(separator=" ").split()


def test_every_sign_and_its_reason_is_on_the_page(page: BuiltPage) -> None:
    said = squeezed(" ".join(words(page.html, "script")))
    for flag in LIBRARY.safety.red_flags:
        for text in (flag.in_short, flag.sign, flag.why):
            assert squeezed(text) in said, f"{flag.id}: {text}"


def test_a_sign_shows_in_a_line_and_its_reason_is_folded(page: BuiltPage) -> None:
    shown = squeezed(" ".join(words(page.html, "details > :not(summary)")))
    flags = LIBRARY.safety.red_flags
    assert [flag.id for flag in flags if squeezed(flag.in_short) not in shown] == []
    assert [flag.id for flag in flags if squeezed(flag.why) in shown] == []


def test_the_signs_of_today_are_reached_in_few_words(page: BuiltPage) -> None:
    """At most 350 up to the end of the second list; those two alone were 812 once."""
    before_the_first_fold = page.html.partition("<details")[0]
    assert len(words(before_the_first_fold, "script")) < 120
    two_lists = page.html.partition('id="see-someone-soon"')[0]
    assert 150 < len(words(two_lists, "details > :not(summary)")) < 350


def test_three_doors_lead_to_the_signs_the_most_urgent_first(page: BuiltPage) -> None:
    doors = [a.attributes["href"] for a in LexborHTMLParser(page.html).css(".doors a")]
    terms = LIBRARY.vocabularies["urgency"].terms
    wanted = [f"#{term.id}" for term in terms if isinstance(term, Urgency) and term.to_be_seen]
    assert doors == wanted
    assert len(doors) == 3


def test_the_places_that_others_lead_to_are_there(page: BuiltPage) -> None:
    places = [*PUBLISHED, *(flag.id for flag in LIBRARY.safety.red_flags)]
    assert [place for place in places if page.ids.count(place) != 1] == []


def test_a_sign_of_each_urgency_is_three_presses_from_home(hand: Hand, site_url: str) -> None:
    """Home, the page, the door of its urgency, the sign: what to do stands there, and is seen."""
    page = hand.page
    flags = {flag.urgency: flag for flag in LIBRARY.safety.red_flags}
    page.goto(site_url)
    hand.press(page.get_by_role("article").get_by_role("link", name="when to get help"))
    page.wait_for_url(f"{site_url}/safety/")
    for door in page.locator(".doors a").all():
        urgency = str(door.get_attribute("href")).removeprefix("#")
        hand.press(door)
        expect(page.locator(f"#{urgency}")).to_be_in_viewport()
        flag = flags[urgency]
        hand.press(page.locator(f"#{flag.id} > summary"))
        expect(page.locator(f"#{flag.id}").get_by_text(flag.why)).to_be_in_viewport()
