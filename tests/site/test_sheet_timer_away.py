"""A timer and its page that go away and come back: reloaded, closed, hidden, the phone locked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.doing import (
    HIDE,
    begin,
    clock_of,
    linked_sheet,
    no_extras,
    settle,
    step_of,
    stop_the_clock,
    to_the_wall_press,
)
from tests.site.sheet_page import SheetPage
from tests.site.waiting import until

pytestmark = pytest.mark.pictureless


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    no_extras(page)
    return linked_sheet(page, site_url)


def test_a_hold_with_the_tab_hidden_ends_on_time(sheet: SheetPage) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    stop_the_clock(page)
    begin(sheet, "Hold 30 s")
    for _ in range(2):
        sheet.button("+10 s").click()
        settle(page)
    page.clock.run_for(5_000)
    assert clock_of(page) == "0:45"
    page.evaluate(HIDE, "hidden")
    page.clock.fast_forward(30_000)
    page.evaluate(HIDE, "visible")
    settle(page)
    expect(page.get_by_role("timer")).to_have_text("0:15")
    page.clock.run_for(14_300)
    assert clock_of(page) == "0:01"
    page.clock.run_for(600)
    assert clock_of(page) == "Done"


def _close_and_open(sheet: SheetPage, how: str) -> Page:
    """Come back to the sheet by a reload, or in a new tab after the old one was closed."""
    if how == "reload":
        sheet.page.reload()
        sheet.page.locator(".sheet-do h3").wait_for()
        return sheet.page
    address = sheet.page.url
    now = sheet.page.evaluate("Date.now()")
    context = sheet.page.context
    sheet.page.close()
    page = context.new_page()
    page.clock.install(time=now / 1000)
    page.goto(address)
    page.locator(".sheet-do h3").wait_for()
    return page


@pytest.mark.parametrize("how", ["reload", "closed tab"])
def test_a_running_hold_goes_on_at_its_own_time(sheet: SheetPage, how: str) -> None:
    to_the_wall_press(sheet)
    begin(sheet, "Hold 30 s")
    page = _close_and_open(sheet, how)
    clock = page.get_by_role("timer")
    expect(clock).to_have_text(re.compile(r"0:(2\d|30)"))
    expect(page.locator(".sheet-timer__label")).to_have_text("Hold 1 of 4, left")
    page.get_by_role("button", name="+10 s").click()
    expect(clock).to_have_text(re.compile(r"0:(3\d|40)"))


def test_a_hold_that_ended_while_the_page_was_away_is_told_and_can_be_ticked(
    sheet: SheetPage,
) -> None:
    page = sheet.page
    to_the_wall_press(sheet)
    begin(sheet, "Hold 20 s")
    page.evaluate(
        """() => { const kept = JSON.parse(localStorage["level-hips:timer"]);
          kept.timer.endsAt -= 60_000;
          localStorage["level-hips:timer"] = JSON.stringify(kept); }"""
    )
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("The hold ended while this page was closed.")
    expect(step_of(sheet)).to_have_text("Hold 1: left done. Start right")
    sheet.button("Close").click()
    page.reload()
    page.locator(".sheet-do h3").wait_for()
    expect(page.get_by_role("timer")).to_have_count(0)


def test_sound_comes_back_after_the_phone_was_locked(page: Page, site_url: str) -> None:
    page.add_init_script(
        """window.sound = { state: "running", resumed: 0, tones: 0 };
        window.AudioContext = class {
          currentTime = 0; destination = {};
          get state() { return window.sound.state; }
          async resume() { window.sound.resumed++; window.sound.state = "running"; }
          createGain() { const gain = { setValueAtTime() {}, linearRampToValueAtTime() {} };
            return { gain, connect: (to) => to }; }
          createOscillator() { return { frequency: {}, connect: (to) => to, stop() {},
            start() { if (window.sound.state === "running") window.sound.tones++; } }; }
        };
        localStorage.setItem("level-hips:do", '{"sound":true,"offered":true,"ready":0}');"""
    )
    sheet = linked_sheet(page, site_url)
    to_the_wall_press(sheet)
    stop_the_clock(page)
    sheet.button("Hold 20 s").click()
    settle(page)
    page.evaluate("window.sound.state = 'interrupted'")
    page.evaluate(HIDE, "hidden")
    page.evaluate(HIDE, "visible")
    until(page, "window.sound.state === 'running'")
    page.evaluate("window.sound.state = 'interrupted'; window.sound.tones = 0")
    page.clock.run_for(10_100)
    until(page, "window.sound.tones === 1")
