"""Plain text of the data files, made safe for a Markdown page, and small words for lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]()#+~^$|!=:@-]")
_KEPT = frozenset("():-'!")
"""Marks that mean nothing to Markdown inside a line, kept so that the text stays readable."""


def markdown_text(value: Any) -> Markup:
    """Return a value as text that Markdown and HTML show literally, whatever it holds.

    Everything special becomes a character reference, so a data file can neither run markup nor
    break the table cell it stands in.
    """
    if isinstance(value, Markup):
        return value
    text = "" if value is None else str(value)
    return Markup(_SPECIAL.sub(_reference, text))


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    # A colon or hyphen at the very start could open a list or a definition.
    if character in _KEPT and match.start() > 0:
        return character
    return f"&#{ord(character)};"


def joined(words: Sequence[str], last: str = "and") -> str:
    """Return words as a phrase: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentence(text: str) -> str:
    """Return the text as a sentence: a capital letter first, a full stop last."""
    return f"{text[:1].upper()}{text[1:]}."


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless it starts with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
