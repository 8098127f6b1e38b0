"""The three engines, and a copy of the built site that tells what goes wrong in its pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from publishing.offline import write_worker
from tests.sharing import made_once
from tests.site.engines.by_playwright import PlaywrightWindow
from tests.site.engines.by_webdriver import WebDriverWindow
from tests.site.engines.window import Window
from tests.site.engines.wires import FirefoxWire, WebKitWire

APART = pytest.mark.apart
"""What `make engines` runs and `make test` does not."""

Open = Callable[..., Window]
"""Opens a new, clean window: of 1280 x 900 pixels, unless `width` and `height` say another size.

Its reader wants stillness, unless `moves` is true (WebKit has no such setting).
"""

_WATCH = """
{
  const troubles = (window.troubles = []);
  const note = (...words) => { troubles.push(words.join(" ")); };
  console.warn = console.error = note;
  addEventListener("error", ({ message, target }) => note(message ?? `no ${target.src}`), true);
  addEventListener("unhandledrejection", ({ reason }) => note("unhandled:", reason));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    note(violatedDirective, "forbids", blockedURI));

  const refuse = (name) => { throw new DOMException("not here", name); };
  const wanted = new URLSearchParams(location.search);
  if (wanted.has("full")) Storage.prototype.setItem = () => refuse("QuotaExceededError");
  if (wanted.has("denied"))
    for (const area of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, area, { get: () => refuse("SecurityError") });
  if (wanted.has("sleepy")) Object.defineProperty(navigator, "wakeLock", { value: undefined });
}
"""
"""Notes the troubles of a page; `?full`, `?denied` and `?sleepy` make the browser refuse."""


def engines(in_every_test: str = "") -> list[Any]:
    """Return the engines to run a test in: one of them always, the others by `make engines`."""
    return [
        pytest.param(name, marks=() if name == in_every_test else APART)
        for name in ("chromium", "firefox", "webkit")
    ]


@pytest.fixture(params=engines())
def engine(request: pytest.FixtureRequest) -> str:
    """Return the name of each engine in turn; Chromium reads the sheet in all other tests."""
    return str(request.param)


@pytest.fixture
def new_window(engine: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Return how to open a window; at the end nothing may have gone wrong in any of them."""
    windows: list[Window] = []

    def open_window(width: int = 1280, height: int = 900, moves: bool = False) -> Window:
        windows.append(_window(engine, width, height, moves, request))
        return windows[-1]

    yield open_window
    try:
        assert [trouble for window in windows for trouble in window.troubles()] == []
    finally:
        for window in windows:
            window.close()


def _window(
    engine: str, width: int, height: int, moves: bool, request: pytest.FixtureRequest
) -> Window:
    if engine == "chromium":
        return PlaywrightWindow(request.getfixturevalue("browser"), width, height, moves)
    if engine == "firefox" and (firefox := shutil.which("firefox-esr")):
        return WebDriverWindow(FirefoxWire(firefox, moves), width, height, can_print=True)
    if engine == "webkit" and (driver := shutil.which("WebKitWebDriver")):
        program = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        return WebDriverWindow(WebKitWire(driver, str(program)), width, height, can_print=False)
    playwright: Playwright = request.getfixturevalue("playwright")
    brought = getattr(playwright, engine)
    if not Path(brought.executable_path).exists():
        pytest.fail(f"{engine} is not on this machine: run `make engines`, which installs it")
    browser = brought.launch()
    request.addfinalizer(browser.close)
    return PlaywrightWindow(browser, width, height, moves)


@pytest.fixture(scope="session")
def watched_site(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the built site whose pages remember what goes wrong in them.

    WebDriver tells nothing of a page's errors. The script stands in front of everything else.
    """

    def make(folder: Path) -> None:
        site = folder / "site"
        shutil.copytree(site_dir, site, copy_function=shutil.copyfile)
        (site / "watch.js").write_text(_WATCH)
        for page in site.rglob("*.html"):
            html = page.read_text(encoding="utf-8")
            start, charset, rest = html.partition('<meta charset="utf-8">')
            assert charset, page
            page.write_text(
                f'{start}{charset}<script src="/watch.js"></script>{rest}', encoding="utf-8"
            )
        write_worker(site)  # it keeps no page with other bytes than it was written for

    return made_once(tmp_path_factory, "watched", make) / "site"
