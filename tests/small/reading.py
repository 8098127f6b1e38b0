"""Reads HTML as a list of what stands in it, so that two pages can be compared."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"<{tag}>")
        self.found += [f"{tag} {name}={value}" for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"unknown {data}")


def read_html(html: str) -> list[str]:
    """Return the tags, attributes and texts of some HTML in order, texts joined and decoded."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def markdown_of_the_site() -> Markdown:
    """Return a Markdown converter with the extensions and settings of the site.

    Without the foot of a page, so that a text may cite what is not in the library.
    """
    config: Any = load_config(str(ROOT / "mkdocs.yml"))
    extensions = [name for name in config.markdown_extensions if name != "macros.foot"]
    return Markdown(extensions=extensions, extension_configs=config.mdx_configs)
