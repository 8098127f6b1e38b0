"""The whole way of a sheet: choose, dose, copy, open elsewhere, print, read the code back.

By touch and by keyboard: the mouse does each of its steps in the other tests of the sheet.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browsers import open_context
from tests.pdf_text import squeezed
from tests.site.printing import Printed
from tests.site.sheet_page import THREE, SheetPage, read_qr, slices


class _Requests:
    """Every request of a page: only this site's files, and nothing of the fragment in any."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.site_url = site_url
        self.seen: list[Request] = []
        page.context.on("request", lambda request: self.seen.append(request))

    def tell_nothing(self, fragment: str) -> None:
        wanted = slices(fragment)
        for request in self.seen:
            own = request.url.split("#", 1)[0]
            assert own.startswith((self.site_url, "blob:", "data:")), request.url
            sent = own + str(request.headers) + (request.post_data or "")
            assert not [one for one in wanted if one in sent], own


def _by_touch(sheet: SheetPage) -> None:
    # Each at a place of its own on the screen: two at one place, so soon, were a double tap.
    for count, (exercise, place) in enumerate(
        zip(THREE, ("start", "center", "end"), strict=True), start=1
    ):
        button = sheet.add_button(exercise)
        button.evaluate("(it, block) => it.scrollIntoView({ block })", place)
        button.tap()
        expect(sheet.page.get_by_role("button", name=f"{count} on the sheet")).to_be_visible()
    sheet.page.get_by_role("button", name="3 on the sheet").tap()
    sheet.card(1).get_by_label("Hold each, seconds: from").fill("25")
    sheet.card(1).get_by_label("Note").fill("Shoes off. Slowly!")
    sheet.button("Copy link").tap()


def _tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focused element's name or label is the wanted one."""
    for _ in range(250):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => { const one = document.activeElement;
              const label = one.labels?.[0]?.innerText ?? "";
              return one.getAttribute("aria-label") || label || one.innerText || ""; }"""
        )
        if " ".join(str(name).split()) == wanted:
            return
    pytest.fail(f"the keyboard does not reach {wanted!r}")


def _by_keyboard(sheet: SheetPage) -> None:
    page = sheet.page
    for exercise in THREE:
        page.evaluate("document.activeElement.blur()")
        _tab_to(page, "Find by name, muscle, position, equipment or injury")
        page.keyboard.press("Control+a")
        page.keyboard.type(sheet.name(exercise))
        _tab_to(page, f"Add {sheet.name(exercise)}")
        page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")
    _tab_to(page, f"Close dose of {sheet.name(THREE[1])}")
    _tab_to(page, "Hold each, seconds: from")
    page.keyboard.type("25")
    _tab_to(page, "Note")
    page.keyboard.type("Shoes off. Slowly!")
    _tab_to(page, "Copy link")
    page.keyboard.press("Enter")


DESKTOP = {"viewport": {"width": 1280, "height": 900}, "device_scale_factor": 2}
PHONE = {
    "viewport": {"width": 390, "height": 800},
    "device_scale_factor": 3,
    "has_touch": True,
    "is_mobile": True,
}


@pytest.mark.parametrize(
    ("make", "options"),
    [
        pytest.param(_by_touch, PHONE, id="touch"),
        pytest.param(
            _by_keyboard,
            DESKTOP,
            id="keyboard",
        ),
    ],
)
def test_from_the_library_to_paper_and_back(
    browser: Browser,
    site_url: str,
    make: Callable[[SheetPage], None],
    options: dict[str, object],
) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    physio = open_context(browser, permissions=permissions, service_workers="allow", **options)
    page = physio.new_page()
    requests = _Requests(page, site_url)
    sheet = SheetPage(page, site_url).open()
    make(sheet)
    expect(page.get_by_role("status")).to_contain_text("Link copied.")
    link = str(page.evaluate("navigator.clipboard.readText()"))
    assert link == sheet.link() == page.url
    requests.tell_nothing(sheet.fragment())
    physio.close()

    patient = open_context(browser, service_workers="allow", **options)
    page = patient.new_page()
    requests = _Requests(page, site_url)
    sheet = SheetPage(page, site_url)
    page.goto(link)
    heading = page.locator(".sheet-do h3")
    expect(heading).to_contain_text(sheet.name(THREE[0]))
    page.get_by_role("button", name="Next").click()
    expect(heading).to_contain_text(sheet.name(THREE[1]))
    expect(page.locator(".sheet-do__note")).to_have_text("Shoes off. Slowly!")
    expect(page.locator(".sheet-do__dose")).to_contain_text("Hold 25 seconds")
    assert page.url == link

    sheet.show("Choose")
    assert sheet.names() == [sheet.name(exercise) for exercise in THREE]
    assert sheet.link() == link

    sheet.show("Print")
    page.get_by_label("A4", exact=True).check()
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    count = sheet.pages().count()
    printed = Printed(sheet.pdf())
    assert len(printed.sheets) == count
    for exercise in THREE:
        assert squeezed(sheet.name(exercise)) in printed.text
    assert squeezed("Shoes off. Slowly!") in printed.text
    assert squeezed(f"Page {count} of {count}") in printed.text

    assert read_qr(page, page.locator(".sheet-leaf .sheet-qr").screenshot()) == link
    requests.tell_nothing(sheet.fragment())
    patient.close()
