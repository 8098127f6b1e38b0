"""What the rules of injuries find."""

from __future__ import annotations

from library.rules import injuries
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary

FILE = "injuries.yml"


def test_a_statement_without_a_source_is_asked_for_one(small: SmallLibrary, only: Only) -> None:
    said = "{says: Run for 20 minutes., ours: our choice}"
    text = small.text(FILE)
    small.write(FILE, text.replace(said, "{says: Run for 20 minutes.}", 1))
    line = small.text(FILE)[: small.text(FILE).index("{says: Run for 20 minutes.}")].count("\n") + 1
    only(
        injuries.what_a_page_of_an_injury_tells_says_where_it_comes_from,
        f"injuries.yml:{line}: knee-pain: in_brief.this_week.1: found 'Run for 20 minutes.'; "
        "name its references, the search behind it, or mark it `ours`",
    )


def test_a_statement_of_a_way_is_asked_too(small: SmallLibrary, only: Only) -> None:
    small.change(FILE, "{says: A roll of tape., ours: our choice}", "{says: A roll of tape.}")
    only(
        injuries.what_a_page_of_an_injury_tells_says_where_it_comes_from,
        f"injuries.yml:{small.line(FILE, 'asks_of_you: {says: A roll')}: taping: asks_of_you: "
        "found 'A roll of tape.'; name its references, the search behind it, or mark it `ours`",
    )


def test_what_references_show_and_what_is_ours_are_told_apart(
    small: SmallLibrary, only: Only
) -> None:
    said = "{says: It eases in weeks., refs: [page_of_health]}"
    small.change(FILE, said, said.replace("}", ", ours: our choice}"))
    only(
        injuries.what_a_page_of_an_injury_tells_says_where_it_comes_from,
        f"injuries.yml:{small.line(FILE, 'It eases in weeks')}: back-pain: choices.1.gain.ours: "
        "found 'our choice'; say what the references show and what is ours in two statements",
    )


def test_a_way_of_treating_is_named_once_by_an_injury(small: SmallLibrary, only: Only) -> None:
    small.change(
        FILE, "{way: taping, gain: {says: Some like", "{way: waiting, gain: {says: Some like"
    )
    only(
        injuries.a_way_of_treating_is_named_once_by_an_injury,
        f"injuries.yml:{small.line(FILE, 'Some like')}: back-pain: choices.2.way: found 'waiting'; "
        "say it in one place",
    )


def test_a_way_that_no_injury_names_is_found(small: SmallLibrary, only: Only) -> None:
    small.write(
        FILE,
        small.text(FILE)
        + """\
  - id: surgery
    name: Surgery
    how_it_works: {says: A surgeon cuts., ours: ordinary teaching}
    asks_of_you: {says: Time., ours: ordinary teaching}
    may_go_wrong: {says: Ask., ours: our choice}
""",
    )
    only(
        injuries.every_way_of_treating_is_chosen_somewhere,
        f"injuries.yml:{small.line(FILE, '  - id: surgery')}: surgery: found no injury that names "
        "it; name it among the choices of an injury, or take it out",
    )


def test_an_exercise_that_waits_stands_behind_those_to_begin_with(
    small: SmallLibrary, only: Only
) -> None:
    exercises = "    exercises: [clam, wall-press]\n"
    gate = "    gates:\n      - {exercise: %s, when: When stairs no longer hurt.}\n"
    small.change(FILE, exercises, f"{exercises}    begin_with: 1\n{gate % 'clam'}")
    only(
        injuries.an_exercise_that_waits_is_not_among_those_to_begin_with,
        f"injuries.yml:{small.line(FILE, 'When stairs')}: knee-pain: gates.1.exercise: found "
        "'clam'; move it behind those to begin with, or begin with fewer",
    )


def test_every_exercise_that_waits_is_asked_where_it_stands(
    small: SmallLibrary, only: Only
) -> None:
    exercises = "    exercises: [clam, wall-press]\n"
    gates = "".join(
        f"      - {{exercise: {name}, when: When it is easy.}}\n"
        for name in ("wall-press", "banded-clam")
    )
    small.change(FILE, exercises, f"{exercises}    begin_with: 1\n    gates:\n{gates}")
    only(
        injuries.an_exercise_that_waits_is_not_among_those_to_begin_with,
        f"injuries.yml:{small.line(FILE, '{exercise: banded-clam')}: knee-pain: gates.2.exercise: "
        "found 'banded-clam'; name it among the exercises, or take the gate out",
    )


def test_one_cannot_begin_with_more_exercises_than_there_are(
    small: SmallLibrary, only: Only
) -> None:
    exercises = "    exercises: [clam, wall-press]\n"
    small.change(FILE, exercises, f"{exercises}    begin_with: 3\n")
    only(
        injuries.one_begins_with_no_more_exercises_than_there_are,
        f"injuries.yml:{small.line(FILE, 'begin_with: 3')}: knee-pain: begin_with: found 3; "
        "there are 2: say at most that",
    )


def test_what_there_is_to_read_on_is_a_page_and_no_paper(small: SmallLibrary, only: Only) -> None:
    flags = "    red_flags: [swollen-joint, numb-saddle]\n"
    small.change(FILE, flags, f"{flags}    read_more: [page_of_health, paper_with_doi]\n")
    only(
        injuries.what_there_is_to_read_on_is_a_page,
        f"injuries.yml:{small.line(FILE, 'read_more')}: knee-pain: read_more.2: found "
        "'paper_with_doi'; name a page with an address, written for patients",
    )


def test_a_pain_and_its_plan_begin_with_the_same_exercises(small: SmallLibrary, only: Only) -> None:
    text = small.text("programmes.yml")
    starter = text[: text.index("  - id: race-plan")]
    (who,) = [line for line in starter.splitlines(True) if line.startswith("    who_for:")]
    small.change("programmes.yml", who, f"{who}    for_injuries: [knee-pain]\n")
    exercises = "    exercises: [clam, wall-press]\n"
    small.change(FILE, exercises, "    exercises: [wall-press, clam]\n    begin_with: 2\n")
    only(
        injuries.one_begins_with_what_the_plan_begins_with,
        f"injuries.yml:{small.line(FILE, '[wall-press, clam]')}: knee-pain: exercises.2: found "
        "'clam'; begin with what starter-set begins with, in its phase all",
    )


def test_every_plan_is_asked_and_every_exercise_where_nothing_says_how_many_to_begin_with(
    small: SmallLibrary, only: Only
) -> None:
    plans = "programmes.yml"
    small.change(plans, "          - {exercise: side-lying-hip-abduction, note: Slowly.}\n", "")
    opening = "        items:\n          - {exercise: clam}\n"
    small.change(plans, opening, f"{opening}          - {{exercise: banded-clam}}\n")
    small.change(plans, "not_for: Your race", "for_injuries: [back-pain]\n    not_for: Your race")
    small.change(FILE, "exercises: [clam, wall-press]", "exercises: [clam]")
    small.change(FILE, "exercises: []", "exercises: [clam, wall-press]")
    only(
        injuries.one_begins_with_what_the_plan_begins_with,
        f"injuries.yml:{small.line(FILE, 'exercises: [clam, wall-press]')}: back-pain: "
        "exercises.2: found 'wall-press'; begin with what race-plan begins with, "
        "in its phase floor",
    )
