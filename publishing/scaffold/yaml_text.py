"""Puts a few lines into the text of a YAML file, and leaves every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from library.yaml_source import read_text


@dataclass(frozen=True)
class Edit:
    """A text to put in the place of another."""

    start: int
    """Characters from the start of the file."""
    end: int
    """The same, where what is replaced ends; equal to `start` where nothing is."""
    text: str


class YamlText:
    """A text with its nodes, which know their places."""

    def __init__(self, text: str) -> None:
        """Read a text, which must be valid YAML with a mapping outside."""
        self.text = text
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        assert root is not None
        self.root: yaml.Node = root
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def at(self, mark: yaml.Mark) -> int:
        """Return a place in characters from the start."""
        return self._lines[mark.line] + mark.column

    def after(self, node: yaml.Node) -> int:
        """Return the start of the line behind the last line of a node."""
        return self._lines[_last(node).end_mark.line + 1]

    def replacing(self, node: yaml.Node, text: str) -> Edit:
        """Return the edit that puts a text in the place of a node."""
        return Edit(self.at(node.start_mark), self.at(node.end_mark), text)

    def added_to(self, items: yaml.SequenceNode, text: str, place: int) -> Edit:
        """Return the edit that makes a text the item with this number of a list, counted from 0.

        Args:
            items: The list; it must not be empty.
            text: The item; where the list has a line an item, its further lines are indented here.
            place: Its number; one more than the last to put it at the end.
        """
        if items.flow_style:
            if place:
                return _inserted(self.at(items.value[place - 1].end_mark), f", {text}")
            return _inserted(self.at(items.value[0].start_mark), f"{text}, ")
        indent = " " * items.start_mark.column
        lines = text.replace("\n", f"\n{indent}  ")
        if place:
            return _inserted(self.after(items.value[place - 1]), f"{indent}- {lines}\n")
        first = self._lines[items.value[0].start_mark.line]
        return _inserted(first, f"{indent}- {lines}\n")

    def with_edits(self, edits: Iterable[Edit]) -> str:
        """Return the text with its edits."""
        text = self.text
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text


def _inserted(at: int, text: str) -> Edit:
    return Edit(at, at, text)


def _last(node: yaml.Node) -> yaml.Node:
    """Return the last part of a node that knows its end: a block ends where the next begins."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return node
    last = node.value[-1]
    return _last(last[1] if isinstance(last, tuple) else last)


def value_of(node: yaml.Node, key: str) -> yaml.Node | None:
    """Return the value of a key of a mapping, or None."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def quoted(text: str) -> str:
    """Return a text as YAML: in quotes unless it is plain words that only mean themselves."""
    plain = re.fullmatch(r"[A-Z][A-Za-z]*([ -][A-Za-z]+)*", text)
    if plain and not read_text(f"a: {text}", "").problems:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
