"""How many pages a sheet takes in every layout: `python -m tests.site.pages_per_layout [site]`.

As a report, run it on the site built before a change and after it. Each row is a layout; each
column a paper and size of type; each number the pages of all sheets together, without and with
pictures of faults, and behind it how full the emptiest page is that is not the last of its sheet,
in hundredths; where each exercise has a page of its own, nor the last of its exercise. The pages of
each combination follow, sheet by sheet. test_sheet_pages.py asks of some of them how many and how
full they may be.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browsers import open_context, start_chromium
from tests.site.pages import SITE
from tests.site.paper_settings import AT_REST
from tests.site.serving import served
from tests.site.sheet_page import SIX, SheetPage

LAYOUTS = ("one", "two", "four", "list", "fewest")
PAPERS = ("a4", "letter", "a5")
ORDINARY = ("split-squat", "step-up", "side-lying-hip-abduction", "banded-squat")
"""Four exercises of ordinary length, as a therapist gives them to one patient."""
SHEETS = {str(count): SIX[:count] for count in range(1, 7)} | {"four": ORDINARY}
"""Exercises by the name of their sheet."""


@dataclass(frozen=True)
class Combination:
    """What was chosen before printing."""

    layout: str
    paper: str
    large: bool
    faults: bool

    def __str__(self) -> str:
        more = (("large", self.large), ("faults", self.faults))
        return " ".join((self.layout, self.paper, *(word for word, is_so in more if is_so)))


@dataclass(frozen=True)
class Leaf:
    """A page of paper."""

    filled: float
    """Share of its height that is filled, from 0 to 1."""
    may_be_empty: bool
    """Whether it is the last of its sheet or, where each has pages of its own, of its exercise."""
    begins: str
    """The first words on it."""


def combinations(papers: Iterable[str] = PAPERS) -> Iterator[Combination]:
    """Yield everything that may be chosen."""
    for paper, large, faults, layout in product(papers, (False, True), (False, True), LAYOUTS):
        yield Combination(layout, paper, large, faults)


_CHOOSE = """
async (all) => {
  const input = (value) => document.querySelector(`.sheet-print input[value="${value}"]`);
  const tick = (words) => [...document.querySelectorAll(".sheet-print label")]
    .find((label) => label.textContent.trim() === words).querySelector("input");
  const set = (box, wanted) => box.checked === wanted || box.click();
  const atRest = AT_REST;
  const leaves = () => [...document.querySelectorAll(".sheet-leaf > .sheet-page")].map((page) => {
    const content = page.querySelector(".sheet-page__content").getBoundingClientRect();
    const foot = page.querySelector(".sheet-page__foot").getBoundingClientRect();
    const names = page.querySelectorAll(".sheet-paper__name, .sheet-paper__again");
    const first = page.querySelector(".sheet-piece > *");
    return {
      filled: content.height / (foot.top - content.top),
      exercises: names.length,
      goesOn: first.matches(".sheet-paper__again"),
      begins: page.textContent.trim().slice(0, 30),
    };
  });
  const found = [];
  for (const { layout, paper, large, faults } of all) {
    set(input(paper), true);
    set(input(layout), true);
    set(tick("Large print"), large);
    set(tick("Pictures of faults"), faults);
    await atRest();
    const pages = leaves();
    found.push(pages.map(({ filled, exercises, begins }, at) => {
      const next = pages[at + 1];
      const isOwnLast = layout === "one" && exercises > 0 && !next?.goesOn;
      return { filled, begins, isLast: !next || isOwnLast };
    }));
  }
  return found;
}""".replace("AT_REST", AT_REST)


def leaves_of(sheet: SheetPage, chosen: list[Combination]) -> list[list[Leaf]]:
    """Return the pages of the opened sheet's print for each combination."""
    asked = [vars(one) for one in chosen]
    found: list[list[dict[str, Any]]] = sheet.page.evaluate(_CHOOSE, asked)
    return [[Leaf(one["filled"], one["isLast"], one["begins"]) for one in each] for each in found]


def open_print(sheet: SheetPage, exercises: Iterable[str]) -> None:
    """Show the print of a new sheet of these exercises."""
    sheet.page.goto(f"{sheet.address.removesuffix('/sheet/')}/assets/icons/mark.svg")
    sheet.page.evaluate("localStorage.clear(); sessionStorage.clear()")
    sheet.open().add(*exercises).show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")


def emptiest(leaves: Iterable[Leaf]) -> Leaf | None:
    """Return the emptiest page that may not be so; None where each may."""
    return min(
        (one for one in leaves if not one.may_be_empty), key=lambda one: one.filled, default=None
    )


def main(site: Path) -> None:
    """Print the table, then the emptiest page of each combination."""
    chosen = list(combinations())
    found: dict[Combination, dict[str, list[Leaf]]] = {one: {} for one in chosen}
    with served(site) as address, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        context = open_context(browser, viewport={"width": 1280, "height": 900})
        sheet = SheetPage(context.new_page(), address)
        for name, exercises in SHEETS.items():
            open_print(sheet, exercises)
            for one, leaves in zip(chosen, leaves_of(sheet, chosen), strict=True):
                found[one][name] = leaves
        browser.close()
    columns = list(product(PAPERS, (False, True)))
    print("layout", *(f"{paper}{' large' * large}" for paper, large in columns), sep=" | ")
    for layout in LAYOUTS:
        cells = [
            " / ".join(
                _cell(found[Combination(layout, paper, large, faults)]) for faults in (False, True)
            )
            for paper, large in columns
        ]
        print(layout, *cells, sep=" | ")
    print(f"together: {sum(len(each) for sheets in found.values() for each in sheets.values())}")
    for one, sheets in found.items():
        counts = " ".join(str(len(each)) for each in sheets.values())
        print(f"{one}: {counts} pages")
        named = [(leaf, name) for name, each in sheets.items() if (leaf := emptiest(each))]
        if named:
            leaf, name = min(named, key=lambda pair: pair[0].filled)
            print(f"  emptiest {leaf.filled:.2f}, in the sheet of {name}: {leaf.begins}…")


def _cell(sheets: dict[str, list[Leaf]]) -> str:
    leaf = emptiest(leaf for each in sheets.values() for leaf in each)
    fullness = "-" if leaf is None else str(round(100 * leaf.filled))
    return f"{sum(map(len, sheets.values()))} ({fullness})"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
