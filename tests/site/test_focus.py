"""What the keyboard reaches can be seen: no bar stays in front of it, and it is on the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.pictureless

HIDDEN = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const bars = ".md-header, .sheet-footbar";
  const fades = ".md-search";  // it opens and shuts by and by, with the focus
  if (one.closest(fades)) return "";
  const shown = one.labels?.[0] ?? one;
  const box = shown.getBoundingClientRect();
  const hidden = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].every((height) => {
    const hit = document.elementFromPoint((box.left + box.right) / 2, height);
    return !hit || (hit.closest(bars) && !hit.closest(fades) && !one.closest(bars));
  });
  return hidden ? `${one.localName}: ${one.ariaLabel || one.innerText}` : "";
}"""


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("address", ["/exercises/clam/", "/sheet/"])
def test_nothing_stands_before_the_focus_on_a_phone(
    reader: Page, site_url: str, address: str, key: str
) -> None:
    reader.set_viewport_size({"width": 390, "height": 700})
    reader.goto(site_url + address)
    if address == "/sheet/":
        reader.locator(".sheet-find__add").first.click()
        reader.locator(".sheet-footbar").wait_for()
    hidden, reached = [], 0
    for _ in range(120):
        reader.keyboard.press(key)
        found = reader.evaluate(HIDDEN)
        if found is None:  # the browser's own controls, at either end of the page
            if reached > 5:
                break
            continue
        reached += 1
        if found:
            hidden.append(found)
    assert reached > 5
    assert hidden == []


COVERED = """() => [...document.querySelectorAll("article :is(input, select, textarea)")]
  .filter((field) => field.offsetParent)
  .flatMap((field) => {
    const ring = 5;
    const box = field.getBoundingClientRect();
    return [...field.labels].flatMap((label) => {
      const words = document.createRange();
      words.selectNodeContents(label.querySelector("span") ?? label);
      const letters = 0.55 * parseFloat(getComputedStyle(label).fontSize);
      const isUnder = ({ left, right, top, bottom }) =>
        left < box.right && right > box.left && (top + bottom) / 2 < box.top
        && (top + bottom) / 2 + letters > box.top - ring;
      return [...words.getClientRects()].some(isUnder) ? [label.textContent] : [];
    });
  })"""


@pytest.mark.parametrize("address", ["/exercises/", "/sheet/"])
def test_the_ring_of_a_field_covers_no_letter_of_its_name(
    reader: Page, site_url: str, address: str
) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto(site_url + address)
    reader.locator("article input[type=search]").wait_for()
    assert reader.evaluate(COVERED) == []
