"""Handing a sheet on: copied, saved by name, as a file, as a calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsers import open_context
from tests.site.sheet_page import THREE, SheetPage
from tests.site.waiting import until

pytestmark = pytest.mark.pictureless


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url).open()


def test_what_may_not_be_copied_is_marked(page: Page, site_url: str) -> None:
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));"
    )
    sheet = SheetPage(page, site_url).open().add("clam")
    marked = "String(getSelection()) || document.activeElement.value"
    sheet.says(sheet.button("Copy as text").click, "The text is marked: copy it yourself.")
    record = page.get_by_label("The sheet as plain text")
    expect(record).to_be_focused()
    expect(record).to_be_in_viewport()
    assert str(page.evaluate(marked)).strip() == record.inner_text().strip()
    sheet.says(sheet.button("Copy the link").click, "The link is marked: copy it yourself.")
    expect(page.get_by_label("Link", exact=True)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == sheet.link()


@pytest.mark.parametrize("zone", ["Europe/London", "UTC"])
def test_a_calendar_file_of_the_chosen_days(
    browser: Browser, site_url: str, tmp_path: Path, zone: str
) -> None:
    sheet = SheetPage(open_context(browser, timezone_id=zone).new_page(), site_url).open()
    sheet.add("clam")
    days = sheet.page.locator(".sheet-yours")
    for day in ("Tuesday", "Friday"):
        days.get_by_role("checkbox", name=day).check()
    days.get_by_label("First day", exact=True).fill("2026-12-01")
    days.get_by_label("Weeks").fill("3")
    sheet.unfold("Calendar file")
    form = sheet.page.locator(".sheet-calendar")
    expect(form).to_contain_text("Tuesday and Friday, from 1 December 2026, for 3 weeks.")
    named = "zone of this device: Europe/London." if zone != "UTC" else "does not say its time zone"
    expect(form).to_contain_text(named)
    form.get_by_label("Time of day").fill("07:30")
    with sheet.page.expect_download() as download:
        sheet.button("Make calendar file").click()
    assert download.value.suggested_filename == "exercise-sheet.ics"
    download.value.save_as(tmp_path / "sheet.ics")
    text = (tmp_path / "sheet.ics").read_bytes().decode().replace("\r\n ", "")
    # A browser that hides where it is says UTC: the times are then the calendar's own.
    start = "DTSTART" if zone == "UTC" else f"DTSTART;TZID={zone}"
    assert f"{start}:20261201T073000\r\n" in text
    assert (f"BEGIN:VTIMEZONE\r\nTZID:{zone}\r\n" in text) == (zone != "UTC")
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU,FR;COUNT=6\r\n" in text
    assert f"URL:{sheet.link()}" in text
    assert "VALARM" not in text
    sheet.page.close()


def test_named_sheets_go_out_come_back_and_are_cleared(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    sheet.add(*THREE)
    mine = sheet.fragment()
    page.get_by_label("Save on this device as").fill("Knee, morning")
    sheet.button("Save").click()
    sheet.add("step-up")
    page.get_by_label("Save on this device as").fill("Knee, morning")
    expect(sheet.button("Replace")).to_be_visible()
    expect(page.get_by_text("There is a saved sheet of this name.")).to_be_visible()
    page.get_by_label("Save on this device as").fill("Knee, evening")
    sheet.button("Save").click()
    with page.expect_download() as download:
        sheet.button("Export all").click()
    download.value.save_as(tmp_path / "all.json")
    with page.expect_download() as download:
        sheet.button("Save as file").click()
    download.value.save_as(tmp_path / "sheet.json")

    sheet.button("Open Knee, morning").click()
    assert sheet.fragment() == mine
    sheet.button("Delete everything saved here").click()
    expect(page.get_by_role("status")).to_contain_text("deleted")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('hips'))") == []
    expect(sheet.button("Open Knee, morning")).to_have_count(0)

    page.locator("input[type=file]").set_input_files(tmp_path / "all.json")
    expect(sheet.button("Open Knee, evening")).to_be_visible()
    page.reload()
    expect(sheet.button("Open Knee, evening")).to_be_visible()
    page.locator("input[type=file]").set_input_files(tmp_path / "sheet.json")
    expect(page.locator(".sheet-cards > li")).to_have_count(4)

    whole = sheet.fragment()
    sheet.unfold("For a patient record")
    with page.expect_download() as download:
        sheet.button("Download for a records system").click()
    assert download.value.suggested_filename.endswith(".fhir.json")
    download.value.save_as(tmp_path / "plan.fhir.json")
    sheet.button("Undo").click()
    assert sheet.fragment() != whole
    page.locator("input[type=file]").set_input_files(tmp_path / "plan.fhir.json")
    until(page, f"location.hash === '#{whole}'")
    (tmp_path / "odd.json").write_text(json.dumps({"format": 3}))
    page.locator("input[type=file]").set_input_files(tmp_path / "odd.json")
    expect(page.get_by_role("status")).to_contain_text("does not hold a sheet")


def test_a_file_of_a_newer_version_is_refused_whole(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    sheet.open().add("clam").button("Save").click()
    with page.expect_download() as download:
        sheet.button("Export all").click()
    file = json.loads(download.value.path().read_text(encoding="utf-8"))
    file["version"] += 1
    file["sheets"][0]["name"] = "Later"
    newer = tmp_path / "newer.json"
    newer.write_text(json.dumps(file))
    picker = page.locator("input[type=file]")
    sheet.says(lambda: picker.set_input_files(newer), "made with a newer edition of the site")
    expect(page.locator(".sheet-saved__open")).to_have_text(["Open Exercise sheet"])


def test_words_from_right_to_left_run_that_way_on_screen_paper_and_while_doing(
    sheet: SheetPage,
) -> None:
    page = sheet.page
    sheet.add("clam").change_dose(0)
    title, note = "\u05d9\u05e8\u05da 3", "\u05dc\u05d0\u05d8 (10)."
    page.get_by_label("Title of the sheet").fill(title)
    page.get_by_label("Note", exact=True).fill(note)

    def runs(place: Locator) -> None:
        expect(place).to_have_css("direction", "rtl")

    runs(page.get_by_label("Title of the sheet"))
    runs(page.get_by_label("Note", exact=True))
    runs(page.locator(".sheet-card__note"))
    runs(page.locator(".sheet-leaf .sheet-paper__title"))
    runs(page.locator(".sheet-leaf .sheet-paper__note"))
    sheet.show("Do")
    runs(page.locator("#sheet-do-title"))
    runs(page.locator(".sheet-do__note"))


def test_a_browser_that_keeps_nothing_loses_only_the_remembering(page: Page, site_url: str) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('no'); } });"
    )
    sheet = SheetPage(page, site_url).open().add(*THREE)
    sheet.button("Save").click()
    expect(page.get_by_role("status")).to_contain_text("does not let us keep anything")
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]
