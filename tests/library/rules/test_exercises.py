"""What the rules of exercises find."""

from __future__ import annotations

import pytest

from library.rules import Rule, exercises, ids
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary


def test_codes_are_unique(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "code: WP", "code: BC")
    line = small.line(EXERCISES, "code: BC\n    name: Wall")
    only(
        exercises.codes_are_unique,
        f"exercises.yml:{line}: wall-press: code: found 'BC'; "
        "banded-clam has this one: choose another that no exercise ever had, such as WP",
    )


@pytest.mark.parametrize(
    ("rule", "old", "new", "said"),
    [
        pytest.param(
            exercises.names_are_unique,
            "also_known_as: [Clamshell]",
            "also_known_as: [banded clam]",
            "clam: also_known_as.1: found 'banded clam'; "
            "banded-clam is called so: leave it out here",
            id="also known by the name of another",
        ),
        pytest.param(
            exercises.names_are_unique,
            "name: Banded clam\n",
            "name: clam\n",
            "banded-clam: name: found 'clam'; clam has this name: choose another",
            id="a name of two exercises",
        ),
        pytest.param(
            exercises.a_muscle_is_named_once,
            "secondary: [piriformis]",
            "secondary: [gluteus-medius]",
            "clam: muscles.secondary.1: found 'gluteus-medius'; "
            "it stands under primary: leave it out here",
            id="a muscle named twice",
        ),
        pytest.param(
            exercises.a_stretch_says_that_it_is_one,
            "name: Banded clam\n",
            "name: Clam stretch\n",
            "banded-clam: stretches: found nothing; "
            "without it, pages and pictures say that its muscles work: stretches: true",
            id="a stretch that says it is training",
        ),
        pytest.param(
            exercises.a_single_side_is_explained,
            'equipment: [mat]\n    one_side: "Work with your {side} leg."\n',
            "equipment: [mat]\n",
            "clam: one_side: found nothing; "
            'say which leg works, as in: one_side: "Stand on your {side} leg."',
            id="a side that nobody explains",
        ),
        pytest.param(
            exercises.a_step_has_a_height,
            "equipment: [mat]\n",
            "equipment: [step]\n",
            "clam: step_height_cm: found nothing; "
            "say how high the step is at first, in centimetres: [15, 20]",
            id="a step without a height",
        ),
        pytest.param(
            exercises.a_step_has_a_height,
            "equipment: [mat]\n",
            "equipment: [mat]\n    step_height_cm: 15\n",
            "clam: step_height_cm: found [15, 15]; leave it out, or add step to the equipment",
            id="a height without a step",
        ),
        pytest.param(
            exercises.values_have_something_to_say,
            "steps: [Lift the upper knee., Lower it slowly.]",
            'steps: ["Lift your knee.", "[band: Push out against the {band}.]"]',
            "clam: steps.2: found {band}; the exercise has no band in equipment: "
            "add it, or write the text without this value",
            id="a band that the exercise does not have",
        ),
        pytest.param(
            exercises.values_have_something_to_say,
            "what: Your hip is sore when you lie on it.",
            'what: "Your hip is sore on a step {height} high."',
            "clam: avoid_if.1.what: found {height}; the exercise has no step_height_cm: "
            "add it, or write the text without this value",
            id="a height that the exercise does not have",
        ),
        pytest.param(
            exercises.values_have_something_to_say,
            "fix: Let the head rest.",
            'fix: "Let the head rest {first hold}."',
            "clam: faults.2.fix: found {first hold}; a dose may have none: "
            "write it inside [first hold: … {first hold} …]",
            id="a first hold that a dose may leave out",
        ),
        pytest.param(
            exercises.a_needed_band_is_among_the_equipment,
            "equipment: [mat]\n",
            "equipment: [mat]\n    band_is_needed: It is.\n",
            "clam: band_is_needed: found 'It is.'; leave it out, or add the band to the equipment",
            id="a band that is needed and not there",
        ),
        pytest.param(
            ids.lists_name_nothing_twice,
            "equipment: [mat]\n",
            "equipment: [mat, mat]\n",
            "clam: equipment.2: found 'mat'; it stands in this list twice: keep one",
            id="a thing twice in a list",
        ),
    ],
)
def test_what_an_exercise_says_is_said_once_and_whole(
    small: SmallLibrary, rule: Rule, old: str, new: str, said: str
) -> None:
    small.change(EXERCISES, old, new)
    (problem,) = small.found_by(rule)
    assert problem.partition(": ")[2] == said


@pytest.mark.parametrize(
    "text", ["Push against the {band}.", "[band: Push. | Push against the {band}.]"]
)
def test_a_band_is_named_only_in_the_words_for_who_has_one(small: SmallLibrary, text: str) -> None:
    lines = small.text(EXERCISES).splitlines()
    banded = lines.index("  - id: banded-clam")
    at = next(at for at in range(banded, len(lines)) if lines[at].startswith("    feel: "))
    lines[at] = f'    feel: "{text}"'
    small.write(EXERCISES, "\n".join(lines))
    assert small.found_by(exercises.values_have_something_to_say) == [
        f"exercises.yml:{at + 1}: banded-clam: feel: found {{band}}; a dose may have none: "
        "write it inside [band: … {band} …]"
    ]


@pytest.mark.parametrize(
    ("tempo", "dose", "said"),
    [
        ("hold_seconds: 0", "sides: each-side", ["{hold}"]),
        ("hold_seconds: 2", "sides: each-side", []),
        ("hold_seconds: 0", "hold_seconds: 5, sides: each-side", []),
    ],
)
def test_a_hold_is_spoken_of_where_the_tempo_or_the_dose_has_one(
    small: SmallLibrary, tempo: str, dose: str, said: list[str]
) -> None:
    small.change(EXERCISES, "cues: [Keep your pelvis still.]", 'cues: ["Stay {hold}."]')
    small.change(EXERCISES, "hold_seconds: 1, back_seconds: 3", f"{tempo}, back_seconds: 3")
    small.change(EXERCISES, "reps: [10, 15], sides: each-side", f"reps: [10, 15], {dose}")
    found = small.found_by(exercises.values_have_something_to_say)
    assert [line.partition(": ")[2] for line in found] == [
        f"clam: cues.1: found {mark}; the exercise has no hold_seconds in dose or tempo: "
        "add it, or write the text without this value"
        for mark in said
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "found", "remedy"),
    [
        pytest.param(
            EXERCISES,
            ', quote: "20-30 seconds, 4 times each leg"',
            "",
            "wall-press: dose.quote",
            "nothing",
            "quote the post's words for the dose",
            id="a dose of a post without its words",
        ),
        pytest.param(
            EXERCISES,
            "reps: [10, 15], sides: each-side, refs: [paper_with_doi]",
            "reps: [10, 15], sides: each-side",
            "clam: dose.refs",
            "nothing",
            "name the reference of the dose",
            id="a suggested dose without a reference",
        ),
        pytest.param(
            EXERCISES,
            "reps: [10, 15], sides: each-side",
            "reps: [10, 15], sides: each-side, quote: ten",
            "clam: dose.quote",
            "'ten'",
            "a suggested dose has no quotation: leave it out, or set source: post",
            id="a suggested dose with words of a post",
        ),
        pytest.param(
            EXERCISES,
            "sets: [2, 3], reps: [10, 15], sides: each-side",
            "sets: [2, 3], sides: each-side",
            "clam: dose.reps",
            "nothing",
            "say how many, or set work_seconds where a set goes by time",
            id="a dose without repetitions or seconds",
        ),
        pytest.param(
            "programmes.yml",
            "dose: {source: suggested, sets: 1",
            "dose: {source: post, sets: 1",
            "race-plan: phases.2.items.1.dose.quote",
            "nothing",
            "quote the post's words for the dose",
            id="a programme's own dose of a post without its words",
        ),
        pytest.param(
            "programmes.yml",
            "    advice: [Rest well.]\n    refs: [paper_with_pmid]\n",
            "    advice: [Rest well.]\n",
            "race-plan: phases.2.items.1.dose.refs",
            "nothing",
            "name the reference of the dose",
            id="a programme's own suggested dose without a reference",
        ),
    ],
)
def test_doses_say_how_much_and_where_they_come_from(
    small: SmallLibrary, file: str, old: str, new: str, place: str, found: str, remedy: str
) -> None:
    small.change(file, old, new)
    (line,) = small.problems()
    assert [line] == small.found_by(exercises.doses_say_how_much_and_where_they_come_from)
    number = line.split(":")[1]
    assert line == f"{file}:{number}: {place}: found {found}; {remedy}"
    assert "dose: {" in small.text(file).splitlines()[int(number) - 1]


def test_an_exercise_for_both_sides_together_explains_no_single_side(small: SmallLibrary) -> None:
    small.change(
        EXERCISES, "reps: [10, 15], sides: each-side", "reps: [10, 15], sides: both-together"
    )
    one_side = 'equipment: [mat]\n    one_side: "Work with your {side} leg."\n'
    small.change(EXERCISES, one_side, "equipment: [mat]\n")
    assert small.found_by(exercises.a_single_side_is_explained) == []


def test_an_exercise_without_evidence_says_so(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "    evidence_gap: Nobody has studied it with a band.\n", "")
    only(
        exercises.an_exercise_without_evidence_says_so,
        f"exercises.yml:{small.line(EXERCISES, 'id: banded-clam')}: banded-clam: evidence_gap: "
        "found nothing; say what has not been studied, or cite a study under evidence",
    )
