"""Exercises and sheets in a frame on somebody else's page, and what makes the code for it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from level_hips_data import bare_item, empty_sheet, write_sheet
from playwright.sync_api import Browser, Page, Route, expect

from publishing.pieces import RULES, piece_of
from tests.browsers import open_context
from tests.site.hearing_pages import FRAMED_BY_OTHERS, heard_otherwise
from tests.site.holding import Holding
from tests.site.listening import Ear
from tests.site.pages import LIBRARY
from tests.site.printing import PAPERS, Paper, printed
from tests.site.sample import letters
from tests.site.serving import served
from tests.site.sheet_page import POST
from tests.site.sheet_pieces import read_pieces
from tests.site.waiting import until
from tests.small.reading import ROOT

MOST = 40_000
"""Bytes of what is seen first of a sheet in a frame, with its pictures, on the wire."""
DARK, LIGHT = "rgb(18, 27, 31)", "rgb(251, 250, 247)"
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
PICTURES = "one => [...one.querySelectorAll('img')].every(({ naturalWidth }) => naturalWidth > 0)"
KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"


def link_of(codes: Sequence[str]) -> str:
    """Return the link of a sheet with these exercises, from the # on."""
    sheet = empty_sheet()
    sheet["items"] = [{**bare_item(code), "sets": [3, 3], "reps": [10, 12]} for code in codes]
    return f"#{write_sheet(sheet)}"


@pytest.mark.parametrize("width", [300, 390, 736])
@pytest.mark.parametrize("count", [1, 3, 6, 15])
def test_the_first_view_of_a_sheet_of_any_length_is_light_in_a_frame(
    browser: Browser, site_dir: Path, count: int, width: int
) -> None:
    """Of the heaviest exercises, the heaviest first; with the head of every answer."""

    def packed(*files: str) -> int:
        return sum(len(gzip.compress((site_dir / file).read_bytes(), 6)) for file in files)

    def weight(exercise: dict[str, Any]) -> int:
        pictures = [exercise["figures"][name]["src"].partition("?")[0] for name in ("start", "end")]
        return packed(piece_of(exercise["code"]), *pictures)

    heavy = sorted(read_pieces(site_dir)["exercises"], key=weight, reverse=True)[:count]
    sent: list[tuple[str, int]] = []
    with served(site_dir, sent=sent) as url:
        context = open_context(browser, viewport={"width": width, "height": 700})
        page = context.new_page()
        link = link_of([exercise["code"] for exercise in heavy])
        page.goto(f"{url}/embed/sheet/{link}", wait_until="networkidle")
        expect(page.locator("article h2").first).to_have_text(f"1. {heavy[0]['name']}")
        until(page, f"[...document.querySelectorAll('article')].slice(0, 1).every({PICTURES})")
        assert len([file for file, _ in sent if ".svg?" in file]) >= 2
        assert sum(size for _, size in sent) <= MOST, sent

        page.keyboard.press("ArrowDown")
        expect(page.locator("article")).to_have_count(count)
        last = page.locator("article").last
        expect(last.get_by_role("heading")).to_have_text(f"{count}. {heavy[-1]['name']}")
        last.scroll_into_view_if_needed()
        until(page, f"[...document.querySelectorAll('article')].slice(-1).every({PICTURES})")
        context.close()


def test_a_tall_frame_shows_the_whole_sheet_to_somebody_who_touches_nothing(
    browser: Browser, site_url: str
) -> None:
    context = open_context(browser, viewport={"width": 390, "height": 12000})
    page = context.new_page()
    codes = [exercise.code for exercise in list(LIBRARY.exercises.values())[:6]]
    page.goto(f"{site_url}/embed/sheet/{link_of(codes)}")
    expect(page.locator("article")).to_have_count(6)
    context.close()


def test_a_frame_that_is_printed_before_it_is_whole_says_what_is_not_on_the_paper(
    reader: Page, site_url: str
) -> None:
    """A browser does not wait for what printing asks for; the next paper has all."""
    codes = [exercise.code for exercise in list(LIBRARY.exercises.values())[:6]]
    reader.goto(f"{site_url}/embed/sheet/{link_of(codes)}")
    on_screen = reader.get_by_text("5 more exercises will come as you read on.")
    expect(on_screen).to_be_visible()
    lacking = reader.get_by_text("Not on this paper: 5 more exercises. Open the sheet to print it.")
    expect(lacking).to_be_hidden()
    reader.emulate_media(media="print")
    expect(lacking).to_be_visible()
    expect(on_screen).to_be_hidden()
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(reader.locator("article")).to_have_count(6)
    expect(lacking).to_have_count(0)


def test_what_has_not_come_of_a_sheet_is_said_in_its_place(reader: Page, site_url: str) -> None:
    first, second = list(LIBRARY.exercises.values())[:2]
    reader.route(f"**/{piece_of(second.code)}", lambda route: route.abort())
    reader.goto(f"{site_url}/embed/sheet/{link_of([first.code, second.code])}")
    expect(reader.get_by_text("1 more exercise will come as you read on.")).to_be_visible()
    expect(reader.get_by_text("If an exercise says to stop sooner")).to_be_visible()
    reader.keyboard.press("ArrowDown")
    expect(reader.get_by_text("1 more exercise could not be loaded.")).to_be_visible()
    expect(reader.locator("article")).to_have_count(1)


def test_a_sheet_in_a_frame_is_announced_in_a_few_words(reader: Page, site_url: str) -> None:
    """The sheet itself is read by who reads it: as one announcement it would take minutes."""
    reader.goto(f"{site_url}/embed/sheet/#{POST}")
    status = reader.get_by_role("status")
    expect(status).to_have_text("Your exercises are here: 3.")
    assert reader.locator(":is([aria-live], [role=status]) :is(article, h1)").count() == 0
    expect(status).to_be_empty()
    reader.evaluate("location.hash = '#V1.00Z1079E6A5.CL12R21A5UUU021.RRC9'")
    expect(status).to_have_text("Your exercises are here: 1.")
    reader.evaluate("location.hash = location.hash.slice(0, -3)")
    expect(status).to_have_text("This sheet cannot be shown.")


@pytest.mark.parametrize("late", ["assets/javascripts/embed-sheet.js", RULES])
def test_words_and_a_link_stand_in_the_frame_until_the_sheet_comes(
    reader: Page, site_url: str, late: str
) -> None:
    holding = Holding()
    reader.route(f"**/{late}", holding.hold)
    reader.goto(f"{site_url}/embed/sheet/#{POST}", wait_until="commit")
    expect(reader.get_by_text("Your exercises are on their way.")).to_be_visible()
    whole = reader.get_by_role("link", name="Open the whole sheet")
    expect(whole).to_have_attribute("href", f"{site_url}/sheet/#{POST}")
    holding.let_go()
    expect(reader.get_by_role("heading", name="When to stop")).to_be_visible()
    expect(whole).to_have_count(0)


def test_a_sheet_in_a_sandbox_is_shown_or_led_to(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    """Record systems lock a frame: then the host has to send what our page for clinics says."""
    snippets = (ROOT / "docs/clinics/embed.md").read_text(encoding="utf-8")
    (opened,) = re.findall(r"location ~ \^(\S+) \{\n  add_header Access-Control", snippets)
    assert f"m#{opened}#" in snippets, "Apache sends it for what nginx does"
    address = f"{site_url}/embed/sheet/#{POST}"
    lock = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>A</title><iframe sandbox="{lock}" src="{address}"></iframe>',
        encoding="utf-8",
    )
    context = open_context(browser)
    page = context.new_page()
    with served(tmp_path) as clinic:
        page.goto(clinic.replace("127.0.0.1", "localhost"))
        frame = page.frame_locator("iframe")
        expect(
            frame.get_by_role("paragraph").filter(has_text="cannot be shown in this")
        ).to_be_visible()
        expect(frame.get_by_text("on their way")).to_be_hidden()
        with context.expect_page() as whole:
            frame.get_by_role("link", name="Open the whole sheet").click()
        expect(whole.value.get_by_role("heading", name="Starter set", exact=True)).to_be_visible()

        def let_in(route: Route) -> None:
            answer = route.fetch()
            heads = {**answer.headers, "access-control-allow-origin": "*"}
            route.fulfill(response=answer, headers=heads)

        page.route(re.compile(re.escape(site_url) + opened), let_in)
        page.reload()
        expect(frame.get_by_role("heading", name="When to stop")).to_be_visible()
    context.close()


def test_a_sheet_in_a_frame_without_scripts_says_why_it_is_not_there(
    browser: Browser, site_url: str
) -> None:
    context = open_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/embed/sheet/#{POST}")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_text("on their way")).to_be_hidden()
    expect(page.get_by_role("link")).to_have_text(["CC BY 4.0"])
    context.close()


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
        one, other = page.frames[1:]
        other.evaluate("scrollTo(0, 1)")
        expect(framed.locator("article")).to_have_count(3)
        expect(framed.get_by_role("status")).to_be_empty()
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
