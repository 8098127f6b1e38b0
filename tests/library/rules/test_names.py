"""What the rules of names find: the wrong one, answered with the nearest."""

from __future__ import annotations

import re

import pytest

from library.rules import names
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary


def test_vocabularies_are_there(small: SmallLibrary, only: Only) -> None:
    small.change("vocabularies.yml", "id: goal", "id: goals")
    only(
        names.vocabularies_are_there,
        "vocabularies.yml:2: goal: found no such vocabulary; bring it back, with its terms",
    )


def test_a_misspelt_muscle_is_answered_with_the_nearest(small: SmallLibrary, only: Only) -> None:
    old = "primary: [gluteus-medius, gluteus-maximus]"
    small.change(EXERCISES, old, "primary: [gluteus-medius, gluteus-maksimus]")
    line = small.line(EXERCISES, "maksimus")
    only(
        names.names_are_known,
        f"exercises.yml:{line}: wall-press: muscles.primary.2: found 'gluteus-maksimus'; "
        "did you mean 'gluteus-maximus'?",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "remedy"),
    [
        (
            EXERCISES,
            "position: standing",
            "position: sitting",
            "wall-press: position",
            "did you mean 'standing'?",
        ),
        (
            EXERCISES,
            "equipment: [wall]",
            "equipment: [rope]",
            "wall-press: equipment.1",
            "use one of: loop-band, mat, step, wall",
        ),
        (
            EXERCISES,
            "chain_link: knee-in",
            "chain_link: knees-in",
            "banded-clam: faults.1.chain_link",
            "did you mean 'knee-in'?",
        ),
        (
            EXERCISES,
            "sides: each-leg",
            "sides: each-arm",
            "wall-press: dose.sides",
            "did you mean 'each-leg'?",
        ),
        (
            EXERCISES,
            "rungs: [side-lying-hip-abduction, wall-press]",
            "rungs: [side-lying-hip-abduction, wall-press, nowhere]",
            "to-standing: rungs.3",
            "use one of: banded-clam, clam, side-lying-hip-abduction, wall-press",
        ),
        (
            "chain.yml",
            "leads_to: [knee-in]",
            "leads_to: [knee-inn]",
            "pelvic-drop: leads_to.1",
            "did you mean 'knee-in'?",
        ),
        (
            "chain.yml",
            "injuries: [back-pain]",
            "injuries: [bad-pain]",
            "low-back: injuries.1",
            "did you mean 'back-pain'?",
        ),
        (
            "injuries.yml",
            "red_flags: [numb-saddle]",
            "red_flags: [numb-sadle]",
            "back-pain: red_flags.1",
            "did you mean 'numb-saddle'?",
        ),
        (
            "programmes.yml",
            "{exercise: wall-press}",
            "{exercise: wal-press}",
            "starter-set: phases.1.items.2.exercise",
            "did you mean 'wall-press'?",
        ),
        (
            "claims.yml",
            "verdict: supported",
            "verdict: suported",
            "A01: verdict",
            "did you mean 'supported'?",
        ),
        (
            "safety.yml",
            "body_areas: [low-back]",
            "body_areas: [low-bak]",
            "numb-saddle: body_areas.1",
            "did you mean 'low-back'?",
        ),
        (
            "safety.yml",
            "refs: [paper_with_doi]",
            "refs: [paper_with_dio]",
            "pain_guide.refs.1",
            "did you mean 'paper_with_doi'?",
        ),
        (
            "muscles.yml",
            "refs: [page_of_health, paper_with_doi]",
            "refs: [page_of_wealth]",
            "gluteus-medius: refs.1",
            "did you mean 'page_of_health'?",
        ),
    ],
)
def test_names_are_known(
    small: SmallLibrary, only: Only, file: str, old: str, new: str, place: str, remedy: str
) -> None:
    known = set(re.findall(r"[\w-]+", old))
    (name,) = [word for word in re.findall(r"[\w-]+", new) if word not in known]
    small.change(file, old, new)
    line = small.line(file, new)
    only(names.names_are_known, f"{file}:{line}: {place}: found '{name}'; {remedy}")


def test_a_progression_to_nowhere_is_one_problem(small: SmallLibrary, only: Only) -> None:
    """The ladder that lacks the step because of it is not reported too."""
    small.change(EXERCISES, "- exercise: wall-press", "- exercise: walpress")
    line = small.line(EXERCISES, "walpress")
    only(
        names.names_are_known,
        f"exercises.yml:{line}: side-lying-hip-abduction: progresses_to.1.exercise: "
        "found 'walpress'; did you mean 'wall-press'?",
    )


def test_a_word_that_is_lost_is_asked_for_where_it_stood(small: SmallLibrary) -> None:
    small.change("vocabularies.yml", "id: side-lying,", "id: side-lied,")
    said = small.found_by(names.names_are_known)
    assert len(said) == 3
    remedy = "3 places name it: bring it back to vocabularies.yml, or did you mean 'side-lied'?"
    assert all(line.endswith(f": position: found 'side-lying'; {remedy}") for line in said)
