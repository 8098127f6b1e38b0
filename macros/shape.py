"""Turns what pydantic says of a wrong shape into a place, a value and a remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from .problems import Problem, nearest, shown
from .yaml_source import DataPath, Source, dotted

_SENTENCES = {
    "string_type": "write a text; put it in quotes if it looks like a number, a date or yes/no",
    "int_type": "write a whole number without quotes",
    "int_from_float": "write a whole number",
    "bool_type": "write true or false without quotes",
    "tuple_type": "write a list: [one, two], or each on its own line with '- ' in front",
    "model_type": "write keys and values here",
    "model_attributes_type": "write keys and values here",
    "greater_than": "write a number above {gt}",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
    "too_short": "write at least {min_length}",
    "too_long": "write at most {max_length}",
    "string_too_long": "write at most {max_length} characters",
    "missing_positional_only_argument": "write two numbers: [smallest, largest]",
    "unexpected_positional_argument": "write two numbers: [smallest, largest]",
}

_PATTERNS = {
    r"^\S[^\n\r\t]*\S$|^\S$": "write one line of text, without tabs or spaces at its ends",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "write lower-case letters, digits and single hyphens",
    r"^[A-Z][A-Z0-9]$": "write a capital letter and a second capital letter or digit",
    r"^[LS][1-5]$": "write a root such as L5 or S1",
    r"^10\.\d{4,9}/\S+$": "write the DOI without an address in front, such as 10.1000/182",
    r"^https://\S+$": "write an address that starts with https://",
    r"^https?://\S+$": "write an address that starts with https://",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "write an e-mail address",
}


def shape_problem(
    source: Source, at: DataPath, model: type[BaseModel], detail: ErrorDetails
) -> Problem:
    """Return the problem that one pydantic error tells.

    Args:
        source: The file.
        at: Path of the validated value in the file.
        model: The record it should match.
        detail: The error, whose `loc` starts at that value.
    """
    path = tuple(detail["loc"])
    entry = source.entry(at)
    place = path if entry else (*at, *path)
    line = source.line((*at, *path))
    return Problem(
        source.file, line, entry, dotted(place), _found(detail), _remedy(model, place, detail)
    )


def _found(detail: ErrorDetails) -> str:
    if detail["type"] == "missing":
        return "nothing"
    if detail["type"] == "extra_forbidden":
        return f"an unknown key with {shown(detail['input'])}"
    return shown(detail["input"])


def _remedy(model: type[BaseModel], path: DataPath, detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        field = _field(model, path)
        return f"add it: {field.description if field else 'it is required'}"
    if kind == "extra_forbidden":
        holder = _model_at(model, path[:-1])
        return nearest(str(path[-1]), holder.model_fields if holder else (), "key")
    if kind == "literal_error":
        field = _field(model, path)
        choices = _choices(field.annotation) if field else ()
        return nearest(str(detail["input"]), choices, "value") if choices else detail["msg"]
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(context["pattern"], detail["msg"])
    if kind in _SENTENCES:
        return _SENTENCES[kind].format(**context)
    return re.sub(r"^Value error, ", "", detail["msg"])


def _choices(annotation: Any) -> tuple[str, ...]:
    args = get_args(annotation)
    if args and all(isinstance(arg, str) for arg in args):
        return args
    return tuple(choice for arg in args for choice in _choices(arg))


def _models(annotation: Any) -> tuple[type[BaseModel], ...]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(model for arg in get_args(annotation) for model in _models(arg))


def _model_at(model: type[BaseModel], path: DataPath) -> type[BaseModel] | None:
    for part in path:
        if isinstance(part, int):
            continue
        fields: Mapping[str, FieldInfo] = model.model_fields
        if part not in fields:
            return None
        inner = _models(fields[part].annotation)
        if not inner:
            return None
        model = inner[0]
    return model


def _field(model: type[BaseModel], path: DataPath) -> FieldInfo | None:
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return None
    holder = _model_at(model, tuple(names[:-1]))
    return holder.model_fields.get(names[-1]) if holder else None
