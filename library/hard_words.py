"""The difficult words of what a patient reads or holds in the hand, each with a few plain ones."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from operator import itemgetter

from .records.words import GlossaryEntry

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"a", "an", "the"})


def hard_words(glossary: Mapping[str, GlossaryEntry], texts: Iterable[str]) -> list[GlossaryEntry]:
    """Return the entries said in short whose word stands in these texts, as they come there first.

    The same as `hardWords` in `sheet/core/hard-words.ts`: `sheet/vectors/hard-words.json`.

    Args:
        glossary: The whole glossary.
        texts: Every text that is read, in its order.
    """
    text = "\n".join(texts).casefold()
    return [entry for _, entry in _found(glossary, text)]


def unexplained(
    glossary: Mapping[str, GlossaryEntry], lines: Sequence[str], near: int = 0
) -> list[tuple[GlossaryEntry, int]]:
    """Return the difficult words whose meaning does not stand where the word first does.

    Args:
        glossary: The whole glossary.
        lines: What is read, in its order.
        near: How many lines below its first use a word may still be explained.

    Returns:
        Each word with the index of the line of its first use, in that order.
    """
    lower = [line.casefold() for line in lines]
    plain = [_plain(line) for line in lines]
    ends = list(accumulate(len(line) + 1 for line in lower))
    found = []
    for at, entry in _found(glossary, "\n".join(lower)):
        first = bisect(ends, at)
        read = " ".join(filter(None, plain[: first + 1 + near]))
        if _plain(entry.in_short or "") not in read:
            found.append((entry, first))
    return found


def _found(glossary: Mapping[str, GlossaryEntry], text: str) -> list[tuple[int, GlossaryEntry]]:
    """Return the entries said in short whose word stands in a text in lower case, and where."""
    every = ((_first(entry, text), entry) for entry in glossary.values() if entry.in_short)
    return sorted(((at, entry) for at, entry in every if at is not None), key=itemgetter(0))


def _first(entry: GlossaryEntry, text: str) -> int | None:
    """Return where the word of an entry first stands in a text in lower case."""
    # To find letters is a hundred times as quick as to find a word: most words stand nowhere.
    if not any(form in text for form in _forms(entry)):
        return None
    found = _pattern(entry).search(text)
    return found.start() if found else None


@cache
def _forms(entry: GlossaryEntry) -> tuple[str, ...]:
    """Return the forms of a word in lower case, the longest first."""
    forms = {form.casefold() for form in (entry.term, *entry.forms)}
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def _pattern(entry: GlossaryEntry) -> re.Pattern[str]:
    """Return what finds a word in lower case, in any of its forms, as a whole word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _forms(entry)))})(?!\w)")


def _plain(text: str) -> str:
    """Return a text as words of one number and without articles: the cords are a cord."""
    words = (word.removesuffix("s") for word in _WORD.findall(text.casefold()))
    return " ".join(word for word in words if word not in _ARTICLES)
