"""The data files as far as they can be read: what the rules of meaning look at.

An entry with a wrong shape stands apart, as far as it can be read. Its id still counts as known, so
that one mistake is reported once and not again by every entry that points to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from .csv_source import read_table
from .files import ALL_FILES, MEASURED, DataFile
from .held import Held, held_by
from .json_source import read_json
from .kinds import KINDS
from .partial import Place, as_far_as_read
from .placeholders import but_for, unfilled_values
from .problems import Problem, closest, nearest, shown
from .records.base import Record
from .records.words import EquipmentVocabulary
from .shape import shape_problems
from .yaml_source import DataPath, Source, dotted, read_source


@dataclass(frozen=True)
class Entry:
    """An entry of a list, with its place."""

    source: Source
    list_key: str
    index: int
    record: Any

    @property
    def name(self) -> str:
        """The entry's id or key."""
        return self.source.entry(self.place)

    @property
    def place(self) -> Place:
        """The list that it stands in, and its number there."""
        return self.list_key, self.index

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Everything that the record holds, however deep; several rules look through it."""
        return tuple(held_by(self.record))

    def problem(self, path: DataPath, found: str, remedy: str) -> Problem:
        """Return a problem of the value at `path` inside the entry."""
        line = self.source.line((self.list_key, self.index, *path))
        return Problem(self.source.file, line, self.name, dotted(path), found, remedy)


@dataclass(frozen=True)
class Draft:
    """Everything that could be read."""

    sources: Mapping[str, Source]
    entries: Mapping[str, tuple[Entry, ...]]
    """Well-shaped entries by the key of their list."""
    partial: tuple[Entry, ...]
    """Those with a wrong shape, as far as they could be read: see `partial.Unread`."""
    others: Mapping[str, Mapping[str, Any]]
    """The other values of each file, by file and key."""
    whole: frozenset[str]
    """The keys of the lists from which no entry is left out."""
    known: Mapping[str, frozenset[str]]
    """Every id that stands in a file, by kind, and every word by vocabulary.

    Empty when an id could not be read, which is reported once, there.
    """
    problems: tuple[Problem, ...]

    def with_partial(self, without: Collection[Place] = ()) -> Draft:
        """Return the draft with its entries of a wrong shape among the others, but for some."""
        entries = {key: list(those) for key, those in self.entries.items()}
        for entry in self.partial:
            if entry.place not in without:
                entries[entry.list_key].append(entry)
        left_out = {key for key, _ in without}
        return replace(
            self,
            entries={
                key: tuple(sorted(those, key=lambda entry: entry.index))
                for key, those in entries.items()
            },
            partial=(),
            whole=frozenset(key for key, those in entries.items() if those) - left_out,
        )

    def things(self, dosed_by: str) -> frozenset[str]:
        """Return the equipment of which a dose says one thing, such as a band's strength."""
        return frozenset(
            thing.id
            for entry in self.entries["vocabularies"]
            if isinstance(entry.record, EquipmentVocabulary)
            for thing in entry.record.terms
            if thing.dosed_by == dosed_by
        )


def read_draft(data_dir: Path) -> Draft:
    """Read every data file of a folder and check its shape."""
    return _read(data_dir, ALL_FILES)


def read_measured(root: Path) -> Draft:
    """Read every file of `MEASURED` below the root of the repository, and check its shape."""
    return _read(root, MEASURED)


def _read(folder: Path, files: Sequence[DataFile]) -> Draft:
    sources = {file.name: _source(folder / file.name, file) for file in files}
    known = _known_names(sources)
    problems: list[Problem] = []
    entries: dict[str, tuple[Entry, ...]] = {}
    partly: list[Entry] = []
    others: dict[str, dict[str, Any]] = {}
    for file in files:
        source = sources[file.name]
        entries.update(dict.fromkeys(file.lists, ()))
        if not isinstance(source.data, dict):
            problems.extend(source.problems)
            if source.data is not None:
                remedy = f"start the file with a key: {' or '.join(file.whole.model_fields)}"
                first = next(iter(file.whole.model_fields))
                problems.append(Problem(file.name, 1, "", first, shown(source.data), remedy))
            continue
        wrong = [*_key_problems(file, source)]
        for key, model in file.lists.items():
            read = _read_list(source, key, model, known)
            entries[key] = read.entries
            partly.extend(read.partial)
            wrong.extend(read.problems)
        others[file.name], bad = _read_others(file, source, known)
        wrong.extend(bad)
        problems.extend(wrong)
        problems.extend(_still_doubtful(source, wrong))
    left_out = {entry.list_key for entry in partly}
    whole = frozenset(key for key, those in entries.items() if those and key not in left_out)
    return Draft(sources, entries, tuple(partly), others, whole, known, tuple(problems))


def _source(path: Path, file: DataFile) -> Source:
    if path.suffix == ".csv":
        ((key, model),) = file.lists.items()
        return read_table(path, file.name, key, tuple(model.model_fields))
    if path.suffix == ".json":
        return read_json(path, file.name, file.keyed)
    return read_source(path, file.name)


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


@dataclass(frozen=True)
class _List:
    """A list as read."""

    entries: tuple[Entry, ...] = ()
    partial: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()


Known = Mapping[str, frozenset[str]]


def _read_list(source: Source, key: str, model: type[Record], known: Known) -> _List:
    values = source.data.get(key)
    at = partial(Problem, source.file, source.line((key,)), "", key)
    if values is None or values == []:
        if key in source.data:
            return _List(problems=(at("no entry", "bring its entries back"),))
        return _List()
    if not isinstance(values, list):
        remedy = "write a list: each entry on its own line, with '- ' in front"
        return _List(problems=(at(shown(values), remedy),))
    entries: list[Entry] = []
    partly: list[Entry] = []
    problems: list[Problem] = []
    for index, value in enumerate(values):
        kind = model.of(value)
        record, wrong, bad = _read_value(source, (key, index), kind, value, known)
        if record is None:
            partial_record = as_far_as_read(kind, value, wrong, (key, index))
            partly.append(Entry(source, key, index, partial_record))
        else:
            entries.append(Entry(source, key, index, record))
        problems.extend(bad)
    return _List(tuple(entries), tuple(partly), tuple(problems))


def _read_value(
    source: Source, at: DataPath, model: type[Record], value: Any, known: Known
) -> tuple[Record | None, list[DataPath], list[Problem]]:
    """Return a value as its record, or None with the paths of what is wrong; and the problems."""
    record: Record | None = None
    wrong: list[DataPath] = []
    problems: list[Problem] = []
    try:
        record = model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        wrong.extend(tuple(detail["loc"]) for detail in error.errors())
        problems.extend(shape_problems(source, at, model, error))
    unfilled = list(unfilled_values(source, at, model, value, known))
    if not unfilled:
        return record, wrong, problems
    wrong.extend(path for path, _ in unfilled)
    return None, wrong, but_for(unfilled, problems)


def _read_others(
    file: DataFile, source: Source, known: Known
) -> tuple[dict[str, Any], list[Problem]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, info in file.whole.model_fields.items():
        if key in file.lists or key not in source.data:
            continue
        annotation: Any = info.annotation
        if info.metadata:
            annotation = Annotated[annotation, *info.metadata]
        adapter = TypeAdapter(annotation)
        value = source.data[key]
        bad: list[Problem] = []
        unfilled = [
            (path, replace(problem, entry="", field=dotted((key, *path))))
            for path, problem in unfilled_values(source, (key,), file.whole, value, known)
        ]
        try:
            read = adapter.validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            bad.extend(shape_problems(source, (key,), file.whole, error))
        else:
            if not unfilled:
                values[key] = read
        problems.extend(but_for(unfilled, bad))
    return values, problems


def _known_names(sources: Mapping[str, Source]) -> dict[str, frozenset[str]]:
    kinds = (kind for kind in KINDS.values() if kind.file in sources)
    known = {kind.name: _ids(sources[kind.file].data, kind.list_key) for kind in kinds}
    words = sources["vocabularies.yml"].data if "vocabularies.yml" in sources else None
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
