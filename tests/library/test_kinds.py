"""The one table of kinds agrees with the data files, the records and the docs folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from library import Library
from library.files import DATA_FILES
from library.kinds import EXERCISE, KINDS, LADDER, OTHER_PAGES, REVIEW_SHEET, Kind

DOCS = Path(__file__).parents[2] / "docs"
WITH_PAGES = [kind for kind in KINDS.values() if kind.folder]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_stands_in_one_list_of_one_data_file(kind: Kind) -> None:
    assert [file.name for file in DATA_FILES if kind.list_key in file.lists] == [kind.file]


@pytest.mark.parametrize("kind", WITH_PAGES, ids=lambda kind: kind.name)
def test_what_a_kind_says_of_its_pages_is_so(kind: Kind, library: Library) -> None:
    entries = kind.entries(library)
    assert entries
    for name, record in entries.items():
        page = DOCS / kind.source(name).partition("#")[0]
        assert page.is_file() == kind.has_page(record), page


def test_an_entry_is_addressed_alone_or_by_its_place_on_a_shared_page() -> None:
    assert EXERCISE.source("clam") == "exercises/clam.md"
    assert EXERCISE.address("clam") == "exercises/clam/"
    assert LADDER.source("squat") == "exercises/ladders.md#squat"
    assert LADDER.address("squat") == "exercises/ladders/#squat"
    assert REVIEW_SHEET.source("sheet") == "evidence/index.md#sheet"
    assert REVIEW_SHEET.address("sheet") == "evidence/#sheet"


def test_a_page_that_many_share_is_nobodys_own() -> None:
    assert {"index", "ladders", "map", "running-again"} == OTHER_PAGES
