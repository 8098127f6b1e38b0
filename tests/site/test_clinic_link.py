"""A clinic's link to the builder: what is begun from it names the clinic and wears its colour."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.holding import Holding
from tests.site.sheet_page import SheetPage

NAME = "Example <b>Physiotherapy</b>"
REACH = "01632 960000, 1 Example Street, https://example.org"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1H0z"/></svg>'
PALE, ENOUGH = "#777777", "#707070"


def test_sheets_that_are_begun_from_a_clinics_link_say_whom_to_ask(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}/clinics/your-name/")
    for label, text in (
        ("Name of the clinic", NAME),
        ("Telephone", "01632 960000"),
        ("Address, a line each", "1 Example Street"),
        ("Website", "http://example.org"),
    ):
        page.get_by_label(label).fill(text)
    expect(page.get_by_text("Please look again.")).to_contain_text("The website")
    page.get_by_label("Website").fill("Example.org")
    page.get_by_label("Website").fill("HTTPS://example.org")
    file = page.get_by_label("docs/data/site.yml")
    expect(file).to_have_value(re.compile(f'name: "{re.escape(NAME)}"'))
    page.get_by_label("Colour, by its code").fill(PALE)
    expect(page.get_by_text("too pale for white letters")).to_contain_text(ENOUGH)
    expect(file).to_have_value(re.compile(f'colour: "{ENOUGH}"\n  logo: null'))
    choose = page.get_by_label("Logo, an SVG or a PNG")
    choose.set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.get_by_text("This is no SVG and no PNG.")).to_be_visible()
    choose.set_input_files({"name": "Mark.svg", "mimeType": "image/svg+xml", "buffer": LOGO})
    expect(file).to_have_value(re.compile('logo: "assets/clinic-logo.svg"'))
    expect(page.locator(".maker-looks img:visible")).to_have_count(3)
    page.get_by_label("Keep the logo on this device").check()
    link = page.get_by_label("Your link to the builder").input_value()
    assert link.endswith("&colour=707070")

    sheet = SheetPage(page, site_url)
    page.goto(link)
    expect(page.get_by_role("status").first).to_contain_text(f"{NAME}, {REACH}")
    header = page.locator(".md-header")
    expect(header).to_have_css("background-color", "rgb(112, 112, 112)")
    sheet.add("clam")
    assert page.locator(".sheet-dialog").count() == 0
    made = page.url
    sheet.show("Print")
    expect(page.get_by_label("Clinic or person")).to_have_value(NAME)
    expect(page.locator(".sheet-leaf").last).to_contain_text(f"Who to ask: {NAME}: {REACH}")

    logo = (
        page.locator(".sheet-leaf")
        .last.locator(".sheet-paper__who")
        .evaluate("who => getComputedStyle(who, '::before').backgroundImage")
    )
    assert logo.startswith('url("data:image/svg+xml;base64,')
    assert "colour" not in made, "the patient's link stays short"

    # Back at the link with a sheet in progress: it stays, without a question.
    page.goto(f"{site_url}/about/")
    page.goto(link)
    expect(page.locator(".sheet-card")).to_have_count(1)
    assert page.locator(".sheet-dialog").count() == 0

    patient = page.context.new_page()
    patient.goto(made)
    patient.locator(".sheet-stop-line button").first.click()
    asked = patient.locator(".sheet-stop-line").get_by_text(f"{NAME}, {REACH}")
    expect(asked).to_be_visible()
    assert asked.locator("a, b").count() == 0
    expect(patient.locator(".md-header")).to_have_css("background-color", "rgb(15, 82, 87)")
    assert NAME not in patient.locator("h1").inner_text()


@pytest.mark.parametrize("how", ["stalls", "does not come"])
def test_the_link_needs_no_file_and_it_is_said_why_there_is_none(
    page: Page, site_url: str, how: str
) -> None:
    holding = Holding()
    page.route(
        "**/data/site.yml",
        holding.hold if how == "stalls" else lambda route: route.abort(),
    )
    page.goto(f"{site_url}/clinics/your-name/")
    page.get_by_label("Name of the clinic").fill("Example")
    page.get_by_label("Telephone").fill("Ask for Anna")
    expect(page.get_by_label("Your link to the builder")).to_have_value(re.compile("EXAMPLE"))
    wrong = page.get_by_text("Please look again. The telephone")
    expect(wrong).to_be_visible()
    page.get_by_label("Address, a line each").fill("x" * 90 + "\n" + "y" * 90)
    expect(wrong).to_contain_text("together are too long for a link")
    page.get_by_label("Address, a line each").fill("")
    page.get_by_label("Telephone").fill("01632 960000")
    words = "is on its way." if how == "stalls" else "could not be loaded. Check your connection"
    said = page.get_by_text(f"The file for a copy of your own {words}")
    expect(said).to_be_visible()
    file = page.get_by_label("docs/data/site.yml")
    expect(file).to_be_hidden()
    holding.let_go()
    page.unroute("**/data/site.yml")
    page.get_by_label("Telephone").fill("01632 960001")
    expect(file).to_have_value(re.compile('phone: "01632 960001"'))
    expect(said).to_be_hidden()
