"""Writes records as Python types, for readers of JSON: a `TypedDict` a record, all its keys there.

It is `publishing/typescript.py` in the other language.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from library.records.base import Record

from ..typescript import shapes

_WIDTH = 100


def typed_dicts(record: type[Record]) -> Iterator[str]:
    """Yield the class of every record that a record holds, and its own last.

    Raises:
        ValueError: When a field is of a kind that is not written yet.
    """
    yield from (_class(name, schema) for name, schema in shapes(record))


def _class(name: str, schema: dict[str, Any]) -> str:
    lines = [f"class {name}(TypedDict):", *_lines(f'"""{_said(schema)}"""', "")]
    for key, field in schema["properties"].items():
        lines += ["", *_lines(_said(field), "# "), f"    {key}: {type_of(field)}"]
    return "\n".join(lines) + "\n"


def _said(schema: dict[str, Any]) -> str:
    return " ".join(schema.get("description", "").split())


def _lines(text: str, mark: str) -> list[str]:
    indent = f"    {mark}"
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def type_of(schema: dict[str, Any]) -> str:
    """Return the type of a field, as `json.load` makes it."""
    match schema:
        case {"$ref": ref}:
            return str(ref).rpartition("/")[2]
        case {"const": value}:
            return f'Literal["{value}"]'
        case {"enum": values}:
            return f"Literal[{', '.join(f'{chr(34)}{one}{chr(34)}' for one in values)}]"
        case {"anyOf": choices}:
            return " | ".join(dict.fromkeys(type_of(choice) for choice in choices))
        case {"prefixItems": [{"type": "integer"}, {"type": "integer"}]}:
            return "Range"
        case {"type": "array", "items": items}:
            return f"list[{type_of(items)}]"
        case {"type": "object", "additionalProperties": dict() as values}:
            return f"dict[str, {type_of(values)}]"
        case {"type": name} if name in _PLAIN:
            return _PLAIN[str(name)]
    raise ValueError(f"no type is known for {schema}: add it to publishing/packages/typed_dicts.py")


_PLAIN = {
    "string": "str",
    "boolean": "bool",
    "null": "None",
    "integer": "int",
    "number": "float",
}
