"""The glossary's words in capitals, such as TFL: in small letters they are read as words."""

from __future__ import annotations

import re
from functools import cache

from tests.ours import our_site


@cache
def _by_small_letters() -> dict[str, str]:
    return {
        word.lower(): word
        for entry in our_site().library.glossary.values()
        for form in (entry.term, *entry.forms)
        for word in re.findall(r"\b[A-Z]{2,}\b", form)
    }


def in_small_letters(text: str) -> list[str]:
    """Return the words of a text that the glossary writes in capitals, and the text does not."""
    known = _by_small_letters()
    assert "tfl" in known, "so that something is looked for"
    return [word for word in re.findall(r"\w+", text) if known.get(word.lower(), word) != word]
