"""Whether a page fits its screen, in letters that can be read; run in an opened page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

_TOO_WIDE = """() => {
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

_INNER_SCROLL = """() => [...document.querySelectorAll("article *")]
  .filter((box) => box.localName !== "pre" && box.localName !== "code")
  .filter((box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX))
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.localName}.${box.className} ${box.textContent.trim().slice(0, 40)}`)"""


_SMALL_TEXT = """() => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const small = new Set();
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const own = walker.currentNode.data.trim();
    if (!own || !holder.checkVisibility()) continue;
    if (holder.closest("sup, .headerlink, .footnote-backref")) continue;
    const scale = holder instanceof SVGGraphicsElement ? holder.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(holder).fontSize) * scale;
    if (size < (holder.closest("svg") ? 12 : 16)) small.add(`${size} px: ${own.slice(0, 40)}`);
  }
  return [...small];
}"""


_IN_NARROW_COLUMNS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim();
    const holder = walker.currentNode.parentElement;
    if (words.length < 9 || !holder.checkVisibility()) continue;
    if (holder.closest("[role=table] thead")) continue;
    range.selectNodeContents(walker.currentNode);
    const lines = new Set([...range.getClientRects()].map((line) => line.top)).size;
    if (words.length < 3 * lines) found.push(`a few letters to a line: ${words.slice(0, 40)}`);
  }
  return found;
}"""

_CUT_OFF = """() => {
  const screen = document.documentElement.clientWidth;
  const styles = new Map();
  const styleOf = (box) => {
    if (!styles.has(box)) {
      const { display, overflowX, overflowY, clipPath } = getComputedStyle(box);
      const cuts = (way) => ["hidden", "clip"].includes(way);
      styles.set(box, {
        isInline: ["inline", "contents"].includes(display), isUnseen: clipPath !== "none",
        cutsX: cuts(overflowX), cutsY: cuts(overflowY),
      });
    }
    return styles.get(box);
  };
  const found = new Set();
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim();
    const holder = walker.currentNode.parentElement;
    if (!words || !holder.checkVisibility({ checkVisibilityCSS: true })) continue;
    range.selectNodeContents(walker.currentNode);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (!lines.length) continue;
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    const middles = lines.map((line) => (line.top + line.bottom) / 2);
    let isOut = right > screen + 1 || left < -1 ? "leaves the screen" : "";
    let isFirst = true;
    for (let box = holder; box.localName !== "article"; box = box.parentElement) {
      const style = styleOf(box);
      if (style.isUnseen) { isOut = ""; break; }
      if (style.isInline || box instanceof SVGElement) continue;
      const edge = box.getBoundingClientRect();
      if ((isFirst || style.cutsX) && (right > edge.right + 1 || left < edge.left - 1))
        isOut ||= `leaves its ${box.localName}.${box.className}`;
      if (style.cutsY && middles.some((at) => at > edge.bottom || at < edge.top))
        isOut ||= `is cut by ${box.localName}.${box.className}`;
      isFirst = false;
    }
    if (isOut && !holder.closest("pre")) found.add(`${isOut}: ${words.slice(0, 40)}`);
  }
  return [...found];
}"""
"""The lines of a program may scroll by themselves."""

TWICE = {"standard": 32, "fixed": 26}
"""The letters that a reader sets in the browser, in pixels; 16 and 13 where nothing is changed."""


def too_wide(page: Page) -> list[str]:
    """Return a line when the page scrolls sideways, and one for each thing that leaves it."""
    screen = page.viewport_size
    assert screen is not None
    whole = page.evaluate("document.documentElement.scrollWidth")
    scrolls = [f"the page is {whole} pixels wide"] if whole > screen["width"] else []
    return [*scrolls, *(f"leaves the page: {one}" for one in page.evaluate(_TOO_WIDE))]


def inner_scrolls(page: Page) -> list[str]:
    """Return each part of the text that scrolls sideways by itself; programs may."""
    return [f"scrolls sideways: {one}" for one in page.evaluate(_INNER_SCROLL)]


@contextmanager
def letters_twice_as_large(page: Page) -> Iterator[None]:
    """Let the reader have set the browser's letters so while the block runs."""
    reader = page.context.new_cdp_session(page)
    reader.send("Page.setFontSizes", {"fontSizes": TWICE})
    try:
        yield
    finally:
        reader.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        reader.detach()


def at_twice_the_size(page: Page) -> list[str]:
    """Return what goes wrong where a reader has set the browser's letters twice as large.

    The page scrolls sideways, words stand in a column too narrow for them, or some leave the screen
    or the box that they stand in.
    """
    with letters_twice_as_large(page):
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found = [f"the page is {width} pixels too wide"] if width > 0 else []
        found += [*page.evaluate(_IN_NARROW_COLUMNS), *page.evaluate(_CUT_OFF)]
    return [f"at twice the size: {one}" for one in found]


def small_letters(page: Page) -> list[str]:
    """Return the letters of the text below sixteen pixels, but for the numbers of references.

    A drawing may name its parts in letters of twelve: as seen, whatever it was scaled by.
    """
    return [f"small: {one}" for one in page.evaluate(_SMALL_TEXT)]
