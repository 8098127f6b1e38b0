"""What becomes of a data file with a mistake in it: thousands are made, and each is judged.

`python -m tests.library.mutations --count 2000 --seed 12` makes them of our own data and prints a
table. On the way it prints what is wrong as soon as it is found, and how far it is after each
hundred; stopped before the end, it prints the table of what was judged until then. `--show KIND`
prints what became of those of a kind. The suite judges a sample of the small library
(`test_mutations.py`). A mutant is the folder of data with one file changed in one of many ways in
which people and programs spoil files.
"""

from __future__ import annotations

import random
import re
import signal
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from library import draft as drafts
from library.draft import Draft, read_draft
from library.files import DATA_FILES
from library.load import data_problems
from library.problems import Problem
from library.records.base import Record
from library.yaml_source import DataPath, Source, read_source
from publishing.facts import differences

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

_VALUE = re.compile(r"^(\s*(?:- )?)([\w-]+): (\S.*)$")
_NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])")
_ENTRY = re.compile(r"^  - ")


@dataclass(frozen=True)
class Mutant:
    """A data file with a mistake in it."""

    kind: str
    file: str
    content: bytes
    line: int | None
    """Where the mistake is; none where it is in many places."""


LONGEST_SECONDS = 5
"""Of processor time, to say what is wrong with the data: somebody waits for it."""

Change = Callable[[random.Random, list[str]], tuple[list[str], int | None] | None]
"""Changes the lines of a file; returns them and the index of the first that differs, or None."""


def _some(chance: random.Random, lines: list[str], pattern: re.Pattern[str]) -> int | None:
    found = [at for at, line in enumerate(lines) if at and pattern.search(line)]
    return chance.choice(found) if found else None


def _any(chance: random.Random, lines: list[str]) -> int:
    return chance.randrange(1, len(lines))


def _with(lines: list[str], at: int, *new: str) -> tuple[list[str], int]:
    return [*lines[:at], *new, *lines[at + 1 :]], at


def a_line_is_lost(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    return _with(lines, _any(chance, lines))


def a_line_stands_twice(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    return _with(lines, at, lines[at], lines[at])


def two_lines_change_places(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None]:
    at = chance.randrange(1, len(lines) - 1)
    return [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]], at


def a_character_is_lost(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    where = chance.randrange(len(lines[at]) or 1)
    return _with(lines, at, lines[at][:where] + lines[at][where + 1 :])


def a_character_comes_in(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    where = chance.randrange(len(lines[at]) + 1)
    return _with(lines, at, lines[at][:where] + chance.choice(CHARACTERS) + lines[at][where:])


def two_characters_change_places(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    line = lines[at]
    where = chance.randrange(max(1, len(line) - 1))
    return _with(lines, at, line[:where] + line[where : where + 2][::-1] + line[where + 2 :])


def an_indentation_slips(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    line = lines[at]
    return _with(lines, at, chance.choice((" " + line, "  " + line, line[1:], line[2:])))


def a_number_is_another(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, _NUMBER)
    if at is None:
        return None
    found = chance.choice(list(_NUMBER.finditer(lines[at])))
    old = found[0]
    new = chance.choice(
        (f"{old}0", f"{old}000", f"-{old}", "0", f"{old}.5", f"0{old}", f"{old}{old}", f"1{old}")
    )
    return _with(lines, at, lines[at][: found.start()] + new + lines[at][found.end() :])


def a_value_is_nonsense(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, _VALUE)
    if at is None:
        return None
    found = _VALUE.match(lines[at])
    assert found
    return _with(lines, at, f"{found[1]}{found[2]}: {chance.choice(NONSENSE)}")


def a_key_is_misspelt(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, _VALUE)
    if at is None:
        return None
    found = _VALUE.match(lines[at])
    assert found
    where = chance.randrange(len(found[2]))
    key = found[2][:where] + found[2][where + 1 :]
    return _with(lines, at, f"{found[1]}{key}: {found[3]}")


def a_value_is_that_of_another(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    """Pasted from another entry: of the right shape, and wrong."""
    at = _some(chance, lines, _VALUE)
    if at is None:
        return None
    found = _VALUE.match(lines[at])
    assert found
    others = [
        other[3]
        for line in lines
        if (other := _VALUE.match(line)) and other[2] == found[2] and other[3] != found[3]
    ]
    if not others:
        return None
    return _with(lines, at, f"{found[1]}{found[2]}: {chance.choice(others)}")


def an_entry_is_lost(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    block = _entry(chance, lines)
    return block and ([*lines[: block[0]], *lines[block[1] :]], block[0])


def an_entry_stands_twice(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    block = _entry(chance, lines)
    if not block:
        return None
    start, end = block
    return [*lines[:end], *lines[start:end], *lines[end:]], end


def _entry(chance: random.Random, lines: list[str]) -> tuple[int, int] | None:
    start = _some(chance, lines, _ENTRY)
    if start is None:
        return None
    end = start + 1
    while end < len(lines) and (lines[end].startswith("   ") or not lines[end].strip()):
        end += 1
    return start, end


def a_quotation_mark_is_lost(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, re.compile('"'))
    if at is None:
        return None
    where = chance.choice([found.start() for found in re.finditer('"', lines[at])])
    return _with(lines, at, lines[at][:where] + lines[at][where + 1 :])


def a_text_goes_on_as_a_comment(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, re.compile(r"\w \w"))
    if at is None:
        return None
    where = chance.choice([found.end() - 1 for found in re.finditer(r"\w \w", lines[at])])
    return _with(lines, at, f"{lines[at][:where]}# {lines[at][where:]}")


def an_item_stands_twice(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None] | None:
    at = _some(chance, lines, re.compile(r"\[[^\[\],]+(, [^\[\],]+)*\]"))
    if at is None:
        return None
    return _with(lines, at, re.sub(r"\[([^\[\],]+)", r"[\1, \1", lines[at], count=1))


def the_rest_is_lost(chance: random.Random, lines: list[str]) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    return [*lines[:at], lines[at][: len(lines[at]) // 2]], at


def a_conflict_of_a_merge_stays(
    chance: random.Random, lines: list[str]
) -> tuple[list[str], int | None]:
    at = _any(chance, lines)
    return _with(lines, at, "<<<<<<< HEAD", lines[at], "=======", lines[at], ">>>>>>> other")


CHANGES: tuple[Change, ...] = (
    *(a_line_is_lost, a_line_stands_twice, two_lines_change_places, a_character_is_lost),
    *(a_character_comes_in, two_characters_change_places, an_indentation_slips),
    *(a_number_is_another, a_number_is_another, a_value_is_nonsense, a_value_is_nonsense),
    *(a_key_is_misspelt, a_value_is_that_of_another, an_entry_is_lost, an_entry_stands_twice),
    *(a_quotation_mark_is_lost, a_text_goes_on_as_a_comment, an_item_stands_twice),
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


def mutants(data_dir: Path, seed: int, count: int) -> Iterator[Mutant]:
    """Yield so many mutants of a folder of data; the same for the same seed."""
    chance = random.Random(seed)
    texts = {one.name: (data_dir / one.name).read_text(encoding="utf-8") for one in DATA_FILES}
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
            line = None if changed[1] is None else changed[1] + 1
            yield Mutant(change.__name__.replace("_", " "), file, new.encode(), line)
            made += 1


# --- judged --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Verdict:
    """What becomes of a mutant."""

    mutant: Mutant
    said: str
    """`refused`, `same facts`, `told` (by `make diff`), `unnoticed` or `traceback`."""
    seconds: float
    """Of processor time, to read it and say so."""
    problems: tuple[Problem, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def misplaced(self) -> bool:
        """Whether a problem names no file and line, or none within an entry names entry and field.

        A mistake that stands in the frame of a file, outside of all entries, has none of them.
        """
        files = {one.name for one in DATA_FILES}
        return any(one.file not in files or one.line < 1 for one in self.problems)

    @property
    def without_entry(self) -> bool:
        """Whether no problem names the entry and field that it is about."""
        return bool(self.problems) and not any(one.entry or one.field for one in self.problems)

    @property
    def fault(self) -> str:
        """What is wrong with what became of it; empty where nothing is."""
        if self.said in ("unnoticed", "traceback"):
            return self.said
        if self.misplaced:
            return "refused without file and line"
        return "slow" if self.seconds > LONGEST_SECONDS else ""

    @property
    def distance(self) -> int | None:
        """How many lines the nearest problem is away from the mistake."""
        if self.mutant.line is None:
            return None
        there = [one.line for one in self.problems if one.file == self.mutant.file]
        return min((abs(line - self.mutant.line) for line in there), default=None)


class Judge:
    """Reads mutants in the place of the data that they were made of."""

    def __init__(self, data_dir: Path, folder: Path) -> None:
        self.folder = folder
        self.whole = {one.name: (data_dir / one.name).read_bytes() for one in DATA_FILES}
        for name, content in self.whole.items():
            (folder / name).write_bytes(content)
        self.before: Draft = read_draft(folder)
        assert data_problems(self.before) == ()

    def verdict(self, mutant: Mutant) -> Verdict:
        """Say what becomes of a mutant."""
        (self.folder / mutant.file).write_bytes(mutant.content)
        start = time.process_time()
        try:
            draft = read_draft(self.folder)
            problems = data_problems(draft)
            seconds = time.process_time() - start
            if problems:
                for problem in problems:
                    assert "\n" not in str(problem)
                return Verdict(mutant, "refused", seconds, problems)
            facts = tuple(differences(self.before, draft))
        except Exception as error:
            seconds = time.process_time() - start
            return Verdict(mutant, "traceback", seconds, facts=(repr(error),))
        finally:
            (self.folder / mutant.file).write_bytes(self.whole[mutant.file])
        if facts:
            return Verdict(mutant, "told", seconds, facts=facts)
        same = _values(draft) == _values(self.before)
        return Verdict(mutant, "same facts" if same else "unnoticed", seconds)


def _values(draft: Draft) -> object:
    """Return all that is read of the data, whatever it looked like in the file."""
    entries = {key: [entry.record for entry in those] for key, those in draft.entries.items()}
    return entries, draft.others


def _remember() -> None:
    """Read each file, and each entry that is in order, once: a mutant changes one of many."""

    @lru_cache(maxsize=64)
    def read(path: Path, name: str, content: bytes) -> Source:
        del content  # only what tells one state of the file from another
        return read_source(path, name)

    def remembered(path: Path, name: str | None = None) -> Source:
        return read(path, name or str(path), path.read_bytes())

    vars(drafts)["read_source"] = remembered
    read_value, records = drafts._read_value, dict[tuple[object, str], Any]()

    def remembered_value(
        source: Source, at: DataPath, model: type[Record], value: Any, known: drafts.Known
    ) -> tuple[Record | None, list[DataPath], list[Problem]]:
        key = (model, repr(value))
        if key not in records:
            record, wrong, problems = read_value(source, at, model, value, known)
            if record is None or problems:
                return record, wrong, problems
            records[key] = record
        return records[key], [], []

    vars(drafts)["_read_value"] = remembered_value


def main() -> None:
    """Make mutants of our own data and print what becomes of them."""
    parser = ArgumentParser(prog="python -m tests.library.mutations", description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("--data", type=Path, default=Path("docs/data"))
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument("--show", default="", help="print the mutants with this verdict, or kind")
    given = parser.parse_args()
    _remember()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    end = time.monotonic() + 60 * given.minutes
    with TemporaryDirectory(prefix="level-hips-") as folder:
        judge = Judge(given.data, Path(folder))
        judged = map(judge.verdict, mutants(given.data, given.seed, given.count))
        in_time = takewhile(lambda _: time.monotonic() < end, judged)
        for line in report(in_time, given.count, given.show):
            print(line, flush=True)


def report(judged: Iterable[Verdict], count: int, show: str = "") -> Iterator[str]:
    """Yield what to print while mutants are judged: each fault, how far it is, and the table.

    `show` is a verdict or a kind of mutant: all that was said of those is yielded, too. Ctrl-C
    while one is judged ends with the table of those before.
    """
    verdicts: list[Verdict] = []
    try:
        for verdict in judged:
            verdicts.append(verdict)
            mutant = verdict.mutant
            if verdict.fault or show in (verdict.said, mutant.kind):
                yield f"{verdict.fault or verdict.said}: {mutant.kind}, {mutant.file}:{mutant.line}"
                yield from (f"  {line}" for line in (*map(str, verdict.problems), *verdict.facts))
            if len(verdicts) % 100 == 0:
                counts = Counter(one.said for one in verdicts)
                said = ", ".join(f"{counts[said]} {said}" for said in SAID)
                yield f"{len(verdicts)} of {count}: {said}"
    except KeyboardInterrupt:
        yield f"Stopped after {len(verdicts)} of {count}."
    yield ""
    yield from table(verdicts)


SAID = ("refused", "same facts", "told", "unnoticed", "traceback")


def table(verdicts: list[Verdict]) -> Iterator[str]:
    """Yield the lines of a table: what became of the mutants of each kind, and of all."""
    yield f"| mistake | mutants | {' | '.join(SAID)} |"
    yield f"|---|{'---|' * (len(SAID) + 1)}"
    for kind in (*sorted({one.mutant.kind for one in verdicts}), "all"):
        mine = [one for one in verdicts if kind in (one.mutant.kind, "all")]
        counts = Counter(one.said for one in mine)
        cells = " | ".join(str(counts[said]) for said in SAID)
        yield f"| {kind} | {len(mine)} | {cells} |"
    refused = [one for one in verdicts if one.said == "refused"]
    near = [one.distance for one in refused if one.distance is not None]
    yield ""
    yield f"Refused without file and line: {sum(one.misplaced for one in refused)}."
    yield f"Refused without an entry or field: {sum(one.without_entry for one in refused)}."
    yield (
        f"Lines from the mistake: {sum(d <= 1 for d in near)} of {len(near)} within 1, "
        f"{sum(d <= 5 for d in near)} within 5."
    )
    seconds = sorted(one.seconds for one in verdicts) or [0.0]
    middle, most = seconds[len(seconds) // 2], seconds[-1]
    yield f"Seconds of processor time: median {middle:.2f}, most {most:.2f}."


if __name__ == "__main__":
    main()
