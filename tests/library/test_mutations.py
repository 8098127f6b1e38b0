"""A sample of what `mutations.py` judges by the thousand: no mistake passes without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from library.files import ALL_FILES, MEASURED, TABLES
from library.problems import Problem
from tests.library.mutants import CHANGES, SAVED_BY, Mutant, file_paths, mutants
from tests.library.mutations import LONGEST_SECONDS, Judge, Verdict, report, table
from tests.small.library import LIBRARY

COUNT = 60

BY_HAND, OF_TABLES, OF_MEASURED = (
    tuple(one.name for one in files) for files in (ALL_FILES, TABLES, MEASURED)
)
"""Each has its own: among all files, hardly a mistake falls on some of them."""


def some_of_each(seed: int, count: int) -> list[Mutant]:
    """Return so many mutants of each of these, the same for the same seed."""
    each = (BY_HAND, OF_TABLES, OF_MEASURED)
    return [mutant for files in each for mutant in mutants(LIBRARY, seed, count, files)]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    judge = Judge(LIBRARY, tmp_path_factory.mktemp("mutated"))
    return [judge.verdict(mutant) for mutant in some_of_each(12, COUNT)]


def test_every_mutant_is_refused_or_its_changed_facts_are_told(verdicts: list[Verdict]) -> None:
    wrong = [one for one in verdicts if one.said in ("unnoticed", "traceback")]
    assert wrong == []
    assert {one.said for one in verdicts} >= {"refused", "told"}


def test_every_refusal_names_file_line_entry_and_field_near_the_mistake(
    verdicts: list[Verdict],
) -> None:
    refused = [one for one in verdicts if one.said == "refused"]
    assert [one for one in refused if one.misplaced] == []
    near = [one.distance <= 1 for one in refused if one.distance is not None]
    assert near.count(True) > 0.9 * len(near)
    nowhere = [one.mutant.kind for one in refused if one.without_entry]
    # Of a file that is no text, no place in it can be known.
    assert set(nowhere) <= {"saved as UTF-16", "emptied", "saved in the letters of Windows"}


def test_none_takes_long(verdicts: list[Verdict]) -> None:
    assert max(one.seconds for one in verdicts) < LONGEST_SECONDS


def test_the_same_seed_makes_the_same_mutants_of_every_kind() -> None:
    some = some_of_each(7, 400)
    assert some == some_of_each(7, 400)
    by_hand = {change.__name__.replace("_", " ") for change in CHANGES}
    assert by_hand < {one.kind for one in some} <= by_hand | set(SAVED_BY)
    whole = {name: path.read_bytes() for name, path in file_paths(LIBRARY).items()}
    assert all(one.content != whole[one.file] for one in some)


def test_what_is_told_and_what_is_misplaced_is_counted(tmp_path: Path) -> None:
    judge = Judge(LIBRARY, tmp_path)
    text = (LIBRARY / "exercises.yml").read_text(encoding="utf-8")
    changed = text.replace("reps: [10, 15]", "reps: [10, 14]").encode()
    told = judge.verdict(Mutant("by hand", "exercises.yml", changed, None))
    assert (told.said, told.facts) == ("told", ("Clam: reps 10 to 15 → 10 to 14",))
    problem = Problem("elsewhere", 0, "", "", "", "do something")
    misplaced = Verdict(told.mutant, "refused", 0.1, (problem,))
    assert misplaced.misplaced
    assert misplaced.without_entry
    assert "| by hand | 2 | 1 | 0 | 1 | 0 | 0 |" in list(table([told, misplaced]))


def test_a_fault_is_said_at_once_and_a_run_that_is_stopped_loses_nothing() -> None:
    mutant = Mutant("by hand", "exercises.yml", b"", 7)
    fine, fault = Verdict(mutant, "told", 0.1, facts=("a fact",)), Verdict(mutant, "unnoticed", 0.1)

    def judged() -> Iterator[Verdict]:
        yield fault
        yield from [fine] * 100
        raise KeyboardInterrupt

    lines = report(judged(), 2000)
    assert next(lines) == "unnoticed: by hand, exercises.yml:7"
    assert next(lines) == "100 of 2000: 0 refused, 0 same facts, 99 told, 1 unnoticed, 0 traceback"
    assert next(lines) == "Stopped after 101 of 2000."
    assert "| all | 101 | 0 | 0 | 100 | 1 | 0 |" in list(lines)
