"""What changed in the library since a sheet was made."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.site.sheet_page import VECTORS, SheetPage


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
