"""Reads a YAML file strictly, and remembers the line of every value.

Stricter than YAML 1.1: what one reader takes for a number and another for a text (`1:30`, `no`,
`010`, dates) is refused rather than guessed, and so are duplicate keys, aliases, tags and tabs.

It stands on PyYAML's events and nodes. A loader of YAML 1.2 with lines (ruamel.yaml was tried)
makes it no shorter: it takes `010`, `1_000`, a date and an alias for values, says nothing of a text
that a `#` cuts off, and stops at the first duplicate key, so every refusal would stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from .characters import has_visible, odd_character, odd_indentation
from .cut_off import cut_off
from .problems import Problem, shown
from .yaml_slips import CURLY, STRAIGHT, slip_near

LARGEST_FILE = 8_000_000
"""Bytes; a library of a thousand exercises is smaller, and a parser needs minutes for much more."""

DEEPEST_NESTING = 20
"""Lists and mappings in one another; the data needs ten, and a parser is slow with thousands."""

DataPath = tuple[str | int, ...]

_PLAIN = {"null": None, "~": None, "": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(0|[1-9]\d{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,14})\.\d{1,15}")
_AMBIGUOUS = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)"  # a boolean to one, a word to another
    r"|\d{4}-\d\d?-\d\d?([Tt ].*)?"  # dates
    r"|[-+]?("
    r"\d[\d_]*(:[0-5]?\d)+(\.\d*)?"  # 1:30 is ninety to YAML 1.1
    r"|0[0-9xob][0-9a-fA-F_]*|\d[\d_]*_\d+"  # octal, hexadecimal, 1_000
    r"|(\d+\.?\d*|\.\d+)[eE][-+]?\d+|\d+\.|\.\d+|\.(?i:inf|nan)"
    r"|\d+(\.\d+)?"  # with a plus, or too long to be counted
    r")"
)
_LONGEST_NUMBER = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def needs_quotes(text: str) -> bool:
    """Return whether some program would take a text without quotes for something else."""
    return len(text) <= _LONGEST_NUMBER and _AMBIGUOUS.fullmatch(text) is not None


@dataclass(frozen=True)
class Source:
    """A data file as read: its values, the line of each, and what was wrong with its YAML."""

    file: str
    data: Any
    first_line: str = ""
    lines: dict[DataPath, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line(self, path: DataPath) -> int:
        """Return the line of the value at `path`, or of the nearest value that holds it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def entry(self, path: DataPath) -> str:
        """Return the id of the entry that `path` leads into, or its place when it has none."""
        return _entry(self.data, path)


def _entry(data: Any, path: DataPath) -> str:
    if len(path) < 2 or not isinstance(path[1], int):
        return ""
    value = data[path[0]][path[1]]
    if not isinstance(value, dict):
        return ""
    name = value.get("id", value.get("key"))
    return name if isinstance(name, str) else f"entry {path[1] + 1}"


def dotted(path: DataPath) -> str:
    """Return a path as an author reads it: `faults.2.what` is the second fault's `what`."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def read_source(path: Path, name: str | None = None) -> Source:
    """Read a YAML file.

    Args:
        path: The file.
        name: How messages call it; its path when left out.

    Returns:
        The source; `data` is None when the file could not be read at all, and `problems` says why.
    """
    name = name or str(path)
    text = read_file(path, name)
    return text if isinstance(text, Source) else read_text(text, name)


def read_file(path: Path, name: str) -> str | Source:
    """Read the text of a data file; where that cannot be, return a source that says why.

    Args:
        path: The file.
        name: How messages call it.
    """
    unreadable = partial(_unreadable, name)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return unreadable(f"{size:,} bytes is too much for a data file: is it the right file?")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return unreadable("the file is missing: bring it back")
    except IsADirectoryError:
        return unreadable("this is a folder: a file is needed")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        entry, field = _written_at(error.object.decode("utf-8", "replace"), line)
        found, remedy = f"the byte {_byte(error)}, not UTF-8", "save the file as UTF-8"
        return Source(name, None, problems=(Problem(name, line, entry, field, found, remedy),))
    except OSError as error:
        return unreadable(f"the file cannot be read: {error.strerror}")


def _unreadable(name: str, remedy: str, line: int = 1, found: str = "") -> Source:
    return Source(name, None, problems=(Problem(name, line, "", "", found, remedy),))


# While one file is written, all the others are read again and again: by `make serve`, by tests.
@lru_cache(maxsize=64)
def read_text(text: str, name: str) -> Source:
    """Read the text of a YAML file, as `read_source` does; `name` is how messages call it."""

    def unreadable(remedy: str, line: int = 1, found: str = "") -> Source:
        entry, field = _written_at(text, line)
        return Source(name, None, problems=(Problem(name, line, entry, field, found, remedy),))

    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        return unreadable("delete it", line, f"the control character U+{ord(control[0]):04X}")
    if odd := odd_indentation(text):
        line, character = odd
        return unreadable("indent with ordinary spaces", line, f"{character} before the text")
    try:
        for line, found, remedy in _refused(text):
            return unreadable(remedy, line, found)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        marks = [error.problem_mark, error.context_mark]
        if (error.context or "").endswith("quoted scalar"):
            marks.reverse()  # where a quotation begins that never ends
        mark = next((one for one in marks if one), None)
        line = mark.line + 1 if mark else 1
        # What is wrong may show only on the line after it.
        nearby = range(max(line - 1, 1), line + 1)
        seen = next((one for one in nearby if odd_character(_text_line(text, one))), line)
        written = _text_line(text, seen)
        return _mistyped(text, name, line, written) or unreadable(
            _syntax_remedy(error, written), seen
        )
    except yaml.YAMLError as error:
        return unreadable(f"this is not YAML: {str(error).splitlines()[0]}")
    if node is None:
        return unreadable("the file is empty: bring its entries back")
    reader = _Reader(name, text)
    data = reader.value(node, ())
    first_line = text.partition("\n")[0].strip()
    return Source(name, data, first_line, reader.lines, tuple(reader.problems(data)))


def _mistyped(text: str, name: str, line: int, written: str) -> Source | None:
    """Return a source that says what was mistyped; None where nothing shows, or something odd."""
    if "\t" in written or odd_character(written) or written.startswith("---"):
        return None
    slip = slip_near(text, line)
    if slip is None:
        return None
    entry, field = _written_at(text, slip.line)
    if slip.field and slip.field != field and slip.field not in ("id", "key"):
        is_below = _text_line(text, slip.line).startswith(" " * 6) and field
        field = f"{field}.{slip.field}" if is_below else slip.field
    problem = Problem(name, slip.line, entry, field, slip.found, slip.remedy)
    return Source(name, None, problems=(problem,))


_ENTRY = re.compile(r"  - (?:\{ ?)?(?:id|key): *(?P<name>[\w-]+)")
_FIELD = re.compile(r"    (?P<name>[a-z]\w*):")
_WITHOUT_ENTRY = re.compile(r"(?P<name>[a-z]\w*):|  (?P<below>[a-z]\w*):")


def _written_at(text: str, line: int) -> tuple[str, str]:
    """Return the entry and the field that a line belongs to, by how the data files are written.

    For what is no YAML: there only the indentation tells. Empty where it tells nothing.
    """
    lines = text.split("\n")[:line]
    lines[-1] = lines[-1].expandtabs(4)
    if (odd := lines[-1][:1]).isspace() and odd not in " \t":  # before a key at the margin
        lines[-1] = lines[-1][1:]
    if lines[-1].strip() == lines[-1] != "" and not _WITHOUT_ENTRY.match(lines[-1]):
        return "", ""
    field = ""
    for number, above in zip(range(line, 0, -1), reversed(lines), strict=False):
        if found := _ENTRY.match(above):
            return found["name"], field or ("id" if number == line else "")
        if not field and (found := _FIELD.match(above)):
            field = found["name"]
        elif found := _WITHOUT_ENTRY.match(above):
            return "", found["name"] or found["below"]
    return "", ""


def _byte(error: UnicodeDecodeError) -> str:
    return f"0x{error.object[error.start]:02X}"


def _refused(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield what is YAML but has no place in a data file: line, what was found, remedy."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            yield line, f"the alias *{event.anchor}", "write the value out instead"
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            yield line, f"the tag {event.tag}", "write the value without a tag"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST_NESTING:
            yield line, "lists or mappings nested too deeply", "is a bracket not closed?"


def _text_line(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _syntax_remedy(error: yaml.MarkedYAMLError, line: str) -> str:
    if "\t" in line:
        return "there is a tab in this line: indent with spaces"
    if odd := odd_character(line):
        return f"there is {odd} in this line: write an ordinary space, or nothing, in its place"
    said = error.problem or "it does not read as YAML"
    if "another document" in said:
        return "the file starts again here: delete the line '---'"
    return (
        f"{said}: check the indentation, and put a text that holds ': ' or '#', "
        "or starts with a special character, in double quotes"
    )


class _Reader:
    """Turns nodes into plain values, noting lines and doubts on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text_lines = text.splitlines()
        self.lines: dict[DataPath, int] = {}
        self.doubts: list[tuple[int, DataPath, str, str]] = []

    def doubt(self, node: yaml.Node, path: DataPath, found: str, remedy: str) -> None:
        self.doubts.append((node.start_mark.line + 1, path, found, remedy))

    def problems(self, data: Any) -> Iterator[Problem]:
        """Yield the doubts as problems, once the ids of the entries are known."""
        for line, path, found, remedy in self.doubts:
            entry = _entry(data, path)
            field = dotted(path[2:] if entry else path)
            yield Problem(self.file, line, entry, field, found, remedy)

    def value(self, node: yaml.Node, path: DataPath) -> Any:
        self.lines.setdefault(path, node.start_mark.line + 1)
        for line, found, remedy in cut_off(node, self.text_lines):
            self.doubts.append((line, path, found, remedy))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node, path)

    def mapping(self, node: yaml.MappingNode, path: DataPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if isinstance(key, str) and (odd := odd_character(key)):
                self.doubt(key_node, path, f"{odd} in the key {shown(key)}", "delete it")
            if not isinstance(key_node, yaml.ScalarNode):
                self.doubt(key_node, path, "a list or mapping as a key", "write a word")
                continue
            if key in values:
                first = self.lines[(*path, key)]
                self.doubt(
                    key_node,
                    (*path, key),
                    "the same key twice",
                    f"keep one (first at line {first})",
                )
                continue
            self.lines[(*path, key)] = key_node.start_mark.line + 1
            values[key] = self.value(value_node, (*path, key))
        return values

    def scalar(self, node: yaml.ScalarNode, path: DataPath) -> Any:
        text: str = node.value
        self.seen_by_readers(node, path)
        if node.style:
            return text
        below = self.text_lines[node.start_mark.line + 1 : node.end_mark.line + 1]
        if any(line.lstrip().startswith("- ") for line in below):
            begins = node.start_mark.column - 2
            remedy = f"begin the line with the hyphen after {begins} spaces, or take the hyphen out"
            self.doubt(node, path, shown(text), remedy)
        if text[:1] in CURLY and text:
            self.doubt(node, path, shown(text), STRAIGHT)
        if text in _PLAIN:
            return _PLAIN[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        if needs_quotes(text):
            self.doubt(
                node,
                path,
                f"{shown(text)} without quotes",
                f'programs read it differently: write "{text}" in quotes'
                f"{'' if text.isalpha() else ', or a plain number'}",
            )
        return text

    def seen_by_readers(self, node: yaml.ScalarNode, path: DataPath) -> None:
        """Doubt a text that holds what no reader sees, or nothing that a reader sees."""
        text: str = node.value
        if odd := odd_character(text):
            remedy = "delete it, or write an ordinary space in its place"
            self.doubt(node, path, f"{odd} in {shown(text)}", remedy)
        elif text and (node.style or text not in _PLAIN) and not has_visible(text):
            self.doubt(node, path, shown(text), "write a text with a letter or a digit in it")
