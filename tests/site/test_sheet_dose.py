"""The dose: numbers, ranges and notes, and one dose for all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsers import open_context
from tests.site.sheet_page import SheetPage

pytestmark = pytest.mark.pictureless


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


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
    expect(dose).to_have_text("2 to 3 sets of 12 repeats, each side")
    expect(card.get_by_label("Repetitions: to")).to_have_value("")
    _type(card.get_by_label("Repetitions: to"), "15")
    expect(dose).to_have_text("2 to 3 sets of 12 to 15 repeats, each side")
    _type(reps, "12")
    expect(dose).to_have_text("2 to 3 sets of 12 repeats, each side")


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
    card.get_by_role("button", name="Change dose").press("Enter")
    expect(card).to_contain_text(f"Suggested: {suggested}.")
    # By keys one goes on to the fields, not through the buttons of the card between.
    expect(card.get_by_role("group", name="Dose of")).to_be_focused()
    sheet.page.keyboard.press("Tab")
    expect(card.get_by_role("group", name="Dose of").locator(":focus")).to_have_count(1)
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
    card.get_by_label("Left side only", exact=True).check(force=True)
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
    usual = ["Sets", "Repetitions", "Days a week", "Note"]
    assert shown[0] == usual
    assert shown[1] == [*usual[:2], "Hold each seconds", *usual[2:]]
    assert shown[2] == [*usual[:3], "Band", *usual[3:]]
    sides = (
        sheet.card(0)
        .get_by_role("group", name="Side", exact=True)
        .locator("label")
        .all_inner_texts()
    )
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
    form.get_by_label("Left side only", exact=True).check(force=True)
    for label, value in [("Sets", "3"), ("Repetitions", "12"), ("Days a week", "4")]:
        form.get_by_label(f"{label}: from").fill(value)
    kept = f"stays as it was: {sheet.name('banded-bridge')}, {sheet.name('wall-press')}."
    sheet.says(lambda: form.get_by_label("Days a week: from").press("Enter"), kept)
    doses = sheet.page.locator(".sheet-card__dose").all_inner_texts()
    assert doses == [
        "3 sets of 12 repeats, left side only",
        "3 sets of 12 repeats, both sides together",
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


TYPED: list[tuple[str, str | None, str]] = [
    # What is typed, what it means in a field of whole numbers, and in the field of the weight.
    ("7,5", "8", "7.5"),
    ("7.5", "8", "7.5"),
    (" 12 ", "12", "12"),
    ("\uff11\uff12", "12", "12"),
    ("1,500", None, ""),
    ("ten", "", ""),
    ("12 kg", "", ""),
]


SEPARATED = [case for case in TYPED if {",", "."} & set(case[0])]


@pytest.mark.parametrize(("locale", "typed"), [("en-GB", TYPED), ("de-DE", SEPARATED)])
def test_every_number_field_reads_what_people_type_and_says_how(
    pictureless: Browser, site_url: str, locale: str, typed: list[tuple[str, str | None, str]]
) -> None:
    """The field of the weight made 75 of 7,5 where the browser speaks English.

    The language of a browser changes what its separators mean, and nothing else of a number. The
    weight, which alone takes a decimal, is typed in every way, each other field in every fourth:
    all read with one function (typed-number.test.ts), and every way meets several of them.
    """
    page = open_context(pictureless, locale=locale).new_page()
    sheet = SheetPage(page, site_url).open().add("clam")
    sheet.change_dose(0)
    card = sheet.card(0)
    card.get_by_role("button", name="More").click()
    fields = card.locator(".sheet-dose input[inputmode]")
    expect(fields).to_have_count(15)
    sheet.unfold("Days and weeks")
    weeks = sheet.page.locator(".sheet-yours").get_by_label("Weeks")
    for number, field in enumerate([*fields.all(), weeks]):
        label = field.get_attribute("aria-label") or ""
        old = field.input_value()
        for text, whole, decimal in typed if label == "Weight" else typed[number % 4 :: 4]:
            wanted = decimal if label == "Weight" else whole
            if wanted is None or "if a range" in label:
                continue
            field.fill("")
            field.blur()
            _type(field, text)
            if wanted == "":
                expect(field).to_have_accessible_description(re.compile("^Write "))
                expect(field).to_have_attribute("aria-invalid", "true")
                sheet.says(field.blur, "was not understood, and nothing is changed.")
            elif text.strip() != wanted:
                expect(field).to_have_accessible_description(re.compile("^= |is the nearest$"))
            field.blur()
            shown = field.input_value()
            assert shown == wanted or (label.startswith("Days") and shown == "7"), (label, text)
        field.fill(old)
    page.close()


def test_a_text_that_is_no_number_leaves_the_old_value(sheet: SheetPage) -> None:
    sheet.add("clam")
    sheet.change_dose(0)
    card = sheet.card(0)
    dose = card.locator(".sheet-card__dose")
    before = dose.inner_text()
    reps = card.get_by_label("Repetitions: from")
    _type(reps, "12 or so")
    expect(dose).to_have_text(before)
    sheet.says(reps.blur, "Repetitions: \u201c12 or so\u201d was not understood")
    expect(dose).to_have_text(before)
    expect(reps).to_have_value("10")
    expect(card.get_by_label("Repetitions: to")).to_have_value("15")


def test_the_right_side_has_a_dose_of_its_own_without_a_second_card(sheet: SheetPage) -> None:
    sheet.add("clam", "step-up")
    sheet.change_dose(0)
    sheet.change_dose(1)
    clam = sheet.page.get_by_role("group", name=f"Dose of {sheet.name('clam')}")
    other = sheet.page.get_by_role("group", name=f"Dose of {sheet.name('step-up')}")
    expect(clam.get_by_label("Sets: from")).to_have_count(1)
    other.get_by_label("Step height, cm").fill("15")
    expect(sheet.card(1)).to_contain_text("On a step of 15 cm")
    differs = clam.get_by_label("The right side has a dose of its own")
    differs.check()
    left = clam.get_by_role("group", name="Left side").first
    right = clam.get_by_role("group", name="Right side").first
    expect(right.get_by_label("Repetitions: from")).to_have_value("10")
    left.get_by_label("Sets: from").fill("3")
    right.get_by_label("Sets: from").fill("2")
    right.get_by_label("Repetitions: from").fill("8")
    dose = sheet.card(0).locator(".sheet-card__dose")
    expect(dose).to_have_text("Left: 3 sets of 10 to 15 repeats. Right: 2 sets of 8 repeats")
    fragment = sheet.fragment()
    assert fragment.startswith("V3.")
    sheet.page.goto("about:blank")
    sheet.open(f"#{fragment}").show("Print")
    expect(sheet.pages().first).to_contain_text(
        "Left: 3 sets of 10 to 15 repeats. Right: 2 sets of 8 repeats"
    )
    sheet.show("Choose").change_dose(0)
    clam.get_by_label("Right side only", exact=True).check(force=True)
    expect(dose).to_have_text("2 sets of 8 repeats, right side only")
    expect(differs).to_have_count(0)


def test_no_band_where_it_makes_no_sense_is_pointed_out_when_it_is_chosen(sheet: SheetPage) -> None:
    sheet.add("banded-clam")
    sheet.change_dose(0)
    band = sheet.card(0).get_by_label("Band", exact=True)
    needed = sheet.exercises["banded-clam"]["band_is_needed"]
    sheet.says(lambda: band.select_option("none"), needed)
    expect(sheet.card(0).locator(".sheet-warning")).to_contain_text(needed)
    band.select_option("red")
    expect(sheet.card(0).locator(".sheet-warning")).to_have_count(0)


def test_the_limit_the_rule_and_the_contact_of_this_person_travel_in_the_link(
    sheet: SheetPage,
) -> None:
    sheet.add("clam")
    sheet.unfold("Pain limit and stop rule")
    yours = sheet.page.locator(".sheet-yours")
    yours.get_by_label("Most pain to go on with").select_option("3")
    rule = yours.get_by_label("Stop rule for this person")
    expect(rule).to_have_attribute("placeholder", re.compile("above 3 out of 10"))
    sheet.show("Print")
    paper = sheet.pages()
    expect(paper.first).to_contain_text("Stop if pain goes above 3 out of 10")
    expect(paper.first).not_to_contain_text("5 out of 10")
    sheet.page.get_by_label("Clinic or person").fill("Riverside Clinic")
    sheet.page.get_by_label("Telephone, address").fill("01234 567890")
    assert sheet.kept().count("Riverside") >= 1
    sheet.page.get_by_label("Put it into the link, too").check()
    sheet.show("Choose").button("Start again").click()
    sheet.add("clam")
    assert sheet.fragment().startswith("V3."), "the next sheet has the contact, too"
    sheet.button("Undo").click()
    sheet.button("Undo").click()
    sheet.unfold("Pain limit and stop rule")
    rule.fill("Stop at the first twinge.")
    fragment = sheet.fragment()
    sheet.page.evaluate("localStorage.clear(); sessionStorage.clear()")
    sheet.page.goto("about:blank")
    sheet.open(f"#{fragment}")
    do = sheet.page.locator(".sheet-stop-line")
    expect(do).to_contain_text("Stop at the first twinge.")
    do.get_by_role("button").click()
    expect(do).to_contain_text("Who to ask: Riverside Clinic, 01234 567890")
    expect(do).not_to_contain_text("5 out of 10")
    sheet.show("Print")
    expect(sheet.page.get_by_label("Clinic or person")).to_have_value("Riverside Clinic")
    everything = " ".join(paper.all_inner_texts())
    for said in ("Stop at the first twinge.", "3 out of 10", "Riverside Clinic: 01234 567890"):
        assert said in everything
    assert "5 out of 10" not in everything
