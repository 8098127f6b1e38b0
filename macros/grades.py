"""How sure we are of each link of the chain and of each sentence on what helps, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from library import Library
from library.grading import Basis, basis, cited_by
from library.kinds import KINDS
from library.records.grading import Grade

from .render import page_link
from .site import Site


@dataclass(frozen=True)
class Row:
    """One row of the table: a statement, its grade and what it rests on."""

    anchor: str
    says: str
    """The statement; of a link, the link to its page."""
    grade: Grade
    basis: Basis


def grades(site: Site) -> str:
    """Return how sure we are of every link and every sentence on what helps, with the reasons."""
    library = site.library
    return site.fill(
        "grades",
        links=[
            Row(
                grade_anchor(name),
                page_link(library, KINDS["chain link"], name),
                link.grade,
                basis(library, link.grade, cited_by(link)),
            )
            for name, link in library.links.items()
        ],
        injuries=[
            (name, page_link(library, KINDS["injury"], name), list(_what_helps(library, name)))
            for name in library.injuries
        ],
        number=number_words,
    )


def _what_helps(library: Library, injury: str) -> Iterator[Row]:
    for item in library.injuries[injury].what_helps:
        on = basis(library, item.grade, item.refs)
        yield Row(grade_anchor(injury, item.id), item.says, item.grade, on)


def grade_anchor(name: str, statement: str = "") -> str:
    """Return the anchor of the row of a link, or of a statement of an injury by its id."""
    return f"{name}-{statement}" if statement else name


def grading_key(site: Site) -> str:
    """Return the scale, and the words of each reason with what they mean."""
    return site.fill("grading_key")


def number_words(on: Basis) -> str:
    """Return how many studies and people a grade rests on: `30 studies, up to 3404 people`."""
    if not on.studies:
        return "No study of its own"
    studies = "1 study" if on.studies == 1 else f"{on.studies} studies"
    if on.people is None:
        return f"{studies}; how many people is not in what we read"
    before = "up to " if on.may_overlap else ""
    after = "" if on.all_counted else " in those that say how many"
    return f"{before}{studies}, {on.people} people{after}"
