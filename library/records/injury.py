"""Running injuries: what they feel like, where they sit on the chain, what helps."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PositiveInt

from .base import (
    Line,
    Named,
    Record,
    ReferenceKeys,
    SearchIds,
    Sentence,
    Sentences,
    ShortLine,
    Slug,
    Sourced,
    Term,
)
from .grading import Graded


class WhatHelps(Graded):
    """A statement on what helps with an injury."""

    id: Slug
    """Its name among those of its injury; part of an address, so it never changes."""


class Told(Record):
    """A statement that says where it comes from; a rule asks every one for it."""

    says: Sentence
    """What is told, in plain words."""
    refs: ReferenceKeys = ()
    """Keys of `references.yml` that carry it."""
    searches: SearchIds = ()
    """Where it says that something was not found: the searches."""
    ours: Literal["our choice", "ordinary teaching"] | None = None
    """What it is when no reference carries it: ordinary practice of which we chose the details
    (`our choice`), or what any textbook would say in its own words (`ordinary teaching`)."""


Tellings = Annotated[tuple[Told, ...], Field(min_length=1)]
"""At least one such statement."""


class Way(Record):
    """A way of treating a pain, as far as it is the same for every injury."""

    id: Slug
    """What an injury names it by."""
    name: ShortLine
    """What a patient calls it."""
    how_it_works: Told
    """How it is thought to act."""
    asks_of_you: Told
    """What it asks of somebody's days: time, money, visits."""
    may_go_wrong: Told
    """What it may do besides."""


class Choice(Record):
    """What is known of one way of treating one injury."""

    way: Annotated[Term, Named("way")]
    """The way (list `ways`)."""
    gain: Told
    """What somebody with this pain may gain by it, and how much of that was shown."""
    how_it_works: Told | None = None
    """How it is thought to act, where that differs for this pain."""
    asks_of_you: Told | None = None
    """What it asks of somebody with this pain, where that differs."""
    may_go_wrong: Told | None = None
    """What it may do besides, where that differs for this pain."""


class Shown(Record):
    """A picture of what a page tells to do, with what to see on it."""

    picture: ShortLine
    """A drawn figure, by its path below `assets/figures`, such as `exercises/wall-sit/end.svg`."""
    says: ShortLine
    """What it shows, in a few words: its caption."""


class Gate(Record):
    """What has to come before one of the exercises of an injury."""

    exercise: Annotated[Term, Named("exercise")]
    """Id of the exercise."""
    when: ShortLine
    """When it may begin, in a few words."""


class InBrief(Record):
    """The box that opens the page of an injury: what a person in pain asks first."""

    what_it_is: Tellings
    """What it is, in plain words."""
    how_long: Tellings
    """How long it usually lasts."""
    if_you_wait: Tellings
    """What happens if nothing is done."""
    this_week: Tellings
    """What to do this week: how much running, what to leave out. Its page adds the exercises to
    begin with, and their minutes from their doses."""
    may_go_wrong: Tellings
    """What may go wrong."""
    be_seen: Tellings
    """When to be seen; the warning signs stand below the box, and the pain guide is linked."""
    ask: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=3)]
    """Three questions to take along."""


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
    summary: Sentence
    """One sentence a patient understands."""
    for_whom: Sentence
    """Whom its page is for."""
    not_for: Sentence
    """Whom it is not for, and what they do instead."""
    urgent: Sentence
    """What cannot wait: the one sign, or the few, to know before anything else."""
    in_brief: InBrief
    """The box at the top of its page."""
    feels_like: Sentences
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
    self_care: Sentences
    """What you can do now; expert opinion unless a reference is given beside it."""
    shown: tuple[Shown, ...] = ()
    """Pictures beside that, each with its caption."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=2)]
    """The ways of treating it that were studied or are often offered, waiting among them."""
    exercises: tuple[Annotated[Term, Named("exercise")], ...]
    """Ids of exercises that are often used, the easier ones first."""
    begin_with: PositiveInt | None = None
    """How many of them, from the first on, one begins with; a sheet's worth when left out."""
    gates: tuple[Gate, ...] = ()
    """Those of them that wait for something, each with what for."""
    exercises_note: Line | None = None
    """What to know before any of them, where that is not the same as elsewhere."""
    red_flags: Annotated[tuple[Annotated[Term, Named("red flag")], ...], Field(min_length=1)]
    """Ids of `safety.yml`: when to be seen."""
    read_more: ReferenceKeys = ()
    """Keys of `references.yml`: pages for patients, elsewhere, that one may read further."""


class InjuryFile(Record):
    """`injuries.yml`."""

    injuries: Annotated[tuple[Injury, ...], Field(min_length=1)]
    """The injuries, in the order in which they are shown."""
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    """The ways of treating a pain, in the order in which they are shown."""
