"""What the paper says: every line of every exercise, on every paper, in every layout."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browsers import open_context
from tests.pdf_text import squeezed
from tests.site.pages import LIBRARY
from tests.site.prescribing import Prescribed, prescribed
from tests.site.printing import Printed
from tests.site.sheet_page import SheetPage
from tests.site.visiting import forget

LAYOUTS = ("one", "two", "four", "list", "fewest")

OTHER_SIDE = {
    "sets": [2, 2],
    "reps": [6, 8],
    "hold": None,
    "time": None,
    "band": None,
    "load": None,
}
PERSON: dict[str, Any] = {
    "title": "Knee plan",
    "weekdays": [1, 4],
    "painLimit": 3,
    "stopRule": "Stop if your knee locks.",
    "contact": {"name": "Hill Physio", "phone": "01632 960 123"},
    "items": [
        ["wall-press", {"side": "right", "hold": [30, 30], "note": "Slowly."}],
        ["banded-step-up", {"height": 15, "band": "red"}],
        ["side-lying-hip-abduction", {"band": "none"}],
        ["split-squat", {"right": OTHER_SIDE}],
    ],
}
"""One side, a band, a height, no band, and sides that differ."""

FOUR: dict[str, Any] = {
    "title": "Knee plan for Sam",
    "weekdays": [1, 4],
    "weeks": 6,
    "items": [
        ["split-squat", {}],
        ["step-up", {"height": 15}],
        ["side-lying-hip-abduction", {"band": "none"}],
        ["banded-squat", {"band": "none"}],
    ],
}
"""What a physiotherapist gave a patient, and wanted on one page."""


@pytest.fixture(scope="module")
def sheet(browser: Browser, site_url: str) -> Iterator[SheetPage]:
    context = open_context(browser, viewport={"width": 1280, "height": 900})
    yield SheetPage(context.new_page(), site_url)
    context.close()


@pytest.fixture(scope="module")
def both(sheet: SheetPage) -> tuple[Prescribed, Prescribed]:
    person, four = prescribed(sheet.library, PERSON, FOUR)
    return person, four


@pytest.fixture
def person(sheet: SheetPage, both: tuple[Prescribed, Prescribed]) -> Prescribed:
    _open(sheet, both[0])
    return both[0]


@pytest.fixture
def four(sheet: SheetPage, both: tuple[Prescribed, Prescribed]) -> Prescribed:
    _open(sheet, both[1])
    return both[1]


def _open(sheet: SheetPage, given: Prescribed) -> None:
    """Show the sheet as a new visitor's print."""
    forget(sheet.page, sheet.address.removesuffix("/sheet/"))
    sheet.open(f"#{given.link}").show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")


def _choose(sheet: SheetPage, paper: str, layout: str, large: bool = False) -> None:
    sheet.page.get_by_label(paper, exact=True).check()
    sheet.page.locator(f".sheet-print input[value={layout}]").check()
    sheet.page.get_by_label("Large print", exact=True).set_checked(large)


def _text(sheet: SheetPage) -> str:
    """Return the words of all pages, and see to it that no page cuts any of them off."""
    pages: list[list[Any]] = sheet.pages().evaluate_all(
        """(leaves) => leaves.map(({ firstElementChild: page }) =>
          [page.textContent, page.scrollHeight - parseFloat(getComputedStyle(page).minHeight)])"""
    )
    assert pages
    assert max(over for _, over in pages) <= 1
    return squeezed("".join(text for text, _ in pages))


def _missing(text: str, lines: Iterator[str]) -> list[str]:
    return [line for line in lines if squeezed(line) not in text]


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_no_line_is_left_out_for_room(sheet: SheetPage, person: Prescribed, paper: str) -> None:
    resistances = [one["resistance"].capitalize() for one in person.said if one["resistance"]]
    assert resistances == ["Red band, on a step of 15 cm", "No band"]
    doses = [one["dose"] for one in person.said]
    expected = [*person.lines(), *doses, *resistances, "Slowly."]
    for layout, large in itertools.product(LAYOUTS, (False, True)):
        _choose(sheet, paper, layout, large)
        text = _text(sheet)
        assert _missing(text, iter(expected)) == [], (layout, large)


def test_faults_black_and_white_and_blank_lines_leave_nothing_out(
    sheet: SheetPage, person: Prescribed
) -> None:
    page = sheet.page
    page.get_by_label("Pictures of faults", exact=True).check()
    page.get_by_label("Black and white", exact=True).check()
    faults = [
        text
        for one in person.said
        for fault in one["filled"]["faults"]
        for text in (fault["what"], fault["fix"])
    ]
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        assert _missing(_text(sheet), iter([*person.lines(), *faults])) == [], layout
    page.get_by_label("Blank lines", exact=True).check()
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        text = _text(sheet)
        assert _missing(text, person.lines("blank")) == [], layout
        assert text.count("Leftside:") == text.count("Rightside:") == 1, "each side has its lines"
        assert "rightsideonly" not in text
        assert "changelegs" not in text.lower(), "no side was said"
        assert "redloopband" not in text.lower()


@pytest.mark.parametrize(
    ("paper", "layout", "large"),
    [("A5", "four", True), ("US Letter", "fewest", False)],
)
def test_the_printed_file_holds_every_line(
    sheet: SheetPage, person: Prescribed, paper: str, layout: str, large: bool
) -> None:
    _choose(sheet, paper, layout, large)
    printed = Printed(sheet.pdf())
    assert len(printed.sheets) == sheet.pages().count()
    # Where a line goes on over the page, the foot stands between its halves.
    assert _missing(printed.text, person.lines()) == []


def test_what_holds_for_this_person_stands_in_place_of_the_usual(
    sheet: SheetPage, person: Prescribed
) -> None:
    usual = [rule for rule in sheet.library["safety"]["stop_rules"] if "5 out of 10" in rule]
    assert len(usual) == 1
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        text = _text(sheet)
        assert (
            _missing(text, iter(["Stop if your knee locks.", "Hill Physio: 01632 960 123"])) == []
        )
        assert squeezed(usual[0].replace("5 out", "3 out")) in text
        assert squeezed(usual[0]) not in text
        assert "0to3:" in text
        assert "4to5:" not in text
        assert squeezed(sheet.library["ask_line"]) not in text


def test_what_is_next_stands_there_only_when_it_was_asked_for(
    sheet: SheetPage, four: Prescribed
) -> None:
    names = [f"Next, {one['filled']['next']['exercise']}:" for one in four.said]
    whens = {one.progresses_to[0].when for one in LIBRARY.exercises.values() if one.progresses_to}
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        assert _missing(_text(sheet), iter(names)) == names, layout
    sheet.page.get_by_label("What is next", exact=True).check()
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        text = _text(sheet)
        assert _missing(text, iter(names)) == [], layout
        # Two are done without the band of which their rules speak.
        assert sum(squeezed(when) in text for when in whens) == 2, layout
        assert text.count(squeezed("Ask who gave you the sheet.")) == 2, layout


def test_what_goes_on_over_the_page_has_its_name_and_dose_above_it(
    sheet: SheetPage, person: Prescribed
) -> None:
    going_on = sheet.pages().locator(".sheet-paper__again")
    for is_blank, layout in itertools.product((False, True), ("list", "fewest")):
        sheet.page.get_by_label("Blank lines" if is_blank else "Filled in", exact=True).check()
        _choose(sheet, "A5", layout, large=True)
        lines = going_on.all_inner_texts()
        assert len(lines) >= 3, layout
        for line in lines:
            one = person.said[int(line.split(".")[0]) - 1]
            assert f"{one['name']}, continued." in line
            said = [words for words in (one["dose"], one["resistance"]) if words]
            assert all((words.lower() in line.lower()) is not is_blank for words in said), line


def test_days_are_said_once(sheet: SheetPage, four: Prescribed) -> None:
    for layout in LAYOUTS:
        _choose(sheet, "A4", layout)
        text = _text(sheet)
        assert text.count("TuesdayandFriday") == 1, layout
        assert "daysaweek" not in text, layout


def test_four_exercises_stand_on_one_page_where_that_is_asked_for(
    sheet: SheetPage, four: Prescribed
) -> None:
    """With every word, their boxes to tick, letters of 12 points and margins of 10 mm."""
    _choose(sheet, "A4", "fewest")
    sheet.page.get_by_label("Weeks", exact=True).select_option("1")
    expect(sheet.pages()).to_have_count(1)
    printed = Printed(sheet.pdf())
    assert len(printed.sheets) == 1
    assert printed.smallest_letter() >= 11.9
    safety = sheet.library["safety"]
    general = [*safety["stop_rules"], *(zone["do"] for zone in safety["pain_guide"]["zones"])]
    wanted = [*four.lines(), *(one["dose"] for one in four.said), *general, "Who to ask"]
    assert _missing(printed.text, iter(wanted)) == []
    page = sheet.pages().locator(".sheet-page")
    margin = page.evaluate("(page) => parseFloat(getComputedStyle(page).paddingTop)")
    assert margin / 96 * 25.4 >= 9.99
    boxes = sheet.pages().locator(".sheet-paper__tick")
    assert boxes.count() == 4 * 2, "four exercises, two days"
    sides = boxes.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().width)")
    scale = page.evaluate("(page) => page.getBoundingClientRect().width / page.offsetWidth")
    assert min(sides) / scale / 96 * 25.4 >= 4, "large enough for a pen"
    pictures = (
        sheet.pages()
        .locator(".sheet-paper__figure")
        .evaluate_all("(all) => all.map((one) => one.offsetHeight)")
    )
    assert len(pictures) == 8
    assert min(pictures) / 96 * 25.4 > 15.8
    expect(sheet.pages().locator(".sheet-qr")).to_have_count(1)
    sheet.page.get_by_label("Weeks", exact=True).select_option("0")
    expect(boxes).to_have_count(0)
