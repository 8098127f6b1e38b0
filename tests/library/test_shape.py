"""A value of the wrong shape is answered with its place, what was found and what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from library.files import ALL_FILES, DATA_FILES, MEASURED
from library.shape import PATTERNS, shape_problems
from library.yaml_source import DataPath, Source, read_source
from tests.small.library import LIBRARY, SmallLibrary

EXERCISES = "exercises.yml"


def test_the_small_library_has_no_problem(small: SmallLibrary) -> None:
    assert small.problems() == []


def test_an_unknown_key_is_answered_with_the_nearest_one(small: SmallLibrary) -> None:
    """The key that it stands for is missing too, which is not said again."""
    small.change(EXERCISES, "feel: Work at the side of the hip you", "feeel: Work where you")
    line = small.line(EXERCISES, "feeel")
    assert small.problems() == [
        f"exercises.yml:{line}: wall-press: feeel: found an unknown key with "
        "'Work where you stand on.'; did you mean 'feel'?"
    ]


def test_an_unknown_key_inside_a_record_is_answered_with_its_own_keys(small: SmallLibrary) -> None:
    small.change(EXERCISES, "fix: Push it up.", "fix: Push it up.\n        colour: red")
    line = small.line(EXERCISES, "colour: red")
    assert small.problems() == [
        f"exercises.yml:{line}: banded-clam: faults.1.colour: found an unknown key with 'red'; "
        "use one of: chain_link, fix, id, what"
    ]


def test_a_key_that_is_the_end_of_a_text_with_a_comma_is_explained(small: SmallLibrary) -> None:
    small.change(EXERCISES, "said: Wall press}", "said: Wall press, with towel}")
    line = small.line(EXERCISES, "with towel")
    assert small.problems() == [
        f"exercises.yml:{line}: wall-press: seeds.1.with towel: found an unknown key with nothing; "
        "use one of: post, said; or put quotes around the text before it, if this is its end"
    ]


def test_an_unknown_key_of_a_file_is_answered_with_the_nearest_one(small: SmallLibrary) -> None:
    small.change("safety.yml", "band_rules:", "bandrules:")
    line = small.line("safety.yml", "bandrules")
    assert small.problems() == [
        f"safety.yml:{line}: bandrules: found an unknown key; did you mean 'band_rules'?"
    ]


def test_a_missing_dose_is_named_with_what_it_says(small: SmallLibrary) -> None:
    start = small.text(EXERCISES).index("    dose: {source: post, reps: 4")
    dose = small.text(EXERCISES)[start:].partition("\n")[0] + "\n"
    small.change(EXERCISES, dose, "")
    line = small.line(EXERCISES, "id: wall-press")
    assert small.problems() == [
        f"exercises.yml:{line}: wall-press: dose: found nothing; "
        "add it: How much to do in one session."
    ]


def test_a_missing_part_of_a_file_is_named(small: SmallLibrary) -> None:
    small.change("safety.yml", "move_on_rules: [It was easy twice in a row.]\n", "")
    assert small.problems() == [
        "safety.yml:1: move_on_rules: found nothing; add it: When to move on from any exercise."
    ]


_RANGE = "write a whole number, or two of them: [smallest, largest]"


@pytest.mark.parametrize(
    ("written", "found", "remedy"),
    [
        ("-4", "-4", "write 1 or more"),
        ("0", "0", "write 1 or more"),
        ("[0, 4]", "[0, 4]", "write 1 or more"),
        (
            "[15, 10]",
            "[15, 10]",
            "the range is upside down: write the smaller number first, [10, 15]",
        ),
        ("[10, 12, 15]", "[10, 12, 15]", _RANGE),
        ("[10]", "[10]", _RANGE),
        ("[]", "[]", _RANGE),
        ("10-15", "'10-15'", _RANGE),
        ('"10"', "'10'", _RANGE),
        ("[ten, 15]", "['ten', 15]", _RANGE),
        ("10.5", "10.5", _RANGE),
        ("true", "true", _RANGE),
        ("1:30", "'1:30'", _RANGE),
        ("no", "'no'", _RANGE),
        ("[1:30, 100]", "['1:30', 100]", _RANGE),
        (
            "null",
            "nothing",
            "say how many, or set work_seconds where a set goes by time",
        ),
        ("{low: 1, high: 2}", "a mapping with the keys low, high", _RANGE),
    ],
)
def test_a_range_that_is_none_is_answered_once(
    small: SmallLibrary, written: str, found: str, remedy: str
) -> None:
    small.change(EXERCISES, "reps: [10, 15]", f"reps: {written}")
    line = small.line(EXERCISES, f"reps: {written}, sides")
    assert small.problems() == [
        f"exercises.yml:{line}: clam: dose.reps: found {found}; {remedy}"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        pytest.param(
            EXERCISES,
            "feel: Work at the side of the hip you stand on.",
            "feel: 12",
            "wall-press: feel: found 12; "
            "write a text; put it in quotes if it looks like a number, a date or yes/no",
            id="a number for a text",
        ),
        pytest.param(
            EXERCISES,
            "feel: Work at the side of the hip you stand on.",
            "feel: [one, two]",
            "wall-press: feel: found ['one', 'two']; write one text, with double quotes around it",
            id="a list for a text",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            "cues: [Now: stand tall.]",
            "wall-press: cues.1: found a mapping with the keys Now; "
            "write one text, with double quotes around it",
            id="a text with a colon and a space",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            "cues: Stand tall.",
            "wall-press: cues: found 'Stand tall.'; "
            "write a list: [one, two], or each on its own line with '- ' in front",
            id="a text for a list",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            "cues: []",
            "wall-press: cues: found []; write at least 1",
            id="an empty list",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            f"cues: [{'long ' * 90}]",
            "wall-press: cues.1: found 'long long long long long long long long long long long "
            "lon…; write at most 400 characters",
            id="a line that is too long",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            'cues: ["Stand\\ntall."]',
            r"wall-press: cues.1: found 'Stand\ntall.'; "
            "write one line of text, without tabs or spaces at its ends",
            id="a line break in a line",
        ),
        pytest.param(
            EXERCISES,
            "cues: [Stand tall.]",
            'cues: ["Stand \\x02 tall."]',
            r"wall-press: cues.1: found 'Stand \x02 tall.'; "
            "write one line of text, without tabs or spaces at its ends",
            id="an escaped control character",
        ),
        pytest.param(
            EXERCISES,
            "tempo: {out_seconds: 1, hold_seconds: 20, back_seconds: 1}",
            "tempo: {out_seconds: one, hold_seconds: 20, back_seconds: 1}",
            "wall-press: tempo.out_seconds: found 'one'; write a whole number without quotes",
            id="a text for a number",
        ),
        pytest.param(
            EXERCISES,
            "tempo: {out_seconds: 1, hold_seconds: 20, back_seconds: 1}",
            "tempo: {out_seconds: 0, hold_seconds: 20, back_seconds: 1}",
            "wall-press: tempo.out_seconds: found 0; write a number above 0",
            id="a number that is too small",
        ),
        pytest.param(
            EXERCISES,
            "tempo: {out_seconds: 1, hold_seconds: 20, back_seconds: 1}",
            "tempo: fast",
            "wall-press: tempo: found 'fast'; write keys and values here",
            id="a text for a record",
        ),
        pytest.param(
            EXERCISES,
            "dose: {source: post, reps: 4",
            "dose: {source: psot, reps: 4",
            "wall-press: dose.source: found 'psot'; did you mean 'post'?",
            id="a misspelt choice",
        ),
        pytest.param(
            EXERCISES,
            "code: WP",
            "code: wp",
            "wall-press: code: found 'wp'; "
            "write two or three capital letters; the second may be a digit, as in CL, B2 or CLA",
            id="a code in small letters",
        ),
        pytest.param(
            EXERCISES,
            "id: hip-hitches",
            "id: Hip_hitches",
            "wall-press: faults.1.id: found 'Hip_hitches'; "
            "write lower-case letters, digits and single hyphens",
            id="a bad slug",
        ),
        pytest.param(
            "references.yml",
            "verified: false",
            "verified: no",
            "unread_paper: verified: found 'no'; write true or false without quotes",
            id="no for false",
        ),
        pytest.param(
            "references.yml",
            'pmid: "12345"',
            "pmid: 12345",
            "paper_with_pmid: pmid: found 12345; "
            "write a text; put it in quotes if it looks like a number, a date or yes/no",
            id="a number that must be quoted",
        ),
        pytest.param(
            "references.yml",
            "year: 2001",
            "year: 201",
            "paper_with_doi: year: found 201; write 1900 or more",
            id="a year that is none",
        ),
        pytest.param(
            "references.yml",
            'doi: "10.1000/1"',
            "doi: https://doi.org/10.1000/1",
            "paper_with_doi: doi: found 'https://doi.org/10.1000/1'; "
            "write the DOI without an address in front, such as 10.1000/182",
            id="a DOI with its address",
        ),
        pytest.param(
            "safety.yml",
            "from_score: 6",
            "from_score: 16",
            "pain_guide.zones.3.from_score: found 16; write 10 or less",
            id="a score above ten",
        ),
        pytest.param(
            "site.yml",
            "email: null",
            "email: us",
            "clinic.email: found 'us'; write an e-mail address",
            id="an e-mail address that is none",
        ),
        pytest.param(
            "site.yml",
            "website: null",
            "website: javascript:alert(1)",
            "clinic.website: found 'javascript:alert(1)'; "
            "write an address that starts with https:// and a host, with no @ before it",
            id="an address that is a script",
        ),
        pytest.param(
            "site.yml",
            "booking_link: null",
            "booking_link: https://nhs.uk@evil.example/",
            "clinic.booking_link: found 'https://nhs.uk@evil.example/'; "
            "write an address that starts with https:// and a host, with no @ before it",
            id="an address that only looks like the host before its @",
        ),
        pytest.param(
            "site.yml",
            "phone: null",
            "phone: not a phone",
            "clinic.phone: found 'not a phone'; "
            'write a telephone number in quotes, such as "020 7946 0000"',
            id="a telephone number without a number",
        ),
        pytest.param(
            "exercises.yml",
            "set_up: [Lie on your side., Bend your knees.]",
            'set_up: ["[bnad: Put it on.]"]',
            "clam: set_up.1: found '[bnad: Put it on.]'; [bnad: …] cannot be read: "
            "a part can depend on: band, band not chosen, both sides, one side, first hold, weight",
            id="a mark that is misspelt",
        ),
        pytest.param(
            "exercises.yml",
            "cues: [Keep your pelvis still.]",
            'cues: ["Hold for {hodl}."]',
            "clam: cues.1: found 'Hold for {hodl}.'; {hodl} cannot be read: "
            "a value can be: band, hold, first hold, reps, height",
            id="a value that is misspelt",
        ),
        pytest.param(
            "exercises.yml",
            "cues: [Keep your pelvis still.]",
            'cues: ["Work [band: against it."]',
            "clam: cues.1: found 'Work [band: against it.'; [ cannot be read: "
            "write a part as [band: words | other words] and a value as {hold}",
            id="a mark that is not closed",
        ),
    ],
)
def test_a_wrong_value_is_answered_once_at_its_line(
    small: SmallLibrary, file: str, old: str, new: str, said: str
) -> None:
    small.change(file, old, new)
    assert small.problems() == [f"{file}:{small.line(file, new)}: {said}"]


def test_what_is_missing_from_a_part_of_a_file_is_named(small: SmallLibrary) -> None:
    guide = next(
        line for line in small.text("safety.yml").splitlines() if line.startswith("  where_from: ")
    )
    small.change("safety.yml", guide + "\n", "")
    line = small.line("safety.yml", "pain_guide:")
    assert small.problems() == [
        f"safety.yml:{line}: pain_guide.where_from: found nothing; add it: "
        "Where it comes from, and how far that carries."
    ]


def test_two_wrong_values_of_a_list_are_both_said(small: SmallLibrary) -> None:
    small.change(EXERCISES, "cues: [Stand tall.]", "cues: [12, Stand tall., 13]")
    assert [line.partition(";")[0] for line in small.problems()] == [
        f"exercises.yml:{small.line(EXERCISES, 'cues: [12')}: wall-press: cues.1: found 12",
        f"exercises.yml:{small.line(EXERCISES, 'cues: [12')}: wall-press: cues.3: found 13",
    ]


def test_a_doubtful_value_in_a_text_is_said(small: SmallLibrary) -> None:
    small.change(EXERCISES, "also_known_as: [Clamshell]", "also_known_as: [no, Clamshell]")
    assert small.problems() == [
        f"exercises.yml:{small.line(EXERCISES, '[no, ')}: clam: also_known_as.1: found 'no' "
        'without quotes; programs read it differently: write "no" in quotes'
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ladder:\n", "ladder: found an unknown key; did you mean 'ladders'?"),
        ("ladders: none\nrest:\n", "ladders: found 'none'; write a list: each entry on its own "
         "line, with '- ' in front"),
    ],
)  # fmt: skip
def test_a_list_of_entries_that_is_none_is_said(
    small: SmallLibrary, written: str, said: str
) -> None:
    small.change(EXERCISES, "ladders:\n", written)
    line = small.line(EXERCISES, written)
    assert f"exercises.yml:{line}: {said}" in small.problems()
    assert len(small.problems()) == written.count(":")


def test_an_entry_that_is_only_a_word_is_placed(small: SmallLibrary) -> None:
    small.change(EXERCISES, "ladders:\n", "ladders:\n  - lying-down\n")
    line = small.line(EXERCISES, "- lying-down")
    assert small.problems() == [
        f"exercises.yml:{line}: ladders.1: found 'lying-down'; write keys and values here"
    ]


@pytest.mark.parametrize("file", [file.name for file in DATA_FILES])
@pytest.mark.parametrize(
    ("content", "said"),
    [("- a\n- b\n", "found ['a', 'b']; start the file with a key: "), ("hello\n", "found 'hello'")],
)
def test_a_file_without_keys_is_named_and_nothing_else(
    small: SmallLibrary, file: str, content: str, said: str
) -> None:
    small.write(file, content)
    (line,) = small.problems()
    (first,) = (next(iter(one.whole.model_fields)) for one in DATA_FILES if one.name == file)
    assert line.startswith(f"{file}:1: {first}: {said}")


@pytest.mark.parametrize("file", [file.name for file in DATA_FILES])
def test_a_file_that_is_no_yaml_is_named_and_nothing_else(small: SmallLibrary, file: str) -> None:
    """Names that point into it are not reported, file after file."""
    small.write(file, "a: [\n")
    assert small.problems() == [
        f"{file}:1: a: found 'a: ['; the bracket [ is not closed: write ] where it ends"
    ]


@pytest.mark.parametrize("file", [file.name for file in DATA_FILES])
def test_a_missing_file_is_named_and_nothing_else(small: SmallLibrary, file: str) -> None:
    (small.data / file).unlink()
    assert small.problems() == [f"{file}:1: the file is missing: bring it back"]


@pytest.mark.parametrize(
    ("file", "key"), [(file.name, key) for file in DATA_FILES for key in file.lists]
)
def test_a_list_without_entries_is_named(small: SmallLibrary, file: str, key: str) -> None:
    head, _, rest = small.text(file).partition(f"{key}:\n")
    following = [line for line in rest.splitlines() if line and line[0] not in " #"]
    after = rest[rest.index(f"\n{following[0]}") + 1 :] if following else ""
    small.write(file, f"{head}{key}: []\n{after}")
    line = small.line(file, f"{key}: []")
    assert f"{file}:{line}: {key}: found no entry; bring its entries back" in small.problems()


def test_problems_of_several_files_come_at_once_sorted_and_each_once(small: SmallLibrary) -> None:
    small.change("site.yml", "email: null", "email: us")
    small.change(EXERCISES, "code: WP", "code: wp")
    small.change(EXERCISES, "code: CL", "code: cl")
    small.change("chain.yml", "certainty: well-supported", "certainty: well-suported")
    small.write("glossary.yml", "")
    assert small.problems() == [
        f"chain.yml:{small.line('chain.yml', 'well-suported')}: knee-in: certainty: "
        "found 'well-suported'; did you mean 'well-supported'?",
        f"exercises.yml:{small.line(EXERCISES, 'code: cl')}: clam: code: found 'cl'; "
        "write two or three capital letters; the second may be a digit, as in CL, B2 or CLA",
        f"exercises.yml:{small.line(EXERCISES, 'code: wp')}: wall-press: code: found 'wp'; "
        "write two or three capital letters; the second may be a digit, as in CL, B2 or CLA",
        "glossary.yml:1: the file is empty: bring its entries back",
        "site.yml:6: clinic.email: found 'us'; write an e-mail address",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(EXERCISES, "    code: WP\n", "", id="an exercise without a code"),
        pytest.param(EXERCISES, "id: wall-press", "id: Wall_press", id="an exercise's bad id"),
        pytest.param(EXERCISES, "id: wall-press", "idd: wall-press", id="an exercise's lost id"),
        pytest.param(EXERCISES, "name: Up to standing", "name: 12", id="a ladder"),
        pytest.param("muscles.yml", "roots: [S1]", "roots: [T1]", id="a muscle"),
        pytest.param("chain.yml", "branch: side", "branch: sid", id="a link of the chain"),
        pytest.param("injuries.yml", "where: Low back", "where: 12", id="an injury"),
        pytest.param("references.yml", "verified: false", "verified: 12", id="a reference"),
        pytest.param("references.yml", "key: paper_with_doi", "key: Paper", id="a key"),
        pytest.param("safety.yml", "why: It may", "whi: It may", id="a warning sign"),
        pytest.param("vocabularies.yml", "label: Mat,", "lable: Mat,", id="a term"),
        pytest.param("vocabularies.yml", "id: mat,", "id: Mat,", id="a term's bad id"),
        pytest.param("vocabularies.yml", "  - id: goal", "  - x\n  - id: goal", id="a word"),
        pytest.param("vocabularies.yml", "id: goal", "id: Goal", id="a vocabulary's bad id"),
        pytest.param("vocabularies.yml", "id: stage", "id: stages", id="a lost vocabulary"),
        pytest.param(
            "vocabularies.yml", "wall., at_home: true", "wall.", id="a thing without a fact"
        ),
    ],
)
def test_a_malformed_entry_is_said_once_and_not_by_those_that_point_to_it(
    small: SmallLibrary, file: str, old: str, new: str
) -> None:
    small.change(file, old, new)
    (line,) = small.problems()
    assert line.startswith(f"{file}:")


# --- every field ---------------------------------------------------------------------------------

JUNK: tuple[Any, ...] = (None, True, -1, 0.5, "", " x", "x\ny", "?" * 5000, [], ["?", None], {})


def _places(value: Any, path: DataPath = ()) -> Iterator[DataPath]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(inner, (*path, key))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(inner, (*path, index))


def _with(data: Any, path: DataPath, new: Any) -> Any:
    changed = deepcopy(data)
    holder = changed
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = new
    return changed


@pytest.mark.parametrize("file", DATA_FILES, ids=lambda file: file.name)
def test_whatever_stands_in_a_field_is_answered_in_our_own_words(file: Any) -> None:
    """Pydantic's own sentences speak of inputs, strings and tuples. An id is a field, too."""
    source = read_source(LIBRARY / file.name, file.name)
    answered = 0
    for key, named in file.lists.items():
        for index, entry in enumerate(source.data[key]):
            model = named.of(entry)
            for path in [one for one in _places(entry) if one]:
                for junk in JUNK:
                    spoilt = _with(entry, path, junk)
                    try:
                        TypeAdapter(model).validate_json(json.dumps(spoilt))
                    except ValidationError as error:
                        others = source.data[key]
                        entries = [*others[:index], spoilt, *others[index + 1 :]]
                        data = {**source.data, key: entries}
                        changed = Source(file.name, data, lines=source.lines)
                        for problem in shape_problems(changed, (key, index), model, error):
                            answered += 1
                            said = problem.remedy
                            assert said.startswith(("write ", "add it: ", "use one of: "))
                            assert "string" not in said
    assert answered or not file.lists


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from _patterns(part)


def test_every_pattern_of_the_records_has_a_sentence_and_no_sentence_is_left_over() -> None:
    schemas = (file.whole.model_json_schema() for file in (*ALL_FILES, *MEASURED))
    used = {pattern for schema in schemas for pattern in _patterns(schema)}
    assert used == set(PATTERNS)


# --- the command ---------------------------------------------------------------------------------


def test_the_check_command_says_the_problems_and_writes_nothing(small: SmallLibrary) -> None:
    small.change(EXERCISES, "reps: [10, 15]", "reps: [15, 10]")
    small.change("site.yml", "email: null", "email: us")
    before = {path: path.stat().st_mtime_ns for path in small.docs.parent.rglob("*")}
    run = subprocess.run(
        [sys.executable, "-B", "-m", "publishing", "check"],
        cwd=small.docs.parent,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr == ""
    assert run.stdout.splitlines() == [
        *small.problems(),
        "2 problems in docs/data: nothing was written.",
    ]
    assert {path: path.stat().st_mtime_ns for path in small.docs.parent.rglob("*")} == before
