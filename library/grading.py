"""What a grade rests on: the kind and the number of its studies, read from the references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import Library
from .records.chain import ChainLink
from .records.evidence import Reference
from .records.grading import Design, Grade


@dataclass(frozen=True)
class Basis:
    """What a grade rests on."""

    references: tuple[Reference, ...]
    designs: tuple[Design, ...]
    """The kinds of those references, those that carry most first."""
    studies: int
    """How many studies; a review counts those that it covers."""
    people: int | None
    """How many people, as far as it is known of any study."""
    all_counted: bool
    """Whether it is known of every study how many people took part."""
    may_overlap: bool
    """Whether a review may hold another of the studies: then the numbers are upper bounds."""


def basis(library: Library, grade: Grade, cited: Iterable[str]) -> Basis:
    """Return what a grade rests on.

    Args:
        library: The data.
        grade: The grade.
        cited: Keys of the references that stand beside it.
    """
    references = tuple(library.references[key] for key in grade.rests_on or dict.fromkeys(cited))
    kinds = {one.design for one in references}
    designs = tuple(design for name, design in library.designs.items() if name in kinds)
    studies = [one for one in references if one.design and library.designs[one.design].is_study]
    counts = [one.people for one in studies]
    known = [count for count in counts if count]
    return Basis(
        references,
        designs,
        sum(one.studies or 1 for one in studies),
        grade.people or sum(known) or None,
        bool(grade.people) or len(known) == len(counts),
        len(studies) > 1 and any(one.studies for one in studies),
    )


def cited_by(link: ChainLink) -> Iterator[str]:
    """Yield the key of every reference that a link cites."""
    for item in (*link.evidence_for, *link.evidence_against):
        yield from item.refs
