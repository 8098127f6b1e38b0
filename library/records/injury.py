"""Running injuries: what they feel like, where they sit on the chain, what helps."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Line, Lines, Named, Record, ShortLine, Slug, Sourced, Term
from .grading import Graded


class WhatHelps(Graded):
    """A statement on what helps with an injury."""

    id: Slug
    """Its name among those of its injury; part of an address, so it never changes."""


class Injury(Record):
    """One injury."""

    id: Slug
    """Its address; never changes."""
    name: ShortLine
    """The current name."""
    also_known_as: tuple[ShortLine, ...] = ()
    """Older or everyday names."""
    also_asked: tuple[ShortLine, ...] = ()
    """Other words by which people search for exercises for it; shown nowhere."""
    also_searched: tuple[ShortLine, ...] = ()
    """Words that lead to its page in the search of the site, though to none of its exercises."""
    where: ShortLine
    """Where it hurts, in a few words."""
    places: tuple[Annotated[Term, Named("place")], ...] = ()
    """Where a reader points at on the body, the main place first (vocabulary `place`)."""
    summary: Line
    """One sentence a patient understands."""
    feels_like: Lines
    """What it feels like."""
    chain_links: tuple[Annotated[Term, Named("chain link")], ...]
    """Where the posts place it on the chain."""
    chain_verdict: Sourced
    """What the evidence says about that place."""
    certainty: Annotated[Term, Named("certainty")]
    """What the studies say of the part of the hip (vocabulary `certainty`)."""
    risk_factors: tuple[Sourced, ...] = ()
    """What studies did find to go with it."""
    what_helps: Annotated[tuple[WhatHelps, ...], Field(min_length=1)]
    """What helps, with its reference and how sure we are."""
    self_care: Lines
    """What you can do now; expert opinion unless a reference is given beside it."""
    exercises: tuple[Annotated[Term, Named("exercise")], ...]
    """Ids of exercises that are often used."""
    red_flags: Annotated[tuple[Annotated[Term, Named("red flag")], ...], Field(min_length=1)]
    """Ids of `safety.yml`: when to be seen."""


class InjuryFile(Record):
    """`injuries.yml`."""

    injuries: Annotated[tuple[Injury, ...], Field(min_length=1)]
    """The injuries, in the order in which they are shown."""
