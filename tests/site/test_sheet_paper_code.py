"""The code on the printed sheet, read by a second decoder from the paper itself."""

from __future__ import annotations

import numpy as np
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from numpy.typing import NDArray
from playwright.sync_api import Page

from tests.site.sheet_page import VECTORS, SheetPage, read_qr

DOTS_AN_INCH = 300
SIX_WITH_NOTES = VECTORS["six exercises with doses, a title, days and two notes"]

Picture = NDArray[np.uint8]


def black_and_white(picture: Picture) -> Picture:
    """Return what a black-and-white printer leaves of a page."""
    return np.where(picture < 128, 0, 255).astype(np.uint8)


def photocopied(picture: Picture) -> Picture:
    """Return a page after a bad photocopier: grain, then a threshold."""
    grain = np.random.default_rng(20261122).normal(0, 40, picture.shape)
    return np.where(picture + grain < 150, 0, 255).astype(np.uint8)


def blotted(picture: Picture) -> Picture:
    """Return a page with a white blot as large as a tenth of its code, beside the code's middle."""
    (code,) = zxingcpp.read_barcodes(picture)
    left, top = code.position.top_left.x, code.position.top_left.y
    side = code.position.bottom_right.x - left
    down, across = np.indices(picture.shape)
    away = np.hypot(across - (left + 0.45 * side), down - (top + 0.6 * side))
    return np.where(away < side * np.sqrt(0.1 / np.pi), 255, picture).astype(np.uint8)


@pytest.mark.parametrize("treated", [black_and_white, photocopied, blotted])
def test_a_second_decoder_reads_the_same_link_from_the_printed_page(
    page: Page, site_url: str, treated: type[Picture]
) -> None:
    sheet = SheetPage(page, site_url).open(f"#{SIX_WITH_NOTES}").show("Print")
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    expected = read_qr(page, sheet.paper_qr())
    document = pypdfium2.PdfDocument(sheet.pdf())
    last = document[len(document) - 1]
    picture = last.render(scale=DOTS_AN_INCH / 72, grayscale=True).to_numpy().squeeze()
    found = zxingcpp.read_barcodes(treated(picture))
    assert [code.text for code in found] == [expected]
