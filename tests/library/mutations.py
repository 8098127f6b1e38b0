"""What becomes of a data file with a mistake in it: thousands are made, and each is judged.

`python -m tests.library.mutations --count 2000 --seed 12` makes them of our own data and prints a
table. On the way it prints what is wrong as soon as it is found, and how far it is after each
hundred; stopped before the end, it prints the table of what was judged until then. `--show KIND`
prints what became of those of a kind. The suite judges a sample of the small library
(`test_mutations.py`).
"""

from __future__ import annotations

import signal
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from library import draft as drafts
from library.draft import Draft, read_draft, read_measured
from library.files import ALL_FILES, MEASURED
from library.load import data_problems
from library.problems import Problem
from library.records.base import Record
from library.rules import RULES
from library.rules.measured import MEASURED_RULES
from library.yaml_source import DataPath, Source, read_source
from publishing.facts import differences
from tests.library.mutants import Mutant, file_paths, mutants

LONGEST_SECONDS = 5
"""Of processor time, to say what is wrong with the data: somebody waits for it."""


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
        """Whether a problem names no file of the data, or no line of it."""
        files = {one.name for one in (*ALL_FILES, *MEASURED)}
        return any(one.file not in files or one.line < 1 for one in self.problems)

    @property
    def without_entry(self) -> bool:
        """Whether no problem names an entry or a field.

        A mistake that stands in the frame of a file, outside of all entries, has none of them.
        """
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
        self.whole = {name: path.read_bytes() for name, path in file_paths(data_dir).items()}
        for name, content in self.whole.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        self.before = read_draft(folder), read_measured(folder)
        assert data_problems(self.before[0]) == ()
        assert data_problems(self.before[1], MEASURED_RULES) == ()

    def verdict(self, mutant: Mutant) -> Verdict:
        """Say what becomes of a mutant."""
        (self.folder / mutant.file).write_bytes(mutant.content)
        is_measured = mutant.file in {one.name for one in MEASURED}
        before = self.before[is_measured]
        start = time.process_time()
        try:
            draft = (read_measured if is_measured else read_draft)(self.folder)
            problems = data_problems(draft, MEASURED_RULES if is_measured else RULES)
            seconds = time.process_time() - start
            if problems:
                for problem in problems:
                    assert "\n" not in str(problem)
                return Verdict(mutant, "refused", seconds, problems)
            facts = tuple(differences(before, draft, MEASURED if is_measured else ALL_FILES))
        except Exception as error:
            seconds = time.process_time() - start
            return Verdict(mutant, "traceback", seconds, facts=(repr(error),))
        finally:
            (self.folder / mutant.file).write_bytes(self.whole[mutant.file])
        if facts:
            return Verdict(mutant, "told", seconds, facts=facts)
        same = _values(draft) == _values(before)
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
    parser.add_argument("--only", nargs="*", default=(), help="change these files alone")
    parser.add_argument("--show", default="", help="print the mutants with this verdict, or kind")
    given = parser.parse_args()
    _remember()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    end = time.monotonic() + 60 * given.minutes
    with TemporaryDirectory(prefix="level-hips-") as folder:
        judge = Judge(given.data, Path(folder))
        judged = map(judge.verdict, mutants(given.data, given.seed, given.count, given.only))
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
