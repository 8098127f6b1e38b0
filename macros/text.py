"""Plain text of the data files, made safe for a Markdown page, and small words for lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]()#+~^$|!?=:@-]|(?<=\d)\.(?= |$)")
_KEPT = frozenset("():-'!?.")
"""Marks that mean nothing to Markdown inside a line, kept so that the text stays readable."""
_FOR_A_THEME = re.compile(r'[&<>"{}]')


def markdown_text(value: Any) -> Markup:
    """Return a value as text that Markdown and HTML show literally, whatever it holds.

    Everything special becomes a character reference, so a data file can neither run markup nor
    break the table cell it stands in.
    """
    if isinstance(value, Markup):
        return value
    text = "" if value is None else str(value)
    return Markup(_SPECIAL.sub(_unless_kept, text))


def link(words: str, place: str) -> Markup:
    """Return a link to a page, or a place on one, from the root of the docs folder."""
    return Markup(f"[{markdown_text(words)}](/{place})")


def theme_text(text: str) -> str:
    """Return a title or description for the head of a page.

    The theme puts it into the HTML as it stands, and mkdocs-macros runs what looks like a macro.
    """
    return _FOR_A_THEME.sub(_reference, text)


def web_address(text: str) -> str:
    """Return an address that cannot end the link it stands in: what is not allowed is encoded."""
    return quote(text, safe="%/:?#[]@!$&'()*+,;=~")


def _unless_kept(match: re.Match[str]) -> str:
    # At the very start, such a mark could open a list, a definition or a box; a full stop could
    # after a number.
    before = match.string[: match.start()]
    opens = before.isdigit() if match[0] == "." else before == ""
    return match[0] if match[0] in _KEPT and not opens else _reference(match)


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def joined(words: Sequence[str], last: str = "and") -> str:
    """Return words as a phrase: "a", "a and b", "a, b and c"; of marked-up words, marked up."""
    phrase = f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
    return Markup(phrase) if all(isinstance(word, Markup) for word in words) else phrase
