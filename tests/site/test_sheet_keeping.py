"""What this device keeps: two tabs, a tab left open over night, the log, deleting, and undo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.sheet_page import POST, THREE, VECTORS, SheetPage, slices

MORNING = "2026-11-22T08:00:00"


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url)


@pytest.fixture
def doing(sheet: SheetPage) -> SheetPage:
    """Return a sheet that is done on a Sunday morning, all exercises in a list."""
    sheet.page.clock.install(time=MORNING)
    sheet.page.goto(f"{sheet.address}#{POST}")
    sheet.page.evaluate("localStorage['level-hips:do'] = JSON.stringify({ view: 'list' })")
    _reload(sheet)
    return sheet


def _reload(sheet: SheetPage) -> None:
    sheet.page.reload()
    sheet.page.locator(".sheet-do h3").first.wait_for()


def _set(sheet: SheetPage, number: int) -> Locator:
    return sheet.page.get_by_role("checkbox", name=f"Set {number}").first


def _pain_after(sheet: SheetPage, score: int) -> None:
    group = sheet.page.get_by_role("group", name="Pain after")
    group.get_by_label(str(score), exact=True).check()
    zones = sheet.library["safety"]["pain_guide"]["zones"]
    advice = next(zone["do"] for zone in zones if score <= zone["to_score"])
    expect(sheet.page.get_by_role("status")).to_contain_text(advice)


def _save(sheet: SheetPage) -> None:
    sheet.says(sheet.button("Save in my log").click, "The session is in your log.")


def _logged(sheet: SheetPage) -> list[tuple[str, int | None, int]]:
    """Return start, pain after and sets done of each session that the device holds."""
    store = json.loads(
        str(sheet.page.evaluate("JSON.parse(localStorage['level-hips:store'] ?? '\"{}\"')"))
    )
    return [
        (one["at"], one["painAfter"], sum(map(_sets, one["items"])))
        for one in store.get("sessions", [])
    ]


def _sets(item: dict[str, Any]) -> int:
    """Return the sets that were done on the side with most of them."""
    sides = (item["sides"] or {}).values()
    return int(max(item["setsDone"], *(side["done"] for side in sides), 0))


def _show_again(page: Page) -> None:
    """Do what happens when a phone that was laid aside shows the page again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_tab_left_open_over_night_begins_a_new_session(doing: SheetPage) -> None:
    _set(doing, 1).check()
    _save(doing)
    doing.page.clock.fast_forward("24:00:00")
    doing.says(lambda: _show_again(doing.page), "A new session: the last one is in your log.")
    expect(_set(doing, 1)).not_to_be_checked()
    _set(doing, 1).check()
    _set(doing, 2).check()
    _save(doing)
    assert _logged(doing) == [("2026-11-22T08:00", None, 1), ("2026-11-23T08:00", None, 2)]
    expect(doing.page.locator(".sheet-session")).to_have_count(2)


def _left(sheet: SheetPage) -> Locator:
    return sheet.page.get_by_role("group", name="A session that is not in your log")


@pytest.mark.parametrize("again", ["touch", "show", "reload"])
def test_a_session_that_was_not_saved_can_be_logged_the_day_after(
    doing: SheetPage, again: str
) -> None:
    _set(doing, 1).check()
    doing.page.clock.fast_forward("24:00:00")
    told = "You can still put the last one in your log."
    if again == "touch":
        doing.says(_set(doing, 2).check, told)
    elif again == "show":
        doing.says(lambda: _show_again(doing.page), told)
    else:
        _reload(doing)
    expect(_set(doing, 1)).not_to_be_checked()
    assert _logged(doing) == []
    expect(_left(doing)).to_contain_text("22 Nov 2026, 08:00")
    expect(_left(doing).get_by_role("button", name="Bring back")).to_have_count(0)
    doing.says(doing.button("Put it in your log").click, "The session is in your log.")
    expect(_left(doing)).to_have_count(0)
    expect(doing.page.locator("#sheet-do-title")).to_be_focused()
    _set(doing, 1).check()
    _save(doing)
    assert [one[0] for one in _logged(doing)] == ["2026-11-22T08:00", "2026-11-23T08:00"]
    assert not [one for one in slices(POST) if one in doing.kept()]


def test_a_new_session_by_mistake_loses_nothing(doing: SheetPage) -> None:
    _set(doing, 1).check()
    _pain_after(doing, 4)
    save = doing.button("Save in my log").bounding_box()
    new = doing.button("New session").bounding_box()
    assert save is not None
    assert new is not None
    assert new["y"] - save["y"] - save["height"] > 20
    doing.says(doing.button("New session").click, "Bring back returns to the last one.")
    expect(doing.button("Bring back")).to_be_in_viewport(ratio=1)
    expect(_set(doing, 1)).not_to_be_checked()
    _set(doing, 2).check()
    doing.says(doing.button("Bring back").click, "The session is back.")
    expect(_set(doing, 1)).to_be_checked()
    expect(_set(doing, 2)).not_to_be_checked()
    doing.says(doing.button("Leave it out").click, "The session is left out.")
    expect(_left(doing)).to_have_count(0)
    _save(doing)
    doing.button("New session").click()
    expect(_left(doing)).to_have_count(0)
    assert _logged(doing) == [("2026-11-22T08:00", 4, 1)]


def test_a_change_of_the_sheet_carries_the_ticks_over(doing: SheetPage) -> None:
    page = doing.page
    first, second = (page.locator(".sheet-do").nth(at) for at in range(2))
    first.get_by_role("checkbox", name="Set 1").first.check()
    second.get_by_role("checkbox", name="Set 2").first.check()
    doing.show("Choose")
    page.get_by_label("Title of the sheet").fill("Mine")
    doing.show("Do")
    expect(first.get_by_role("checkbox", name="Set 1").first).to_be_checked()
    expect(second.get_by_role("checkbox", name="Set 2").first).to_be_checked()
    doing.show("Choose")
    doing.card(0).get_by_role("button", name="Remove").click()
    doing.says(lambda: doing.show("Do"), "The sheet was changed: not all ticks of")
    expect(first.get_by_role("checkbox", name="Set 2").first).to_be_checked()
    doing.show("Choose").button("Undo").click()
    doing.show("Do")
    expect(first.get_by_role("checkbox", name="Set 1").first).to_be_checked()
    expect(second.get_by_role("checkbox", name="Set 2").first).to_be_checked()


def test_each_sheet_of_a_tab_has_its_own_session(doing: SheetPage) -> None:
    page = doing.page
    _set(doing, 1).check()
    page.goto(f"{doing.address}#{VECTORS['one exercise with its dose']}")
    expect(page.locator(".sheet-do")).to_have_count(1)
    expect(_set(doing, 1)).not_to_be_checked()
    _set(doing, 2).check()
    page.goto(f"{doing.address}#{POST}")
    expect(page.locator(".sheet-do")).to_have_count(3)
    expect(_set(doing, 1)).to_be_checked()
    expect(_set(doing, 2)).not_to_be_checked()


@pytest.mark.parametrize("again", ["reload", "touch"])
def test_the_evening_is_another_session_than_the_morning(doing: SheetPage, again: str) -> None:
    _set(doing, 1).check()
    _pain_after(doing, 2)
    _save(doing)
    doing.page.clock.fast_forward("10:00:00")
    if again == "reload":
        _reload(doing)
    _pain_after(doing, 7)
    _set(doing, 2).check()
    _save(doing)
    assert _logged(doing) == [("2026-11-22T08:00", 2, 1), ("2026-11-22T18:00", 7, 1)]


def test_a_saved_session_can_be_put_right_at_once(doing: SheetPage) -> None:
    _set(doing, 1).check()
    _save(doing)
    expect(doing.button("Saved in your log")).to_be_visible()
    _set(doing, 2).check()
    _pain_after(doing, 3)
    _save(doing)
    assert _logged(doing) == [("2026-11-22T08:00", 3, 2)]


def test_two_sessions_of_one_minute_are_two(doing: SheetPage) -> None:
    _set(doing, 1).check()
    _save(doing)
    doing.button("New session").click()
    _set(doing, 1).check()
    _set(doing, 2).check()
    _save(doing)
    assert _logged(doing) == [("2026-11-22T08:00", None, 1), ("2026-11-22T08:00", None, 2)]
    scores = doing.page.get_by_label("Next morning")
    scores.first.select_option("4")
    assert [scores.nth(at).input_value() for at in range(2)] == ["4", ""]


def test_two_tabs_lose_nothing_of_each_other(sheet: SheetPage, site_url: str) -> None:
    one = sheet.open().add("clam")
    two = SheetPage(one.page.context.new_page(), site_url).open().add("step-up")
    for tab, name in ((one, "A"), (two, "B")):
        tab.page.get_by_label("Save on this device as").fill(name)
        tab.button("Save").click()
    for tab in (one, two):
        expect(tab.page.locator(".sheet-saved__open")).to_have_text(["Open B", "Open A"])
    one.button("Forget A").click()
    two.page.get_by_label("Save on this device as").fill("C")
    two.button("Save").click()
    expect(one.page.locator(".sheet-saved__open")).to_have_text(["Open C", "Open B"])

    one.show("Print")
    one.page.get_by_label("Clinic or person").fill("A clinic")
    two.show("Print")
    expect(two.page.get_by_label("Clinic or person")).to_have_value("A clinic")


def test_two_tabs_write_one_log(doing: SheetPage, site_url: str) -> None:
    other = SheetPage(doing.page.context.new_page(), site_url)
    other.page.goto(f"{other.address}#{VECTORS['one exercise with its dose']}")
    for tab in (doing, other):
        _set(tab, 1).check()
    _save(doing)
    _save(other)
    expect(doing.page.locator(".sheet-session")).to_have_count(2)
    assert len(_logged(doing)) == 2


def test_deleting_leaves_nothing_of_ours_and_can_be_undone(doing: SheetPage) -> None:
    page = doing.page
    _set(doing, 1).check()
    _pain_after(doing, 7)
    page.get_by_label("A note for yourself").fill("private words")
    _save(doing)
    doing.show("Print")
    page.get_by_label("Clinic or person").fill("My clinic")
    doing.show("Do")
    before = doing.kept()
    doing.says(doing.button("Delete everything saved here").click, "is deleted")
    expect(doing.button("Bring back what was deleted")).to_be_focused()
    assert "level-hips" not in doing.kept()
    expect(page.locator(".sheet-session")).to_have_count(0)
    expect(_set(doing, 1)).not_to_be_checked()
    doing.show("Print")
    expect(page.get_by_label("Clinic or person")).to_have_value("")

    doing.show("Choose")
    doing.says(doing.button("Bring back what was deleted").click, "is saved here again")
    expect(doing.button("Delete everything saved here")).to_be_focused()
    assert sorted(json.loads(doing.kept())[0]) == sorted(json.loads(before)[0])
    assert "private words" in doing.kept()
    doing.show("Do")
    expect(_set(doing, 1)).to_be_checked()
    expect(page.locator(".sheet-session")).to_have_count(1)


def test_what_is_kept_after_the_deletion_stays_when_it_is_undone(sheet: SheetPage) -> None:
    sheet.open().add("clam")
    name = sheet.page.get_by_label("Save on this device as")
    name.fill("Old")
    sheet.button("Save").click()
    sheet.button("Delete everything saved here").click()
    name.fill("New")
    sheet.add("step-up").button("Save").click()
    sheet.button("Bring back what was deleted").click()
    expect(sheet.page.locator(".sheet-saved__open")).to_have_text(["Open New", "Open Old"])


def test_a_clinic_alone_can_be_deleted(sheet: SheetPage) -> None:
    sheet.open().add("clam")
    assert sheet.button("Delete everything saved here").count() == 0
    sheet.show("Print")
    sheet.page.get_by_label("Clinic or person").fill("My clinic")
    sheet.show("Choose").button("Delete everything saved here").click()
    assert "My clinic" not in sheet.kept()


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
    sheet.open().add("clam").card(0).get_by_role("button", name="Change dose").click()
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
    expect(problems).to_contain_text("999 repetitions cannot be shown")
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
