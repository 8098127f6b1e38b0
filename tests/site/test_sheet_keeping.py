"""What this device keeps: two tabs, a tab left open over night, the log, deleting, and undo."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.sheet_page import POST, VECTORS, SheetPage, slices
from tests.site.visiting import forget

pytestmark = pytest.mark.pictureless

MORNING = "2026-11-22T08:00:00"


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url)


@pytest.fixture
def doing(sheet: SheetPage) -> SheetPage:
    """Return a sheet that is done on a Sunday morning, all exercises in a list."""
    sheet.page.clock.install(time=MORNING)
    forget(sheet.page, sheet.address.removesuffix("/sheet/"))  # a page without scripts, of the site
    sheet.page.evaluate("localStorage['level-hips:do'] = JSON.stringify({ view: 'list' })")
    sheet.page.goto(f"{sheet.address}#{POST}")
    _is_shown(sheet)
    return sheet


def _reload(sheet: SheetPage) -> None:
    sheet.page.reload()
    _is_shown(sheet)


def _is_shown(sheet: SheetPage) -> None:
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
    for opener in doing.page.get_by_role("button", name="Put right").all():
        opener.click()
    scores = doing.page.locator(".sheet-session").get_by_role("combobox")
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
