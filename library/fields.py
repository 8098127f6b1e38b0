"""Finds its way through the types of records: which field, record or name stands at a path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .records.base import Named
from .yaml_source import DataPath


def models_in(annotation: Any) -> tuple[type[BaseModel], ...]:
    """Return the records that a type may hold."""
    return _models_in(annotation)


@cache
def _models_in(annotation: Any) -> tuple[type[BaseModel], ...]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(model for arg in get_args(annotation) for model in _models_in(arg))


def model_at(model: type[BaseModel], path: DataPath) -> type[BaseModel]:
    """Return the record that stands at a path of another, whose path is known to lead to one."""
    for part in path:
        if isinstance(part, str):
            model = models_in(model.model_fields[part].annotation)[0]
    return model


def field_at(model: type[BaseModel], path: DataPath) -> FieldInfo:
    """Return the field that stands at a path of a record, or that holds the item there."""
    while isinstance(path[-1], int):
        path = path[:-1]
    return model_at(model, path[:-1]).model_fields[str(path[-1])]


def choices_of(info: FieldInfo) -> tuple[str, ...]:
    """Return the words that a field may hold, where its type lists them."""
    return _words(info.annotation)


def _words(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(word for word in get_args(annotation) if isinstance(word, str))
    return tuple(word for arg in get_args(annotation) for word in _words(arg))


def kinds_of(info: FieldInfo) -> list[str]:
    """Return the kinds of the names that a field, or each item of it, is: one or none."""
    annotation: Any = info.annotation
    marks = tuple(mark for mark in info.metadata if isinstance(mark, Named))
    return [mark.kind for mark in marks or _marks(annotation)]


def named_values(model: type[BaseModel], raw: Any) -> Iterator[tuple[DataPath, str, str]]:
    """Yield the path, the kind and the value of every name in raw values that a record describes.

    What does not have the shape of the record is passed over.
    """
    if not isinstance(raw, dict):
        return
    for field, annotation, marks in _naming(model):
        if field in raw:
            yield from _values(annotation, marks, raw[field], (field,))


@cache
def _naming(model: type[BaseModel]) -> tuple[tuple[str, Any, tuple[Named, ...]], ...]:
    """Return the name, the type and the marks of every field in which a name may stand."""
    fields = (
        (field, info.annotation, tuple(mark for mark in info.metadata if isinstance(mark, Named)))
        for field, info in model.model_fields.items()
    )
    return tuple(one for one in fields if one[2] or _may_name(one[1], frozenset({model})))


def _may_name(annotation: Any, within: frozenset[type[BaseModel]]) -> bool:
    """Return whether a name may stand in a value of a type, looked at inside these records."""
    return bool(_marks(annotation)) or any(
        kinds_of(info) or _may_name(info.annotation, within | {model})
        for model in models_in(annotation)
        if model not in within
        for info in model.model_fields.values()
    )


def _values(
    annotation: Any, marks: tuple[Named, ...], raw: Any, path: DataPath
) -> Iterator[tuple[DataPath, str, str]]:
    if isinstance(raw, dict):
        # Records that a list may hold side by side share fields: each name is one name.
        named = (found for model in models_in(annotation) for found in named_values(model, raw))
        for found, kind, name in dict.fromkeys(named):
            yield (*path, *found), kind, name
    elif isinstance(raw, list):
        item = next((arg for arg in get_args(annotation) if arg is not Ellipsis), Any)
        for index, one in enumerate(raw):
            yield from _values(item, (), one, (*path, index))
    elif isinstance(raw, str):
        for mark in marks or _marks(annotation):
            yield path, mark.kind, raw


@cache
def _marks(annotation: Any) -> tuple[Named, ...]:
    if get_origin(annotation) is Annotated:
        return tuple(mark for mark in get_args(annotation)[1:] if isinstance(mark, Named))
    return tuple(mark for arg in get_args(annotation) for mark in _marks(arg))
