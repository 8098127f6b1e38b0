"""Warning signs, the pain guide and the rules for stopping."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import (
    ONE_LINE,
    Line,
    Lines,
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
from .limits import LENGTHS


class RedFlag(Record):
    """A sign that someone should be seen."""

    id: Slug
    """Its anchor on the safety page."""
    in_short: Annotated[str, Field(pattern=ONE_LINE, max_length=110)]
    """The sign alone, in a line, rather too wide than too narrow: what shows of a folded sign."""
    sign: Sentence
    """What to look for and what to do, said to the patient."""
    looked_at_first: bool = False
    """Whether it stands among those to look at before anything else, where somebody hurts."""
    why: Sentence
    """Why it matters."""
    urgency: Annotated[Term, Named("urgency")]
    """How soon (vocabulary `urgency`)."""
    body_areas: Annotated[tuple[Annotated[Term, Named("body area")], ...], Field(min_length=1)]
    """Where (vocabulary `body area`)."""
    refs: ReferenceKeys = ()
    """References, where there are papers or pages for it."""


class Caution(Record):
    """What every exercise of a kind says among what to check first."""

    id: Slug
    """Its anchor on the safety page."""
    label: ShortLine
    """What it is called."""
    asked_of: Line
    """Which exercises say it, in words."""
    because: Sentence
    """Why, in a sentence or two."""
    opens_with: Annotated[tuple[ShortLine, ...], Field(min_length=1)]
    """How a line that says it begins; one of these."""
    every: bool = False
    """Whether every exercise says it."""
    one_side_at_a_time: bool = False
    """Whether every exercise says it whose sides take turns."""
    equipment: tuple[Annotated[Term, Named("equipment")], ...] = ()
    """Every exercise that needs one of these says it (vocabulary `equipment`)."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """References."""


class PainZone(Record):
    """One zone of the pain guide."""

    id: Slug
    """Unique in the guide."""
    label: ShortLine
    """What to do, in a word or two."""
    from_score: Annotated[int, Field(ge=0, le=10)]
    """Lowest score of the zone."""
    to_score: Annotated[int, Field(ge=0, le=10)]
    """Highest score of the zone."""
    do: Sentence
    """What to do."""


class PainGuide(Record):
    """How much pain is allowed during exercise."""

    intro: Line
    """What it is for, in one sentence."""
    zones: Annotated[tuple[PainZone, ...], Field(min_length=3)]
    """From least to most."""
    next_morning: Sentence
    """The rule for the morning after."""
    never_for: Lines
    """Where the guide must not be used."""
    where_from: Line
    """Where it comes from, and how far that carries."""
    searches: SearchIds = ()
    """Where that says that something was not found: the searches."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """References."""


class NoPainGuide(Record):
    """A place of the body at which the pain guide must not be used."""

    place: Annotated[Term, Named("place")]
    """The place (vocabulary `place`)."""
    instead: Line
    """What the page of a pain at that place says where others show the guide."""
    stop_rule: Annotated[str, Field(pattern=ONE_LINE, max_length=LENGTHS["stopRule"])]
    """What it says in place of the rule for stopping that names the guide's limit.

    A sheet for that pain holds it as its own rule, and is known by these words.
    """


class SafetyFile(Record):
    """`safety.yml`."""

    red_flags: Annotated[tuple[RedFlag, ...], Field(min_length=1)]
    """Warning signs, the most urgent first."""
    cautions: tuple[Caution, ...] = ()
    """What exercises of a kind say among what to check first."""
    pain_guide: PainGuide
    """How much pain is allowed."""
    no_pain_guide_at: tuple[NoPainGuide, ...] = ()
    """Where on the body it does not hold: what `never_for` says, by place."""
    stop_rules: Sentences
    """When to stop any exercise; printed on every sheet."""
    band_rules: Sentences
    """How to use a band safely."""
    move_on_rules: Sentences
    """When to move on from any exercise."""
    move_on_sessions: Annotated[int, Field(ge=1, le=3)]
    """In how many sessions in a row those have to hold, as they say it."""
    harms: Sourced | None = None
    """What trials say of the harm that exercise does; stands wherever exercise is advised."""
