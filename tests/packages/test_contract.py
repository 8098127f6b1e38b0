"""What the packages promise is kept, and what is new comes on record."""

from __future__ import annotations

from pathlib import Path

from library import Library
from macros.site import Site
from publishing.packages.contract import (
    FILE,
    added,
    broken,
    contract_notes,
    contract_problems,
    promises,
    record_promises,
    recorded,
)
from tests.small.reading import ROOT

BEFORE = {"field Dose.reps": "Range | null", "exercise clam": "CL", "npm readSheet": ""}


def test_our_own_promises_are_kept(library: Library) -> None:
    assert list(contract_problems(library, ROOT)) == []
    assert len(recorded(ROOT).promises) > 500


def test_what_is_gone_or_another_thing_is_said_with_what_to_do() -> None:
    now = {"field Dose.reps": "Range", "exercise clam": "CL"}
    one, other = broken(BEFORE, now)
    assert one.startswith(
        f"{FILE}: 'field Dose.reps' was 'Range | null' and is 'Range'; programs of others rely on"
    )
    assert other.startswith(f"{FILE}: 'npm readSheet' is gone; programs of others rely on it")
    assert "raise the 'major version'" in other


def test_what_is_new_breaks_nothing() -> None:
    now = {**BEFORE, "exercise lunge": "LU"}
    assert list(broken(BEFORE, now)) == []
    assert added(BEFORE, now) == ["exercise lunge"]


def test_fields_ids_and_functions_of_both_packages_are_promised(site: Site) -> None:
    now = promises(site.library)
    for name, what in {
        "field Exercise.code": "string",
        "field Dose.reps": "Range | null",
        "field Reference.doi": "string | null",
        "field Fault.chain_link": "string | null",
        "exercise clam": "CL",
        "fault clam neck-tenses": "",
        "ladder lying": "",
        "reference paper_with_doi": "",
        "python exercises": "",
        "python read_sheet": "",
        "npm exercises": "",
        "npm file": "",
        "npm readSheet": "",
        "npm EMPTY_SHEET": "",
        "npm Sheet": "",
    }.items():
        assert now[name] == what, name
    assert "npm decodeSheet" not in now


def test_what_is_new_is_noted_and_then_recorded_in_order(site: Site, tmp_path: Path) -> None:
    assert list(contract_problems(site.library, tmp_path)) == []
    (note,) = contract_notes(site.library, tmp_path)
    assert note.startswith(f"note: {FILE}: 'field ")
    assert note.endswith("can be promised: run `make generate`")
    assert record_promises(site.library, tmp_path)
    lines = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[2] == "major version: 1"
    assert lines[3:] == sorted(lines[3:])
    assert list(contract_notes(site.library, tmp_path)) == []
    assert not record_promises(site.library, tmp_path)


def test_recording_takes_nothing_out_and_changes_nothing(site: Site, tmp_path: Path) -> None:
    record_promises(site.library, tmp_path)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8")
    text = text.replace("exercise clam: CL", "exercise clam: XX")
    text = text.replace("python read_sheet\n", "python read_sheet_2\n")
    file.write_text(text, encoding="utf-8")
    assert record_promises(site.library, tmp_path)
    kept = recorded(tmp_path).promises
    assert kept["exercise clam"] == "XX"
    assert {"python read_sheet", "python read_sheet_2"} <= set(kept)
    gone, changed = sorted(
        contract_problems(site.library, tmp_path), key=lambda line: "was" in line
    )
    assert "'python read_sheet_2' is gone" in gone
    assert "'exercise clam' was 'XX' and is 'CL'" in changed
