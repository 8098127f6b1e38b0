"""Move the pelvis: a slider moved by keys takes bones, muscles, numbers and words with it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.axe import violations
from tests.site.reading import BuiltPage

ADDRESS = "/chain/move-the-pelvis/"


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


def test_it_weighs_less_than_60_kb_and_without_a_script_three_pictures_and_every_study_stand_there(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    loaded = ("javascripts/mover.js", "stylesheets/mover.css")
    files = [site_dir / f"assets/{name}" for name in loaded]
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= 60 * 1024
    html = built[ADDRESS].html
    pictures = re.findall(r"assets/mover/[a-z-]+\.svg", html)
    assert len(pictures) == 3
    assert all((site_dir / picture).is_file() for picture in pictures)
    assert "8.2° ± 6.6°" in html
    assert "In this model, 9 degrees." in html


def test_where_the_script_does_not_come_all_stills_are_shown(page: Page, site_url: str) -> None:
    page.route("**/mover.js", lambda route: route.abort())
    page.goto(f"{site_url}{ADDRESS}")
    stills = page.locator(".mover-stills .picture")
    assert stills.count() > 2
    expect(stills.last).to_be_visible()


def test_a_slider_moved_by_keys_moves_the_runner_the_numbers_and_the_words(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}{ADDRESS}")
    front = page.locator("svg[data-view=front]")
    expect(front).to_have_attribute("aria-label", re.compile("The pelvis is level"))
    expect(page.locator(".mover-stills")).to_be_hidden()
    before = front.locator("path").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    drop = page.get_by_label("Drop the free side:")
    drop.focus()
    for _ in range(9):
        page.keyboard.press("ArrowRight")

    expect(drop).to_have_attribute("aria-valuetext", re.compile("9 degrees below level"))
    expect(page.locator(".mover-answer")).to_have_text(
        "Lever of medius: 3.3 cm, 11% less. A tenth is gone, at a drop of 9°."
    )
    expect(page.get_by_label("Move the thigh in:")).to_have_value("19")
    numbers = page.locator("tr[data-part=medius-middle] td")
    expect(numbers).to_have_text(["+6", "+3.3", "0.1 in"])
    expect(page.locator(".mover [role=status]")).to_contain_text("6 mm longer than at the start")
    after = front.locator("path").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    assert len(after) == len(before)
    assert sum(a != b for a, b in zip(before, after, strict=True)) > len(before) / 2
    # What has the focus is not covered by the runner, which stays in view.
    top = drop.evaluate("e => e.getBoundingClientRect().top")
    assert top >= page.locator(".mover-view").evaluate("e => e.getBoundingClientRect().bottom") - 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

    page.get_by_role("button", name="As the chain tells it").click()
    expect(page.get_by_label("Roll the foot in:")).to_have_value("12")
    page.get_by_role("button", name="Level", exact=True).click()
    expect(page.locator(".mover-answer")).to_have_text("Lever of medius: 3.7 cm, as at the start.")
    assert not violations(page)
