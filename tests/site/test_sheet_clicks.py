"""How many clicks a sheet takes, and one tap to an easier or harder exercise."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.sheet_page import SheetPage

pytestmark = pytest.mark.pictureless

MOST_CLICKS = 22
"""For three exercises with dose, note, title, days, weeks, link and print (36 before).

A click or a tap counts 1, a choice from a list 2.
"""


class Hand:
    """A hand that counts what it does."""

    def __init__(self, sheet: SheetPage) -> None:
        self.sheet, self.page, self.clicks = sheet, sheet.page, 0

    def click(self, what: Locator) -> None:
        """Click, once."""
        what.click()
        self.clicks += 1

    def write(self, what: Locator, text: str) -> None:
        """Click into a field, and put a text in the place of what it holds."""
        self.click(what)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, what: Locator, value: str) -> None:
        """Choose from a list: one click opens it, one chooses."""
        what.select_option(value)
        self.clicks += 2


def test_three_exercises_with_dose_note_days_and_print_take_few_clicks(
    page: Page, site_url: str
) -> None:
    """On a phone, where the most is folded."""
    page.set_viewport_size({"width": 390, "height": 844})
    sheet = SheetPage(page, site_url).open()
    hand = Hand(sheet)
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }")
    for exercise in ("wall-press", "banded-bridge", "step-up"):
        hand.click(sheet.add_button(exercise))
    press, bridge, step = (sheet.card(place) for place in range(3))
    hand.click(press.locator("label", has_text="Right side only"))
    hand.write(press.get_by_label("Hold each, seconds: from"), "30")
    hand.write(press.get_by_label("Days a week: from"), "3")
    hand.write(bridge.get_by_label("Repetitions: from"), "12")
    hand.choose(bridge.get_by_label("Band", exact=True), "red")
    hand.write(step.get_by_label("Repetitions: from"), "8")
    hand.write(step.get_by_label("Step height"), "10")
    for card, note in ((press, "Towel behind the knee"), (bridge, "Slowly"), (step, "No rail")):
        hand.write(card.get_by_label("Note"), note)
    hand.write(page.get_by_label("Title of the sheet"), "Right hip")
    days = page.locator(".sheet-yours").get_by_role("group", name="Days", exact=True)
    for day in ("Monday", "Wednesday", "Friday"):
        hand.click(days.get_by_label(day))
    hand.write(page.locator(".sheet-yours").get_by_label("Weeks"), "6")
    hand.click(sheet.button("Copy link"))
    hand.click(page.locator(".sheet-footbar").get_by_role("button", name="Print"))
    hand.click(sheet.button("Print or save as PDF"))
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    paper = page.locator(".sheet-paper, .sheet-preview__pages").first
    said = (
        *("Right hip", "right side only", "30 seconds", "12", "red", "10 cm", "6 weeks"),
        *("Towel behind the knee", "Slowly", "No rail", "Mon", "Wed", "Fri"),
    )
    for words in said:
        expect(paper).to_contain_text(words)
    assert hand.clicks <= MOST_CLICKS, hand.clicks


def test_one_tap_swaps_for_a_rung_and_undo_brings_the_first_back(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open()
    exercises = sheet.exercises
    low, high = next(
        (one["id"], one["progresses_to"][0]["exercise"])
        for one in exercises.values()
        if len(one["progresses_to"]) == 1
    )
    sheet.add(low)
    card = sheet.card(0)
    card.get_by_label("Note").fill("Slowly")
    before = sheet.fragment()
    harder = card.get_by_role(
        "button", name=f"Harder in the place of {sheet.name(low)}: {sheet.name(high)}"
    )
    sheet.says(harder.click, f"{sheet.name(high)} is in the place of {sheet.name(low)}")
    assert sheet.names() == [sheet.name(high)]
    expect(card.locator(".sheet-card__note")).to_have_text("Slowly")
    expect(card.locator("h3")).to_be_focused()
    sheet.button("Undo").click()
    assert sheet.fragment() == before
