"""What a reader reads is words: no mark of the languages that the pages are written in is left."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.site.reading import BuiltPage

_MARK = re.compile(r"\*|\]\(|\[\^|\{\{|\}\}|\{%|__")


def marks_left(html: str) -> list[str]:
    """Return every mark of Markdown or of a template in an article, with what stands around it."""
    tree = LexborHTMLParser(html)
    for node in tree.css("code, pre, script"):
        node.decompose()
    words = " ".join(" ".join(node.text() for node in tree.css("article")).split())
    return [words[max(0, m.start() - 30) : m.end() + 20] for m in _MARK.finditer(words)]


def test_no_page_shows_a_mark_of_what_it_was_written_in(built: dict[str, BuiltPage]) -> None:
    left = {address: found for address, page in built.items() if (found := marks_left(page.html))}
    assert left == {}


@pytest.mark.parametrize("mark", ["*(suggested)*", "[a](b)", "[^ref]", "{{ dose }}", "__strong__"])
def test_a_mark_that_is_left_is_found_and_code_is_none(mark: str) -> None:
    assert marks_left(f"<article><p>A dose {mark} here.</p></article>")
    assert not marks_left(f"<article><p>Write <code>{mark}</code>.</p></article>")
