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
from tests.site.fitting import inner_scrolls, small_letters, too_wide
from tests.site.listening import Ear
from tests.site.pages import EXERCISES, PAGES
from tests.site.reaching import out_of_reach
from tests.site.sample import SAMPLE
from tests.site.test_quiet import noise, read_whole

WIDTHS = (320, 1280)
"""The narrowest screen and a desk, each with one of the theme's two menus."""


DRAWINGS = "/contact-sheet/"
"""Every drawing three times: for who draws, not for readers, and the one page that always grows."""


@pytest.fixture(scope="module")
def visitor(browser: Browser, site_url: str) -> Iterator[tuple[Page, Ear]]:
    """Open one window, in which a visitor reads page after page."""
    context = open_context(browser, service_workers="allow")
    yield context.new_page(), Ear(context, site_url)
    context.close()


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
        found += [f"{width} px: {problem}" for problem in problems]
    found += noise(page, ear)
    assert not found, "\n".join(found)
