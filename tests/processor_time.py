"""Says which test files and tests took most processor time: `make times`, a plugin of pytest.

A busy machine makes every test slow, but little more costly: so this, not seconds on the wall, is
what to compare. Counted is a worker with all that it started: browsers, builds, Node, Typst. What
is shared is counted where it was first made. It reads /proc, so it needs Linux.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest

_TICKS = os.sysconf("SC_CLK_TCK")
_PROPERTY = "processor seconds"
_SHOWN = 30


@dataclass(frozen=True)
class Process:
    """The ticks of one process."""

    parent: int
    own: int
    """Ticks of its own."""
    reaped: int
    """Ticks of the children that ended and for which it waited, and of theirs."""


Tree = dict[int, Process]


def _read() -> Tree:
    """Return this process and all that descend from it, by their numbers."""
    every: Tree = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            user, system, *reaped = map(int, fields[11:15])
            every[int(folder.name)] = Process(int(fields[1]), user + system, sum(reaped))

    def is_ours(number: int) -> bool:
        while number in every and number != os.getpid():
            number = every[number].parent
        return number == os.getpid()

    return {number: one for number, one in every.items() if is_ours(number)}


def spent(before: Tree, after: Tree) -> int:
    """Return the ticks between two readings.

    A process that ended gives all its ticks to who waited for it; those that were counted while it
    ran are not counted again.
    """
    known: Counter[int] = Counter()
    for number, one in before.items():
        if number not in after:
            heir = one.parent
            while heir in before and heir not in after:
                heir = before[heir].parent
            known[heir] += one.own + one.reaped
    new = Process(0, 0, 0)
    total = 0
    for number, one in after.items():
        then = before.get(number, new)
        total += one.own - then.own + max(0, one.reaped - then.reaped - known[number])
    return total


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Read before a test and its fixtures begin."""
    item.stash[_BEFORE] = _read()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to each report what was spent since the one before it; it goes to whoever sums up."""
    report = yield
    now = _read()
    ticks = spent(item.stash[_BEFORE], now)
    item.stash[_BEFORE] = now
    # Of its own: pytest gives one list to all reports of a test.
    report.user_properties = [*report.user_properties, (_PROPERTY, ticks / _TICKS)]
    return report


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def _seconds(named: tuple[str, float]) -> float:
    """Sort by seconds, the most first."""
    return -named[1]


_BEFORE = pytest.StashKey[Tree]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the files and then the tests, the most costly first."""
    tests: dict[str, float] = defaultdict(float)
    files: dict[str, float] = defaultdict(float)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                took = sum(
                    value
                    for name, value in report.user_properties
                    if name == _PROPERTY and isinstance(value, float)
                )
                tests[report.nodeid] += took
                files[_file_of(report.nodeid)] += took
    of_file = Counter(map(_file_of, tests))
    terminalreporter.section("processor time, in seconds")
    for file, seconds in sorted(files.items(), key=_seconds):
        terminalreporter.line(f"{seconds:8.1f}  {of_file[file]:5} tests  {file}")
    terminalreporter.line(f"{sum(files.values()):8.1f}  {len(tests):5} tests together")
    terminalreporter.section(f"the {_SHOWN} tests that took most of it")
    for test, seconds in sorted(tests.items(), key=_seconds)[:_SHOWN]:
        terminalreporter.line(f"{seconds:8.1f}  {test}")
