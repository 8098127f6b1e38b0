"""The same words as a plain site: what a build is compared with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.site.building import run

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS = frozenset((*_HEADINGS, "p", "li", "td", "th", "dt", "dd", "summary", "figcaption"))
"""What stands by itself as a heading or a paragraph of the plain page."""
_MARK = "headerlink"
"""The class of the mark behind a heading, which the plain theme would set by itself."""


def plain_pages(site: Path) -> dict[str, str]:
    """Return every page of a built site, as Markdown of headings and paragraphs.

    All that a reader finds between the menus is in it, not only what the search reads.

    Args:
        site: The folder of the built site.

    Returns:
        By the address of the page from the root of the site, "" for the first one.
    """
    pages = {}
    for file in sorted(site.rglob("index.html")):
        article = LexborHTMLParser(file.read_text(encoding="utf-8")).css_first("article")
        if article is not None:
            address = file.parent.relative_to(site).as_posix()
            pages["" if address == "." else f"{address}/"] = "\n\n".join(_blocks(article)) + "\n"
    return pages


def _blocks(article: LexborNode) -> Iterator[str]:
    """Yield the headings and paragraphs of a page."""
    block: LexborNode | None = None
    texts: list[str] = []
    for node in article.traverse(include_text=True):
        if node.tag != "-text" or _is_mark(node):
            continue
        own = _block_of(node)
        if own != block:
            yield from _said(block, texts)
            block, texts = own, []
        texts.append(node.text())
    yield from _said(block, texts)


def _said(block: LexborNode | None, texts: list[str]) -> Iterator[str]:
    if words := " ".join("".join(texts).split()):
        yield f"{_HEADINGS.get(block.tag or '', '')} {words}".strip() if block else words


def _block_of(text: LexborNode) -> LexborNode | None:
    node = text.parent
    while node and node.tag not in _BLOCKS:
        node = node.parent
    return node


def _is_mark(text: LexborNode) -> bool:
    return bool(text.parent and text.parent.attributes.get("class") == _MARK)


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
