"""The whole way of a sheet, and what a browser may refuse, in every engine.

All for `make engines`: Chromium, in which `make test` looks at everything, goes the way in
test_sheet_journey.py and has the rest in its own tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pdf_text import squeezed
from tests.site.deploying import extras_of
from tests.site.engines.conftest import Open
from tests.site.engines.window import Window
from tests.site.pages import LIBRARY
from tests.site.printing import Printed
from tests.site.serving import served
from tests.site.sheet_page import IN_POST, JSQR, POST

THREE = tuple(LIBRARY.exercises[one].name for one in ("clam", "wall-press", "banded-bridge"))
NOTE = "Shoes off. Slowly!"

EXTRAS_KEPT = """caches.keys()
  .then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))
  .then((kept) => kept.flat().filter(({ url }) => /\\/exercises\\/./.test(url)).length)
  .then((count) => count === arguments[0])"""
"""Whether so many pictures and pages of exercises are on the device."""


@pytest.fixture
def address(watched_site: Path) -> Iterator[str]:
    """Serve the copy that tells what goes wrong."""
    with served(watched_site) as address:
        yield address


def _go_on(window: Window) -> None:
    """Step to the next exercise, or to the end."""
    title = ":is(.sheet-do, .sheet-finish) h3"
    before = window.text(title)
    window.press(".sheet-back-next button:last-of-type")
    window.until(f"document.querySelector('{title}').innerText.trim() !== arguments[0]", before)


def _go_to_the_end(window: Window) -> None:
    while not window.texts(".sheet-finish"):
        _go_on(window)


def _read_code(window: Window, picture: bytes) -> str:
    """Read a QR code with a decoder that has nothing to do with our encoder."""
    reads = """
      return createImageBitmap(new Blob([new Uint8Array(arguments[0])])).then((image) => {
        const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        return window.jsQR(data, image.width, image.height)?.data ?? "";
      });"""
    return str(window.run(JSQR.read_text(encoding="utf-8") + reads, list(picture)))


def test_a_sheet_goes_from_the_library_to_paper_and_back(address: str, new_window: Open) -> None:
    physio = new_window()
    physio.open(f"{address}/sheet/")
    physio.write("#sheet-search", "", "press")
    physio.press("button", f"Add {THREE[1]}")
    physio.write("#sheet-search", "", "")
    physio.press("button", f"Add {THREE[0]}")
    physio.press("button", f"Add {THREE[2]}")
    physio.press("button", f"Move {THREE[0]} up")
    second = ".sheet-cards > li:nth-child(2)"
    physio.write(f"{second} input", "Hold each, seconds: from", "3")
    physio.press(f"{second} .sheet-fold__title", "")
    physio.write(f"{second} input", "Weight", "7,5")
    assert "7.5 kg" in physio.text(f"{second} .sheet-card__words")
    physio.press(f"{second} .sheet-radio", "Left side only")
    physio.write(f"{second} input", "Note", NOTE)
    assert physio.text(f"{second} .sheet-card__note") == NOTE
    dose = physio.text(f"{second} .sheet-card__dose")
    link = physio.run("return document.querySelector('[readonly]').value")
    assert link == physio.run("return location.href")

    patient = new_window(390, 800)
    patient.open(link)
    assert THREE[0] in patient.text(".sheet-do h3")
    _go_on(patient)
    assert THREE[1] in patient.text(".sheet-do h3")
    assert patient.text(".sheet-do__note") == NOTE
    assert patient.text(".sheet-do__dose") == dose

    patient.press("button", "Hold 3 s")
    patient.until("document.querySelector('[role=timer]').innerText === '0:02'")
    patient.until("document.querySelector('[role=timer]').innerText === 'Done'")
    patient.press("label", "Hold 1")
    _go_to_the_end(patient)
    patient.press("button", "Save in my log")
    assert f"{THREE[1]}: 1 hold" in patient.text(".sheet-session")
    patient.reload()
    patient.text(":is(.sheet-do, .sheet-finish) h3")
    _go_to_the_end(patient)
    assert f"{THREE[1]}: 1 hold" in patient.text(".sheet-session")

    physio.press(".sheet-modes button", "Print")
    physio.press("label", "A4")
    physio.until("document.querySelector('.sheet-leaf .sheet-qr')")
    count = physio.run("return document.querySelectorAll('.sheet-leaf').length")
    expected = [squeezed(words) for words in (*THREE, NOTE, f"Page {count} of {count}")]
    preview = squeezed(" ".join(physio.texts(".sheet-leaf")))
    assert [words for words in expected if words not in preview] == []
    physio.show(".sheet-leaf .sheet-qr")
    read = physio.wait(lambda: _read_code(physio, physio.picture()), "no QR code is to be seen")
    assert read == link
    if physio.can_print:
        printed = Printed(physio.pdf())
        assert len(printed.sheets) == count
        assert [words for words in expected if words not in printed.text] == []


def test_the_site_is_whole_on_a_phone(address: str, new_window: Open) -> None:
    window = new_window(360, 740, moves=True)
    for page in ("/", "/exercises/", "/exercises/clam/", "/chain/", "/sheet/", f"/sheet/#{POST}"):
        window.open(address + page)
        wide = window.run("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, page

    window.open(f"{address}/exercises/clam/")
    window.press("button", "Show the movement")
    window.until("document.querySelector('.movement svg')?.getAnimations({ subtree: true }).length")
    window.press("button", "Pause the movement")

    before = window.run("return getComputedStyle(document.body).backgroundColor")
    window.press(".md-header label[title='Switch to dark colours']")
    window.until("getComputedStyle(document.body).backgroundColor !== arguments[0]", before)
    window.reload()
    window.until("getComputedStyle(document.body).backgroundColor !== arguments[0]", before)

    window.press(".md-header label[for=__search]")
    window.write(".md-search input[type=text]", "", "clam")
    window.until(
        "[...document.querySelectorAll('.md-search-result__link')]"
        ".some((one) => one.pathname === '/exercises/clam/')"
    )


def test_a_mangled_link_is_repaired_or_told(address: str, new_window: Open) -> None:
    window = new_window()
    window.open(f"{address}/sheet/%23{POST}")
    window.until("location.hash.slice(1) === arguments[0]", POST)
    window.text(".sheet-do h3")
    window.open("about:blank")
    window.open(f"{address}/sheet/#{POST[: len(POST) // 2]}")
    assert "This link is incomplete" in window.text(".sheet-problems")
    assert window.texts(".sheet-do h3") == []


def test_a_sheet_opens_after_the_server_is_gone(watched_site: Path, new_window: Open) -> None:
    window = new_window()
    with served(watched_site) as address:
        window.open(f"{address}/sheet/#{POST}")
        name = window.text(".sheet-do h3")
        window.until("navigator.serviceWorker.ready.then(() => true)")
        window.until("navigator.serviceWorker.controller !== null")
        window.until(EXTRAS_KEPT, len(extras_of(watched_site, *IN_POST)))
        window.open("about:blank")
    window.open(f"{address}/sheet/#{POST}")
    assert window.text(".sheet-do h3") == name
    window.show(".sheet-do img")
    window.until("document.querySelector('.sheet-do img').naturalWidth")


@pytest.mark.parametrize("storage", ["denied", "full"])
def test_a_browser_that_keeps_nothing_still_shows_the_sheet(
    storage: str, address: str, new_window: Open
) -> None:
    window = new_window(390, 800)
    window.open(f"{address}/sheet/?{storage}&sleepy#{POST}")
    window.press("button", "Timer, sound, screen and list")
    window.press("label", "Keep the screen on")
    window.until("document.body.innerText.includes('does not let us keep the screen on')")
    window.press("label", "Set 1, left")
    _go_to_the_end(window)
    window.press("button", "Save in my log")
    told = "This browser does not let us keep anything."
    window.until("document.querySelector('[role=status]').innerText.includes(arguments[0])", told)
