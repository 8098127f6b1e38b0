"""What was looked for: the searches behind every "we found no study"."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PositiveInt

from .base import Day, Line, Lines, Record, ReferenceKeys, Sentence, ShortLine, Slug


class SearchedPlace(Record):
    """Where searches are made."""

    name: ShortLine
    """What a reader calls it."""
    means: Lines
    """What it holds and what it does not, said plainly."""


class Search(Record):
    """One question, and what was found when we looked for its answer."""

    id: Slug
    """Its anchor on the evidence page."""
    about: ShortLine
    """What it is about, in a few words that end a sentence: "We looked for …"."""
    question: Sentence
    """The question in plain words."""
    words: Annotated[tuple[Line, ...], Field(min_length=3)]
    """The words that were searched for, as they were typed; at least three wordings."""
    on: Day
    """When it was last looked for, in quotes."""
    looked_at: PositiveInt
    """How many results were looked at, all wordings together."""
    found: Sentence
    """What was found, or that nothing was."""
    refs: ReferenceKeys = ()
    """What was found and read."""
    so: Sentence
    """What follows for this site."""


class Freed(Record):
    """A sentence that reads like one of absence and is none."""

    words: Line
    """Its words, as they stand, or the part that reads so."""
    reason: Literal["one study", "ours", "how we work", "by its nature"]
    """`one study`: what a named study did not do or find. `ours`: something of this site, which
    nobody else can have tested. `how we work`: what we did not do, or may not say. `by its
    nature`: what a word or a kind of study means."""


class SearchFile(Record):
    """`searches.yml`."""

    place: SearchedPlace
    """Where was searched."""
    searches: Annotated[tuple[Search, ...], Field(min_length=1)]
    """The searches, those that belong together beside each other."""
    freed: tuple[Freed, ...] = ()
    """Sentences that need no search, each for its reason."""
