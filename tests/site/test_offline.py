"""The sheet opens without a signal once it has been opened with one."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.serving import QuietServer
from tests.site.sheet_page import POST
from tests.site.waiting import until


class _Server:
    """A server that can really be stopped, with or without HTTP caching."""

    def __init__(self, folder: Path, cache_control: str) -> None:
        class Handler(http.server.SimpleHTTPRequestHandler):
            def end_headers(self) -> None:
                self.send_header("Cache-Control", cache_control)
                super().end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

        handler = functools.partial(Handler, directory=str(folder))
        self.server = QuietServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(params=["max-age=600", "no-store"])
def server(request: pytest.FixtureRequest, site_dir: Path) -> Iterator[_Server]:
    server = _Server(site_dir, request.param)
    yield server
    server.server.server_close()


def _open_and_wait_for_the_worker(page: Page, url: str) -> None:
    page.goto(url)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    until(page, "navigator.serviceWorker.controller !== null")


def test_a_sheet_opens_again_after_the_server_is_gone(
    server: _Server, context: BrowserContext
) -> None:
    page = context.new_page()
    _open_and_wait_for_the_worker(page, f"{server.url}/sheet/#{POST}")
    # What the reader sees; the paper is laid out behind it, whenever the browser comes to it.
    headings = ".sheet-screen :is(h2, h3)"
    names = page.locator(headings).all_inner_texts()
    server.stop()
    again = context.new_page()
    again.goto(f"{server.url}/sheet/#{POST}")
    again.wait_for_selector(headings)
    assert names
    assert again.locator(headings).all_inner_texts() == names


def test_pictures_of_a_sheet_are_kept_too(server: _Server, context: BrowserContext) -> None:
    page = context.new_page()
    _open_and_wait_for_the_worker(page, f"{server.url}/sheet/#{POST}")
    server.stop()
    width = page.evaluate(
        """async () => {
          const image = new Image();
          image.src = new URL("../assets/figures/exercises/clam/start.svg", location.href);
          await image.decode();
          return image.naturalWidth;
        }"""
    )
    assert width > 0


def test_nothing_of_a_link_is_kept_until_it_is_saved(
    site_url: str, context: BrowserContext
) -> None:
    page = context.new_page()
    _open_and_wait_for_the_worker(page, f"{site_url}/sheet/#{POST}")
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


def test_the_worker_looks_at_the_path_of_an_address_only(site_dir: Path) -> None:
    worker = (site_dir / "sw.js").read_text(encoding="utf-8")
    handler = worker.partition('addEventListener("fetch"')[2]
    assert re.findall(r"new URL\(event\.request\.url\)", handler) == ["new URL(event.request.url)"]
    assert not re.search(r"\.(hash|search|href)\b", handler)
