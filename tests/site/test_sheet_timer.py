"""The timer: getting ready, holds and rests, and the one step that each of them offers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.doing import HIDE, linked_sheet, to_the_wall_press, watch
from tests.site.printing import squeezed
from tests.site.sheet_page import SheetPage

LATER = "2026-11-22T11:00:00"
"""After the moment at which the linked sheet was opened."""


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return linked_sheet(page, site_url)


def _stop_the_clock(page: Page) -> None:
    """From here on, time passes only when a test says so."""
    page.clock.pause_at(LATER)


def _settle(page: Page) -> None:
    """Let the page show what was just done: a few frames, no second."""
    page.clock.run_for(60)


def _clock(page: Page) -> str:
    return page.get_by_role("timer").inner_text()


def _begin(sheet: SheetPage, name: str) -> None:
    """Start a hold, and skip the time to get ready."""
    sheet.button(name).click()
    _settle(sheet.page)
    sheet.button("Start now").click()
    _settle(sheet.page)


def _step(sheet: SheetPage) -> Locator:
    """Return the one strong button at the end of a countdown."""
    return sheet.page.locator(".sheet-timer .sheet-button--strong")


def test_a_hold_is_said_four_times_and_shown_each_second(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    watch(page)
    _stop_the_clock(page)
    sheet.button("Hold 30 s").click()
    _settle(page)
    shown = []
    for _ in range(36):
        shown.append(_clock(page))
        page.clock.run_for(1000)
    to_get_ready = [f"0:{left:02d}" for left in range(5, 0, -1)]
    assert shown == [*to_get_ready, *(f"0:{left:02d}" for left in range(30, 0, -1)), "Done"]
    heard = page.evaluate("window.heard")
    assert heard == [
        "Hold 1 of 4: 30 seconds.",
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
    _stop_the_clock(page)
    sheet.button("Hold 20 s").click()
    _settle(page)
    now = sheet.button("Start now")
    expect(now).to_be_focused()
    words = now.evaluate(
        "(one) => document.getElementById(one.ariaDescribedByElements[0].id).innerText"
    )
    assert squeezed(words) == "GetreadyHold1of4,20seconds"
    assert page.evaluate("window.heard") == []
    page.evaluate(HIDE, "hidden")
    page.clock.fast_forward(12_000)
    page.evaluate(HIDE, "visible")
    _settle(page)
    expect(page.get_by_role("timer")).to_have_text("0:13")


def test_the_time_to_get_ready_is_chosen_once(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.unfold("Timer, sound, screen and list")
    page.get_by_label("Time to get ready before a hold").select_option("none")
    page.reload()
    sheet.button("First hold 10 s").click()
    expect(sheet.button("Pause")).to_be_focused()
    expect(page.locator(".sheet-timer__label")).to_have_text("First hold")


def test_a_hold_with_the_tab_hidden_ends_on_time(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    _stop_the_clock(page)
    _begin(sheet, "Hold 30 s")
    for _ in range(2):
        sheet.button("+10 s").click()
        _settle(page)
    page.clock.run_for(5_000)
    assert _clock(page) == "0:45"
    page.evaluate(HIDE, "hidden")
    page.clock.fast_forward(30_000)
    page.evaluate(HIDE, "visible")
    _settle(page)
    expect(page.get_by_role("timer")).to_have_text("0:15")
    page.clock.run_for(14_300)
    assert _clock(page) == "0:01"
    page.clock.run_for(600)
    assert _clock(page) == "Done"


def test_pause_ten_more_and_skip_by_the_keyboard(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    opener = sheet.button("Hold 20 s")
    opener.focus()
    _stop_the_clock(page)
    page.keyboard.press("Enter")
    _settle(page)
    page.keyboard.press("Enter")
    _settle(page)
    expect(sheet.button("Pause")).to_be_focused()
    page.clock.run_for(5_000)
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    assert _clock(page) == "0:15"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    _settle(page)
    assert _clock(page) == "0:25"
    page.keyboard.press("Shift+Tab")
    expect(sheet.button("Go on")).to_be_focused()
    page.keyboard.press("Space")
    page.clock.run_for(5_000)
    assert _clock(page) == "0:20"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    _settle(page)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(opener).to_be_focused()


def test_rest_follows_a_hold(sheet: SheetPage) -> None:
    page = sheet.page
    _stop_the_clock(page)
    _begin(sheet, "First hold 10 s")
    page.clock.run_for(10_100)
    expect(_step(sheet)).to_have_text("Rest 60 seconds")
    _step(sheet).click()
    _settle(page)
    expect(page.locator(".sheet-timer__label")).to_have_text("Rest")
    assert _clock(page) != "Done"
    assert page.get_by_role("checkbox", checked=True).count() == 0


def test_four_holds_take_one_button_at_the_end_of_each_hold_and_rest(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    watch(page)
    _stop_the_clock(page)
    page.locator(".sheet-foot").get_by_role("button", name="Start hold 1: 20 seconds").focus()
    for hold in range(1, 5):
        page.keyboard.press("Enter")
        _settle(page)
        page.clock.run_for(25_100)
        last = hold == 4
        expect(_step(sheet)).to_have_text(
            f"Tick hold {hold}" + ("" if last else " and rest 30 seconds")
        )
        expect(_step(sheet)).to_be_focused()
        page.evaluate("window.heard = []")
        page.keyboard.press("Enter")
        _settle(page)
        assert page.get_by_role("checkbox", checked=True).count() == hold
        rest = "" if last else " Rest: 30 seconds."
        assert page.evaluate("window.heard") == [f"Hold {hold} is ticked.{rest}"]
        if not last:
            page.clock.run_for(30_100)
            expect(_step(sheet)).to_have_text(f"Start hold {hold + 1}: 20 seconds")
            expect(_step(sheet)).to_be_focused()
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(sheet.button("Finish")).to_be_focused()


def test_one_leg_after_the_other_before_the_tick(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    _stop_the_clock(page)
    _begin(sheet, "Hold 30 s")
    page.clock.run_for(30_100)
    sheet.button("Other leg").click()
    _settle(page)
    page.clock.run_for(35_100)
    assert page.get_by_role("checkbox", checked=True).count() == 0
    expect(_step(sheet)).to_have_text("Tick hold 1 and rest 30 seconds")
    sheet.button("Close").click()
    _settle(page)
    expect(sheet.button("Start hold 1: 30 seconds")).to_be_visible()


def test_sets_are_ticked_and_rested_with_one_button(sheet: SheetPage) -> None:
    page = sheet.page
    _stop_the_clock(page)
    sheet.button("Set 1 done: rest 60 seconds").click()
    _settle(page)
    expect(page.get_by_role("checkbox", name="Set 1")).to_be_checked()
    page.clock.run_for(60_100)
    expect(_step(sheet)).to_have_text("Go on with set 2")
    _step(sheet).click()
    _settle(page)
    expect(sheet.button("Set 2 done: rest 60 seconds")).to_be_focused()


def test_escape_closes_the_clock_and_ticks_nothing(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    sheet.button("Start hold 1: 20 seconds").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(sheet.button("Start hold 1: 20 seconds")).to_be_focused()
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
    expect(sheet.button("Start hold 1: 30 seconds")).to_be_visible()
