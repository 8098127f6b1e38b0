"""The table of muscle recordings for other programs."""

from __future__ import annotations

import csv

from library import Library
from library.load import load_library
from publishing.emg_csv import COLUMNS, emg_csv
from tests.small.library import SmallLibrary


def rows_of(text: str) -> list[dict[str, str]]:
    """Read the table as a program does that knows nothing of ours."""
    return list(csv.DictReader(text.splitlines()))


def test_the_first_row_names_the_columns_and_each_number_has_a_row(library: Library) -> None:
    text = emg_csv(library)
    assert text.splitlines()[0].split(",") == list(COLUMNS)
    pairs = [(study, value) for study in library.emg.values() for value in study.values]
    read = rows_of(text)
    assert len(read) == len(pairs)
    for row, (study, value) in zip(read, pairs, strict=True):
        assert row["study"] == study.id
        assert row["exercise_id"] == (value.library or "")
        for name in ("mean", "low", "high", "spread"):
            assert (float(row[name]) if row[name] else None) == getattr(value, name)
        assert (row["unit"], row["read"]) == (study.unit, value.read)


def test_no_cell_is_taken_for_a_formula(small: SmallLibrary) -> None:
    read = rows_of(emg_csv(load_library(small.data)))
    assert [row["exercise_in_study"] for row in read][2] == "'=Hop"
    assert read[1]["note"] == "*Rounded*, <b>."
