"""Weighs a page as a phone downloads it, and builds what it is compared with."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from tests.browsers import open_context
from tests.site.building import run
from tests.site.serving import served

PHONE = ViewportSize(width=390, height=844)


def first_view(browser: Browser, site: Path, address: str, *, keeps: bool = True) -> dict[str, int]:
    """Return every file of the first view of a page and its bytes over the wire.

    A phone that has never been here: nothing cached, everything compressed that can be, heads
    counted, until nothing has been asked for during half a second. The server does the counting,
    so that what workers and the browser itself ask for is counted too.

    Args:
        browser: The browser.
        site: The folder of the built site.
        address: The page, from the root of the site.
        keeps: Whether a service worker may keep files for a day without a signal, after the view.
    """
    sent: list[tuple[str, int]] = []
    workers = "allow" if keeps else "block"
    context = open_context(browser, viewport=PHONE, service_workers=workers)
    with served(site, sent=sent) as url:
        page = context.new_page()
        page.goto(url + address, wait_until="networkidle")
        # On a busy machine half a second may pass while the page is still read.
        page.wait_for_load_state("load")
    context.close()
    return dict(sent)


def build_bare(folder: Path) -> None:
    """Build a page of the theme with a heading and a paragraph, and the search; as MkDocs does."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Hello\n\nA paragraph of text.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Bare\nplugins: [search]\ntheme: {name: material, font: false}\n",
        encoding="utf-8",
    )
    run(folder, "mkdocs", "build", "--quiet")
