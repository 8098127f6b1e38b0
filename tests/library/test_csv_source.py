"""What is said of a table that is not as it should be: file, line, row, column, value, remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from library.load import load_library
from publishing.facts import differences
from tests.small.library import SmallLibrary

FILE = "angles.csv"
COLUMNS = "angle,who,with_pain,mean,spread,people,task,ref"
HURT = 'drop,"8 runners, all of them hurt",yes,6.5,3.1,8,run,paper_with_doi'
DEGREES = "write digits with a point, and no sign but a minus: 10.3"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("6.5", "103", "2: row 1: mean: found 103; write -5 to 15 degrees: so far goes the scale"),
        ("6.5", "", "2: row 1: mean: found nothing; add it: The mean, in degrees."),
        ("6.5", '"6,5"', f"2: row 1: mean: found '6,5'; {DEGREES}"),
        ("6.5", "6.5°", f"2: row 1: mean: found '6.5°'; {DEGREES}"),
        ("6.5", "NaN", f"2: row 1: mean: found 'NaN'; {DEGREES}"),
        ("3.1", "3.1 deg", f"2: row 1: spread: found '3.1 deg'; {DEGREES}"),
        ("3.1", "0", "2: row 1: spread: found '0'; write a number above 0"),
        ("3.1", "31", "2: row 1: spread: found '31'; write 20 or less"),
        ("yes", "Yes", "2: row 1: with_pain: found 'Yes'; write yes or no, in small letters"),
        ('drop,"8', 'dropp,"8', "2: row 1: angle: found 'dropp'; did you mean 'drop'?"),
        ("8,run,paper_with_doi", "8,run,paper_with_dio", "2: row 1: ref: found 'paper_with_dio'; "),
        ("3.1,8,", "3.1,x,", "2: row 1: people: found 'x'; write a whole number of people"),
        ("3.1,8,", "3.1,9,", "2: row 1: who: found '8 runners, all of them hurt'; let it begin"),
        ('hurt",', "hurt,", "2: row 1: found 'drop,\"8 runners, all of them hurt,yes,6.5"),
        ('"8 runners, all of them hurt"', "8 runners, all", "2: row 1: found 9 cells in "),
        (",8,run", ",8", "2: row 1: found 7 cells in "),
        ("12,run", "13,run", "3: row 2: "),
        (f"{HURT}\n", f"{HURT}\n\n", "3: row 2: found an empty line; delete it"),
        (f"{HURT}\n", f"{HURT}\n{HURT}\n", "3: row 2: who: found '8 runners, all of them hurt'; "),
        (",who,", ",whom,", "1: whom: found an unknown column 'whom'; did you mean 'who'?"),
        ("mean,spread", "mean,mean", "1: mean: found this column twice; keep one"),
        ("mean,spread", "spread,mean", "1: found the columns in another order; make the first"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(
    small: SmallLibrary, old: str, new: str, said: str
) -> None:
    small.change(FILE, old, new)
    problems = small.problems()
    assert any(line.startswith(f"{FILE}:{said}") for line in problems), problems


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the file is empty: bring its entries back"),
        (f"{COLUMNS}\n", "angles: found no entry; bring its entries back"),
    ],
)
def test_a_table_without_rows_is_named_and_nothing_else(
    small: SmallLibrary, content: str, said: str
) -> None:
    small.write(FILE, content)
    assert small.problems() == [f"{FILE}:1: {said}"]


def test_a_table_that_is_not_there_is_named_and_nothing_else(small: SmallLibrary) -> None:
    (small.data / FILE).unlink()
    assert small.problems() == [f"{FILE}:1: the file is missing: bring it back"]


def test_an_angle_that_a_picture_marks_and_no_row_tells_of_is_named(small: SmallLibrary) -> None:
    small.change(
        "chain.yml", "    leads_to: [knee-in]\n", "    angle: inwards\n    leads_to: [knee-in]\n"
    )
    line = small.line("chain.yml", "angle: inwards")
    (said,) = small.problems()
    assert said.startswith(f"chain.yml:{line}: pelvic-drop: angle: found 'inwards'; bring its rows")


def test_no_row_is_lost_whatever_its_place(small: SmallLibrary) -> None:
    """The rows of an angle need not stand together."""
    head, first, *rest = small.text(FILE).splitlines()
    small.write(FILE, "\n".join([head, *rest, first]) + "\n")
    seen = load_library(small.data).angles
    assert [one.angle for one in seen] == ["drop", "bent", "drop"]
    assert seen[2].who == "8 runners, all of them hurt"


def test_line_ends_and_the_mark_of_windows_change_nothing(small: SmallLibrary) -> None:
    before = load_library(small.data).angles
    text = "\ufeff" + small.text(FILE).replace("\n", "\r\n")
    (small.data / FILE).write_bytes(text.encode())
    assert load_library(small.data).angles == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("6.5", "6.6", ["mean 6.5 → 6.6"]),
        (",yes,", ",no,", ["with pain yes → no"]),
        (",8,run", ",,run", []),
    ],
)
def test_a_changed_number_is_told_by_the_words_of_its_row(
    small: SmallLibrary, tmp_path: Path, old: str, new: str, told: list[str]
) -> None:
    before = small.draft()
    small.change(FILE, old, new)
    row = "drop, 8 runners, all of them hurt, run, paper_with_doi"
    said = differences(before, small.draft())
    assert said == [f"{row}: {words}" for words in told or ["people 8 → nothing"]]


def test_a_row_that_is_gone_is_told_alone(small: SmallLibrary) -> None:
    before = small.draft()
    small.change(FILE, f"{HURT}\n", "")
    assert differences(before, small.draft()) == [
        "drop, 8 runners, all of them hurt, run, paper_with_doi: gone"
    ]
