"""A sheet that was sent, as a small phone shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.doing import (
    PHONE,
    next_exercise,
    no_extras,
    to_the_wall_press,
)
from tests.site.fitting import letters_twice_as_large
from tests.site.hands import Hand
from tests.site.sheet_page import POST, SheetPage
from tests.site.waiting import until
from tests.waiting import in_time

SEEN = """(one) => {
  const box = one.getBoundingClientRect();
  const foot = document.querySelector(".sheet-foot").getBoundingClientRect();
  return Math.min(box.bottom, foot.top) - Math.max(box.top, 48);
}"""

COVERED = """() => {
  document.querySelector(".sheet-do h3").scrollIntoView();
  const foot = document.querySelector(".sheet-foot").getBoundingClientRect();
  return Math.max(0, innerHeight - Math.max(0, foot.top)) / innerHeight;
}"""
"""The part of the screen that the foot takes from who reads how an exercise is done."""


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
    title = page.get_by_role("heading", name="Starter set", exact=True)
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
    assert "Starter set: do the exercises" in page.locator("h1").aria_snapshot()
    page.reload()
    expect(title).to_be_visible()
    expect(page.locator(".sheet-modes")).to_have_count(0)


def test_a_link_is_never_called_the_making_of_a_sheet(page: Page, site_url: str) -> None:
    """Not before the script is there, not in another mode, and not when the link is cut."""
    waiting: list[Route] = []
    page.route("**/sheet/rules.json", lambda route: waiting.append(route))
    heading = page.locator("h1")

    def is_called(name: str) -> None:
        expect(heading).to_have_text(name)
        expect(page).to_have_title(re.compile(f"^{name}( - Level Hips)?$"))
        expect(page.get_by_text("Make an exercise sheet").filter(visible=True)).to_have_count(0)

    page.goto(f"{site_url}/sheet/#{POST}")
    is_called("Opening your exercises")
    until(page, "document.readyState === 'complete'")
    # What is held comes only while one talks with the page.
    assert in_time(lambda: bool(page.evaluate("0") or waiting))
    waiting[0].continue_()
    is_called("Starter set: do the exercises")
    page.get_by_role("button", name="Change this sheet").click()
    is_called("Starter set: change the sheet")
    page.locator(".sheet-modes").get_by_role("button", name="Print").click()
    is_called("Starter set: print")
    page.unroute("**/sheet/rules.json")
    page.goto("about:blank")
    page.goto(f"{site_url}/sheet/#{POST[:40]}")
    is_called("This link could not be opened")


def test_print_large_print_and_calendar_are_one_press_away(
    hand: Hand, site_url: str, tmp_path: Path
) -> None:
    page = hand.page
    no_extras(page)
    phone = SheetPage(page, site_url).open(f"#{POST}")
    hand.press(page.locator(".sheet-back-next button").last)
    page.evaluate(
        """() => { window.printed = [];
          window.print = () => {
            const steps = [...document.querySelectorAll(".sheet-leaf li")];
            const sizes = steps.map((one) => parseFloat(getComputedStyle(one).fontSize));
            const size = Math.min(...sizes);
            window.printed.push([size, document.querySelector(".sheet-paper").className]);
            dispatchEvent(new Event("afterprint"));
          }; }"""
    )
    for name, is_large in (("Print", False), ("Print large", True)):
        hand.press(phone.button(name))
        until(page, f"window.printed.length === {1 + is_large}")
        size, kinds = page.evaluate("window.printed").pop()
        assert ("large" in kinds) is is_large
        assert (size >= 24) is is_large, f"{size} px: 18 pt are 24 px"
        expect(page.locator(".sheet-modes")).to_have_count(0)
        expect(page.locator(".sheet-do h3")).to_contain_text("Exercise 2 of 3")
    # For once only: what this device prints otherwise stays as it was chosen.
    expect(page.locator(".sheet-paper--large")).to_have_count(0)
    hand.press(phone.button("Put in my calendar"))
    form = page.locator(".sheet-calendar")
    make = phone.button("Make calendar file")
    phone.says(lambda: hand.press(make), "Choose at least one day first.")
    hand.press(form.get_by_role("checkbox", name="Tuesday"))
    hand.write(form.get_by_label("Time of day"), "07:30")
    hand.press(form.get_by_label("30 minutes before"))
    with page.expect_download() as download:
        hand.press(make)
    assert download.value.suggested_filename == "starter-set.ics"
    download.value.save_as(tmp_path / "sheet.ics")
    text = (tmp_path / "sheet.ics").read_bytes().decode().replace("\r\n ", "")
    assert "T073000\r\n" in text
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=6\r\n" in text
    assert "TRIGGER:-PT30M\r\n" in text
    assert f"/sheet/#{POST}" in text


def test_the_builder_is_one_button_away_and_stays_for_who_chose_it(phone: SheetPage) -> None:
    page = phone.page
    phone.button("Change this sheet").click()
    expect(page.locator(".sheet-modes [aria-current]")).to_be_focused()
    expect(page.locator(".sheet-cards > li")).to_have_count(3)
    phone.show("Do")
    page.reload()
    page.locator(".sheet-do h3").wait_for()
    expect(page.locator(".sheet-modes")).to_be_visible()
    expect(phone.button("Change this sheet")).to_have_count(0)
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
    phone.button("First hold 10 s").click()
    expect(page.get_by_role("timer")).to_be_in_viewport(ratio=1)
    expect(phone.button("Start now")).to_be_in_viewport(ratio=1)
    assert page.evaluate(COVERED) == 0


@pytest.mark.parametrize("offers", [True, False])
def test_letters_twice_as_large_leave_most_of_the_screen_to_the_exercise(
    page: Page, site_url: str, offers: bool
) -> None:
    if not offers:
        no_extras(page)
    page.set_viewport_size(PHONE)
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    buttons = page.locator(":is(.sheet-timer, .sheet-extras) button")
    with letters_twice_as_large(page):
        for name in ("First hold 10 s", "Start now", "Pause"):
            sheet.button(name).click()
        for width, height in ((390, 844), (360, 740), (360, 640), (667, 375), (768, 1024)):
            page.set_viewport_size({"width": width, "height": height})
            for button in buttons.all():
                button.click(trial=True)
            assert page.evaluate(COVERED) <= 0.4, f"{width} by {height}"
        # The clock alone stays in sight on a phone; a question beside it is passed by.
        page.set_viewport_size({"width": 360, "height": 740})
        assert (page.evaluate(COVERED) == 0) is offers


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
