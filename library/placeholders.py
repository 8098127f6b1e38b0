"""What an author has still to fill in: `make exercise` writes `TODO` wherever it cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .fields import choices_of, field_at, kinds_of
from .kinds import KINDS
from .problems import Problem, shown
from .yaml_source import DataPath, Source, dotted

PLACEHOLDER = "TODO"
"""Stands for a text, a number or a name that is not written yet; nothing with it is published."""

_WORDS = re.compile(r"\b(TODO|TBD|FIXME)\b")
_MOST_CHOICES = 30
"""Names that are listed; a longer list is better looked up in its file."""


def unfilled_values(
    source: Source,
    at: DataPath,
    model: type[BaseModel],
    value: Any,
    known: Mapping[str, frozenset[str]],
) -> Iterator[tuple[DataPath, Problem]]:
    """Yield the path of everything that is still to be written, with what to say of it.

    Args:
        source: The file.
        at: Path of the value in the file.
        model: The record that the entry around the value should match; outside entries, the file.
        value: The value.
        known: Every name that there is, by kind.
    """
    entry = source.entry(at)
    for path in _placeholders(value):
        place = path if entry else (*at, *path)
        remedy = _remedy(model, place, known)
        if remedy is not None:
            found = shown(_at(value, path))
            line = source.line((*at, *path))
            yield path, Problem(source.file, line, entry, dotted(place), found, remedy)


def _at(value: Any, path: DataPath) -> Any:
    for part in path:
        value = value[part]
    return value


def but_for(unfilled: list[tuple[DataPath, Problem]], problems: list[Problem]) -> list[Problem]:
    """Return what is to be filled in, and the problems of what is not."""
    said = [f"{problem.field}." for _, problem in unfilled]
    return [
        *(problem for _, problem in unfilled),
        *(p for p in problems if not any(one.startswith(f"{p.field}.") for one in said)),
    ]


def _placeholders(raw: Any, path: DataPath = ()) -> Iterator[DataPath]:
    """Yield the path of every value that is still to be filled in."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from _placeholders(value, (*path, key))
    elif isinstance(raw, list):
        for index, value in enumerate(raw):
            yield from _placeholders(value, (*path, index))
    elif isinstance(raw, str) and _WORDS.search(raw):
        yield path


def _remedy(
    model: type[BaseModel], path: DataPath, known: Mapping[str, frozenset[str]]
) -> str | None:
    """Return what to write at a path of a record, or None when it has no such field."""
    try:
        info = field_at(model, path)
    except (KeyError, IndexError):
        return None
    return f"fill in: {info.description}{_choices(info, known)}"


def _choices(info: FieldInfo, known: Mapping[str, frozenset[str]]) -> str:
    """Return the names or words that a field may hold, or where they stand; or nothing."""
    choices = list(choices_of(info))
    for kind in kinds_of(info):
        choices = sorted(known.get(kind, ()))
        if len(choices) > _MOST_CHOICES and kind in KINDS:
            return f" See {KINDS[kind].file}"
    return f" One of: {', '.join(choices)}" if choices else ""
