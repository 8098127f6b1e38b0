"""How a page is worked on a small telephone: by a finger, or by the keys alone.

A journey that asks for `hand` (`conftest.py`) is walked once by each.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, ElementHandle, Locator, Page, ViewportSize

from tests.browsers import first_page
from tests.waiting import in_time

TELEPHONE: ViewportSize = {"width": 360, "height": 740}

FINGER = 24
"""Pixels that whatever one taps is wide and high at least; a link in a sentence is as its words."""

STOPS = 150
"""Of the tabulator, from one thing that is pressed to the next."""

STRIDE = 10
"""Stops between two looks whether the focus is there: to look costs as much as to press."""

TRIES = 5
"""To be where the page leaves the focus."""

_SIZE = """(one) => {
  const boxes = [one, ...(one.labels ?? []), ...one.querySelectorAll("rect")]
    .map((part) => part.getBoundingClientRect());
  const inASentence = getComputedStyle(one).display === "inline" && one.closest("p, li")
    && one.closest("p, li").textContent.trim() !== one.textContent.trim();
  return inASentence ? Infinity : Math.max(...boxes.map((box) => Math.min(box.width, box.height)));
}"""

_IS_FOCUSED = "(one) => one === document.activeElement"

_IS_REACHED = """(one) => one === document.activeElement || one.type === "radio"
  && document.activeElement.type === "radio" && document.activeElement.name === one.name"""
"""Of a row of radio buttons the tabulator stops at one, and arrows lead on."""

_STOP_AT = f"""(wanted) => {{
  const isReached = {_IS_REACHED};
  const stop = (event) => {{
    if (event.key === "Tab" && isReached(wanted)) event.preventDefault();
  }};
  addEventListener("keydown", stop, true);
  return () => removeEventListener("keydown", stop, true);
}}"""
"""Have the tabulator go no further than there; what it returns lets it go on."""

_STANDS_BEFORE = """(one) => Boolean(document.activeElement.compareDocumentPosition(one)
  & Node.DOCUMENT_POSITION_PRECEDING)"""

_IS_SEEN = """(one) => [one, ...(one.labels ?? [])].some((part) => {
  const { left, right, top, bottom } = part.getBoundingClientRect();
  const x = (left + right) / 2;
  return [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (part.contains(hit) || hit.contains(part));
  });
})"""
"""Whether some of it is on the screen, and nothing before it."""

_TWO_FRAMES = """async () => {
  for (const _ of [1, 2]) await document.documentElement.animate(null, 1).ready;
}"""
"""By an animation, because a test may hold the clock that `requestAnimationFrame` goes by."""

_PRESSED_BEFORE = """(name) => {
  const before = window.pressed;
  window.pressed = { name, hash: location.hash };
  return before && before.hash === location.hash ? before.name : "";
}"""
"""A link to a place of the page may leave the focus: the tabulator goes on from that place."""

_HAS_FOCUS = "document.activeElement !== document.body"


class Hand:
    """What the two have in common: the telephone they hold."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.page = first_page(context)

    def another_page(self) -> Page:
        """Shut the page that is open, and open an empty one."""
        old, self.page = self.page, self.context.new_page()
        old.close()
        return self.page

    def press(self, wanted: Locator) -> None:
        """Press a link, a button or a fold, tick a box, or choose one of a row."""
        raise NotImplementedError

    def write(self, field: Locator, value: str) -> None:
        """Go to a field and put a value into it; a date or time as its own picker would."""
        raise NotImplementedError


class Finger(Hand):
    """A finger on the screen."""

    def press(self, wanted: Locator) -> None:
        """Tap it; it has to be large enough."""
        size = wanted.evaluate(_SIZE)
        assert size >= FINGER, f"{size} px is small for a finger: {wanted}"
        # Of a place on a drawing a finger meets a part: what lies between two may be another place.
        parts = wanted.locator("rect")
        (parts.last if parts.count() else wanted).tap()

    def write(self, field: Locator, value: str) -> None:
        """Tap the field first."""
        field.tap()
        field.fill(value)


class Keys(Hand):
    """Tab, Enter, the space bar and arrows: nothing else, from the top of each page."""

    def press(self, wanted: Locator) -> None:
        """Go there by the tabulator, and press the key that its kind answers to."""
        self._reach(wanted)
        kind = wanted.get_attribute("type")
        if kind == "radio":
            self._along_the_row(wanted)
        else:
            self.page.keyboard.press("Space" if kind == "checkbox" else "Enter")

    def write(self, field: Locator, value: str) -> None:
        """Go there by the tabulator first."""
        self._reach(field)
        field.fill(value)

    def _reach(self, where: Locator) -> None:
        where.wait_for()
        self._assert_not_lost(where)
        for _ in range(TRIES):
            wanted = self._tab_to(where)
            # What was pressed before may lead the focus elsewhere only now: nobody is as fast.
            self.page.evaluate(_TWO_FRAMES)
            if wanted.evaluate(_IS_REACHED):
                break
        else:
            pytest.fail(f"the focus does not stay at {where}")
        at = self.page.locator(":focus")
        assert in_time(lambda: at.evaluate(_IS_SEEN)), f"the focus is not to be seen at {where}"

    def _tab_to(self, where: Locator) -> ElementHandle:
        # To find it anew by its role and name at every stop would take longer than all the rest.
        wanted = where.element_handle()
        key = "Shift+Tab" if wanted.evaluate(_STANDS_BEFORE) else "Tab"
        let_go = wanted.evaluate_handle(_STOP_AT)
        for stops in range(STOPS):
            if stops % STRIDE == 0 and wanted.evaluate(_IS_REACHED):
                break
            self.page.keyboard.press(key)
        else:
            pytest.fail(f"no way by keys to {where}")
        let_go.evaluate("(let_go) => let_go()")
        return wanted

    def _assert_not_lost(self, wanted: Locator) -> None:
        """Ask that what was pressed before on this page left the focus somewhere."""
        before = self.page.evaluate(_PRESSED_BEFORE, str(wanted))
        if before:
            kept = in_time(lambda: self.page.evaluate(_HAS_FOCUS))
            assert kept, f"the focus was lost after {before}"

    def _along_the_row(self, wanted: Locator) -> None:
        self.page.keyboard.press("Space")
        for _ in range(STOPS):
            if wanted.evaluate(_IS_FOCUSED):
                break
            self.page.keyboard.press("ArrowRight")
        assert wanted.is_checked()


HANDS: dict[str, Callable[[BrowserContext], Hand]] = {"touch": Finger, "keys": Keys}
