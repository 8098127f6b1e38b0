"""Choosing and dosing: search, order, dose, undo, warnings, days, saving."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.sheet_page import SIX, THREE, SheetPage


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url).open()


def test_search_finds_names_other_names_muscles_and_equipment(sheet: SheetPage) -> None:
    field = sheet.page.get_by_role("searchbox", name="Find by name")
    finds = sheet.page.locator(".sheet-find__name")
    everything = finds.all_inner_texts()
    for exercise in sheet.library["exercises"]:
        for word in [exercise["name"], *exercise["also_known_as"]]:
            field.fill(word.upper())
            assert exercise["name"] in finds.all_inner_texts(), word
    field.fill("gluteus maximus")
    in_muscle = [
        exercise["name"]
        for exercise in sheet.library["exercises"]
        if "gluteus-maximus" in [*exercise["muscles"]["primary"], *exercise["muscles"]["secondary"]]
    ]
    assert set(in_muscle) <= set(finds.all_inner_texts())
    field.fill("")
    assert finds.all_inner_texts() == everything
    expect(sheet.button("Show all")).to_have_count(0)


@pytest.mark.parametrize(
    "words", ["outer knee", "itb", "runner's knee", "balance", "hip drop", "band"]
)
def test_search_understands_how_people_ask(sheet: SheetPage, words: str) -> None:
    sheet.page.get_by_role("searchbox").fill(words)
    assert sheet.page.locator(".sheet-find").count() >= 4


def test_search_by_an_injury_finds_what_its_page_names_and_says_why(sheet: SheetPage) -> None:
    field, finds = sheet.page.get_by_role("searchbox"), sheet.page.locator(".sheet-find")
    injuries = sheet.library["injuries"].values()
    named = {o["name"]: {sheet.name(one) for one in o["exercises"]} for o in injuries}
    for injury, wanted in named.items():
        field.fill(injury)
        told = finds.evaluate_all(
            """(rows) => rows.map((row) => [row.querySelector("a").innerText,
              row.innerText.match(/Often used: (.*)/)?.[1].split(", ") ?? []])"""
        )
        assert {name for name, whys in told if injury in whys} == wanted
        first = [name for name, _ in told[: len(wanted)]]
        assert all(whys for name, whys in told if name in first), injury
        for name, whys in told:
            assert all(name in named[why] for why in whys), (injury, name)
    field.fill("band")
    expect(finds.get_by_text("Often used")).to_have_count(0)


def test_a_search_without_a_find_says_so_and_leads_on(sheet: SheetPage) -> None:
    field, empty = sheet.page.get_by_role("searchbox"), sheet.page.locator(".sheet-library")
    field.fill("qqqq")
    expect(sheet.page.locator(".sheet-find")).to_have_count(0)
    expect(sheet.page.get_by_role("status")).to_contain_text("0 exercises found.")
    expect(empty.get_by_text("Nothing has this word.")).to_be_visible()
    for name in ("injuries", "programmes"):
        link = empty.get_by_role("link", name=name, exact=True)
        assert sheet.page.request.get(str(link.evaluate("(one) => one.href"))).ok
    field.fill("leg press")
    sheet.unfold("Filter")
    sheet.page.get_by_label("Position", exact=True).select_option("side-lying")
    field.fill("seat")
    expect(empty.get_by_text("Nothing fits all of this.")).to_be_visible()
    sheet.button("Show all").click()
    expect(sheet.page.locator(".sheet-find")).to_have_count(len(sheet.exercises))
    expect(field).to_be_focused()


@pytest.mark.parametrize("what", ["Position", "Stage", "Muscle"])
def test_filters_agree_with_the_data(sheet: SheetPage, what: str) -> None:
    sheet.unfold("Filter")
    select = sheet.page.get_by_label(what, exact=True)
    for value in select.locator("option").evaluate_all("(all) => all.map((one) => one.value)"):
        select.select_option(value)
        wanted = {
            exercise["name"]
            for exercise in sheet.library["exercises"]
            if not value
            or value in (exercise["position"], exercise["stage"])
            or value in [*exercise["muscles"]["primary"], *exercise["muscles"]["secondary"]]
        }
        assert set(sheet.page.locator(".sheet-find__name").all_inner_texts()) == wanted


AT_HOME = {"mat", "pillow", "wall", "towel", "chair"}


def test_equipment_narrows_the_library_and_is_pointed_out(sheet: SheetPage) -> None:
    assert set(sheet.library["vocabularies"]["equipment"]) >= AT_HOME
    sheet.add("clam", "banded-bridge")
    finds, warnings = sheet.page.locator(".sheet-find__name"), sheet.page.locator(".sheet-warning")
    sheet.unfold("Filter")
    for label, things in [("Loop band", {"loop-band"}), ("None of these", set())]:
        box = sheet.page.get_by_role("checkbox", name=label, exact=True)
        box.check()
        there = AT_HOME | things
        wanted = [e["name"] for e in sheet.library["exercises"] if set(e["equipment"]) <= there]
        assert finds.all_inner_texts() == wanted
        if things:
            expect(warnings).to_have_count(0)
            assert len(wanted) > 5
        else:
            assert warnings.all_inner_texts() == [
                f"{sheet.name('banded-bridge')} needs what was not ticked: Loop band."
            ]
        box.uncheck()
        expect(warnings).to_have_count(0)
        assert finds.count() == len(sheet.exercises)


def test_past_six_exercises_the_sheet_says_why_and_who_found_it(sheet: SheetPage) -> None:
    most = sheet.library["most_exercises"]
    sheet.add(*SIX)
    warning = sheet.page.locator(".sheet-warning", has_text=most["because"])
    expect(warning).to_have_count(0)
    sheet.add("clam")
    cited = sheet.library["citations"][most["refs"][0]]
    expect(warning.get_by_role("link", name=cited["text"])).to_have_attribute("href", cited["url"])
    assert len(sheet.names()) == most["number"] + 1


def test_the_warnings_never_forbid(sheet: SheetPage) -> None:
    sheet.add("banded-clam", "clam")
    expect(sheet.card(0).locator(".sheet-warning")).to_contain_text("comes before")
    sheet.add("wall-press", "banded-bridge", "banded-side-steps", "step-up")
    expect(sheet.page.get_by_text("This sheet has 7 exercises")).to_have_count(0)
    sheet.add("split-squat")
    expect(sheet.page.get_by_text("This sheet has 7 exercises")).to_be_visible()
    assert len(sheet.names()) == 7


def test_every_change_is_said_once(sheet: SheetPage) -> None:
    name = sheet.name("clam")
    sheet.says(sheet.add_button("clam").click, f"{name} added: 1 exercise on the sheet.")
    sheet.says(sheet.add_button("wall-press").click, "added: 2 exercises on the sheet.")
    assert "On sheet" in str(sheet.page.evaluate("document.activeElement.innerText"))
    down = sheet.page.get_by_role("button", name=f"Move {name} down")
    sheet.says(down.click, f"{name} is now number 2 of 2.")
    expect(down).to_be_focused()
    sheet.says(lambda: sheet.page.keyboard.press("Enter"), f"{name} is already last.")
    sheet.says(sheet.button("Undo").click, "Undone: 2 exercises on the sheet.")
    expect(sheet.button("Undo")).to_be_focused()
    sheet.says(sheet.button("Redo").click, "Done again: 2 exercises on the sheet.")
    sheet.says(sheet.page.get_by_role("button", name=f"Remove {name}").click, f"{name} removed")
    expect(sheet.page.locator(".sheet-cards h3").first).to_be_focused()
    sheet.says(sheet.button("Save").click, "is saved on this device.")
    sheet.says(sheet.button("Start again").click, "The sheet is empty.")


def test_a_chosen_exercise_says_so_comes_off_by_a_tap_and_twice_by_its_own_button(
    sheet: SheetPage,
) -> None:
    name = sheet.name("clam")
    sheet.add("clam", "step-up")
    on = sheet.page.locator(".sheet-find", has_text=name).first.locator(".sheet-find__on")
    expect(on).to_have_accessible_name(f"On sheet (take {name} off)")
    sheet.says(on.click, f"{name} removed: 1 exercise on the sheet.")
    assert sheet.names() == [sheet.name("step-up")]
    sheet.add("clam")
    sheet.button(f"Again (add {name} once more)").click()
    assert sheet.names() == [sheet.name("step-up"), name, name]
    expect(on).to_contain_text("\N{MULTIPLICATION SIGN}2")
    on.click()
    assert sheet.names() == [sheet.name("step-up"), name]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("after", ["", "#no-sheet-at-all"])
def test_nothing_moves_under_the_finger_when_exercises_are_added(
    reader: Page, site_url: str, width: int, after: str
) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    sheet = SheetPage(reader, site_url).open(after)
    look = """() => [".sheet-modes", ".sheet-find", ".sheet-find__buttons > :first-child",
        ".sheet-footbar > [aria-label=Undo]"]
      .flatMap((kind) => [...document.querySelectorAll(kind)])
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const above = one.closest(".sheet-footbar") ? 0 : scrollY;
        return [left, top + above, width, height].map(Math.round).join();
      })"""
    at_first = reader.evaluate(look)
    for exercise in ("clam", "wall-press", "side-lying-hip-abduction"):
        sheet.add(exercise)
        assert reader.evaluate(look) == at_first, exercise


def test_the_bar_has_at_all_widths_what_is_needed_to_hand_on(reader: Page, site_url: str) -> None:
    sheet = SheetPage(reader, site_url).open()
    bar = sheet.page.locator(".sheet-footbar")
    sheet.says(lambda: sheet.button("Copy link").press("Enter"), "Add an exercise first.")
    sheet.add(*THREE)
    for width in (360, 1280):
        reader.set_viewport_size({"width": width, "height": 700})
        reader.evaluate("scrollTo(0, 0)")
        expect(bar).to_be_in_viewport(ratio=1)
        for name in ("Undo", "Copy link", "Print"):
            expect(bar.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
        assert bar.evaluate("(one) => one.offsetHeight") < 70, width
        bar.get_by_role("button", name="3 on the sheet").click()
        title = sheet.page.get_by_role("heading", name="Your sheet")
        expect(title).to_be_focused()
        place = title.bounding_box()
        assert place
        assert 0 <= place["y"] < 150, width
    bar.get_by_role("button", name="Print", exact=True).click()
    expect(sheet.page.locator("#sheet-print-title")).to_be_focused()
    expect(sheet.page.locator(".sheet-modes")).to_be_in_viewport()


def test_the_keyboard_skips_the_library_and_every_button_of_the_sheet_has_its_own_name(
    reader: Page, site_url: str
) -> None:
    sheet = SheetPage(reader, site_url).open().add("clam", "wall-press", "clam")
    reader.locator(".sheet-modes button").last.focus()
    reader.keyboard.press("Tab")
    expect(sheet.button("Skip to your sheet")).to_be_focused()
    expect(sheet.button("Skip to your sheet")).to_be_in_viewport(ratio=1)
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", name="Your sheet")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(sheet.button("Start again")).to_be_focused()
    buttons = reader.locator(".sheet-cards button").evaluate_all(
        "(all) => all.map((one) => one.ariaLabel ?? one.innerText.replace(/\\s+/g, ' '))"
    )
    assert len(set(buttons)) == len(buttons) == 12
    assert "Change dose of Clam (number 3)" in buttons
    for stop in (".md-content__inner > h1 a", ".md-top"):
        assert not [one for one in reader.locator(stop).all() if one.is_visible()], stop


def test_counts_are_for_the_ear_and_give_way_to_what_was_done(sheet: SheetPage) -> None:
    page, toast = sheet.page, sheet.page.locator(".sheet-toast")
    page.clock.install()
    field = page.get_by_role("searchbox")
    field.fill("clam")
    page.clock.run_for(1000)
    expect(page.get_by_role("status")).to_contain_text("2 exercises found.")
    expect(toast).to_have_count(0)
    field.fill("squat")
    sheet.says(lambda: sheet.add("split-squat"), "added: 1 exercise on the sheet.")
    page.clock.run_for(1000)
    expect(page.get_by_role("status")).to_contain_text("added: 1 exercise on the sheet.")
    expect(toast).to_have_text(f"{sheet.name('split-squat')} added: 1 exercise on the sheet.")
    for mode in ("Print", "Choose"):
        sheet.show(mode)
        expect(toast).to_have_count(0)


def _reverse(sheet: SheetPage, up: str) -> None:
    """Move the last exercise to place 0, then the new last one to place 1, and so on."""
    for target in range(len(SIX)):
        name = sheet.names()[-1]
        button = sheet.page.get_by_role("button", name=f"Move {name} up")
        button.focus()
        for place in range(len(SIX) - 1, target, -1):
            if up == "click":
                button.click()
            else:
                expect(button).to_be_focused()
                sheet.page.keyboard.press(up)
            expect(sheet.page.get_by_role("status")).to_contain_text(f"number {place} of 6")


@pytest.mark.parametrize("up", ["Enter", "Space", "click"])
def test_six_exercises_can_be_reversed(sheet: SheetPage, up: str) -> None:
    sheet.add(*SIX)
    _reverse(sheet, up)
    assert sheet.names() == [sheet.name(exercise) for exercise in reversed(SIX)]


def test_an_exercise_can_be_dragged(sheet: SheetPage) -> None:
    sheet.add(*THREE)
    sheet.page.get_by_role("button", name="3 on the sheet").click()
    grip = sheet.card(0).locator(".sheet-card__grip")
    mouse = sheet.page.mouse
    start, end = grip.bounding_box(), sheet.card(2).bounding_box()
    assert start
    assert end
    mouse.move(start["x"] + 5, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=8)
    mouse.up()
    assert sheet.names() == [sheet.name(THREE[1]), sheet.name(THREE[2]), sheet.name(THREE[0])]

    mouse.move(start["x"] + 5, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=8)
    sheet.page.keyboard.press("Escape")
    mouse.up()
    assert sheet.names() == [sheet.name(THREE[1]), sheet.name(THREE[2]), sheet.name(THREE[0])]


def test_typing_is_one_step_of_undo(sheet: SheetPage) -> None:
    sheet.add("clam")
    before = sheet.fragment()
    sheet.change_dose(0)
    sheet.page.get_by_label("Note").press_sequentially("Slowly, please")
    expect(sheet.page.locator(".sheet-card__note")).to_have_text("Slowly, please")
    sheet.button("Undo").click()
    assert sheet.fragment() == before
    sheet.button("Redo").click()
    expect(sheet.page.get_by_label("Note")).to_have_value("Slowly, please")


def _type(field: Locator, text: str) -> None:
    """Put the text in place of what stands there, key by key."""
    field.press("Control+a")
    field.press_sequentially(text)


def test_one_typed_number_is_that_number_and_only_a_second_one_makes_a_range(
    sheet: SheetPage,
) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    card = sheet.card(0)
    dose, schedule = card.locator(".sheet-card__dose"), card.locator(".sheet-card__words")
    days = card.get_by_label("Days a week: from")
    expect(schedule).to_contain_text("2 to 3 days a week")
    _type(days, "4")
    days.blur()
    expect(schedule).to_contain_text("4 days a week")
    expect(schedule).not_to_contain_text("to 4 days")
    reps = card.get_by_label("Repetitions: from")
    expect(dose).to_contain_text("10 to 15")
    _type(reps, "12")
    reps.blur()
    expect(dose).to_have_text("2 to 3 sets of 12, each side")
    expect(card.get_by_label("Repetitions: to")).to_have_value("")
    _type(card.get_by_label("Repetitions: to"), "15")
    expect(dose).to_have_text("2 to 3 sets of 12 to 15, each side")
    _type(reps, "12")
    expect(dose).to_have_text("2 to 3 sets of 12, each side")


def test_a_range_written_backwards_is_turned_round_and_it_is_said(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    dose = sheet.card(0).locator(".sheet-card__dose")
    _type(sheet.page.get_by_label("Sets: from"), "5")
    most = sheet.page.get_by_label("Sets: to")
    _type(most, "4")
    expect(dose).to_contain_text("5 sets")
    sheet.says(most.blur, "Sets: 4 to 5, the smaller number first.")
    expect(dose).to_contain_text("4 to 5 sets")


def test_numbers_are_put_within_their_limits_and_it_is_said(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    sets = sheet.page.get_by_label("Sets: from")
    sets.fill("99")
    sheet.says(sets.blur, "Sets: 20 is the nearest that can be set.")
    expect(sets).to_have_value("20")
    sheet.button("Reset to suggested").click()
    expect(sheet.card(0).locator(".sheet-card__dose")).to_have_text(
        sheet.exercises["clam"]["dose_words"]
    )


def test_a_programmes_note_goes_with_its_dose(sheet: SheetPage) -> None:
    week = next(
        phase
        for programme in sheet.library["programmes"]
        for phase in programme["phases"]
        if any(item["note"] and item["dose"] for item in phase["items"])
    )
    programme = next(one for one in sheet.library["programmes"] if week in one["phases"])
    place, item = next(
        (at, one) for at, one in enumerate(week["items"]) if one["note"] and one["dose"]
    )
    suggested = sheet.exercises[item["exercise"]]["dose_words"]
    sheet.open(f"?programme={programme['id']}&phase={week['id']}")
    card = sheet.card(place)
    note = card.locator(".sheet-card__note")
    expect(note).to_have_text(item["note"])
    card.get_by_role("button", name="Change dose").click()
    expect(card).to_contain_text(f"Suggested: {suggested}.")
    sheet.says(card.get_by_role("button", name="Reset to suggested").click, "The programme's note")
    expect(card.locator(".sheet-card__dose")).to_have_text(suggested)
    expect(note).to_have_count(0)
    sheet.button("Undo").click()
    expect(note).to_have_text(item["note"])


def test_a_first_day_that_no_link_can_hold_is_put_right_and_said(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.unfold("Days and weeks")
    first = sheet.page.locator(".sheet-yours").get_by_label("From", exact=True)
    first.fill("2019-12-31")
    sheet.says(first.blur, "From: 1 January 2020 is the nearest day that can be set.")
    expect(first).to_have_value("2020-01-01")
    fragment = sheet.fragment()
    sheet.page.goto("about:blank")
    sheet.open(f"#{fragment}").show("Choose")
    sheet.unfold("Days and weeks")
    expect(first).to_have_value("2020-01-01")


def test_every_field_of_the_dose_reaches_link_and_words(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    card = sheet.card(0)
    card.get_by_role("button", name="More").click()
    for label, value in [
        ("Sets: from", "3"), ("Repetitions: from", "12"), ("Repetitions: to, if a range", "14"),
        ("Hold each, seconds: from", "5"), ("Rest, seconds: from", "45"),
        ("Time for a set, seconds: from", "90"), ("Days a week: from", "4"), ("Weight", "2.5"),
        ("One long hold first, seconds", "15"),
    ]:  # fmt: skip
        card.get_by_label(label, exact=True).fill(value)
    card.get_by_label("Side", exact=True).select_option("left")
    card.get_by_label("Band", exact=True).select_option("green")
    card.get_by_label("Unit", exact=True).select_option("lb")
    card.get_by_label("Counted in", exact=True).select_option("step")
    words = card.locator(".sheet-card__words")
    for said in [
        "15-second hold", "3 sets of 12 to 14 steps in 90 seconds, holding each for 5 seconds",
        "left side only", "Green band, 2.5 lb", "4 days a week, 45 seconds of rest",
    ]:  # fmt: skip
        expect(words).to_contain_text(said)
    told = words.inner_text()
    fragment = sheet.fragment()
    sheet.page.goto("about:blank")
    sheet.open(f"#{fragment}").show("Choose")
    assert words.inner_text() == told


def test_what_is_set_each_time_comes_first_and_the_rest_is_folded(sheet: SheetPage) -> None:
    sheet.add("clam", "wall-press", "banded-clam")
    shown = []
    for place in range(3):
        sheet.change_dose(place)
        labels = sheet.card(place).locator(".sheet-field__label:visible").all_inner_texts()
        shown.append([" ".join(label.split()) for label in labels])
    usual = ["Side", "Sets", "Repetitions", "Days a week", "Note"]
    assert shown[0] == usual
    assert shown[1] == [*usual[:3], "Hold each seconds", *usual[3:]]
    assert shown[2] == [*usual[:4], "Band", *usual[4:]]
    sides = sheet.card(0).get_by_label("Side", exact=True).locator("option").all_inner_texts()
    assert sides == ["Leave blank", "Each side", "Left side only", "Right side only"]


def test_the_same_dose_is_set_for_all_in_one_step(sheet: SheetPage) -> None:
    sheet.add("clam")
    expect(sheet.page.get_by_text("Same dose for all")).to_have_count(0)
    sheet.add("banded-bridge", "wall-press")
    before = sheet.fragment()
    sheet.unfold("Same dose for all")
    form = sheet.page.locator(".sheet-yours form")
    apply = sheet.button("Set for all")
    sheet.says(apply.click, "Choose what to set first.")
    form.get_by_label("Side", exact=True).select_option("left")
    for label, value in [("Sets", "3"), ("Repetitions", "12"), ("Days a week", "4")]:
        form.get_by_label(f"{label}: from").fill(value)
    kept = f"stays as it was: {sheet.name('banded-bridge')}, {sheet.name('wall-press')}."
    sheet.says(lambda: form.get_by_label("Days a week: from").press("Enter"), kept)
    doses = sheet.page.locator(".sheet-card__dose").all_inner_texts()
    assert doses == [
        "3 sets of 12, left side only",
        "3 sets of 12, both sides together",
        "Hold 20 to 30 seconds, 4 times, left side only",
    ]
    for card in range(3):
        expect(sheet.card(card).get_by_text("4 days a week")).to_be_visible()
    sheet.button("Undo").click()
    assert sheet.fragment() == before


def test_a_unit_may_be_chosen_before_the_weight(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    card = sheet.card(0)
    card.get_by_role("button", name="More: rest, time, weight").click()
    unit = card.get_by_label("Unit", exact=True)
    unit.select_option("lb")
    expect(unit).to_have_value("lb")
    card.get_by_label("Weight", exact=True).fill("5")
    expect(card.locator(".sheet-card__words")).to_contain_text("5 lb")


def test_a_programme_fills_the_sheet_and_undo_brings_the_old_one_back(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.unfold("Start from a programme")
    programme = sheet.library["programmes"][0]
    item = sheet.page.locator(".sheet-programmes > li", has_text=programme["name"])
    item.get_by_role("button").first.click()
    wanted = [sheet.name(one["exercise"]) for one in programme["phases"][0]["items"]]
    assert sheet.names() == wanted
    sheet.button("Undo").click()
    assert sheet.names() == [sheet.name("clam")]


def test_a_calendar_file_of_the_chosen_days(sheet: SheetPage, tmp_path: Path) -> None:
    sheet.add("clam")
    sheet.unfold("Calendar file")
    make = sheet.button("Make calendar file")
    sheet.says(make.click, "Choose at least one day first.")
    form = sheet.page.locator(".sheet-share form")
    for day in ("Tuesday", "Friday"):
        form.get_by_role("checkbox", name=day).check()
    form.get_by_label("From", exact=True).fill("2026-12-01")
    form.get_by_label("Weeks").fill("3")
    form.get_by_label("At", exact=True).fill("07:30")
    with sheet.page.expect_download() as download:
        make.click()
    assert download.value.suggested_filename == "exercise-sheet.ics"
    download.value.save_as(tmp_path / "sheet.ics")
    text = (tmp_path / "sheet.ics").read_bytes().decode().replace("\r\n ", "")
    assert "DTSTART:20261201T073000\r\n" in text
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU,FR;COUNT=6\r\n" in text
    assert f"URL:{sheet.link()}" in text


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
    (tmp_path / "odd.json").write_text(json.dumps({"format": 3}))
    page.locator("input[type=file]").set_input_files(tmp_path / "odd.json")
    expect(page.get_by_role("status")).to_contain_text("does not hold a sheet")


def test_a_browser_that_keeps_nothing_loses_only_the_remembering(page: Page, site_url: str) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('no'); } });"
    )
    sheet = SheetPage(page, site_url).open().add(*THREE)
    sheet.button("Save").click()
    expect(page.get_by_role("status")).to_contain_text("does not let us keep anything")
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]
