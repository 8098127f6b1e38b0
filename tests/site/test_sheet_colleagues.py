"""Favourites and programmes of one's own, and how a colleague gets them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.sheet_page import SheetPage

pytestmark = pytest.mark.pictureless


def test_a_favourite_comes_first_and_can_stand_alone(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url).open()
    names = page.locator(".sheet-find__name")
    last = names.last.inner_text()
    star = page.get_by_role("button", name=f"Favourite: {last}", exact=True)
    sheet.says(star.click, f"{last} is a favourite.")
    expect(star).to_have_attribute("aria-pressed", "true")
    expect(names.first).to_have_text(last)
    page.get_by_label("Only my favourites").check()
    expect(names).to_have_text([last])


def test_a_colleague_opens_a_protocol_in_the_builder_saves_it_at_once_and_loses_nothing(
    pictureless: Browser, page: Page, site_url: str
) -> None:
    sheet = SheetPage(page, site_url).open().add("clam")
    assert sheet.name("step-up") in sheet.finds()
    page.get_by_role("button", name=f"Favourite: {sheet.name('step-up')}", exact=True).click()
    page.get_by_label("Save on this device as").fill("Weeks 1 to 4")
    sheet.button("Save").click()
    sheet.unfold("Share with colleagues")
    page.get_by_label("Name of the protocol").fill("Our hip protocol")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    sheet.button("Copy protocol link").click()
    link = page.evaluate("window.copied")

    theirs = SheetPage(open_context(pictureless).new_page(), site_url).open().add("wall-press")
    draft = theirs.fragment()
    theirs.page.goto(link)
    expect(theirs.page.get_by_role("heading", name="Our hip protocol")).to_be_visible()
    expect(theirs.page).to_have_title(re.compile("^A colleague's protocol - "))
    expect(theirs.page.get_by_role("heading", level=1)).to_have_text("A colleague's protocol")
    assert theirs.names() == [theirs.name("wall-press")]
    assert theirs.fragment() == draft
    save = theirs.button("Save all on this device")
    theirs.says(save.click, "From the link: 1 saved sheet added, 1 favourite added")
    expect(theirs.page).not_to_have_title(re.compile("colleague"))
    expect(theirs.button("Open Weeks 1 to 4")).to_be_visible()
    assert theirs.names() == [theirs.name("wall-press")]
    theirs.page.close()

    pasted = SheetPage(open_context(pictureless).new_page(), site_url).open()
    pasted.page.get_by_label("Open a link that you were sent").fill(
        re.sub("(.{76})", r"\1\n> ", link)
    )
    pasted.button("Open").click()
    expect(pasted.page.get_by_role("heading", name="Our hip protocol")).to_be_visible()
    expect(pasted.button("Open Weeks 1 to 4")).to_be_visible()
    expect(pasted.page.get_by_text("was lost on the way")).to_have_count(0)
    pasted.page.close()
