"""What a branch changes is said fact by fact, in words, and what is about safety is marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.__main__ import main
from publishing.facts import FactsError, changed_facts, differences
from tests.publishing.versions import begin_repository, git
from tests.small.library import SmallLibrary, copy_of_library

BACK = tuple(
    f'{words}\n        source: post\n    seeds:\n      - {{post: second-post, said: "Clam, prog'
    for words in ("Your back hurts.", "Your back aches.")
)
"""A stop rule of the clam, and another in its place."""


def facts(small: SmallLibrary, *changes: tuple[str, str, str], folder: Path) -> list[str]:
    """Return what changes of data files change, fact by fact."""
    before = copy_of_library(folder / "before").draft()
    for file, old, new in changes:
        small.change(file, old, new)
    return differences(before, small.draft())


@pytest.mark.parametrize(
    ("file", "old", "new", "fact"),
    [
        (
            "angles.csv",
            "yes,6.5,3.1",
            "yes,7,3.1",
            "drop, 8 runners, all of them hurt, run, paper_with_doi: mean 6.5 → 7",
        ),
        (
            "exercises.yml",
            "reps: [10, 15]",
            "reps: [12, 15]",
            "Clam: reps 10 to 15 → 12 to 15",
        ),
        (
            "exercises.yml",
            "[Lift the upper knee., Lower it slowly.]",
            "[Lift the upper knee.]",
            "Clam: steps, without: “Lower it slowly.”",
        ),
        (
            "exercises.yml",
            "Lower it slowly.]",
            "Lower it slowly., Rest a little.]",
            "Clam: steps, added: “Rest a little.”",
        ),
        (
            "exercises.yml",
            "Lower it slowly.]",
            "Lower it.]",
            "Clam: steps “Lower it slowly.” → “Lower it.”",
        ),
        ("exercises.yml", "name: Clam\n", "name: Shell\n", "Clam: name Clam → Shell"),
        (
            "exercises.yml",
            *BACK,
            "! Clam: stop if “Your back hurts.” → “Your back aches.”",
        ),
        (
            "safety.yml",
            "You feel unwell.",
            "You feel ill.",
            "! stop rules “You feel unwell.” → “You feel ill.”",
        ),
        ("references.yml", "year: 2001", "year: 2011", "A paper for the tests: year 2001 → 2011"),
        (
            "vocabularies.yml",
            "label: each leg,",
            "label: each of your legs,",
            "sides: terms (each-leg), label “each leg” → “each of your legs”",
        ),
    ],
)
def test_a_change_is_one_fact_in_words(
    small: SmallLibrary, tmp_path: Path, file: str, old: str, new: str, fact: str
) -> None:
    assert facts(small, (file, old, new), folder=tmp_path) == [fact]


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ("rest_seconds: 60, refs: [paper_with_pmid]", "rest_seconds: 75", "rest 60 → 75 s"),
        ("tempo: {out_seconds: 2, hold_seconds: 1,", "hold_seconds: 3,", "tempo hold 1 → 3 s"),
    ],
)
def test_a_number_is_said_with_its_unit_and_with_its_part_where_two_have_it(
    small: SmallLibrary, tmp_path: Path, old: str, new: str, fact: str
) -> None:
    text = small.text("exercises.yml")
    field = new.partition(":")[0]
    at = text.index(field, text.index(old))
    end = text.index(",", at)
    changed = text[:at] + new.rstrip(",") + text[end:]
    (small.data / "exercises.yml").write_text(changed, encoding="utf-8")
    (found,) = facts(small, folder=tmp_path)
    assert found == f"Clam: {fact}"


def test_what_is_written_in_another_way_says_nothing(small: SmallLibrary, tmp_path: Path) -> None:
    first = "A first exercise on your side."
    small.change("exercises.yml", f"summary: {first}", f'summary: "{first}"')
    small.change("exercises.yml", "days_per_week: 1,", "days_per_week: [1, 1],")
    small.change("exercises.yml", "- what: Your hip pinches.", "- {what: Your hip pinches.}")
    assert facts(small, folder=tmp_path) == []


def test_an_entry_that_comes_or_goes_is_named_and_one_that_cannot_be_read_is_compared_as_written(
    small: SmallLibrary, tmp_path: Path
) -> None:
    text = small.text("exercises.yml")
    wall = text[text.index("  - id: wall-press") : text.index("ladders:")]
    (small.data / "exercises.yml").write_text(
        text.replace(wall, "").replace("reps: [10, 15]", "reps: [15, many]"), encoding="utf-8"
    )
    found = facts(small, folder=tmp_path)
    assert "Wall press: gone" in found
    assert [line for line in found if line.startswith("Clam:")] == [
        "Clam: reps 10 to 15 → 15, many"
    ]
    back = differences(small.draft(), copy_of_library(tmp_path / "again").draft())
    assert "Wall press: new" in back


def test_a_branch_is_compared_with_where_it_left_the_main_one(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small.docs.parent
    begin_repository(root)
    git(root, "checkout", "--quiet", "-b", "other")
    small.change("exercises.yml", *BACK)
    git(root, "commit", "--quiet", "--all", "--message=Other")
    git(root, "checkout", "--quiet", "main")
    small.change("exercises.yml", "reps: [10, 15]", "reps: [12, 15]")
    git(root, "commit", "--quiet", "--all", "--message=Main")
    git(root, "checkout", "--quiet", "other")
    wanted = ["! Clam: stop if “Your back hurts.” → “Your back aches.”"]
    assert changed_facts(root, "main") == wanted
    with pytest.raises(FactsError, match="git knows no common beginning with 'nowhere' here"):
        changed_facts(root, "nowhere")
    monkeypatch.setattr("publishing.__main__.ROOT", root)
    assert main(["diff", "--base", "main"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        *wanted,
        "",
        "! changes when to stop, or who should not begin: read it with care.",
    ]
    assert main(["diff", "--base", "other"]) == 0
    assert capsys.readouterr().out == "No fact changes.\n"
    assert main(["diff", "--base", "nowhere"]) == 1


def test_a_download_without_history_says_that_it_has_none(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="this copy has no history, as a download has none"):
        changed_facts(tmp_path, "main")
