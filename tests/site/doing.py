"""A sheet that is done: what the tests of the third mode share."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.site.sheet_page import POST, SheetPage

START = "2026-11-22T10:00:00"

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


def next_exercise(sheet: SheetPage, times: int = 1) -> None:
    """Go on by the button at the foot."""
    for _ in range(times):
        sheet.page.locator(".sheet-back-next button").last.click()


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
