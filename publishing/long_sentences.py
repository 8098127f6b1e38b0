"""Sentences that are too long for who reads them on a phone, or aloud."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .page_text import PageText

MOST_WORDS = 25
"""How long a sentence of a page for patients may be."""

_FOR_OTHERS = ("clinics/", "data/", "evidence/", "sheet/")
"""Where the pages for clinics, for programs and of sources stand."""
_QUOTED = re.compile(r"“[^”]*”")
_ENDS = re.compile(r"(?:(?<=[.!?;])|(?<=[.!?;][)”\"]))\s+")


def sentences(line: str) -> list[str]:
    """Return the sentences of a line.

    The parts of a list that semicolons part are counted one by one, as one reads them. What
    somebody else said, between curly quotation marks, is no sentence of ours.
    """
    return [one for one in _ENDS.split(_QUOTED.sub("“…”", line)) if one]


def too_long(pages: Iterable[PageText]) -> Iterator[str]:
    """Yield a line for every sentence of a page for patients that has too many words."""
    for page in pages:
        if page.place.startswith(_FOR_OTHERS):
            continue
        for said in (sentence for line in page.lines for sentence in sentences(line)):
            if (count := len(said.split())) > MOST_WORDS:
                yield f"{page.place}: {count} words, more than {MOST_WORDS}: cut it in two: {said}"
