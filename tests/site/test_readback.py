"""What was prescribed is read back from everything that a sheet becomes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browsers import open_context
from tests.pdf_text import squeezed
from tests.site.pages import LIBRARY
from tests.site.prescribed import (
    FOR_EVERYONE,
    SHEETS,
    USUAL_RULES,
    Prescribed,
    ReadBack,
    sheets_read_back,
)
from tests.site.sheet_page import SheetPage
from tests.site.sheet_pieces import read_pieces


@pytest.fixture(scope="module")
def sheets(site_dir: Path) -> list[ReadBack]:
    """Return sheets that hold, together, every exercise of the library."""
    return sheets_read_back(read_pieces(site_dir))


@pytest.fixture(scope="module", params=range(SHEETS), ids=lambda number: f"sheet {number + 1}")
def read(request: pytest.FixtureRequest, sheets: list[ReadBack]) -> ReadBack:
    """Return one of them, and what it must say."""
    number: int = request.param
    return sheets[number]


@pytest.fixture(scope="module")
def sheet(browser: Browser, site_url: str, read: ReadBack) -> Iterator[SheetPage]:
    """Return it, opened by its link."""
    context = open_context(browser, viewport={"width": 1280, "height": 900})
    yield SheetPage(context.new_page(), site_url).open(f"#{read.link}")
    context.close()


ALTS = """(selector) => [...document.querySelectorAll(selector)].map(
  (one) => [...one.querySelectorAll(".sheet-picture")].map((picture) => picture.alt))"""
TEXTS = """(selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent)"""


def assert_said(where: str, texts: list[str], prescribed: tuple[Prescribed, ...]) -> None:
    """Each exercise has its text, and in it every line and number of its own, and no other's."""
    assert len(texts) == len(prescribed), where
    for text, one in zip(texts, prescribed, strict=True):
        said = squeezed(text)
        assert squeezed(one.name) in said, f"{where}: {one.name} is missing"
        for line in (*one.lines, *one.care, *one.numbers):
            assert squeezed(line).lower() in said.lower(), f"{where}: {one.name}: lost: {line}"
        for words in one.never:
            assert squeezed(words) not in said, f"{where}: {one.name}: of another dose: {words}"


def assert_of_this_person(where: str, text: str, sheet: dict[str, Any]) -> None:
    """Find the pain limit, the rule and the contact of the sheet, and not the usual ones."""
    said = squeezed(text)
    for words in (sheet["stopRule"], sheet["contact"]["name"], sheet["contact"]["phone"]):
        assert squeezed(words) in said, f"{where}: lost: {words}"
    assert squeezed(f"{sheet['painLimit']} out of 10") in said, where
    for rule in USUAL_RULES:
        assert squeezed(rule) not in said, f"{where}: the usual limit: {rule}"


def assert_of_everyone(where: str, text: str) -> None:
    """Find the rules for every exercise and whom to call."""
    for words in FOR_EVERYONE:
        assert squeezed(words) in squeezed(text), f"{where}: lost: {words}"


CHOICES = ("sets", "hold", "rest", "load", "height", "band", "side", "right")


def test_the_sheets_that_are_read_back_hold_every_exercise_and_make_every_choice(
    sheets: list[ReadBack],
) -> None:
    assert len(sheets) == SHEETS
    assert USUAL_RULES
    items = [item for one in sheets for item in one.sheet["items"]]
    codes = {one.code for one in LIBRARY.exercises.values()}
    assert {item["code"] for item in items} == codes
    assert [one for one in CHOICES if not any(item.get(one) for item in items)] == []
    every = [one for sheet in sheets for one in sheet.prescribed]
    assert all(len(one.lines) + len(one.care) > 7 for one in every)
    assert sum(bool(one.never) for one in every) > len(every) / 2


def do_all(sheet: SheetPage, read: ReadBack) -> None:
    """Show every exercise for doing, whatever was shown before."""
    if not sheet.page.locator("#sheet-do-title").is_visible():
        sheet.show("Do")
    sheet.unfold("Timer, sound, screen and list")
    sheet.page.get_by_role("checkbox", name="All exercises in a list").check()
    expect(sheet.page.locator("article.sheet-do")).to_have_count(len(read.prescribed))


def test_doing_says_what_was_prescribed(sheet: SheetPage, read: ReadBack) -> None:
    do_all(sheet, read)
    assert_said("do", sheet.page.evaluate(TEXTS, "article.sheet-do"), read.prescribed)
    whole = sheet.page.locator(".sheet-screen").text_content() or ""
    assert_of_this_person("do", whole, read.sheet)
    assert_of_everyone("do", whole)


def test_pictures_say_what_they_show(sheet: SheetPage, read: ReadBack) -> None:
    do_all(sheet, read)
    shown: list[list[str]] = sheet.page.evaluate(ALTS, "article.sheet-do")
    for alts, one in zip(shown, read.prescribed, strict=True):
        assert alts == [*one.start_and_end, *one.faults], one.name


def test_every_layout_of_paper_says_what_was_prescribed(sheet: SheetPage, read: ReadBack) -> None:
    sheet.show("Print")
    choices = sheet.page.get_by_role("group", name="Exercises a page").get_by_role("radio").all()
    assert len(choices) >= 4
    for number, choice in enumerate(choices):
        choice.check()
        expect(choice).to_be_checked()
        expect(sheet.page.locator(".sheet-leaf").first).to_be_attached()
        assert_paper_says(f"paper, choice {number + 1}", sheet, read)


def assert_paper_says(where: str, sheet: SheetPage, read: ReadBack) -> None:
    """Find what was prescribed; an exercise goes from its heading to the next one's."""
    whole = " ".join(sheet.page.evaluate(TEXTS, ".sheet-leaf"))
    places = [whole.find(f"{at + 1}. {one.name}") for at, one in enumerate(read.prescribed)]
    assert all(place >= 0 for place in places), where
    assert places == sorted(places), where
    ends = [*places[1:], len(whole)]
    shared = whole[: places[0]]
    texts = [shared + whole[start:end] for start, end in zip(places, ends, strict=True)]
    assert_said(where, texts, read.prescribed)
    assert_of_this_person(where, whole, read.sheet)
    assert_of_everyone(where, whole)
    pictures = [alt for leaf in sheet.page.evaluate(ALTS, ".sheet-leaf") for alt in leaf]
    for one in read.prescribed:
        for alt in one.start_and_end:
            assert alt in pictures, f"{where}: {one.name}: no picture says: {alt}"


def test_a_record_says_what_was_prescribed(sheet: SheetPage, read: ReadBack) -> None:
    sheet.show("Choose")
    sheet.unfold("For a patient record")
    record = sheet.page.locator("#sheet-record").text_content() or ""
    assert_of_this_person("record", record, read.sheet)
    said = squeezed(record)
    for one in read.prescribed:
        for words in one.numbers:
            assert squeezed(words).lower() in said.lower(), f"record: {one.name}: lost: {words}"
        for line in one.care:
            assert squeezed(line) in said, f"record: {one.name}: lost: {line}"


def test_a_file_says_what_was_prescribed(sheet: SheetPage, read: ReadBack, tmp_path: Path) -> None:
    sheet.show("Choose")
    with sheet.page.expect_download() as waiting:
        sheet.page.get_by_role("button", name="Save as file").click()
    waiting.value.save_as(tmp_path / "sheet.json")
    file = json.loads((tmp_path / "sheet.json").read_text(encoding="utf-8"))
    assert_said(
        "file", [json.dumps(one, ensure_ascii=False) for one in file["exercises"]], read.prescribed
    )
    assert file["link"] == read.link
    assert {**file["sheet"], "edition": None} == {**read.sheet, "edition": None}


def test_the_cards_say_what_was_prescribed(sheet: SheetPage, read: ReadBack) -> None:
    cards: list[str] = sheet.page.evaluate(TEXTS, ".sheet-cards > li")
    for text, one in zip(cards, read.prescribed, strict=True):
        for words in (one.name, *one.numbers):
            assert squeezed(words).lower() in squeezed(text).lower(), f"card: {one.name}: {words}"
