"""Which numbers a sentence quotes from muscle recordings, and whether a study has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from library import Library
from library.emg import Quoted, is_measured, quoted, rounded

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It worked at 81% (SD 42) of its strongest effort.", ["81 (SD 42)"]),
        ("The range was 38 to 40 %MVIC.", ["38", "40"]),
        ("Well (63, SD 18 %MVIC) and little (29, SD 19).", ["63 (SD 18)", "29 (SD 19)"]),
        ("Among the hardest (over 60 %MVIC), with 30% of body weight.", []),
        ("Nearly 120%, in 20 people.", ["120"]),
    ],
)
def test_the_recordings_that_a_sentence_quotes_are_found(text: str, numbers: list[str]) -> None:
    assert sorted(map(str, quoted(text, in_percent=True))) == sorted(numbers)


def test_a_bare_percentage_of_a_claim_is_no_recording() -> None:
    assert list(quoted("Injuries fell by 50%.", in_percent=False)) == []


def test_a_half_is_rounded_up_as_people_do() -> None:
    assert [rounded(number) for number in (44.5, 45.5, 53.03)] == [45, 46, 53]


def test_a_value_and_its_spread_belong_together(library: Library) -> None:
    studies = [library.emg["distefano2009"]]
    assert is_measured(Quoted(81, 42), studies)
    assert not is_measured(Quoted(81, 25), studies)
    assert not is_measured(Quoted(82), studies)


def test_the_numbers_that_a_page_quotes_from_a_recording_are_those_of_the_study(
    library: Library,
) -> None:
    """Every number of a line of prose whose only references are studies of `emg.yml`."""
    lines = [
        (page.name, line, set(re.findall(r"[\"']([a-z]+[0-9]+)[\"']", line)))
        for page in sorted(DOCS.rglob("*.md"))
        for line in page.read_text(encoding="utf-8").splitlines()
        if "cite(" in line
    ]
    checked = 0
    for page, line, keys in lines:
        if not keys or not keys <= set(library.emg):
            continue
        values = [value for key in keys for value in library.emg[key].values]
        known = {
            rounded(number)
            for value in values
            for number in (value.mean, value.spread, value.low, value.high)
            if number
        }
        prose = re.sub(r"\{\{.*?\}\}", "", line)
        numbers = {int(number) for number in re.findall(r"\d+", prose)}
        assert numbers <= known, f"{page}: {line}"
        checked += len(numbers)
    assert checked >= 10
