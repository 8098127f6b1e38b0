"""Exercises and sheets in a frame on somebody else's page, and what makes the code for it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publishing.pieces import RULES, piece_of
from tests.browsers import open_context
from tests.site.hearing_pages import FRAMED_BY_OTHERS, heard_otherwise
from tests.site.listening import Ear
from tests.site.pages import LIBRARY
from tests.site.printing import PAPERS, Paper, printed
from tests.site.sample import letters
from tests.site.serving import served
from tests.site.sheet_page import POST
from tests.site.sheet_pieces import read_pieces

MOST = 40_000
"""Bytes of a sheet of one exercise in a frame, with its pictures, compressed."""
DARK, LIGHT = "rgb(18, 27, 31)", "rgb(251, 250, 247)"
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"


def test_a_sheet_of_any_exercise_is_light_in_a_frame(site_dir: Path) -> None:
    def packed(*files: str) -> int:
        return sum(len(gzip.compress((site_dir / file).read_bytes(), 6)) for file in files)

    scripts = ("assets/javascripts/embed.js", "assets/javascripts/embed-sheet.js")
    styles = ("assets/stylesheets/embed.css", "embed/look.css")
    every = packed("embed/sheet/index.html", RULES, *scripts, *styles)
    heavy = {}
    for exercise in read_pieces(site_dir)["exercises"]:
        pictures = [exercise["figures"][name]["src"] for name in ("start", "end")]
        weight = every + packed(piece_of(exercise["code"]), *pictures)
        if weight > MOST:
            heavy[exercise["id"]] = weight
    assert heavy == {}


def test_no_page_for_a_frame_comes_up_in_the_search(site_dir: Path) -> None:
    index = json.loads((site_dir / "search/search_index.json").read_text(encoding="utf-8"))
    places = [entry["location"] for entry in index["docs"]]
    assert "exercises/clam/" in places
    assert [place for place in places if place.startswith("embed/")] == []


def test_a_clinic_takes_the_code_and_its_page_shows_the_exercise_and_the_sheet(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    """The clinic's page has another origin; it is 272 px wide, so that the frame has 240."""
    context = open_context(browser, color_scheme="light", viewport={"width": 272, "height": 700})
    ear = Ear(context, site_url)
    page = context.new_page()

    page.goto(f"{site_url}/clinics/embed/?exercise=clam")
    code = page.get_by_label("For a frame")
    name = LIBRARY.exercises["clam"].name
    address = f'src="{site_url}/embed/clam/" title="{name}, from Level Hips"'
    size = 'width="100%" height="700" loading="lazy" referrerpolicy="no-referrer"'
    look = 'style="border: 0; max-width: 46rem"'
    expect(code).to_have_value(f"<iframe {address} {size} {look}></iframe>")
    plain = page.get_by_label("Without a frame").input_value()
    assert f'<a href="{site_url}/exercises/clam/"><img src="{site_url}/assets/figures/' in plain
    exercise = code.input_value()
    page.get_by_label("An exercise, or the link of a sheet").fill(f"{site_url}/sheet/#{POST}")
    page.get_by_label("Colours", exact=True).select_option("dark")
    expect(page.get_by_text("Ready: ")).to_be_visible()
    sheet = code.input_value()
    assert f"/embed/sheet/?theme=dark#{POST}" in sheet
    page.get_by_label("An exercise, or the link of a sheet").fill("Clamm")
    expect(page.get_by_text("There is no exercise of this name.")).to_be_visible()
    expect(code).to_be_hidden()

    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>A clinic</title><body style="margin: 16px">{exercise}{sheet}',
        encoding="utf-8",
    )
    ear.forget()
    page.evaluate("localStorage.clear()")  # what the theme keeps on a page of the site
    with served(tmp_path) as clinic:
        elsewhere = clinic.replace("127.0.0.1", "localhost")
        page.goto(elsewhere)
        page.locator("iframe").last.scroll_into_view_if_needed()
        framed = page.frame_locator("iframe").last
        expect(framed.get_by_role("heading", level=1)).not_to_be_empty()
        expect(framed.get_by_role("heading", name="When to stop")).to_be_visible()
        assert framed.locator("article").count() == 3
        one, other = page.frames[1:]
        assert (one.evaluate(GROUND), other.evaluate(GROUND)) == (LIGHT, DARK)
        for frame, kind in zip((one, other), FRAMED_BY_OTHERS, strict=True):
            assert not (found := heard_otherwise(frame, kind)), "\n".join(found)
        for frame in (one, other):
            assert frame.evaluate("innerWidth") == 240
            assert frame.evaluate("document.documentElement.scrollWidth") <= 240
            assert frame.evaluate(KEPT) == ["", 0, 0]
        assert context.cookies() == []
        assert [one for one in ear.left if not one.startswith(elsewhere)] == []
        assert (ear.stopped, ear.missing) == ([], [])

        other.evaluate("location.hash = location.hash.slice(0, -9)")
        expect(framed.get_by_text("This link is incomplete")).to_be_visible()
        assert framed.locator("article").count() == 0
        other.evaluate("location.hash = '#V1.00Z1079E6A5.CL12R21A5UUU021.RRC9'")
        expect(framed.locator("article h2")).to_have_text(f"1. {name}")
    context.close()


@pytest.mark.parametrize("paper", PAPERS)
def test_an_exercise_in_a_frame_is_printed_on_one_sheet(
    reader: Page, site_url: str, paper: Paper
) -> None:
    """The two that say most: on Letter, which is shorter, the longest may go on over the page."""
    longest = sorted(LIBRARY.exercises, key=letters)
    for name in longest[-2:] if paper == "A4" else longest[-3:-1]:
        reader.goto(f"{site_url}/embed/{name}/")
        assert len(printed(reader, paper).sheets) == 1, name
