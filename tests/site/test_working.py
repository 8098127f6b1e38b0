"""The switch that shows what works: it costs nothing until it is used, and needs no script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browsers import open_context


@pytest.mark.parametrize("scripts", [True, False])
def test_the_switch_changes_both_pictures_and_back(
    browser: Browser, site_url: str, scripts: bool
) -> None:
    context = open_context(browser, java_script_enabled=scripts)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}/exercises/clam/", wait_until="load")
    body = page.locator(".picture-start, .picture-end")
    inside = page.locator(".works img")
    switch = page.get_by_label("Show what works")
    for figure in body.all():
        expect(figure).to_be_visible()
    for image in inside.all():
        expect(image).to_be_hidden()
    # Without scripts a browser loads every picture at once, so that nobody is told who scrolls.
    assert not scripts or not [url for url in asked if "/works-" in url]
    switch.press("Space")
    for figure in body.all():
        expect(figure).to_be_hidden()
    for image in inside.all():
        expect(image).to_be_visible()
    until_all_came = "images => images.every(one => one.complete && one.naturalWidth)"
    inside.last.scroll_into_view_if_needed()
    if scripts:
        page.wait_for_function(f"({until_all_came})([...document.querySelectorAll('.works img')])")
    switch.press("Space")
    expect(body.first).to_be_visible()
    expect(inside.first).to_be_hidden()
    context.close()
