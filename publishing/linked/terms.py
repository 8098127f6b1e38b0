"""The small values that a page's data are made of, and the addresses in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from library.kinds import KINDS

Node = dict[str, Any]
"""A thing with its type and properties, as JSON-LD has it."""

Address = Callable[[str], str]
"""Makes an address of a path from the root of the site."""

CONTEXT = "https://schema.org"


def address_from(home: str, page: str) -> Address:
    """Return what makes the addresses on a page.

    Args:
        home: Where this copy of the site stands, with a slash at its end; empty when it is not
            known. Then addresses are seen from the page, which is true wherever it stands.
        page: The path of the page from the root of the site: `exercises/clam/`.
    """
    start = home or "../" * page.count("/") or "./"
    return lambda path: start + path


def node(kind: str, **properties: Any) -> Node:
    """Return a thing of a type; what is empty is left out, and one of a kind stands alone.

    Args:
        kind: Its type.
        properties: Its properties by name; `id` is its address.
    """
    said: Node = {"@type": kind}
    for name, value in properties.items():
        values = list(value) if isinstance(value, list | tuple) else [value]
        values = [one for one in values if one not in (None, "")]
        if values:
            said["@id" if name == "id" else name] = values[0] if len(values) == 1 else values
    return said


def amount(pair: Sequence[int], **unit: str) -> Node:
    """Return a number, or the smallest and largest, with its unit."""
    low, high = pair
    if low == high:
        return node("QuantitativeValue", value=low, **unit)
    return node("QuantitativeValue", minValue=low, maxValue=high, **unit)


def entity_address(kind: str, name: str) -> str:
    """Return the address of what a page is about, from the root of the site: another than its own.

    Args:
        kind: The kind of the entry, by name.
        name: Its id.
    """
    return f"{KINDS[kind].address(name)}#{kind.replace(' ', '-')}"


def named(kind: str, type_: str, records: Mapping[str, Any], name: str, address: Address) -> Node:
    """Return an entry by its name, and by its address where it has a page.

    Args:
        kind: The kind of the entry, by name.
        type_: Its type in the vocabulary.
        records: The records of its kind.
        name: Its id.
        address: Makes addresses.
    """
    record = records[name]
    has_page = KINDS[kind].has_page(record)
    return node(
        type_, id=address(entity_address(kind, name)) if has_page else None, name=record.name
    )
