"""The values of the documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest

from library.records.words import Clinic
from macros.site import Site
from paper.document import PAPERS, Document, Edition
from paper.documents import clinic_colours, clinic_lines, documents, shared_values
from paper.problems import PaperError
from paper.programme import week_groups
from publishing.look import SCALE

from .conftest import CONFIG, DOCS


def test_every_entry_has_one_document_and_what_patients_do_a_large_one_too(
    site: Site, sheets: list[Document]
) -> None:
    library = site.library
    both = (False, True)
    assert [(sheet.kind, sheet.id, sheet.is_large) for sheet in sheets] == [
        *(("exercise", name, large) for name in library.exercises for large in both),
        *(("ladder", name, False) for name in library.ladders),
        *(("programme", name, large) for name in library.programmes for large in both),
        *(("review-sheet", name, False) for name in library.review_sheets),
    ]


def test_the_files_are_named_by_kind_id_and_paper() -> None:
    files = [Document("ladder", "squat", {}).file(paper) for paper in PAPERS]
    assert files == ["ladders/squat-a4.pdf", "ladders/squat-letter.pdf"]
    assert Document("exercise", "clam", {}, True).file("a4") == "exercises/clam-large-a4.pdf"


def test_all_missing_pictures_are_named_with_the_command_that_draws_them(site: Site) -> None:
    missing = ["exercises/clam/start.svg", "exercises/wall-press/end.svg"]
    known = {path: figure for path, figure in site.figures.items() if path not in missing}
    with pytest.raises(PaperError) as error:
        documents(replace(site, figures=known), DOCS, CONFIG)
    assert str(error.value).splitlines() == [
        f"{DOCS}/assets/figures/{path}: this picture is missing: run `make figures`"
        for path in missing
    ]


def test_a_picture_that_is_listed_but_not_there_is_missing(site: Site, tmp_path: Path) -> None:
    (tmp_path / SCALE).parent.mkdir(parents=True)
    copy(DOCS / SCALE, tmp_path / SCALE)
    with pytest.raises(PaperError, match=r"clam/start\.svg: this picture is missing"):
        documents(site, tmp_path, CONFIG)


def test_the_date_of_an_edition_is_in_words() -> None:
    edition = Edition.of({"id": "bbbb2222", "date": "2026-05-09"})
    assert edition.values["date"] == "9 May 2026"


def test_a_change_of_one_exercise_changes_the_papers_that_show_it_and_no_other(
    site: Site, sheets: list[Document]
) -> None:
    """So only these are made again: the edition on a paper is that of what it says."""
    exercises = dict(site.library.exercises)
    clam = exercises["clam"]
    exercises["clam"] = clam.model_copy(update={"cues": (*clam.cues, "Breathe on.")})
    library = replace(site.library, exercises=exercises)
    again = documents(replace(site, library=library), DOCS, CONFIG)
    changed = {
        (one.kind, one.id) for one, before in zip(again, sheets, strict=True) if one != before
    }
    shows = {
        *(("ladder", one.id) for one in library.ladders.values() if "clam" in one.rungs),
        *(
            ("programme", one.id)
            for one in library.programmes.values()
            if any(item.exercise == "clam" for phase in one.phases for item in phase.items)
        ),
        *(("review-sheet", name) for name in library.review_sheets),
    }
    assert changed == {("exercise", "clam"), *shows}


def test_each_sheet_names_its_own_page_below_the_address_of_the_site(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://hips.example/clinic")
    addresses = {(s.kind, s.id): s.values["address"] for s in documents(site, DOCS, CONFIG)}
    start = "https://hips.example/clinic"
    assert addresses["exercise", "clam"] == f"{start}/exercises/clam/"
    assert addresses["ladder", "squat"] == f"{start}/exercises/ladders/#squat"
    assert addresses["programme", "starter-set"] == f"{start}/programmes/starter-set/"


def test_a_sheet_of_a_site_without_an_address_names_none(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    made = documents(site, DOCS, CONFIG)
    assert {sheet.values["address"] for sheet in made} == {""}


def test_weeks_are_counted_back_from_a_race_and_forward_otherwise(site: Site) -> None:
    race = week_groups(site.library.programmes["race-plan"])
    assert race[0] == {"phase": "Find the muscles", "weeks": ["12", "11"]}
    assert race[-1] == {"phase": "Race week", "weeks": ["1"]}
    assert week_groups(site.library.programmes["banded-set"]) == [
        {"phase": "With the plain clam", "weeks": ["1", "2"]},
        {"phase": "With the banded clam", "weeks": ["3", "4", "5", "6", "7", "8"]},
    ]


def test_band_rules_go_with_every_sheet_that_uses_a_band(sheets: list[Document]) -> None:
    for sheet in sheets:
        if sheet.kind in ("ladder", "programme"):
            banded = any("band" in item for item in sheet.values["equipment"])
            assert bool(sheet.values["band_rules"]) == banded, sheet.id


def test_each_sheet_explains_the_difficult_words_that_stand_on_it_and_no_others(
    site: Site, sheets: list[Document]
) -> None:
    of_clam = next(sheet for sheet in sheets if sheet.id == "clam").values
    assert [word["term"] for word in of_clam["words"]] == ["Sets", "Pelvis", "Groin"]
    assert of_clam["words"][-1]["in_short"] == site.library.glossary["groin"].in_short


def test_a_clinic_shows_what_it_filled_in_and_nothing_else() -> None:
    assert clinic_lines(Clinic()) == []
    clinic = Clinic(name="Hill Physio", address=("1 High Street", "Leeds"), phone="0113 496 0000")
    assert clinic_lines(clinic) == [
        "Hill Physio, 1 High Street, Leeds",
        "Telephone 0113 496 0000",
    ]


@pytest.mark.parametrize(("wide", "height"), [(30, 10), (80, 5)])
def test_a_logo_is_ten_millimetres_high_unless_it_would_be_wider_than_forty(
    site: Site, tmp_path: Path, wide: int, height: float
) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 10"/>'
    (tmp_path / "logo.svg").write_text(drawing, encoding="utf-8")
    clinic = Clinic(name="Hill Physio").model_copy(update={"logo": "logo.svg"})
    own = site.library.site.model_copy(update={"clinic": clinic})
    logo = shared_values(replace(site.library, site=own), tmp_path)["logo"]
    assert logo == {"svg": drawing, "alt": "Logo of Hill Physio", "height": height}


def test_a_clinics_colour_is_dark_enough_to_be_read_on_paper(site: Site) -> None:
    def colour(said: str | None) -> object:
        clinic = Clinic(name="Hill Physio").model_copy(update={"colour": said})
        own = site.library.site.model_copy(update={"clinic": clinic})
        return clinic_colours(replace(site.library, site=own))

    assert colour("#7A1F3D") == {"own": "#7a1f3d"}
    assert colour("#777777") == {"own": "#707070"}
    assert colour(None) == {}
