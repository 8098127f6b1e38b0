"""The same words as a plain site: what a build is compared with."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from tests.site.building import run

_END = re.compile(r"</(?:p|li|td|th|dt|dd|h\d)>")
_TAG = re.compile(r"<[^>]+>")


def plain_pages(site: Path) -> dict[str, str]:
    """Return every page that the search knows, as Markdown of headings and paragraphs.

    Args:
        site: The folder of the built site.

    Returns:
        By the address of the page from the root of the site, "" for the first one.
    """
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    pages: dict[str, list[str]] = {}
    for section in index["docs"]:
        address, _, anchor = section["location"].partition("#")
        parts = pages.setdefault(address, [])
        parts.append(f"{'##' if anchor else '#'} {_words(section['title'])}")
        parts += filter(None, map(_words, _END.split(section["text"])))
    return {address: "\n\n".join(parts) + "\n" for address, parts in pages.items()}


def _words(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def build_plain(folder: Path, pages: dict[str, str]) -> None:
    """Build pages with the bare theme and its search; none but the first stands in its menu."""
    for address, text in pages.items():
        file = folder / "docs" / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\nplugins: [search]\ntheme: {name: material, font: false}\n"
        "nav: [index.md]\nnot_in_nav: '*'\n",
        encoding="utf-8",
    )
    run(folder, "mkdocs", "build", "--quiet")
