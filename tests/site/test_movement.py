"""The movement of an exercise plays when it is asked to, and not for who wants stillness."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.pages import EXERCISES
from tests.site.reading import BuiltPage, target_of
from tests.site.sample import SAMPLE


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


RUNNING = """() => document.getAnimations()
  .filter((one) => one instanceof CSSAnimation && one.playState === "running").length"""


def test_a_movement_starts_and_stops_by_its_button(page: Page, site_url: str) -> None:
    page.emulate_media(reduced_motion="no-preference")
    page.goto(f"{site_url}/exercises/clam/")
    assert page.evaluate(RUNNING) == 0
    button = page.get_by_role("button", name="Show the movement")
    button.focus()
    page.keyboard.press("Enter")
    drawing = page.locator("figure.movement svg")
    expect(drawing).to_be_visible()
    assert page.evaluate(RUNNING) > 0
    pause = page.get_by_role("button", name="Pause the movement")
    expect(pause).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Play the movement")).to_be_focused()
    assert page.evaluate(RUNNING) == 0
    page.keyboard.press("Space")
    assert page.evaluate(RUNNING) > 0
    assert drawing.get_attribute("role") == "img"
    assert page.locator("figure.movement").get_by_role("img", name=re.compile(".")).count() == 1


def _movement_of(page: BuiltPage) -> str:
    """Return where the movement of an exercise's page stands."""
    (link,) = (one for one in page.all("a") if one.has_class("show-movement"))
    path, _ = target_of(link.attributes["href"], page.address, "") or ("", "")
    return path


def test_every_exercise_shows_its_own_movement(built: dict[str, BuiltPage]) -> None:
    drawings = [_movement_of(built[address]) for address in EXERCISES]
    assert drawings == [f"/assets/figures{address}move.svg" for address in EXERCISES]


def test_movements_of_every_kind_play_and_pause(
    page: Page, site_url: str, built: dict[str, BuiltPage]
) -> None:
    """In one page, one after the other: only the drawings differ."""
    page.emulate_media(reduced_motion="no-preference")
    drawings = [f"/assets/figures/exercises/{name}/move.svg" for name in SAMPLE]
    links = "".join(
        f'<p class="actions"><a class="show-movement" href="{one}">Show</a></p>' for one in drawings
    )
    html = built["/about/"].html.replace("</article>", f"{links}</article>")
    page.route("**/about/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{site_url}/about/")
    buttons = page.locator("button.show-movement")
    expect(buttons).to_have_count(len(drawings))
    for button, name in zip(buttons.all(), SAMPLE, strict=True):
        button.click()
        figure = page.locator("figure.movement")
        expect(figure.locator("svg")).to_be_visible()
        assert page.evaluate(RUNNING) > 0, name
        assert figure.get_by_role("img", name=re.compile(".")).count() == 1, name
        button.click()
        expect(button).to_have_text("Play the movement")
        assert page.evaluate(RUNNING) == 0, name
        figure.evaluate("(one) => one.remove()")


def test_nothing_moves_for_a_reader_who_wants_stillness(browser: Browser, site_url: str) -> None:
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{site_url}/exercises/clam/")
    page.get_by_role("button", name="Show the movement").click()
    drawing = page.locator("figure.movement svg")
    expect(drawing).to_be_visible()
    moving = page.evaluate(
        "document.querySelector('figure.movement').getAnimations({ subtree: true }).length"
    )
    assert moving == 0
    ghost = drawing.locator("[class$=ghost]")
    assert ghost.evaluate("(one) => getComputedStyle(one).visibility") == "visible"
    context.close()


def test_a_movement_that_does_not_load_can_be_asked_for_again(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/clam/")
    page.route("**/move.svg?*", lambda route: route.abort())
    page.get_by_role("button", name="Show the movement").click()
    again = page.get_by_role("button", name="did not load")
    expect(again).to_be_enabled()
    page.unroute("**/move.svg?*")
    again.click()
    expect(page.locator("figure.movement svg")).to_be_visible()
    expect(page.get_by_role("button", name="Pause the movement")).to_be_visible()
