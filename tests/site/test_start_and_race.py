"""A runner's two ways in: the rung where a try ended, and a race in twelve weeks."""

from __future__ import annotations

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.site.hands import Hand
from tests.site.pages import LIBRARY


def test_a_runner_with_a_race_in_twelve_weeks(hand: Hand, site_url: str) -> None:
    """From home to the dated weeks, days of the week, a calendar and a phase's sheet; and back."""
    race = date.today() + timedelta(days=87)
    begins = race - timedelta(days=83)
    page = hand.page
    page.goto(site_url)
    hand.press(page.get_by_role("article").get_by_role("link", name="race plan"))
    first = page.get_by_role("article").locator(".exercise-row img").first
    expect(first).to_be_in_viewport()
    expect(page.get_by_text("12 to 11 weeks before your race.")).to_be_visible()

    field = page.get_by_label("Your race is on")
    hand.write(field, race.isoformat())
    plan = page.locator(".race-plan")
    starts = re.compile(rf"begins on {begins:%a} {begins.day} {begins:%b}\.")
    expect(plan).to_contain_text(starts)
    expect(page).to_have_url(re.compile(rf"#race={race.isoformat()}&days=0\.3$"))
    expect(plan.get_by_role("listitem")).to_have_count(6)
    expect(page.get_by_text("12 to 11 weeks before your race.")).to_have_count(0)
    links = plan.get_by_role("link", name="Open its sheet")
    expect(links).to_have_count(6)

    hand.press(page.get_by_label("Mon", exact=True))
    expect(page).to_have_url(re.compile(r"&days=3$"))
    with page.expect_download() as download:
        hand.press(page.get_by_role("button", name="Put all of it in my calendar"))
    calendar = download.value.path().read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") == 6
    assert "BYDAY=TH;" in calendar

    hand.press(links.first)
    expect(page.locator(".sheet-screen")).to_be_visible()
    expect(page.get_by_role("heading", name=LIBRARY.exercises["clam"].name).first).to_be_visible()
    said = page.evaluate("location.hash")
    assert said.startswith("#V1.")
    assert "-1RACE0PLAN" in said, "the sheet's title names plan and phase"

    page.go_back()
    hand.write(field, (date.today() + timedelta(days=20)).isoformat())
    expect(plan).to_contain_text("too near to begin")
    expect(links).to_have_count(0)
    expect(page.get_by_text("12 to 11 weeks before your race.")).to_be_visible()


def test_the_rung_that_one_finds_is_the_sheet_that_one_gets(hand: Hand, site_url: str) -> None:
    page = hand.page
    page.goto(f"{site_url}/start/")
    rung = page.locator(".first-rungs .rung").nth(3)
    expect(rung).to_contain_text("Try: Hold 30 seconds, once, each leg.")
    hand.press(rung.get_by_role("link", name="my rung"))
    expect(page.locator(".sheet-screen")).to_be_visible()
    expect(page.get_by_text("Exercise 1 of 2").first).to_be_visible()
    name = LIBRARY.exercises["wall-press"].name
    expect(page.get_by_role("heading", name=name).first).to_be_visible()
    assert page.evaluate("location.search") == ""
    assert page.evaluate("location.hash").startswith("#V1.")
