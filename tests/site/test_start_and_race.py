"""A runner's two ways in: the rung where a try ended, and a race in twelve weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context

pytestmark = pytest.mark.pictureless

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def phone(pictureless: Browser) -> Iterator[Page]:
    """Open a page as on a small telephone, by touch."""
    context = open_context(pictureless, viewport=PHONE, has_touch=True)
    page = context.new_page()
    yield page
    context.close()


def test_a_runner_with_a_race_in_twelve_weeks(phone: Page, site_url: str) -> None:
    """From home to a dated sheet, by touch; then days, calendar and a near race by the keys."""
    race = date.today() + timedelta(days=87)
    begins = race - timedelta(days=83)
    phone.goto(site_url)
    phone.get_by_role("article").get_by_role("link", name="race plan").tap()
    first = phone.get_by_role("article").locator(".exercise-row img").first
    expect(first).to_be_in_viewport()
    expect(phone.get_by_text("12 to 11 weeks before your race.")).to_be_visible()

    field = phone.get_by_label("Your race is on")
    field.fill(race.isoformat())
    plan = phone.locator(".race-plan")
    starts = re.compile(rf"begins on {begins:%a} {begins.day} {begins:%b}\.")
    expect(plan).to_contain_text(starts)
    assert f"#race={race.isoformat()}&days=0.3" in phone.url
    expect(plan.get_by_role("listitem")).to_have_count(6)
    expect(phone.get_by_text("12 to 11 weeks before your race.")).to_have_count(0)
    links = plan.get_by_role("link", name="Open its sheet")
    expect(links).to_have_count(6)

    phone.get_by_label("Mon", exact=True).focus()
    phone.keyboard.press("Space")
    assert phone.url.endswith("&days=3")
    with phone.expect_download() as download:
        phone.get_by_role("button", name="Put all of it in my calendar").press("Enter")
    calendar = download.value.path().read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") == 6
    assert "BYDAY=TH;" in calendar

    links.first.tap()
    expect(phone.locator(".sheet-screen")).to_be_visible()
    expect(phone.get_by_role("heading", name="Clam").first).to_be_visible()
    said = phone.evaluate("location.hash")
    assert said.startswith("#V1.")
    assert "-1RACE0PLAN" in said, "the sheet's title names plan and phase"

    phone.go_back()
    field.fill((date.today() + timedelta(days=20)).isoformat())
    expect(plan).to_contain_text("too near to begin")
    expect(links).to_have_count(0)
    expect(phone.get_by_text("12 to 11 weeks before your race.")).to_be_visible()


def test_the_rung_that_one_finds_is_the_sheet_that_one_gets(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/start/")
    rung = phone.locator(".first-rungs .rung").nth(3)
    expect(rung).to_contain_text("Try: Hold 30 seconds, once, each leg.")
    rung.get_by_role("link", name="My rung").tap()
    expect(phone.locator(".sheet-screen")).to_be_visible()
    expect(phone.get_by_text("Exercise 1 of 2").first).to_be_visible()
    expect(phone.get_by_role("heading", name="Wall press with mini dip").first).to_be_visible()
    assert phone.evaluate("location.search") == ""
    assert phone.evaluate("location.hash").startswith("#V1.")
