"""The sheet on paper: every layout, its words in their order, type sizes, the QR code."""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.pdf_text import squeezed
from tests.site.pages import EXERCISE_NAME
from tests.site.paper_settings import LAYOUTS, choose
from tests.site.printing import Printed
from tests.site.sheet_page import SIX, VECTORS, SheetPage

PAPERS = {"A4": (210, 297), "US Letter": (216, 279), "A5": (148, 210)}
WITH_NOTES = VECTORS["six exercises with doses, a title, days and two notes"]


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.fixture(scope="module")
def sheet(browser: Browser, site_url: str) -> Iterator[SheetPage]:
    context = open_context(browser, viewport={"width": 1280, "height": 900})
    sheet = SheetPage(context.new_page(), site_url).open(f"#{WITH_NOTES}").show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    yield sheet
    context.close()


def _words(day: str) -> str:
    on = date.fromisoformat(day)
    return f"{on.day} {on:%B %Y}"


@pytest.mark.parametrize(
    ("paper", "large"), [("A4", False), ("US Letter", True), ("A5", False), ("A5", True)]
)
def test_no_layout_spills_shrinks_or_hides_a_word(
    sheet: SheetPage, paper: str, large: bool
) -> None:
    for layout, faults in itertools.product(LAYOUTS, (False, True)):
        choose(sheet, paper, layout, large=large, faults=faults)
        found = sheet.page.evaluate(
            """() => [...document.querySelectorAll(".sheet-leaf > .sheet-page")].map((page) => {
              const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
              const sizes = [], box = page.getBoundingClientRect();
              let outside = "";
              while (walk.nextNode()) {
                const text = walk.currentNode;
                if (!text.data.trim()) continue;
                sizes.push(parseFloat(getComputedStyle(text.parentElement).fontSize) * 0.75);
                const range = document.createRange();
                range.selectNode(text);
                const place = range.getBoundingClientRect();
                if (place.right > box.right + 1 || place.bottom > box.bottom + 1)
                  outside = text.data;
              }
              const exercises = page.querySelectorAll(".sheet-paper__name, .sheet-paper__again");
              const torn = [...page.querySelectorAll(".sheet-part")].filter((part) => {
                const count = (what) => part.querySelectorAll(what).length;
                const names = count(".sheet-paper__name");
                const isNameless = names + count(".sheet-paper__again") === 0;
                return count(".sheet-paper__figure") !== 2 * names
                  || count(".sheet-paper__dose") !== names
                  || (part.innerText.includes("Stop if:") && isNameless)
                  || (count(".sheet-paper__edition") > 0 && !part.innerText.includes("Who to ask"));
              });
              const code = page.querySelector(".sheet-qr")?.getBoundingClientRect();
              const isCovered = code && [...page.querySelectorAll("table, .sheet-paper__box")]
                .map((one) => one.getBoundingClientRect())
                .some(({ top, bottom }) => top < code.bottom - 1 && bottom > code.top + 1);
              return { smallest: Math.min(...sizes), outside, exercises: exercises.length,
                covered: Boolean(isCovered),
                torn: torn.map((part) => part.innerText),
                over: page.scrollHeight - parseFloat(getComputedStyle(page).minHeight) };
            })"""
        )
        for at, page in enumerate(found):
            where = f"{layout}, faults {faults}, page {at + 1}"
            assert page["over"] <= 1, where
            assert page["outside"] == "", where
            assert page["smallest"] >= (17.9 if large else 11.9), where
            assert page["torn"] == [], where
            assert not page["covered"], f"{where}: the code lies over something"
            assert page["exercises"] <= LAYOUTS[layout], where


_WITH_NUMBERS = """(pages) => pages.map((page) => {
  const steps = [...page.querySelectorAll("ol > li")];
  const numbered = steps.filter((one) => getComputedStyle(one).display === "list-item");
  const numbers = numbered.map((one) => `${[...one.parentElement.children].indexOf(one) + 1}.`);
  return [page.innerText, ...numbers].join(" ");
})"""
"""The words of each page, with the numbers that a browser sets before steps."""


@pytest.mark.parametrize(
    ("paper", "layout", "large"),
    [("A4", "Up to 2", False), ("US Letter", "Up to 4", False), ("A5", "List", True)],
)
def test_the_pdf_is_the_preview(sheet: SheetPage, paper: str, layout: str, large: bool) -> None:
    choose(sheet, paper, layout, large=large)
    count = sheet.pages().count()
    shown = [squeezed(text) for text in sheet.pages().evaluate_all(_WITH_NUMBERS)]
    printed = Printed(sheet.pdf())
    assert len(printed.sheets) == count
    for at, page in enumerate(printed.reader.pages):
        size = (float(page.mediabox.width), float(page.mediabox.height))
        assert tuple(round(side / 72 * 25.4) for side in size) == PAPERS[paper]
        assert f"Page{at + 1}of{count}" in printed.sheets[at]
        edition = sheet.library["edition"]
        assert (
            squeezed(f"Edition {edition['id']} of {_words(edition['date'])}") in printed.sheets[at]
        )
        assert sorted(printed.sheets[at]) == sorted(shown[at])
    assert printed.smallest_letter() >= (17.9 if large else 11.9)


@pytest.mark.parametrize(
    ("exercises", "prints"),
    [
        (1, [("1", 1, 1), ("Up to 2", 1, 1)]),
        (3, [("Up to 2", 1, 2), ("List", 2, 2), ("1", 1, 3)]),
        (6, [("Up to 4", 1, 3)]),
    ],
)
def test_no_paper_is_wasted(
    page: Page, site_url: str, exercises: int, prints: list[tuple[str, int, int]]
) -> None:
    """Each print is a layout, the weeks to tick, and the most pages that it takes."""
    sheet = SheetPage(page, site_url).open().add(*SIX[:exercises]).show("Print")
    for layout, weeks, most in prints:
        choose(sheet, "A4", layout)
        page.get_by_label("Weeks", exact=True).select_option(str(weeks))
        expect(sheet.pages()).to_have_count(most)
        # The first page holds more than what stands before the exercises.
        expect(sheet.pages().first.locator(".sheet-paper__name").first).to_be_attached()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_words_stand_in_the_order_of_a_trusted_sheet(sheet: SheetPage, layout: str) -> None:
    choose(sheet, "A4", layout)
    # Of one week, the fewest pages have the boxes with each exercise.
    sheet.page.get_by_label("Weeks", exact=True).select_option("1")
    text = Printed(sheet.pdf()).text
    title = sheet.pages().locator(".sheet-paper__title").inner_text()
    rules = sheet.library["safety"]["stop_rules"]
    purpose = [] if layout == "Fewest" else ["What it is for"]
    wanted = [title, "Side:", "You need:", "loop band", *purpose, "When to stop", rules[-1]]
    wanted += ["1.", "1 Start.", "2 Move.", "Stop if:"]
    # Where room is short, the code and whom to ask stand at the top, the address in the foot, and
    # the boxes to tick with their exercise.
    wanted += ["Done:"] if layout == "Fewest" else ["Tick what you did", "Who to ask", "Address:"]
    at = 0
    for words in wanted:
        found = text.find(squeezed(words), at)
        assert found >= 0, f"{words!r} does not follow"
        at = found
    zones = sheet.library["safety"]["pain_guide"]["zones"]
    assert all(squeezed(rule) in text for rule in rules)
    assert all(squeezed(zone["do"]) in text for zone in zones)
    never = [line.rstrip(".") for line in sheet.library["safety"]["pain_guide"]["never_for"]]
    assert all(squeezed(line[1:]) in text for line in never)


def test_pictures_are_numbered_and_named(sheet: SheetPage) -> None:
    for layout in LAYOUTS:
        choose(sheet, "A4", layout)
        figures = sheet.page.locator(".sheet-leaf .sheet-paper__figure")
        assert figures.count() == 12
        assert [text.strip() for text in figures.all_inner_texts()] == ["1", "2"] * 6
        names = figures.locator("img").evaluate_all("(all) => all.map((one) => one.alt)")
        assert all(names)
        assert all(len(EXERCISE_NAME.sub("", name)) <= 125 for name in names)
    # Who listens to the PDF meets each once, and no frame around it.
    heard = [one.alt for one in Printed(sheet.pdf()).tags if one.kind == "Figure"]
    assert [name for name in heard if name in names] == names
    assert all(heard)


def test_in_print_the_title_is_the_one_heading_above_all(page: Page, site_url: str) -> None:
    """From the browser's menu, in whatever mode; on the screen the paper stands below the page."""
    sheet = SheetPage(page, site_url).open(f"#{WITH_NOTES}")
    sheet.pages().first.wait_for(state="attached")
    parts = ["When to stop", "Pain, from 0 to 10"]
    for mode in ("Do", "Print"):
        sheet.show(mode)
        tags = Printed(sheet.pdf()).tags
        headings = [(one.kind, one.text) for one in tags if one.kind[0] == "H"]
        title = page.locator(".sheet-leaf .sheet-paper__title").text_content()
        names = page.locator(".sheet-leaf .sheet-paper__name").all_text_contents()
        assert len(names) == 6, mode
        below = [("H2", squeezed(words)) for words in (*parts, *names)]
        assert headings == [("H1", squeezed(title or "")), *below], mode
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.locator(".sheet-leaf [aria-level]")).to_have_count(0)


def test_what_a_pen_fills_in_is_said_aloud(page: Page, site_url: str) -> None:
    """Who listens to the PDF hears which box a box is, and that a blank is one."""
    sheet = SheetPage(page, site_url).open().add("clam").show("Print")
    choose(sheet, "A4", "1", sides=True)
    page.get_by_label("Weeks", exact=True).select_option("1")
    by_hand = re.compile(".*(to fill in|tick box)")
    tags = Printed(sheet.pdf()).tags
    heard = [one.alt for one in tags if one.kind == "Figure" and by_hand.fullmatch(one.alt)]
    sides = [f"{day}, {side}: tick box" for day in calendar.day_name for side in ("left", "right")]
    scores = [f"{day}, pain: to fill in" for day in calendar.day_name]
    assert heard == ["to fill in", "to fill in", *sides, *scores], "name, date, and the table"

    choose(sheet, "A4", "Fewest", blank=True)
    page.get_by_label("Weeks", exact=True).select_option("4")
    for one in (".sheet-paper__blank", ".sheet-paper__tick"):
        drawn = sheet.pages().locator(one)
        assert drawn.count() > 20, one
        assert all(drawn.evaluate_all("(all) => all.map((one) => one.ariaLabel)")), one


def test_pictures_take_the_room_that_is_there(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open().add("wall-press", "clam").show("Print")
    choose(sheet, "A4", "Up to 2")
    page.emulate_media(media="print")
    standing = (
        sheet.pages()
        .locator(".sheet-paper__figure--tall .sheet-picture")
        .evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().toJSON())")
    )
    heights = [picture["height"] / 96 * 25.4 for picture in standing]
    assert min(heights) >= 45, "a standing figure of 31 mm was too small to copy"
    assert standing[0]["top"] == standing[1]["top"], "start and end stand side by side"


def test_only_the_side_of_the_dose_is_ticked(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{VECTORS['every side']}").show("Print")
    choose(sheet, sides=True)
    rows = sheet.pages().locator(".sheet-paper__grid tbody tr").all()
    letters = ["".join(sorted(set(row.locator("td").first.inner_text().split()))) for row in rows]
    # Each side, leg and way; both together; left; right; and the row of the pain score.
    assert letters == ["LR", "LR", "LR", "", "L", "R", ""]


def test_every_setting_is_seen_on_a_screen_of_1280_by_800(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    SheetPage(page, site_url).open(f"#{WITH_NOTES}").show("Print")
    panel = page.locator(".sheet-print")
    assert panel.evaluate("(it) => it.scrollHeight - it.clientHeight") <= 0


def test_options_change_what_is_printed(sheet: SheetPage) -> None:
    page = sheet.page
    paper = sheet.pages()
    choose(sheet, blank=True, sides=True, faults=True, qr=False)
    expect(paper.get_by_text("Repeats:").first).to_be_visible()
    expect(paper.get_by_text("Not like this:").first).to_be_visible()
    expect(paper.locator(".sheet-qr")).to_have_count(0)
    assert paper.locator(".sheet-paper__boxes").count() > 0

    page.get_by_label("Weeks", exact=True).select_option("4")
    expect(paper.get_by_text("week 1 to 4")).to_be_visible()
    page.get_by_label("Weeks", exact=True).select_option("0")
    expect(paper.locator(".sheet-paper__grid")).to_have_count(0)
    page.get_by_label("Weeks", exact=True).select_option("1")

    page.get_by_label("Clinic or person").fill("Ask at the front desk")
    expect(paper.get_by_text("Ask at the front desk")).to_be_visible()
    assert sheet.fragment() == WITH_NOTES
    page.get_by_label("Clinic or person").fill("")

    choose(sheet, mono=True)
    filters = page.locator(".sheet-leaf .sheet-picture").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).filter)"
    )
    assert all("grayscale(1)" in one for one in filters)
    assert filters


def test_a_choice_that_does_not_fit_is_said(sheet: SheetPage) -> None:
    hint = sheet.page.locator(".sheet-print .sheet-hint").first
    choose(sheet, "A5", "Up to 4", large=True, faults=True)
    expect(hint).to_contain_text("no more than")
    choose(sheet, "A4", "Up to 2")
    expect(hint).not_to_contain_text("no more than")


def test_the_print_is_the_sheet_alone_in_every_mode(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open(f"#{WITH_NOTES}")
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    counts = []
    for mode in ("Do", "Choose", "Print"):
        sheet.show(mode)
        printed = Printed(sheet.pdf())
        counts.append(len(printed.sheets))
        for chrome in ("Copylink", "Yourlog", "notmedicaladvice", "Startfromaprogramme", "Search"):
            assert chrome not in printed.text, mode
    assert len(set(counts)) == 1


def test_a_very_long_sheet_prints_whole(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    sheet.open(f"#{VECTORS['24 exercises, as many as a sheet holds']}").show("Print")
    choose(sheet, "A4", "List")
    count = sheet.pages().count()
    assert len(Printed(sheet.pdf()).sheets) == count


def test_the_longest_notes_do_not_spill(page: Page, site_url: str) -> None:
    """On the smallest paper, in the largest type."""
    sheet = SheetPage(page, site_url).open().add(*SIX[:3])
    for place in range(3):
        sheet.card(place).get_by_label("Note").fill(("Slowly down, please, and rest. " * 6)[:160])
    sheet.show("Print")
    for layout, blank in zip(LAYOUTS, itertools.cycle((False, True)), strict=False):
        choose(sheet, "A5", layout, large=True, sides=True, blank=blank)
        over = sheet.pages().evaluate_all(
            """(leaves) => leaves.map(({ firstElementChild: page }) =>
              page.scrollHeight - parseFloat(getComputedStyle(page).minHeight))"""
        )
        assert max(over) <= 1, (layout, blank)
    assert len(Printed(sheet.pdf()).sheets) == len(over)


def test_the_clinic_of_the_site_is_who_to_ask(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    clinic = {
        "name": "The clinic <b>", "address": ["1 High Street", "Town"], "phone": "01234 567890",
        "email": None, "website": None, "booking_link": None,
    }  # fmt: skip
    rules = {**page.request.get(f"{site_url}/sheet/rules.json").json(), "clinic": clinic}
    page.route("**/sheet/rules.json", lambda route: route.fulfill(json=rules))
    sheet.open(f"#{WITH_NOTES}").show("Print")
    paper = sheet.pages()
    told = paper.get_by_text("The clinic <b>: 1 High Street, Town, 01234 567890")
    expect(told).to_be_visible()
    assert paper.get_by_text(sheet.library["ask_line"]).count() == 0
    page.get_by_label("Clinic or person").fill("Someone else")
    expect(told).to_have_count(0)
    expect(paper.get_by_text("Someone else")).to_be_visible()
