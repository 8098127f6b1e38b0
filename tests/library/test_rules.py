"""Each rule of meaning finds its one mistake in an otherwise valid library, and nothing else."""

from __future__ import annotations

import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest

from library import rules
from library.draft import Draft
from library.problems import Problem
from library.rules import (
    RULES,
    Rule,
    cautions,
    claims,
    emg,
    evidence,
    exercises,
    ids,
    ladders,
    names,
    programmes,
    safety,
)
from library.rules import words as glossary_rules
from tests.small.library import SmallLibrary

EXERCISES = "exercises.yml"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_valid_library_breaks_no_rule(small: SmallLibrary, rule: Rule) -> None:
    assert small.found_by(rule) == []


def _public_functions() -> Iterator[Callable[..., object]]:
    for module in pkgutil.iter_modules(rules.__path__):
        for name, value in vars(import_module(f"{rules.__name__}.{module.name}")).items():
            own = getattr(value, "__module__", "") == f"{rules.__name__}.{module.name}"
            if inspect.isfunction(value) and own and not name.startswith("_"):
                yield value


def test_every_rule_that_is_written_is_applied_once() -> None:
    written = [
        function
        for function in _public_functions()
        if inspect.signature(function).return_annotation == "Iterator[Problem]"
    ]
    assert set(written) == set(RULES)
    assert len(RULES) == len(set(RULES))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_in_one_sentence_what_must_hold(rule: Rule) -> None:
    first, _, more = inspect.getdoc(rule).partition("\n\n")  # type: ignore[union-attr]
    assert re.fullmatch(r"[A-Z][^\n]*[a-z]\.|[A-Z][^\n]* \.\.\.", first)
    assert not re.search(r"[a-z]\. [A-Z]", first)
    assert more == "" or more.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_stumbles_over_a_library_in_which_nothing_could_be_read(
    small: SmallLibrary, rule: Rule
) -> None:
    for path in small.data.iterdir():
        path.write_text("- nothing\n", encoding="utf-8")
    assert small.found_by(rule) == []


@pytest.fixture
def only(small: SmallLibrary) -> Callable[..., None]:
    """Return a check that one rule, and no other, finds exactly these problems."""

    def check(rule: Callable[[Draft], Iterator[Problem]], *expected: str) -> None:
        assert small.found_by(rule) == list(expected)
        assert small.problems() == sorted(expected)

    return check


Only = Callable[..., None]


# --- ids -----------------------------------------------------------------------------------------


def test_schema_is_named_on_the_first_line(small: SmallLibrary, only: Only) -> None:
    small.change("site.yml", "schema/site.schema.json", "schema/sites.schema.json")
    only(
        ids.schema_is_named_on_the_first_line,
        "site.yml:1: found '# yaml-language-server: $schema=schema/sites.schema.json'; "
        "make it: # yaml-language-server: $schema=schema/site.schema.json",
    )


def test_ids_are_unique(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "id: B01\n    post: second-post", "id: A01\n    post: first-post")
    only(
        ids.ids_are_unique,
        "claims.yml:11: A01: id: found 'A01'; give it an id of its own (line 3 has this one)",
    )


def test_keys_of_references_are_unique(small: SmallLibrary, only: Only) -> None:
    small.change("references.yml", "key: unread_paper", "key: page_of_health")
    small.change("references.yml", "verified: false", "verified: true")
    line, first = (
        small.line("references.yml", f"key: page_of_health\n    {after}")
        for after in ("authors", "kind")
    )
    only(
        ids.ids_are_unique,
        f"references.yml:{line}: page_of_health: key: found 'page_of_health'; "
        f"give it an id of its own (line {first} has this one)",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (EXERCISES, "id: neck-tenses", "id: pelvis-rolls-back\n", "clam: faults.2.id"),
        ("programmes.yml", "id: race-week", "id: floor\n", "race-plan: phases.2.id"),
        ("muscles.yml", "id: back", "id: front\n", "gluteus-medius: parts.2.id"),
        ("vocabularies.yml", "id: wall,", "id: mat, ", "equipment: terms.3.id"),
    ],
)
def test_ids_inside_an_entry_are_unique(
    small: SmallLibrary, file: str, old: str, new: str, said: str
) -> None:
    line = small.line(file, old)
    small.change(file, old, new)
    (problem,) = small.found_by(ids.ids_inside_an_entry_are_unique)
    field, name = said.split(": ")[1].split(".")[0], new.removeprefix("id: ").strip(" ,\n")
    remedy = f"another of the {field} has this id: choose another"
    assert problem == f"{file}:{line}: {said}: found '{name}'; {remedy}"


def test_no_entry_takes_the_page_of_another(small: SmallLibrary, only: Only) -> None:
    small.change("chain.yml", "- id: low-back", "- id: index")
    small.change(EXERCISES, "chain_links: [pelvic-drop, low-back]", "chain_links: [index]")
    small.change("claims.yml", "links: [pelvic-drop, low-back]", "links: [pelvic-drop, index]")
    only(
        ids.no_entry_takes_the_page_of_another,
        f"chain.yml:{small.line('chain.yml', 'id: index')}: index: id: found 'index'; "
        "choose another: a page of its folder has this name already",
    )


# --- names ---------------------------------------------------------------------------------------


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


# --- evidence ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("claims.yml", "refs: [paper_with_doi]", "refs: [unread_paper]", "A01: refs.1"),
        (
            "safety.yml",
            "refs: [paper_with_doi]",
            "refs: [paper_with_doi, unread_paper]",
            "pain_guide.refs.2",
        ),
        (
            "programmes.yml",
            "refs: [page_of_health]",
            "refs: [unread_paper]",
            "most_exercises.refs.1",
        ),
        (
            "programmes.yml",
            "sets: 1, reps: 10, sides: each-side}",
            "sets: 1, reps: 10, sides: each-side, refs: [unread_paper]}",
            "race-plan: phases.2.items.1.dose.refs.1",
        ),
    ],
)
def test_cited_references_are_verified(
    small: SmallLibrary, only: Only, file: str, old: str, new: str, place: str
) -> None:
    small.change(file, old, new)
    only(
        evidence.cited_references_are_verified,
        f"{file}:{small.line(file, new)}: {place}: found 'unread_paper'; "
        "this reference is not verified: cite one that is, or leave the statement out",
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "remedy"),
    [
        (
            "    url: https://example.org/page_of_health?a=1&b=2\n",
            "",
            "page_of_health: url",
            "add the address of the page",
        ),
        (
            "    authors: [Nobody N]\n",
            "",
            "unread_paper: authors",
            "add it, or name it under unverified_fields",
        ),
        (
            "    year: 2003\n",
            "",
            "unread_paper: year",
            "add it, or name it under unverified_fields",
        ),
        (
            '    volume: "9"\n',
            "",
            "unread_paper: doi",
            "add it, or a pmid, a volume or a url: nobody could find this paper",
        ),
    ],
)
def test_references_can_be_found(
    small: SmallLibrary, only: Only, old: str, new: str, place: str, remedy: str
) -> None:
    small.change("references.yml", old, new)
    line = small.line("references.yml", f"key: {place.partition(':')[0]}")
    only(
        evidence.references_can_be_found,
        f"references.yml:{line}: {place}: found nothing; {remedy}",
    )


def test_a_year_that_nobody_could_check_may_be_left_out(small: SmallLibrary, only: Only) -> None:
    old = 'year: 2003\n    volume: "9"'
    small.change("references.yml", old, 'unverified_fields: [year]\n    volume: "9"')
    only(evidence.references_can_be_found)


def test_unverified_fields_are_left_out(small: SmallLibrary, only: Only) -> None:
    old = "    unverified_fields: [volume, last page]\n"
    small.change("references.yml", old, f"    volume: '7'\n{old}")
    line = small.line("references.yml", "volume: '7'")
    only(
        evidence.unverified_fields_are_left_out,
        f"references.yml:{line}: paper_with_pmid: volume: "
        "found '7'; leave it out, or take it from unverified_fields once it is checked",
    )


EMG = "emg.yml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            ", mean: 12.5",
            "",
            "values.3.mean: found neither; give its mean, or low and high when the source gives "
            "a range",
        ),
        (
            "mean: 40.4",
            "mean: 40.4, low: 20, high: 60",
            "values.1.mean: found both; give its mean, or low and high when the source gives a "
            "range",
        ),
        (
            "low: 10, high: 30",
            "low: 10",
            "values.1.mean: found half; give its mean, or low and high when the source gives a "
            "range",
        ),
        (
            "low: 10, high: 30",
            "low: 30, high: 10",
            "values.1.low: found 30.0; the range is upside down: low is 10, high is 30",
        ),
        (
            "low: 10, high: 30",
            "low: 10, high: 30, spread: 5, spread_kind: SD",
            "values.1.spread: found 5.0; leave it out: only a mean has a spread",
        ),
        (
            "spread: 20, spread_kind: SD",
            "spread: 20",
            "values.1.spread: found 20.0; give both or neither: spread: 12, spread_kind: SD",
        ),
    ],
)
def test_a_measurement_has_one_value(
    small: SmallLibrary, only: Only, old: str, new: str, said: str
) -> None:
    small.change(EMG, old, new)
    (found,) = small.found_by(emg.a_measurement_has_one_value)
    assert found.split(": ", 2)[2] == said
    only(emg.a_measurement_has_one_value, found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "other_muscle: Calf, ",
            "",
            "values.3.muscle: found neither; name it by its id; use other_muscle for one that "
            "muscles.yml has not",
        ),
        (
            "other_muscle: Calf",
            "muscle: piriformis, other_muscle: Calf",
            "values.3.muscle: found both; name it by its id; use other_muscle for one that "
            "muscles.yml has not",
        ),
        (
            "part: back",
            "part: bak",
            "values.1.part: found 'bak'; muscles.yml has back, front of this muscle: take one of "
            "them, or leave it out",
        ),
        (
            "other_muscle: Calf",
            "other_muscle: Calf, part: back",
            "values.3.part: found 'back'; leave it out: say the part in other_muscle",
        ),
    ],
)
def test_a_measurement_names_one_muscle(
    small: SmallLibrary, only: Only, old: str, new: str, said: str
) -> None:
    small.change(EMG, old, new)
    (found,) = small.found_by(emg.a_measurement_names_one_muscle)
    assert found.split(": ", 2)[2] == said
    only(emg.a_measurement_names_one_muscle, found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            ", differs: without a band",
            "",
            "values.2.differs: found nothing; give both or neither: the exercise it is close to, "
            "and how it differs",
        ),
        (
            "library: null, close_to",
            "library: clam, close_to",
            "values.2.close_to: found 'side-lying-hip-abduction'; leave it out: the exercise is "
            "one of the library",
        ),
    ],
)
def test_a_close_exercise_says_how_it_differs(
    small: SmallLibrary, only: Only, old: str, new: str, said: str
) -> None:
    small.change(EMG, old, new)
    (found,) = small.found_by(emg.a_close_exercise_says_how_it_differs)
    assert found.split(": ", 2)[2] == said
    only(emg.a_close_exercise_says_how_it_differs, found)


def test_a_recording_that_an_exercise_or_a_claim_quotes_is_in_the_study(
    small: SmallLibrary, only: Only
) -> None:
    says = "In one study the muscle worked hard enough to get stronger."
    small.change(
        EXERCISES, says, '"It worked at 40% (SD 20), then at 41%, with 30% of body weight."'
    )
    small.change("claims.yml", "because: They do.", 'because: "120 (SD 51) %MVIC, and 13 %MVIC."')
    has = "emg.yml has no such value of paper_with_doi: correct the one that is wrong"
    only(
        emg.quoted_recordings_are_those_of_the_study,
        f"exercises.yml:{small.line(EXERCISES, 'says: ')}: clam: evidence.1.says: found 41; {has}",
        f"claims.yml:{small.line('claims.yml', 'because: ' + chr(34))}: A01: because: "
        f"found 120 (SD 51); {has}",
    )


# --- claims --------------------------------------------------------------------------------------


def test_claims_are_numbered_by_their_post(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "post: second-post", "post: first-post")
    only(
        claims.claims_are_numbered_by_their_post,
        "claims.yml:12: B01: post: found 'first-post'; "
        "claims of this post start with another letter than B",
    )


PLACES_OF_A01 = "{links: [knee-in], muscles: [gluteus-medius], pages: [muscles]}"


def test_a_claim_has_a_place_or_says_why_not(small: SmallLibrary, only: Only) -> None:
    written = f"    places: {PLACES_OF_A01}\n"
    small.change("claims.yml", "links: [pelvic-drop,", "links: [pelvic-drop, knee-in,")
    small.change("vocabularies.yml", "fits: [contested]", "fits: [contested, well-supported]")
    small.change("claims.yml", written, "")
    only(
        claims.a_claim_has_a_place_or_says_why_not,
        "claims.yml:3: A01: places: found nothing; name the records or pages that carry it, "
        "or say under left_out why none does",
    )
    reason = "    left_out: It is about another sport.\n"
    small.change(
        "claims.yml", "    refs: [paper_with_doi]\n", f"    refs: [paper_with_doi]\n{reason}"
    )
    only(claims.a_claim_has_a_place_or_says_why_not)
    small.change("claims.yml", reason, reason + written)
    line = small.line("claims.yml", "left_out")
    only(
        claims.a_claim_has_a_place_or_says_why_not,
        f"claims.yml:{line}: A01: left_out: found a reason; "
        "it has places: take the reason away, or the places",
    )


def test_a_claim_speaks_of_claims_that_are_there(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "because: Some should.", "because: Some should. See A01.")
    only(claims.a_claim_speaks_of_claims_that_are_there)
    small.change("claims.yml", "See A01.", "See A02.")
    only(
        claims.a_claim_speaks_of_claims_that_are_there,
        f"claims.yml:{small.line('claims.yml', 'because: Some')}: B01: because: found 'A02'; "
        "did you mean 'A01'?",
    )


def test_a_place_that_does_not_exist_is_answered_with_the_nearest_name(
    small: SmallLibrary, only: Only
) -> None:
    small.change(
        "claims.yml", "[knee-in], muscles: [gluteus-medius]", "[knee-im], muscles: [medius]"
    )
    line = small.line("claims.yml", PLACES_OF_A01.replace("knee-in", "knee-im").partition(",")[0])
    found = small.found_by(names.names_are_known)
    assert found == [
        f"claims.yml:{line}: A01: places.links.1: found 'knee-im'; did you mean 'knee-in'?",
        f"claims.yml:{line}: A01: places.muscles.1: found 'medius'; did you mean 'gluteus-medius'?",
    ]
    assert small.problems() == found, "and nothing follows from it"


def test_a_place_has_a_page(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "muscles: [gluteus-medius]", "muscles: [piriformis]")
    line = small.line("claims.yml", "piriformis")
    only(
        claims.a_place_has_a_page,
        f"claims.yml:{line}: A01: places.muscles.1: found 'piriformis'; "
        "this muscle has no page: name another place",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "disagree"),
    [
        (
            "chain.yml",
            "certainty: well-supported",
            "certainty: contested",
            "A01: places.links.1: found 'knee-in'",
            "'contested', which does not fit the verdict 'supported' (that fits well-supported)",
        ),
        (
            "injuries.yml",
            "certainty: contested\n    risk_factors",
            "certainty: well-supported\n    risk_factors",
            "B01: places.injuries.1: found 'knee-pain'",
            "'well-supported', which does not fit the verdict 'needs-correction' "
            "(that fits contested)",
        ),
    ],
)
def test_a_verdict_and_the_page_that_carries_the_claim_cannot_disagree(
    small: SmallLibrary, only: Only, file: str, old: str, new: str, place: str, disagree: str
) -> None:
    small.change(file, old, new)
    line = small.line("claims.yml", "[knee-in]" if file == "chain.yml" else "[knee-pain]")
    only(
        claims.verdicts_fit_what_studies_found,
        f"claims.yml:{line}: {place}; its certainty is {disagree}: "
        "change one of them, or the place",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[pelvic-drop, low-back]", "[pelvic-drop]", "chain.yml:29: low-back: found {}links{}"),
        (", injuries: [knee-pain]", "", "injuries.yml:3: knee-pain: found {}injuries{}"),
        (
            ", programmes: [starter-set]",
            "",
            "programmes.yml:3: starter-set: found {}programmes{}",
        ),
    ],
)
def test_what_a_post_says_leads_to_its_claims(
    small: SmallLibrary, only: Only, old: str, new: str, problem: str
) -> None:
    small.change("claims.yml", old, new)
    only(
        claims.what_a_post_says_leads_to_its_claims,
        problem.format(
            "no claim of a post; name it under places.",
            " of the claim in claims.yml that it repeats",
        ),
    )


# --- exercises -----------------------------------------------------------------------------------


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
def test_doses_say_where_they_come_from(
    small: SmallLibrary, file: str, old: str, new: str, place: str, found: str, remedy: str
) -> None:
    small.change(file, old, new)
    (line,) = small.problems()
    assert [line] == small.found_by(exercises.doses_say_where_they_come_from)
    number = line.split(":")[1]
    assert line == f"{file}:{number}: {place}: found {found}; {remedy}"
    assert "dose: {" in small.text(file).splitlines()[int(number) - 1]


def test_an_exercise_without_evidence_says_so(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "    evidence_gap: Nobody has studied it with a band.\n", "")
    only(
        exercises.an_exercise_without_evidence_says_so,
        f"exercises.yml:{small.line(EXERCISES, 'id: banded-clam')}: banded-clam: evidence_gap: "
        "found nothing; say what has not been studied, or cite a study under evidence",
    )


# --- ladders -------------------------------------------------------------------------------------

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


def test_every_exercise_is_on_a_ladder(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "rungs: [clam, banded-clam, side", "rungs: [banded-clam, side")
    only(
        ladders.every_exercise_is_on_a_ladder,
        f"exercises.yml:{small.line(EXERCISES, 'id: clam')}: clam: found no ladder; "
        "add its id to the rungs of a ladder",
    )


def test_rungs_are_joined_by_a_progression(small: SmallLibrary, only: Only) -> None:
    small.change(EXERCISES, "rungs: [clam, banded-clam, side", "rungs: [banded-clam, clam, side")
    line = small.line(EXERCISES, "rungs: [banded-clam")
    only(
        ladders.rungs_are_joined_by_a_progression,
        f"exercises.yml:{line}: lying: rungs.2: found 'clam'; "
        "add clam to the progresses_to of banded-clam, with its rules",
        f"exercises.yml:{line}: lying: rungs.3: found 'side-lying-hip-abduction'; "
        "add side-lying-hip-abduction to the progresses_to of clam, with its rules",
    )


# --- programmes ----------------------------------------------------------------------------------


def test_a_programme_of_a_post_names_the_post(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "    post: first-post\n", "")
    only(
        programmes.a_programme_of_a_post_names_the_post,
        "programmes.yml:3: starter-set: post: found nothing; name the post",
    )


def test_only_the_last_phase_has_no_end(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "        weeks: 2\n", "")
    only(
        programmes.only_the_last_phase_has_no_end,
        f"programmes.yml:{small.line('programmes.yml', 'id: floor')}: race-plan: phases.1.weeks: "
        "found nothing; say how many weeks, since another phase follows",
    )


def test_the_last_phase_before_a_race_has_a_length(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "        weeks: 1\n", "")
    only(
        programmes.the_last_phase_before_a_race_has_a_length,
        f"programmes.yml:{small.line('programmes.yml', 'id: race-week')}: race-plan: "
        "phases.2.weeks: found nothing; say how many weeks",
    )


def test_nothing_new_begins_in_the_last_weeks_before_a_race(
    small: SmallLibrary, only: Only
) -> None:
    small.change("programmes.yml", "      - exercise: clam\n", "      - exercise: wall-press\n")
    small.change("programmes.yml", "sides: each-side}", "sides: each-leg}")
    line = small.line("programmes.yml", "- exercise: wall-press")
    only(
        programmes.nothing_new_begins_in_the_last_weeks_before_a_race,
        f"programmes.yml:{line}: race-plan: phases.2.items.1.exercise: found 'wall-press'; begin "
        "it earlier, or leave it out: the last 5 weeks before a race are for what is known already",
    )
    small.change("programmes.yml", "before_race: true", "before_race: false")
    assert small.problems() == []


# --- cautions ------------------------------------------------------------------------------------

ASKED = "    equipment: [step]\n"


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("every: true", ["clam", "banded-clam", "side-lying-hip-abduction", "wall-press"]),
        ("equipment: [loop-band]", ["banded-clam"]),
        ("one_side_at_a_time: true", ["clam", "banded-clam", "side-lying-hip-abduction"]),
    ],
)
def test_exercises_say_the_cautions_of_their_kind(
    small: SmallLibrary, kind: str, asked: list[str]
) -> None:
    small.change("safety.yml", ASKED, f"    {kind}\n")
    small.change(EXERCISES, "sides: each-leg", "sides: both-together")
    problems = small.found_by(cautions.exercises_say_the_cautions_of_their_kind)
    assert [problem.split(": ")[1] for problem in problems] == asked
    assert {problem.split("found ")[1] for problem in problems} == {
        'no line on sore-hip; add a line that says what to do, beginning "Sore hip: …"'
    }


@pytest.mark.parametrize("line", ["Sore hip: lift less.", "[band: Sore hip: take a lighter band.]"])
def test_a_caution_that_is_said_is_not_asked_for(small: SmallLibrary, line: str) -> None:
    small.change("safety.yml", ASKED, "    equipment: [loop-band]\n")
    said = f'    avoid_if:\n      - what: "{line}"\n    stop_if:\n      - what: Your hip pinches.'
    small.change(EXERCISES, "    stop_if:\n      - what: Your hip pinches.", said)
    assert small.problems() == []


# --- safety and words ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "scores"),
    [
        ("to_score: 5", "to_score: 4", "[0, 1, 2, 3, 4, 6, 7, 8, 9, 10]"),
        ("to_score: 5", "to_score: 6", "[0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10]"),
        ("to_score: 10", "to_score: 9", "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"),
    ],
)
def test_pain_zones_cover_every_score_once(
    small: SmallLibrary, only: Only, old: str, new: str, scores: str
) -> None:
    small.change("safety.yml", old, new)
    only(
        safety.pain_zones_cover_every_score_once,
        f"safety.yml:{small.line('safety.yml', '  zones:')}: pain_guide.zones: "
        f"found the scores {scores}; let the zones cover 0 to 10 in order, each score in one zone",
    )


def test_glossary_is_in_alphabetical_order(small: SmallLibrary, only: Only) -> None:
    small.change("glossary.yml", "term: TFL", "term: a small muscle")
    only(
        glossary_rules.glossary_is_in_alphabetical_order,
        "glossary.yml:8: tfl: term: found 'a small muscle'; move it before 'Pelvic drop'",
    )


def test_glossary_forms_belong_to_one_entry(small: SmallLibrary, only: Only) -> None:
    small.change("glossary.yml", "forms: [Tensor fasciae latae]", "forms: [pelvic drop]")
    only(
        glossary_rules.glossary_forms_belong_to_one_entry,
        "glossary.yml:9: tfl: forms: found 'pelvic drop'; "
        "pelvic-drop has this form already: keep one",
    )
