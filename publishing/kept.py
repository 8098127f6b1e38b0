"""Keeps what was made of a page, so that the preview makes only the pages that changed.

Of a whole build nearly half converts Markdown, and a quarter fills the theme around it and takes it
apart for the search. The rest (macros, menus, anchors, the index) is done every time, so that a
kept page shows all that a new one would: nothing is left out, as a dirty build of MkDocs leaves out
pages whose data changed, titles of other pages, and the index of the search.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.foot import with_foot
from macros.site import Site

from .converted import Converted, put_back, take_down
from .framing import Framed, frame

_IN_A_MENU = ("icon", "status", "subtitle")
"""What a menu of the theme shows of a page's head, beside its title."""


@dataclass
class KeptPage:
    """What was made of a page, and what from."""

    made_from: Hashable
    converted: Converted
    framed: Framed | None = None
    """Nothing until the theme was filled around this content."""
    framed_from: object = None


KeptPages = dict[str, KeptPage]
"""By the address of the page's file in the docs folder; emptied when the settings, the theme or
Python change."""


class Keeping(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Puts in the place of a page's making what was kept of it, if all is as it was.

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
        self.files: tuple[str, ...] = ()
        """Every file of the docs folder."""
        self.nav = Navigation([], [])
        self.menu: object = None
        """What every page says of others."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Take down what there is to lead to, and to name."""
        self.files = tuple(file.src_uri for file in files)
        self.nav = nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Choose how MkDocs will convert this page, now that its macros have written it."""
        try:
            text, words = with_foot(self.site, markdown)
        except ValueError:
            return  # its conversion says what is wrong
        # Which files there are decides what a link leads to.
        made_from = (text, tuple(words.items()), self.files)
        kept = self.kept.get(page.file.src_uri)

        def convert(config: MkDocsConfig, files: Files) -> None:
            if kept and kept.made_from == made_from:
                put_back(kept.converted, page, files)
                return
            before = self.count_warnings()
            Page.render(page, config, files)
            self.kept.pop(page.file.src_uri, None)
            if self.count_warnings() == before:
                self.kept[page.file.src_uri] = KeptPage(made_from, take_down(page))

        page.render = convert  # type: ignore[method-assign]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Have the templates of the theme filled where a page changed."""
        self.menu = _menu(self.nav)
        frame(env, config, self._framed, self._keep)

    def _around(self, page: Page) -> object:
        """Return what theme and search make a page from, beside its content and the settings."""
        return page.title, dict(page.meta), self.menu

    def _framed(self, page: Page) -> Framed | None:
        """Return what was made of a page, if theme and search would make the same again."""
        kept = self.kept.get(page.file.src_uri)
        return kept.framed if kept and kept.framed_from == self._around(page) else None

    def _keep(self, page: Page, framed: Framed) -> None:
        if kept := self.kept.get(page.file.src_uri):
            kept.framed, kept.framed_from = framed, self._around(page)


def _menu(items: Iterable[Any]) -> list[object]:
    """Return all that a menu shows of its pages and sections."""
    return [
        (
            item.title,
            getattr(item, "url", None),
            [getattr(item, "meta", {}).get(key) for key in _IN_A_MENU],
            _menu(item.children or ()),
        )
        for item in items
    ]
