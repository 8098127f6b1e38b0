"""The sheet for everyone, in every state: axe, small screens, its policy; no shortcuts."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.axe import violations
from tests.site.listening import Ear
from tests.site.sheet_page import POST, SIX, SheetPage
from tests.site.styling import style

pytestmark = pytest.mark.pictureless


def _nothing_chosen(sheet: SheetPage) -> None:
    sheet.open()


def _everything_unfolded(sheet: SheetPage) -> None:
    sheet.open().add(*SIX, "banded-squat")
    sheet.unfold("Filter")
    sheet.page.get_by_role("checkbox", name="None of these", exact=True).check()
    sheet.change_dose(1)
    for title in (
        "Days and weeks",
        "Start from a programme",
        "For a patient record",
        "Calendar file",
    ):
        sheet.unfold(title)
    sheet.button("QR code").click()
    sheet.page.locator(".sheet-shown-qr .sheet-qr").wait_for()
    sheet.button("Save").click()
    sheet.button("Replace").wait_for()


def _question(sheet: SheetPage) -> None:
    sheet.page.evaluate("(link) => { location.hash = link; }", POST)
    sheet.page.get_by_role("dialog", name="Open the linked sheet?").wait_for()


def _print(sheet: SheetPage) -> None:
    sheet.button("Keep mine").click()
    sheet.show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")


def _do(sheet: SheetPage) -> None:
    sheet.page.evaluate("sessionStorage.clear()")
    sheet.page.goto("about:blank")
    sheet.open(f"#{POST}")
    for title in ("When to stop", "Sound, screen and list", "Common faults"):
        sheet.unfold(title)
    sheet.page.get_by_label("6", exact=True).check()
    sheet.page.get_by_role("checkbox", name="Set 1, left").check()
    sheet.page.locator(".sheet-held-off").wait_for()


def _timer(sheet: SheetPage) -> None:
    sheet.button("Go on all the same").click()
    sheet.button("First hold 10 s").click()
    sheet.page.get_by_role("timer").wait_for()


def _list(sheet: SheetPage) -> None:
    sheet.page.keyboard.press("Escape")
    sheet.page.get_by_role("checkbox", name="All exercises in a list").check()
    sheet.page.get_by_role("group", name="Pain after").get_by_label("6", exact=True).check()
    sheet.page.get_by_role("group", name="Which exercise hurt?").get_by_role(
        "checkbox"
    ).first.check()
    sheet.button("Save in my log").click()
    sheet.page.locator(".sheet-session").wait_for()


def _broken_link(sheet: SheetPage) -> None:
    sheet.page.goto("about:blank")
    sheet.open(f"#{POST[:40]}")
    sheet.page.locator(".sheet-problems").wait_for()


STATES: tuple[Callable[[SheetPage], None], ...] = (
    _nothing_chosen, _everything_unfolded, _question, _print, _do, _timer, _list, _broken_link,
)  # fmt: skip


WIDTHS = (360, 1280)
OTHER_AT_A_DESK = (_nothing_chosen, _everything_unfolded, _print)
"""What stands side by side on a wide screen. The rest is one column."""
BLOCKED = "Service Worker registration blocked by Playwright"
"""What is said where a test keeps no site (browsers.py)."""


def test_every_state_is_in_everyones_reach_fits_the_screen_and_runs_under_the_policy(
    pictureless: Browser, site_url: str
) -> None:
    """One walk: to reach the states costs more than to ask them."""
    context = open_context(pictureless, viewport={"width": WIDTHS[0], "height": 800})
    ear = Ear(context, site_url)
    page = context.new_page()
    sheet = SheetPage(page, site_url)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for state in STATES:
        state(sheet)
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate(wide) == 0, f"{state.__name__}, 320 px"
        # A sentence that fades is measured whole, or not at all; what the bars cover, at the head
        # and at the foot, is uncovered by scrolling.
        style(
            page,
            ".sheet-toast { display: none !important; }"
            " .sheet-footbar, .sheet-foot, .md-header { position: static !important; }",
        )
        for width in reversed(WIDTHS):  # the next state is reached on a phone
            page.set_viewport_size({"width": width, "height": 800})
            where = f"{state.__name__}, {width} px"
            if width == WIDTHS[0] or state in OTHER_AT_A_DESK:
                assert violations(page) == [], where
            assert page.evaluate(wide) == 0, where
        # In the dark the page is the same but for its colours.
        page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        assert violations(page, colours_only=True) == [], state.__name__
        page.evaluate("document.body.dataset.mdColorScheme = 'default'")
        said = [line for line in ear.said if BLOCKED not in line]
        assert (ear.complaints, said, ear.left) == ([], [], []), state.__name__
    context.close()


def test_twice_the_text_fits_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    sheet = SheetPage(page, site_url)
    sheet.open(f"#{POST}")
    style(page, "html { font-size: 250% !important; }")
    cut = """() => [...document.querySelectorAll(".sheet-foot *")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.right > innerWidth || box.left < 0 || box.bottom > innerHeight;
      }).map((one) => one.outerHTML)"""
    wide = "document.documentElement.scrollWidth"
    overlaps = """() => [...document.querySelectorAll(".sheet-back-next > *")].some(
      (one, at, all) => at > 0
        && one.getBoundingClientRect().left < all[at - 1].getBoundingClientRect().right)"""
    for step in (None, "First hold 10 s", "Start now"):
        if step:
            sheet.button(step).click()
        assert page.evaluate(cut) == [], step
        assert not page.evaluate(overlaps), step
        assert page.evaluate(wide) == 360, step
    # The clock, whose words stand between its picture and its time, goes on in every mode.
    sheet.button("Skip").click()
    squeezed = """() => [...document.querySelectorAll(
        ".sheet-screen :is(p, li, h3, .sheet-field, .sheet-find__words), .sheet-print p")]
      .filter((one) => one.checkVisibility() && one.innerText && one.offsetWidth < 120)
      .map((one) => one.outerHTML)"""
    for mode in ("Do", "Choose", "Print"):
        sheet.show(mode)
        for fold in page.locator(".sheet-fold__title[aria-expanded=false]").all()[::-1]:
            fold.click()
        assert page.evaluate(wide) == 360, mode
        assert page.evaluate(squeezed) == [], mode


def test_no_key_alone_does_anything(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    look = "[location.href, document.activeElement.tagName, document.body.innerText].join()"
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    page.evaluate("document.activeElement.blur()")
    before = page.evaluate(look)
    for key in string.digits + string.ascii_letters + string.punctuation:
        page.keyboard.press(key)
    assert page.evaluate(look) == before
    assert sheet.fragment() == POST


def test_chosen_and_focused_show_in_forced_colours(pictureless: Browser, site_url: str) -> None:
    context = open_context(pictureless, forced_colors="active")
    sheet = SheetPage(context.new_page(), site_url).open(f"#{POST}")
    sheet.show("Choose").show("Do")
    mode = sheet.page.locator(".sheet-modes button")
    style = "(one) => getComputedStyle(one).backgroundColor"
    assert mode.nth(2).evaluate(style) != mode.nth(0).evaluate(style)
    tick = sheet.page.locator(".sheet-round").first
    plain = tick.screenshot()
    tick.locator("input").check()
    tick.locator("input").blur()
    ticked = tick.screenshot()
    assert plain != ticked
    tick.locator("input").focus()
    sheet.page.keyboard.press("Shift+Tab")
    sheet.page.keyboard.press("Tab")
    outline = "(one) => getComputedStyle(one).outlineStyle"
    assert tick.evaluate(outline) == "solid"
    context.close()


def test_what_is_folded_is_found_and_stays_readable(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    fold = page.locator(".sheet-fold", has_text="When to stop").first
    content = fold.locator(".sheet-fold__content")
    expect(content).to_have_attribute("hidden", "until-found")
    content.evaluate("(one) => one.dispatchEvent(new Event('beforematch'))")
    expect(fold.locator(".sheet-fold__title")).to_have_attribute("aria-expanded", "true")
    expect(content.get_by_text(sheet.library["safety"]["stop_rules"][0])).to_be_visible()


def test_the_page_says_what_it_is_without_scripts(pictureless: Browser, site_url: str) -> None:
    context = open_context(pictureless, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/sheet/")
    for link in page.locator("#sheet-app noscript a, #sheet-app a").all():
        address = str(link.evaluate("(one) => one.href"))
        assert page.request.get(address).ok, address
    assert page.locator("#sheet-app a").count() >= 2
    context.close()
