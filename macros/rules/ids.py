"""Rules about ids and the frame of a file."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..files import DATA_FILES
from ..problems import Problem


def schema_is_named_on_the_first_line(draft: Draft) -> Iterator[Problem]:
    """The first line of every data file names its schema, so that an editor validates it."""
    for file in DATA_FILES:
        source = draft.sources[file.name]
        if source.data is not None and source.first_line != file.schema_line:
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
