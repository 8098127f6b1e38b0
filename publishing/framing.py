"""Fills the theme around a page and has the search read it, unless both was done before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Framed:
    """What the theme and the search made of a page."""

    entries: tuple[Any, ...]
    """What the search finds of it."""
    html: str
    """The whole page, as it is written."""


def frame(
    env: Environment,
    config: MkDocsConfig,
    taken: Callable[[Page], Framed | None],
    made: Callable[[Page, Framed], None],
) -> None:
    """Have each page of a build framed, or what was made of it taken.

    The templates of the theme are compiled once, for later builds, too.

    Args:
        env: The theme's templates.
        config: The settings of the build.
        taken: Returns what was made of a page before, or nothing; it is asked twice.
        made: Is told what is made of every other page.
    """
    env.bytecode_cache = FileSystemBytecodeCache()
    search: Any = config.plugins["material/search"]
    index = search.search_index
    add = index.add_entry_from_context
    entries: dict[str, tuple[Any, ...]] = {}

    def add_or_take(page: Page) -> None:
        if framed := taken(page):
            index.entries += framed.entries
            return
        before = len(index.entries)
        add(page)
        entries[page.file.src_uri] = tuple(index.entries[before:])

    class OncePerPage(Template):
        """A template of the theme that is not filled around a page that was framed before."""

        def render(self, *arguments: Any, **named: Any) -> str:
            page = dict(*arguments, **named).get("page")
            if not page:  # such as the page for what is not found
                return super().render(*arguments, **named)
            if framed := taken(page):
                return framed.html
            html = super().render(*arguments, **named)
            made(page, Framed(entries.pop(page.file.src_uri), html))
            return html

    index.add_entry_from_context = add_or_take
    env.template_class = OncePerPage
