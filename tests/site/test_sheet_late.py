"""What a first view of the sheet does not show comes after it, or does not come at all."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.site.doing import PHONE
from tests.site.sheet_page import POST, SheetPage
from tests.site.waiting import until

PAPER = "**/sheet-paper.css"
"""One file of the part is enough: it comes whole or not at all."""
DOING = "**/sheet/doing-*.js"
EXERCISE = "clam"


def test_pages_that_have_not_come_are_told_and_come_when_they_are_asked_for_again(
    page: Page, site_url: str
) -> None:
    """Half a sheet would look like a whole one: what is on the screen is never printed for it."""
    page.set_viewport_size(PHONE)
    page.add_init_script(
        "window.print = () => { window.printed = document.querySelectorAll('.sheet-leaf').length; }"
    )
    page.route(PAPER, lambda route: route.abort())
    sheet = SheetPage(page, site_url).open(f"#{POST}")
    not_yet = page.get_by_text("The pages of this sheet were not ready. Please print once more.")
    page.emulate_media(media="print")  # by the browser's own menu
    expect(not_yet).to_be_visible()
    expect(page.locator(".sheet-do")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(not_yet).to_be_hidden()
    before = page.locator(".sheet-do").bounding_box()

    sheet.button("Print").click()
    expect(page.get_by_role("status")).to_contain_text("This did not work.")
    page.unroute(PAPER)
    sheet.button("Print").click()
    until(page, "window.printed > 0")
    page.emulate_media(media="print")
    expect(page.locator(".sheet-leaf").first).to_be_visible()
    expect(not_yet).to_have_count(0)
    page.emulate_media(media="screen")
    assert page.locator(".sheet-do").bounding_box() == before, "nothing moved when they came"


def test_the_rest_of_the_builder_comes_when_it_is_used_or_has_stood_a_while(
    page: Page, site_url: str
) -> None:
    """A phone shows the exercises to choose from first: nothing that stands there moves then."""
    page.set_viewport_size(PHONE)
    page.clock.install()
    sheet = SheetPage(page, site_url).open()
    programmes = sheet.button("Start from a programme")
    first = page.locator(".sheet-find").first
    first.wait_for()
    before = first.bounding_box()
    assert programmes.count() == 0
    page.clock.fast_forward(3000)
    programmes.wait_for()
    assert first.bounding_box() == before

    page.reload()
    first.wait_for()
    page.keyboard.press("Tab")
    programmes.wait_for()
    assert first.bounding_box() == before


def test_exercises_that_cannot_be_done_yet_are_told_and_come_when_they_are_asked_for_again(
    page: Page, site_url: str
) -> None:
    page.route(DOING, lambda route: route.abort())
    sheet = SheetPage(page, site_url).open(f"?add={EXERCISE}")
    page.locator(".sheet-cards li").first.wait_for()
    sheet.button("Do").click()
    expect(page.get_by_text("This did not work. Check your connection")).to_be_visible()
    page.unroute(DOING)
    sheet.button("Choose").click()
    sheet.button("Do").click()
    expect(page.locator(".sheet-do")).to_be_visible()


def test_a_link_that_is_opened_before_the_page_was_seen_is_opened(
    page: Page, site_url: str
) -> None:
    """What was opened first is written into the address later: never over another link."""
    page.add_init_script(
        f"""addEventListener("DOMContentLoaded", () => {{
          const place = document.getElementById("sheet-app");
          const watch = new MutationObserver(() => {{
            if (!place.querySelector(".sheet-screen")) return;
            watch.disconnect();
            location.hash = "{POST}";
          }});
          watch.observe(place, {{ childList: true }});
        }});"""
    )
    sheet = SheetPage(page, site_url)
    page.goto(sheet.address)
    expect(page.locator(".sheet-do h3")).to_be_visible()
    assert sheet.fragment() == POST
