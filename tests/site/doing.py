"""A sheet that is done: what the tests of the third mode share."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.site.sheet_page import POST, SheetPage
from tests.site.waiting import until

START = "2026-11-22T10:00:00"
LATER = "2026-11-22T11:00:00"
"""After the moment at which the linked sheet was opened."""

PHONE: ViewportSize = {"width": 360, "height": 640}

HIDE = """(state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  Object.defineProperty(document, "hidden", { value: state === "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def linked_sheet(page: Page, site_url: str) -> SheetPage:
    """Open the sheet of the first post by its link, by a clock that a test may stop."""
    page.clock.install(time=START)
    sheet = SheetPage(page, site_url)
    page.goto(f"{sheet.address}#{POST}")
    page.locator(".sheet-do h3").wait_for()
    return sheet


def to_the_wall_press(sheet: SheetPage) -> None:
    """Go to the exercise with four holds."""
    next_exercise(sheet, 2)
    expect(sheet.page.locator(".sheet-do h3")).to_contain_text(sheet.name("wall-press"))


def past_the_first_hold(sheet: SheetPage) -> None:
    """Tick the long hold that comes first, so that the sets are next."""
    for side in ("left", "right"):
        sheet.page.get_by_role("checkbox", name=f"First hold, {side}").check()


def no_extras(page: Page) -> None:
    """Be a reader who has answered the question about screen and vibration before."""
    page.add_init_script(
        """if (!localStorage.getItem("level-hips:do"))
             localStorage.setItem("level-hips:do", '{"offered":true}');"""
    )


def press_next(sheet: SheetPage) -> None:
    """Press the button at the foot; where the clock stands still, nothing comes of it by itself."""
    sheet.page.locator(".sheet-back-next button").last.click()


def next_exercise(sheet: SheetPage, times: int = 1) -> None:
    """Go on by the button at the foot, until the page remembers the place."""
    for _ in range(times):
        before = sheet.page.evaluate("history.state.place")
        press_next(sheet)
        until(sheet.page, "(before) => history.state.place !== before", before)


def watch(page: Page) -> None:
    """Note in `window.heard` all that the live region says from now on."""
    page.evaluate(
        """() => { window.heard = [];
          const region = document.querySelector("[role=status]");
          let last = region.textContent;
          new MutationObserver(() => {
            const words = region.textContent.trim();
            if (region.textContent !== last && words) window.heard.push(words);
            last = region.textContent;
          }).observe(region, { childList: true, characterData: true, subtree: true }); }"""
    )


def stop_the_clock(page: Page) -> None:
    """From here on, time passes only when a test says so."""
    page.clock.pause_at(LATER)


def settle(page: Page) -> None:
    """Let the page show what was just done: a few frames, no second."""
    page.clock.run_for(60)


def clock_of(page: Page) -> str:
    """Return what the timer shows."""
    return page.get_by_role("timer").inner_text()


def begin(sheet: SheetPage, name: str) -> None:
    """Start a hold, and skip the time to get ready."""
    sheet.button(name).click()
    settle(sheet.page)
    sheet.button("Start now").click()
    settle(sheet.page)


def step_of(sheet: SheetPage) -> Locator:
    """Return the one strong button at the end of a countdown."""
    return sheet.page.locator(".sheet-timer .sheet-button--strong")
