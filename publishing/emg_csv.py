"""Every muscle recording as a table for other programs: `data/emg.csv`, a row a number."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from library import Library
from library.records.emg import EmgStudy, EmgValue
from macros.citations import reference_address, short_name

CSV_FILE = "data/emg.csv"
"""Where it is read, from the root of the site."""

COLUMNS = (
    "study",
    "reference",
    "address",
    "kind",
    "who",
    "electrodes",
    "exercise_in_study",
    "exercise_id",
    "close_to_exercise_id",
    "differs",
    "muscle_id",
    "muscle_part",
    "other_muscle",
    "unit",
    "mean",
    "low",
    "high",
    "spread",
    "spread_kind",
    "load",
    "read",
    "note",
    "note_of_study",
)
"""What each column holds: ids are those of `library.json`; what was not read is empty."""


def emg_csv(library: Library) -> str:
    """Return the table, with the names of its columns in the first row; RFC 4180, but for LF."""
    text = StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    table.writeheader()
    for study in library.emg.values():
        for value in study.values:
            table.writerow({name: _cell(one) for name, one in _row(library, study, value)})
    return text.getvalue()


def _row(
    library: Library, study: EmgStudy, value: EmgValue
) -> Iterator[tuple[str, str | float | None]]:
    reference = library.references[study.id]
    yield from (
        ("study", study.id),
        ("reference", short_name(reference)),
        ("address", reference_address(reference)),
        ("kind", study.kind),
        ("who", study.who),
        ("electrodes", study.electrodes),
        ("exercise_in_study", value.exercise),
        ("exercise_id", value.library),
        ("close_to_exercise_id", value.close_to),
        ("differs", value.differs),
        ("muscle_id", value.muscle),
        ("muscle_part", value.part),
        ("other_muscle", value.other_muscle),
        ("unit", study.unit),
        ("mean", value.mean),
        ("low", value.low),
        ("high", value.high),
        ("spread", value.spread),
        ("spread_kind", value.spread_kind),
        ("load", value.load),
        ("read", value.read),
        ("note", value.note),
        ("note_of_study", study.note),
    )


def _cell(value: str | float | None) -> str:
    """Return a value as text, never as one that a spreadsheet would take for a formula."""
    if not isinstance(value, str):
        return "" if value is None else f"{value:g}"
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t")) else value
