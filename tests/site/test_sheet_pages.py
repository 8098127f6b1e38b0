"""How many pages of paper a sheet takes, and how full they are, whatever is chosen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.pages_per_layout import SHEETS, Combination, combinations, leaves_of, open_print
from tests.site.sheet_page import SheetPage

FULL_ENOUGH = 2 / 3
"""Of each page that is not the last: of its sheet, or of an exercise with pages of its own."""

TRIED = ("1", "3", "four")
MOST_PAGES = """
one     a4      2  3  4    2  4  4    3  5  6    3  7  9
two     a4      1  2  2    2  3  4    3  5  6    3  5  7
four    a4      1  2  2    2  3  3    2  5  6    3  5  6
list    a4      1  2  2    2  3  3    3  5  6    3  5  7
fewest  a4      1  2  2    1  2  3    2  3  4    2  4  5
one     letter  2  3  4    2  4  4    3  5  6    3  7 10
two     letter  2  2  3    2  4  4    3  5  6    3  6  8
four    letter  1  2  3    2  3  3    3  5  6    3  5  7
list    letter  1  2  3    2  3  4    3  5  6    3  5  7
fewest  letter  1  2  2    1  2  3    2  3  4    2  4  5
one     a5      3  5  6    3  7  9    5  9 11    5 12 14
two     a5      3  5  6    3  6  7    5  8 10    5 10 13
four    a5      3  5  6    3  5  7    5  8 10    5 10 13
list    a5      3  5  6    3  5  7    5  8 10    5 10 13
fewest  a5      2  3  4    2  5  6    4  7  8    5  9 11
"""
"""For each layout and paper the most pages of the sheets that are tried: plain, with pictures of
faults, in large print, and in large print with pictures of faults. So many they took when every
layout left some words out; longer texts may need more."""


def _most_pages() -> dict[Combination, dict[str, int]]:
    looks = [(large, faults) for large in (False, True) for faults in (False, True)]
    found = {}
    for row in MOST_PAGES.split("\n")[1:-1]:
        layout, paper, *numbers = row.split()
        counts = [int(number) for number in numbers]
        for at, (large, faults) in enumerate(looks):
            of_look = counts[at * len(TRIED) : (at + 1) * len(TRIED)]
            found[Combination(layout, paper, large, faults)] = dict(
                zip(TRIED, of_look, strict=True)
            )
    return found


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: a new visitor's, without the cost of a new window."""
    return reader


@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
def test_no_page_stays_half_empty_and_none_is_wasted(page: Page, site_url: str, paper: str) -> None:
    """On A4 whatever is chosen; on other papers the longest sheet, plain and taking most room."""
    most = _most_pages()
    chosen = [one for one in combinations([paper]) if paper == "a4" or one.large == one.faults]
    assert len(chosen) == (20 if paper == "a4" else 10)
    sheet = SheetPage(page, site_url)
    for name in TRIED if paper == "a4" else TRIED[-1:]:
        open_print(sheet, SHEETS[name])
        for one, leaves in zip(chosen, leaves_of(sheet, chosen), strict=True):
            shares = [round(leaf.filled, 2) for leaf in leaves]
            where = f"{one}, sheet of {name}: {shares}"
            assert len(leaves) <= most[one][name], where
            assert max(shares) <= 1, where
            hollow = [
                leaf for leaf in leaves if not leaf.may_be_empty and leaf.filled < FULL_ENOUGH
            ]
            assert hollow == [], where
