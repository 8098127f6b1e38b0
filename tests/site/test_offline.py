"""The sheet opens without a signal once it has been opened with one, and always as one edition."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from publishing import pieces
from publishing.offline import digests_of, sheet_files, write_worker
from tests.site.deploying import (
    PAGE,
    SCRIPT,
    Host,
    extras_of,
    hosted,
    keep_on_the_device,
    kept_files,
    look_for_an_edition,
    make_edition,
)
from tests.site.pages import EXERCISES, LIBRARY
from tests.site.sheet_page import IN_POST, POST, VECTORS
from tests.site.waiting import PATIENCE, promised
from tests.waiting import in_time


@pytest.fixture
def service_workers() -> str:
    """Let pages keep the site."""
    return "allow"


@pytest.fixture(params=["max-age=600", "no-store"])
def server(request: pytest.FixtureRequest, site_dir: Path) -> Iterator[Host]:
    host = Host(site_dir, request.param)
    yield host
    host.server.server_close()


def test_a_sheet_opens_again_after_the_server_is_gone(
    server: Host, context: BrowserContext
) -> None:
    page = context.new_page()
    keep_on_the_device(page, f"{server.url}/sheet/#{POST}")
    # What the reader sees; the paper is laid out behind it, whenever the browser comes to it.
    headings = ".sheet-screen :is(h2, h3)"
    expect(page.get_by_text(KEPT)).to_be_visible(timeout=1000 * PATIENCE)
    names = page.locator(headings).all_inner_texts()
    server.stop()
    again = context.new_page()
    again.goto(f"{server.url}/sheet/#{POST}")
    again.wait_for_selector(headings)
    assert names
    assert again.locator(headings).all_inner_texts() == names


def _kept_extras(page: Page, edition: int = 0) -> set[str]:
    beginnings = ("assets/figures/exercises/", "exercises/", pieces.EXERCISES)
    return {file for file in kept_files(page)[edition] if file.startswith(beginnings)}


def _expect_extras(page: Page, wanted: set[str], edition: int = 0) -> None:
    assert wanted
    assert in_time(lambda: _kept_extras(page, edition) == wanted), _kept_extras(page, edition)


def _expect_styled(page: Page) -> None:
    """Expect that a page's style sheets and scripts are there, too."""
    assert page.evaluate("[...document.styleSheets].every((one) => one.cssRules.length > 0)")
    expect(page.locator("html")).to_have_class(re.compile(r"\bjs\b"))


KEPT = "opens without a signal, too"
"""What a sheet says when the device has all of it."""

NOT_HERE = "This page is not on this device"
"""What a page is called that says so."""

DECODED = """async () => {
  // The paper is laid out behind the sheet, whenever the browser comes to it.
  const images = [...document.images].filter((image) => !image.closest(".sheet-preview"));
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode()));
  return images.length;
}"""
"""How many pictures a page shows, all of them whole."""


def test_a_sheet_that_was_opened_is_whole_without_a_signal_and_says_so_when_it_is(
    server: Host, context: BrowserContext, site_dir: Path
) -> None:
    page = context.new_page()
    line = page.get_by_text(KEPT)
    # One picture of one page is late.
    late = "exercises/wall-press/right-hip-hitches.svg"
    context.route(f"**/{late}?*", lambda route: route.abort())
    keep_on_the_device(page, f"{server.url}/sheet/#{POST}")
    wanted = extras_of(site_dir, *IN_POST)
    wall_press = {f"assets/figures/{late}", "exercises/wall-press/"}
    assert wall_press < wanted
    _expect_extras(page, wanted - wall_press)
    expect(line).to_have_count(0)
    context.unroute(f"**/{late}?*")
    page.reload()
    expect(line).to_be_visible(timeout=1000 * PATIENCE)
    assert _kept_extras(page) == wanted
    server.stop()
    page.goto("about:blank")
    # Typed without the slash, which a server would have put there.
    page.goto(f"{server.url}/sheet#{POST}")
    expect(line).to_be_visible(timeout=1000 * PATIENCE)
    assert page.url == f"{server.url}/sheet/#{POST}"
    expect(page.locator("img[src*='/fault-']").first).to_be_attached()  # they come last
    assert page.evaluate(DECODED) > 0
    page.get_by_label("Show what works").first.check()
    expect(page.locator(".sheet-works img")).to_have_count(2)
    # The paper behind it has pictures, too, and is laid out whenever the browser comes to it.
    assert page.evaluate(DECODED) > 2
    for address in ("exercises/wall-press/", "safety/"):
        page.goto(f"{server.url}/{address}")
        assert page.evaluate(DECODED) > 0, address
        _expect_styled(page)
    # Another page is said to be elsewhere, by a page of ours that says what is here.
    other = next(one for one in EXERCISES if one.split("/")[2] not in IN_POST)
    page.goto(server.url + other)
    _expect_styled(page)
    expect(page).to_have_title(f"{NOT_HERE} - Level Hips")
    expect(page.get_by_role("heading", level=1)).to_have_accessible_name(NOT_HERE)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    said = page.locator("#not-kept")
    expect(said).to_contain_text(f"{other[1:]} is not kept here")
    again = said.get_by_role("link", name="Try again")
    assert again.evaluate("(one) => one.href") == server.url + other
    for address in said.locator("li a").evaluate_all("(all) => all.map(({ href }) => href)"):
        assert (page.goto(address) or page).url == address
        expect(page.locator("h1")).to_be_visible()


def test_nothing_of_an_exercise_is_stored_before_a_sheet_asks_for_one(
    context: BrowserContext, site_dir: Path
) -> None:
    with hosted(site_dir, "max-age=600") as host:
        page = context.new_page()
        keep_on_the_device(page, f"{host.url}/sheet/")
        assert _kept_extras(page) == set()
        assert "/sheet/extras.json" not in host.asked
        # The exercise that is put on the sheet is one of it.
        page.locator(".sheet-find__add").first.click()
        first = page.evaluate("document.querySelector('.sheet-find img').src.split('/').at(-2)")
        _expect_extras(page, extras_of(site_dir, first))


def test_the_next_edition_has_of_exercises_what_this_device_has_and_only_its_own(
    context: BrowserContext, site_dir: Path, tmp_path: Path
) -> None:
    before, after = (make_edition(site_dir, tmp_path / mark, mark=mark) for mark in "ba")
    extras = extras_of(site_dir, *IN_POST)
    for edition in (before, after):
        for extra in extras:
            name = f"{extra}index.html" if extra.endswith("/") else extra
            (edition / name).parent.mkdir(parents=True, exist_ok=True)
            text = (site_dir / name).read_text(encoding="utf-8")
            # Of data, only as many spaces: it has to be read.
            data = " " * ord(edition.name) if name.endswith(".json") else f"<!-- {edition.name} -->"
            (edition / name).write_text(f"{text}{data}", encoding="utf-8")
        write_worker(edition)
    wanted = digests_of(after, sorted(extras))
    page = context.new_page()
    (tmp_path / "host").mkdir()
    with hosted(tmp_path / "host", "no-store") as host:
        host.publish(before)
        keep_on_the_device(page, f"{host.url}/sheet/#{POST}")
        _expect_extras(page, extras)
        # One picture is late: nothing of the new edition is kept.
        host.publish(after, but=min(extras))
        assert not look_for_an_edition(page)
        assert len(kept_files(page)) == 1
        host.publish(after)
        assert look_for_an_edition(page)
        assert wanted.items() <= kept_files(page)[1].items()


def test_nothing_of_a_link_is_kept_until_it_is_saved(
    site_url: str, context: BrowserContext
) -> None:
    page = context.new_page()
    keep_on_the_device(page, f"{site_url}/sheet/#{POST}")
    kept = page.evaluate(
        """async () => {
          const found = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat();
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            found.push(name, ...(await cache.keys()).map((request) => request.url));
          }
          return found.join(" ");
        }"""
    )
    longest = max(re.split(r"[.-]", POST), key=len)
    assert longest not in kept


def test_the_worker_looks_at_the_path_of_an_address_and_the_mark_of_a_picture_only(
    site_dir: Path,
) -> None:
    worker = (site_dir / "sw.js").read_text(encoding="utf-8")
    handler = worker.partition('addEventListener("fetch"')[2]
    assert re.findall(r"new URL\(event\.request\.url\)", handler) == ["new URL(event.request.url)"]
    assert not re.search(r"\.(hash|search|href)\b", handler)
    answering = worker.partition("async function page(event")[2].partition("isOfSheet =")[0]
    assert re.findall(r"\S*request\.url\S*", answering) == ["MARK.exec(request.url)?.[1];"]
    assert r"const MARK = /\?([\w-]{6})$/;" in worker


def test_nothing_is_asked_for_twice_on_the_first_visit(
    context: BrowserContext, site_dir: Path
) -> None:
    with hosted(site_dir, "max-age=600") as host:
        keep_on_the_device(context.new_page(), f"{host.url}/sheet/#{POST}")
        twice = {path: times for path, times in Counter(host.asked).items() if times > 1}
    assert twice == {}


def test_what_changed_is_told_without_a_signal_too(context: BrowserContext, site_dir: Path) -> None:
    link = VECTORS["one exercise with its dose"]
    with hosted(site_dir, "no-store") as host:
        page = context.new_page()
        keep_on_the_device(page, f"{host.url}/sheet/#{link}")
        _expect_extras(page, extras_of(site_dir, "clam"))
    page = context.new_page()
    page.goto(f"{host.url}/sheet/#{link}")
    expect(page.get_by_text("was made with another edition")).to_be_visible()


def test_a_link_whose_exercises_do_not_come_says_so_and_opens_when_they_do(
    context: BrowserContext, site_dir: Path
) -> None:
    """The device keeps the sheet, but of exercises only those of the links opened on it."""
    lost = "**/sheet/exercises/SA.json"
    page = context.new_page()
    with hosted(site_dir, "no-store") as host:
        keep_on_the_device(page, f"{host.url}/sheet/#{VECTORS['one exercise with its dose']}")
        _expect_extras(page, extras_of(site_dir, "clam"))
        context.route(lost, lambda route: route.abort())
        # Into the page that shows another sheet: nothing of that may stand there for it.
        page.evaluate("(link) => (location.hash = link)", POST)
        expect(page.locator("#sheet-app")).to_have_text(
            "The exercises could not be loaded. Check your connection, then try again.Try again"
        )
        expect(page.locator("h1")).to_have_text("Your exercises could not be opened")
        context.unroute(lost)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".sheet-do h3")).to_contain_text("Side-lying hip abduction")
        expect(page.get_by_text("not in this edition")).to_have_count(0)


def test_the_safety_page_is_new_with_a_signal_and_there_without_one(
    context: BrowserContext, site_dir: Path, tmp_path: Path
) -> None:
    page = context.new_page()
    with hosted(make_edition(site_dir, tmp_path), "no-store") as host:
        keep_on_the_device(page, f"{host.url}/sheet/#{POST}")
        safety = tmp_path / "safety/index.html"
        kept = safety.read_text(encoding="utf-8")
        safety.write_text(kept.replace("</h1>", " today</h1>"), encoding="utf-8")
        page.goto(f"{host.url}/safety/")
        expect(page.locator("h1")).to_contain_text("today")
    page.goto(f"{host.url}/safety/")
    expect(page.locator("h1")).to_contain_text("When to get help")
    expect(page.locator("h1")).not_to_contain_text("today")


def test_a_deploy_that_is_half_visible_is_never_half_kept(
    context: BrowserContext, site_dir: Path, tmp_path: Path
) -> None:
    before = make_edition(site_dir, tmp_path / "before", mark="before")
    after = make_edition(
        site_dir, tmp_path / "after", lambda library: library["exercises"].pop(), "after"
    )
    old, new = (digests_of(edition, sheet_files(edition)) for edition in (before, after))
    page = context.new_page()
    (tmp_path / "host").mkdir()
    with hosted(tmp_path / "host", "no-store") as host:
        host.publish(before)
        keep_on_the_device(page, f"{host.url}/sheet/")
        for late in (pieces.RULES, SCRIPT, PAGE):
            host.publish(before)
            host.publish(after, but=late)
            assert not look_for_an_edition(page), late
            page.reload()
            # Asked again, so that what the page asks by itself is over before the next deploy.
            assert not look_for_an_edition(page), late
            assert kept_files(page) == [old]
        host.publish(after)
        assert look_for_an_edition(page)
        by_name = [sorted(edition.items()) for edition in (old, new)]
        assert sorted(sorted(kept.items()) for kept in kept_files(page)) == sorted(by_name)


def _shown_and_run(page: Page) -> str:
    """Return of which edition the open page is, and of which the script that it asks for."""
    words: str = page.evaluate(
        """async () => {
          const script = await fetch("../assets/javascripts/sheet.js").then((one) => one.text());
          const page = [...document.childNodes].at(-1).data;
          return `page ${page.trim()}, script ${script.trim().split(" ").at(-1)}`;
        }"""
    )
    return words


def _follow_the_link_to_the_sheet(page: Page) -> None:
    page.locator("article a[href*='sheet/?add=']").first.click(no_wait_after=True)
    page.locator(".sheet-screen").wait_for(timeout=1000 * PATIENCE)


def test_the_sheet_that_a_page_leads_to_is_of_one_edition_while_the_site_has_another(
    page: Page, site_dir: Path, tmp_path: Path
) -> None:
    before, after = (make_edition(site_dir, tmp_path / mark, mark=mark) for mark in ("old", "new"))
    shutil.copytree(site_dir / "exercises/clam", tmp_path / "host/exercises/clam")
    with hosted(tmp_path / "host", "no-store") as host:
        host.publish(before)
        keep_on_the_device(page, f"{host.url}/sheet/")
        # The worker of the next edition is still on its way.
        host.publish(after, but="sw.js")
        page.goto(f"{host.url}/exercises/clam/")
        _follow_the_link_to_the_sheet(page)
        assert _shown_and_run(page) == "page old, script old"


@pytest.mark.parametrize("fails", ["hangs up", "answers 503", "hangs"])
def test_the_sheet_that_a_page_leads_to_opens_when_the_site_does_not_answer(
    page: Page, site_dir: Path, fails: Literal["hangs up", "answers 503", "hangs"]
) -> None:
    with hosted(site_dir, "no-store") as host:
        keep_on_the_device(page, f"{host.url}/sheet/#{VECTORS['one exercise with its dose']}")
        _expect_extras(page, extras_of(site_dir, "clam"))
        page.goto(f"{host.url}/exercises/clam/")
        host.fails = fails
        _follow_the_link_to_the_sheet(page)
        expect(
            page.get_by_role("heading", name=f"1. {LIBRARY.exercises['clam'].name}")
        ).to_be_visible()


def test_a_host_that_is_out_of_order_does_not_hide_what_is_kept(page: Page, site_dir: Path) -> None:
    with hosted(site_dir, "no-store") as host:
        keep_on_the_device(page, f"{host.url}/sheet/#{VECTORS['one exercise with its dose']}")
        _expect_extras(page, extras_of(site_dir, "clam"))
        host.fails = "answers 503"
        for address in ("exercises/clam/", "safety/"):
            page.goto(f"{host.url}/{address}")
            assert page.evaluate(DECODED) > 0, address
            _expect_styled(page)
        # What is not kept is answered as the host answers it.
        answer = page.goto(f"{host.url}/injuries/")
        assert answer
        assert answer.status == 503


def _register(page: Page) -> str:
    """Let the page store the worker, and return what becomes of it."""
    registered = """(async () => {
      const address = new URL("../sw.js", location.href);
      const { installing } = await navigator.serviceWorker.register(address);
      await new Promise((resolve) => installing.addEventListener("statechange", resolve));
      return installing.state;
    })()"""
    return str(promised(page, registered, "the worker keeps the sheet, or refuses it"))


def test_a_first_visit_during_half_a_deploy_keeps_nothing_until_it_is_whole(
    page: Page, site_dir: Path, tmp_path: Path
) -> None:
    host_folder = make_edition(site_dir, tmp_path / "host", mark="before")
    after = make_edition(site_dir, tmp_path / "after", mark="after")
    with hosted(host_folder, "max-age=600") as host:
        page.goto(f"{host.url}/assets/javascripts/sheet.js")  # the browser remembers it for long
        # The page would register the worker by itself.
        page.route("**/offline.js", lambda route: route.abort())
        host.publish(after, but=SCRIPT)
        page.goto(f"{host.url}/sheet/")
        assert _register(page) == "redundant"
        assert kept_files(page) == []
        host.publish(after)
        assert _register(page) == "installed"
        assert kept_files(page) == [digests_of(after, sheet_files(after))]
