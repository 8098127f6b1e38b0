"""The code on the printed sheet, read by two decoders that have nothing to do with our encoder."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.paper_settings import choose
from tests.site.sheet_page import VECTORS, SheetPage, read_qr
from tests.site.waiting import until

WITH_NOTES = VECTORS["six exercises with doses, a title, days and two notes"]


@pytest.fixture(scope="module")
def sheet(browser: Browser, site_url: str) -> Iterator[SheetPage]:
    context = open_context(browser, viewport={"width": 1280, "height": 900})
    sheet = SheetPage(context.new_page(), site_url).open(f"#{WITH_NOTES}").show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    yield sheet
    context.close()


def test_the_code_of_a_blank_sheet_holds_no_dose(sheet: SheetPage, browser: Browser) -> None:
    """Another dose on the phone than by hand on the paper would be worse than none."""
    choose(sheet, blank=True)
    until(sheet.page, "() => document.querySelector('.sheet-leaf .sheet-qr') !== null")
    read = read_qr(sheet.page, sheet.paper_qr())
    assert read is not None
    context = open_context(browser)
    phone = SheetPage(context.new_page(), sheet.address.removesuffix("/sheet/"))
    phone.page.goto(read)
    phone.page.locator(".sheet-do h3").wait_for()
    words = phone.page.locator(".sheet-do").inner_text()
    assert phone.name("clam") in words
    assert phone.exercises["clam"]["dose_words"] not in words
    assert "Do what is written on your paper" in words
    expect(sheet.page.locator(".sheet-leaf .sheet-paper__edition")).to_contain_text(
        "the doses are those on this paper"
    )
    context.close()


TREATED = {
    "clean": "",
    "blotted": """// A tenth of the code, which with its quiet zone is the picture.
      pen.fillStyle = "#fff";
      pen.arc(side * .5, side * .55, side * .156, 0, 7);
      pen.fill()""",
    "photocopied": """const all = pen.getImageData(0, 0, side, side);
      for (let at = 0; at < all.data.length; at += 4) {
        const dark = all.data[at] + ((at / 4 * 7919) % 97) - 48 < 140;
        all.data.fill(dark ? 0 : 255, at, at + 3);
      }
      pen.putImageData(all, 0, 0)""",
}


def test_the_code_is_read_back_from_300_dots_an_inch(browser: Browser, site_url: str) -> None:
    context = open_context(
        browser, viewport={"width": 1280, "height": 900}, device_scale_factor=300 / 96
    )
    sheet = SheetPage(context.new_page(), site_url).open(f"#{WITH_NOTES}").show("Print")
    sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    picture = sheet.paper_qr()
    read = {treatment: read_qr(sheet.page, picture, how) for treatment, how in TREATED.items()}
    link = read["clean"]
    assert link is not None
    assert read == dict.fromkeys(TREATED, link)
    again = SheetPage(context.new_page(), site_url)
    again.page.goto(link)
    again.page.locator(".sheet-do h3").wait_for()
    again.show("Choose")
    assert again.page.locator(".sheet-cards > li").count() == 6
    # On paper stand today's texts: the code names today's edition, and is otherwise the sheet.
    expect(again.page.get_by_text("was made with another edition")).to_have_count(0)
    context.close()


def test_the_code_is_large_and_coarse_enough(sheet: SheetPage) -> None:
    choose(sheet)
    sheet.page.emulate_media(media="print")
    code = sheet.page.locator(".sheet-leaf .sheet-qr")
    modules = int(str(code.get_attribute("viewBox")).split()[2])
    box = code.bounding_box()
    sheet.page.emulate_media(media="null")
    assert box
    side = box["width"] / 96 * 25.4
    version = (modules - 8 - 17) / 4
    assert version <= 10
    assert side / modules >= 0.5
    assert side * (modules - 8) / modules >= 30 - 0.01, "30 mm without the quiet zone"
    path = str(code.locator("path").get_attribute("d"))
    columns = [int(move.split(" ")[0]) for move in path.replace("M", " M").split(" M")[1:]]
    assert min(columns) >= 4


DOTS_AN_INCH = 300

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


def test_a_second_decoder_reads_the_same_link_from_the_printed_page(
    page: Page, site_url: str
) -> None:
    sheet = SheetPage(page, site_url).open(f"#{WITH_NOTES}").show("Print")
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    expected = read_qr(page, sheet.paper_qr())
    document = pypdfium2.PdfDocument(sheet.pdf())
    assert len(document) == sheet.pages().count(), "the paper is printed, not the screen"
    last = document[len(document) - 1]
    picture = last.render(scale=DOTS_AN_INCH / 72, grayscale=True).to_numpy().squeeze()
    for treated in (black_and_white, photocopied, blotted):
        found = zxingcpp.read_barcodes(treated(picture))
        assert [code.text for code in found] == [expected], treated.__name__
