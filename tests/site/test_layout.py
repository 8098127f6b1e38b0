"""The pages fit the screen they are read on, in letters that can be read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.pages import PAGE_TYPES, PAGES
from tests.site.printing import squeezed
from tests.site.styling import style


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const reaches = (box) => {
    const { right, left, width: own } = box.getBoundingClientRect();
    return own > 0 && (right > width + 1 || left < -1);
  };
  return [...document.querySelectorAll(".md-main *, .md-header *, .md-footer *")]
    .filter((box) => box.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
    .filter((box) => !box.closest(".md-sidebar, .md-search, .md-header__title, .unseen, pre"))
    .filter((box) => !box.closest("[role=table] thead"))
    .filter(reaches)
    .map((box) => `${box.localName}.${box.className} ${box.textContent.trim().slice(0, 40)}`);
}"""

INNER_SCROLL = """() => [...document.querySelectorAll("article *")]
  .filter((box) => box.localName !== "pre" && box.localName !== "code")
  .filter((box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX))
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.localName}.${box.className} ${box.textContent.trim().slice(0, 40)}`)"""


SMALL_TEXT = """() => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const small = new Set();
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const own = walker.currentNode.data.trim();
    if (!own || !holder.checkVisibility()) continue;
    if (holder.closest("sup, .headerlink, .footnote-backref")) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < 16) small.add(`${size} px: ${own.slice(0, 40)}`);
  }
  return [...small];
}"""


@pytest.mark.parametrize("address", [*PAGES, "/404.html"])
def test_a_page_fits_the_screen_in_letters_that_can_be_read(
    address: str, page: Page, site_url: str
) -> None:
    """No sideways scroll; sixteen pixels, but for the numbers of the references."""
    for width in (320, 360, 390, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        if width in (320, 1280):  # between phone and desk the theme's menu slides, which takes time
            page.goto(site_url + address)
        document_width = page.evaluate("document.documentElement.scrollWidth")
        assert document_width <= width, f"{width} px: scrolls to {document_width}"
        assert page.evaluate(TOO_WIDE) == [], f"{width} px"
        assert page.evaluate(INNER_SCROLL) == [], f"{width} px"
        if address != "/sheet/":  # the labels of its controls are an application's, not reading
            assert page.evaluate(SMALL_TEXT) == [], f"{width} px"


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_nothing_is_wider_than_the_screen_in_the_dark(
    address: str, browser: Browser, site_url: str
) -> None:
    context = browser.new_context(
        color_scheme="dark", viewport={"width": 320, "height": 700}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(site_url + address)
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(TOO_WIDE) == [], f"{width} px"
    context.close()


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
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize(
    "address", ["/exercises/", "/injuries/", "/anatomy/", "/evidence/register/"]
)
def test_a_table_on_a_phone_reads_as_cards(address: str, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url + address)
    table = page.locator(".exercise-table table, .facts-table table").first
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
    page.route("**/*.svg", lambda route: route.abort())
    page.reload()
    without = page.locator("article").bounding_box()
    assert with_pictures is not None
    assert without is not None
    assert abs(with_pictures["height"] - without["height"]) <= 1


def test_the_first_screen_of_an_exercise_says_what_to_do(page: Page, site_url: str) -> None:
    """On a phone the name, the dose and how often are there without a swipe."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/exercises/side-lying-hip-abduction/")
    expect(page.locator("h1")).to_be_in_viewport()
    for label in ("Dose", "How often", "You need"):
        expect(page.locator(".glance").get_by_text(label)).to_be_in_viewport(ratio=1)
    words = squeezed(page.locator(".glance").inner_text())
    assert squeezed("First one 10-second hold to feel the muscle, then 4 sets of 10 to 12") in words
