"""Rules about what a report of exercise has to hold (CERT)."""

from __future__ import annotations

from collections.abc import Iterator

from ..cert import CertItem, gaps_of_exercise, gaps_of_programme
from ..draft import Draft, Entry
from ..problems import Problem
from ..records.programme import Given


def every_exercise_meets_cert(draft: Draft) -> Iterator[Problem]:
    """An exercise says all that the Consensus on Exercise Reporting Template asks of one."""
    for entry in draft.entries["exercises"]:
        for item, field in gaps_of_exercise(entry.record):
            yield _gap(entry, item, field.partition("|")[0], "say it here")


def every_programme_meets_cert(draft: Draft) -> Iterator[Problem]:
    """A programme meets all sixteen items of the Consensus on Exercise Reporting Template."""
    common = draft.others.get("programmes.yml", {}).get("given")
    if not isinstance(common, Given):
        return
    for entry in draft.entries["programmes"]:
        for item, field in gaps_of_programme(entry.record, common):
            where = "say it here, or under given for all programmes"
            yield _gap(entry, item, field, where if field.startswith("given.") else "say it here")


def _gap(entry: Entry, item: CertItem, field: str, where: str) -> Problem:
    remedy = f"{where}: item {item.number} of CERT asks {item.about}"
    return entry.problem(tuple(field.split(".")), "nothing", remedy)
