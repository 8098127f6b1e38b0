"""The line of a page that explains its difficult words, found in what the page says."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from library import Library
from library.hard_words import unexplained
from library.records.words import GlossaryEntry

_HERE = re.compile(r"<!-- words: (?P<shape>\w+) -->\n?")
"""Where a template wants the words, and in which shape: `words_item` or `words_fold`."""
_NOT_READ = re.compile(
    r"\[\^[^\]]+\]|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\{:? [^}]*\}|<[^>]+>|^#.*$", re.MULTILINE
)


def with_words(library: Library, fill: Callable[..., str], text: str) -> str:
    """Return a filled template with its difficult words explained at each place it keeps for them.

    A place explains what is not explained where it first stands: the words from the place down to
    the next one, the first place also those above it. It vanishes when there is nothing to explain.

    Args:
        library: The data, with the glossary.
        fill: What fills a template.
        text: Markdown with places such as `<!-- words: fold -->`.
    """
    places = list(_HERE.finditer(text))
    if not places:
        return text
    starts = [0, *(place.end() for place in places[1:])]
    ends = [*(place.start() for place in places[1:]), len(text)]
    lines = [_read(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    below = [sum(map(len, lines[: index + 1])) for index in range(len(lines))]
    words = unexplained(library.glossary, [line for part in lines for line in part])
    whole, after = "", 0
    for place, last in zip(places, below, strict=True):
        told = sorted((entry for entry, at in words if at < last), key=_in_the_alphabet)
        words = [(entry, at) for entry, at in words if at >= last]
        said = fill(f"words_{place['shape']}", words=told) if told else ""
        whole += text[after : place.start()] + said
        after = place.end()
    return whole + text[after:]


def _in_the_alphabet(entry: GlossaryEntry) -> str:
    """Return what a list that is looked things up in is sorted by."""
    return entry.term.casefold()


def _read(text: str) -> list[str]:
    """Return the lines of Markdown as they are read, without sources, addresses and headings."""
    lines = html.unescape(_NOT_READ.sub(" ", text)).splitlines()
    return [line for line in map(str.strip, lines) if line]
