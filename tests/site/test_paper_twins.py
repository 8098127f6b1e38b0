"""Whoever cannot use a PDF finds all that it says in its web page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest

from library.kinds import KINDS, REVIEW_SHEET
from paper.document import Document
from paper.documents import documents
from tests.ours import DOCS, ROOT, our_site
from tests.pdf_text import squeezed
from tests.site.reading import BuiltPage

SHEETS = [
    sheet
    for sheet in documents(our_site(), DOCS, ROOT / "mkdocs.yml")
    if sheet.kind != REVIEW_SHEET.name and not sheet.is_large
]
"""The sheets of entries. What a clinician is asked is gathered from all pages: tests/paper."""

NOT_FACTS = {"address", "edition", "groups", "in_short", "look", "weeks_title", "words"}
"""Where a sheet comes from, how it looks, the form to fill in, words that the page explains where
they stand, and what a programme asks in short, which is counted from what follows it."""

ON_PAGES_OF_EXERCISES = {"set_up", "steps", "feel"}
"""What the sheet of a programme says of its exercises, and its page leads to."""

PICTURES = {"start", "end", "picture"}
"""Tested as pictures, with their own texts."""

PAGE_SAYS = {
    "from the blog post": "the post",
    "suggested": "suggest",
    "(blog post)": "",
    ": progression ladder": "",
    " of rest between": " between",
}
"""Where the page, which has room to say what the post is, has other words for the same."""


def facts(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield every text that a sheet shows, in the page's words."""
    for key, value in values.items():
        if key in NOT_FACTS | PICTURES or (key in ON_PAGES_OF_EXERCISES and "doses" in values):
            continue
        for one in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(one, Mapping):
                yield from facts(one)
            elif isinstance(one, str):
                for ours, theirs in PAGE_SAYS.items():
                    one = one.replace(ours, theirs)
                # How often and how long to rest stand in two places of the page.
                yield from one.split(", ") if key == "schedule" else (one,)


def said(page: BuiltPage) -> str:
    """Return the words of the page itself, squeezed, in lower case.

    Without citations, and without what a shut fold says of how much is in it.
    """
    apart = r'<sup\b.*?</sup>|<span class="more">.*?</span>'
    uncited = BuiltPage(page.address, re.sub(apart, "", page.html))
    (article,) = [element for element in uncited.elements if element.tag == "article"]
    return plain(article.text)


def plain(text: str) -> str:
    """Return a text as it is compared: without spaces, in lower case."""
    return squeezed(text).casefold()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.kind} {sheet.id}")
def test_every_fact_of_a_pdf_stands_on_its_page(
    sheet: Document, built: dict[str, BuiltPage]
) -> None:
    (kind,) = (one for one in KINDS.values() if one.name == sheet.kind)
    words = said(built[urlsplit(f"/{kind.address(sheet.id)}").path])
    told = list(facts(sheet.values))
    assert len(told) > 15
    assert [fact for fact in told if plain(fact) not in words] == []
