"""Doing the exercises: the timer, the ticks, the pain scores, the log."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.printing import Printed, squeezed
from tests.site.sheet_page import VECTORS, SheetPage
from tests.site.waiting import until

POST = VECTORS["three exercises of the first post"]
START = "2026-11-22T10:00:00"
LATER = "2026-11-22T11:00:00"

HIDE = """(state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  Object.defineProperty(document, "hidden", { value: state === "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    page.clock.install(time=START)
    sheet = SheetPage(page, site_url)
    page.goto(f"{sheet.address}#{POST}")
    page.locator(".sheet-do h3").wait_for()
    return sheet


def _stop_the_clock(page: Page) -> None:
    """From here on, time passes only when a test says so."""
    page.clock.pause_at(LATER)


def _settle(page: Page) -> None:
    """Let the page show what was just done: a few frames, no second."""
    page.clock.run_for(60)


def _to_the_wall_press(sheet: SheetPage) -> None:
    for _ in range(2):
        sheet.page.locator(".sheet-steps button").last.click()
    expect(sheet.page.locator(".sheet-do h3")).to_contain_text(sheet.name("wall-press"))


def _watch(page: Page) -> None:
    page.evaluate(
        """() => { window.heard = [];
          const region = document.querySelector("[role=status]");
          new MutationObserver(() => window.heard.push(region.textContent.trim()))
            .observe(region, { childList: true, characterData: true, subtree: true }); }"""
    )


def _clock(page: Page) -> str:
    return page.get_by_role("timer").inner_text()


def test_a_hold_is_said_four_times_and_shown_each_second(sheet: SheetPage) -> None:
    page = sheet.page
    _to_the_wall_press(sheet)
    _watch(page)
    _stop_the_clock(page)
    sheet.button("Hold 30 s").click()
    _settle(page)
    shown = []
    for _ in range(31):
        shown.append(_clock(page))
        page.clock.run_for(1000)
    assert shown == [f"0:{left:02d}" for left in range(30, 0, -1)] + ["Done"]
    heard = page.evaluate("window.heard")
    assert heard == ["Hold: 30 seconds.", "Half time: 15 seconds left.", "5 seconds left.", "Done."]
    assert page.locator("[role=status] [role=timer], [aria-live] [role=timer]").count() == 0
    assert page.get_by_role("timer").count() == 1


def test_a_hold_with_the_tab_hidden_ends_on_time(sheet: SheetPage) -> None:
    page = sheet.page
    _to_the_wall_press(sheet)
    _stop_the_clock(page)
    sheet.button("Hold 30 s").click()
    _settle(page)
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
    _to_the_wall_press(sheet)
    opener = sheet.button("Hold 20 s")
    opener.focus()
    _stop_the_clock(page)
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
    sheet.button("First hold 10 s").click()
    _settle(page)
    page.clock.run_for(10_100)
    rest = page.locator(".sheet-timer").get_by_role("button", name="Rest")
    rest.click()
    _settle(page)
    expect(page.locator(".sheet-timer__label")).to_have_text("Rest")
    assert _clock(page) != "Done"


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
    sheet.unfold("Sound, screen and list")
    _watch(page)
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
    sheet.unfold("Sound, screen and list")
    for box in sheet.page.locator(".sheet-fold__content:not([hidden]) input").all():
        assert not box.is_checked()


def test_what_is_held_and_ticked_is_big_enough(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    sheet.unfold("Pain before")
    sheet.unfold("Sound, screen and list")
    sheet.button("First hold 10 s").click()
    small = """() => [...document.querySelectorAll(
        ".sheet-screen button, .sheet-screen a, .sheet-screen label, .sheet-screen select")]
      .filter((one) => one.checkVisibility() && !one.matches("p a, .sheet-field__label"))
      .map((one) => [one.innerText, one.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44)
      .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
    assert page.evaluate(small) == []
    sheet.button("Skip").click()
    for _ in range(3):
        page.locator(".sheet-steps button").last.click()
    assert page.evaluate(small) == []


@pytest.mark.parametrize(("score", "zone"), [("3", 0), ("4", 1), ("5", 1), ("6", 2), ("10", 2)])
def test_the_pain_guide_answers_a_score(sheet: SheetPage, score: str, zone: int) -> None:
    sheet.unfold("Pain before")
    sheet.page.get_by_label(score, exact=True).check()
    guide = sheet.library["safety"]["pain_guide"]
    advice = sheet.page.locator(".sheet-advice")
    expect(advice).to_contain_text(guide["zones"][zone]["label"])
    expect(advice).to_contain_text(guide["zones"][zone]["do"])
    expect(advice).to_contain_text(guide["never_for"][0])
    sheet.page.get_by_role("button", name="No score").click()
    expect(advice).to_have_count(0)


def test_nothing_is_kept_before_something_is_done(sheet: SheetPage) -> None:
    for _ in range(3):
        sheet.page.locator(".sheet-steps button").last.click()
    assert "hips" not in sheet.kept()


def test_ticks_survive_a_reload_and_reach_the_log(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    for box in ("Set 1", "Set 2"):
        page.get_by_role("checkbox", name=box).check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Set 2")).to_be_checked()
    for _ in range(3):
        page.locator(".sheet-steps button").last.click()
    page.get_by_role("group", name="Pain after").get_by_label("2", exact=True).check()
    page.get_by_label("A note for yourself").fill("=1+1, easier than Monday")
    page.evaluate("navigator.storage.persist = async () => { window.asked = true; return true; }")
    sheet.says(sheet.button("Save in my log").click, "The session is in your log.")
    assert page.evaluate("window.asked") is True
    session = page.locator(".sheet-session")
    expect(session).to_contain_text("2 of 4 done")
    expect(page.get_by_text("an iPhone after seven days")).to_be_visible()
    session.get_by_label("Next morning").select_option("1")

    with page.expect_download() as download:
        sheet.button("Export as CSV").click()
    download.value.save_as(tmp_path / "log.csv")
    text = (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 3
    assert rows[0]["Exercise"] == sheet.name("side-lying-hip-abduction")
    assert (rows[0]["Sets done"], rows[0]["Sets planned"]) == ("2", "4")
    assert (rows[0]["Pain after"], rows[0]["Pain next morning"]) == ("2", "1")
    assert rows[0]["Note"] == "'=1+1, easier than Monday"

    page.reload()
    for _ in range(3):
        page.locator(".sheet-steps button").last.click()
    expect(session).to_contain_text("2 of 4 done")
    sheet.button("New session").click()
    expect(page.get_by_role("checkbox", name="Set 1")).not_to_be_checked()


def test_the_log_prints_alone(sheet: SheetPage) -> None:
    page = sheet.page
    page.get_by_role("checkbox", name="Set 1").check()
    for _ in range(3):
        page.locator(".sheet-steps button").last.click()
    sheet.button("Save in my log").click()
    page.evaluate("window.print = () => { window.printed = document.body.className; }")
    sheet.button("Print log").click()
    assert "sheet-prints-log" in str(page.evaluate("window.printed"))
    text = squeezed(Printed(sheet.pdf()).text)
    assert "1of4done" in text
    assert "Whentostop" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Whentostop" in squeezed(Printed(sheet.pdf()).text)


def test_all_exercises_in_a_list(sheet: SheetPage) -> None:
    sheet.unfold("Sound, screen and list")
    sheet.page.get_by_role("checkbox", name="All exercises in a list").check()
    expect(sheet.page.locator(".sheet-do")).to_have_count(3)
    expect(sheet.button("Save in my log")).to_be_visible()
    sheet.page.get_by_role("checkbox", name="All exercises in a list").uncheck()
    expect(sheet.page.locator(".sheet-do")).to_have_count(1)


def test_what_changed_since_an_earlier_edition(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    clam = sheet.exercises["clam"]
    then = {
        "code": clam["code"],
        "dose_words": "2 sets of 12, each side",
        "digests": {**clam["digests"], "dose": "00000000"},
    }
    past = {"id": "1a2b3c4d", "date": "2026-01-05", "exercises": {"clam": then}}
    page.route("**/data/editions.json", lambda route: route.fulfill(json={"editions": [past]}))
    link = VECTORS["one exercise with its dose"]
    sheet.open(f"#{link}")
    told = page.locator(".sheet-fold", has_text="What changed in the library since 5 January 2026")
    sheet.unfold("What changed")
    expect(told).to_contain_text('It was "2 sets of 12, each side" and is now')
    expect(told).to_contain_text("Your own sheet stays as it is.")
    assert sheet.fragment() == link


def test_what_changed_is_still_told_after_an_edit(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    clam = sheet.exercises["clam"]
    then = {
        "code": clam["code"],
        "dose_words": "once",
        "digests": {**clam["digests"], "dose": "00000000"},
    }
    past = {"id": "1a2b3c4d", "date": "2026-01-05", "exercises": {"clam": then}}
    page.route("**/data/editions.json", lambda route: route.fulfill(json={"editions": [past]}))
    sheet.open(f"#{VECTORS['one exercise with its dose']}").show("Choose")
    told = page.locator(".sheet-fold", has_text="What changed in the library since 5 January 2026")
    page.get_by_label("Title of the sheet").fill("Right hip")
    sheet.add("step-up")
    expect(told).to_be_visible()
    sheet.button("Start again").click()
    sheet.add("clam")
    expect(told).to_have_count(0)


def test_an_edition_that_nobody_remembers_is_said_quietly(page: Page, site_url: str) -> None:
    page.route("**/data/editions.json", lambda route: route.fulfill(json={"editions": []}))
    sheet = SheetPage(page, site_url).open(f"#{VECTORS['one exercise with its dose']}")
    expect(page.get_by_text("was made with another edition")).to_be_visible()
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
