"""Hard words on the pages for patients: each explained where it first stands.

The words and what they mean in short stand once, in `glossary.yml`; a page says it in those words,
in brackets behind the word or in a line of "Words". A tooltip does not count: paper has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from library.hard_words import unexplained
from library.records.words import GlossaryEntry

from .page_text import PageText

NEAR = 5
"""How many lines below its first use a word may still be explained: on the same small screen."""

FOR_PATIENTS = (
    "index.md",
    "start/",
    "safety.md",
    "injuries/",
    "programmes/",
    "exercises/",
    "chain/index.md",
)
"""The pages that patients are led to."""


def not_explained(
    glossary: Mapping[str, GlossaryEntry], pages: Iterable[PageText]
) -> Iterator[str]:
    """Yield a line for every hard word that stands on a page for patients before its meaning."""
    for page in pages:
        if not page.place.startswith(FOR_PATIENTS):
            continue
        for entry, at in unexplained(glossary, page.lines, NEAR):
            yield (
                f"{page.place}: {entry.term!r} is not explained where it first stands "
                f"({page.lines[at][:80]!r}): write its meaning behind it, "
                f"({entry.in_short}), or a plain word"
            )
