"""Reads a JSON file strictly, as `yaml_source.py` reads YAML: every value with its line.

JSON is YAML, as far as it goes, so that reader finds the lines; what is YAML and no JSON is refused
first, because scripts are built from the same file. Where scripts have entries by their names
(`{"lines": {"tensor": {...}}}`), records have a list of entries with ids.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from .problems import Problem, shown
from .yaml_source import DataPath, Source, read_file, read_text


def read_json(path: Path, name: str, keyed: Collection[str]) -> Source:
    """Read a JSON file.

    Args:
        path: The file.
        name: How messages call it.
        keyed: The keys below which entries stand by their names; the source has lists of them.

    Returns:
        The source; `data` is None when the file could not be read at all, and `problems` says why.
    """
    text = read_file(path, name)
    if isinstance(text, Source):
        return text
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return Source(name, None, problems=(_no_json(name, text, error),))
    except RecursionError:
        pass  # the reader of YAML says where
    return _listed(read_text(text, name), keyed)


_BEFORE = re.compile(r'"id": "(?P<id>[^"]+)"|^ {4}"(?P<key>[\w-]+)": \{', re.MULTILINE)
"""What an entry begins with, as these files are written: an id, or the name that it stands by."""
_FIELD = re.compile(r'"([\w-]+)":')
_NEARLY = re.compile(r'([\w-]+)"?:')


def _no_json(name: str, text: str, error: json.JSONDecodeError) -> Problem:
    before = text[: error.pos]
    if not text.strip():
        return Problem(name, 1, "", "", "", "the file is empty: bring its entries back")
    entries = [found["id"] or found["key"] for found in _BEFORE.finditer(before)]
    written = text.split("\n")[error.lineno - 1].strip()
    fields = _FIELD.findall(before) or _NEARLY.findall(written)
    return Problem(
        name,
        error.lineno,
        entries[-1] if entries else "",
        fields[-1] if fields else "",
        shown(written) if written else "",
        f"this is no JSON: {error.msg[0].lower()}{error.msg[1:]}, at character {error.colno}",
    )


def _listed(source: Source, keyed: Collection[str]) -> Source:
    """Return a source with lists of entries in the place of entries by their names."""
    if not isinstance(source.data, dict):
        return source
    data, lines, problems = dict(source.data), dict(source.lines), list(source.problems)
    for key in keyed:
        named: Any = data.get(key)
        if not isinstance(named, dict):
            if key in data:
                found, remedy = shown(named), "write the entries by their names, in braces"
                problems.append(Problem(source.file, source.line((key,)), "", key, found, remedy))
                data[key] = []
            continue
        places: dict[str, int] = {name: index for index, name in enumerate(named)}
        data[key] = [
            {**value, "id": name} if isinstance(value, dict) else value
            for name, value in named.items()
        ]
        lines.update(
            (_renamed(path, places), line)
            for path, line in source.lines.items()
            if path[0:1] == (key,) and len(path) > 1
        )
    return replace(source, data=data, lines=lines, problems=tuple(problems))


def _renamed(path: DataPath, places: dict[str, int]) -> DataPath:
    return (path[0], places[str(path[1])], *path[2:])
