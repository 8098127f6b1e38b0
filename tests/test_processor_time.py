"""Processor time is counted once, whether who took it still runs or has ended."""

from __future__ import annotations

from tests.processor_time import Process, Tree, spent

WORKER = 1


def test_what_runs_what_began_and_what_began_and_ended_is_counted() -> None:
    before: Tree = {WORKER: Process(0, 100, 10), 2: Process(WORKER, 50, 0)}
    after: Tree = {
        WORKER: Process(0, 103, 10 + 7),  # a build of 7 came and went
        2: Process(WORKER, 55, 0),
        3: Process(2, 11, 0),
    }
    assert spent(before, after) == 3 + 7 + 5 + 11


def test_what_ended_is_not_counted_again_for_who_waited_for_it() -> None:
    before: Tree = {
        WORKER: Process(0, 100, 0),
        2: Process(WORKER, 50, 5),  # a browser, and below it a page
        3: Process(2, 30, 0),
    }
    after: Tree = {WORKER: Process(0, 101, 50 + 5 + 30 + 4)}  # they took 4 more to the end
    assert spent(before, after) == 1 + 4


def test_what_nobody_waited_for_takes_nothing_away() -> None:
    before: Tree = {WORKER: Process(0, 100, 0), 2: Process(WORKER, 50, 0)}
    assert spent(before, {WORKER: Process(0, 102, 0)}) == 2
