"""The sentences of every page, as its macros write them: what readers read, without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, StrictUndefined
from markdown import Markdown
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from macros import define_env

UNMEASURED = frozenset({"contact-sheet/index.md", "data/index.md", "evidence/references.md"})
"""Pages of pictures, of names of fields or of titles of papers: nobody reads them as sentences."""

_EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "pymdownx.details")
_NO_SENTENCES = "h1, h2, h3, h4, table, select, svg, pre, sup, blockquote"
_SENTENCES = "p, li, dd, dt, summary, figcaption"
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_BREAK = re.compile(r"<br\b[^>]*>")


@dataclass(frozen=True)
class PageText:
    """What stands on one page in sentences."""

    place: str
    """The page, below the docs folder."""
    lines: tuple[str, ...]
    """Its paragraphs, items and folds, from top to bottom; no headings, tables,
    lists to choose from, sources or words of others."""


def page_texts(docs_dir: Path) -> Iterator[PageText]:
    """Yield every page that is read as sentences."""
    page = SimpleNamespace(file=SimpleNamespace(src_uri=""), meta={})
    macros: dict[str, Any] = {}
    define_env(
        SimpleNamespace(
            conf={"docs_dir": str(docs_dir)},
            page=page,
            macro=lambda macro, name: macros.__setitem__(name, macro),
        )
    )
    config = load_config(str(docs_dir.parent / "mkdocs.yml"))
    engine = Environment(undefined=StrictUndefined, autoescape=False)
    markdown = Markdown(extensions=list(_EXTENSIONS))
    for path in sorted(docs_dir.rglob("*.md")):
        page.file.src_uri = path.relative_to(docs_dir).as_posix()
        if page.file.src_uri in UNMEASURED:
            continue
        source = _FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
        text = engine.from_string(source).render(macros | {"config": config})
        yield PageText(page.file.src_uri, tuple(_lines(markdown, text)))


def _lines(markdown: Markdown, text: str) -> list[str]:
    html = _BREAK.sub(" ", markdown.reset().convert(_FOOTNOTE.sub("", text)))
    tree = LexborHTMLParser(html)
    for node in tree.css(_NO_SENTENCES):
        node.decompose()
    held = [node for node in tree.css(_SENTENCES) if not node.css(_SENTENCES)[1:]]
    return [" ".join(node.text().split()) for node in held]
