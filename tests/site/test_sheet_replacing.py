"""What may replace a sheet asks first, and says what it did: links, saved sheets, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.sheet_page import POST, THREE, SheetPage

pytestmark = pytest.mark.pictureless


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url)


def test_a_cleared_name_does_not_replace_a_sheet_unasked(sheet: SheetPage) -> None:
    sheet.open().add("clam")
    name = sheet.page.get_by_label("Save on this device as")
    name.fill("")
    sheet.button("Save").click()
    expect(sheet.button("Open Sheet")).to_be_visible()
    sheet.add("step-up")
    name.fill("")
    expect(sheet.button("Replace")).to_be_visible()
    expect(sheet.page.get_by_text("There is a saved sheet of this name.")).to_be_visible()


def _open_link(sheet: SheetPage, link: str) -> None:
    sheet.page.get_by_label("Open a link that you were sent").fill(f"{sheet.address}#{link}")
    sheet.button("Open").click()


def test_a_pasted_link_never_replaces_a_draft_unasked(sheet: SheetPage) -> None:
    sheet.open().add("clam", "step-up")
    mine = sheet.fragment()
    dialog = sheet.page.get_by_role("dialog", name="Open the linked sheet?")
    _open_link(sheet, POST)
    expect(dialog).to_contain_text("The link holds")
    dialog.get_by_role("button", name="Keep mine").click()
    assert sheet.fragment() == mine
    _open_link(sheet, POST)
    sheet.says(dialog.get_by_role("button", name="Open the linked sheet").click, "Back returns")
    assert sheet.fragment() == POST
    sheet.page.reload()
    sheet.page.locator(".sheet-cards").wait_for()
    sheet.page.go_back()
    expect(sheet.page.locator(".sheet-cards > li")).to_have_count(2)
    assert sheet.fragment() == mine


def test_after_the_question_the_focus_is_where_it_was(sheet: SheetPage) -> None:
    sheet.open().add("clam", "step-up")
    field = sheet.page.get_by_label("Open a link that you were sent")
    for answer in ("Escape", "Enter"):
        field.fill(f"{sheet.address}#{POST}")
        field.press("Enter")
        expect(sheet.button("Keep mine")).to_be_focused()
        sheet.page.keyboard.press(answer)
        expect(field).to_be_focused()


def test_a_link_that_lost_all_behind_its_page_is_told_as_incomplete(sheet: SheetPage) -> None:
    sheet.open()
    lost = sheet.page.get_by_text("Were you sent a sheet and see none?")
    expect(lost).to_be_visible()
    field = sheet.page.get_by_label("Open a link that you were sent")
    for address in (sheet.address, f"{sheet.address}#", f"{sheet.address}?utm_source=x"):
        field.fill(address)
        sheet.says(sheet.button("Open").click, "This link is incomplete: its end was lost")
    field.fill(sheet.address.replace("/sheet/", "/about/"))
    sheet.says(sheet.button("Open").click, "This is not a link to a sheet.")
    sheet.add("clam").button("Start again").click()
    expect(lost).to_have_count(0)


def test_a_saved_sheet_and_a_file_ask_too_but_not_where_nothing_is_lost(
    sheet: SheetPage, tmp_path: Path
) -> None:
    page = sheet.page
    sheet.open().add("clam").button("Save").click()
    with page.expect_download() as download:
        sheet.button("Save as file").click()
    file = tmp_path / "sheet.json"
    download.value.save_as(file)
    page.get_by_label("Title of the sheet").fill("Another")
    sheet.button("Open Exercise sheet").click()
    dialog = page.locator(".sheet-dialog")
    expect(dialog.get_by_role("heading")).to_have_text("Open the saved sheet?")
    page.keyboard.press("Escape")
    page.locator("input[type=file]").set_input_files(file)
    expect(dialog.get_by_role("heading")).to_have_text("Open the sheet of the file?")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Title of the sheet")).to_have_value("Another")

    sheet.button("Save").click()
    sheet.button("Open Exercise sheet").click()
    expect(page.get_by_label("Title of the sheet")).to_have_value("")
    sheet.button("Open Another").click()
    expect(page.get_by_label("Title of the sheet")).to_have_value("Another")
    expect(dialog).to_have_count(0)


def test_what_was_copied_is_a_step_of_undo(sheet: SheetPage) -> None:
    sheet.open().add("clam").change_dose(0)
    note = sheet.card(0).get_by_label("Note")
    note.fill("first")
    note.blur()
    note.fill("second")
    sheet.button("Undo").click()
    expect(note).to_have_value("first")
    sheet.button("Undo").click()
    expect(note).to_have_value("")


def test_a_file_with_numbers_out_of_range_says_all_in_one_sentence(
    sheet: SheetPage, tmp_path: Path
) -> None:
    item = {"code": "CL", "sets": [99, 99], "reps": [999, 999]}
    file = tmp_path / "far.json"
    file.write_text(
        json.dumps({"format": "level-hips-sheet", "version": 1, "sheet": {"items": [item]}})
    )
    sheet.open()
    picker = sheet.page.locator("input[type=file]")
    sheet.says(lambda: picker.set_input_files(file), "Exercise sheet is open: 1 exercise")
    said = sheet.said()
    assert "99 sets cannot be shown" in said
    assert said.endswith("Above the sheet is 1 more remark.")
    problems = sheet.page.locator(".sheet-problems")
    expect(problems).to_contain_text("999 repeats cannot be shown")
    sheet.button("Undo").click()
    expect(problems).to_have_count(0)


def test_an_import_says_what_it_added(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    sheet.open().add(*THREE).button("Save").click()
    with page.expect_download() as download:
        sheet.button("Export all").click()
    file = tmp_path / "all.json"
    download.value.save_as(file)
    picker = page.locator("input[type=file]")
    sheet.says(lambda: picker.set_input_files(file), "Nothing new")
    expect(page.locator(".sheet-saved__open")).to_have_count(1)
    sheet.button("Delete everything saved here").click()
    sheet.says(lambda: picker.set_input_files(file), "From the file: 1 saved sheet added.")
