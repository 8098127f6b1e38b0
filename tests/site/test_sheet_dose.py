"""The dose: numbers, ranges and notes, and one dose for all."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.sheet_page import SheetPage


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url).open()


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
