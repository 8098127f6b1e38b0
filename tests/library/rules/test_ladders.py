"""What the rules of ladders find."""

from __future__ import annotations

import sys

import pytest

from library.rules import Rule, ladders
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary

EDGE = "      - {{exercise: {}, kind: add-band, when: Soon., step_back_when: Late.}}\n"


def test_no_exercise_progresses_to_itself(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "    avoid_if:\n", EDGE.format("clam") + "    avoid_if:\n")
    only(
        ladders.progressions_lead_to_another_exercise,
        f"exercises.yml:{small.line(EXERCISES, '{exercise: clam')}: clam: "
        "progresses_to.2.exercise: found 'clam'; "
        "an exercise cannot progress to itself: name the next one",
    )


def test_no_exercise_progresses_twice_to_the_same(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "    avoid_if:\n", EDGE.format("banded-clam") + "    avoid_if:\n")
    only(
        ladders.progressions_lead_to_another_exercise,
        f"exercises.yml:{small.line(EXERCISES, '{exercise: banded-clam')}: clam: "
        "progresses_to.2.exercise: found 'banded-clam'; it is listed twice: keep one",
    )


def test_progressions_make_no_cycle(small: SmallLibrary, only: Only) -> None:
    """The circle is said once, where it closes, with every step of it."""
    old = "    seeds:\n      - {post: first-post, said: Wall press}\n"
    small.change(EXERCISES, old, "    progresses_to:\n" + EDGE.format("banded-clam") + old)
    only(
        ladders.progressions_make_no_cycle,
        f"exercises.yml:{small.line(EXERCISES, '{exercise: banded-clam')}: wall-press: "
        "progresses_to.1.exercise: found 'banded-clam'; this goes round in a circle "
        "(banded-clam > side-lying-hip-abduction > wall-press > banded-clam): take one step out",
    )


def test_every_cycle_is_found(small: SmallLibrary) -> None:
    old = "    seeds:\n      - {post: first-post, said: Wall press}\n"
    edges = EDGE.format("clam") + EDGE.format("side-lying-hip-abduction")
    small.change(EXERCISES, old, "    progresses_to:\n" + edges + old)
    found = small.found_by(ladders.progressions_make_no_cycle)
    assert [line.partition("circle ")[2] for line in found] == [
        "(clam > banded-clam > side-lying-hip-abduction > wall-press > clam): take one step out",
        "(side-lying-hip-abduction > wall-press > side-lying-hip-abduction): take one step out",
    ]


def test_a_ladder_of_more_rungs_than_python_nests_calls_has_no_cycle(small: SmallLibrary) -> None:
    most = sys.getrecursionlimit() + 100
    text = small.text(EXERCISES)
    entry = text[text.index("  - id: wall-press") : text.index("ladders:")]
    rungs = "".join(
        entry.replace("id: wall-press", f"id: rung-{index}")
        + "    progresses_to:\n"
        + EDGE.format(f"rung-{index + 1}")
        for index in range(most)
    )
    last = entry.replace("id: wall-press", f"id: rung-{most}")
    small.write(EXERCISES, text.replace("ladders:", rungs + last + "ladders:"))
    assert small.found_by(ladders.progressions_make_no_cycle) == []


def test_every_exercise_is_on_a_ladder(small: SmallLibrary) -> None:
    small.change(EXERCISES, "rungs: [clam, banded-clam, side", "rungs: [banded-clam, side")
    assert small.found_by(ladders.every_exercise_is_on_a_ladder) == [
        f"exercises.yml:{small.line(EXERCISES, 'id: clam')}: clam: found no ladder; "
        "add its id to the rungs of a ladder"
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("equipment: [mat]", "equipment: [mat, loop-band]", "is loaded by loop-band"),
        ("equipment: [mat]", "equipment: [mat, dumbbell]", "is loaded by dumbbell"),
        ("stage: activate", "stage: load", "is 'Load'"),
    ],
)
def test_a_ladder_begins_light(
    small: SmallLibrary, only: Only, old: str, new: str, why: str
) -> None:
    small.change(
        "vocabularies.yml",
        "      - {id: strengthen",
        "      - {id: load, label: Load, meaning: Heavy., wakes_up: false, may_begin: false}\n"
        "      - {id: strengthen",
    )
    step = "      - {id: step,"
    weight = "      - {id: dumbbell, label: A, meaning: B., at_home: false, dosed_by: weight}\n"
    small.change("vocabularies.yml", step, weight + step)
    small.change(EXERCISES, old, new)
    only(
        ladders.a_ladder_begins_light,
        f"exercises.yml:{small.line(EXERCISES, 'rungs: [clam')}: lying: rungs.1: found 'clam'; "
        f"it {why}: put a lighter exercise below it, for a person in pain",
    )


def test_a_ladder_whose_first_rung_is_misspelt_lets_no_other_begin_heavy(
    small: SmallLibrary,
) -> None:
    small.change(EXERCISES, "rungs: [clam, banded", "rungs: [clamm, banded")
    small.change(EXERCISES, "equipment: []", "equipment: [loop-band]")
    (found,) = small.found_by(ladders.a_ladder_begins_light)
    assert "to-standing: rungs.1: found 'side-lying-hip-abduction'" in found


def test_rungs_are_joined_by_a_progression(small: SmallLibrary) -> None:
    small.change(EXERCISES, "rungs: [clam, banded-clam, side", "rungs: [banded-clam, clam, side")
    line = small.line(EXERCISES, "rungs: [banded-clam")
    assert small.found_by(ladders.rungs_are_joined_by_a_progression) == [
        f"exercises.yml:{line}: lying: rungs.2: found 'clam'; "
        "add clam to the progresses_to of banded-clam, with its rules",
        f"exercises.yml:{line}: lying: rungs.3: found 'side-lying-hip-abduction'; "
        "add side-lying-hip-abduction to the progresses_to of clam, with its rules",
    ]


# --- what a log counts of a rule ------------------------------------------------------------------

RULE = "      - {{exercise: wall-press, kind: stand-up, asks: {{{asks}}}, when: {when!r}, "
RULE += "step_back_when: Late.}}\n"


def refused(small: SmallLibrary, rule: Rule, *, asks: str, when: str) -> list[str]:
    """Return what the rule says of an edge of the clam, without its place."""
    edge = RULE.format(asks=asks, when=when)
    small.change(EXERCISES, "    avoid_if:\n", edge + "    avoid_if:\n")
    return [line.partition("progresses_to.2.")[2] for line in small.found_by(rule)]


@pytest.mark.parametrize(
    ("asks", "when"),
    [
        ("sessions: 2, sets: 3, reps: 15", "Two sessions in a row, you do 3 tidy sets of 15."),
        ("days: 7, reps: 6, hold_seconds: 30", "For a week, you hold 30 seconds 6 times."),
        ("days: 2, reps: 10", "Two days in a row, you do 10 firm squeezes."),
        ("sets: 3, reps: 12, height_cm: 20", "You do 3 sets of 12 at 20 cm."),
    ],
)
def test_a_rule_says_what_a_log_counts(small: SmallLibrary, asks: str, when: str) -> None:
    assert refused(small, ladders.a_rule_counts_what_it_says, asks=asks, when=when) == []


@pytest.mark.parametrize(
    ("asks", "when", "problem"),
    [
        (
            "sessions: 3",
            "Easy.",
            "asks.sessions: found 3; say it under when ('three sessions in a row'), or leave it "
            "out",
        ),
        (
            "sets: 3, reps: 12",
            "You do 3 sets of 15.",
            "asks.reps: found 12; say it under when ('3 sets of 12 repeats'), or leave it out",
        ),
        (
            "sets: 3, reps: 15",
            "Two sessions in a row, you do 3 sets of 15.",
            "asks: found nothing of it; when says 'sessions in a row': write sessions under asks, "
            "so that a log can count it",
        ),
        (
            "sessions: 2, days: 7",
            "For a week, and two sessions in a row.",
            "asks: found sessions and days; a log counts one of them: leave out sessions, or days",
        ),
    ],
)
def test_no_rule_counts_otherwise_than_it_says(
    small: SmallLibrary, asks: str, when: str, problem: str
) -> None:
    assert refused(small, ladders.a_rule_counts_what_it_says, asks=asks, when=when) == [problem]


def test_a_rule_asks_no_more_than_its_dose_goes_up_to(small: SmallLibrary) -> None:
    found = refused(
        small,
        ladders.a_rule_asks_no_more_than_the_dose,
        asks="sets: 9, reps: 99, hold_seconds: 5, height_cm: 25",
        when="You do 9 sets of 99 on a step of 25 cm, and hold 5 seconds.",
    )
    assert found == [
        "asks.sets: found 9; the dose goes up to 3: ask no more, or change the dose",
        "asks.reps: found 99; the dose goes up to 15: ask no more, or change the dose",
        "asks.hold_seconds: found 5; the dose has none: ask no more, or change the dose",
        "asks.height_cm: found 25; the dose has none: ask no more, or change the dose",
    ]


def test_the_general_rules_say_how_many_sessions_count(small: SmallLibrary) -> None:
    small.change("safety.yml", "twice in a row", "for a while")
    found = small.found_by(ladders.the_rules_for_every_exercise_say_their_sessions)
    line = small.line("safety.yml", "move_on_rules")
    assert [said.partition(": ")[0] for said in found] == [f"safety.yml:{line}"]
    assert [line.partition(": ")[2] for line in found] == [
        "move_on_sessions: found 2; say 'twice' in one of the move_on_rules, or change the number"
    ]
