"""The small library with another text in every text field."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Any

from library.csv_source import read_table
from library.files import DATA_FILES, TABLES, DataFile
from library.records.base import MARKED_KEY, ONE_LINE
from library.yaml_source import read_source
from tests.small.library import SmallLibrary

PAYLOADS = (
    "<script>alert(1)</script> {{ 1 + 1 }} {% raw %} {# c",
    '"><img src=x onerror="alert(1)> a | b </title></td>',
    "[x](javascript:alert(1)) **b** _i_ `c` [^1] *[a]: b",
    "1. # > - </div></table> {{ no_such_name }} &lt; \\",
    "??? note {: .lead } ~~x~~ ^y^ $z$ <!-- ' -->",
)
"""Each short enough for every field, and each starting with something else."""

_KEPT = {"glossary.yml": ("forms",)}
"""Words that are looked for in the pages, by file and field."""


FOR_A_FILE = 300
"""How many numbers are kept for the texts of one file: a multiple of the payloads."""

MARKED = 5_000
"""From this number on, texts are for fields in which brackets and braces are marks."""


def hostile(number: int) -> str:
    """Return the hostile text of a number."""
    payload = PAYLOADS[number % len(PAYLOADS)]
    if number >= MARKED:
        payload = payload.translate(dict.fromkeys(map(ord, "[]{}|")))
    return f"{' '.join(payload.split())} x{number:04}x."


def harmless(number: int) -> str:
    """Return the harmless text of a number."""
    return f"word x{number:04}x."


def replace_texts(small: SmallLibrary, text_of: Callable[[int], str]) -> int:
    """Put another text into every text field of the library, and return their number.

    Args:
        small: The library, which is changed.
        text_of: The text of each number; equal numbers stand in equal places.
    """
    count = 0
    for place, file in enumerate(DATA_FILES):
        # From here the glossary stays in its order, whatever the other files hold.
        numbers = iter(texts_of_file(place))
        source = read_source(small.data / file.name)
        schema = file.whole.model_json_schema()
        data = _replaced(source.data, schema, schema, _KEPT.get(file.name, ()), numbers, text_of)
        # JSON is YAML, as far as it goes.
        small.write(file.name, f"{file.schema_line}\n{json.dumps(data, indent=1)}\n")
        count += next(numbers) - texts_of_file(place)[0]
    for place, table in enumerate(TABLES, start=len(DATA_FILES)):
        count += _replace_cells(small, table, texts_of_file(place), text_of)
    return count


def texts_of_file(place: int) -> range:
    """Return the numbers of the texts of a file, by its place among all of them."""
    first = place * FOR_A_FILE + 1
    return range(first, first + FOR_A_FILE)


def _replace_cells(
    small: SmallLibrary, file: DataFile, numbers: Sequence[int], text_of: Callable[[int], str]
) -> int:
    """Put another text behind that of every cell which holds one, and return their number.

    Behind it, because a cell may have to begin with a number that another cell holds.
    """
    ((key, model),) = file.lists.items()
    columns = list(model.model_fields)
    schema = model.model_json_schema()["properties"]
    source = read_table(small.data / file.name, file.name, key, columns)
    left = iter(numbers)
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    for row in source.data[key]:
        table.writerow(
            f"{cell} {text_of(next(left))}"
            if cell and schema[column].get("pattern") == ONE_LINE
            else cell
            for column, cell in ((column, row.get(column, "")) for column in columns)
        )
    small.write(file.name, text.getvalue())
    return next(left) - numbers[0]


def _replaced(
    value: Any,
    schema: Any,
    root: Any,
    kept: tuple[str, ...],
    numbers: Iterator[int],
    text_of: Callable[[int], str],
) -> Any:
    schema = _resolved(schema, root, value)
    if isinstance(value, dict):
        return {
            key: inner
            if key in kept
            else _replaced(inner, schema["properties"][key], root, kept, numbers, text_of)
            for key, inner in value.items()
        }
    if isinstance(value, list) and "items" in schema:
        return [_replaced(inner, schema["items"], root, kept, numbers, text_of) for inner in value]
    if isinstance(value, str) and schema.get("pattern") == ONE_LINE:
        return text_of(next(numbers) + (MARKED if MARKED_KEY in schema else 0))
    return value


def _resolved(schema: Any, root: Any, value: Any) -> Any:
    """Return the part of a schema that applies to a value."""
    if "$ref" in schema:
        return _resolved(root["$defs"][schema["$ref"].rpartition("/")[2]], root, value)
    kind = {dict: "object", list: "array", str: "string", int: "integer"}.get(type(value))
    for choice in schema.get("anyOf", ()):
        resolved = _resolved(choice, root, value)
        if resolved.get("type") == kind and _is_of(resolved, value):
            return resolved
    return schema


def _is_of(schema: Any, value: Any) -> bool:
    """Return whether a value has the names by which one of several records is told."""
    fields = schema.get("properties", {})
    return all(
        inner["const"] == value.get(key) for key, inner in fields.items() if "const" in inner
    )
