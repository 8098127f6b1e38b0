"""What the rules about slips of the hand find."""

from __future__ import annotations

import pytest

from library.rules import exercises, slips
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary

SIGN = "sign: You are numb between the legs. Call for help."


@pytest.mark.parametrize(
    ("text", "found", "remedy"),
    [
        ("Call # for help.", "'Call # for help.'", "take the # out"),
        ("Do -3 sets.", "'Do -3 sets.'", "take the minus out, or write the range with 'to'"),
        ("Your pain is 5 out of 100.", None, None),
        ("Your pain is 5 out of 110.", "'Your pain is 5 out of 110.'", "a pain is 0 to 10 out"),
        ("It hurts 50 out of 10.", "'It hurts 50 out of 10.'", "a pain is 0 to 10 out of 10"),
        ("We asked 15.5 women.", "'We asked 15.5 women.'", "write a whole number of them"),
        ("Say stop“ or 2.5 times more women.", None, None),
        ('Say \\"stop.', "'Say \"stop.'", "write the second quotation mark, or take it out"),
        ('Say \\"stop\\" (from 6 - 8, page 3-4).', None, None),
    ],
)
def test_texts_hold_no_slips(
    small: SmallLibrary, text: str, found: str | None, remedy: str | None
) -> None:
    small.change("safety.yml", SIGN, f'sign: "{text}"')
    said = small.found_by(slips.texts_hold_no_slips)
    if found is None:
        assert said == []
    else:
        (problem,) = said
        assert f": sign: found {found}; {remedy}" in problem


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You do 3 sets of 15, without pain.", "sets of 15"),
        ("Add a weight when 3 sets of 12 are easy.", "sets of 12"),
        ("Do 3 sets of 12 to full height.", "sets of 12"),
        ("Do 4 sets of 10.", "sets of 10"),
        ("Do 4 sets of 10 to 12 repeats.", None),
        ("You do 3 sets of 24 steps, 3 sets of 15 clams and 3 sets of 8 full slides.", None),
    ],
)
def test_a_set_says_what_it_counts(small: SmallLibrary, text: str, found: str | None) -> None:
    small.change("safety.yml", SIGN, f'sign: "{text}"')
    remedy = "say what is counted: repeats, steps, seconds, or the movement by its name"
    said = small.found_by(slips.a_set_says_what_it_counts)
    assert [line.partition(": sign: ")[2] for line in said] == (
        [f"found {found!r}; {remedy}"] if found else []
    )


def test_a_post_that_counts_nothing_is_quoted_as_it_is(small: SmallLibrary) -> None:
    small.change("exercises.yml", 'quote: "4 x 10-12, first hold 10 s"', 'quote: "4 sets of 12"')
    assert small.found_by(slips.a_set_says_what_it_counts) == []


def test_lists_that_patients_read_are_short(small: SmallLibrary, only: Only) -> None:
    lines = ", ".join(f"Keep still {count}." for count in range(13))
    small.change("exercises.yml", "cues: [Keep your pelvis still.]", f"cues: [{lines}]")
    start = small.line("exercises.yml", "cues: [Keep")
    only(
        slips.lists_that_patients_read_are_short,
        f"exercises.yml:{start}: clam: cues: found a list of 13; keep the 12 that matter most",
    )


def test_what_stands_beside_the_entries_is_looked_at_too(small: SmallLibrary) -> None:
    small.change("site.yml", "Call the emergency number.", '"Call # the number."')
    (problem,) = small.found_by(slips.texts_hold_no_slips)
    line = small.line("site.yml", "emergency_line")
    assert problem.startswith(f"site.yml:{line}: emergency_line: found ")


def test_numbers_to_call_are_those_of_the_country(small: SmallLibrary) -> None:
    small.change("site.yml", "Call the emergency number.", "Call 999, or call NHS 111.")
    small.change("safety.yml", SIGN, "sign: You are numb. Call 999, ring 111 or call 9990 now.")
    (problem,) = small.found_by(slips.numbers_to_call_are_those_of_the_country)
    assert problem.endswith(
        ": sign: found call 9990; write one of 111, 999: the emergency_line of site.yml gives them"
    )
    small.change("site.yml", "Call 999, or call NHS 111.", "Call the emergency number.")
    assert small.found_by(slips.numbers_to_call_are_those_of_the_country) == []


def test_an_exercise_fits_into_a_session(small: SmallLibrary, only: Only) -> None:
    small.change("exercises.yml", "sets: [2, 3], reps: [10, 15]", "sets: [2, 3], reps: [10, 195]")
    line = small.line("exercises.yml", "dose: {source: suggested, sets: [2, 3]")
    only(
        exercises.an_exercise_fits_into_a_session,
        f"exercises.yml:{line}: clam: dose: found about 54 minutes; one exercise takes at most 30 "
        "in a session: look at sets, reps and holds, at the tempo and at the rest",
    )
