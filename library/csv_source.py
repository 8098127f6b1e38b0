"""Reads a CSV file strictly, as `yaml_source.py` reads YAML: every cell with its line.

A row becomes an entry whose keys are the columns, so that records, rules, `make diff` and the
mistakes on purpose treat it like an entry of YAML. A cell stays text: the record says what it may
hold. An empty cell is a key that is left out.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem, nearest, shown
from .yaml_source import DataPath, Source, read_file


@dataclass(frozen=True)
class Table(Source):
    """A CSV file as read; messages call its entries rows, by their number below the columns."""

    def entry(self, path: DataPath) -> str:
        """Return the row that `path` leads into."""
        return f"row {self.line(path[:2]) - 1}" if len(path) > 1 else ""


def read_table(path: Path, name: str, key: str, columns: Sequence[str]) -> Source:
    """Read a CSV file whose first line names its columns.

    Args:
        path: The file.
        name: How messages call it.
        key: What the list of its rows is called.
        columns: The columns, in order.

    Returns:
        The source; `data` is None when the file or its columns cannot be read, and `problems` says
        why. A row with too few or too many cells is left out, and is a problem.
    """
    text = read_file(path, name)
    return text if isinstance(text, Source) else _read_text(text, name, key, columns)


def _read_text(text: str, name: str, key: str, columns: Sequence[str]) -> Source:
    if not text.strip():
        remedy = "the file is empty: bring its entries back"
        return Source(name, None, problems=(Problem(name, 1, "", "", "", remedy),))
    # No cell of ours holds the end of a line, so each line is a row.
    head, *rest = (line.removesuffix("\r") for line in text.removesuffix("\n").split("\n"))
    wrong = tuple(_column_problems(name, _cells(head), columns))
    if wrong:
        return Source(name, None, head, problems=wrong)
    rows: list[dict[str, str]] = []
    lines: dict[DataPath, int] = {(key,): 1}
    problems = []
    for line, written in enumerate(rest, start=2):
        cells = _cells(written)
        if cells is None or len(cells) != len(columns):
            problems.append(_row_problem(name, line, written, cells, len(columns)))
            continue
        lines[key, len(rows)] = line
        rows.append({column: cell for column, cell in zip(columns, cells, strict=True) if cell})
    return Table(name, {key: rows}, head, lines, tuple(problems))


def _cells(line: str) -> list[str] | None:
    """Return the cells of a line; None where a quotation mark is lost."""
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error:
        return None


def _column_problems(
    name: str, found: Sequence[str] | None, columns: Sequence[str]
) -> Iterator[Problem]:
    whole = f"make the first line: {','.join(columns)}"
    if found is None:
        yield Problem(name, 1, "", "", "a quotation mark without its other", whole)
        return
    for column, count in Counter(found).items():
        if column not in columns:
            remedy = nearest(column, columns, "column") if column else "take it out, with its cells"
            yield Problem(name, 1, "", column, f"an unknown column {shown(column)}", remedy)
        elif count > 1:
            yield Problem(name, 1, "", column, "this column twice", "keep one")
    for column in columns:
        if column not in found:
            yield Problem(name, 1, "", column, "no such column", whole)
    if list(found) != list(columns) and sorted(found) == sorted(columns):
        yield Problem(name, 1, "", "", "the columns in another order", whole)


def _row_problem(
    name: str, line: int, written: str, cells: list[str] | None, count: int
) -> Problem:
    row = f"row {line - 1}"
    if cells is None:
        remedy = "write quotation marks at both ends of a cell, or at none"
        return Problem(
            name, line, row, "", f"{shown(written)}, whose quotation mark is lost", remedy
        )
    if not written.strip():
        return Problem(name, line, row, "", "an empty line", "delete it")
    remedy = f"write {count}; a cell that holds a comma stands in double quotes"
    return Problem(name, line, row, "", f"{len(cells)} cells in {shown(written)}", remedy)
