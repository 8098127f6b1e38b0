"""The page of data is true: all that is published is on it, and its examples run as they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from illustrations.anatomy.model import model
from library.dose import dose_words
from library.kinds import EXERCISE
from library.levers import SPECIMEN
from library.measured import measured
from macros.data_page import UNKNOWN, digest_of, kilobytes
from macros.datasets import DATASETS, Dataset
from macros.packages import PACKAGES
from publishing.addresses import published
from publishing.listed import files_for_programs, lasting_files, unlisted
from publishing.sbom import components
from tests.ours import ROOT
from tests.site.pages import LIBRARY
from tests.site.reading import BuiltPage, site_root

CLAM = LIBRARY.exercises["clam"]
DOSE = dose_words(CLAM.dose, LIBRARY.term("sides", CLAM.dose.sides).label)
PLANS = ROOT / "sheet" / "vectors" / "care-plans.json"


def a_care_plan() -> Any:
    (plan,) = (
        one["bundle"]
        for one in json.loads(PLANS.read_text(encoding="utf-8"))
        if one["name"] == "the suggested doses"
    )
    return plan


def _cell(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


SAYS: dict[str, Callable[[], list[str]]] = {
    "library": lambda: [
        f"{one.name} - {dose_words(one.dose, LIBRARY.term('sides', one.dose.sides).label)}"
        for one in LIBRARY.exercises.values()
    ],
    "library-schema": lambda: [
        "Repetitions in a set, as a number or `[fewest, most]`; left out when a set goes by time."
    ],
    "sources": lambda: [f"{one.name} - {one.plain_name}" for one in LIBRARY.muscles.values()],
    "editions": lambda: [
        f"{one['id']} {one['date']}"
        for one in json.loads((ROOT / "docs/data/editions.json").read_text("utf-8"))["editions"]
        if one
    ],
    "bibtex": lambda: [str(LIBRARY.references["distefano2009"].doi)],
    "csl-json": lambda: [str(LIBRARY.references["distefano2009"].doi)],
    "emg": lambda: [
        f"{value.muscle or ''} {_cell(value.mean)} {_cell(value.spread)} {study.unit}"
        for study in LIBRARY.emg.values()
        if study.id == "distefano2009"
        for value in study.values
        if value.library == "clam"
    ],
    "levers": lambda: [
        f"{flexion} {lever.abducts}"
        for (source, part, flexion), lever in measured().levers.items()
        if (source, part) == (SPECIMEN, "medius-back")
    ],
    "angles": lambda: [
        f"{one.who} {one.mean:g} {one.spread:g}"
        for one in LIBRARY.angles
        if one.angle == "turned_in"
    ],
    "json-ld": lambda: [f"{CLAM.name} - {DOSE}"],
    "fhir": lambda: ["{} {} to {} days a week".format(CLAM.name, *CLAM.schedule.days_per_week)],
    "care-plan": lambda: [
        entry["resource"]["code"]["text"]
        for entry in a_care_plan()["entry"]
        if entry["resource"]["resourceType"] == "ServiceRequest"
    ],
    "link": lambda: ["True"],
    "hip": lambda: [
        f"{part.name} - {'CC-BY-4.0' if part.id == 'coccyx' else 'MPL-2.0'}" for part in model()
    ],
    "parts": lambda: [
        f"{one['name']} - {one['description']}"
        for one in components()
        if one["scope"] == "required"
    ],
}
"""What each example prints, from the records and not from the file that it reads."""


@pytest.fixture(scope="module")
def sections(built: dict[str, BuiltPage]) -> dict[str, str]:
    """Return the HTML of each entry of the page, by its anchor."""
    parts = re.split(r'<h2 id="([\w-]+)">', built["/data/"].html)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def program(section: str) -> str:
    """Return the program that a reader would copy."""
    (code,) = LexborHTMLParser(section).css("pre code")
    return code.text()


@pytest.mark.parametrize("one", DATASETS, ids=lambda one: one.id)
def test_an_example_runs_as_it_stands_and_prints_what_the_data_say(
    one: Dataset,
    sections: dict[str, str],
    built: dict[str, BuiltPage],
    site_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "care-plan.json").write_text(json.dumps(a_care_plan()), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = program(sections[one.id])
    home = f"{site_root(built)}/" if site_root(built) else UNKNOWN
    assert ("HOME" in text) == (f'HOME = "{home}"\n' in text)
    exec(compile(text.replace(home, f"{site_url}/"), one.id, "exec"), {})
    assert capsys.readouterr().out.splitlines() == SAYS[one.id]()


def test_the_page_shows_the_lines_that_are_tried_with_the_packages(
    built: dict[str, BuiltPage],
) -> None:
    blocks = LexborHTMLParser(built["/data/"].html).css("pre code")
    shown = [block.text().strip() for block in blocks][-2 * len(PACKAGES) :]
    assert shown == [text for one in PACKAGES for text in (one.install, one.example)]


def test_the_page_says_the_size_and_the_version_of_every_file(
    sections: dict[str, str], site_dir: Path
) -> None:
    for one in DATASETS:
        words = LexborHTMLParser(sections[one.id]).text()
        found = [file for pattern in one.files for file in site_dir.glob(pattern)]
        assert bool(found) == bool(one.files)
        if found:
            assert f"{kilobytes(sum(file.stat().st_size for file in found))} kB" in words
        if one.is_one_file:
            assert digest_of(found[0]) in words
        if one.has_edition:
            text = (site_dir / "data/library.json").read_text(encoding="utf-8")
            assert f"edition {json.loads(text)['edition']['id']}" in words


def test_nothing_is_published_for_programs_that_is_not_listed(site_dir: Path) -> None:
    files = [f for f in files_for_programs(site_dir) if not f.endswith(".html")]
    assert len(files) > len(LIBRARY.exercises)
    assert list(unlisted(files)) == []
    assert "docs/data/new.json: is published and not listed" in next(unlisted(["data/new.json"]))


def test_the_files_stay_where_they_are(site_dir: Path) -> None:
    files = [address for address in published(ROOT) if not address.endswith("/")]
    assert {*lasting_files()} <= {*files}
    assert [address for address in files if not (site_dir / address[1:]).is_file()] == []
    for name in LIBRARY.exercises:
        assert (site_dir / EXERCISE.address(name)).is_dir()
        assert (site_dir / f"fhir/ActivityDefinition/{name}.json").is_file()


def test_a_value_of_another_shape_does_not_pass_the_published_schema(site_dir: Path) -> None:
    schema = json.loads((site_dir / "data/library.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    library = json.loads((site_dir / "data/library.json").read_text(encoding="utf-8"))
    library["exercises"][0]["dose"]["reps"] = "ten"
    assert not Draft202012Validator(schema).is_valid(library)
