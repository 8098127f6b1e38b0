"""Rules about names that point to other entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, get_args, get_origin

from ..draft import Draft
from ..files import DATA_FILES
from ..problems import Problem, nearest
from ..records.base import Named, Record
from ..yaml_source import DataPath, dotted


def vocabularies_are_there(draft: Draft) -> Iterator[Problem]:
    """Every vocabulary that a field of a record takes its words from is there."""
    if "vocabularies" not in draft.whole:
        return
    line = draft.sources["vocabularies.yml"].line(("vocabularies",))
    used = {kind for file in DATA_FILES for kind in _kinds(file.whole)}
    for kind in sorted(used - set(draft.known)):
        remedy = "bring it back, with its terms"
        yield Problem("vocabularies.yml", line, kind, "", "no such vocabulary", remedy)


def names_are_known(draft: Draft) -> Iterator[Problem]:
    """Every name that points to something points to something that exists."""
    for entries in draft.entries.values():
        for entry in entries:
            for path, kind, name in named_values(entry.record):
                if _is_unknown(draft, kind, name):
                    yield entry.problem(path, repr(name), nearest(name, draft.known[kind], kind))
    for file, path, kind, name in names_outside_entries(draft):
        if _is_unknown(draft, kind, name):
            line = draft.sources[file].line(path)
            remedy = nearest(name, draft.known[kind], kind)
            yield Problem(file, line, "", dotted(path), repr(name), remedy)


def names_outside_entries(draft: Draft) -> Iterator[tuple[str, DataPath, str, str]]:
    """Yield the file, path, kind and value of every name that stands in no entry of a list."""
    for file, values in draft.others.items():
        for key, value in values.items():
            for path, kind, name in _values(type(value), (), value, (key,)):
                yield file, path, kind, name


def named_values(record: Record) -> Iterator[tuple[DataPath, str, str]]:
    """Yield the path, the kind and the value of every field of a record that is a name."""
    for field, info in type(record).model_fields.items():
        yield from _values(info.annotation, info.metadata, getattr(record, field), (field,))


def _values(
    annotation: Any, metadata: Iterable[Any], value: Any, path: DataPath
) -> Iterator[tuple[DataPath, str, str]]:
    marks = [mark for mark in metadata if isinstance(mark, Named)]
    if isinstance(value, Record):
        for found, kind, name in named_values(value):
            yield (*path, *found), kind, name
    elif isinstance(value, tuple):
        item = next((arg for arg in get_args(annotation) if arg is not Ellipsis), Any)
        for index, one in enumerate(value):
            yield from _values(item, _marks(item), one, (*path, index))
    elif isinstance(value, str):
        for mark in marks or _marks(annotation):
            yield path, mark.kind, value


def _marks(annotation: Any) -> list[Named]:
    if get_origin(annotation) is Annotated:
        return [mark for mark in get_args(annotation)[1:] if isinstance(mark, Named)]
    return [mark for arg in get_args(annotation) for mark in _marks(arg)]


def _kinds(value: Any) -> Iterator[str]:
    """Yield the kind of every name that a record, or a part of its type, may hold."""
    if isinstance(value, Named):
        yield value.kind
    elif isinstance(value, type) and issubclass(value, Record):
        for info in value.model_fields.values():
            for part in (info.annotation, *info.metadata):
                yield from _kinds(part)
    else:
        for part in get_args(value):
            yield from _kinds(part)


def _is_unknown(draft: Draft, kind: str, name: str) -> bool:
    # Nothing known means that the file, or an id in it, could not be read: reported once, there.
    known = draft.known.get(kind)
    return bool(known) and name not in (known or ())
