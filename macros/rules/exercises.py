"""Rules about a single exercise."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem


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


def faults_have_ids_of_their_own(draft: Draft) -> Iterator[Problem]:
    """No two faults of an exercise share an id."""
    for entry in draft.entries["exercises"]:
        seen: set[str] = set()
        for index, fault in enumerate(entry.record.faults):
            if fault.id in seen:
                remedy = "another fault of this exercise has this id: choose another"
                yield entry.problem(("faults", index, "id"), repr(fault.id), remedy)
            seen.add(fault.id)


def doses_say_where_they_come_from(draft: Draft) -> Iterator[Problem]:
    """A post's dose quotes the post; a suggested dose names a reference."""
    for entry in draft.entries["exercises"]:
        dose = entry.record.dose
        if dose.source == "post" and dose.quote is None:
            yield entry.problem(("dose", "quote"), "nothing", "quote the post's words for the dose")
        if dose.source == "suggested" and not dose.refs:
            yield entry.problem(("dose", "refs"), "nothing", "name the reference of the dose")
        if dose.source == "suggested" and dose.quote is not None:
            remedy = "a suggested dose has no quotation: leave it out, or set source: post"
            yield entry.problem(("dose", "quote"), repr(dose.quote[:40]), remedy)


def an_exercise_without_evidence_says_so(draft: Draft) -> Iterator[Problem]:
    """An exercise that no study is cited for says what has not been studied."""
    for entry in draft.entries["exercises"]:
        if not entry.record.evidence and entry.record.evidence_gap is None:
            remedy = "say what has not been studied, or cite a study under evidence"
            yield entry.problem(("evidence_gap",), "nothing", remedy)
