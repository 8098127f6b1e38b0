"""The injury chain, link by link, with the evidence for and against each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .angles import AngleName
from .base import Named, Record, SearchIds, Sentence, ShortLine, Slug, Sourced, Term
from .grading import Grade
from .injury import Told


class ChainLink(Record):
    """One link of the chain, or one of its side branches."""

    id: Slug
    """Its address; never changes."""
    name: ShortLine
    """Its name."""
    plain_name: ShortLine
    """What a patient might call it."""
    also_asked: tuple[ShortLine, ...] = ()
    """Other words by which people search for exercises that train against it; shown nowhere."""
    branch: Literal["main", "side"]
    """`main` links follow one another from hip to foot; `side` branches leave the chain."""
    summary: Sentence
    """What is said to happen, in one sentence."""
    seen_in_line: ShortLine
    """What its picture shows while all is in line: the text for who does not see it."""
    seen_collapsed: ShortLine
    """What its picture shows when it is not."""
    angle: AngleName | None = None
    """Which angle of `angles.csv` its picture in bones marks: what studies saw stands below it."""
    angle_said: Told | None = None
    """What was found of the angle on its picture in bones where that file has none like it."""
    leads_to: tuple[Annotated[Term, Named("chain link")], ...] = ()
    """The links that are said to follow."""
    tissue: Sentence
    """Which tissue may be overloaded."""
    injuries: tuple[Annotated[Term, Named("injury")], ...] = ()
    """The injuries that are said to follow."""
    certainty: Annotated[Term, Named("certainty")]
    """What the studies say (vocabulary `certainty`)."""
    grade: Grade
    """How sure we are that the link is as the posts tell it, with the reasons."""
    bottom_line: Sentence
    """What the evidence amounts to, in one plain sentence."""
    searches: SearchIds = ()
    """Where that says that something was not found: the searches."""
    evidence_for: tuple[Sourced, ...] = ()
    """What supports the link."""
    evidence_against: tuple[Sourced, ...] = ()
    """What speaks against it, or limits it."""


class ChainFile(Record):
    """`chain.yml`."""

    links: Annotated[tuple[ChainLink, ...], Field(min_length=1)]
    """Main links first, from hip to foot; then the side branches."""
