"""Whether a page fits its screen, in letters that can be read; run in an opened page."""

from __future__ import annotations

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


_AT_TWICE_THE_SIZE = """() => {
  document.documentElement.style.fontSize = "250%";
  const width = document.documentElement.scrollWidth;
  const found = width > innerWidth ? [`the page is ${width} pixels wide`] : [];
  const article = document.querySelector("article");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
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
  document.documentElement.style.fontSize = "";
  return found;
}"""
"""The root of a page stands at 125 % where a reader has changed nothing."""


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


def at_twice_the_size(page: Page) -> list[str]:
    """Return what goes wrong where a reader's letters are twice as large.

    The page scrolls sideways, or words stand in a column too narrow for them.
    """
    return [f"at twice the size: {one}" for one in page.evaluate(_AT_TWICE_THE_SIZE)]


def small_letters(page: Page) -> list[str]:
    """Return the letters of the text below sixteen pixels, but for the numbers of references.

    A drawing may name its parts in letters of twelve: as seen, whatever it was scaled by.
    """
    return [f"small: {one}" for one in page.evaluate(_SMALL_TEXT)]
