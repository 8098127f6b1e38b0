"""Weighs a page as a phone downloads it, and builds what it is compared with."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browsers import open_context
from tests.site.building import build
from tests.site.serving import served


def first_view(browser: Browser, site: Path, address: str) -> dict[str, int]:
    """Return every file of the first view of a page and its bytes over the wire.

    A phone that has never been here: nothing cached, everything compressed that can be, heads
    counted, until nothing has been asked for during half a second. The server does the counting,
    so that what workers and the browser itself ask for is counted too.
    """
    sent: list[tuple[str, int]] = []
    context = open_context(browser, viewport={"width": 390, "height": 844}, service_workers="allow")
    with served(site, sent=sent) as url:
        context.new_page().goto(url + address, wait_until="networkidle")
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
    build(folder)
