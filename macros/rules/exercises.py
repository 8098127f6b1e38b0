"""Rules about a single exercise, and about doses."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft, Entry
from ..problems import Problem, shown
from ..records.exercise import Dose
from ..yaml_source import DataPath


def codes_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two exercises share the code that stands for them in a sheet's link."""
    first: dict[str, str] = {}
    for entry in draft.entries["exercises"]:
        code = entry.record.code
        if code in first:
            yield entry.problem(
                ("code",), repr(code), f"choose another: {first[code]} has this one"
            )
        first.setdefault(code, entry.name)


def doses_say_where_they_come_from(draft: Draft) -> Iterator[Problem]:
    """A post's dose quotes the post; a suggested dose names a reference.

    A suggested dose of a programme may leave that to the references of the programme.
    """
    for entry in draft.entries["exercises"]:
        yield from _of_dose(entry, ("dose",), entry.record.dose, entry.record.dose.refs)
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            for number, item in enumerate(phase.items):
                if item.dose:
                    path = ("phases", index, "items", number, "dose")
                    refs = (*item.dose.refs, *entry.record.refs)
                    yield from _of_dose(entry, path, item.dose, refs)


def _of_dose(entry: Entry, path: DataPath, dose: Dose, refs: tuple[str, ...]) -> Iterator[Problem]:
    if dose.source == "post" and dose.quote is None:
        remedy = "quote the post's words for the dose"
        yield entry.problem((*path, "quote"), "nothing", remedy)
    if dose.source == "suggested" and not refs:
        yield entry.problem((*path, "refs"), "nothing", "name the reference of the dose")
    if dose.source == "suggested" and dose.quote is not None:
        remedy = "a suggested dose has no quotation: leave it out, or set source: post"
        yield entry.problem((*path, "quote"), shown(dose.quote), remedy)


def an_exercise_without_evidence_says_so(draft: Draft) -> Iterator[Problem]:
    """An exercise that no study is cited for says what has not been studied."""
    for entry in draft.entries["exercises"]:
        if not entry.record.evidence and entry.record.evidence_gap is None:
            remedy = "say what has not been studied, or cite a study under evidence"
            yield entry.problem(("evidence_gap",), "nothing", remedy)
