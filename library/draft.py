"""The data files as far as they are well-shaped: what the rules of meaning look at.

An entry with a wrong shape is left out, but its id still counts as known, so that one mistake is
reported once and not again by every entry that points to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from .files import DATA_FILES, DataFile
from .kinds import KINDS
from .problems import Problem, closest, nearest, shown
from .records.base import Record
from .shape import shape_problems
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
    whole: frozenset[str]
    """The keys of the lists in which no entry had to be left out."""
    known: Mapping[str, frozenset[str]]
    """Every id that stands in a file, by kind, and every word by vocabulary.

    Empty when an id could not be read, which is reported once, there.
    """
    problems: tuple[Problem, ...]


def read_draft(data_dir: Path) -> Draft:
    """Read every data file of a folder and check its shape."""
    sources = {file.name: read_source(data_dir / file.name, file.name) for file in DATA_FILES}
    problems: list[Problem] = []
    entries: dict[str, tuple[Entry, ...]] = {}
    others: dict[str, dict[str, Any]] = {}
    whole: set[str] = set()
    for file in DATA_FILES:
        source = sources[file.name]
        entries.update(dict.fromkeys(file.lists, ()))
        if not isinstance(source.data, dict):
            problems.extend(source.problems)
            if source.data is not None:
                remedy = f"start the file with a key: {' or '.join(file.whole.model_fields)}"
                problems.append(Problem(file.name, 1, "", "", shown(source.data), remedy))
            continue
        wrong = [*_key_problems(file, source)]
        for key, model in file.lists.items():
            entries[key], bad = _read_list(source, key, model)
            wrong.extend(bad)
            if entries[key] and not bad:
                whole.add(key)
        others[file.name], bad = _read_others(file, source)
        wrong.extend(bad)
        problems.extend(wrong)
        problems.extend(_still_doubtful(source, wrong))
    known = _known_names(sources)
    return Draft(sources, entries, others, frozenset(whole), known, tuple(problems))


def _still_doubtful(source: Source, wrong: list[Problem]) -> Iterator[Problem]:
    """Yield the doubts about values that are not reported for a wrong shape already."""
    places = {(problem.entry, problem.field) for problem in wrong}
    for doubt in source.problems:
        parts = doubt.field.split(".")
        holders = (".".join(parts[: count + 1]) for count in range(len(parts)))
        if not any((doubt.entry, holder) in places for holder in holders):
            yield doubt


def _key_problems(file: DataFile, source: Source) -> Iterator[Problem]:
    fields = file.whole.model_fields
    unknown = [key for key in source.data if key not in fields]
    for key in unknown:
        remedy = nearest(key, fields, "key")
        yield Problem(file.name, source.line((key,)), "", key, "an unknown key", remedy)
    meant = {closest(key, fields) for key in unknown}
    for key, info in fields.items():
        if key not in source.data and key not in meant and info.is_required():
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
            problems.extend(shape_problems(source, (key, index), model, error))
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
            problems.extend(shape_problems(source, (key,), file.whole, error))
    return values, problems


def _known_names(sources: Mapping[str, Source]) -> dict[str, frozenset[str]]:
    known = {kind.name: _ids(sources[kind.file].data, kind.list_key) for kind in KINDS.values()}
    words = sources["vocabularies.yml"].data
    lists = words.get("vocabularies") if isinstance(words, dict) else None
    for vocabulary in lists if isinstance(lists, list) else ():
        if isinstance(vocabulary, dict):
            known[str(vocabulary.get("id"))] = _ids(vocabulary, "terms")
    return known


_ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


def _ids(data: Any, key: str) -> frozenset[str]:
    """Return the ids of a list, none when one of them cannot be read."""
    values = data.get(key) if isinstance(data, dict) else None
    found = set()
    for value in values if isinstance(values, list) else ():
        name = value.get("id", value.get("key")) if isinstance(value, dict) else None
        if not (isinstance(name, str) and _ID.fullmatch(name)):
            return frozenset()
        found.add(name)
    return frozenset(found)
