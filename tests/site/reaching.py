"""What one can click, and whether a keyboard and a screen reader can use it too."""

from __future__ import annotations

from playwright.sync_api import Page

_FIND = """() => {
  const NATIVE = "a[href], button, input, select, textarea, summary, area[href], iframe";
  // A tap beside the open menu or search, or on the menu's head, shuts it, as Escape does; the
  // search's glass does nothing that its field does not.
  const TWINS =
    ".md-overlay, .md-search__overlay, label[for=__search], label.md-nav__title[for=__drawer]";
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && one.getClientRects().length > 0 && !one.closest("[inert]");
  const points = (one) => getComputedStyle(one).cursor === "pointer";
  const named = (one) =>
    (one.getAttribute("aria-label") || one.textContent || one.title).trim() !== "";
  const reached = ({ control }) => control !== null && control.tabIndex >= 0
    && !["hidden", "none"].includes(getComputedStyle(control).visibility)
    && getComputedStyle(control).display !== "none";
  const usable = (one) => one.matches(NATIVE)
    || (one.tabIndex >= 0 && one.hasAttribute("role") && named(one))
    || (one.localName === "label" && reached(one));
  const found = [];
  for (const one of document.querySelectorAll("body *")) {
    if (!points(one) || !shown(one) || one.closest(TWINS)) continue;
    let holder = one;
    while (holder && !usable(holder)) holder = holder.parentElement;
    if (!holder || holder === document.body) found.push(one.outerHTML.slice(0, 160));
  }
  return found;
}"""


def out_of_reach(page: Page) -> list[str]:
    """Return each visible thing with a pointer that has no role, no name or no tab stop."""
    return [f"only the mouse can use: {one}" for one in page.evaluate(_FIND)]
