"""The data files as far as they are well-shaped: what the rules of meaning look at.

An entry with a wrong shape is left out, but its id still counts as known, so that one mistake is
reported once and not again by every entry that points to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from .files import DATA_FILES, NAMED_BY, DataFile
from .problems import Problem, nearest, shown
from .records.base import Record
from .shape import shape_problem
from .yaml_source import DataPath, Source, dotted, read_source


@dataclass(frozen=True)
class Entry:
    """A well-shaped entry of a list, with its place."""

    source: Source
    list_key: str
    index: int
    record: Any

    @property
    def name(self) -> str:
        """The entry's id or key."""
        return str(getattr(self.record, "id", None) or self.record.key)

    def problem(self, path: DataPath, found: str, remedy: str) -> Problem:
        """Return a problem of the value at `path` inside the entry."""
        line = self.source.line((self.list_key, self.index, *path))
        return Problem(self.source.file, line, self.name, dotted(path), found, remedy)


@dataclass(frozen=True)
class Draft:
    """Everything that could be read."""

    sources: Mapping[str, Source]
    entries: Mapping[str, tuple[Entry, ...]]
    """Entries by the key of their list."""
    others: Mapping[str, Mapping[str, Any]]
    """The other values of each file, by file and key."""
    known: Mapping[str, frozenset[str]]
    """Every id that stands in a file, by kind, and every word by vocabulary."""
    problems: tuple[Problem, ...]


def read_draft(data_dir: Path) -> Draft:
    """Read every data file of a folder and check its shape."""
    sources = {file.name: read_source(data_dir / file.name, file.name) for file in DATA_FILES}
    problems: list[Problem] = []
    entries: dict[str, tuple[Entry, ...]] = {}
    others: dict[str, dict[str, Any]] = {}
    for file in DATA_FILES:
        source = sources[file.name]
        problems.extend(source.problems)
        if source.data is None:
            entries.update(dict.fromkeys(file.lists, ()))
            continue
        if not isinstance(source.data, dict):
            remedy = f"the file must start with a key: {' or '.join(file.whole.model_fields)}"
            problems.append(Problem(file.name, 1, "", "", shown(source.data), remedy))
            continue
        problems.extend(_key_problems(file, source))
        for key, model in file.lists.items():
            good, bad = _read_list(source, key, model)
            entries[key] = good
            problems.extend(bad)
        others[file.name], bad = _read_others(file, source)
        problems.extend(bad)
    return Draft(sources, entries, others, _known_names(sources), tuple(problems))


def _key_problems(file: DataFile, source: Source) -> Iterator[Problem]:
    fields = file.whole.model_fields
    for key in source.data:
        if key not in fields:
            remedy = nearest(key, fields, "key")
            yield Problem(file.name, source.line((key,)), "", key, "an unknown key", remedy)
    for key, info in fields.items():
        if key not in source.data and info.is_required():
            yield Problem(file.name, 1, "", key, "nothing", f"add it: {info.description}")


def _read_list(
    source: Source, key: str, model: type[Record]
) -> tuple[tuple[Entry, ...], list[Problem]]:
    values = source.data.get(key)
    if values is None or values == []:
        if key in source.data:
            line = source.line((key,))
            return (), [Problem(source.file, line, "", key, "no entry", "bring its entries back")]
        return (), []
    if not isinstance(values, list):
        line = source.line((key,))
        remedy = "write a list: each entry on its own line, with '- ' in front"
        return (), [Problem(source.file, line, "", key, shown(values), remedy)]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for index, value in enumerate(values):
        try:
            record = model.model_validate_json(json.dumps(value))
        except ValidationError as error:
            problems.extend(
                shape_problem(source, (key, index), model, detail) for detail in error.errors()
            )
        else:
            entries.append(Entry(source, key, index, record))
    return tuple(entries), problems


def _read_others(file: DataFile, source: Source) -> tuple[dict[str, Any], list[Problem]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, info in file.whole.model_fields.items():
        if key in file.lists or key not in source.data:
            continue
        annotation: Any = info.annotation
        if info.metadata:
            annotation = Annotated[annotation, *info.metadata]
        adapter = TypeAdapter(annotation)
        try:
            values[key] = adapter.validate_json(json.dumps(source.data[key]), strict=True)
        except ValidationError as error:
            problems.extend(
                shape_problem(source, (key,), file.whole, detail) for detail in error.errors()
            )
    return values, problems


def _known_names(sources: Mapping[str, Source]) -> dict[str, frozenset[str]]:
    known = {
        kind: frozenset(_ids(sources[file].data, key)) for kind, (file, key) in NAMED_BY.items()
    }
    words = sources["vocabularies.yml"].data
    lists = words.get("vocabularies") if isinstance(words, dict) else None
    for vocabulary in lists if isinstance(lists, list) else ():
        if isinstance(vocabulary, dict):
            known[str(vocabulary.get("id"))] = frozenset(_ids(vocabulary, "terms"))
    return known


def _ids(data: Any, key: str) -> Iterator[str]:
    values = data.get(key) if isinstance(data, dict) else None
    for value in values if isinstance(values, list) else ():
        if isinstance(value, dict):
            name = value.get("id", value.get("key"))
            if isinstance(name, str):
                yield name
