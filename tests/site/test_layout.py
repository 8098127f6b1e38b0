"""The pages on the screens they are read on; `test_every_page.py` looks at every one of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.pdf_text import squeezed
from tests.site.fitting import too_wide
from tests.site.sheet_page import SheetPage
from tests.site.styling import style


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


LINES = """() => {
  const lines = [];
  for (const box of document.querySelectorAll("article p, article li")) {
    if (!box.checkVisibility() || box.closest(".footnote") || box.querySelector("p, li")) continue;
    const { fontSize, lineHeight } = getComputedStyle(box);
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const rows = new Map();
    const range = document.createRange();
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("sup")) continue;
      for (let at = 0; at < walker.currentNode.data.length; at += 1) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const { bottom, width } = range.getBoundingClientRect();
        const row = Math.round(bottom / 8);
        if (width) rows.set(row, (rows.get(row) ?? "") + walker.currentNode.data[at]);
      }
    }
    const open = parseFloat(lineHeight) / parseFloat(fontSize);
    for (const row of rows.values()) lines.push([open, row]);
  }
  return lines;
}"""


@pytest.mark.parametrize("address", ["/start/", "/safety/", "/chain/", "/exercises/clam/"])
def test_lines_are_open_and_not_too_long(address: str, page: Page, site_url: str) -> None:
    """One and a half lines apart, and at most 80 letters long."""
    page.goto(site_url + address)
    lines = page.evaluate(LINES)
    assert len(lines) > 20
    assert [line for _, line in lines if len(line.strip()) > 80] == []
    assert [line for height, line in lines if height < 1.5] == []


WIDER_SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""


@pytest.mark.parametrize("address", ["/", "/exercises/clam/", "/exercises/", "/safety/"])
def test_nothing_is_lost_when_a_reader_widens_the_spacing(
    address: str, page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_url + address)
    style(page, WIDER_SPACING)
    assert too_wide(page) == []


@pytest.mark.parametrize(
    "address", ["/exercises/", "/injuries/", "/anatomy/", "/evidence/register/"]
)
def test_a_table_on_a_phone_reads_as_cards(address: str, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url + address)
    table = page.locator(".exercise-table table:visible, .facts-table table:visible").first
    rows = table.locator("tbody tr")
    assert rows.count() > 3
    row = rows.first
    cells = row.locator("td:not(:has(img))").all()
    boxes = [box for cell in cells if (box := cell.bounding_box())]
    tops = [round(box["y"]) for box in boxes]
    assert tops == sorted(tops), "the cells stand one under another"
    for box in boxes:
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    roles = table.get_by_role("row").count(), row.get_by_role("cell").count()
    assert roles == (rows.count() + 1, row.locator("td").count()), "it is still a table"


def test_the_cells_of_a_card_say_what_they_are(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/anatomy/")
    labels = page.evaluate(
        """[...document.querySelector(".facts-table tbody tr").cells].slice(1)
             .map((cell) => getComputedStyle(cell, "::before").content)"""
    )
    assert labels == ['"Comes from"', '"Goes to"', '"Nerve (roots)"', '"What it does"']


def test_every_picture_keeps_its_place_before_it_loads(page: Page, site_url: str) -> None:
    """Nothing jumps: without its pictures a page is as long as with them."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/exercises/clam/")
    expect(page.locator(".picture-start img")).to_be_visible()
    with_pictures = page.locator("article").bounding_box()
    page.route("**/*.svg?*", lambda route: route.abort())
    page.reload()
    without = page.locator("article").bounding_box()
    assert with_pictures is not None
    assert without is not None
    assert abs(with_pictures["height"] - without["height"]) <= 1


def test_no_row_of_the_builder_grows_or_shrinks_when_its_picture_comes(
    page: Page, site_url: str
) -> None:
    """Else the button below it slips away under the finger."""
    rows = SheetPage(page, site_url).open().page.locator(".sheet-find")
    measure = "(rows) => rows.map((row) => row.getBoundingClientRect().height)"
    without = rows.evaluate_all(measure)
    for row in rows.all():
        row.scroll_into_view_if_needed()
    expect(rows.locator("img[src^='data:']")).to_have_count(0)
    decoded = "(images) => Promise.all(images.map((image) => image.decode())).then(() => true)"
    assert rows.locator("img").evaluate_all(decoded)
    assert rows.evaluate_all(measure) == without


def test_the_first_screen_of_an_exercise_says_what_to_do(page: Page, site_url: str) -> None:
    """On a phone the name, the dose and how often are there without a swipe."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/exercises/side-lying-hip-abduction/")
    expect(page.locator("h1")).to_be_in_viewport()
    for label in ("Dose", "How often", "You need"):
        expect(page.locator(".glance").get_by_text(label)).to_be_in_viewport(ratio=1)
    words = squeezed(page.locator(".glance").inner_text())
    assert (
        squeezed("First one 10-second hold to feel the muscle, then 4 sets of 10 to 12 repeats")
        in words
    )
