"""Has the pages of a whole build made side by side.

Two steps of a build take nearly all of its time, and go through the pages one by one: each page's
macros and Markdown, and then the theme around it. Both are shared (`helpers.py`). A page of which
there is something to say, a warning or a mistake, is made by the build itself, so that it is said
as ever. The site is the same, to the byte.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .converted import Converted, put_back, take_down
from .framing import Framed, frame
from .helpers import Helpers


class SideBySide(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Lets helpers make pages of a build, and takes what they made.

    It is the last plugin of a build: helpers begin with all that the others did.

    Args:
        helpers: How many.
    """

    def __init__(self, helpers: int) -> None:
        self.helpers = helpers
        self.nav = Navigation([], [])
        self.converted: Helpers[tuple[dict[str, Any], Converted]]

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Have the macros and the Markdown of pages done."""
        self.nav = nav
        pages = [_page_of(file, config) for file in files.documentation_pages()]
        convert = partial(_silently, partial(_converted, config, files))
        self.converted = Helpers(pages, convert, self.helpers)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Any:
        """Take what was made of a page, and show the build another one that is ready."""
        if not (made := self.converted.take(page)):
            return page
        meta, converted = made
        page.markdown = ""  # it has been read
        page.meta = meta
        put_back(converted, page, files)
        return _Ready(page)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Have the theme filled around pages."""
        pages = [_page_of(file, config) for file in files.documentation_pages()]
        make = partial(_silently, _Framing(config, files, self.nav, env))
        frame(env, config, Helpers(pages, make, self.helpers).take, lambda page, framed: None)


class _Ready:
    """What the build reads and converts in the place of a page that a helper made."""

    def __init__(self, page: Page) -> None:
        self.file = page.file
        self.content = page.content
        self.title = self.markdown = ""
        self.meta = {"render_macros": False}

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert nothing."""


def _page_of(file: File, config: MkDocsConfig) -> Page:
    """Return the page of a file, as MkDocs makes one for a file that no menu names."""
    return file.page or Page(None, file, config)


def _converted(config: MkDocsConfig, files: Files, page: Page) -> tuple[dict[str, Any], Converted]:
    _populate_page(page, config, files)
    return dict(page.meta), take_down(page)


class _Framing:
    """Fills the theme around a page, in a helper."""

    def __init__(
        self, config: MkDocsConfig, files: Files, nav: Navigation, env: Environment
    ) -> None:
        self.config = config
        self.pages = files.documentation_pages()
        self.nav = nav
        self.env = env
        self.framed: Framed | None = None
        self.begun = False

    def __call__(self, page: Page) -> Framed | None:
        """Return the page; the build writes it, too, with the same bytes."""
        if not self.begun:
            self.begun = True
            frame(self.env, self.config, lambda page: None, self._keep)
        _build_page(page, self.config, self.pages, self.nav, self.env)
        return self.framed

    def _keep(self, page: Page, framed: Framed) -> None:
        self.framed = framed


class _Complaints(logging.Handler):
    """Counts what would have been said."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count it."""
        self.count += 1


def _silently(make: Callable[[Page], Any], page: Page) -> Any:
    """Return what is made of a page in a helper, if there is nothing to say of it."""
    complaints = _Complaints(logging.WARNING)
    for name in ("mkdocs", ""):
        log = logging.getLogger(name)
        log.handlers, log.propagate = [complaints], False
    try:
        made = make(page)
    except Exception:  # the build comes to the same, and says it
        return None
    return None if complaints.count else made
