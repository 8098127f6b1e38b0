"""The small mark that says when something was last looked for, and the pages that carry one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from library import Library
from library.days import month_words
from library.records.searches import Search

from .text import joined, markdown_text

TABLE = "/evidence/index.md"
"""The page that shows every search."""

_CALL = re.compile(r"\{\{\s*looked_for\((?P<ids>[^)]*)\)\s*\}\}")
_ID = re.compile(r"\"([^\"]+)\"")
_TITLE = re.compile(r"^title: *\"?(?P<title>[^\"\n]+)\"?$", re.MULTILINE)


def looked_for_mark(library: Library, searches: tuple[str, ...]) -> Markup:
    """Return the mark of searches, with a space before it; nothing without any."""
    found = [library.searches[name] for name in searches]
    if not found:
        return Markup()
    when = month_words(min(search.on for search in found))
    if len(found) == 1:
        return Markup(f" [(last looked for: {when})]({_place(found[0])}){{ .looked-for }}")
    ways = [
        Markup(f"[{markdown_text(search.about)}]({_place(search)}){{ .looked-for }}")
        for search in found
    ]
    return Markup(f" (last looked for in {when}: {joined(ways)})")


def _place(search: Search) -> str:
    return f"{TABLE}#looked-for-{search.id}"


def searches_called(text: str) -> Iterator[str]:
    """Yield each search that a page, or a line of it, names with the macro."""
    for call in _CALL.finditer(text):
        yield from _ID.findall(call["ids"])


def marked_pages(docs_dir: Path) -> Iterator[tuple[str, str, str]]:
    """Yield each search that a page names, with the page's path and title, in order."""
    for path in sorted(docs_dir.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = _TITLE.search(text)
        for name in searches_called(text):
            place = path.relative_to(docs_dir).as_posix()
            yield name, place, title["title"] if title else place
