"""Data files with a mistake in them, made by the thousand and judged by `mutations.py`.

A mutant is the folder of data with one file changed in one of many ways in which people and
programs spoil files.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import wraps
from io import StringIO
from pathlib import Path

from library.files import ALL_FILES, MEASURED
from library.measured import ROOT

NONSENSE = (
    *('""', "null", "~", "[]", "{}", "true", "no", "0", "-1", "1.5", "1e9", "99999", "1:30", "NaN"),
    *(
        '"\u200b"',
        '"\u3164"',
        '"\u2800"',
        '"\ufeff"',
        '"\u202eab"',
        '"?"',
        '"  "',
        '"-"',
        "a" * 9000,
    ),
    *(
        '"javascript:alert(1)"',
        '"../../etc/passwd"',
        '"http://x.example/"',
        '"<b>x</b>"',
        '"{{ x }}"',
    ),
    *(
        '"https://nhs.uk@evil.example/"',
        "[1, 2, 3]",
        "[3, 1]",
        "{a: 1}",
        '"2026-02-30"',
        "'",
        '"',
        "|",
    ),
)
"""Values that somebody, or some program, may leave in the place of a right one."""

CELLS = (
    *("", "-", "?", "yes", "Yes", "no", "true", "TODO", "run", "drop", "dropp", "NaN", "inf"),
    *(
        "0",
        "-0",
        "-1",
        "1e1",
        "010",
        "10.",
        "+5",
        "5%",
        "10.3°",
        "1000",
        "99999999",
        "10,3",
        "\u22125",
    ),
    *("\u200b", "\u00a0", "a" * 9000, "<b>x</b>", "{{ x }}", 'a "quoted" word', "two\u2028lines"),
)
"""The same, in the cell of a table."""

JSON_NONSENSE = (
    *("null", "true", "0", "-1", "1.5", "1e9", "99999", "NaN", "[]", "{}", '""', '"TODO"', "yes"),
    *("'5'", '"5"', "5,5", "-90", '"M0 0Z"', '"a | b"', '"\u200b"', '"<b>x</b>"', '"{{ x }}"'),
)
"""The same, in a file that a program wrote."""

CHARACTERS = (
    "\t",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\x07",
    "\u0301\u0301\u0301\u0301",
    "#",
    ":",
)

_VALUE = r"^(\s*(?:- )?)([\w-]+): (\S.*)$"
_JSON_VALUE = r'("[\w-]+"): ([^\s\[{][^,]*)(,?)'
_JSON_KEY = r'"([\w-]{2,})": '
_NUMBER = r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])"
_ENTRY = "^  - "
_TWO_WORDS = r"\w \w"
_ROW = r"^\w+,.*,"
"""A row of a table; no line of YAML of ours begins so."""


@dataclass(frozen=True)
class Mutant:
    """A data file with a mistake in it."""

    kind: str
    file: str
    content: bytes
    line: int | None
    """Where the mistake is; none where it is all over the file."""


Changed = tuple[list[str], int]
"""The lines of a file with a mistake in them, and the index of the first that differs."""
Change = Callable[[random.Random, list[str]], Changed | None]
"""Changes the lines of a file; returns None where they have no place for its mistake."""
ChangeThere = Callable[[random.Random, list[str], int, re.Match[str]], Changed | None]
"""The same, in the line with this index, because of what was found in it first."""


def _in_a_line_with(pattern: str) -> Callable[[ChangeThere], Change]:
    """Make a change of the lines in which something is found: it changes one of them."""
    wanted = re.compile(pattern)

    def there(change: ChangeThere) -> Change:
        @wraps(change)
        def somewhere(chance: random.Random, lines: list[str]) -> Changed | None:
            places = [
                (at, found)
                for at, line in enumerate(lines)
                if at and (found := wanted.search(line))
            ]
            return change(chance, lines, *chance.choice(places)) if places else None

        return somewhere

    return there


def _any(chance: random.Random, lines: list[str]) -> int:
    return chance.randrange(1, len(lines))


def _with(lines: list[str], at: int, *new: str) -> Changed:
    return [*lines[:at], *new, *lines[at + 1 :]], at


def a_line_is_lost(chance: random.Random, lines: list[str]) -> Changed:
    return _with(lines, _any(chance, lines))


def a_line_stands_twice(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    return _with(lines, at, lines[at], lines[at])


def two_lines_change_places(chance: random.Random, lines: list[str]) -> Changed:
    at = chance.randrange(1, len(lines) - 1)
    return [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]], at


def a_character_is_lost(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    where = chance.randrange(len(lines[at]) or 1)
    return _with(lines, at, lines[at][:where] + lines[at][where + 1 :])


def a_character_comes_in(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    where = chance.randrange(len(lines[at]) + 1)
    return _with(lines, at, lines[at][:where] + chance.choice(CHARACTERS) + lines[at][where:])


def two_characters_change_places(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    line = lines[at]
    where = chance.randrange(max(1, len(line) - 1))
    return _with(lines, at, line[:where] + line[where : where + 2][::-1] + line[where + 2 :])


def an_indentation_slips(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    line = lines[at]
    return _with(lines, at, chance.choice((" " + line, "  " + line, line[1:], line[2:])))


@_in_a_line_with(_NUMBER)
def a_number_is_another(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    found = chance.choice(list(re.finditer(_NUMBER, lines[at])))
    old = found[0]
    new = chance.choice(
        (f"{old}0", f"{old}000", f"-{old}", "0", f"{old}.5", f"0{old}", f"{old}{old}", f"1{old}")
    )
    return _with(lines, at, lines[at][: found.start()] + new + lines[at][found.end() :])


@_in_a_line_with(_VALUE)
def a_value_is_nonsense(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed:
    return _with(lines, at, f"{found[1]}{found[2]}: {chance.choice(NONSENSE)}")


@_in_a_line_with(_VALUE)
def a_key_is_misspelt(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed:
    where = chance.randrange(len(found[2]))
    key = found[2][:where] + found[2][where + 1 :]
    return _with(lines, at, f"{found[1]}{key}: {found[3]}")


@_in_a_line_with(_VALUE)
def a_value_is_that_of_another(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed | None:
    """Pasted from another entry: of the right shape, and wrong."""
    others = [
        other[3]
        for line in lines
        if (other := re.match(_VALUE, line)) and other[2] == found[2] and other[3] != found[3]
    ]
    if not others:
        return None
    return _with(lines, at, f"{found[1]}{found[2]}: {chance.choice(others)}")


@_in_a_line_with(_ENTRY)
def an_entry_is_lost(
    _chance: random.Random, lines: list[str], start: int, _: re.Match[str]
) -> Changed:
    return [*lines[:start], *lines[_end_of_entry(lines, start) :]], start


@_in_a_line_with(_ENTRY)
def an_entry_stands_twice(
    _chance: random.Random, lines: list[str], start: int, _: re.Match[str]
) -> Changed:
    end = _end_of_entry(lines, start)
    return [*lines[:end], *lines[start:end], *lines[end:]], end


def _end_of_entry(lines: list[str], start: int) -> int:
    end = start + 1
    while end < len(lines) and (lines[end].startswith("   ") or not lines[end].strip()):
        end += 1
    return end


@_in_a_line_with('"')
def a_quotation_mark_is_lost(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    where = chance.choice([found.start() for found in re.finditer('"', lines[at])])
    return _with(lines, at, lines[at][:where] + lines[at][where + 1 :])


@_in_a_line_with(_TWO_WORDS)
def a_text_goes_on_as_a_comment(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    where = chance.choice([found.end() - 1 for found in re.finditer(_TWO_WORDS, lines[at])])
    return _with(lines, at, f"{lines[at][:where]}# {lines[at][where:]}")


@_in_a_line_with(r"\[[^\[\],]+(, [^\[\],]+)*\]")
def an_item_stands_twice(
    _chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    return _with(lines, at, re.sub(r"\[([^\[\],]+)", r"[\1, \1", lines[at], count=1))


def _row(cells: list[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _cells(line: str) -> list[str]:
    return next(csv.reader([line]))


@_in_a_line_with(_ROW)
def a_cell_is_nonsense(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    cells = _cells(lines[at])
    cells[chance.randrange(len(cells))] = chance.choice(CELLS)
    return _with(lines, at, _row(cells))


@_in_a_line_with(_ROW)
def a_cell_is_that_of_another(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    cells = _cells(lines[at])
    column = chance.randrange(len(cells))
    cells[column] = _cells(chance.choice(lines[1:]))[column]
    return _with(lines, at, _row(cells))


@_in_a_line_with(_ROW)
def a_cell_slips_out(chance: random.Random, lines: list[str], at: int, _: re.Match[str]) -> Changed:
    cells = _cells(lines[at])
    del cells[chance.randrange(len(cells))]
    return _with(lines, at, _row(cells))


@_in_a_line_with(_ROW)
def two_cells_change_places(
    chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    cells = _cells(lines[at])
    one = chance.randrange(len(cells) - 1)
    return _with(lines, at, _row([*cells[:one], cells[one + 1], cells[one], *cells[one + 2 :]]))


@_in_a_line_with(rf"{_ROW}.*\d\.\d")
def a_point_is_a_comma(
    _chance: random.Random, lines: list[str], at: int, _: re.Match[str]
) -> Changed:
    return _with(lines, at, re.sub(r"(\d)\.(\d)", r'"\1,\2"', lines[at], count=1))


@_in_a_line_with(_JSON_VALUE)
def a_value_of_json_is_nonsense(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed:
    new = f"{found[1]}: {chance.choice(JSON_NONSENSE)}{found[3]}"
    return _with(lines, at, lines[at][: found.start()] + new + lines[at][found.end() :])


@_in_a_line_with(_JSON_KEY)
def a_key_of_json_is_misspelt(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed:
    where = found.start(1) + chance.randrange(len(found[1]))
    return _with(lines, at, lines[at][:where] + lines[at][where + 1 :])


@_in_a_line_with(_JSON_KEY)
def a_key_of_json_is_that_of_another(
    chance: random.Random, lines: list[str], at: int, found: re.Match[str]
) -> Changed:
    keys = [one[1] for line in lines for one in re.finditer(_JSON_KEY, line)]
    start, end = found.span(1)
    return _with(lines, at, lines[at][:start] + chance.choice(keys) + lines[at][end:])


@_in_a_line_with(r",$")
def a_comma_is_lost(_chance: random.Random, lines: list[str], at: int, _: re.Match[str]) -> Changed:
    return _with(lines, at, lines[at][:-1])


def a_column_is_misspelt(chance: random.Random, lines: list[str]) -> Changed | None:
    if not re.match(_ROW, lines[0]):
        return None
    where = chance.randrange(len(lines[0]))
    return _with(lines, 0, lines[0][:where] + lines[0][where + 1 :])


def the_rest_is_lost(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    return [*lines[:at], lines[at][: len(lines[at]) // 2]], at


def a_conflict_of_a_merge_stays(chance: random.Random, lines: list[str]) -> Changed:
    at = _any(chance, lines)
    return _with(lines, at, "<<<<<<< HEAD", lines[at], "=======", lines[at], ">>>>>>> other")


CHANGES: tuple[Change, ...] = (
    *(a_line_is_lost, a_line_stands_twice, two_lines_change_places, a_character_is_lost),
    *(a_character_comes_in, two_characters_change_places, an_indentation_slips),
    *(a_number_is_another, a_number_is_another, a_value_is_nonsense, a_value_is_nonsense),
    *(a_key_is_misspelt, a_value_is_that_of_another, an_entry_is_lost, an_entry_stands_twice),
    *(a_quotation_mark_is_lost, a_text_goes_on_as_a_comment, an_item_stands_twice),
    *(a_cell_is_nonsense, a_cell_is_nonsense, a_cell_is_that_of_another, a_cell_slips_out),
    *(two_cells_change_places, a_point_is_a_comma, a_column_is_misspelt),
    *(a_value_of_json_is_nonsense, a_value_of_json_is_nonsense, a_key_of_json_is_misspelt),
    *(a_key_of_json_is_that_of_another, a_comma_is_lost),
    *(the_rest_is_lost, a_conflict_of_a_merge_stays),
)

SAVED_BY: dict[str, Callable[[str], bytes]] = {
    "saved with other line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "saved with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "saved as UTF-16": lambda text: text.encode("utf-16"),
    "saved in the letters of Windows": lambda text: text.replace("'", "\u2019").encode(
        "cp1252", "replace"
    ),
    "emptied": lambda _: b"",
}
"""What an editor or a program does to a whole file."""


def file_paths(data_dir: Path) -> dict[str, Path]:
    """Return where every file is: those of a folder of data, and what programs measured."""
    return {one.name: data_dir / one.name for one in ALL_FILES} | {
        one.name: ROOT / one.name for one in MEASURED
    }


def mutants(data_dir: Path, seed: int, count: int, only: Collection[str] = ()) -> Iterator[Mutant]:
    """Yield so many mutants of a folder of data; the same for the same seed.

    Args:
        data_dir: The folder.
        seed: Where chance begins.
        count: How many.
        only: The files that are changed; all of them when empty.
    """
    chance = random.Random(seed)
    paths = file_paths(data_dir)
    texts = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    texts = {name: text for name, text in texts.items() if not only or name in only}
    # As often as a file has lines, but small ones are not forgotten.
    weights = [len(text) ** 0.5 for text in texts.values()]
    made = 0
    while made < count:
        (file,) = chance.choices(list(texts), weights)
        text = texts[file]
        if chance.random() < 0.03:
            kind = chance.choice(list(SAVED_BY))
            if (content := SAVED_BY[kind](text)) != text.encode():
                yield Mutant(kind, file, content, None)
                made += 1
            continue
        change = chance.choice(CHANGES)
        changed = change(chance, text.splitlines())
        new = "\n".join(changed[0]) + "\n" if changed else text
        if changed and new != text:
            kind = change.__name__.replace("_", " ")
            yield Mutant(kind, file, new.encode(), changed[1] + 1)
            made += 1
