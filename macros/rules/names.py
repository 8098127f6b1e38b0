"""Rules about names that point to other entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, get_args, get_origin

from ..draft import Draft
from ..problems import Problem, nearest
from ..records.base import Named, Record
from ..yaml_source import DataPath, dotted


def names_are_known(draft: Draft) -> Iterator[Problem]:
    """Every name that points to something points to something that exists."""
    for entries in draft.entries.values():
        for entry in entries:
            for path, kind, name in named_values(entry.record):
                if _is_unknown(draft, kind, name):
                    yield entry.problem(path, repr(name), _remedy(draft, kind, name))
    for file, values in draft.others.items():
        for key, value in values.items():
            for path, kind, name in _values(type(value), (), value, (key,)):
                if _is_unknown(draft, kind, name):
                    line = draft.sources[file].line(path)
                    remedy = _remedy(draft, kind, name)
                    yield Problem(file, line, "", dotted(path), repr(name), remedy)


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
        if get_origin(annotation) is Annotated:
            item = next(arg for arg in get_args(get_args(annotation)[0]) if arg is not Ellipsis)
        for index, one in enumerate(value):
            yield from _values(item, _marks(item), one, (*path, index))
    elif isinstance(value, str):
        for mark in marks or _marks(annotation):
            yield path, mark.kind, value


def _marks(annotation: Any) -> list[Named]:
    if get_origin(annotation) is Annotated:
        return [mark for mark in get_args(annotation)[1:] if isinstance(mark, Named)]
    return [mark for arg in get_args(annotation) for mark in _marks(arg)]


def _is_unknown(draft: Draft, kind: str, name: str) -> bool:
    known = draft.known.get(kind)
    # An empty set means that the file could not be read, which is reported once, there.
    return known is None or (bool(known) and name not in known)


def _remedy(draft: Draft, kind: str, name: str) -> str:
    known = draft.known.get(kind)
    if known is None:
        return f"vocabularies.yml has no vocabulary {kind!r}: bring it back"
    return nearest(name, known, kind)
