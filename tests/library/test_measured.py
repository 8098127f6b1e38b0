"""What is said of a file that a program wrote and something else spoilt: place, value, remedy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from library import measured as reader
from library.draft import read_measured
from library.files import MEASURED
from library.levers import PARTS, lever_rows
from library.load import data_problems
from library.measured import ROOT, measured
from library.problems import DataError
from library.records.measured import PartName
from library.rules.measured import MEASURED_RULES
from macros.site import open_site
from publishing.facts import differences
from tests.small.library import SmallLibrary

LEVERS, LINES, OUTLINES, MOVER, SPEED = (file.name for file in MEASURED)
ROW = "myofullbody,tensor,0,0,0,2.723,5.316,0.063,54.757"
THEIRS = "dostal1981,medius-front,0,0,0,"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a copy of every file."""
    folder = tmp_path / "root"
    for file in MEASURED:
        (folder / file.name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file.name, folder / file.name)
    return folder


def change(root: Path, file: str, old: str, new: str) -> int:
    """Change the first place of a text in a file, and return its line."""
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problems(root: Path) -> list[str]:
    """Return every problem of the files below a folder."""
    return [str(one) for one in data_problems(read_measured(root), MEASURED_RULES)]


def test_our_own_files_are_in_order(root: Path) -> None:
    assert problems(root) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (LEVERS, "2.723,5.316", "2.723,5.361", "abducts: found 5.361; write 5.316: that is what"),
        (LEVERS, "2.723,5.316", "2.723,53.16", "abducts: found '53.16'; write 15 or less"),
        (LEVERS, "2.723,5.316", "2.723,NaN", "abducts: found 'NaN'; write digits with a point"),
        (LEVERS, "0.063,54.757", "0.063,", "length: found nothing; write 54.758: so long is"),
        (LEVERS, ROW, ROW.replace("tensor", "tensro"), "part: found 'tensro'; did you mean 'tens"),
        (
            LEVERS,
            ROW,
            ROW.replace("tensor,0", "tensor,1"),
            "flexion: found myofullbody, tensor",
        ),
        (LEVERS, ROW, f"{ROW},7", "found 10 cells in "),
        (LEVERS, THEIRS, f"{THEIRS}1", "flexes: found "),
        (
            LINES,
            "54.29",
            "54.92",
            "maximus-upper: found 81 of 81 rows wrong; it gives other",
        ),
        (LINES, "54.29", '"54.29"', "maximus-upper: pelvis.2.2: found '54.29'; write a number"),
        (LINES, "54.29", "5429", "maximus-upper: pelvis.2.2: found 5429; write 600 or less"),
        (LINES, '"tensor"', '"tensro"', "id: found 'tensro'; did you mean 'tensor'?"),
        (LINES, '"radius"', '"raduis"', "round.raduis: found an unknown key with 40.0; did you"),
        (LINES, "0.995004", "0.959004", "maximus-lower: round.axis: found the length "),
        (OUTLINES, '"femur"', '"fumer"', "id: found 'fumer'; did you mean 'femur'?"),
        (OUTLINES, "M-34 1 -37", "M-34 1.5 -37", "femur: outline: found 'M-34 1.5 -37"),
        (OUTLINES, "M-34 1 -37", "M-34 1 oops -37", "femur: outline: found 'M-34 1 oops"),
        (MOVER, '"least": -5', '"least": -15', "drop: least: found -15; write -5: so far goes"),
        (MOVER, '"start": 27', '"start": 41', "bent: start: found 41; write 0 to 40"),
        (MOVER, '"start": 27', '"start": "27"', "bent: start: found '27'; write a whole number"),
        (MOVER, '"start": 27', '"begin": 27', "bent: begin: found an unknown key with 27; "),
        (MOVER, "dropped 9°", "dropped 90°", "dropped: says: found 'Pelvis dropped 90°'; let it"),
        (MOVER, '"drop": 9', '"drop": 19', "dropped: moves.drop: found 19; write -5 to 15"),
        (MOVER, '"id": "dropped"', '"id": "level"', "level: id: found 'level'; it stands above"),
        (MOVER, '"start": 0 },', '"start": 0 }', 'drop: start: found \'"inwards": { "least": 0,'),
        (SPEED, '"1.00"', '"1,00"', "builds: rows.1.6: found '1,00'; write a number such as"),
        (SPEED, '"1.00"', "1.0", "builds: rows.1.6: found 1.0; write a text"),
        (SPEED, '"Ours, s",', "", "builds: rows.1: found 6 cells; write 5"),
        (SPEED, '"builds"', '"build"', "id: found 'build'; did you mean 'builds'?"),
        (SPEED, "30 November", "31 Novembre", "builds: measured: found '31 Novembre 2026: 2 proc"),
        (
            SPEED,
            "A cue of",
            "A | of",
            "edits: rows.1.1: found 'A | of an exercise'; write one",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file_line_entry_field_value_and_remedy(
    root: Path, file: str, old: str, new: str, said: str
) -> None:
    line = change(root, file, old, new)
    found = problems(root)
    assert len(found) <= 4, "one mistake is not said many times"
    assert any(said in one for one in found), found
    near = [abs(int(one.split(":")[1]) - line) for one in found if one.startswith(f"{file}:")]
    assert min(near) <= 8, found


@pytest.mark.parametrize(
    ("file", "start", "said"),
    [
        (
            LEVERS,
            "myofullbody,tensor,0,0,0,",
            "part: found no row after it of myofullbody, tens",
        ),
        (
            LINES,
            '    "medius-front"',
            "lines: found no entry medius-front; bring it back: git",
        ),
    ],
)
def test_what_is_missing_is_named(root: Path, file: str, start: str, said: str) -> None:
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not line.startswith(start)]
    assert len(kept) == len(lines) - 1
    (root / file).write_text("\n".join(kept), encoding="utf-8")
    assert any(said in one for one in problems(root))


@pytest.mark.parametrize(("file", "key"), [(OUTLINES, "bones"), (SPEED, "measurements")])
def test_an_entry_that_is_missing_or_stands_twice_is_named(root: Path, file: str, key: str) -> None:
    whole = json.loads((root / file).read_text(encoding="utf-8"))
    name = whole[key][1]["id"]
    without = {**whole, key: [one for one in whole[key] if one["id"] != name]}
    twice = {**whole, key: [*whole[key], whole[key][1]]}
    for spoilt, said in ((without, f"no entry {name}"), (twice, f"{name}: id: found '{name}'")):
        (root / file).write_text(json.dumps(spoilt), encoding="utf-8")
        assert [said in one for one in problems(root)] == [True]


@pytest.mark.parametrize("file", [LEVERS, LINES, OUTLINES, MOVER, SPEED])
def test_a_file_that_is_missing_empty_or_another_is_told(root: Path, file: str) -> None:
    for content in ("", "{}", "[]", "[" * 5000, '{"a": 1}', "\0"):
        (root / file).write_text(content, encoding="utf-8")
        assert any(one.startswith(f"{file}:1: ") for one in problems(root)), content
    (root / file).unlink()
    assert f"{file}:1: the file is missing: bring it back" in problems(root)


def test_the_site_does_not_open_on_a_spoilt_file_and_says_all_at_once(
    root: Path, small: SmallLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(root, MOVER, '"start": 27', '"start": 41')
    small.change("exercises.yml", "reps: [10, 15]", "reps: [15, 10]")
    monkeypatch.setattr(reader, "ROOT", root)
    measured.cache_clear()
    try:
        with pytest.raises(DataError) as error:
            open_site(small.docs)
    finally:
        measured.cache_clear()
    said = str(error.value).splitlines()
    assert [line.partition(":")[0] for line in said] == ["exercises.yml", MOVER]


def test_a_change_that_nobody_refuses_is_told_as_a_fact(root: Path) -> None:
    before = read_measured(root)
    change(root, SPEED, '"10.4"', '"1.4"')
    change(root, OUTLINES, "M-34 1 -37", "M-34 11 -37")
    change(root, LEVERS, "2.723,5.316", "2.723,5.317")
    assert problems(root) == []
    said = differences(before, read_measured(root), MEASURED)
    assert [line.partition("→")[0][:52] for line in said] == [
        "myofullbody, tensor, 0, 0, 0: abducts 5.316 ",
        "femur: outline “M-34 1 -37 15 -37 27 -36 36 -30 51 -3",
        "builds: rows 106, 10.4, 2.8, 3.7, 4.6, 1.00 ",
    ] or said


def test_the_parts_and_rows_that_are_asked_for_are_those_of_the_pages(root: Path) -> None:
    assert [part.id for part in PARTS] == list(get_args(PartName))
    text = (root / LEVERS).read_text(encoding="utf-8")
    rows = [f"{source},{part},{','.join(map(str, place))}" for source, part, place in lever_rows()]
    assert [",".join(row.split(",")[:5]) for row in text.splitlines()[1:]] == rows
