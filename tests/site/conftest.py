"""The built site, served on loopback, and a real browser to read it with."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.browsers import borrow_context, first_page, give_back, open_context, start_chromium
from tests.site.hands import HANDS, TELEPHONE, Hand
from tests.site.listening import nothing_stopped
from tests.site.pages import SITE
from tests.site.reading import BuiltPage, read_pages
from tests.site.serving import served
from tests.site.visiting import forget
from tests.waiting import LONGEST

# Playwright gives up after five: on a machine with ten runs at once that is nothing.
expect.set_options(timeout=1000 * LONGEST)


@pytest.fixture(scope="session")
def site_dir() -> Path:
    """Return the folder of the built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("site/ is not built: run `make build`, or `make test`, which builds it first")
    return SITE


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Serve the built site, and return its address without a slash at the end."""
    with served(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def built(site_dir: Path) -> dict[str, BuiltPage]:
    """Return every page of the built site, by its address."""
    return read_pages(site_dir)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives Chromium."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium."""
    browser = start_chromium(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def pictureless(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium that shows no pictures."""
    browser = start_chromium(playwright, pictures=False)
    yield browser
    browser.close()


def _browser(request: pytest.FixtureRequest) -> Browser:
    """Return the browser that a test asks for: a file marked `pictureless` looks at none."""
    marked = request.node.get_closest_marker("pictureless")
    browser: Browser = request.getfixturevalue("pictureless" if marked else "browser")
    return browser


@pytest.fixture(params=list(HANDS))
def hand(request: pytest.FixtureRequest, pictureless: Browser) -> Iterator[Hand]:
    """Return who walks a journey on a small telephone: a finger, and then the keys alone."""
    context = borrow_context(pictureless, viewport=TELEPHONE, has_touch=True)
    with nothing_stopped(context, give_back):
        yield HANDS[request.param](context)


@pytest.fixture
def service_workers() -> str:
    """Return whether a page may keep the site: a file whose tests ask for it says `allow`."""
    return "block"


@pytest.fixture
def context(request: pytest.FixtureRequest, service_workers: str) -> Iterator[BrowserContext]:
    """Return a clean browser context of a desktop size, in which no policy stops anything.

    Where a page may keep the site it is a new one: a worker that was kept answers the next test.
    """
    asked = {"viewport": {"width": 1280, "height": 900}, "service_workers": service_workers}
    is_new = service_workers == "allow"
    context = (open_context if is_new else borrow_context)(_browser(request), **asked)
    with nothing_stopped(context, BrowserContext.close if is_new else give_back):
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty page."""
    return first_page(context)


@pytest.fixture(scope="session")
def _desks(browser: Browser, pictureless: Browser) -> Iterator[Callable[[Browser], Page]]:
    """Open the page that the tests of a worker share, one in each browser.

    It asks for both browsers, so that its windows are closed before they are.
    """
    with contextlib.ExitStack() as contexts:

        @functools.cache
        def desk(shown_in: Browser) -> Page:
            context = open_context(shown_in)
            contexts.enter_context(nothing_stopped(context))
            return context.new_page()

        yield desk


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, _desks: Callable[[Browser], Page], site_url: str
) -> Iterator[Page]:
    """Return a page for tests that only read: shared, because a new window costs more than a look.

    It comes back as a new visitor's would be, but for what the browser keeps of the site's files.
    """
    desk = _desks(_browser(request))
    desk.set_viewport_size({"width": 1280, "height": 900})
    desk.emulate_media(
        media="null", color_scheme="light", reduced_motion="reduce", forced_colors="null"
    )
    forget(desk, site_url)
    yield desk
    desk.unroute_all()
