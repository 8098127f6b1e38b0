"""The difficult words of what a patient holds in the hand, each with a few plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from .records.words import GlossaryEntry


def hard_words(glossary: Mapping[str, GlossaryEntry], texts: Iterable[str]) -> list[GlossaryEntry]:
    """Return the entries said in short whose word stands in these texts, as they come there first.

    The same as `hardWords` in `sheet/core/hard-words.ts`: `sheet/vectors/hard-words.json`.

    Args:
        glossary: The whole glossary.
        texts: Every text that is read, in its order.
    """
    text = "\n".join(texts).casefold()
    first = {
        entry.id: found.start()
        for entry in glossary.values()
        if entry.in_short and (found := _pattern(entry).search(text))
    }
    return [glossary[name] for name in sorted(first, key=first.__getitem__)]


def hard_words_line(glossary: Mapping[str, GlossaryEntry], texts: Iterable[str]) -> str:
    """Return what the difficult words of these texts mean, in one line; nothing without any."""
    said = [f"{entry.term}: {entry.in_short}" for entry in hard_words(glossary, texts)]
    return f"{'; '.join(said)}." if said else ""


@cache
def _pattern(entry: GlossaryEntry) -> re.Pattern[str]:
    """Return what finds a word in lower case, in any of its forms, as a whole word."""
    forms = sorted({form.casefold() for form in (entry.term, *entry.forms)}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
