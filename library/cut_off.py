"""What a `#` cuts off: to YAML it begins a comment, to its author a part of what was written.

YAML has a place for a value that is left out behind its key or its dash, and there it is looked
for; of an item that is left out between brackets nothing is left, so their lines are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from .problems import shown

_COMMENT = re.compile(r"\s+#")
_SWALLOWED = (
    "what begins with # is a comment, so no value is left: put the value in double "
    "quotes, or write null, and the comment on a line of its own"
)
_IN_BRACKETS = re.compile(r"[,:\[{]\s*(#\S.*)")
_VALUE_BELOW = re.compile(r"\s+#\S.*")


def cut_off(node: yaml.Node, lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield what is wrong with each # that took something of a value: line, what, and remedy.

    Args:
        node: The value. What it holds is not looked at: those are nodes of their own.
        lines: All lines of the file.
    """
    if isinstance(node, yaml.CollectionNode):
        if node.flow_style:
            for line, comment in _between_items(node, lines):
                yield line, f"{shown(comment)} without quotes", _SWALLOWED
    elif isinstance(node, yaml.ScalarNode) and not node.style and (comment := _behind(node, lines)):
        line, text = node.start_mark.line + 1, node.value
        if text:
            remedy = (
                f"only {shown(text)} is understood: put the whole text in double quotes, "
                "or the comment on a line of its own"
            )
            yield line, "a # after the text", remedy
        else:
            yield line, f"{shown(comment)} without quotes", _SWALLOWED


def _behind(node: yaml.ScalarNode, lines: Sequence[str]) -> str:
    """Return what cuts off what the author wrote: a # with the rest of its line.

    Where no value stands, as in `colour: #7a1f3d`, it is all that was written; there it may
    stand below its key, too, further in.
    """
    line, column = node.end_mark.line, node.end_mark.column
    rest = lines[line][column:] if line < len(lines) else ""
    if _COMMENT.match(rest):
        return rest.strip()
    below = lines[line + 1] if line + 1 < len(lines) else ""
    if node.value or rest.strip() or not _VALUE_BELOW.fullmatch(below):
        return ""
    return below.strip() if _indent(below) > _indent(lines[line]) else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _between_items(node: yaml.CollectionNode, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each # with the rest of its line, where an item of a list or mapping was expected.

    One that ends on the same line has none: it would leave the bracket open, which is no YAML.
    """
    first, last = node.start_mark.line, node.end_mark.line
    for number in range(first, last):
        begin = node.start_mark.column if number == first else 0
        for found in _IN_BRACKETS.finditer(lines[number], begin):
            at = (number, found.start(1))
            if not any(_holds(one, at) for one in _items(node)):
                yield number + 1, found[1]


def _items(node: yaml.CollectionNode) -> Iterator[yaml.Node]:
    """Yield what stands in a list or mapping, keys too."""
    for item in node.value:
        yield from item if isinstance(item, tuple) else (item,)


def _holds(node: yaml.Node, place: tuple[int, int]) -> bool:
    """Return whether a node goes from before a line and column, counted from 0, to behind them."""
    start, end = node.start_mark, node.end_mark
    return (start.line, start.column) <= place < (end.line, end.column)
