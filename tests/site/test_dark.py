"""A dark reader's paper is white, with dark words, on every kind of page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.pages import PAGE_TYPES
from tests.site.sheet_page import POST

COLOURS = """() => [document.documentElement, ...document.querySelectorAll("body, body *")]
  .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
  .map((one) => {
    const { color, backgroundColor, borderTopColor, borderLeftColor, fill } = getComputedStyle(one);
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [one.localName + "." + one.className, own ? color : "", backgroundColor,
      one.localName === "svg" ? fill : "", borderTopColor, borderLeftColor].join(" ");
  })"""


def on_paper(page: Page, scheme: str) -> list[str]:
    """Return the colours of everything that a page prints in a scheme."""
    page.evaluate("(scheme) => { document.body.dataset.mdColorScheme = scheme; }", scheme)
    found: list[str] = page.evaluate(COLOURS)
    return found


@pytest.mark.parametrize("address", [*PAGE_TYPES, "/sheet/", f"/sheet/#{POST}"])
def test_a_dark_reader_prints_what_a_light_one_prints(
    address: str, reader: Page, site_url: str
) -> None:
    reader.emulate_media(media="print", color_scheme="dark")
    reader.goto("about:blank")
    reader.goto(site_url + address)
    if "#" in address:
        reader.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    assert reader.locator("body").get_attribute("data-md-color-scheme") == "slate"
    light, dark = on_paper(reader, "default"), on_paper(reader, "slate")
    assert len(light) > 20
    assert dark == light
    paper, words = reader.evaluate(
        "[document.body, document.querySelector('h1')].map((one, at) =>"
        " getComputedStyle(one)[at ? 'color' : 'backgroundColor'].match(/\\d+/g).map(Number))"
    )
    assert min(paper[:3]) > 240 or paper[3:] == [0], "the paper is not white"
    assert max(words) < 80, "the words are not dark"


def test_rules_for_the_dark_that_reach_paper_are_found(reader: Page, site_url: str) -> None:
    reader.goto(f"{site_url}/exercises/clam/")
    reader.emulate_media(media="print", color_scheme="dark")
    reader.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("[data-md-color-scheme=slate] .stop { background: black !important }");
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }"""
    )
    assert on_paper(reader, "default") != on_paper(reader, "slate")
