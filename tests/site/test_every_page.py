"""Every page, opened once, and asked all that can differ from page to page.

What is the same for all pages of a kind is asked of one page of each kind, elsewhere. To open a
page costs more than to ask it, so what must be asked of every page is asked here. There will be
more exercises, whose pages come from one template: of them a sample is opened, the longest of each
trait (sample.py). That nothing is missing on any page is asked of its HTML (test_links.py).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browsers import open_context
from tests.site.fitting import at_twice_the_size, inner_scrolls, small_letters, too_wide
from tests.site.hearing_pages import heard_otherwise
from tests.site.listening import Ear
from tests.site.pages import ALONE, EXERCISES, PAGES
from tests.site.reaching import out_of_reach
from tests.site.sample import SAMPLE
from tests.site.test_quiet import noise, read_whole

WIDTHS = (320, 1280)
"""The narrowest screen and a desk, each with one of the theme's two menus."""

TELEPHONE = 360
"""As wide as most that are small: here a reader's letters may be twice as large."""

DRAWINGS = "/contact-sheet/"
"""Every drawing three times: for who draws, not for readers, and the one page that always grows."""


@pytest.fixture(scope="module")
def visitor(browser: Browser, site_url: str) -> Iterator[tuple[Page, Ear]]:
    """Open one window, in which a visitor reads page after page."""
    context = open_context(browser, service_workers="allow")
    yield context.new_page(), Ear(context, site_url)
    context.close()


FIRST_PICTURE = """() => {
  const article = document.querySelector("article");
  const all = [...article.querySelectorAll("img, svg.run-bar")];
  const seen = all.find((one) => one.checkVisibility());
  return seen ? seen.getBoundingClientRect().top + scrollY : Infinity;
}"""
"""How far down the first picture of a page begins."""

SHOWN_FIRST = ("/start/", "/programmes/", "/injuries/", "/exercises/ladders/")
"""Pages that open with the picture that carries their message: it begins on the first screen.

The list of injuries opens with a body to point at (test_door.py).
"""

FIRST_SCREEN = 880
"""How high that is, in pixels: on a telephone 320 wide, where a paragraph is longest."""


OPENED = [
    *(address for address in PAGES if address not in (*EXERCISES, DRAWINGS)),
    *(f"/exercises/{name}/" for name in SAMPLE),
    "/404.html",
]


@pytest.mark.parametrize("address", OPENED)
def test_a_page_is_quiet_fits_the_screen_and_is_in_everyones_reach(
    address: str, visitor: tuple[Page, Ear], site_url: str
) -> None:
    """No request elsewhere, no sideways scroll, no small letter, nothing for the mouse alone."""
    page, ear = visitor
    page.set_viewport_size({"width": WIDTHS[0], "height": 700})
    ear.forget()
    read_whole(page, site_url + address)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        problems = [*too_wide(page), *inner_scrolls(page)]
        if address != "/sheet/":  # the labels of its controls are an application's, not reading
            problems += small_letters(page)
        problems += out_of_reach(page)
        top = page.evaluate(FIRST_PICTURE) if address.startswith(SHOWN_FIRST) else 0
        if top > FIRST_SCREEN and address != "/injuries/":
            problems.append(f"its first picture begins at {top:.0f}, below the first screen")
        found += [f"{width} px: {problem}" for problem in problems]
    page.set_viewport_size({"width": TELEPHONE, "height": 700})
    found += at_twice_the_size(page)
    if address in ALONE:
        found += heard_otherwise(page, address)
    found += noise(page, ear)
    assert not found, "\n".join(found)
