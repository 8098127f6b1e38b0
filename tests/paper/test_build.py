"""Which PDFs are made, and when they are made again."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from paper.build import build
from paper.cache import RECORD
from paper.document import Document
from paper.problems import PaperError
from paper.typeset import Order

from .conftest import ROOT


@pytest.fixture
def three(sheets: list[Document]) -> list[Document]:
    wanted = {("exercise", "clam"), ("ladder", "leg-press"), ("programme", "starter-set")}
    return [s for s in sheets if (s.kind, s.id) in wanted and not s.is_large]


def test_every_document_is_made_on_a4_and_letter(sheets: list[Document], built: Path) -> None:
    expected = {sheet.file(paper) for sheet in sheets for paper in ("a4", "letter")}
    assert {file.relative_to(built).as_posix() for file in built.rglob("*.pdf")} == expected


def test_unchanged_content_is_not_made_again(three: list[Document], tmp_path: Path) -> None:
    assert len(build(three, tmp_path).made) == 6
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.pdf")}
    again = build(three, tmp_path)
    assert (again.made, len(again.kept)) == ([], 6)
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.pdf")} == before


def test_only_what_changed_is_made_again(three: list[Document], tmp_path: Path) -> None:
    build(three, tmp_path)
    clam = replace(three[0], values={**three[0].values, "summary": "Another purpose."})
    (tmp_path / "programmes/starter-set-a4.pdf").unlink()
    assert build([clam, *three[1:]], tmp_path).made == [
        "exercises/clam-a4.pdf",
        "exercises/clam-letter.pdf",
        "programmes/starter-set-a4.pdf",
    ]


@pytest.mark.parametrize("name", ["start", "edition", "stop_rules"])
def test_a_changed_picture_edition_or_rule_changes_what_a_pdf_is_made_from(
    three: list[Document], name: str
) -> None:
    clam = three[0]
    changed = replace(clam, values={**clam.values, name: {"changed": True}})
    assert Order(clam, "a4").digest != Order(changed, "a4").digest
    assert Order(clam, "a4").digest != Order(clam, "letter").digest


def test_the_pdf_of_an_entry_that_is_gone_is_removed(three: list[Document], tmp_path: Path) -> None:
    build(three, tmp_path)
    removed = build(three[1:], tmp_path).removed
    assert removed == ["exercises/clam-a4.pdf", "exercises/clam-letter.pdf"]
    assert not list(tmp_path.glob("exercises/*.pdf"))


def test_a_damaged_record_only_means_that_all_are_made_again(
    three: list[Document], tmp_path: Path
) -> None:
    build(three, tmp_path)
    (tmp_path / RECORD).write_text("{ half of a rec")
    assert len(build(three, tmp_path).made) == 6


def test_a_character_that_cannot_be_set_is_named_and_the_other_pdfs_are_made(
    three: list[Document], tmp_path: Path
) -> None:
    odd = replace(three[1], values={**three[1].values, "summary": "Smile \N{GRINNING FACE}"})
    with pytest.raises(PaperError) as error:
        build([three[0], odd, three[2]], tmp_path)
    assert len(error.value.problems) == 2
    assert "ladders/leg-press-a4.pdf: " in error.value.problems[0]
    assert "could not be displayed" in error.value.problems[0]
    assert len(list(tmp_path.rglob("*.pdf"))) == 4


MAKE = """
import sys
from pathlib import Path
from macros.site import open_site
from paper.build import build
from paper.documents import documents
docs = Path("docs")
wanted = ("clam", "leg-press", "race-plan")
everything = documents(open_site(docs), docs, Path("mkdocs.yml"))
sheets = [s for s in everything if s.id in wanted and not s.is_large]
build(sheets, Path(sys.argv[1]))
"""


@pytest.mark.long
def test_another_machine_makes_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Path, time zone, locale and hash seed leave no trace."""
    surroundings = {"TZ": "America/Lima", "PYTHONHASHSEED": "2", "LC_ALL": "de_DE.UTF-8"}
    command = [sys.executable, "-c", MAKE, str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **surroundings}, timeout=60)
    made = {file.relative_to(tmp_path): file.read_bytes() for file in tmp_path.rglob("*.pdf")}
    assert len(made) == 6
    assert made == {name: (built / name).read_bytes() for name in made}
