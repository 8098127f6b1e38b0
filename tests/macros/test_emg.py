"""The page of muscle recordings, and what the page of an exercise says of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from library.records.emg import EmgValue
from macros.emg import Scale, emg, scale_of
from macros.emg_words import muscle_words, value_words
from macros.exercises import exercise
from macros.measured import measured
from macros.site import Site
from tests.macros.calling import lines_with
from tests.ours import our_site
from tests.small.library import SmallLibrary

DOCS = Path(__file__).parents[2] / "docs"


def value(**of: object) -> EmgValue:
    return EmgValue.model_validate(
        {"exercise": "Hop", "library": None, "read": "table", **of}, strict=True
    )


@pytest.fixture(scope="module")
def real() -> Site:
    return our_site()


def test_a_scale_ends_at_the_first_line_past_all_that_is_drawn() -> None:
    def top(**of: float) -> int:
        return scale_of([value(**of, spread_kind="SD" if "spread" in of else None)]).top

    assert top(mean=12.5) == 100, "a small value does not fill the picture"
    assert top(mean=81.0, spread=42.0) == 150
    assert top(low=79.0, high=113.0) == 150
    assert top(mean=100.0) == 100


def test_a_value_stands_on_the_scale_where_it_belongs_and_never_outside() -> None:
    scale = Scale(150)
    assert [scale.at(percent) for percent in (0, 75, 150)] == ["0", "100", "200"]
    assert (scale.at(-2), scale.at(400)) == ("0", "200"), "a spread wider than its mean"
    assert scale.lines == ["0", "66.7", "133.3", "200"]


def test_a_measurement_reads_as_its_source_prints_it(site: Site) -> None:
    assert value_words(value(mean=99.9, spread=17.0, spread_kind="SD")) == "99.9 (SD 17)"
    assert value_words(value(mean=53.03)) == "53.03"
    assert value_words(value(low=42.0, high=81.0)) == "42 to 81"
    assert muscle_words(site.library, value(muscle="gluteus-medius", part="back")) == (
        "Gluteus medius, back part"
    )
    assert muscle_words(site.library, value(other_muscle="Calf")) == "Calf"


def test_the_page_shows_every_measurement_with_its_picture_study_by_study(real: Site) -> None:
    text = emg(real)
    studies = list(real.library.emg.values())
    rows = re.findall(r"^\| \*\*.*\|$", text, re.MULTILINE)
    assert len(rows) == sum(len(study.values) for study in studies)
    assert all(row.count("<svg") == 1 for row in rows)
    headings = re.findall(r"^### .* \{ #(\w+) \}$", text, re.MULTILINE)
    assert headings == [study.id for study in studies], "in the order of the data, never ranked"


def test_a_picture_says_with_its_lines_what_it_shows(site: Site) -> None:
    text = emg(site)
    first, second, hop, spans = re.findall(r"^\| \*\*.*\|$", text, re.MULTILINE)
    assert 'd="M0 3H40.4V11H0Z"' in first, "40.4 on a scale to 200"
    assert 'd="M20.4 7H60.4M20.4 3V11M60.4 3V11"' in first, "from 20.4 to 60.4"
    assert "emg-second-hand" not in first + second
    assert "emg-second-hand" in hop
    assert "emg-ends" not in hop
    assert "emg-mean" not in spans, "a range has no mean"


def test_a_study_says_where_its_numbers_were_read_and_a_row_where_it_was_elsewhere(
    site: Site,
) -> None:
    mixed, alike = lines_with(emg(site), "**Who.**")
    assert "**Read** in the summary, unless a row says otherwise." in mixed
    assert "**Read** in the summary." in alike
    first, lift, hop, spans = lines_with(emg(site), "| **")
    assert ("Read in a table." in lift, "Read second-hand." in hop) == (True, True)
    assert "Read " not in first + spans


def test_exercises_without_a_measurement_are_listed_as_such(site: Site) -> None:
    lines = dict(re.findall(r"^- \*\*(.*?)\*\*(.*)$", emg(site), re.MULTILINE))
    assert "Clam](/exercises/clam.md) (2)" in lines["Measured itself,"]
    assert "Side-lying" in lines["Only something close was measured,"]
    assert re.findall(r"exercises/(.*?)\.md", lines["No number found:"]) == [
        "banded-clam",
        "wall-press",
    ]


def test_the_page_of_an_exercise_shows_its_own_and_how_what_is_close_differs(site: Site) -> None:
    def said(name: str) -> str:
        return exercise(site, name)

    assert (
        "- [Author and Writer, 2001](/evidence/emg.md#paper_with_doi). "
        "Clam: gluteus medius, back part 40.4 (SD 20)." in said("clam")
    )
    close = said("side-lying-hip-abduction")
    assert "](/evidence/emg.md#paper_with_doi) (without a band). Lift" in close
    assert close.count("without a band") == 1, "said once for all that the study measured"
    assert "/evidence/emg.md" not in said("banded-clam"), "nothing was measured"


def test_where_a_study_did_an_exercise_in_several_ways_each_says_how_it_differs(
    small: SmallLibrary,
) -> None:
    hop = '      - {exercise: "=Hop"'
    lift = "      - {exercise: Low lift, library: null, close_to: side-lying-hip-abduction, "
    lift += "differs: half as high, other_muscle: Calf, mean: 9, read: table}\n"
    small.change("emg.yml", hop, lift + hop)
    (study,) = measured(small.site().library, "side-lying-hip-abduction")
    assert study.differs == ""
    assert not any(way.is_ours for way in study.ways), "both are only close to it"
    assert [(way.exercise, way.differs) for way in study.ways] == [
        ("Lift with a weight", "without a band"),
        ("Low lift", "half as high"),
    ]


def test_this_exercise_under_another_name_is_told_as_this_exercise(small: SmallLibrary) -> None:
    def ways() -> set[tuple[str, bool]]:
        site = small.site()
        return {
            (way.exercise, way.is_ours)
            for study in measured(site.library, "clam")
            for way in study.ways
        }

    assert ways() == {("Clam", False)}, "its own name says it"
    small.change(
        "emg.yml",
        "exercise: Clam, library: clam, muscle: gluteus-medius",
        "exercise: Clamshell, library: clam, muscle: gluteus-medius",
    )
    assert ways() == {("Clam", False), ("Clamshell", True)}
    assert "Clamshell (this exercise): " in exercise(small.site(), "clam")


def test_what_was_read_in_another_text_is_told(real: Site) -> None:
    found = {str(one.anchor): one for one in measured(real.library, "clam")}
    assert found["willcox2013"].is_second_hand
    assert not found["distefano2009"].is_second_hand
    told = [value for way in found["distefano2009"].ways for value in way.values]
    assert "Gluteus maximus 39, second-hand" in told
    assert "Gluteus medius 40 (SD 38)" in told
