"""The sheet page as a reader uses it: what the tests of the sheet share."""

from __future__ import annotations

import functools
import json
import re
import urllib.request
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.ours import ROOT
from tests.site.sheet_pieces import sheet_library
from tests.site.waiting import until

JSQR = ROOT / "sheet/node_modules/jsqr/dist/jsQR.js"
VECTORS: dict[str, str] = {
    vector["name"]: vector["link"]
    for vector in json.loads((ROOT / "sheet/vectors/v1.json").read_text(encoding="utf-8"))[
        "vectors"
    ]
}
POST = VECTORS["three exercises of the first post"]
IN_POST = ("side-lying-hip-abduction", "banded-bridge", "wall-press")

THREE = ("clam", "wall-press", "banded-bridge")
SIX = (*THREE, "side-lying-hip-abduction", "banded-side-steps", "step-up")


@functools.lru_cache(maxsize=4)
def _library(address: str) -> dict[str, Any]:
    """Return what the sheet knows of the exercises: the same for every test of a site."""
    with urllib.request.urlopen(address) as answer:
        return sheet_library(json.load(answer))


_STATUS = "document.querySelector('[role=status][data-count]')"

SAID = f"Number({_STATUS}.dataset.count)"
"""How often the page said something."""

SAYS_TO_WAIT = f"{_STATUS}.textContent.startsWith('One moment')"
"""Whether the last thing that it said is that something is on its way: so on a busy machine."""

LOOKING = "document.querySelector('.sheet-count')?.textContent.startsWith('Looking')"
"""Whether what was asked for is still on its way."""

SHOWN = {"Choose": "#sheet-yours-title", "Print": "#sheet-print-title", "Do": "#sheet-do-title"}
"""What each mode has as soon as it is there."""


class SheetPage:
    """One opened sheet page."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.page = page
        self.address = f"{site_url}/sheet/"
        self.library = _library(f"{site_url}/data/library.json")
        self.exercises = {exercise["id"]: exercise for exercise in self.library["exercises"]}

    def open(self, after: str = "") -> SheetPage:
        """Open the page with a query, a fragment or nothing, and wait until it is there."""
        self.page.goto(self.address + after)
        self.page.locator(".sheet-screen").wait_for()
        return self

    def name(self, exercise: str) -> str:
        """Return the name of an exercise."""
        return str(self.exercises[exercise]["name"])

    def add(self, *exercises: str) -> SheetPage:
        """Add exercises with the mouse, each when what is said of the one before is heard."""
        for exercise in exercises:
            before = self.page.evaluate(SAID)
            self.add_button(exercise).click()
            until(self.page, f"{SAID} !== {before} && !{SAYS_TO_WAIT}")
        return self

    def add_button(self, exercise: str) -> Locator:
        """Return the button that adds an exercise, wherever it stands among all of them."""
        link = self.page.get_by_role("link", name=self.name(exercise), exact=True)
        find = self.page.locator(".sheet-find", has=link)
        while find.count() == 0 and self._more():
            pass
        return find.locator(".sheet-find__add")

    def finds(self) -> list[str]:
        """Return the names of all that the library offers, down to its end."""
        until(self.page, f"!{LOOKING}")
        while self._more():
            pass
        return self.page.locator(".sheet-find__name").all_inner_texts()

    def _more(self) -> bool:
        """Go on to the next finds, if there are any; the list of all comes with the first step."""
        count = "document.querySelectorAll('.sheet-find__name').length"
        before = self.page.evaluate(count)
        step = "(rest) => rest.map((button) => button.click()).length > 0"
        if not self.page.locator(".sheet-finds__rest button").evaluate_all(step):
            return False
        until(self.page, f"!{LOOKING} && {count} !== {before}")
        return True

    def card(self, place: int) -> Locator:
        """Return a card of the sheet, counted from 0."""
        return self.page.locator(".sheet-cards > li").nth(place)

    def change_dose(self, place: int) -> None:
        """Open the dose of a card, counted from 0; that of an exercise just added is open."""
        button = self.card(place).get_by_role("button", name=re.compile("^(Change|Close) dose"))
        if button.get_attribute("aria-expanded") == "false":
            button.click()

    def names(self) -> list[str]:
        """Return the names on the sheet, in their order."""
        headings = self.page.locator(".sheet-cards h3").all_inner_texts()
        return [heading.split(". ", 1)[1] for heading in headings]

    def show(self, mode: str) -> SheetPage:
        """Go to a mode: Choose, Print or Do; who followed a link asks for the modes first."""
        modes = self.page.locator(".sheet-modes")
        if modes.count() == 0:
            self.button("Change this sheet").click()
        modes.get_by_role("button", name=mode, exact=True).click()
        self.page.locator(SHOWN[mode]).wait_for()  # a part that is loaded when it is wanted
        return self

    def button(self, name: str) -> Locator:
        """Return the button of this name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def unfold(self, title: str) -> None:
        """Open a folded section."""
        fold = self.page.locator(".sheet-fold__title", has_text=title).first
        if fold.get_attribute("aria-expanded") == "false":
            fold.click()

    def link(self) -> str:
        """Return the link that the page offers."""
        return self.page.get_by_label("Link", exact=True).input_value()

    def fragment(self) -> str:
        """Return what stands after the # of the address."""
        return str(self.page.evaluate("location.hash.slice(1)"))

    def said(self) -> str:
        """Return the latest sentence of the live region."""
        return self.page.get_by_role("status").inner_text().strip()

    def says(self, does: Callable[[], object], text: str) -> None:
        """Do something, and expect exactly one sentence that holds the text."""
        before = self._said_count()
        does()
        expect(self.page.get_by_role("status")).to_contain_text(text)
        assert self._said_count() == before + 1, self.said()

    def _said_count(self) -> int:
        return int(self.page.get_by_role("status").get_attribute("data-count") or 0)

    def pages(self) -> Locator:
        """Return the pages of paper."""
        return self.page.locator(".sheet-leaf")

    def pdf(self) -> bytes:
        """Print the page as the browser's own dialogue would, whose reader has rested before."""
        expect(self.page.locator(".sheet-not-yet")).to_have_count(0)
        until(
            self.page,
            "[...document.querySelectorAll('.sheet-leaf img')].every((image) => image.complete)",
        )
        return self.page.pdf(prefer_css_page_size=True, tagged=True)

    def paper_qr(self) -> bytes:
        """Return a picture of the printed QR code in its true size."""
        self.page.emulate_media(media="print")
        code = self.page.locator(".sheet-leaf .sheet-qr")
        code.scroll_into_view_if_needed()
        picture = code.screenshot()
        self.page.emulate_media(media="null")
        return picture

    def kept(self) -> str:
        """Return everything that the browser's storage holds."""
        return str(
            self.page.evaluate(
                "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"
            )
        )


def slices(fragment: str, length: int = 6) -> set[str]:
    """Return every slice of a fragment."""
    return {fragment[at : at + length] for at in range(len(fragment) - length + 1)}


def read_qr(page: Page, picture: bytes, change: str = "") -> str | None:
    """Read a QR code with a decoder that has nothing to do with our encoder.

    Args:
        page: An opened page, in which the decoder runs.
        picture: A PNG.
        change: JavaScript that draws on the canvas `pen` of `side` pixels before the reading.
    """
    blank = page.context.new_page()
    try:
        blank.evaluate(JSQR.read_text(encoding="utf-8"))
        read: str | None = blank.evaluate(
            """async (bytes) => {
              const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
              const side = image.width;
              const canvas = new OffscreenCanvas(side, image.height);
              const pen = canvas.getContext("2d");
              pen.drawImage(image, 0, 0);
              CHANGE;
              const { data } = pen.getImageData(0, 0, side, image.height);
              return jsQR(data, side, image.height)?.data ?? null;
            }""".replace("CHANGE", change),
            list(picture),
        )
        return read
    finally:
        blank.close()
