"""Doing the exercises: the ticks, the place, the screen, and the way from a link to them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.doing import (
    HIDE,
    PHONE,
    linked_sheet,
    next_exercise,
    watch,
)
from tests.site.sheet_page import POST, VECTORS, SheetPage, slices
from tests.site.waiting import PATIENCE, until

pytestmark = pytest.mark.pictureless

OWN_LIMIT = (
    "V3.042DT079E6A52-1STARTER0SET-1STOP0WHEN0IT0BURNS2-1ANNA01HILL-505250057595456050505050"
    ".SA106R40A2AUUU0212.BR406B40A2UUU0213.WP202U40KAU0U021.MVSC"
)
"""The post's sheet for a person with a pain limit of 2, a stop rule and someone to ask."""
NO_DOSE = "V3.025BL079E6A5-1STARTER0SET-1ANNA01HILL-505250057595456050505050.CL0000.6ZKJ"
"""A clam without a dose, and the same person to ask."""


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return linked_sheet(page, site_url)


@pytest.mark.parametrize("failure", ["missing", "refusing", "none"])
def test_the_screen_stays_on_where_it_may(page: Page, site_url: str, failure: str) -> None:
    page.add_init_script(
        f"const failure = {failure!r};"
        """
        window.locks = { asked: 0, held: 0 };
        const request = async () => {
          window.locks.asked++;
          if (failure === "refusing") throw new DOMException("no", "NotAllowedError");
          window.locks.held++;
          return { release: async () => { window.locks.held--; } };
        };
        Object.defineProperty(navigator, "wakeLock", {
          configurable: true, value: failure === "missing" ? undefined : { request } });
        """
    )
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    assert page.evaluate("window.locks.asked") == 0
    sheet.unfold("Timer, sound, screen and list")
    watch(page)
    page.get_by_role("checkbox", name="Keep the screen on").check()
    told = page.get_by_text("does not let us keep the screen on")
    if failure == "none":
        until(page, "window.locks.held === 1")
        page.evaluate("window.locks.held = 0")
        page.evaluate(HIDE, "hidden")
        page.evaluate(HIDE, "visible")
        until(page, "window.locks.held === 1")
        assert told.count() == 0
        sheet.show("Choose")
        until(page, "window.locks.held === 0")
    else:
        expect(told).to_be_visible()
        page.evaluate(HIDE, "hidden")
        page.evaluate(HIDE, "visible")
        sheet.button("First hold 10 s").click()
        expect(page.get_by_role("timer")).to_be_visible()
        heard = [words for words in page.evaluate("window.heard") if "keep the screen" in words]
        assert len(heard) == 1
    assert errors == []


def test_extras_are_off_until_they_are_wanted(sheet: SheetPage) -> None:
    sheet.unfold("Timer, sound, screen and list")
    for box in sheet.page.locator(".sheet-fold__content:not([hidden]) input").all():
        assert not box.is_checked()


def test_what_is_held_and_ticked_is_big_enough(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    sheet.unfold("Timer, sound, screen and list")
    sheet.button("First hold 10 s").click()
    small = """() => [...document.querySelectorAll(
        ".sheet-screen button, .sheet-screen a, .sheet-screen label, .sheet-screen select")]
      .filter((one) => one.checkVisibility() && !one.matches("p a, .sheet-field__label"))
      .map((one) => [one.innerText, one.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44)
      .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
    assert page.evaluate(small) == []
    sheet.button("Cancel").click()
    next_exercise(sheet, 3)
    assert page.evaluate(small) == []


def test_what_is_needed_and_how_long_it_takes_stand_on_top_and_at_each_exercise(
    sheet: SheetPage,
) -> None:
    page = sheet.page
    top = page.locator(".sheet-do-top ~ .sheet-hint")
    expect(top.first).to_have_text(re.compile(r"3 exercises, about \d+ minutes\."))
    expect(top.nth(1)).to_contain_text("You need: Mat")
    for thing in ("Loop band (red band)", "Loop band (green band)", "Wall", "Towel"):
        expect(top.nth(1)).to_contain_text(thing)
    for at in range(3):
        article = page.locator(".sheet-do")
        expect(article.locator("h3")).to_contain_text(
            re.compile(rf"Exercise {at + 1} of 3, about \d+ minutes")
        )
        expect(article).to_contain_text("You need:")
        next_exercise(sheet)


@pytest.mark.parametrize("limit", [None, 2])
def test_pain_above_the_limit_replaces_the_button_that_starts(
    page: Page, site_url: str, limit: int | None
) -> None:
    link = POST if limit is None else OWN_LIMIT
    page.set_viewport_size(PHONE)
    sheet = SheetPage(page, site_url).open(f"#{link}")
    start = page.locator(".sheet-foot .sheet-next-step")
    held = page.locator(".sheet-held-off")
    before = page.get_by_role("group", name="Pain before")
    # It is asked before anything is shown to do, where one sees and hears it first.
    assert before.evaluate(
        "(asked) => { const todo = document.querySelector('.sheet-do');"
        " return asked.compareDocumentPosition(todo) === Node.DOCUMENT_POSITION_FOLLOWING"
        " && asked.getBoundingClientRect().bottom <= todo.getBoundingClientRect().top; }"
    )
    allowed = 5 if limit is None else limit
    before.get_by_label(str(allowed), exact=True).check()
    expect(start).to_be_visible()
    before.get_by_label(str(allowed + 1), exact=True).check()
    expect(start).to_have_count(0)
    expect(held).to_contain_text("leave these exercises out for today")
    assert page.get_by_role("group", name="Timers for").count() == 0
    foot = page.locator(".sheet-foot").evaluate("(one) => one.getBoundingClientRect().height")
    assert foot < PHONE["height"] / 2
    if limit is not None:
        expect(held).to_contain_text("That is above your limit of 2 out of 10.")
        expect(held).to_contain_text("Who to ask: Anna Hill, 020 7946 0000.")
        expect(page.locator(".sheet-stop-line")).to_contain_text("Stop when it burns.")
    next_exercise(sheet)
    expect(held).to_be_visible()
    sheet.button("Go on all the same").click()
    expect(start).to_be_visible()
    page.reload()
    expect(start).to_be_visible()


def test_a_closed_tab_loses_no_tick(sheet: SheetPage) -> None:
    context, address = sheet.page.context, f"{sheet.address}#{POST}"
    sheet.page.get_by_role("checkbox", name="Set 1, left").check()
    next_exercise(sheet)
    sheet.page.get_by_role("checkbox", name="Set 1").check()
    sheet.page.close()
    page = context.new_page()
    page.clock.install(time="2026-11-22T10:20:00")
    page.goto(address)
    again = SheetPage(page, sheet.address.removesuffix("/sheet/"))
    expect(page.locator(".sheet-do h3")).to_contain_text("Exercise 1 of 3")
    box = page.get_by_role("checkbox", name="Set 1, left")
    expect(box).not_to_be_checked()
    again.says(again.button("Go on where you stopped").click, "The session is back.")
    expect(page.locator(".sheet-do h3")).to_contain_text("Exercise 2 of 3")
    expect(page.get_by_role("checkbox", name="Set 1")).to_be_checked()
    again.button("Back").click()
    expect(box).to_be_checked()
    page.reload()
    expect(box).to_be_checked()
    expect(again.button("Go on where you stopped")).to_have_count(0)
    assert not [one for one in slices(POST) if one in again.kept()]


def test_what_is_said_leaves_the_live_region_after_a_while(sheet: SheetPage) -> None:
    page = sheet.page
    next_exercise(sheet)
    page.clock.pause_at("2026-11-22T11:00:00")
    sheet.button("Set 1 done: rest 60 seconds").click()
    page.clock.run_for(100)
    status = page.get_by_role("status")
    expect(status).to_contain_text("Set 1 is ticked.")
    page.clock.run_for(21_000)
    expect(status).to_be_empty()


def test_whom_to_ask_is_named_where_no_dose_is_set(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{NO_DOSE}")
    dose = page.locator(".sheet-do__dose")
    expect(dose).to_contain_text("or ask Anna Hill, 020 7946 0000.")
    sheet.unfold("on when to stop")
    expect(page.locator(".sheet-stop-line")).to_contain_text("Anna Hill, 020 7946 0000")


def test_nothing_is_kept_before_something_is_done(sheet: SheetPage) -> None:
    next_exercise(sheet, 3)
    assert "hips" not in sheet.kept()


def test_the_place_survives_a_reload_before_anything_is_done(sheet: SheetPage) -> None:
    next_exercise(sheet)
    sheet.page.reload()
    heading = sheet.page.locator(".sheet-do h3")
    expect(heading).to_contain_text(sheet.name("banded-bridge"))
    assert "hips" not in sheet.kept()
    sheet.show("Choose").show("Do")
    expect(heading).to_contain_text(sheet.name("banded-bridge"))
    sheet.page.goto(f"{sheet.address}#{VECTORS['one exercise with its dose']}")
    expect(heading).to_contain_text("Exercise 1 of 1")


def test_the_place_survives_a_reload_as_the_ticks_do(sheet: SheetPage) -> None:
    page = sheet.page
    page.get_by_role("checkbox", name="Set 1, left").check()
    next_exercise(sheet)
    page.get_by_role("checkbox", name="Set 1").check()
    page.reload()
    heading = page.locator(".sheet-do h3")
    expect(heading).to_contain_text(sheet.name("banded-bridge"))
    expect(page.get_by_role("checkbox", name="Set 1")).to_be_checked()
    next_exercise(sheet)
    page.reload()
    expect(heading).to_contain_text(sheet.name("wall-press"))
    assert not [one for one in slices(POST) if one in sheet.kept()]


def test_all_exercises_in_a_list(sheet: SheetPage) -> None:
    sheet.unfold("Timer, sound, screen and list")
    sheet.page.get_by_role("checkbox", name="All exercises in a list").check()
    expect(sheet.page.locator(".sheet-do")).to_have_count(3)
    expect(sheet.button("Save in my log")).to_be_visible()
    sheet.page.get_by_role("checkbox", name="All exercises in a list").uncheck()
    expect(sheet.page.locator(".sheet-do")).to_have_count(1)


def test_the_clock_takes_neither_focus_nor_escape_from_who_types(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.unfold("Timer, sound, screen and list")
    page.get_by_role("checkbox", name="All exercises in a list").check()
    page.clock.pause_at("2026-11-22T11:00:00")
    sheet.button("Set 1 done: rest 60 seconds").click()
    page.clock.run_for(60)
    note = page.get_by_label("A note for yourself")
    note.focus()
    page.keyboard.type("hello")
    page.clock.run_for(60_100)
    expect(sheet.button("Go on with set 2")).to_be_visible()
    page.keyboard.type(" world")
    page.keyboard.press("Escape")
    page.clock.run_for(100)
    expect(note).to_have_value("hello world")
    expect(note).to_be_focused()
    expect(page.get_by_role("timer")).to_be_visible()


def test_the_advice_on_pain_is_said_of_the_score_that_is_rested_on(sheet: SheetPage) -> None:
    page = sheet.page
    next_exercise(sheet, 3)
    page.clock.pause_at("2026-11-22T11:00:00")
    watch(page)
    page.get_by_role("group", name="Pain after").get_by_label("3", exact=True).focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        page.clock.run_for(200)
    assert page.evaluate("window.heard") == []
    page.clock.run_for(1000)
    stop = sheet.library["safety"]["pain_guide"]["zones"][-1]["do"]
    (said,) = page.evaluate("window.heard")
    assert stop in said
    page.get_by_role("group", name="Pain after").get_by_role("button").click()
    page.clock.run_for(1000)
    assert len(page.evaluate("window.heard")) == 1


def test_the_clock_goes_on_while_another_mode_is_shown(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.show("Choose").show("Do")
    next_exercise(sheet)
    page.clock.pause_at("2026-11-22T11:00:00")
    sheet.button("Set 1 done: rest 60 seconds").click()
    page.clock.run_for(60)
    sheet.show("Print")
    page.clock.run_for(100)
    expect(page.get_by_role("status")).to_contain_text("The timer goes on.")
    page.clock.run_for(19_900)
    sheet.show("Do")
    page.clock.run_for(100)
    expect(page.get_by_role("timer")).to_have_text("0:40")
    expect(page.locator("#sheet-do-title")).to_be_focused()
    sheet.show("Choose")
    page.clock.run_for(100)
    sheet.card(0).get_by_role("button", name="Remove").click()
    page.clock.run_for(100)
    expect(page.get_by_role("status")).to_contain_text(
        "2 exercises on the sheet. The timer was stopped."
    )
    sheet.show("Do")
    page.clock.run_for(100)
    expect(page.get_by_role("timer")).to_have_count(0)


def test_what_works_is_shown_when_it_is_asked_for_and_says_how_it_is_known(
    page: Page, site_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/sheet/works.json", lambda route: route.abort())
    linked_sheet(page, site_url)
    assert not [url for url in asked if "works" in url]
    switch = page.get_by_label("Show what works")
    switch.press("Space")
    failed = page.get_by_text("This did not work. Check your connection")
    expect(failed).to_be_visible(timeout=1000 * PATIENCE)
    page.unroute("**/sheet/works.json")
    switch.press("Space")
    switch.press("Space")
    works = page.locator(".sheet-works")
    expect(works.get_by_role("img")).to_have_count(2, timeout=1000 * PATIENCE)
    alts = works.get_by_role("img").evaluate_all("(images) => images.map((one) => one.alt)")
    assert all("medius" in alt and "main" in alt for alt in alts)
    for known in ("Main (dark, full lines)", "Measured, in this exercise", "Only modelled:"):
        expect(works.get_by_role("listitem").filter(has_text=known)).to_have_count(1)
    expect(works.get_by_role("link", name="what studies show")).to_have_attribute(
        "href", re.compile(r"/exercises/[a-z-]+/#what-studies-show$")
    )
    turns = works.get_by_role("link", name="See the movement in 3D (new tab)")
    expect(turns).to_have_attribute("href", re.compile(r"/anatomy/\?pose=[a-z-]+#turn$"))
    expect(turns).to_have_attribute("target", "_blank")
    switch.press("Space")
    expect(works).to_have_count(0)
