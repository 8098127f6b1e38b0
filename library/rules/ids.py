"""Rules about ids and the frame of a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..draft import Draft
from ..files import DATA_FILES
from ..held import Held
from ..kinds import KINDS, OTHER_PAGES
from ..problems import Problem, shown
from ..yaml_source import DataPath


def schema_is_named_on_the_first_line(draft: Draft) -> Iterator[Problem]:
    """The first line of every data file names its schema, so that an editor validates it."""
    for file in DATA_FILES:
        source = draft.sources[file.name]
        if isinstance(source.data, dict) and source.first_line != file.schema_line:
            found = repr(source.first_line[:60])
            yield Problem(file.name, 1, "", "", found, f"make it: {file.schema_line}")


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two entries of a list share an id."""
    for entries in draft.entries.values():
        first: dict[str, int] = {}
        for entry in entries:
            path = ("id",) if hasattr(entry.record, "id") else ("key",)
            line = entry.source.line((entry.list_key, entry.index, *path))
            if entry.name in first:
                remedy = f"give it an id of its own (line {first[entry.name]} has this one)"
                yield entry.problem(path, repr(entry.name), remedy)
            first.setdefault(entry.name, line)


def ids_inside_an_entry_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two parts of an entry share an id: faults, phases, terms of a vocabulary and so on."""
    for entries in draft.entries.values():
        for entry in entries:
            for field in type(entry.record).model_fields:
                seen: set[str] = set()
                for index, part in enumerate(_parts(getattr(entry.record, field))):
                    if part.id in seen:
                        remedy = f"another of the {field} has this id: choose another"
                        yield entry.problem((field, index, "id"), repr(part.id), remedy)
                    seen.add(part.id)


def _parts(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple) and all(hasattr(part, "id") for part in value):
        return value
    return ()


def no_entry_takes_the_page_of_another(draft: Draft) -> Iterator[Problem]:
    """No entry with a page is called like a page that is written by hand."""
    for kind in KINDS.values():
        for entry in draft.entries[kind.list_key] if kind.has_own_pages else ():
            if entry.name in OTHER_PAGES:
                remedy = "choose another: a page of its folder has this name already"
                yield entry.problem(("id",), repr(entry.name), remedy)


_MAY_REPEAT = frozenset(("authors",))
"""Two authors of one paper may share their name."""


def lists_name_nothing_twice(draft: Draft) -> Iterator[Problem]:
    """No list of names or lines says the same twice."""
    for entries in draft.entries.values():
        for entry in entries:
            for path, text in _twice(entry.held):
                yield entry.problem(path, shown(text), "it stands in this list twice: keep one")


def _twice(held: tuple[Held, ...]) -> Iterator[tuple[DataPath, str]]:
    for one in held:
        if isinstance(one.value, tuple) and _MAY_REPEAT.isdisjoint(one.path):
            seen: set[str] = set()
            for at, part in enumerate(one.value):
                if isinstance(part, str):
                    if part in seen:
                        yield (*one.path, at), part
                    seen.add(part)
