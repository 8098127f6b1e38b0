"""Doing the exercises: the timer, the ticks, the pain scores, the log."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.site.printing import Printed, squeezed
from tests.site.sheet_page import VECTORS, SheetPage, slices
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
    _next(sheet, 2)
    expect(sheet.page.locator(".sheet-do h3")).to_contain_text(sheet.name("wall-press"))


def _watch(page: Page) -> None:
    page.evaluate(
        """() => { window.heard = [];
          const region = document.querySelector("[role=status]");
          let last = region.textContent;
          new MutationObserver(() => {
            if (region.textContent !== last) window.heard.push(region.textContent.trim());
            last = region.textContent;
          }).observe(region, { childList: true, characterData: true, subtree: true }); }"""
    )


def _clock(page: Page) -> str:
    return page.get_by_role("timer").inner_text()


def _begin(sheet: SheetPage, name: str) -> None:
    """Start a hold, and skip the time to get ready."""
    sheet.button(name).click()
    _settle(sheet.page)
    sheet.button("Start now").click()
    _settle(sheet.page)


def _next(sheet: SheetPage, times: int = 1) -> None:
    for _ in range(times):
        sheet.page.locator(".sheet-steps button").last.click()


def _step(sheet: SheetPage) -> Locator:
    """Return the one strong button at the end of a countdown."""
    return sheet.page.locator(".sheet-timer .sheet-button--strong")


def test_a_hold_is_said_four_times_and_shown_each_second(sheet: SheetPage) -> None:
    page = sheet.page
    _to_the_wall_press(sheet)
    _watch(page)
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
    _to_the_wall_press(sheet)
    _watch(page)
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
    _to_the_wall_press(sheet)
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
    _to_the_wall_press(sheet)
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
    _to_the_wall_press(sheet)
    _watch(page)
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
    _to_the_wall_press(sheet)
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
    _to_the_wall_press(sheet)
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
    _to_the_wall_press(sheet)
    for length in ("Hold 30 s", "First hold 10 s"):
        sheet.button(length).click()
        sheet.button("Cancel").click()
    expect(sheet.button("Start hold 1: 30 seconds")).to_be_visible()


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
    sheet.unfold("Timer, sound, screen and list")
    for box in sheet.page.locator(".sheet-fold__content:not([hidden]) input").all():
        assert not box.is_checked()


def test_what_is_held_and_ticked_is_big_enough(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    sheet.unfold("Pain before")
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
    _next(sheet, 3)
    assert page.evaluate(small) == []


def _score(sheet: SheetPage, when: str, score: int) -> None:
    group = sheet.page.get_by_role("group", name=f"Pain {when}")
    group.get_by_label(str(score), exact=True).check()


@pytest.mark.parametrize(("score", "zone"), [(3, 0), (4, 1), (5, 1), (6, 2), (10, 2)])
def test_the_pain_guide_answers_the_score_of_afterwards(
    sheet: SheetPage, score: int, zone: int
) -> None:
    sheet.unfold("Pain before")
    _score(sheet, "before", 7)
    _next(sheet, 3)
    advice = sheet.page.locator(".sheet-advice")
    expect(advice).to_have_count(0)
    _score(sheet, "after", score)
    guide = sheet.library["safety"]["pain_guide"]
    label, sentence = guide["zones"][zone]["label"], guide["zones"][zone]["do"]
    expect(advice).to_contain_text(sentence)
    expect(advice).to_contain_text(guide["next_morning"])
    expect(advice.locator("b").first).to_have_text(re.compile(rf"^{label}\.?$"))
    assert advice.inner_text().count(f"{label}") == 1
    never = advice.get_by_text(guide["never_for"][0])
    expect(never).to_be_visible(visible=zone > 0)
    if zone == 0:
        sheet.unfold("When not to use this guide")
        expect(never).to_be_visible()
    sheet.page.get_by_role("button", name="No score").click()
    expect(advice).to_have_count(0)


@pytest.mark.parametrize("score", [6, 10])
def test_much_pain_before_is_answered_kindly(sheet: SheetPage, score: int) -> None:
    sheet.unfold("Pain before")
    _score(sheet, "before", score)
    advice = sheet.page.locator(".sheet-advice")
    expect(advice).to_contain_text("leave these exercises out for today")
    expect(advice).to_contain_text(sheet.library["safety"]["pain_guide"]["never_for"][0])
    assert "Stop" not in advice.inner_text()
    assert "sheet-advice--stop" not in str(advice.get_attribute("class"))


def test_nothing_is_kept_before_something_is_done(sheet: SheetPage) -> None:
    _next(sheet, 3)
    assert "hips" not in sheet.kept()


def test_the_place_survives_a_reload_as_the_ticks_do(sheet: SheetPage) -> None:
    page = sheet.page
    page.get_by_role("checkbox", name="Set 1").check()
    _next(sheet)
    page.get_by_role("checkbox", name="Set 1").check()
    page.reload()
    heading = page.locator(".sheet-do h3")
    expect(heading).to_contain_text(sheet.name("banded-bridge"))
    expect(page.get_by_role("checkbox", name="Set 1")).to_be_checked()
    _next(sheet)
    page.reload()
    expect(heading).to_contain_text(sheet.name("wall-press"))
    assert not [one for one in slices(POST) if one in sheet.kept()]


def test_ticks_survive_a_reload_and_reach_the_log(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    for box in ("Set 1", "Set 2"):
        page.get_by_role("checkbox", name=box).check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Set 2")).to_be_checked()
    _next(sheet, 3)
    page.get_by_role("group", name="Pain after").get_by_label("2", exact=True).check()
    page.get_by_label("A note for yourself").fill("=1+1, easier than Monday")
    page.evaluate("navigator.storage.persist = async () => { window.asked = true; return true; }")
    sheet.says(sheet.button("Save in my log").click, "The session is in your log.")
    assert page.evaluate("window.asked") is True
    session = page.locator(".sheet-session")
    expect(session.locator("li")).to_have_text(
        [f"{sheet.name('side-lying-hip-abduction')}: 2 sets"]
    )
    expect(page.get_by_text("an iPhone after seven days")).to_be_visible()
    session.get_by_label("Next morning").select_option("1")

    with page.expect_download() as download:
        sheet.button("Export as CSV").click()
    download.value.save_as(tmp_path / "log.csv")
    text = (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 1
    assert rows[0]["Exercise"] == sheet.name("side-lying-hip-abduction")
    assert (rows[0]["Sets done"], rows[0]["Sets planned"]) == ("2", "4")
    assert (rows[0]["Pain after"], rows[0]["Pain next morning"]) == ("2", "1")
    assert rows[0]["Note"] == "'=1+1, easier than Monday"

    page.reload()
    expect(session).to_contain_text("2 sets")
    sheet.button("New session").click()
    expect(page.get_by_role("checkbox", name="Set 1")).not_to_be_checked()


def test_the_log_prints_alone(sheet: SheetPage) -> None:
    page = sheet.page
    page.get_by_role("checkbox", name="Set 1").check()
    _next(sheet, 3)
    sheet.button("Save in my log").click()
    page.evaluate("window.print = () => { window.printed = document.body.className; }")
    sheet.button("Print log").click()
    assert "sheet-prints-log" in str(page.evaluate("window.printed"))
    text = squeezed(Printed(sheet.pdf()).text)
    assert "withband:1set" in text
    assert "Whentostop" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Whentostop" in squeezed(Printed(sheet.pdf()).text)


def test_all_exercises_in_a_list(sheet: SheetPage) -> None:
    sheet.unfold("Timer, sound, screen and list")
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


PHONE: ViewportSize = {"width": 360, "height": 640}
SEEN = """(one) => {
  const box = one.getBoundingClientRect();
  const foot = document.querySelector(".sheet-foot").getBoundingClientRect();
  return Math.min(box.bottom, foot.top) - Math.max(box.top, 48);
}"""


@pytest.fixture
def phone(page: Page, site_url: str) -> SheetPage:
    """Return a linked sheet as a small phone shows it."""
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
    expect(page.locator(".sheet-do__dose")).to_be_in_viewport()
    assert page.locator(".sheet-do img").first.evaluate(SEEN) > 100
    expect(phone.button("Set 1 done: rest 60 seconds")).to_be_in_viewport()
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
    _to_the_wall_press(phone)
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
