"""How many pages a sheet takes in every layout: `python -m tests.site.pages_per_layout [site]`.

A report, not a test: run it on the site built before a change and after it. Each row is a layout;
each column a paper and size of type; each number the pages of all sheets together, without and
with pictures of faults. In brackets: how many of them, the last of a sheet left out, are less than
six tenths full.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browsers import start_chromium
from tests.site.pages import SITE
from tests.site.serving import served
from tests.site.sheet_page import SIX, VECTORS, SheetPage

PAPERS = ("A4", "US Letter", "A5")
FOUR_STANDING = ("split-squat", "step-up", "side-lying-hip-abduction", "banded-squat")
"""Four exercises that are done standing, as a therapist gives them to one patient."""
SHEETS = (SIX[:1], SIX[:2], SIX[:3], SIX[:4], FOUR_STANDING, SIX)

_FILLED = """() => [...document.querySelectorAll(".sheet-leaf > .sheet-page")].map((page) => {
  const content = page.querySelector(".sheet-page__content").getBoundingClientRect();
  const foot = page.querySelector(".sheet-page__foot").getBoundingClientRect();
  return content.height / (foot.top - content.top);
})"""


def filled(page: Page) -> list[float]:
    """Return how full each page of the sheet is, from 0 to 1."""
    shares: list[float] = page.evaluate(_FILLED)
    return shares


def main(site: Path) -> None:
    """Print the table."""
    with served(site) as address, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        sheet = SheetPage(browser.new_page(viewport={"width": 1280, "height": 900}), address)
        sheet.open(f"#{VECTORS['three exercises of the first post']}").show("Print")
        layouts = sheet.page.get_by_role("group", name="Exercises a page").get_by_role("radio")
        names = [str(one.get_attribute("value")) for one in layouts.all()]
        found: dict[tuple[str, ...], list[list[float]]] = {}
        for exercises in SHEETS:
            sheet.page.evaluate("localStorage.clear(); sessionStorage.clear()")
            sheet.page.goto("about:blank")
            sheet.open().add(*exercises).show("Print")
            sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
            for paper, large, faults, layout in product(
                PAPERS, (False, True), (False, True), names
            ):
                sheet.page.get_by_label(paper, exact=True).check()
                sheet.page.get_by_label("Large print", exact=True).set_checked(large)
                sheet.page.get_by_label("Pictures of faults", exact=True).set_checked(faults)
                sheet.page.locator(f".sheet-print input[value={layout}]").check()
                key = (layout, paper, "large" if large else "", "faults" if faults else "")
                found.setdefault(key, []).append(filled(sheet.page))
        browser.close()
    columns = [(paper, large) for paper in PAPERS for large in ("", "large")]
    print("layout", *(" ".join(column).strip() for column in columns), sep=" | ")
    for layout in names:
        cells = [
            " / ".join(_cell(found[layout, paper, large, faults]) for faults in ("", "faults"))
            for paper, large in columns
        ]
        print(layout, *cells, sep=" | ")
    total = sum(
        len(pages) for key, sheets in found.items() if key[0] != "fewest" for pages in sheets
    )
    print(f"together, without the layout of fewest pages: {total}")


def _cell(sheets: list[list[float]]) -> str:
    empty = sum(share < 0.6 for pages in sheets for share in pages[:-1])
    return f"{sum(map(len, sheets))} ({empty})"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
