"""A page in the dark, on the screen and on paper, where it is white again."""

from __future__ import annotations

from playwright.sync_api import Page

_COLOURS = """() => [document.documentElement, ...document.querySelectorAll("body, body *")]
  .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
  .map((one) => {
    const { color, backgroundColor, borderTopColor, borderLeftColor, fill } = getComputedStyle(one);
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [one.localName + "." + one.className, own ? color : "", backgroundColor,
      one.localName === "svg" ? fill : "", borderTopColor, borderLeftColor].join(" ");
  })"""


def colours(page: Page) -> list[str]:
    """Return the colours of everything that a page shows."""
    found: list[str] = page.evaluate(_COLOURS)
    return found


def _dress(page: Page, scheme: str) -> None:
    page.evaluate("(scheme) => { document.body.dataset.mdColorScheme = scheme; }", scheme)


def darken(page: Page) -> None:
    """Make an opened page as dark as a reader opens it whose screen is dark (test_dark.py)."""
    _dress(page, "slate")


def colours_on_paper(page: Page) -> tuple[list[str], list[str]]:
    """Return the colours of a page as it prints in the light and in the dark."""
    page.emulate_media(media="print")
    _dress(page, "default")
    light = colours(page)
    _dress(page, "slate")
    return light, colours(page)


def assert_white_on_paper(page: Page) -> None:
    """Find that a dark reader's page prints as a light one's: white, with dark words."""
    light, dark = colours_on_paper(page)
    assert len(light) > 20
    assert dark == light
    paper, words = page.evaluate(
        "[document.body, document.querySelector('h1')].map((one, at) =>"
        " getComputedStyle(one)[at ? 'color' : 'backgroundColor'].match(/\\d+/g).map(Number))"
    )
    assert min(paper[:3]) > 240 or paper[3:] == [0], "the paper is not white"
    assert max(words) < 80, "the words are not dark"
