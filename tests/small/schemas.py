"""Validates values as an editor does, as far as the schemas of this project go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def accepts(schema: Any, value: Any, root: Any) -> bool:
    """Return whether a value matches a schema.

    Args:
        schema: The schema, or a part of it.
        value: The value.
        root: The whole schema, whose `$defs` the part may name.
    """
    if "$ref" in schema:
        return accepts(root["$defs"][schema["$ref"].rpartition("/")[2]], value, root)
    if "anyOf" in schema:
        return any(accepts(choice, value, root) for choice in schema["anyOf"])
    if not _is_a_choice(schema, value):
        return False
    return _KINDS[schema["type"]](schema, value, root)


def _is_object(schema: Any, value: Any, root: Any) -> bool:
    fields = schema["properties"]
    return (
        isinstance(value, dict)
        and set(schema.get("required", ())) <= set(value) <= set(fields)
        and all(accepts(fields[key], one, root) for key, one in value.items())
    )


def _is_array(schema: Any, value: Any, root: Any) -> bool:
    return isinstance(value, list) and all(
        accepts(item, one, root) for item, one in zip(_items(schema, value), value, strict=True)
    )


def _is_number(schema: Any, value: Any, _: Any) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and schema.get("minimum", value) <= value <= schema.get("maximum", value)


_KINDS: dict[str, Callable[[Any, Any, Any], bool]] = {
    "object": _is_object,
    "array": _is_array,
    "number": _is_number,
    "string": lambda schema, value, root: isinstance(value, str),
    "integer": lambda schema, value, root: type(value) is int,
    "boolean": lambda schema, value, root: isinstance(value, bool),
    "null": lambda schema, value, root: value is None,
}


def _items(schema: Any, value: list[Any]) -> list[Any]:
    """Return the schema of each item of a list."""
    first = schema.get("prefixItems", [])
    return [*first, *[schema.get("items", {})] * (len(value) - len(first))]


def _is_a_choice(schema: Any, value: Any) -> bool:
    """Return whether a value is one of those that a schema names, where it names any."""
    if "not" in schema and value in schema["not"]["enum"]:
        return False
    return value in schema.get("enum", [schema.get("const", value)])
