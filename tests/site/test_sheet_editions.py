"""What changed in the library since a sheet was made, and how a newer edition comes to a phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.deploying import (
    Host,
    hosted,
    keep_on_the_device,
    look_for_an_edition,
    make_edition,
)
from tests.site.pages import LIBRARY
from tests.site.sheet_page import POST, VECTORS, SheetPage
from tests.site.waiting import PATIENCE, until

pytestmark = pytest.mark.pictureless


@pytest.fixture
def service_workers() -> str:
    """Let pages keep the site."""
    return "allow"


def was_published(sheet: SheetPage, clam: dict[str, Any], rules: str | None = None) -> None:
    """Let an earlier edition be on record, in which only the clam was otherwise, or the rules."""
    past = {
        "id": "1a2b3c4d",
        "date": "2026-01-05",
        "rules": rules or sheet.library["edition"]["rules"],
        "exercises": {"clam": clam},
    }
    sheet.page.route(
        "**/data/editions.json", lambda route: route.fulfill(json={"editions": [past, {}]})
    )


def test_what_changed_since_an_earlier_edition(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    clam = sheet.exercises["clam"]
    then = {
        "code": clam["code"],
        "dose_words": "2 sets of 12 repeats, each side",
        "digests": {**clam["digests"], "dose": "00000000"},
    }
    was_published(sheet, then)
    link = VECTORS["one exercise with its dose"]
    sheet.open(f"#{link}")
    told = page.locator(".sheet-fold", has_text="What changed in the library since 5 January 2026")
    sheet.unfold("What changed")
    expect(told).to_contain_text('It was "2 sets of 12 repeats, each side" and is now')
    expect(told).to_contain_text("Your own sheet stays as it is.")
    assert sheet.fragment() == link


def test_another_stop_rule_than_the_sheet_was_made_with_stands_on_top_of_its_exercise(
    page: Page, site_url: str
) -> None:
    sheet = SheetPage(page, site_url)
    clam = sheet.exercises["clam"]
    then = {**clam, "digests": {**clam["digests"], "safety": "00000000"}}
    was_published(sheet, then)
    sheet.open(f"#{VECTORS['one exercise with its dose']}")
    told = page.locator(".sheet-do h3 + .sheet-warning")
    expect(told).to_contain_text("New since this sheet was made: when to stop")
    expect(page.locator(".sheet-newer")).to_have_count(0)


def test_other_rules_for_every_exercise_than_the_sheet_was_made_with_stand_before_the_exercises(
    page: Page, site_url: str
) -> None:
    sheet = SheetPage(page, site_url)
    was_published(sheet, sheet.exercises["clam"], "00000000")
    sheet.open(f"#{VECTORS['one exercise with its dose']}")
    told = page.locator(".sheet-newer")
    expect(told).to_contain_text("The rules for every exercise have changed: when to stop")
    assert told.evaluate("(told) => told.nextElementSibling.querySelector('.sheet-do') !== null")


def test_what_changed_is_still_told_after_an_edit(page: Page, site_url: str) -> None:
    sheet = SheetPage(page, site_url)
    clam = sheet.exercises["clam"]
    then = {
        "code": clam["code"],
        "dose_words": "once",
        "digests": {**clam["digests"], "dose": "00000000"},
    }
    was_published(sheet, then)
    sheet.open(f"#{VECTORS['one exercise with its dose']}").show("Choose")
    told = page.locator(".sheet-fold", has_text="What changed in the library since 5 January 2026")
    page.get_by_label("Title of the sheet").fill("Right hip")
    sheet.add("step-up")
    expect(told).to_be_visible()
    sheet.button("Start again").click()
    sheet.add("clam")
    expect(told).to_have_count(0)


def test_an_edition_that_nobody_remembers_is_said_quietly(page: Page, site_url: str) -> None:
    page.route("**/data/editions.json", lambda route: route.fulfill(json={"editions": []}))
    sheet = SheetPage(page, site_url).open(f"#{VECTORS['one exercise with its dose']}")
    expect(page.get_by_text("was made with another edition")).to_be_visible()
    expect(sheet.page.locator(".sheet-do h3")).to_be_visible()


def _without_the_first_of_the_post(library: dict[str, Any]) -> None:
    library["edition"]["id"] = "00000001"
    library["exercises"] = [each for each in library["exercises"] if each["code"] != "SA"]


def _with_another_stop_rule(library: dict[str, Any]) -> None:
    library["edition"]["id"] = "00000002"
    clam = next(each for each in library["exercises"] if each["id"] == "clam")
    clam["stop_if"] = [{"what": "Stop when it snows.", "source": "suggested"}]
    clam["digests"]["safety"] = "00000000"


@dataclass
class Phone:
    """A phone that keeps one edition of the sheet, and the host that publishes others."""

    page: Page
    host: Host
    loads: list[str]

    def open(self, link: str) -> None:
        """Open a link as a messenger does: the page that was there is gone."""
        self.page.goto("about:blank")
        self.loads.clear()
        self.page.goto(f"{self.host.url}/sheet/#{link}")
        self.page.locator(".sheet-screen").wait_for()

    def loads_by_itself(self) -> int:
        """Return how often the page was loaded anew since the link was opened."""
        return len(self.loads) - 1

    def wait_until_it_loads_by_itself(self) -> None:
        """Wait for the page that comes in the place of the opened one."""
        if self.loads_by_itself() == 0:
            self.page.wait_for_event("domcontentloaded", timeout=1000 * PATIENCE)


@pytest.fixture
def phone(context: BrowserContext, tmp_path: Path) -> Iterator[Phone]:
    """Return a phone and a host that has nothing yet."""
    page = context.new_page()
    loads: list[str] = []
    page.on("domcontentloaded", lambda _: loads.append(page.url))
    (tmp_path / "host").mkdir()
    with hosted(tmp_path / "host", "max-age=600") as host:
        yield Phone(page, host, loads)


CLAM = VECTORS["one exercise with its dose"]


def test_a_link_to_a_newer_exercise_opens_at_once_on_a_phone_that_keeps_an_older_edition(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before", _without_the_first_of_the_post))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.host.publish(make_edition(site_dir, tmp_path / "after"))
    phone.open(POST)
    phone.wait_until_it_loads_by_itself()
    expect(phone.page.locator(".sheet-do h3")).to_contain_text("Side-lying hip abduction")
    expect(phone.page.locator(".sheet-problems")).to_have_count(0)
    assert phone.loads_by_itself() == 1
    assert phone.page.url.endswith(f"#{POST}")
    assert phone.page.locator(".sheet-newer").count() == 0


def test_without_a_newer_edition_an_unknown_exercise_is_said_and_nothing_else_happens(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before", _without_the_first_of_the_post))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.open(POST)
    expect(phone.page.locator(".sheet-problems")).to_contain_text("is not in this edition")
    assert not look_for_an_edition(phone.page)
    assert phone.loads_by_itself() == 0


def test_a_link_of_a_later_version_takes_the_newest_edition_once_and_loses_no_draft(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before", mark="before"))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/")
    phone.page.locator(".sheet-find__add").first.click()
    phone.page.locator(".sheet-card").wait_for()
    mine = phone.page.evaluate("location.hash")
    phone.host.publish(make_edition(site_dir, tmp_path / "after", mark="after"))
    phone.open(VECTORS["a link of a later version"])
    phone.wait_until_it_loads_by_itself()
    told = phone.page.locator(".sheet-problems")
    expect(told).to_contain_text("was made with a newer edition of the site")
    assert "<!-- after -->" in phone.page.evaluate("fetch('').then((answer) => answer.text())")
    assert phone.page.evaluate("location.hash") == mine
    assert phone.loads_by_itself() == 1


def test_nothing_is_reloaded_once_the_reader_has_begun(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    before = make_edition(site_dir, tmp_path / "before", _without_the_first_of_the_post)
    phone.host.publish(before)
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.open(POST)
    phone.page.get_by_role("button", name="Next").first.click()
    phone.host.publish(make_edition(site_dir, tmp_path / "after"))
    assert look_for_an_edition(phone.page)
    expect(phone.page.locator(".sheet-newer")).to_contain_text("A newer edition is here.")
    assert phone.loads_by_itself() == 0


def test_servers_that_disagree_make_no_page_reload_for_ever(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before", _without_the_first_of_the_post))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.host.alters_worker = True
    phone.open(POST)
    phone.wait_until_it_loads_by_itself()
    expect(phone.page.locator(".sheet-newer")).to_contain_text("A newer edition is here")
    expect(phone.page.locator(".sheet-problems")).to_contain_text("is not in this edition")
    assert phone.loads_by_itself() == 1


def test_a_page_that_stays_open_says_quietly_that_a_newer_edition_is_ready(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before", mark="before"))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.open(CLAM)
    tick = phone.page.get_by_role("checkbox", name="Set 1").first
    tick.check()
    phone.host.publish(make_edition(site_dir, tmp_path / "after", mark="after"))
    assert look_for_an_edition(phone.page)
    told = phone.page.locator(".sheet-newer")
    expect(told).to_have_text("A newer edition is here. What you ticked stays.Open it")
    assert told.evaluate("(told) => told.nextElementSibling === null")
    assert phone.loads_by_itself() == 0
    told.get_by_role("button", name="Open it").click()
    expect(told).to_have_count(0)
    expect(tick).to_be_checked()
    assert "<!-- after -->" in phone.page.evaluate("fetch('').then((answer) => answer.text())")


@pytest.mark.parametrize("opened", ["for the first time", "past what is kept"])
def test_a_page_that_came_from_the_site_itself_is_told_of_the_next_edition_too(
    phone: Phone, site_dir: Path, tmp_path: Path, opened: str
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before"))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    if opened == "past what is kept":
        session = phone.page.context.new_cdp_session(phone.page)
        with phone.page.expect_navigation():
            session.send("Page.reload", {"ignoreCache": True})
        phone.page.locator(".sheet-screen").wait_for()
        assert phone.page.evaluate("navigator.serviceWorker.controller === null")
    told = phone.page.locator(".sheet-newer")
    # What follows the editions is there, and the one that the page came with is no newer one.
    until(phone.page, "performance.getEntries().some(({ name }) => name.includes('/newest-'))")
    expect(told).to_have_count(0)
    phone.host.publish(make_edition(site_dir, tmp_path / "after", _with_another_stop_rule))
    look_for_an_edition(phone.page)
    expect(told).to_contain_text("the library now says something else about when to stop")
    told.get_by_role("button", name="Open it").click()
    phone.page.get_by_text("Stop when it snows.").first.wait_for(state="attached")


def test_another_stop_rule_in_a_newer_edition_is_said_on_top_and_the_session_goes_on(
    phone: Phone, site_dir: Path, tmp_path: Path
) -> None:
    phone.host.publish(make_edition(site_dir, tmp_path / "before"))
    keep_on_the_device(phone.page, f"{phone.host.url}/sheet/#{CLAM}")
    phone.open(CLAM)
    phone.host.publish(make_edition(site_dir, tmp_path / "after", _with_another_stop_rule))
    assert look_for_an_edition(phone.page)
    told = phone.page.locator(".sheet-newer")
    expect(told).to_contain_text(
        f"{LIBRARY.exercises['clam'].name}: the library now says something else about when to stop"
    )
    assert told.evaluate("(told) => told.parentElement.firstElementChild === told")
    expect(phone.page.get_by_role("status").first).to_contain_text("A newer edition is here.")
    assert phone.loads_by_itself() == 0
    told.get_by_role("button", name="Open it").click()
    phone.page.get_by_text("Stop when it snows.").first.wait_for(state="attached")
