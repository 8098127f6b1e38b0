"""A page and its pictures are of one edition, whatever a device keeps and whatever the line loses.

In the next edition the heading of an exercise says "today", and both of its pictures are a point
wider.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.site.deploying import (
    CLAM,
    CLAM_PICTURES,
    Deploying,
    keep_on_the_device,
    kept_files,
)
from tests.site.sheet_page import VECTORS
from tests.site.waiting import PATIENCE, until
from tests.waiting import in_time

KEEP = "offline/"
SHEET = f"sheet/#{VECTORS['one exercise with its dose']}"
IN_A_FRAME = "embed/clam/"
PAGES = (CLAM, SHEET, IN_A_FRAME)


@pytest.fixture
def service_workers() -> str:
    """Let pages keep the site."""
    return "allow"


@pytest.fixture
def cache_control() -> str:
    """Return what the host says of how long its files may be remembered."""
    return "max-age=600"


@pytest.fixture
def deploying(site_dir: Path, tmp_path: Path, cache_control: str) -> Iterator[Deploying]:
    with Deploying.of(site_dir, tmp_path, cache_control) as deploying:
        yield deploying


PICTURES = "[...document.images].filter((one) => /clam.(start|end)\\.svg/.test(one.src))"


def _editions(shown: Page | Frame) -> list[str]:
    """Return of which edition each of an exercise's pictures is that came, and the page's heading.

    The sheet's page is the same in both, and has no word of it.
    """
    shown.locator("img[src*='/clam/start.svg']").first.wait_for(state="attached")
    shown.evaluate(f"for (const one of {PICTURES}) one.loading = 'eager'")
    until(shown, f"{PICTURES}.every((one) => one.complete)")
    found: list[str] = shown.evaluate(
        f"""[
          ...{PICTURES}.map((one) => one.naturalWidth).filter((width) => width > 0),
          ...(document.querySelector(".sheet-screen") ? [] : [document.querySelector("h1")]),
        ].map((one) => (one === 801 || one.textContent?.includes("today") ? "after" : "before"))"""
    )
    return found


def _keep_the_sheet(page: Page, url: str) -> None:
    keep_on_the_device(page, f"{url}/{SHEET}")
    expect(page.get_by_text("opens without a signal, too")).to_be_visible(timeout=1000 * PATIENCE)


def _keep_the_site(page: Page, url: str) -> None:
    page.goto(f"{url}/{KEEP}")
    page.get_by_role("button", name="Keep this site on my phone").click()
    expect(page.locator(".keep-said")).to_contain_text("Done", timeout=1000 * PATIENCE)


@pytest.mark.parametrize(
    ("keep", "cache_control"), [(_keep_the_sheet, "max-age=600"), (_keep_the_site, "no-store")]
)
def test_pages_and_their_pictures_are_of_one_edition_in_every_order_and_whatever_is_lost(
    page: Page, deploying: Deploying, keep: Callable[[Page, str], None]
) -> None:
    host = deploying.host
    keep(page, host.url)
    page.goto(f"{host.url}/{CLAM}")
    host.publish(deploying.after, but="sw.js")
    start, end = CLAM_PICTURES
    seen = set()
    for lost in (f"/{CLAM}$|{end}", start, f"/{CLAM}$", ""):
        host.loses = lost
        for address in PAGES:
            page.goto(f"{host.url}/{address}")
            for move in (lambda: None, page.reload, page.go_back, page.go_forward):
                move()
                if not page.url.startswith(tuple(f"{host.url}/{one}" for one in PAGES)):
                    continue
                editions = set(_editions(page))
                seen |= editions
                assert len(editions) <= 1, f"{page.url} without {lost or 'any loss'}"
    assert seen == {"before", "after"}


def test_a_browser_that_keeps_nothing_but_what_it_remembers_shows_the_pictures_of_its_page(
    page: Page, deploying: Deploying
) -> None:
    page.goto(f"{deploying.host.url}/{CLAM}")
    assert _editions(page) == ["before"] * 3
    deploying.host.publish(deploying.after)
    page.reload()
    assert _editions(page) == ["after"] * 3


def test_pictures_that_are_not_yet_or_no_more_those_of_the_page_are_not_shown_beside_it(
    page: Page, deploying: Deploying
) -> None:
    host, after = deploying.host, deploying.after
    start, end = CLAM_PICTURES
    # What the line loses of a sheet is not kept.
    host.loses = end
    keep_on_the_device(page, f"{host.url}/{SHEET}")
    assert in_time(lambda: f"{start}" in kept_files(page)[0])
    # The site is being renewed: the page is here, its pictures are still to come.
    host.loses = ""
    host.publish(after, but=("sw.js", start, end))
    page.goto(f"{host.url}/{CLAM}")
    assert _editions(page) == ["after"]
    host.publish(after, but="sw.js")
    page.reload()
    assert _editions(page) == ["after"] * 3
    # The sheet is the one that is kept, of which the end cannot be had any more.
    page.goto(f"{host.url}/{SHEET}")
    assert set(_editions(page)) == {"before"}


def test_a_frame_takes_no_picture_that_is_kept_of_another_edition(
    page: Page, deploying: Deploying
) -> None:
    host = deploying.host
    _keep_the_sheet(page, host.url)
    host.publish(deploying.after, but="sw.js")
    frame = f'<!doctype html><title>A clinic</title><iframe src="{IN_A_FRAME}"></iframe>'
    (host.folder / "clinic.html").write_text(frame, encoding="utf-8")
    host.loses = CLAM_PICTURES[1]
    page.goto(f"{host.url}/clinic.html")
    [_, framed] = page.frames
    assert _editions(framed) == ["after"] * 2
