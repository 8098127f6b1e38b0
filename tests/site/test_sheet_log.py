"""Pain scores, what the guide says to them, and the log."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pdf_text import squeezed
from tests.site.doing import linked_sheet, next_exercise
from tests.site.printing import Printed
from tests.site.sheet_page import SheetPage

ONE_CLAM = "V3.025BL079E6A5-1STARTER0SET-1ANNA01HILL-505250057595456050505050.CL0000.6ZKJ"
"""An exercise that no other leads to."""


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return linked_sheet(page, site_url)


def _score(sheet: SheetPage, when: str, score: int) -> None:
    group = sheet.page.get_by_role("group", name=f"Pain {when}")
    group.get_by_label(str(score), exact=True).check()


@pytest.mark.parametrize(("score", "zone"), [(3, 0), (4, 1), (6, 2)])
def test_the_pain_guide_answers_the_score_of_afterwards(
    sheet: SheetPage, score: int, zone: int
) -> None:
    _score(sheet, "before", 7)
    next_exercise(sheet, 3)
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
    _score(sheet, "before", score)
    advice = sheet.page.locator(".sheet-advice")
    expect(advice).to_contain_text("leave these exercises out for today")
    expect(advice).to_contain_text(sheet.library["safety"]["pain_guide"]["never_for"][0])
    assert "Stop" not in advice.inner_text()
    expect(advice).to_contain_class("sheet-advice--middle")


def test_pain_after_is_about_one_exercise_which_the_advice_and_the_log_name(
    sheet: SheetPage,
) -> None:
    page = sheet.page
    next_exercise(sheet, 3)
    advice = page.locator(".sheet-advice")
    _score(sheet, "after", 6)
    hurt = page.get_by_role("group", name="Which exercise hurt?")
    expect(hurt.get_by_role("checkbox")).to_have_count(3)
    hurt.get_by_label(sheet.name("banded-bridge")).check()
    of_the_bridge = f"{sheet.name('banded-bridge')}: its easier form is the exercise "
    expect(advice).to_contain_text(of_the_bridge + sheet.name("bridge"))
    hurt.get_by_label(sheet.name("side-lying-hip-abduction")).check()
    hurt.get_by_label(sheet.name("banded-bridge")).uncheck()
    expect(advice).not_to_contain_text(of_the_bridge)
    expect(advice).to_contain_text(f"{sheet.name('side-lying-hip-abduction')}: its easier form is")
    page.reload()
    expect(hurt.get_by_label(sheet.name("side-lying-hip-abduction"))).to_be_checked()
    sheet.button("Save in my log").click()
    session = page.locator(".sheet-session")
    expect(session).to_contain_text(f"What hurt: {sheet.name('side-lying-hip-abduction')}.")
    _score(sheet, "after", 0)
    expect(hurt).to_have_count(0)


def test_the_advice_leads_to_ways_to_make_a_first_rung_easier(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{ONE_CLAM}")
    next_exercise(sheet)
    _score(sheet, "after", 6)
    page.get_by_role("group", name="Which exercise hurt?").get_by_role("checkbox").check()
    advice = page.locator(".sheet-advice")
    expect(advice).to_contain_text(f"{sheet.name('clam')}: ways to make it easier")


def test_ticks_survive_a_reload_and_reach_the_log(sheet: SheetPage, tmp_path: Path) -> None:
    page = sheet.page
    for box in ("Set 1, left", "Set 1, right", "Set 2, left"):
        page.get_by_role("checkbox", name=box).check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Set 2, left")).to_be_checked()
    next_exercise(sheet, 3)
    rested_on = sheet.library["safety"]["pain_guide"]["zones"][0]["do"]
    sheet.says(lambda: _score(sheet, "after", 2), rested_on)
    page.get_by_label("A note for yourself").fill("=1+1, easier than Monday")
    page.evaluate("navigator.storage.persist = async () => { window.asked = true; return true; }")
    sheet.says(sheet.button("Save in my log").click, "The session is in your log.")
    assert page.evaluate("window.asked") is True
    session = page.locator(".sheet-session")
    expect(session.locator("li")).to_have_text(
        [f"{sheet.name('side-lying-hip-abduction')}: left 2 sets, right 1 set"]
    )
    expect(page.get_by_text("an iPhone after seven days")).to_be_visible()
    session.get_by_role("button", name="Put right").click()
    session.get_by_role("combobox").select_option("1")
    expect(session).to_contain_text("Next morning: 1.")

    with page.expect_download() as download:
        sheet.button("Export as CSV").click()
    download.value.save_as(tmp_path / "log.csv")
    text = (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 1
    assert rows[0]["Exercise"] == sheet.name("side-lying-hip-abduction")
    assert (rows[0]["Sets done"], rows[0]["Sets planned"]) == ("1", "4")
    assert (rows[0]["Left done"], rows[0]["Right done"]) == ("2", "1")
    assert (rows[0]["Pain after"], rows[0]["Pain next morning"]) == ("2", "1")
    assert rows[0]["Note"] == "'=1+1, easier than Monday"

    page.reload()
    expect(session).to_contain_text("left 2 sets")
    sheet.button("New session").click()
    expect(page.get_by_role("checkbox", name="Set 1, left")).not_to_be_checked()


def test_the_log_prints_alone(sheet: SheetPage) -> None:
    page = sheet.page
    for side in ("left", "right"):
        page.get_by_role("checkbox", name=f"Set 1, {side}").check()
    next_exercise(sheet, 3)
    sheet.button("Save in my log").click()
    page.evaluate("window.print = () => { window.printed = document.body.className; }")
    sheet.button("Print log").click()
    assert "sheet-prints-log" in str(page.evaluate("window.printed"))
    text = squeezed(Printed(sheet.pdf()).text)
    assert "withband:1setoneachside" in text
    assert "Whentostop" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Whentostop" in squeezed(Printed(sheet.pdf()).text)
