"""Small changes to a phrase of the data, for the sentence it is put into."""

from __future__ import annotations


def sentence(text: str) -> str:
    """Return the text as a sentence: a capital letter first, a full stop last."""
    return f"{text[:1].upper()}{text[1:]}."


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless it starts with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
