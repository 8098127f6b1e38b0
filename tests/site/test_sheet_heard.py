"""The sheet by ear: in each state its title says what is there, and what is heard is on record.

Write the record anew after a wanted change, and read what changed:
`GOLDEN=write .venv/bin/pytest tests/site/test_sheet_heard.py`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browsers import open_context
from tests.site.hearing import called_alike, nameless, nodes_of, outline
from tests.site.pages import SITE
from tests.site.sheet_page import POST, SheetPage
from tests.site.styling import lacking_rules

pytestmark = pytest.mark.pictureless

RECORD = Path(__file__).parent / "heard"
STATES = (
    *("empty", "filter", "find", "builder", "dose", "print", "question"),
    *("reading", "doing", "list", "finished", "morning", "unreadable"),
)


@pytest.fixture
def phone(pictureless: Browser) -> Iterator[BrowserContext]:
    context = open_context(pictureless, viewport={"width": 390, "height": 800})
    yield context
    context.close()


def hears(sheet: SheetPage, state: str, title: str) -> None:
    """Compare what is heard with the record, and the heading with the page's title.

    No rule of the sheets of all pages was taken out of the page's own that something here needs.
    """
    styles = sorted((SITE / "assets/stylesheets").glob("all.*.css"))
    names = [*(one.name for one in styles), "print.css"]
    site_url = sheet.address.removesuffix("/sheet/")
    addresses = [f"{site_url}/assets/stylesheets/{name}" for name in names]
    assert lacking_rules(sheet.page, *addresses) == [], state
    expect(sheet.page).to_have_title(f"{title} - Level Hips")
    expect(sheet.page.get_by_role("heading", level=1)).to_have_text(title)
    nodes = nodes_of(sheet.page.locator("article").first)
    assert (called_alike(nodes), nameless(nodes)) == ([], []), state
    # What the status says is gone after a while, so here it is only that it is there.
    text = re.sub("(?m)^( *status) .*", r"\1", "\n".join(outline(nodes)) + "\n")
    for rule in sheet.library["safety"]["stop_rules"]:
        text = text.replace(re.sub(r"\d+", "N", rule), "A rule on when to stop.")
    path = RECORD / f"{state}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{state}: if meant, GOLDEN=write"


def opened(phone: BrowserContext, site_url: str, after: str, now: str) -> SheetPage:
    for old in phone.pages:
        old.close()
    page = phone.new_page()
    page.clock.install(time=now)
    return SheetPage(page, site_url).open(after)


def test_each_state_is_named_and_every_control_is_told_apart_by_ear(
    phone: BrowserContext, site_url: str
) -> None:
    sheet = opened(phone, site_url, "", "2026-11-28T08:00:00")
    # What programmes there are is data.
    sheet.button("Start from a programme").click()
    hears(sheet, "empty", "Make an exercise sheet")
    sheet.button("Filter").click()
    hears(sheet, "filter", "Make an exercise sheet")
    sheet.button("Filter").click()
    search = sheet.page.get_by_role("searchbox")
    search.fill("bridge")
    expect(sheet.page.get_by_role("status")).to_contain_text("found.")
    hears(sheet, "find", "Make an exercise sheet")
    search.fill("")
    sheet.add("clam")
    hears(sheet, "builder", "Make an exercise sheet")
    sheet.add("banded-bridge")
    for place in (0, 1):
        sheet.change_dose(place)
        sheet.card(place).get_by_role("button", name="More: rest").click()
    sheet.unfold("Days and weeks")
    sheet.unfold("Calendar file")
    sheet.page.get_by_label("Time of day").wait_for()
    hears(sheet, "dose", "Make an exercise sheet")
    sheet.show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    hears(sheet, "print", "Exercise sheet: print")
    sheet.page.evaluate("(link) => { location.hash = link; }", POST)
    sheet.page.get_by_role("dialog", name="Open the linked sheet?").wait_for()
    hears(sheet, "question", "Exercise sheet: print")

    sheet = opened(phone, site_url, f"#{POST}", "2026-11-28T18:00:00")
    hears(sheet, "reading", "Starter set: do the exercises")
    sheet.page.get_by_role("checkbox", name="Set 1, left").check()
    sheet.button("First hold 10 s").click()
    sheet.page.get_by_role("timer").wait_for()
    hears(sheet, "doing", "Starter set: do the exercises")
    sheet.page.keyboard.press("Escape")
    sheet.unfold("Timer, sound, screen and list")
    in_a_list = sheet.page.get_by_role("checkbox", name="All exercises in a list")
    in_a_list.check()
    hears(sheet, "list", "Starter set: do the exercises")
    in_a_list.uncheck()
    sheet.button("Timer, sound, screen and list").click()
    for _ in range(3):
        sheet.page.locator(".sheet-back-next button").last.click()
    sheet.page.get_by_role("group", name="Pain after").get_by_label("6", exact=True).check()
    sheet.button("Save in my log").click()
    sheet.page.locator(".sheet-session").wait_for()
    hears(sheet, "finished", "Starter set: do the exercises")

    sheet = opened(phone, site_url, f"#{POST}", "2026-11-29T08:00:00")
    sheet.page.get_by_role("region", name="How is it this morning?").wait_for()
    hears(sheet, "morning", "Starter set: do the exercises")

    sheet = opened(phone, site_url, f"#{POST[:40]}", "2026-11-29T09:00:00")
    # What programmes there are is data.
    sheet.button("Start from a programme").click()
    hears(sheet, "unreadable", "This link could not be opened")
    assert {path.stem for path in RECORD.iterdir()} == set(STATES)
