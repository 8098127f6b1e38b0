"""Writes records as TypeScript: an interface a record, its docstrings as comments.

A generator of npm (json-schema-to-typescript) brings forty packages, and its types are neither
read-only nor told of pairs; what a record of ours can be made of fits on this page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from library.records.base import Record

from .generated import GeneratedFile
from .loaded import NOT_ON_A_SHEET, ExercisePiece, First, Ids, Index, Making, Rules, WhatWorks

SHEET = Path(__file__).parents[1] / "sheet"
"""The folder of the sheet's script."""

_HEAD = """\
/**
 * The shapes of what the sheet loads (publishing/pieces.py), of `exercises/list.json` and of
 * `sheet/works.json`, written by `make generate` from publishing/loaded.py.
 */

import type { Range } from "./range.ts";

export type { Range };
"""


def shape_files() -> Iterator[GeneratedFile]:
    """Yield the types of what the sheet loads, which are kept in the repository."""
    loaded = (ExercisePiece, Rules, First, Making, Ids, Index, WhatWorks)
    written = [text for record in loaded for text in interfaces(record, NOT_ON_A_SHEET)]
    text = _HEAD + "".join(f"\n{interface}" for interface in dict.fromkeys(written))
    yield GeneratedFile(Path("core/library-shape.ts"), text)


def interfaces(
    record: type[Record], without: Mapping[str, frozenset[str]] = MappingProxyType({})
) -> Iterator[str]:
    """Yield the interface of every record that a record holds, and its own last.

    Args:
        record: The record.
        without: Fields to leave out, by the name of their record; a record that only they hold
            is left out, too.

    Raises:
        ValueError: When a field is of a kind that is not written yet.
    """
    yield from (_interface(name, inner) for name, inner in shapes(record, without))


def shapes(
    record: type[Record], without: Mapping[str, frozenset[str]] = MappingProxyType({})
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and JSON Schema of every record that a record holds, and its own last.

    The arguments are those of `interfaces`.
    """
    schema = record.model_json_schema(mode="serialization")
    every = {
        name: {**inner, "properties": _less(inner, without.get(name, frozenset()))}
        for name, inner in [*schema.pop("$defs", {}).items(), (record.__name__, schema)]
    }
    held = _held(every, record.__name__)
    yield from ((name, inner) for name, inner in every.items() if name in held)


def _less(schema: dict[str, Any], left_out: frozenset[str]) -> dict[str, Any]:
    return {key: field for key, field in schema["properties"].items() if key not in left_out}


def _held(every: Mapping[str, Any], name: str) -> set[str]:
    """Return a record and all that it holds, however deep, by name."""
    held, left = set[str](), [name]
    while left:
        held.add(name := left.pop())
        named = re.findall(r'"#/\$defs/(\w+)"', json.dumps(every[name]))
        left += [one for one in named if one not in held]
    return held


def _interface(name: str, schema: dict[str, Any]) -> str:
    lines = [*_comment(schema, ""), f"export interface {name} {{"]
    for key, field in schema["properties"].items():
        lines += [*_comment(field, "  "), f"  readonly {key}: {type_of(field)};"]
    return "\n".join([*lines, "}"]) + "\n"


def _comment(schema: dict[str, Any], indent: str) -> Iterator[str]:
    if text := " ".join(schema.get("description", "").split()):
        yield f"{indent}/** {text} */"


def type_of(schema: dict[str, Any]) -> str:
    """Return the type of a field.

    Raises:
        ValueError: When it is of a kind that is not written yet.
    """
    match schema:
        case {"$ref": ref}:
            return str(ref).rpartition("/")[2]
        case {"const": value}:
            return json.dumps(value)
        case {"enum": values}:
            return " | ".join(json.dumps(value) for value in values)
        case {"anyOf": choices}:
            return " | ".join(dict.fromkeys(type_of(choice) for choice in choices))
        case {"prefixItems": [{"type": "integer"}, {"type": "integer"}]}:
            return "Range"
        case {"type": "array", "items": items}:
            one = type_of(items)
            return f"readonly ({one})[]" if "|" in one else f"readonly {one}[]"
        case {"type": "object", "additionalProperties": dict() as values}:
            return f"Readonly<Record<string, {type_of(values)}>>"
        case {"type": "string" | "boolean" | "null" as name}:
            return str(name)
        case {"type": "integer" | "number"}:
            return "number"
    raise ValueError(f"no TypeScript is known for {schema}: add it to publishing/typescript.py")
