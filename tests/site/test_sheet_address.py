"""The sheet in the address: kept, opened, asked about, repaired, and stored nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.sheet_page import POST, THREE, VECTORS, SheetPage, slices
from tests.site.waiting import until

pytestmark = pytest.mark.pictureless

SIX_WITH_NOTES = VECTORS["six exercises with doses, a title, days and two notes"]


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.fixture
def sheet(page: Page, site_url: str) -> SheetPage:
    return SheetPage(page, site_url)


def _go(sheet: SheetPage, fragment: str) -> None:
    """Do what a link opened in the same tab does."""
    sheet.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)


def test_a_link_opens_for_doing_and_says_the_same_again(sheet: SheetPage) -> None:
    sheet.open(f"#{SIX_WITH_NOTES}")
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == SIX_WITH_NOTES
    sheet.show("Choose")
    assert sheet.page.locator(".sheet-cards > li").count() == 6
    assert sheet.link() == sheet.address + "#" + SIX_WITH_NOTES


def test_a_link_that_a_word_processor_changed_opens_the_same_sheet(sheet: SheetPage) -> None:
    half = len(SIX_WITH_NOTES) // 2
    start, end = SIX_WITH_NOTES[:half], SIX_WITH_NOTES[half:]
    full_width = "".join(chr(ord(symbol) + 0xFEE0) for symbol in start)
    sheet.open(f"#{full_width}<wbr>\u200b" + end.replace("-", "\u2011"))
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == SIX_WITH_NOTES


def test_opened_sheets_are_kept_nowhere_until_they_are_saved(sheet: SheetPage) -> None:
    for link in (SIX_WITH_NOTES, POST, VECTORS["a note in German"]):
        sheet.open(f"?again={len(link)}#{link}")
        sheet.show("Print").show("Do").show("Choose")
        kept = sheet.kept()
        assert not [one for one in slices(link) if one in kept]
    sheet.button("Save").click()
    expect(sheet.page.get_by_role("status")).to_contain_text("saved on this device")
    assert VECTORS["a note in German"][:20] in sheet.kept()


def test_a_draft_is_never_overwritten_without_asking(sheet: SheetPage) -> None:
    sheet.open().add(*THREE)
    mine = sheet.fragment()
    dialog = sheet.page.get_by_role("dialog", name="Open the linked sheet?")

    _go(sheet, SIX_WITH_NOTES)
    expect(dialog).to_be_visible()
    sheet.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert sheet.fragment() == mine
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]

    _go(sheet, SIX_WITH_NOTES)
    dialog.get_by_role("button", name="Keep mine").click()
    assert sheet.fragment() == mine

    _go(sheet, SIX_WITH_NOTES)
    dialog.get_by_role("button", name="Open the linked sheet").click()
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == SIX_WITH_NOTES

    sheet.page.go_back()
    expect(sheet.page.locator(".sheet-cards > li")).to_have_count(3)
    assert sheet.fragment() == mine
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]


def test_a_draft_survives_a_look_at_another_page(sheet: SheetPage) -> None:
    sheet.open().add("clam")
    mine = sheet.fragment()
    sheet.page.goto(sheet.address.replace("/sheet/", "/"))
    sheet.open("?add=banded-bridge")
    assert sheet.names() == [sheet.name("clam"), sheet.name("banded-bridge")]
    assert "?" not in sheet.page.url
    assert sheet.fragment() != mine

    sheet.page.goto(sheet.address.replace("/sheet/", "/"))
    sheet.open(f"#{POST}")
    expect(sheet.page.get_by_role("dialog", name="Open the linked sheet?")).to_be_visible()
    sheet.button("Keep mine").click()
    assert sheet.names() == [sheet.name("clam"), sheet.name("banded-bridge")]


def test_a_page_of_exercises_makes_a_sheet_and_asks_before_replacing_one(
    sheet: SheetPage,
) -> None:
    programme = sheet.library["programmes"][0]
    phase = programme["phases"][0]
    query = f"?programme={programme['id']}&phase={phase['id']}"
    wanted = [sheet.name(item["exercise"]) for item in phase["items"]]
    sheet.open(query)
    expect(sheet.page.locator(".sheet-cards > li")).to_have_count(len(wanted))
    assert sheet.names() == wanted
    assert "?" not in sheet.page.url

    sheet.button("Start again").click()
    sheet.add("clam")
    sheet.open(query)
    sheet.button("Keep mine").click()
    assert sheet.names() == [sheet.name("clam")]
    sheet.open(query)
    sheet.button("Open the linked sheet").click()
    assert sheet.names() == wanted

    sheet.button("Start again").click()
    named = sheet.library["injuries"]["low-back-pain"]["exercises"]
    most = sheet.library["injuries"]["low-back-pain"]["begin_with"]
    sheet.open("?injury=low-back-pain")
    expect(sheet.page.locator(".sheet-cards > li")).to_have_count(most)
    assert sheet.names() == [sheet.name(one) for one in named[:most]]
    assert "?" not in sheet.page.url


def test_a_page_that_asks_for_an_unknown_exercise_changes_nothing(sheet: SheetPage) -> None:
    sheet.open("?add=not-an-exercise%3Cb%3E")
    expect(sheet.page.get_by_role("status")).to_contain_text("not in the library")
    assert sheet.fragment() == ""
    assert sheet.names() == []


def test_a_reload_keeps_sheet_and_mode(sheet: SheetPage) -> None:
    sheet.open().add(*THREE)
    sheet.show("Print")
    before = sheet.fragment()
    sheet.page.reload()
    expect(sheet.page.get_by_role("heading", name="Print", exact=True)).to_be_visible()
    assert sheet.fragment() == before
    sheet.page.go_back()
    expect(sheet.page.get_by_role("heading", name="Your sheet")).to_be_visible()
    assert sheet.fragment() == before


def test_a_cut_link_shows_no_exercise(sheet: SheetPage) -> None:
    sheet.open(f"#{SIX_WITH_NOTES[:80]}")
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("This link is incomplete")
    assert sheet.page.locator(".sheet-cards > li").count() == 0
    assert sheet.fragment() == SIX_WITH_NOTES[:80]


def test_a_cut_link_over_an_opened_sheet_shows_no_exercise(sheet: SheetPage) -> None:
    sheet.open(f"#{POST}")
    _go(sheet, SIX_WITH_NOTES[:80])
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("No exercises are shown")
    expect(sheet.page.locator(".sheet-do, .sheet-cards > li")).to_have_count(0)
    assert sheet.said().startswith("This link is incomplete")
    assert sheet.fragment() == SIX_WITH_NOTES[:80]
    sheet.page.go_back()
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == POST
    sheet.page.go_forward()
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("No exercises are shown")
    expect(sheet.page.locator(".sheet-do")).to_have_count(0)


@pytest.mark.parametrize("how", ["same tab", "new start"])
def test_a_cut_link_beside_a_draft_leaves_the_draft_and_says_whose_it_is(
    sheet: SheetPage, how: str
) -> None:
    sheet.open().add(*THREE)
    mine = sheet.fragment()
    if how == "same tab":
        _go(sheet, SIX_WITH_NOTES[:80])
    else:
        sheet.open(f"?again#{SIX_WITH_NOTES[:80]}")
    problems = sheet.page.locator(".sheet-problems")
    expect(problems).to_contain_text("Your own sheet is below. The link you opened is incomplete")
    assert "No exercises are shown" not in problems.inner_text()
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]
    assert sheet.fragment() == mine


def test_an_address_that_is_no_sheet_takes_no_sheet_away(sheet: SheetPage) -> None:
    sheet.open(f"#{POST}")
    _go(sheet, "not-a-place-here")
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("This is not a link to a sheet.")
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == POST


def test_an_exercise_of_another_edition_is_shown_as_such(sheet: SheetPage) -> None:
    link = VECTORS["an exercise that no edition has"]
    sheet.open(f"#{link}")
    expect(sheet.page.locator(".sheet-problems")).to_contain_text("not in this edition")
    sheet.show("Choose")
    assert any("not in this edition" in name for name in sheet.names())
    assert sheet.fragment() == link


@pytest.mark.parametrize(
    "path", ["/sheet/%23{}", "/sheet%23{}", "/sheet/%23{}?utm_source=x", "/SHEET/#{}"]
)
def test_a_mangled_address_is_repaired(sheet: SheetPage, path: str) -> None:
    sheet.page.goto(sheet.address.replace("/sheet/", path.format(SIX_WITH_NOTES)))
    sheet.page.locator(".sheet-do h3").wait_for()
    assert sheet.page.url.startswith(f"{sheet.address}#") or "/sheet/?" in sheet.page.url
    assert sheet.fragment() == SIX_WITH_NOTES


@pytest.mark.parametrize(
    ("mangled", "meant"),
    [
        ("/SAFETY/?from=paper#pain-guide", "/safety/?from=paper#pain-guide"),
        ("/safety/%23pain-guide?from=paper", "/safety/#pain-guide?from=paper"),
    ],
)
def test_a_repaired_address_loses_nothing(sheet: SheetPage, mangled: str, meant: str) -> None:
    site = sheet.address.removesuffix("/sheet/")
    sheet.page.goto(f"{site}{mangled}")
    expect(sheet.page).to_have_url(f"{site}{meant}")


def test_a_hostile_address_does_not_lead_away(sheet: SheetPage) -> None:
    site = sheet.address.removesuffix("/sheet/")
    sheet.page.goto(f"{site}//elsewhere.example/%23{SIX_WITH_NOTES}")
    expect(sheet.page).to_have_url(f"{site}//elsewhere.example/#{SIX_WITH_NOTES}")


MANGLED: dict[str, Callable[[str], str]] = {
    "lower case": lambda link: link.lower(),
    "tracking": lambda link: f"{link}&utm_source=x",
    "full stop": lambda link: f"{link}).",
    "percent": lambda link: "".join(f"%{ord(c):02X}" for c in link),
    "line break": lambda link: f"{link[:60]} {link[60:]}",
}


def test_a_pasted_link_is_read_whatever_became_of_it(sheet: SheetPage) -> None:
    sheet.open()
    field = sheet.page.get_by_label("Open a link that you were sent")
    for became, mangle in MANGLED.items():
        field.fill(sheet.address + "#" + mangle(SIX_WITH_NOTES))
        sheet.button("Open").click()
        expect(sheet.page.locator(".sheet-cards > li"), became).to_have_count(6)
        assert sheet.fragment() == SIX_WITH_NOTES, became
        sheet.button("Undo").click()
        expect(sheet.page.locator(".sheet-cards > li"), became).to_have_count(0)


def test_the_skip_link_leaves_the_sheet_in_the_address(sheet: SheetPage) -> None:
    sheet.open().add(*THREE)
    before = sheet.fragment()
    heading = sheet.page.locator("h1").get_attribute("id")
    _go(sheet, f"{heading}")
    until(sheet.page, "(before) => location.hash === '#' + before", arg=before)
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]
