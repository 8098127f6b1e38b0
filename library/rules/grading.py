"""Rules about grades: no higher than their studies allow, and resting on what is cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..draft import Draft, Entry
from ..grading import cited_by
from ..problems import Problem
from ..records.grading import Grade
from ..yaml_source import DataPath


def grades_rest_on_what_is_cited(draft: Draft) -> Iterator[Problem]:
    """What a grade rests on is cited beside it."""
    for entry, path, grade, cited in _grades(draft):
        for index, key in enumerate(grade.rests_on):
            if key not in cited:
                remedy = "cite it beside the grade, or take it out"
                yield entry.problem((*path, "rests_on", index), repr(key), remedy)


def grades_rest_on_references_with_a_design(draft: Draft) -> Iterator[Problem]:
    """Every reference that a grade rests on says what kind of study it is."""
    references = _references(draft)
    for entry, path, grade, cited in _grades(draft):
        for key in grade.rests_on or cited:
            if key in references and references[key].design is None:
                remedy = f"say in references.yml what kind of study {key} is: design"
                yield entry.problem((*path, "rests_on"), repr(key), remedy)


def grades_are_no_higher_than_their_studies_allow(draft: Draft) -> Iterator[Problem]:
    """No grade is higher than the best kind of study among those it rests on can carry."""
    rank = {entry.name: entry.index for entry in draft.entries["grades"]}
    most = {entry.name: entry.record.at_most for entry in draft.entries["designs"]}
    references = _references(draft)
    for entry, path, grade, cited in _grades(draft):
        designs = [references[key].design for key in grade.rests_on or cited if key in references]
        allowed = [most[design] for design in designs if most.get(design) in rank]
        if grade.level in rank and allowed:
            highest = min(allowed, key=lambda name: rank[name])
            if rank[grade.level] < rank[highest]:
                remedy = f"write {highest} or lower: no study it rests on carries more"
                yield entry.problem((*path, "level"), repr(grade.level), remedy)


def a_grade_counts_no_more_people_than_its_studies(draft: Draft) -> Iterator[Problem]:
    """The people that a grade counts are no more than its references count together."""
    references = _references(draft)
    for entry, path, grade, cited in _grades(draft):
        keys = grade.rests_on or cited
        counts = [references[key].people if key in references else None for key in keys]
        total = sum(count for count in counts if count)
        if grade.people and None not in counts and grade.people > total:
            remedy = f"its references count {total}: correct one of the two"
            yield entry.problem((*path, "people"), str(grade.people), remedy)


def _references(draft: Draft) -> dict[str, Any]:
    """Return the references by key, of two with one key the first."""
    return {entry.name: entry.record for entry in reversed(draft.entries["references"])}


def _grades(draft: Draft) -> Iterator[tuple[Entry, DataPath, Grade, tuple[str, ...]]]:
    """Yield each grade: its entry, its place there, itself and what is cited beside it."""
    for entry in draft.entries["links"]:
        yield entry, ("grade",), entry.record.grade, tuple(dict.fromkeys(cited_by(entry.record)))
    for entry in draft.entries["injuries"]:
        for index, item in enumerate(entry.record.what_helps):
            yield entry, ("what_helps", index, "grade"), item.grade, item.refs
