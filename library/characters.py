"""Characters that an author cannot see, and that no text for readers holds."""

from __future__ import annotations

import unicodedata

_HIDDEN_CATEGORIES = frozenset(("Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
"""Format characters (zero width, turning the direction), unassigned ones, separators."""

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")
"""Letters and marks of other categories that are drawn as nothing."""

_MOST_MARKS = 3
"""Combining marks on one letter; living scripts need fewer."""


def name_of(character: str) -> str:
    """Return what to call a character: "the NO-BREAK SPACE (U+00A0)"."""
    name = unicodedata.name(character, "character")
    return f"the {name} (U+{ord(character):04X})"


def _is_odd(character: str) -> bool:
    category = unicodedata.category(character)
    return (
        category in _HIDDEN_CATEGORIES
        or character in _BLANK
        or (category == "Zs" and character != " ")
    )


def odd_character(text: str) -> str | None:
    """Return the name of the first character that cannot be seen, or is stacked up; or None."""
    if text.isascii():  # what ASCII has is seen, or no text can hold it; nearly every text is such
        return None
    marks = 0
    for character in text:
        if _is_odd(character):
            return name_of(character)
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            return f"a stack of marks, {name_of(character)} among them,"
    return None


def odd_indentation(text: str) -> tuple[int, str] | None:
    """Return the first line that is indented with something else than spaces, and its name."""
    for number, line in enumerate(text.split("\n"), start=1):
        start = line.lstrip(" ")[:1]
        if start and _is_odd(start):
            return number, name_of(start)
    return None


def has_visible(text: str) -> bool:
    """Return whether a text holds a letter or a digit."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)
