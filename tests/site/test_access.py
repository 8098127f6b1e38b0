"""Everyone can read the site: axe-core finds nothing, on every kind of page, in every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browsers import first_page
from tests.site.axe import violations
from tests.site.darkness import assert_white_on_paper, darken
from tests.site.fitting import too_wide
from tests.site.hearing_pages import FRAMED_BY_OTHERS, RECORD, heard_otherwise, record_of
from tests.site.pages import ALONE, PAGE_TYPES
from tests.site.waiting import until


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


MARKS_TOO_CLOSE = """() => {
  const marks = document.querySelectorAll(
    "article :is(.footnote-ref, .footnote-backref, .claim-mark, .of-a-post a)");
  const boxes = [...marks].filter((mark) => mark.checkVisibility())
    .map((mark) => [mark, mark.getBoundingClientRect()]);
  const apart = (a, b) => Math.hypot((a.left + a.right - b.left - b.right) / 2,
    (a.top + a.bottom - b.top - b.bottom) / 2);
  return boxes.filter(([, one]) => Math.min(one.width, one.height) < 23.9
      && boxes.some(([, other]) => other !== one && apart(one, other) < 24))
    .map(([mark]) => mark.ariaLabel ?? mark.textContent);
}"""
"""Numbers, arrows and other small marks less than 24 pixels wide or high, and less than 24 from
another one, from middle to middle."""

OTHER_AT_A_DESK = ("/", "/exercises/", "/exercises/banded-single-leg-squat/", "/chain/", "/sheet/")
"""What stands side by side on a wide screen. The rest is one column, and the frame is the same."""


@pytest.mark.parametrize("address", [*PAGE_TYPES, "/sheet/"])
def test_a_page_is_heard_as_on_record_read_in_all_colours_and_prints_white(
    address: str, page: Page, site_url: str
) -> None:
    """On a phone, and at a desk where the page has another form there: axe-core finds nothing.

    In the dark only the colours differ, so only their rules run.
    """
    # The sheet's bar sticks to the foot of the screen: on a high one, nothing is half under it.
    height = 14000 if address == "/sheet/" else 800

    def shown_on(width: int) -> None:
        page.set_viewport_size({"width": width, "height": height})

    shown_on(360)
    page.goto(site_url + address)
    if address != "/sheet/":  # its states are on record by themselves
        assert not (found := heard_otherwise(page, address)), "\n".join(found)
        assert page.evaluate(MARKS_TOO_CLOSE) == []
    # The theme's script, which a phone loads when it is needed, is not to come in between.
    page.locator(".md-search").dispatch_event("focusin")
    until(page, "window.document$ !== undefined")
    for width in (360, 1280) if address in OTHER_AT_A_DESK else (360,):
        shown_on(width)
        assert not (found := violations(page)), f"{width} px:\n" + "\n".join(found)
    darken(page)
    found = violations(page, colours_only=True)
    assert not found, "in the dark:\n" + "\n".join(found)
    for width in (320, 390):
        shown_on(width)
        assert too_wide(page) == [], f"{width} px, in the dark"
    assert_white_on_paper(page)


def test_every_kind_of_page_is_on_record_and_no_other() -> None:
    wanted = {*map(record_of, (*PAGE_TYPES, *ALONE, *FRAMED_BY_OTHERS)), RECORD / "frame.txt"}
    assert set(RECORD.iterdir()) == wanted


def test_axe_finds_nothing_in_the_open_menu(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site_url}/exercises/clam/")
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    assert not violations(page)
    page.get_by_role("button", name="Pages of Exercises").click()
    expect(page.get_by_role("link", name="Progression ladders", exact=True)).to_be_in_viewport()
    assert not violations(page)


def test_axe_finds_nothing_in_the_results_of_a_search(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/clam/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("pelvic")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert not violations(page)


def test_axe_finds_nothing_while_the_movement_plays(page: Page, site_url: str) -> None:
    page.emulate_media(reduced_motion="no-preference")
    page.goto(f"{site_url}/exercises/clam/")
    page.get_by_role("button", name="Show the movement").click()
    expect(page.locator("figure.movement svg")).to_be_visible()
    assert not violations(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_stays_readable_under_the_pointer(scheme: str, page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site_url}/exercises/clam/")
    for button in page.locator(".actions .md-button").all():
        button.hover()
        until(page, "document.getAnimations().length === 0")
        assert not violations(page, colours_only=True)


def test_axe_finds_nothing_on_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/clam/")
    page.emulate_media(media="print")
    assert not violations(page)


def _find(page: Page) -> None:
    page.get_by_role("searchbox").first.fill("bridge")


def _race(page: Page) -> None:
    page.get_by_label("Your race is on").fill(f"{date.today() + timedelta(days=87)}")


def _move(page: Page) -> None:
    page.get_by_label("Drop the free side:").press("ArrowRight")


@pytest.mark.parametrize(
    ("address", "change"),
    [("/exercises/", _find), ("/programmes/race-plan/", _race), ("/chain/move-the-pelvis/", _move)],
)
def test_what_was_heard_once_is_not_read_again_later(
    address: str, change: Callable[[Page], None], context: BrowserContext, site_url: str
) -> None:
    """A line that is there for the ear alone is empty again when it is old."""
    page = first_page(context)
    page.clock.install()
    page.goto(site_url + address)
    said = page.locator("article .unseen[role=status]")
    expect(said).to_be_empty()
    change(page)
    expect(said).not_to_be_empty()
    page.clock.fast_forward(30_000)
    expect(said).to_be_empty()


CANARY = """<!doctype html>
<html><head><meta name="viewport" content="width=device-width, user-scalable=no"></head><body>
<h1>Canary</h1>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<p style="color: #999; background: #fff">Grey on white</p>
<input type="text">
<a href="#"></a>
<button></button>
<ul><p>Not an item</p></ul>
<div role="checkbox">No state</div>
<p id="a"><label for="b"></label><select id="c"><option>x</option></select></p>
<iframe srcdoc="x"></iframe>
<h4>Two levels down</h4>
<table><tr><th></th></tr></table>
</body></html>"""

PLANTED = {
    "html-has-lang",
    "document-title",
    "meta-viewport",
    "image-alt",
    "color-contrast",
    "label",
    "link-name",
    "button-name",
    "list",
    "aria-required-attr",
    "select-name",
    "frame-title",
    "heading-order",
    "empty-table-header",
}


def test_axe_is_not_silent(context: BrowserContext) -> None:
    """On a page of planted faults, every one is found; so silence elsewhere says something."""
    page = context.new_page()
    page.set_content(CANARY)
    found = {line.split(":")[0] for line in violations(page)}
    assert found >= PLANTED
    assert [line.split(":")[0] for line in violations(page, colours_only=True)] == [
        "color-contrast"
    ]


ROWS = """<!doctype html>
<html lang="en"><head><title>Canary</title></head><body><main>
<h1>Rows of a kind</h1>
<style>.pale { color: #999; }</style>
<table><tr><th>One</th><th>Other</th></tr>ROWS</table></main></body></html>"""


def test_axe_is_shown_the_row_that_differs(context: BrowserContext) -> None:
    """Of many rows of a kind it is shown two; a fault of any sort among them is no such row."""
    page = context.new_page()
    rows = ['<tr class="row"><td><a href="#x">A</a></td><td><b>Words</b></td></tr>'] * 40
    page.set_content(ROWS.replace("ROWS", "".join(rows)))
    assert violations(page) == []
    assert page.locator(".row:visible").count() == 40, "all stand there again"
    rows[20] = rows[20].replace(">A<", "><")
    rows[25] = rows[25].replace("<b>", '<b class="pale">')
    rows[30] = rows[30].replace("<b>Words", '<img src="data:,"><b>Words')

    page.set_content(ROWS.replace("ROWS", "".join(rows)))
    found = {line.split(":")[0] for line in violations(page)}
    assert found >= {"link-name", "color-contrast", "image-alt"}
