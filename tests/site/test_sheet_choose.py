"""Choosing: adding, order, undo, warnings, days, programmes, saving."""

from __future__ import annotations

from itertools import cycle

import pytest
from playwright.sync_api import Page, expect

from publishing.pieces import piece_of
from tests.site.holding import Holding
from tests.site.pages import LIBRARY
from tests.site.sheet_page import SIX, THREE, SheetPage
from tests.waiting import in_time

pytestmark = pytest.mark.pictureless


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url).open()


def test_past_six_exercises_the_sheet_says_why_and_who_found_it(sheet: SheetPage) -> None:
    most = sheet.library["most_exercises"]
    sheet.add(*SIX)
    warning = sheet.page.locator(".sheet-warning", has_text=most["because"])
    expect(warning).to_have_count(0)
    sheet.add("clam")
    cited = sheet.library["citations"][most["refs"][0]]
    expect(warning.get_by_role("link", name=cited["text"])).to_have_attribute("href", cited["url"])
    assert len(sheet.names()) == most["number"] + 1


def test_a_new_warning_is_said_with_what_brought_it_and_stays_in_sight_at_the_bar(
    reader: Page, site_url: str
) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    sheet = SheetPage(reader, site_url).open().add(*SIX)
    see = reader.locator(".sheet-footbar__count")
    expect(see).to_have_accessible_name("6 on the sheet (see it)")
    because = sheet.library["most_exercises"]["because"]
    name = sheet.name("split-squat")
    sheet.says(sheet.add_button("split-squat").click, f"{name} added: 7 exercises on the sheet.")
    assert because in sheet.said()
    expect(see).to_have_accessible_name("7 on the sheet (see it, with 1 warning)")
    expect(see.locator(".sheet-footbar__warn")).to_be_in_viewport(ratio=1)
    assert reader.locator(".sheet-footbar").evaluate("(one) => one.offsetHeight") < 70
    sheet.says(sheet.add_button("banded-clam").click, "added: 8 exercises on the sheet.")
    assert because not in sheet.said()
    move = sheet.button(f"Move {sheet.name('banded-clam')} up")
    for _ in range(6):
        move.click()
    sheet.says(move.click, "is now number 1 of 8.")
    assert "Is that meant?" not in sheet.said()
    expect(see).to_have_accessible_name("8 on the sheet (see it, with 1 warning)")


def test_more_days_than_the_dose_asks_for_are_pointed_out_where_they_are_ticked(
    sheet: SheetPage,
) -> None:
    sheet.add("split-squat")
    low, high = sheet.exercises["split-squat"]["schedule"]["days_per_week"]
    sheet.unfold("Days and weeks")
    boxes = (
        sheet.page.locator(".sheet-yours").get_by_role("group", name="Days").get_by_role("checkbox")
    )
    for day in range(high):
        boxes.nth(day).check()
    warning = sheet.page.locator(".sheet-warning")
    expect(warning).to_have_count(0)
    place = boxes.first.bounding_box()
    sheet.says(boxes.nth(high).check, f"but the dose is {low} to {high} days a week for")
    expect(warning).to_contain_text(f"{high + 1} days of the week are chosen")
    assert boxes.first.bounding_box() == place
    expect(boxes.nth(high)).to_be_focused()


def test_fewer_days_than_the_dose_asks_for_are_pointed_out_too(sheet: SheetPage) -> None:
    sheet.add("wall-press")
    sheet.change_dose(0)
    sheet.card(0).get_by_label("Days a week: from").fill("5")
    sheet.unfold("Days and weeks")
    days = sheet.page.locator(".sheet-yours").get_by_role("group", name="Days")
    for day in ("Monday", "Wednesday", "Friday"):
        days.get_by_label(day).check()
    name = sheet.name("wall-press")
    told = f"3 days of the week are chosen, but the dose is 5 days a week for {name}."
    expect(sheet.page.locator(".sheet-warning")).to_contain_text(told)
    sheet.show("Print")
    words = "5 days a week, Monday, Wednesday and Friday among them"
    expect(sheet.pages().first).to_contain_text(words)


def test_the_warnings_never_forbid(sheet: SheetPage) -> None:
    sheet.add("banded-clam", "clam")
    expect(sheet.card(0)).to_contain_text("for which it wakes up the muscle. Is that meant?")
    sheet.add("wall-press", "banded-bridge", "banded-side-steps", "step-up")
    warning = sheet.page.locator(".sheet-warning", has_text="This sheet has 7 exercises")
    expect(warning).to_have_count(0)
    sheet.add("split-squat")
    expect(warning).to_be_visible()
    assert len(sheet.names()) == 7


def test_every_change_is_said_once(sheet: SheetPage) -> None:
    name = sheet.name("clam")
    sheet.says(sheet.add_button("clam").click, f"{name} added: 1 exercise on the sheet.")
    sheet.says(sheet.add_button("wall-press").click, "added: 2 exercises on the sheet.")
    assert "On sheet" in str(sheet.page.evaluate("document.activeElement.innerText"))
    down = sheet.page.get_by_role("button", name=f"Move {name} down")
    sheet.says(down.click, f"{name} is now number 2 of 2.")
    expect(down).to_be_focused()
    sheet.says(lambda: sheet.page.keyboard.press("Enter"), f"{name} is already last.")
    sheet.says(sheet.button("Undo").click, "Undone: 2 exercises on the sheet.")
    expect(sheet.button("Undo")).to_be_focused()
    sheet.says(sheet.button("Redo").click, "Done again: 2 exercises on the sheet.")
    sheet.says(sheet.page.get_by_role("button", name=f"Remove {name}").click, f"{name} removed")
    expect(sheet.page.locator(".sheet-cards h3").first).to_be_focused()
    sheet.says(sheet.button("Save").click, "is saved on this device.")
    sheet.says(sheet.button("Start again").click, "The sheet is empty.")


def test_a_chosen_exercise_says_so_comes_off_by_a_tap_and_twice_by_its_own_button(
    sheet: SheetPage,
) -> None:
    name = sheet.name("clam")
    sheet.add("clam", "step-up")
    on = sheet.page.locator(".sheet-find", has_text=name).first.locator(".sheet-find__on")
    expect(on).to_have_accessible_name(f"On sheet (take {name} off)")
    sheet.says(on.click, f"{name} removed: 1 exercise on the sheet.")
    assert sheet.names() == [sheet.name("step-up")]
    sheet.add("clam")
    sheet.button(f"Again (add {name} once more)").click()
    assert sheet.names() == [sheet.name("step-up"), name, name]
    expect(on).to_contain_text("\N{MULTIPLICATION SIGN}2")
    on.click()
    assert sheet.names() == [sheet.name("step-up"), name]


def test_a_double_click_adds_one_exercise_and_takes_one_away(sheet: SheetPage) -> None:
    sheet.add_button("clam").dblclick()
    sheet.page.locator(".sheet-card").wait_for()
    assert sheet.names() == [sheet.name("clam")]
    sheet.add("wall-press", "step-up")
    sheet.button(f"Remove {sheet.name('clam')}").dblclick()
    assert sheet.names() == [sheet.name("wall-press"), sheet.name("step-up")]


def test_on_a_weak_signal_a_second_tap_adds_no_second_exercise_and_the_wait_is_told(
    sheet: SheetPage,
) -> None:
    holding = Holding()
    sheet.page.route(f"**/{piece_of(sheet.exercises['clam']['code'])}", holding.hold)
    add = sheet.add_button("clam")
    add.click()
    expect(sheet.page.get_by_role("status")).to_contain_text("on its way")
    add.click()
    holding.let_go()
    expect(sheet.page.get_by_role("status")).to_contain_text("1 exercise on the sheet")
    sheet.add("wall-press")
    assert sheet.names() == [sheet.name("clam"), sheet.name("wall-press")]
    assert holding.asked == 1


@pytest.mark.parametrize(("width", "after"), [(360, ""), (1280, "#no-sheet-at-all")])
def test_nothing_moves_under_the_finger_when_exercises_are_added(
    reader: Page, site_url: str, width: int, after: str
) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    sheet = SheetPage(reader, site_url).open(after)
    look = """() => [".sheet-modes", ".sheet-find", ".sheet-find__buttons > :first-child",
        ".sheet-footbar > [aria-label=Undo]"]
      .flatMap((kind) => [...document.querySelectorAll(kind)])
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const above = one.closest(".sheet-footbar") ? 0 : scrollY;
        return [left, top + above, width, height].map(Math.round).join();
      })"""
    at_first = reader.evaluate(look)
    for exercise in ("clam", "wall-press", "side-lying-hip-abduction"):
        sheet.add(exercise)
        assert reader.evaluate(look) == at_first, exercise


def test_the_bar_has_at_all_widths_what_is_needed_to_hand_on(reader: Page, site_url: str) -> None:
    sheet = SheetPage(reader, site_url).open()
    bar = sheet.page.locator(".sheet-footbar")
    sheet.says(lambda: sheet.button("Copy link").press("Enter"), "Add an exercise first.")
    sheet.add(*THREE)
    for width in (360, 1280):
        reader.set_viewport_size({"width": width, "height": 700})
        reader.evaluate("scrollTo(0, 0)")
        expect(bar).to_be_in_viewport(ratio=1)
        for name in ("Undo", "Copy link", "Print"):
            expect(bar.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
        assert bar.evaluate("(one) => one.offsetHeight") < 70, width
        bar.get_by_role("button", name="3 on the sheet").click()
        title = sheet.page.get_by_role("heading", name="Your sheet")
        expect(title).to_be_focused()
        place = title.bounding_box()
        assert place
        assert 0 <= place["y"] < 150, width
    bar.get_by_role("button", name="Print", exact=True).click()
    expect(sheet.page.locator("#sheet-print-title")).to_be_focused()
    expect(sheet.page.locator(".sheet-modes")).to_be_in_viewport()


def test_the_keyboard_skips_the_library_and_every_button_of_the_sheet_has_its_own_name(
    reader: Page, site_url: str
) -> None:
    sheet = SheetPage(reader, site_url).open().add("clam", "wall-press", "clam")
    reader.locator(".sheet-modes button").last.focus()
    reader.keyboard.press("Tab")
    expect(sheet.button("Skip to your sheet")).to_be_focused()
    expect(sheet.button("Skip to your sheet")).to_be_in_viewport(ratio=1)
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", name="Your sheet")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(sheet.button("Start again")).to_be_focused()
    buttons = reader.locator(".sheet-card__actions button").evaluate_all(
        "(all) => all.map((one) => one.ariaLabel ?? one.innerText.replace(/\\s+/g, ' '))"
    )
    assert len(set(buttons)) == len(buttons) >= 12
    assert f"Close dose of {LIBRARY.exercises['clam'].name} (number 3)" in buttons
    for stop in (".md-content__inner > h1 a", ".md-top"):
        assert not [one for one in reader.locator(stop).all() if one.is_visible()], stop


def _reverse(sheet: SheetPage) -> None:
    """Move the last exercise to place 0, then the new last one to place 1, each in another way."""
    for target, up in zip(range(len(SIX)), cycle(("Enter", "Space", "click")), strict=False):
        name = sheet.names()[-1]
        button = sheet.page.get_by_role("button", name=f"Move {name} up")
        button.focus()
        for place in range(len(SIX) - 1, target, -1):
            if up == "click":
                button.click()
            else:
                expect(button).to_be_focused()
                sheet.page.keyboard.press(up)
            expect(sheet.page.get_by_role("status")).to_contain_text(f"number {place} of 6")


def test_six_exercises_can_be_reversed_with_keys_and_with_the_mouse(sheet: SheetPage) -> None:
    sheet.add(*SIX)
    _reverse(sheet)
    assert sheet.names() == [sheet.name(exercise) for exercise in reversed(SIX)]


def test_an_exercise_can_be_dragged(sheet: SheetPage) -> None:
    sheet.add(*THREE)
    sheet.page.get_by_role("button", name="3 on the sheet").click()
    grip = sheet.card(0).locator(".sheet-card__grip")
    mouse = sheet.page.mouse
    start, end = grip.bounding_box(), sheet.card(2).bounding_box()
    assert start
    assert end
    mouse.move(start["x"] + 5, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=8)
    mouse.up()
    assert sheet.names() == [sheet.name(THREE[1]), sheet.name(THREE[2]), sheet.name(THREE[0])]

    mouse.move(start["x"] + 5, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=8)
    sheet.page.keyboard.press("Escape")
    mouse.up()
    assert sheet.names() == [sheet.name(THREE[1]), sheet.name(THREE[2]), sheet.name(THREE[0])]


def test_a_first_day_that_no_link_can_hold_is_put_right_and_said(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.unfold("Days and weeks")
    first = sheet.page.locator(".sheet-yours").get_by_label("First day", exact=True)
    first.fill("2019-12-31")
    sheet.says(first.blur, "First day: 1 January 2020 is the nearest day that can be set.")
    expect(first).to_have_value("2020-01-01")
    fragment = sheet.fragment()
    sheet.page.goto("about:blank")
    sheet.open(f"#{fragment}").show("Choose")
    sheet.unfold("Days and weeks")
    expect(first).to_have_value("2020-01-01")


def test_a_programme_fills_the_sheet_and_undo_brings_the_old_one_back(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.unfold("Start from a programme")
    programme = sheet.library["programmes"][0]
    item = sheet.page.locator(".sheet-programmes > li", has_text=programme["name"])
    item.get_by_role("button").first.click()
    wanted = [sheet.name(one["exercise"]) for one in programme["phases"][0]["items"]]
    # What is said of them comes first.
    assert in_time(lambda: sheet.names() == wanted), sheet.names()
    sheet.button("Undo").click()
    assert in_time(lambda: sheet.names() == [sheet.name("clam")]), sheet.names()
