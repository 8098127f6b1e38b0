"""What an author has still to fill in: `make exercise` writes `TODO` wherever it cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from .fields import choices_of, field_at, kinds_of
from .yaml_source import DataPath

PLACEHOLDER = "TODO"
"""Stands for a text, a number or a name that is not written yet; nothing with it is published."""

_PLACEHOLDERS = re.compile(r"\b(TODO|TBD|FIXME)\b")
_MOST_CHOICES = 30
"""Names that are listed; a longer list is better looked up in its file."""


def is_placeholder(value: object) -> bool:
    """Return whether a value is a text that is still to be written."""
    return isinstance(value, str) and _PLACEHOLDERS.search(value) is not None


def placeholders(raw: Any, path: DataPath = ()) -> Iterator[DataPath]:
    """Yield the path of every value that is still to be filled in."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from placeholders(value, (*path, key))
    elif isinstance(raw, list):
        for index, value in enumerate(raw):
            yield from placeholders(value, (*path, index))
    elif is_placeholder(raw):
        yield path


def to_fill_in(
    model: type[BaseModel], path: DataPath, known: Mapping[str, frozenset[str]]
) -> str | None:
    """Return what to write at a path of a record, or None when it has no such field.

    Args:
        model: The record.
        path: Where the placeholder stands in it.
        known: Every name that there is, by kind.
    """
    try:
        info = field_at(model, path)
    except (KeyError, IndexError):
        return None
    choices = sorted({name for kind in kinds_of(info) for name in known.get(kind, ())})
    choices = choices or list(choices_of(info))
    listed = f" One of: {', '.join(choices)}" if 0 < len(choices) <= _MOST_CHOICES else ""
    return f"fill in: {info.description}{listed}"
