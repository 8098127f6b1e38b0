"""The library: the search, the filters, and the equipment at hand."""

from __future__ import annotations

from functools import partial

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.pages import LIBRARY
from tests.site.sheet_page import SheetPage
from tests.waiting import in_time

pytestmark = pytest.mark.pictureless


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url).open()


def test_search_finds_other_names_and_muscles_as_one_types(sheet: SheetPage) -> None:
    """What each word finds is asked without a browser (found.test.ts)."""
    field = sheet.page.get_by_role("searchbox", name="Find by name")
    finds = sheet.page.locator(".sheet-find__name")
    everything = sheet.finds()
    assert len(everything) == len(sheet.exercises)
    for exercise in sheet.library["exercises"][::12]:
        for word in [exercise["name"], *exercise["also_known_as"][:1]]:
            field.fill(word.upper())
            assert exercise["name"] in finds.all_inner_texts(), word
    field.fill("gluteus maximus")
    in_muscle = [
        exercise["name"]
        for exercise in sheet.library["exercises"]
        if "gluteus-maximus" in [*exercise["muscles"]["primary"], *exercise["muscles"]["secondary"]]
    ]
    assert set(in_muscle) <= set(sheet.finds())
    field.fill("")
    assert sheet.finds() == everything
    expect(sheet.button("Show all")).to_have_count(0)


def test_search_by_an_injury_finds_what_its_page_names_and_says_why(sheet: SheetPage) -> None:
    field, finds = sheet.page.get_by_role("searchbox"), sheet.page.locator(".sheet-find")
    injuries = sheet.library["injuries"].values()
    named = {o["name"]: {sheet.name(one) for one in o["exercises"]} for o in injuries}
    told: list[tuple[str, list[str]]] = []

    def says(injury: str, wanted: set[str]) -> bool:
        told[:] = finds.evaluate_all(
            """(rows) => rows.map((row) => [row.querySelector("a").innerText,
              row.innerText.match(/Often used: (.*)/)?.[1].split(", ") ?? []])"""
        )
        first = told[: len(wanted)]
        return {name for name, whys in told if injury in whys} == wanted and all(
            whys for _, whys in first
        )

    for injury, wanted in named.items():
        field.fill(injury)
        # What looks for words comes with the first of them.
        assert in_time(partial(says, injury, wanted)), injury
        first = [name for name, _ in told[: len(wanted)]]
        assert all(whys for name, whys in told if name in first), injury
        for name, whys in told:
            assert all(name in named[why] for why in whys), (injury, name)
    field.fill("band")
    expect(finds.get_by_text("Often used")).to_have_count(0)


def test_a_search_without_a_find_says_so_and_leads_on(sheet: SheetPage) -> None:
    field, empty = sheet.page.get_by_role("searchbox"), sheet.page.locator(".sheet-library")
    field.fill("clam qqqq")
    expect(sheet.page.get_by_role("status")).to_contain_text("0 exercises found.")
    expect(empty.get_by_text("“qqqq” is not in the library. These come nearest.")).to_be_visible()
    nearest = sheet.page.locator(".sheet-find__name").all_inner_texts()
    assert len(nearest) == 2
    assert sheet.name("clam") in nearest
    expect(sheet.page.get_by_role("status")).to_contain_text(f"Nearest: {', '.join(nearest)}.")
    for name in ("injuries", "programmes"):
        link = empty.get_by_role("link", name=name, exact=True)
        assert sheet.page.request.get(str(link.evaluate("(one) => one.href"))).ok
    sheet.unfold("Filter")
    sheet.page.get_by_label("Position", exact=True).select_option("side-lying")
    field.fill("leg press")
    expect(empty.get_by_text("Nothing fits all of this.")).to_be_visible()
    sheet.button("Show all").click()
    expect(field).to_be_focused()
    assert len(sheet.finds()) == len(sheet.exercises)
    expect(sheet.page.locator(":focus")).to_have_class("sheet-find__name")


@pytest.mark.parametrize("what", ["Position", "Stage", "Muscle", "Injury"])
def test_filters_agree_with_the_data(sheet: SheetPage, what: str) -> None:
    sheet.unfold("Filter")
    injuries = sheet.library["injuries"]
    select = sheet.page.get_by_label(what, exact=True)
    for value in select.locator("option").evaluate_all("(all) => all.map((one) => one.value)"):
        select.select_option(value)
        wanted = {
            exercise["name"]
            for exercise in sheet.library["exercises"]
            if not value
            or value in (exercise["position"], exercise["stage"])
            or value in [*exercise["muscles"]["primary"], *exercise["muscles"]["secondary"]]
            or (value in injuries and exercise["id"] in injuries[value]["exercises"])
        }
        # The list of all comes with the first question.
        found = partial(lambda names: set(sheet.finds()) == names, wanted)
        assert in_time(found), (value, sheet.finds())


def test_what_a_patient_cannot_do_is_left_out(sheet: SheetPage) -> None:
    sheet.unfold("Filter")
    words = sheet.library["vocabularies"]
    for ability in words["ability"].values():
        box = sheet.page.get_by_role("checkbox", name=ability["label"], exact=True)
        box.check()
        wanted = [
            e["name"]
            for e in sheet.library["exercises"]
            if ability["id"] not in words["position"][e["position"]]["needs"]
        ]
        assert sheet.finds() == wanted
        box.uncheck()


AT_HOME = {name for name, thing in LIBRARY.equipment.items() if thing.at_home}


def test_equipment_narrows_the_library_and_is_pointed_out(sheet: SheetPage) -> None:
    assert "mat" in AT_HOME
    assert "loop-band" not in AT_HOME
    sheet.add("clam", "banded-bridge")
    warnings = sheet.page.locator(".sheet-warning")
    sheet.unfold("Filter")
    for label, things in [("Loop band", {"loop-band"}), ("None of these", set())]:
        box = sheet.page.get_by_role("checkbox", name=label, exact=True)
        box.check()
        there = AT_HOME | things
        wanted = [e["name"] for e in sheet.library["exercises"] if set(e["equipment"]) <= there]
        assert sheet.finds() == wanted
        if things:
            expect(warnings).to_have_count(0)
            assert len(wanted) > 5
        else:
            assert warnings.all_inner_texts() == [
                f"{sheet.name('banded-bridge')} needs what was not ticked: Loop band."
            ]
        box.uncheck()
        expect(warnings).to_have_count(0)
        assert len(sheet.finds()) == len(sheet.exercises)


def test_counts_are_for_the_ear_and_give_way_to_what_was_done(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()  # of its own: a clock that was stopped stays so
    page.clock.install()
    sheet, toast = SheetPage(page, site_url).open(), page.locator(".sheet-toast")
    field = page.get_by_role("searchbox")
    field.fill("clam")
    page.clock.run_for(1000)
    expect(page.get_by_role("status")).to_contain_text("2 exercises found.")
    expect(toast).to_have_count(0)
    field.fill("squat")
    sheet.add("split-squat")
    page.clock.run_for(1000)
    expect(page.get_by_role("status")).to_contain_text("added: 1 exercise on the sheet.")
    expect(toast).to_have_text(f"{sheet.name('split-squat')} added: 1 exercise on the sheet.")
    for mode in ("Print", "Choose"):
        sheet.show(mode)
        expect(toast).to_have_count(0)
