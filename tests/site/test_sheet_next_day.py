"""The day after: the card that asks, what it answers, and what the next session says of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.hands import Hand
from tests.site.sheet_page import SheetPage

HIPS = "V1.02HF1W7HIFZ0L1Y36-1HIP0EXERCISES.CL12R21A5UUU021.SA13740A2AUUU021.BG42R21A5UUU021.4HV4"
"""Three exercises on Monday, Wednesday and Friday, for six weeks from 28 November."""

SATURDAY, SUNDAY, MONDAY, WEDNESDAY = (
    f"2026-{day}T08:00:00" for day in ("11-28", "11-29", "11-30", "12-02")
)


@pytest.fixture
def phone(hand: Hand) -> Hand:
    """Return a small phone whose tabs can be closed and opened on another day."""
    hand.context.add_init_script(
        """if (!localStorage.getItem("level-hips:do"))
             localStorage.setItem("level-hips:do", '{"offered":true}');"""
    )
    return hand


def opened(phone: Hand, site_url: str, now: str) -> SheetPage:
    """Open the link on a day; the tab of the day before was closed."""
    page = phone.another_page()
    page.clock.install(time=now)
    sheet = SheetPage(page, site_url)
    page.goto(f"{sheet.address}#{HIPS}")
    page.locator(".sheet-do h3").wait_for()
    return sheet


def card(page: Page) -> Locator:
    return page.get_by_role("region", name="How is it this morning?")


def score(within: Locator | Page, group: str, value: int) -> Locator:
    return within.get_by_role("group", name=group).get_by_label(str(value), exact=True)


def tick(phone: Hand, *sets: int) -> None:
    for number in sets:
        for side in ("left", "right"):
            phone.press(phone.page.get_by_role("checkbox", name=f"Set {number}, {side}"))


def go_on(phone: Hand, heading: str) -> None:
    phone.press(phone.page.locator(".sheet-back-next button").last)
    expect(phone.page.locator(".sheet-do h3, .sheet-finish h3").first).to_contain_text(heading)


def save(phone: Hand, sheet: SheetPage) -> None:
    """Save the session, and wait until it is: the tab may be closed next."""
    phone.press(sheet.button("Save in my log"))
    sheet.button("Saved in your log").wait_for()


def test_a_session_that_hurt_is_asked_about_next_morning_and_stands_at_its_exercise(
    phone: Hand, site_url: str
) -> None:
    sheet = opened(phone, site_url, SATURDAY)
    page, abduction = sheet.page, sheet.name("side-lying-hip-abduction")
    phone.press(score(page, "Pain before", 2))
    tick(phone, 1, 2, 3)
    go_on(phone, abduction)
    tick(phone, 1, 2)
    go_on(phone, sheet.name("bridge"))
    go_on(phone, "When you have finished")
    phone.press(score(page, "Pain after", 6))
    hurt = page.get_by_role("group", name="Which exercise hurt?")
    phone.press(hurt.get_by_label(abduction))
    save(phone, sheet)

    # The next morning: one card, before all else, said once; a slip of the finger is put right.
    sheet = opened(phone, site_url, SUNDAY)
    page = sheet.page
    expect(card(page)).to_contain_text(
        f"Yesterday: pain 2 before, 6 after. What hurt: {abduction}."
    )
    expect(card(page)).to_contain_text("Next: Monday 30 November.")
    expect(page.get_by_role("status")).to_have_text("First: How is it this morning?")
    expect(score(card(page), "Pain this morning", 10)).to_be_in_viewport(ratio=1)
    phone.press(score(card(page), "Pain this morning", 1))
    advice = card(page).locator(".sheet-advice")
    expect(advice).to_contain_text(sheet.library["safety"]["pain_guide"]["zones"][0]["do"])
    phone.press(score(card(page), "Pain this morning", 8))
    worse = "That is worse than before your session (2). If it is worse, or you limp, leave the "
    expect(advice).to_contain_text(worse)
    expect(advice.get_by_label(abduction)).to_be_checked()
    expect(advice.get_by_label(sheet.name("bridge"))).to_have_count(0)
    expect(advice.get_by_role("link", name="When to be seen")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    phone.press(sheet.button("Close, and go to the exercises"))
    expect(page.locator("#sheet-do-title")).to_be_focused()

    # Answered, it is not asked again: not by the log, and not by the next session, which shows it.
    sheet = opened(phone, site_url, MONDAY)
    page = sheet.page
    phone.press(sheet.button("Your log: 1 session"))
    expect(page.locator(".sheet-session")).to_contain_text("Next morning: 8.")
    expect(page.locator(".sheet-session").get_by_role("combobox")).to_have_count(0)
    expect(card(page)).to_have_count(0)
    phone.press(page.locator(".sheet-back-next button").last)
    expect(page.locator(".sheet-do .sheet-advice")).to_have_count(0)
    go_on(phone, abduction)
    trouble = page.locator(".sheet-do .sheet-advice")
    expect(trouble).to_contain_text(f"The morning after the last time: 8. {worse}")
    back = page.get_by_role("group", name=f"One step back: {sheet.name('banded-clam')}")
    expect(back).to_contain_text("You cannot lift the straight leg without rolling back")
    phone.press(back.get_by_role("button", name="Yes"))
    expect(trouble).to_contain_text("Talk to who gave you this sheet first. It stays as it is.")
    page.reload()
    change = sheet.button("Change my answer")
    phone.press(change)
    expect(back.get_by_role("button", name="No")).to_be_visible()


def test_a_card_is_put_off_for_a_day_and_a_rule_that_was_met_asks_for_the_rest(
    phone: Hand, site_url: str
) -> None:
    for day in (SATURDAY, MONDAY):
        sheet = opened(phone, site_url, day)
        page = sheet.page
        later = sheet.button("Not now")
        if day == MONDAY:
            expect(
                page.get_by_role("heading", name="How was it the morning after?")
            ).to_be_visible()
            expect(
                page.get_by_role("group", name="Pain on the morning of Sunday 29 November")
            ).to_be_visible()
            expect(page.get_by_text("Today is one of your days.")).to_be_visible()
            phone.press(later)
            page.reload()
            page.locator(".sheet-do h3").wait_for()
        tick(phone, 1, 2, 3)
        expect(later).to_have_count(0)
        for after in ("Exercise 2 of 3", "Exercise 3 of 3", "When you have finished"):
            go_on(phone, after)
        save(phone, sheet)
    sheet = opened(phone, site_url, WEDNESDAY)
    page = sheet.page
    expect(page.get_by_text("Next: Friday 4 December.")).to_have_count(0)
    morning = "Pain on the morning of Tuesday 1 December"
    phone.press(score(page, morning, 1))
    phone.press(score(page, morning, 0))
    phone.press(page.get_by_role("button", name="Ready for the next step? Your log says: perhaps"))
    step = page.get_by_role("group", name=f"The next rung: {sheet.name('banded-clam')}")
    expect(step).to_contain_text(
        "Two sessions in a row, you do 3 sets of 15 repeats, and your pelvis stays still."
    )
    phone.press(step.get_by_role("button", name="Yes"))
    met = page.locator(".sheet-step").filter(
        has_text=f"You have met the rule for the next rung: {sheet.name('banded-clam')}."
    )
    expect(met.get_by_role("button", name="Change my answer")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("You have met the rule for the next rung")
