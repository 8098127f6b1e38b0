"""YAML is read strictly, and what is refused is said on one line with its place and a remedy."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from library.yaml_source import Source, read_source


def read(tmp_path: Path, content: str | bytes) -> Source:
    """Write a file and read it."""
    path = tmp_path / "some.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_source(path, "some.yml")


def said(tmp_path: Path, content: str | bytes) -> list[str]:
    """Return what is said of a file with this content."""
    return [str(problem) for problem in read(tmp_path, content).problems]


def test_plain_values_are_read_as_both_kinds_of_reader_do(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        "number: -12\ndecimal: 0.5\ntrue_one: true\nfalse_one: false\nnothing:\nnull_one: null\n"
        "word: band\nquoted_number: '010'\nquoted_word: \"no\"\nlong: |\n  1:30\n",
    )
    assert source.problems == ()
    assert source.data == {
        "number": -12,
        "decimal": 0.5,
        "true_one": True,
        "false_one": False,
        "nothing": None,
        "null_one": None,
        "word": "band",
        "quoted_number": "010",
        "quoted_word": "no",
        "long": "1:30\n",
    }


@pytest.mark.parametrize(
    "value",
    [
        *("1:30", "3:1:1", "-1:30", "190:20:30.15"),
        *("no", "off", "y", "n", "yes", "On", "TRUE", "False", "Null", "NULL"),
        *("010", "0o14", "0x1F", "0b101", "-012", "+12", "1_000", "-1_000"),
        *("1e5", "-1.5e3", "1.e5", ".5E3", "1.", ".5", "-.5", "+1.5", ".inf", "-.inf", ".NaN"),
        *("2026-01-02", "2026-1-2", "2026-01-02 10:00:00", "2026-01-02T10:00:00Z"),
        "1234567890123456",
    ],
)
def test_a_value_that_programs_read_differently_must_be_quoted(tmp_path: Path, value: str) -> None:
    number = "" if value.isalpha() else ", or a plain number"
    assert said(tmp_path, f"exercises:\n  - id: clam\n    name: {value}\n") == [
        f"some.yml:3: clam: name: found '{value}' without quotes; programs read it differently: "
        f'write "{value}" in quotes{number}'
    ]


@pytest.mark.parametrize(
    "value",
    ["10 to 12", "10-12", "1.2.3", "v1", "no way", "yesterday", "12 x 3", "L5", "4,", "n/a"],
)
def test_a_text_that_only_resembles_a_number_needs_no_quotes(tmp_path: Path, value: str) -> None:
    source = read(tmp_path, f"- {value} x\n")
    assert source.problems == ()
    assert source.data == [f"{value} x"]


@pytest.mark.parametrize("value", ["E0", "E5", "e9", "EA", "NOA"])
def test_a_code_with_an_e_is_a_number_to_no_program(tmp_path: Path, value: str) -> None:
    source = read(tmp_path, f"code: {value}\n")
    assert (source.data, source.problems) == ({"code": value}, ())


def test_every_doubtful_value_is_said_at_its_own_line(tmp_path: Path) -> None:
    lines = said(
        tmp_path,
        "exercises:\n  - id: clam\n    faults:\n      - what: fine\n        fix: no\n"
        "      - what:\n          - 1:30\n  - id: squat\n    reps: 010\nrules:\n  - off\n",
    )
    assert [line.partition(" found")[0] for line in lines] == [
        "some.yml:5: clam: faults.1.fix:",
        "some.yml:7: clam: faults.2.what.1:",
        "some.yml:9: squat: reps:",
        "some.yml:11: rules.1:",
    ]


def test_an_entry_without_an_id_is_named_by_its_place(tmp_path: Path) -> None:
    assert said(tmp_path, "exercises:\n  - id: clam\n  - name: no\n")[0].startswith(
        "some.yml:3: entry 2: name: found 'no'"
    )


def test_a_duplicate_key_is_refused(tmp_path: Path) -> None:
    assert said(tmp_path, "exercises:\n  - id: clam\n    name: One\n    name: Two\n") == [
        "some.yml:4: clam: name: found the same key twice; keep one (first at line 3)"
    ]


def test_an_alias_is_refused(tmp_path: Path) -> None:
    assert said(tmp_path, "a: &band [mat, band]\nb: *band\n") == [
        "some.yml:2: b: found the alias *band; write the value out instead"
    ]


@pytest.mark.parametrize("value", ["!!str 10", "!!python/name:os.system", "!secret x"])
def test_a_tag_is_refused(tmp_path: Path, value: str) -> None:
    (line,) = said(tmp_path, f"a: 1\nb: {value}\n")
    assert line.startswith("some.yml:2: b: found the tag ")
    assert line.endswith("; write the value without a tag")


def test_a_list_as_a_key_is_refused(tmp_path: Path) -> None:
    assert said(tmp_path, "a: 1\n? [b, c]\n: d\n") == [
        "some.yml:2: found a list or mapping as a key; write a word"
    ]


def test_a_second_document_is_refused(tmp_path: Path) -> None:
    assert said(tmp_path, "a: 1\n---\nb: 2\n") == [
        "some.yml:2: the file starts again here: delete the line '---'"
    ]


def test_a_tab_is_named(tmp_path: Path) -> None:
    assert said(tmp_path, "a:\n\tb: 1\n") == [
        "some.yml:2: a: there is a tab in this line: indent with spaces"
    ]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a: 1\nb: @home\n", 2),
        ("a: 1\nb: %home\n", 2),
    ],
)
def test_a_slip_of_syntax_is_placed_and_answered_with_the_usual_cause(
    tmp_path: Path, content: str, line: int
) -> None:
    (message,) = said(tmp_path, content)
    assert message.startswith(f"some.yml:{line}: ")
    assert "check the indentation" in message
    assert "in double quotes" in message


def test_an_unquoted_comma_in_a_flow_mapping_makes_a_key_of_its_own(tmp_path: Path) -> None:
    """Nothing is wrong for YAML; the record refuses the key (see test_shape)."""
    source = read(tmp_path, "{label: Front, side, meaning: Where it is}\n")
    assert source.data == {"label": "Front", "side": None, "meaning": "Where it is"}


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_named(tmp_path: Path, content: str) -> None:
    assert said(tmp_path, content) == ["some.yml:1: the file is empty: bring its entries back"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    problems = read_source(tmp_path / "some.yml", "some.yml").problems
    assert [str(one) for one in problems] == ["some.yml:1: the file is missing: bring it back"]


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    problems = read_source(tmp_path, "some.yml").problems
    assert [str(one) for one in problems] == ["some.yml:1: this is a folder: a file is needed"]


def test_a_file_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert said(tmp_path, "a: 1\n") == ["some.yml:1: the file cannot be read: Permission denied"]


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        ("a: 1\nb: café\n".encode("latin-1"), "2: b", "0xE9"),
        ("a: 1\n".encode("utf-16"), "1", "0xFF"),
        (b"\x89PNG\r\n", "1", "0x89"),
    ],
)
def test_a_file_that_is_not_utf_8_is_named(
    tmp_path: Path, content: bytes, place: str, byte: str
) -> None:
    assert said(tmp_path, content) == [
        f"some.yml:{place}: found the byte {byte}, not UTF-8; save the file as UTF-8"
    ]


@pytest.mark.parametrize(("content", "code"), [("b: x\0y", "0000"), ("b: \x1b[31mred", "001B")])
def test_a_control_character_is_placed(tmp_path: Path, content: str, code: str) -> None:
    assert said(tmp_path, f"a: 1\n{content}\n") == [
        f"some.yml:2: b: found the control character U+{code}; delete it"
    ]


def test_a_character_that_is_none_is_refused(tmp_path: Path) -> None:
    (message,) = said(tmp_path, "a: x\uffffy\n")
    assert message.startswith("some.yml:1: a: this is not YAML: unacceptable character")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    source = read(tmp_path, b"\xef\xbb\xbf# first line\na: 1\n")
    assert (source.data, source.first_line, source.problems) == ({"a": 1}, "# first line", ())


def test_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    source = read(tmp_path, b"# first line\r\na: 1\r\nb:\r\n  - c\r\n")
    assert (source.data, source.first_line) == ({"a": 1, "b": ["c"]}, "# first line")
    assert source.line(("b", 0)) == 4


@pytest.mark.parametrize(
    "junk",
    [
        pytest.param(b"\x00\xff" * 5_000_000, id="10 MB of bytes"),
        pytest.param(b"- a\n" * 2_500_000, id="10 MB of YAML"),
        pytest.param(b"[" * 3_900_000, id="nothing but brackets"),
        pytest.param(b"a:\n  " + b"{" * 3_900_000, id="nothing but braces"),
        pytest.param(b"- " * 1_900_000, id="nothing but hyphens"),
        pytest.param(b"a: " + b"[" * 30 + b"]" * 30, id="thirty lists in one another"),
    ],
)
def test_junk_is_refused_at_once_on_one_short_line(tmp_path: Path, junk: bytes) -> None:
    started = time.process_time()
    (message,) = said(tmp_path, junk)
    assert time.process_time() - started < 2
    assert message.startswith("some.yml:")
    assert len(message) < 200


def test_a_number_without_an_end_is_read_at_once_as_a_text(tmp_path: Path) -> None:
    """Every field of the records is far shorter, so that it is refused there."""
    started = time.process_time()
    assert read(tmp_path, "a: " + "9" * 3_000_000).data == {"a": "9" * 3_000_000}
    assert time.process_time() - started < 2


def test_the_line_of_every_value_is_known(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        "list:\n  - id: a\n    steps:\n      - one\n      - >-\n        two\n        lines\n"
        "    dose: {sets: 1,\n      reps: 2}\n  -\n    id: b\n",
    )
    assert {path: line for path, line in source.lines.items() if path} == {
        ("list",): 1,
        ("list", 0): 2,
        ("list", 0, "id"): 2,
        ("list", 0, "steps"): 3,
        ("list", 0, "steps", 0): 4,
        ("list", 0, "steps", 1): 5,
        ("list", 0, "dose"): 8,
        ("list", 0, "dose", "sets"): 8,
        ("list", 0, "dose", "reps"): 9,
        ("list", 1): 11,
        ("list", 1, "id"): 11,
    }


def test_the_line_of_a_value_that_is_not_there_is_that_of_its_holder(tmp_path: Path) -> None:
    source = read(tmp_path, "list:\n  - id: a\n    dose:\n      sets: 1\n")
    assert source.line(("list", 0, "dose", "reps")) == 3
    assert source.line(("other",)) == 1


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "the RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("\u200b", "the ZERO WIDTH SPACE (U+200B)"),
        ("\u00a0", "the NO-BREAK SPACE (U+00A0)"),
        ("\u00ad", "the SOFT HYPHEN (U+00AD)"),
        ("\ufeff", "the ZERO WIDTH NO-BREAK SPACE (U+FEFF)"),
        ("\u3164", "the HANGUL FILLER (U+3164)"),
        ("\u2800", "the BRAILLE PATTERN BLANK (U+2800)"),
    ],
)
def test_a_character_that_nobody_sees_is_named(tmp_path: Path, character: str, name: str) -> None:
    for text in (f'"Slow{character}ly now."', f"Slow{character}ly now."):
        (problem,) = said(tmp_path, f"exercises:\n  - id: clam\n    cue: {text}\n")
        assert problem.startswith(f"some.yml:3: clam: cue: found {name} in ")
        assert problem.endswith("delete it, or write an ordinary space in its place")
    (problem,) = said(tmp_path, f"exercises:\n  - id: clam\n    na{character}me: Clam\n")
    assert problem.startswith(f"some.yml:3: clam: found {name} in the key ")


def test_a_stack_of_marks_is_refused_and_living_scripts_are_not(tmp_path: Path) -> None:
    (problem,) = said(tmp_path, f'name: "Clam{chr(0x301) * 80}"\n')
    assert "a stack of marks, the COMBINING ACUTE ACCENT (U+0301) among them," in problem
    assert said(tmp_path, 'a: "Zieleniak-Żółć"\nb: "हिन्दी"\nc: "Việt Nam"\nd: "עִבְרִית"\n') == []


@pytest.mark.parametrize("text", ["'...'", '"!?"', "'- -'"])
def test_a_text_has_a_letter_or_a_digit(tmp_path: Path, text: str) -> None:
    (problem,) = said(tmp_path, f"name: {text}\n")
    assert problem.endswith("write a text with a letter or a digit in it")


def test_an_indentation_that_only_looks_like_spaces_is_named(tmp_path: Path) -> None:
    assert said(tmp_path, "exercises:\n  - id: clam\n\u00a0   name: Clam\n") == [
        "some.yml:3: clam: found the NO-BREAK SPACE (U+00A0) before the text; "
        "indent with ordinary spaces"
    ]


def test_a_space_after_a_colon_that_is_none_is_named(tmp_path: Path) -> None:
    (problem,) = said(tmp_path, "exercises:\n  - id: clam\n    name:\u00a0Clam\n")
    assert "the NO-BREAK SPACE (U+00A0)" in problem


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("exercises:\n  - id: clam\n    cues:\n      - Slowly: now.\n      - [\n", "5: clam: cues"),
        ("exercises:\n  - {id: clam, name: Clam: Clam}\n", "2: clam: id"),
        ("references:\n  - key: who2020\n    title: A: b: c\n", "3: who2020: title"),
        ("pain_guide:\n  zones:\n    - {do: A: b}\n", "3: zones"),
        ("stop_rules:\n  - 'Stop\n", "2: stop_rules"),
    ],
)
def test_what_is_no_yaml_is_said_of_its_entry_and_field(
    tmp_path: Path, text: str, place: str
) -> None:
    (problem,) = said(tmp_path, text)
    assert problem.startswith(f"some.yml:{place}: ")
