"""Keeps what Markdown made of a page, so that the preview converts only the pages that changed.

A whole build is half conversion. The rest of it (macros, menus, search, anchors) is done every
time, so that a kept page shows all that a new one would: nothing is left out, as a dirty build of
MkDocs leaves out pages whose data changed, titles of other pages, and the index of the search.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from macros.foot import with_foot
from macros.site import Site


@dataclass(frozen=True)
class KeptPage:
    """What MkDocs knows of a page once its Markdown is converted."""

    made_from: Hashable
    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links_to_anchors: dict[str, dict[str, str]]
    """Of each file that it links into, by its address in the docs folder: anchor and link."""


KeptPages = dict[str, KeptPage]
"""By the address of the page's file in the docs folder; emptied when the settings or Python
change."""


class Keeping(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Puts in the place of a page's conversion what was kept of it, if all is as it was.

    Args:
        kept: Read and filled.
        site: What the foot of a page is made from.
        count_warnings: Says how much MkDocs has complained of so far: a page with a complaint is
            converted again, so that it is made again.
    """

    def __init__(self, kept: KeptPages, site: Site, count_warnings: Callable[[], int]) -> None:
        self.kept = kept
        self.site = site
        self.count_warnings = count_warnings

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Have the templates of the theme compiled once."""
        env.bytecode_cache = FileSystemBytecodeCache()

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Choose how MkDocs will convert this page, now that its macros have written it."""
        try:
            text, words = with_foot(self.site, markdown)
        except ValueError:
            return  # its conversion says what is wrong
        # Which files there are decides what a link leads to.
        made_from = (text, tuple(words.items()), tuple(file.src_uri for file in files))
        kept = self.kept.get(page.file.src_uri)

        def convert(config: MkDocsConfig, files: Files) -> None:
            if kept and kept.made_from == made_from:
                _put_back(kept, page, files)
                return
            before = self.count_warnings()
            Page.render(page, config, files)
            self.kept.pop(page.file.src_uri, None)
            if self.count_warnings() == before:
                self.kept[page.file.src_uri] = _kept(page, made_from)

        page.render = convert  # type: ignore[method-assign]


def _kept(page: Page, made_from: Hashable) -> KeptPage:
    links = page.links_to_anchors or {}
    return KeptPage(
        made_from,
        page.content,
        page.toc,
        page._title_from_render,
        page.present_anchor_ids,
        {file.src_uri: anchors for file, anchors in links.items()},
    )


def _put_back(kept: KeptPage, page: Page, files: Files) -> None:
    page.content = kept.content
    page.toc = kept.toc
    page._title_from_render = kept.title
    page.present_anchor_ids = kept.anchors
    page.links_to_anchors = {
        file: anchors
        for uri, anchors in kept.links_to_anchors.items()
        if (file := files.get_file_from_path(uri))
    }
