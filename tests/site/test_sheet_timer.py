"""The timer: getting ready, holds and rests, and the one step that each of them offers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.pdf_text import squeezed
from tests.site.doing import (
    HIDE,
    begin,
    clock_of,
    linked_sheet,
    next_exercise,
    no_extras,
    past_the_first_hold,
    press_next,
    settle,
    step_of,
    stop_the_clock,
    to_the_wall_press,
    watch,
)
from tests.site.sheet_page import SheetPage

pytestmark = pytest.mark.pictureless


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    no_extras(page)
    return linked_sheet(page, site_url)


def test_a_hold_is_said_four_times_and_shown_each_second(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    watch(page)
    stop_the_clock(page)
    sheet.button("Hold 30 s").click()
    settle(page)
    shown = []
    for _ in range(36):
        shown.append(clock_of(page))
        page.clock.run_for(1000)
    to_get_ready = [f"0:{left:02d}" for left in range(5, 0, -1)]
    assert shown == [*to_get_ready, *(f"0:{left:02d}" for left in range(30, 0, -1)), "Done"]
    heard = page.evaluate("window.heard")
    assert heard == [
        "Hold 1 of 4, left: 30 seconds.",
        "Half time: 15 seconds left.",
        "5 seconds left.",
        "Done.",
    ]
    assert page.locator("[role=status] [role=timer], [aria-live] [role=timer]").count() == 0
    assert page.get_by_role("timer").count() == 1


def test_there_is_time_to_get_ready_and_it_is_told_to_the_focus(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    watch(page)
    stop_the_clock(page)
    sheet.button("Hold 20 s").click()
    settle(page)
    now = sheet.button("Start now")
    expect(now).to_be_focused()
    words = now.evaluate(
        "(one) => document.getElementById(one.ariaDescribedByElements[0].id).innerText"
    )
    assert squeezed(words) == "GetreadyHold1of4,left,20seconds"
    assert page.evaluate("window.heard") == []
    page.evaluate(HIDE, "hidden")
    page.clock.fast_forward(12_000)
    page.evaluate(HIDE, "visible")
    settle(page)
    expect(page.get_by_role("timer")).to_have_text("0:13")


def test_the_time_to_get_ready_is_chosen_once(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.unfold("Timer, sound, screen and list")
    page.get_by_label("Time to get ready before a hold").select_option("none")
    page.reload()
    sheet.button("First hold 10 s").click()
    expect(sheet.button("Pause")).to_be_focused()
    expect(page.locator(".sheet-timer__label")).to_have_text("First hold, left")


def test_pause_ten_more_and_skip_by_the_keyboard(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    opener = sheet.button("Hold 20 s")
    opener.focus()
    stop_the_clock(page)
    page.keyboard.press("Enter")
    settle(page)
    page.keyboard.press("Enter")
    settle(page)
    expect(sheet.button("Pause")).to_be_focused()
    page.clock.run_for(5_000)
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    assert clock_of(page) == "0:15"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    settle(page)
    assert clock_of(page) == "0:25"
    page.keyboard.press("Shift+Tab")
    expect(sheet.button("Go on")).to_be_focused()
    page.keyboard.press("Space")
    page.clock.run_for(5_000)
    assert clock_of(page) == "0:20"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    settle(page)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(opener).to_be_focused()


def test_the_first_hold_is_done_on_both_sides_and_leads_to_the_sets(sheet: SheetPage) -> None:
    page = sheet.page
    stop_the_clock(page)
    begin(sheet, "First hold 10 s")
    page.clock.run_for(10_100)
    expect(step_of(sheet)).to_have_text("First hold: left done. Start right")
    step_of(sheet).click()
    settle(page)
    expect(sheet.button("Start now")).to_be_focused()
    page.clock.run_for(15_100)
    step_of(sheet).click()
    settle(page)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(sheet.button("Set 1: left done. Now right")).to_be_visible()
    assert page.get_by_role("checkbox", checked=True).count() == 2


def test_the_filled_button_leads_through_both_legs_of_four_holds(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    watch(page)
    stop_the_clock(page)
    foot = page.locator(".sheet-foot")
    foot.get_by_role("button", name="Start hold 1, left: 20 seconds").focus()
    for hold in range(1, 5):
        last = hold == 4
        after = "both legs done" + ("" if last else ". Rest 30 seconds")
        for side, words in (("left", "left done. Start right"), ("right", after)):
            page.keyboard.press("Enter")
            settle(page)
            page.clock.run_for(25_100)
            expect(step_of(sheet)).to_have_text(f"Hold {hold}: {words}")
            expect(step_of(sheet)).to_be_focused()
            assert page.get_by_role("checkbox", name=f"Hold {hold}, {side}").is_checked() is False
        expect(page.get_by_text("left only", exact=True)).to_have_count(1)
        page.evaluate("window.heard = []")
        page.keyboard.press("Enter")
        settle(page)
        assert page.get_by_role("checkbox", checked=True).count() == 2 * hold
        rest = "" if last else " Rest: 30 seconds."
        assert page.evaluate("window.heard") == [f"Hold {hold}, right, is ticked.{rest}"]
        if not last:
            page.clock.run_for(30_100)
            expect(step_of(sheet)).to_have_text(f"Start hold {hold + 1}, left: 20 seconds")
            expect(step_of(sheet)).to_be_focused()
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(page.get_by_text("left only", exact=True)).to_have_count(0)
    expect(sheet.button("Finish")).to_be_focused()


def test_the_leg_to_begin_with_is_chosen_once_and_remembered(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    page.get_by_role("group", name="Begin with").get_by_label("Right leg").check()
    expect(sheet.button("Start hold 1, right: 20 seconds")).to_be_visible()
    page.reload()
    expect(sheet.button("Start hold 1, right: 20 seconds")).to_be_visible()
    sheet.button("Back").click()
    expect(page.locator(".sheet-do h3")).to_contain_text(sheet.name("banded-bridge"))
    expect(page.get_by_role("group", name="Begin with")).to_have_count(0)


def test_sets_that_nobody_times_are_done_on_both_sides_before_the_rest(sheet: SheetPage) -> None:
    page = sheet.page
    past_the_first_hold(sheet)
    stop_the_clock(page)
    sheet.button("Set 1: left done. Now right").click()
    settle(page)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Set 1, left")).to_be_checked()
    expect(page.get_by_text("left only", exact=True)).to_be_visible()
    sheet.button("Set 1: both sides done. Rest 60 seconds").click()
    settle(page)
    expect(page.get_by_role("checkbox", name="Set 1, right")).to_be_checked()
    page.clock.run_for(60_100)
    expect(step_of(sheet)).to_have_text("Go on with set 2, left")
    step_of(sheet).click()
    settle(page)
    expect(sheet.button("Set 2: left done. Now right")).to_be_focused()


def test_a_finished_rest_never_stands_over_the_next_exercise(sheet: SheetPage) -> None:
    page = sheet.page
    next_exercise(sheet)
    stop_the_clock(page)
    sheet.button("Set 1 done: rest 60 seconds").click()
    settle(page)
    page.clock.run_for(60_100)
    expect(sheet.button("Go on with set 2")).to_be_visible()
    press_next(sheet)
    settle(page)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(sheet.button("Start hold 1, left: 20 seconds")).to_be_visible()


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_screen_and_vibration_are_offered_once_where_the_first_timer_starts(
    page: Page, site_url: str, answer: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    sheet = linked_sheet(page, site_url)
    question = page.get_by_role("group", name="Keep the screen on, and vibrate at the end?")
    expect(question).to_have_count(0)
    sheet.button("Start first hold, left: 10 seconds").click()
    expect(question).to_be_in_viewport(ratio=1)
    covered = page.locator(".sheet-foot").evaluate("(one) => one.getBoundingClientRect().height")
    assert covered < 0.4 * 640
    question.get_by_role("button", name=answer).click()
    expect(question).to_have_count(0)
    expect(sheet.button("Start now")).to_be_focused()
    sheet.button("Cancel").click()
    page.reload()
    sheet.button("Start first hold, left: 10 seconds").click()
    expect(sheet.button("Start now")).to_be_visible()
    expect(question).to_have_count(0)
    sheet.unfold("Timer, sound, screen and list")
    for box in ("Keep the screen on", "Vibration, where the phone can"):
        expect(page.get_by_role("checkbox", name=box)).to_be_checked(checked=answer == "Yes")


def test_escape_closes_the_clock_and_ticks_nothing(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    sheet.button("Start hold 1, left: 20 seconds").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(sheet.button("Start hold 1, left: 20 seconds")).to_be_focused()
    assert page.get_by_role("checkbox", checked=True).count() == 0


def test_a_chosen_length_of_hold_outlasts_the_first_hold(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.show("Choose")
    sheet.change_dose(2)
    sheet.unfold("More: rest, time, weight")
    page.get_by_label("One long hold first, seconds").fill("10")
    sheet.show("Do")
    to_the_wall_press(sheet)
    for length in ("Hold 30 s", "First hold 10 s"):
        sheet.button(length).click()
        sheet.button("Cancel").click()
    past_the_first_hold(sheet)
    expect(sheet.button("Start hold 1, left: 30 seconds")).to_be_visible()
