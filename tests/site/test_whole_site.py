"""The whole site without a signal: kept on a device that asks for it, and read from a stick."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publishing.stick import NAME
from tests.browsers import open_context
from tests.site.deploying import CLAM, Deploying, Host, hosted, small_edition
from tests.site.listening import Ear
from tests.site.pages import LIBRARY
from tests.site.waiting import PATIENCE, until

KEEP = "offline/"
SLOWLY = 1000 * PATIENCE


@pytest.fixture
def service_workers() -> str:
    """Let pages keep the site."""
    return "allow"


@pytest.fixture
def deploying(site_dir: Path, tmp_path: Path) -> Iterator[Deploying]:
    with Deploying.of(site_dir, tmp_path) as deploying:
        yield deploying


def _kept_editions(page: Page) -> list[list[str]]:
    """Return what each cache of the whole site keeps: its files, below the root of the site."""
    kept: list[list[str]] = page.evaluate(
        """async () => {
          const editions = [];
          for (const name of (await caches.keys()).filter((one) => one.includes(" whole "))) {
            const asked = await (await caches.open(name)).keys();
            editions.push(asked.map(({ url }) => new URL(url).pathname.slice(1)).sort());
          }
          return editions;
        }"""
    )
    return kept


def test_a_reader_keeps_the_whole_site_renews_it_reads_it_without_a_signal_and_removes_it(
    context: BrowserContext, deploying: Deploying
) -> None:
    host, before, after = deploying.host, deploying.before, deploying.after
    page = context.new_page()
    page.goto(f"{host.url}/{KEEP}")
    expect(page.get_by_role("checkbox")).not_to_be_checked()
    # Before the reader asks, nothing is fetched or registered.
    unasked = ("sw.js", "whole.json", "newest.txt", ".pdf")
    assert not [one for one in host.asked if one.endswith(unasked)]
    page.get_by_role("button", name="Keep this site on my phone").click()
    expect(page.locator(".keep-said")).to_contain_text("Done", timeout=SLOWLY)
    listed = json.loads((before / KEEP / "whole.json").read_text(encoding="utf-8"))["files"]
    wanted = sorted([name for name in listed if not name.endswith(".pdf")] + [f"{KEEP}kept.json"])
    assert _kept_editions(page) == [wanted]

    # Half of the next edition is there: it is offered, and what comes of it counts for nothing.
    host.publish(after, but=f"{CLAM}index.html")
    page.goto(f"{host.url}/{CLAM}")
    page.get_by_text("The site that you keep here has a newer edition").get_by_role("link").click()
    newer = page.locator(".keep-newer")
    expect(newer).to_contain_text("kB to fetch", timeout=SLOWLY)
    page.get_by_role("button", name="Get it").click()
    expect(page.locator(".keep-said")).to_contain_text("It did not all come", timeout=SLOWLY)
    host.publish(after)
    page.reload()
    page.get_by_role("button", name="Get it").click(timeout=SLOWLY)
    expect(page.locator(".keep-said")).to_contain_text("Done", timeout=SLOWLY)
    assert _kept_editions(page) == [wanted]

    host.stop()
    page.goto(f"{host.url}/exercises/clam")
    assert page.url == f"{host.url}/{CLAM}"
    expect(page.locator("h1")).to_contain_text("today")
    assert page.evaluate("[...document.styleSheets].every((one) => one.cssRules.length > 0)")
    until(page, "[...document.images].every((one) => one.loading === 'lazy' || one.naturalWidth)")
    _search(page, "clam")
    page.goto(f"{host.url}/sheet/?add=clam")
    expect(page.locator(".sheet-screen")).to_be_visible(timeout=SLOWLY)
    page.goto(f"{host.url}/assets/pdf/exercises/clam-a4.pdf")
    expect(page.locator("h1")).to_contain_text("This page is not on this device")
    expect(page.get_by_text("assets/pdf/exercises/clam-a4.pdf is not kept here")).to_be_visible()
    page.get_by_role("button", name="Remove it from here").click()
    expect(page.locator(".keep-said")).to_contain_text("Removed", timeout=SLOWLY)
    assert _kept_editions(page) == []


def _keep_the_site(page: Page, host: Host) -> None:
    page.goto(f"{host.url}/{KEEP}")
    page.get_by_role("button", name="Keep this site on my phone").click()
    expect(page.locator(".keep-said")).to_contain_text("Done", timeout=SLOWLY)


def test_a_kept_page_fetches_the_pdfs_and_the_next_edition_when_the_signal_is_back(
    page: Page, deploying: Deploying
) -> None:
    host, after = deploying.host, deploying.after
    _keep_the_site(page, host)
    said, papers = page.locator(".keep-said"), page.locator(".keep-papers")
    host.fails = "hangs up"
    page.reload()
    expect(papers).to_be_visible()
    host.fails = ""
    papers.click()
    expect(said).to_contain_text("Done", timeout=SLOWLY)
    expect(papers).to_be_hidden()
    [kept] = _kept_editions(page)
    assert "assets/pdf/exercises/clam-a4.pdf" in kept

    host.fails = "hangs up"
    page.reload()
    expect(page.get_by_role("button", name="Remove it from here")).to_be_visible()
    host.publish(after)
    host.fails = ""
    page.evaluate("dispatchEvent(new Event('online'))")
    page.get_by_role("button", name="Get it").click(timeout=SLOWLY)
    expect(said).to_contain_text("Done", timeout=SLOWLY)
    host.fails = "answers 503"
    page.goto(f"{host.url}/{CLAM}")
    expect(page.locator("h1")).to_contain_text("today")


def test_what_was_stopped_counts_for_nothing_is_said_and_can_be_removed(
    page: Page, deploying: Deploying
) -> None:
    host, before, after = deploying.host, deploying.before, deploying.after
    # The worker cannot come yet: no reason to wait for it.
    page.goto(f"{host.url}/{KEEP}")
    host.fails = "hangs"
    page.get_by_role("button", name="Keep this site on my phone").click()
    page.get_by_role("button", name="Stop").click()
    said, half = page.locator(".keep-said"), page.locator(".keep-half")
    expect(said).to_contain_text("Stopped")
    host.fails = ""
    page.reload()
    expect(page.locator(".keep-offer")).to_be_visible()
    expect(half).to_be_hidden()

    # Half of the next edition, of one that is kept.
    _keep_the_site(page, host)
    host.publish(after, but=f"{CLAM}index.html")
    page.reload()
    page.get_by_role("button", name="Get it").click(timeout=SLOWLY)
    expect(said).to_contain_text("It did not all come", timeout=SLOWLY)
    expect(half).to_contain_text(re.compile(r"is here: \d+ files\. The next fetching"))
    page.goto(f"{host.url}/{CLAM}")
    expect(page.get_by_text("The site that you keep here has a newer edition")).to_be_visible()
    page.goto(f"{host.url}/{KEEP}")
    page.get_by_role("button", name="Remove that part").click()
    expect(half).to_be_hidden()
    assert len(_kept_editions(page)) == 1

    # With nothing but half an edition, no page speaks of what is kept.
    page.get_by_role("button", name="Remove it from here").click()
    expect(said).to_contain_text("Removed")
    page.get_by_role("button", name="Keep this site on my phone").click()
    expect(said).to_contain_text("It did not all come", timeout=SLOWLY)
    expect(half).to_be_visible()
    host.publish(before)
    asked = len(host.asked)
    page.goto(f"{host.url}/{CLAM}")
    page.wait_for_load_state("networkidle")
    assert "/offline/newest.txt" not in host.asked[asked:]


def test_room_that_was_filled_before_it_was_stopped_is_not_wanted_twice(
    page: Page, site_dir: Path, tmp_path: Path
) -> None:
    edition = small_edition(site_dir, tmp_path / "edition")
    listed = json.loads((edition / KEEP / "whole.json").read_text(encoding="utf-8"))["files"]
    needed = sum(size for name, (_, _, size) in listed.items() if not name.endswith(".pdf"))
    # As a browser estimates it; with room for one edition, and for the sheet's own.
    page.add_init_script(
        f"""navigator.storage.estimate = async () => {{
          let usage = 0;
          for (const name of (await caches.keys()).filter((one) => one.includes(" whole "))) {{
            const cache = await caches.open(name);
            for (const one of await cache.matchAll()) usage += (await one.blob()).size;
          }}
          return {{ quota: {needed + 10}, usage }};
        }}"""
    )
    (tmp_path / "host").mkdir()
    with hosted(tmp_path / "host", "no-store") as host:
        host.publish(edition, but=f"{CLAM}index.html")
        page.goto(f"{host.url}/{KEEP}")
        page.get_by_role("button", name="Keep this site on my phone").click()
        expect(page.locator(".keep-said")).to_contain_text("It did not all come", timeout=SLOWLY)
        host.publish(edition)
        page.get_by_role("button", name="Keep this site on my phone").click()
        expect(page.locator(".keep-said")).to_contain_text("Done", timeout=SLOWLY)


def test_what_is_hidden_is_not_seen_whatever_it_is(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{KEEP}")
    seen = page.evaluate(
        """[...document.querySelectorAll("article *")].filter((one) => {
          one.hidden = true;
          return getComputedStyle(one).display !== "none";
        }).map((one) => one.className || one.localName)"""
    )
    assert seen == []


def _search(page: Page, words: str) -> None:
    page.locator(".md-search__input").click()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=SLOWLY)


def test_the_zip_opens_from_a_stick_with_its_links_its_search_and_its_sheet(
    browser: Browser, site_dir: Path, tmp_path: Path
) -> None:
    with ZipFile(site_dir / NAME) as archive:
        names = [name for name in archive.namelist() if not name.endswith((".pdf", ".png"))]
        archive.extractall(tmp_path, names)
    [folder] = tmp_path.iterdir()
    root = folder.as_uri()
    # No policy stands in a page that is a file, so the ear hears all that it asks and says.
    context = open_context(browser, service_workers="allow")
    ear = Ear(context, root)
    page = context.new_page()
    page.goto(f"{root}/index.html")
    page.locator(".md-tabs").get_by_role("link", name="Exercises").click()
    expect(page.locator("h1")).to_contain_text("Exercise library")
    assert page.url == f"{root}/exercises/index.html"
    page.goto(f"{root}/exercises/clam/index.html")
    _search(page, "kneecap pain")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/injuries/**/index.html*")
    page.goto(f"{root}/exercises/clam/index.html")
    page.get_by_role("button", name="Show the movement").click()
    expect(page.locator("figure.movement svg")).to_be_visible()
    name = LIBRARY.exercises["clam"].name
    page.goto(f"{root}/sheet/index.html?add=clam")
    expect(page.get_by_role("heading", name=f"1. {name}")).to_be_visible(timeout=SLOWLY)
    until(page, "location.hash.length > 10")
    # A link that a script made leads to a page, too.
    page.locator(".sheet-find").get_by_role("link", name=name, exact=True).click()
    page.wait_for_url("**/exercises/clam/index.html")
    assert ear.left == []
    assert ear.said == []
    context.close()
