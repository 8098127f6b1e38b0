"""Reading the site tells nobody: no request elsewhere, no cookie, and nothing goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browsers import open_context
from tests.site.listening import Ear
from tests.site.pages import EXERCISES
from tests.site.published import REPOSITORY, SUBFOLDER, published_site
from tests.site.reading import read_pages
from tests.site.serving import served
from tests.site.waiting import until


@pytest.fixture
def service_workers() -> str:
    """Let pages keep the site: what it asks for is heard, too."""
    return "allow"


def read_whole(page: Page, address: str) -> None:
    """Open a page and bring everything on it into view, so that nothing waits to be loaded."""
    page.goto(address)
    if page.locator("#sheet-app").count():  # most of its pictures come with its script
        page.locator(".sheet-screen").wait_for()
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    until(page, "[...document.images].every((image) => image.complete)")


def noise(page: Page, ear: Ear) -> list[str]:
    """Return a line for all that a page asked elsewhere, kept, missed or complained about."""
    broken, cookies = page.evaluate(
        """[[...document.images].filter((one) => !one.naturalWidth).map((one) => one.src),
            document.cookie ? [document.cookie] : []]"""
    )
    heard = {
        "asked of another host": ear.left,
        "did not come": ear.missing,
        "complained": ear.said,
        "stopped by the policy": ear.stopped,
        "broken picture": broken,
        "cookie": [*cookies, *(cookie["name"] for cookie in page.context.cookies())],
    }
    return [f"{what}: {one}" for what, found in heard.items() for one in found]


def test_a_planted_call_home_is_heard(browser: Browser, site_url: str) -> None:
    """The same ear, in a page that asks another host, sets a cookie and complains."""
    # Without the policy, which would stop the call: here it is the ear that is tried.
    context = open_context(browser, bypass_csp=True)
    ear = Ear(context, site_url)
    page = context.new_page()
    page.route("https://elsewhere.example/**", lambda route: route.abort())
    page.goto(f"{site_url}/about/")
    page.evaluate(
        """async () => {
          document.cookie = "seen=1";
          console.warn("careful");
          await fetch("https://elsewhere.example/count").catch(() => {});
        }"""
    )
    assert ear.left == ["https://elsewhere.example/count"]
    assert "careful" in ear.said
    assert [cookie["name"] for cookie in context.cookies()] == ["seen"]
    context.close()


def test_searching_is_quiet_and_finds(context: BrowserContext, site_url: str) -> None:
    ear = Ear(context, site_url)
    page = context.new_page()
    page.goto(f"{site_url}/about/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("clam")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/exercises/**")
    assert (ear.left, ear.missing, ear.said, ear.stopped) == ([], [], [], [])


def test_a_link_to_a_search_finds_too(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/?q=clam")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_page_that_is_not_there_helps(context: BrowserContext, site_url: str) -> None:
    ear = Ear(context, site_url)
    page = context.new_page()
    answer = page.goto(f"{site_url}/exercises/no-such-thing/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("This page is not here")
    assert (ear.left, ear.complaints) == ([], [])
    assert [a for a in ear.missing if "no-such-thing" not in a] == []
    page.get_by_role("article").get_by_role("link", name="All exercises").click()
    page.wait_for_url(f"{site_url}/exercises/")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as the publishing job does: below a folder, with a repository."""
    return published_site(tmp_path_factory)


@pytest.fixture(scope="module")
def published_url(published: Path) -> Iterator[str]:
    """Serve it below its folder."""
    with served(published, SUBFOLDER) as url:
        yield url


@pytest.mark.parametrize("address", ["/", "/exercises/clam/", "/injuries/low-back-pain/"])
def test_a_published_site_with_a_repository_is_quiet_too(
    address: str, context: BrowserContext, published_url: str
) -> None:
    ear = Ear(context, published_url)
    page = context.new_page()
    read_whole(page, published_url + address)
    assert noise(page, ear) == []


def test_the_page_not_found_of_a_site_in_a_folder_has_its_style(
    page: Page, published_url: str
) -> None:
    missing: list[str] = []
    page.on("response", lambda r: missing.append(r.url) if r.status >= 400 else None)
    page.goto(f"{published_url}/exercises/no-such-thing/")
    assert missing == [f"{published_url}/exercises/no-such-thing/"]


@pytest.mark.parametrize("path", ["/SHEET/", "/sheet/%23"])
def test_a_mangled_address_is_repaired_within_the_folder_of_the_site(
    page: Page, published_url: str, path: str
) -> None:
    page.goto(published_url + path)
    page.wait_for_url(re.compile(f"^{re.escape(published_url)}/sheet/(#|$)"))
    expect(page.locator("#sheet-app h2").first).to_be_visible()


def test_the_page_not_found_finds_the_folder_of_a_site_that_does_not_know_it(
    page: Page, site_dir: Path
) -> None:
    """With its style, and its own scripts, which put a mangled link right."""
    if (site_dir / "sitemap.xml").exists():
        pytest.skip("this site was built with SITE_URL")
    with served(site_dir, "/a/folder") as url:
        page.goto(f"{url}/no/such/thing")
        link = page.get_by_role("article").get_by_role("link", name="All exercises")
        expect(link).to_have_attribute("href", "/a/folder/exercises/")
        expect(page.locator(".md-header")).to_have_css("position", "sticky")
        page.goto(f"{url}/sheet/%23")
        page.wait_for_url(re.compile(f"^{re.escape(url)}/sheet/(#|$)"))
        expect(page.locator("#sheet-app h2").first).to_be_visible()


def test_edit_buttons_lead_to_what_is_edited(published: Path) -> None:
    pages = read_pages(published)

    def edit_of(address: str) -> list[str]:
        buttons = [e for e in pages[address].all("a") if e.attributes.get("rel") == "edit"]
        return [e.attributes["href"] for e in buttons]

    for address in EXERCISES:
        assert edit_of(address) == [f"{REPOSITORY}/edit/main/docs/data/exercises.yml"]
    assert edit_of("/safety/") == [f"{REPOSITORY}/edit/main/docs/safety.md"]
    assert edit_of("/") == [f"{REPOSITORY}/edit/main/docs/index.md"]
    assert edit_of("/404.html") == []


def test_a_site_without_a_repository_has_no_edit_button(site_dir: Path) -> None:
    html = (site_dir / "exercises/clam/index.html").read_text(encoding="utf-8")
    assert 'rel="edit"' not in html
