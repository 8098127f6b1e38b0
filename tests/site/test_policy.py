"""Every page carries a strict policy, and nothing that a reader can do runs against it.

The reading of every page is in test_every_page.py, every state of the sheet in
test_sheet_access.py. Every test with the fixtures `page`, `context` and `reader` fails when a
policy stops something; here is what other windows reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsers import open_context
from tests.site.listening import Ear
from tests.site.reading import BuiltPage
from tests.site.sheet_page import POST, THREE, SheetPage
from tests.site.waiting import promised, until

HEADER = "Content-Security-Policy"


def _directives(page: BuiltPage) -> dict[str, list[str]]:
    (meta,) = page.all("meta", **{"http-equiv": HEADER})
    parts = [part.split() for part in meta.attributes["content"].split(";")]
    return {name: values for name, *values in parts}


def test_the_policy_of_every_page_stands_first(built: dict[str, BuiltPage]) -> None:
    assert "/404.html" in built
    for address, page in built.items():
        first = page.elements[:4]
        assert [element.tag for element in first] == ["html", "head", "meta", "meta"], address
        assert "charset" in first[2].attributes, address
        assert first[3].attributes["http-equiv"] == HEADER, address


def test_the_policy_of_every_page_is_strict(built: dict[str, BuiltPage]) -> None:
    for address, page in built.items():
        policy = _directives(page)
        # Browsers ignore these three in a page, with a warning.
        assert not policy.keys() & {"report-uri", "frame-ancestors", "sandbox"}, address
        assert policy["default-src"] == policy["base-uri"] == ["'none'"], address
        allowed = {value for values in policy.values() for value in values}
        digests = {value for value in policy["script-src"] if value.startswith("'sha256-")}
        assert allowed - digests == {"'none'", "'self'", "data:"}, address
        assert policy["script-src"][0] == policy["style-src"][0] == "'self'", address
        assert "data:" not in policy["script-src"], address


def test_only_pages_with_inline_scripts_name_any(built: dict[str, BuiltPage]) -> None:
    for address, page in built.items():
        inline = {
            e.content
            for e in page.all("script")
            if "src" not in e.attributes and not e.attributes.get("type", "").endswith("json")
        }
        assert len(_directives(page)["script-src"]) == 1 + len(inline), address


@pytest.fixture
def visit(browser: Browser, site_url: str) -> Iterator[tuple[Page, Ear]]:
    """Open a window in which the page itself tells what its policy stopped."""
    context = open_context(
        browser, viewport={"width": 1280, "height": 900}, service_workers="allow"
    )
    page = context.new_page()
    yield page, Ear(context, site_url)
    context.close()


def test_reading_aids_run_under_the_policy(visit: tuple[Page, Ear], site_url: str) -> None:
    page, ear = visit
    page.goto(f"{site_url}/exercises/clam/")
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Show the movement").click()
    page.get_by_role("button", name="Pause the movement").click()
    note = page.get_by_role("dialog")
    word = page.locator("article a.word").first
    word.press("Enter")
    expect(note).to_have_accessible_name("What Dose means")
    expect(note).to_be_focused()
    expect(note.get_by_role("link")).to_have_attribute("href", re.compile("/glossary/#dose$"))
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()
    reference = page.get_by_role("button", name="Reference 1").first
    reference.click()
    expect(note).to_have_accessible_name("Reference 1")
    expect(note).to_contain_text("doi:")
    reference.click()  # shuts it, and does not open it again
    expect(note).to_be_hidden()
    page.goto(f"{site_url}/chain/")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("clam")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/**")
    assert (ear.complaints, ear.said, ear.left) == ([], [], [])


def test_what_hands_a_sheet_on_runs_under_the_policy(
    visit: tuple[Page, Ear], site_url: str, tmp_path: Path
) -> None:
    page, ear = visit
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("navigator.share = async () => {}; navigator.canShare = () => true;")
    sheet = SheetPage(page, site_url).open().add(*THREE)
    sheet.button("Copy link").click()
    expect(page.get_by_role("status")).to_contain_text("copied")
    sheet.button("Share…").click()
    sheet.unfold("Calendar file")
    sheet.unfold("Days and weeks")
    page.get_by_label("Save on this device as").fill("Knee")
    page.locator(".sheet-kept form button[type=submit]").first.click()
    with page.expect_download() as download:
        sheet.button("Export all").click()
    download.value.save_as(tmp_path / "all.json")
    page.locator("input[type=file]").set_input_files(tmp_path / "all.json")
    sheet.show("Print")
    page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    assert sheet.pdf().startswith(b"%PDF")
    assert (ear.complaints, ear.said, ear.left) == ([], [], [])

    promised(page, "navigator.serviceWorker.ready.then(() => true)", "the sheet is kept")
    page.reload()
    until(page, "navigator.serviceWorker.controller !== null")
    page.goto("about:blank")
    page.goto(f"{sheet.address}#{POST}")
    expect(page.locator("#sheet-app h3").first).to_be_visible()
    assert (ear.complaints, ear.said, ear.left) == ([], [], [])


ELSEWHERE = "https://elsewhere.example"
CANARIES = {
    "inline script": "<script>window.ran = 1</script>",
    "handler": "<p id=canary onclick='window.ran = 1'>Press here.</p>",
    "address": "<a id=canary href='javascript:window.ran = 1'>Press here.</a>",
    "script from elsewhere": f"<script src='{ELSEWHERE}/a.js'></script>",
    "inline style": "<style>h1 { color: red }</style>",
    "picture from elsewhere": f"<img src='{ELSEWHERE}/a.png' alt=''>",
    "frame": "<iframe src='/safety/' title=''></iframe>",
    "form": "<form action='/safety/'><button id=canary>Press here.</button></form>",
}


@pytest.mark.parametrize("canary", CANARIES)
def test_a_planted_canary_is_stopped_and_told_once(
    canary: str, visit: tuple[Page, Ear], site_url: str, built: dict[str, BuiltPage]
) -> None:
    page, ear = visit
    html = built["/about/"].html.replace("</article>", f"{CANARIES[canary]}</article>")
    assert html.count(CANARIES[canary]) == 1
    page.route("**/about/", lambda route: route.fulfill(body=html, content_type="text/html"))
    asked: list[str] = []
    page.route(f"{ELSEWHERE}/**", lambda route: asked.append(route.request.url))
    page.goto(f"{site_url}/about/")
    page.evaluate("document.getElementById('canary')?.click()")
    until(page, "window.policyStopped > 0")
    page.wait_for_load_state("load")
    assert page.evaluate("window.ran") is None
    assert page.url == f"{site_url}/about/"
    assert len(ear.stopped) == 1, ear.stopped
    assert asked == []


def test_a_planted_call_home_is_stopped(visit: tuple[Page, Ear], site_url: str) -> None:
    page, ear = visit
    page.goto(f"{site_url}/about/")
    page.evaluate(f"fetch('{ELSEWHERE}/count').catch(() => {{}})")
    until(page, "window.policyStopped > 0")
    assert ear.stopped == [f"connect-src {ELSEWHERE}/count"]
    assert ear.left == []
