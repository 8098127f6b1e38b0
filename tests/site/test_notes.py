"""What a word means, or which study a number stands for, opens beside it, and the page stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsers import borrow_context, first_page, give_back
from tests.site.listening import nothing_stopped
from tests.site.waiting import until

pytestmark = pytest.mark.pictureless

WORDS_AND_NUMBERS = "article :is(a.word, a.footnote-ref):visible"

TO_THE_MIDDLE = "(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })"

FOCUS_THERE = "(one) => one.focus({ preventScroll: true })"

WHERE = """(link) => {
  const { top, bottom, left, right } = document.querySelector(".note").getBoundingClientRect();
  const word = link.getClientRects()[0];
  const faults = [];
  if (top < 0 || bottom > innerHeight) faults.push(`from ${top} to ${bottom} of ${innerHeight}`);
  if (left < 0 || right > document.documentElement.clientWidth) faults.push(`${left} to ${right}`);
  const apart = Math.max(top - word.bottom, word.top - bottom);
  if (apart < 0 || apart > 12) faults.push(`${apart} pixels from its word`);
  return faults;
}"""
"""What is wrong with the place of the open note of a link."""


def _by_keys(key: str) -> Callable[[Locator], None]:
    def press(link: Locator) -> None:
        link.evaluate(FOCUS_THERE)
        link.page.keyboard.press(key)

    return press


WAYS: dict[str, Callable[[Locator], None]] = {
    "mouse": Locator.click,
    "touch": Locator.tap,
    "enter": _by_keys("Enter"),
    "space": _by_keys("Space"),
}


@pytest.fixture
def page(pictureless: Browser, site_url: str) -> Iterator[Page]:
    """Open an exercise, on a screen that can be touched."""
    context = borrow_context(pictureless, has_touch=True)
    with nothing_stopped(context, give_back):
        page = first_page(context)
        page.goto(f"{site_url}/exercises/clam/")
        # The theme's script, which a phone loads when it is needed, is not to come in between.
        page.locator(".md-search").dispatch_event("focusin")
        until(page, "window.document$ !== undefined")
        yield page


@pytest.mark.parametrize("size", [(360, 740), (390, 844), (1280, 900)])
@pytest.mark.parametrize("way", list(WAYS))
def test_a_note_opens_beside_its_word_and_the_page_stays_where_it_is(
    way: str, size: tuple[int, int], page: Page
) -> None:
    """The first one from far down, and others after a note that stood elsewhere."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    note = page.get_by_role("dialog")
    links = page.locator(WORDS_AND_NUMBERS)
    count = links.count()
    assert count > 6
    for link in (links.nth(at) for at in (count - 1, count // 2, 0, count - 1)):
        link.evaluate(TO_THE_MIDDLE)
        before = page.evaluate("scrollY")
        WAYS[way](link)
        expect(note).to_be_focused()
        assert (page.evaluate("scrollY"), link.evaluate(WHERE)) == (before, [])
        page.keyboard.press("Escape")
        expect(link).to_be_focused()
        expect(note).to_be_hidden()
        assert page.evaluate("scrollY") == before
    assert before > size[1] / 2, "the last one stands below the first screen"


@pytest.mark.parametrize("way", list(WAYS))
def test_a_note_that_is_open_gives_way_to_the_next(way: str, page: Page) -> None:
    """Without Escape: each link says whether its own note is open."""
    page.set_viewport_size({"width": 390, "height": 844})
    note = page.get_by_role("dialog")
    links = page.locator(WORDS_AND_NUMBERS)
    first, second = links.nth(0), links.last
    first.evaluate(TO_THE_MIDDLE)
    WAYS[way](first)
    expect(first).to_have_attribute("aria-expanded", "true")
    second.evaluate(TO_THE_MIDDLE)
    before = page.evaluate("scrollY")
    WAYS[way](second)
    expect(second).to_have_attribute("aria-expanded", "true")
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(note).to_be_focused()
    assert (page.evaluate("scrollY"), second.evaluate(WHERE)) == (before, [])
    page.keyboard.press("Escape")
    expect(second).to_be_focused()
    expect(second).to_have_attribute("aria-expanded", "false")
    assert page.evaluate("scrollY") == before
