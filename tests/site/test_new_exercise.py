"""A new exercise, made as CONTRIBUTING.md says, is seen by all who show exercises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from illustrations.pose_files import load_exercise
from tests.paper.reading import Pdf
from tests.pdf_text import squeezed
from tests.site.future import future_site
from tests.site.reading import BuiltPage, read_pages
from tests.site.walking import NAME, NEW


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the exercise was made."""
    return future_site(tmp_path_factory)


@pytest.fixture(scope="module")
def pages(walked: Path) -> dict[str, BuiltPage]:
    """Return the pages of its site."""
    return read_pages(walked / "site")


def test_it_has_a_page_with_its_words(pages: dict[str, BuiltPage]) -> None:
    page = pages[f"/exercises/{NEW}/"]
    assert [heading.text.startswith(NAME) for heading in page.all("h1")] == [True]
    (words,) = (element.text for element in page.all("article"))
    assert "A bridge on one leg, to make your buttocks strong." in words
    assert "Every set is level and calm." in words, "the next rung"


def test_its_words_never_say_that_they_are_missing(walked: Path) -> None:
    for file in (walked / "site").rglob("*"):
        if file.suffix in (".html", ".json", ".svg"):
            assert "TODO" not in file.read_text(encoding="utf-8"), file


@pytest.mark.parametrize("address", ["/exercises/", "/exercises/ladders/", "/downloads/"])
def test_what_lists_exercises_lists_it(address: str, pages: dict[str, BuiltPage]) -> None:
    assert NAME in pages[address].html


def test_the_rungs_beside_it_lead_to_it(pages: dict[str, BuiltPage]) -> None:
    assert f'href="../{NEW}/"' in pages["/exercises/banded-bridge/"].html
    assert f'href="../{NEW}/"' in pages["/exercises/banded-squat/"].html


def test_the_sheet_and_the_search_know_it(walked: Path) -> None:
    data = walked / "site/data/library.json"
    library = json.loads(data.read_text(encoding="utf-8"))
    (exercise,) = (one for one in library["exercises"] if one["id"] == NEW)
    assert exercise["code"] == "BF"
    assert ["banded-bridge", NEW, "banded-squat"] in [
        one["rungs"][1:4] for one in library["ladders"]
    ]
    index = json.loads((walked / "site/search/search_index.json").read_text(encoding="utf-8"))
    assert any(entry["location"] == f"exercises/{NEW}/" for entry in index["docs"])


def test_it_has_a_pdf(walked: Path) -> None:
    for size in ("a4", "letter"):
        file = walked / f"site/assets/pdf/exercises/{NEW}-{size}.pdf"
        assert squeezed(NAME) in Pdf(file).text


def test_its_address_is_published_and_its_pose_can_be_read(walked: Path) -> None:
    addresses = (walked / "tests/published_addresses.txt").read_text(encoding="utf-8")
    assert f"\n/exercises/{NEW}/\n" in addresses
    assert load_exercise(walked / f"illustrations/poses/exercises/{NEW}.yml").id == NEW
