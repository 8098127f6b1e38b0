"""An address that was published works for ever."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from publishing.addresses import LIST, published
from publishing.addresses import addresses as addresses_of_pages
from publishing.source_date import commit_of
from tests.browsers import open_context
from tests.ours import DOCS, ROOT
from tests.site import addresses
from tests.site.listening import nothing_stopped
from tests.site.pages import FRAMES, LIBRARY
from tests.site.published import SUBFOLDER, published_site
from tests.site.reading import BuiltPage, read_pages
from tests.site.serving import served
from tests.site.sheet_page import VECTORS

SHEET = VECTORS["six exercises with doses, a title, days and two notes"]


def test_no_published_address_was_lost(built: dict[str, BuiltPage], site_dir: Path) -> None:
    pages = [address for address in published(ROOT) if address.endswith("/")]
    gone = addresses.lost(pages, site_dir, built)
    assert not gone, (
        f"{gone}: links on paper and in messages lead here. Bring the page back, or let a page at "
        "that address lead on: front matter `template: moved.html` and `moved_to: new/address/`"
    )


def test_every_address_is_on_the_list(built: dict[str, BuiltPage]) -> None:
    assert set(built) - {"/404.html"} <= set(published(ROOT))


def test_the_addresses_of_the_pages_are_those_of_the_built_site(
    built: dict[str, BuiltPage],
) -> None:
    assert sorted([*addresses_of_pages(DOCS), *FRAMES]) == sorted(set(built) - {"/404.html"})


@pytest.mark.skipif(commit_of(ROOT) is None, reason="this copy has no history, as a download")
def test_the_list_only_grows() -> None:
    asked = subprocess.run(
        ["git", "log", "--format=", "--patch", "--", str(LIST)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    once = set(re.findall(r"^\+(/\S*)$", asked.stdout, re.MULTILINE))
    assert not once - set(published(ROOT)), "lines were taken out of the list: bring them back"


def test_every_exercise_of_every_edition_has_its_page(
    built: dict[str, BuiltPage], site_dir: Path
) -> None:
    """Of those on record, and of what becomes an edition when this is published."""
    editions = json.loads((DOCS / "data/editions.json").read_text(encoding="utf-8"))["editions"]
    on_record = {name for line in editions for name in line.get("exercises", ())}
    assert on_record
    names = on_record | set(LIBRARY.exercises)
    assert not addresses.lost([f"/exercises/{name}/" for name in names], site_dir, built)


@pytest.mark.parametrize("address", published(ROOT))
def test_an_address_can_last(address: str) -> None:
    """Nothing in it that changes: a date, a version, a person's capitals; a page's file type."""
    file = r"(/[a-z]+)+(\.schema|\.csl|\.cdx)?\.(json|bib|csv|glb)"
    assert re.fullmatch(rf"/|/404\.html|(/[a-z][a-z-]*)+/|{file}", address)


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real site with four more pages that lead on, below a folder of its host."""
    return published_site(tmp_path_factory)


def test_a_moved_page_counts_and_one_that_leads_nowhere_does_not(moved_site: Path) -> None:
    old = [f"/exercises/{name}-clam/" for name in ("old", "older", "lost", "unheard-of")]
    lost = addresses.lost(old, moved_site, read_pages(moved_site))
    assert lost == ["/exercises/lost-clam/", "/exercises/unheard-of-clam/"]


@pytest.mark.parametrize("old", ["old-clam", "older-clam"])
def test_a_moved_page_keeps_what_stands_behind_it(
    old: str, moved_site: Path, context: BrowserContext
) -> None:
    page = context.new_page()  # of its own: one that is lent has a history
    with served(moved_site, SUBFOLDER) as url:
        page.goto(f"{url}/exercises/{old}/?from=paper%20sheet&x=1#stop-if")
        page.wait_for_url(f"{url}/exercises/clam/?from=paper%20sheet&x=1#stop-if")
        expect(page.locator("h1")).to_have_text(re.compile(LIBRARY.exercises["clam"].name))
        assert page.evaluate("history.length") == 2, "going back must not be caught"


def test_every_moved_page_keeps_a_sheet_under_its_policy(
    moved_site: Path, browser: Browser
) -> None:
    """Those that have really moved, and the planted ones: the prescription must arrive."""
    pages = read_pages(moved_site)
    moved = [a for a, page in pages.items() if page.is_moved and "lost" not in a]
    assert "/exercises/old-sheet/" in moved
    with served(moved_site, SUBFOLDER) as url:
        for address in moved:
            assert 'http-equiv="Content-Security-Policy"' in pages[address].html
            context = open_context(browser)
            with nothing_stopped(context):
                page = context.new_page()
                page.goto(f"{url}{address}#{SHEET}")
                page.wait_for_url(re.compile(f"^(?!{re.escape(url + address)})"))
                assert page.url.endswith(f"#{SHEET}")
                if page.url.startswith(f"{url}/sheet/"):
                    expect(page.locator(".sheet-do h3")).to_be_visible()


def test_a_moved_page_shows_a_link_without_scripts(moved_site: Path, browser: Browser) -> None:
    context = open_context(browser, java_script_enabled=False)
    page = context.new_page()
    with served(moved_site, SUBFOLDER) as url:
        page.goto(f"{url}/exercises/old-clam/")
        expect(page.locator("h1")).to_have_text("This page has moved")
        page.get_by_role("link").click()
        page.wait_for_url(f"{url}/exercises/clam/")
    context.close()
