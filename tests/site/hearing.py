"""What a screen reader is told of a page, in short: what there is to find and to use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Locator

from tests.site.pages import EXERCISE_NAME

PLACES = {"article", "dialog", "figure", "group", "navigation", "region"}
"""What gives a name to all that stands in it."""
CONTROLS = {
    *("button", "checkbox", "combobox", "link", "radio", "searchbox", "slider", "textbox"),
}
BOXES = {"checkbox", "radio"}
KEPT = {*PLACES, *CONTROLS, "heading", "list", "listitem", "img", "status", "timer"}
"""Roles that are kept; texts come from the data, and have tests of their own."""

_NODE = re.compile(r'(\w+)(?: "((?:[^"\\]|\\.)*)")?(.*)')


class Node(NamedTuple):
    """One node of an accessibility tree."""

    role: str
    name: str
    states: str
    """Such as `[checked]`, as the browser's own form writes it."""
    below: list[Node]


def nodes_of(within: Locator) -> list[Node]:
    """Return the accessibility tree, as the browser gives it to a screen reader."""
    return _nodes(yaml.load(within.aria_snapshot(), Loader=yaml.BaseLoader))


def _nodes(tree: list[Any]) -> list[Node]:
    found: list[Node] = []
    for one in tree:
        key, inner = next(iter(one.items())) if isinstance(one, dict) else (one, [])
        match = _NODE.match(key)
        if match and match[1] in KEPT:
            below = _nodes(inner) if isinstance(inner, list) else []
            name = str(inner or "") if match[1] == "status" else match[2]
            found.append(Node(match[1], name or "", match[3].strip(), below))
        elif isinstance(inner, list):
            found += _nodes(inner)
    return found


def outline(nodes: list[Node], depth: int = 0) -> list[str]:
    """Return a line for each node: of a list its first entry, of a row of boxes the first two.

    What a picture shows, how an exercise is called and how many of anything there are is left out:
    that is data.
    """
    lines: list[str] = []
    for at, (role, name, states, below) in enumerate(nodes):
        row = [one.role for one in nodes[:at]]
        same = next((n for n, one in enumerate(reversed(row)) if one != role), len(row))
        if (role == "listitem" and same) or (role in BOXES and same > 1):
            continue
        told = re.sub(r"\d+", "N", EXERCISE_NAME.sub("EXERCISE", name))
        named = "" if role in {"img", "listitem", "list"} else told
        lines.append("  " * depth + " ".join(filter(None, (role, named and repr(named), states))))
        lines += outline(below, depth + 1)
    return lines


def called_alike(nodes: list[Node]) -> list[tuple[str, ...]]:
    """Return controls of the same role and name in places of the same name."""
    return [one for one, count in Counter(_controls(nodes)).items() if count > 1]


def nameless(nodes: list[Node]) -> list[tuple[str, ...]]:
    """Return controls without a name."""
    return [one for one in _controls(nodes) if not one[-1].strip()]


def _controls(nodes: list[Node], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for role, name, _, below in nodes:
        if role in CONTROLS:
            yield (*path, role, name)
        yield from _controls(below, (*path, name) if role in PLACES and name else path)


MANY = 20
"""So many parts make a page a list of what is in the data; below that, each part is told."""


def in_short(nodes: list[Node]) -> list[Node]:
    """Return nodes of which what comes again and again is there once.

    Rows of a table, the entries of a list and the parts of a long page differ in their names alone.
    """
    parts = sum(one.role == "heading" and "level=2" in one.states for one in nodes)
    told = parts <= MANY
    kept: list[Node] = []
    for node in nodes:
        kept.append(node._replace(below=in_short(node.below)))
        for length in range(1, len(kept) // 2 + 1):
            if _shape(kept[-length:], told) == _shape(kept[-2 * length : -length], told):
                del kept[-length:]
                break
    return kept


def _shape(nodes: list[Node], told: bool) -> list[tuple[str, str, str, Any]]:
    """Return what nodes are, whatever they are called; of parts that are told, their names, too."""
    return [
        (
            one.role,
            one.states,
            one.name if told and "level=2" in one.states else "",
            _shape(one.below, told),
        )
        for one in nodes
    ]


def without(nodes: list[Node], roles: set[str], names: set[str]) -> list[Node]:
    """Return nodes without those of some roles, and without controls of some names."""
    return [
        one._replace(below=without(one.below, roles, names))
        for one in nodes
        if one.role not in roles and not (one.role in CONTROLS and one.name in names)
    ]
