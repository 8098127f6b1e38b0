"""A sheet that was sent, as a small phone shows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.doing import (
    PHONE,
    next_exercise,
    no_extras,
    to_the_wall_press,
)
from tests.site.sheet_page import POST, SheetPage
from tests.site.waiting import until

SEEN = """(one) => {
  const box = one.getBoundingClientRect();
  const foot = document.querySelector(".sheet-foot").getBoundingClientRect();
  return Math.min(box.bottom, foot.top) - Math.max(box.top, 48);
}"""


@pytest.fixture
def phone(page: Page, site_url: str) -> SheetPage:
    """Return a linked sheet as a small phone shows it."""
    no_extras(page)
    page.set_viewport_size(PHONE)
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    page.locator(".sheet-do img").first.evaluate("(one) => one.decode()")
    return sheet


def test_a_link_leads_to_the_exercise_and_not_to_the_builder(phone: SheetPage) -> None:
    page = phone.page
    title = page.get_by_role("heading", name="Starter set")
    expect(title).to_be_in_viewport()
    expect(page.locator(".sheet-modes")).to_have_count(0)
    rules = phone.library["safety"]["stop_rules"]
    line = page.locator(".sheet-stop-line button")
    expect(line).to_be_in_viewport()
    assert [rule for rule in rules if line.inner_text().startswith(rule)] == [rules[1]]
    expect(page.locator(".sheet-do h3")).to_be_in_viewport()
    expect(page.get_by_role("group", name="Pain before")).to_be_in_viewport(ratio=1)
    expect(phone.button("Start first hold, left: 10 seconds")).to_be_in_viewport()
    next_exercise(phone)
    assert page.locator(".sheet-do img").first.evaluate(SEEN) > 100
    phone.button("Back").click()
    # The page's own heading stays for those who read by ear.
    assert "Make an exercise sheet" in page.locator("h1").aria_snapshot()
    page.reload()
    expect(title).to_be_visible()
    expect(page.locator(".sheet-modes")).to_have_count(0)


def test_the_builder_is_one_button_away_and_stays_for_who_chose_it(phone: SheetPage) -> None:
    page = phone.page
    phone.button("Change or print this sheet").click()
    expect(page.locator(".sheet-modes [aria-current]")).to_be_focused()
    expect(page.locator(".sheet-cards > li")).to_have_count(3)
    phone.show("Do")
    page.reload()
    page.locator(".sheet-do h3").wait_for()
    expect(page.locator(".sheet-modes")).to_be_visible()
    expect(phone.button("Change or print this sheet")).to_have_count(0)
    page.go_back()
    page.go_back()
    expect(page.locator(".sheet-modes")).to_have_count(0)
    expect(page.locator(".sheet-do h3")).to_be_visible()


def test_while_the_clock_runs_clock_buttons_and_a_picture_are_in_sight(phone: SheetPage) -> None:
    page = phone.page
    to_the_wall_press(phone)
    phone.button("Hold 20 s").click()
    foot = page.locator(".sheet-foot")
    for one in (page.get_by_role("timer"), foot.locator("img"), *foot.locator("button").all()):
        expect(one).to_be_in_viewport(ratio=1)
    covered = foot.evaluate("(one) => one.getBoundingClientRect().height") / PHONE["height"]
    assert covered < 0.4


def test_on_a_low_screen_the_clock_comes_into_sight_and_hides_nothing(phone: SheetPage) -> None:
    page = phone.page
    page.set_viewport_size({"width": 640, "height": 360})
    assert (
        page.locator(".sheet-foot").evaluate("(one) => getComputedStyle(one).position") == "static"
    )
    phone.button("First hold 10 s").click()
    expect(page.get_by_role("timer")).to_be_in_viewport(ratio=1)
    expect(phone.button("Start now")).to_be_in_viewport(ratio=1)


def test_the_foot_hides_nothing_from_the_keyboard(phone: SheetPage) -> None:
    page = phone.page
    page.locator(".sheet-stop-line button").focus()
    hidden = """() => {
      const one = document.activeElement, foot = document.querySelector(".sheet-foot");
      return !foot.contains(one) && one.closest(".sheet-do, .sheet-stop-line") !== null
        && one.getBoundingClientRect().bottom > foot.getBoundingClientRect().top + 1;
    }"""
    at_the_foot = "document.querySelector('.sheet-foot').contains(document.activeElement)"
    steps = 0
    while not page.evaluate(at_the_foot):
        assert not page.evaluate(hidden), page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")
        steps += 1
        assert steps < 30
    assert steps > 5


def seconds(shown: str) -> int:
    """Return how many seconds a timer shows."""
    minutes, rest = shown.split(":")
    return 60 * int(minutes) + int(rest)


def test_a_double_tap_presses_nothing_of_the_clock_that_it_brought(phone: SheetPage) -> None:
    page = phone.page
    next_exercise(phone)
    box = phone.button("Set 1 done: rest 60 seconds").bounding_box()
    assert box is not None
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(*place)
    expect(page.get_by_role("timer")).to_be_visible()
    page.mouse.click(*place)
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).innerText", place) == "+10 s"
    before = seconds(page.get_by_role("timer").inner_text())
    assert before <= 60, "the second tap pressed what the first one brought"
    phone.button("+10 s").focus()
    page.keyboard.press("Enter")
    until(
        page,
        "(before) => { const [m, s] = document.querySelector('[role=timer]').innerText.split(':');"
        " return 60 * m + +s > before; }",
        before,
    )
