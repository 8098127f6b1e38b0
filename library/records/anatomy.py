"""Muscles: what they are fixed to, what drives them, what they do."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .base import Line, Lines, Named, Record, ReferenceKeys, ShortLine, Slug, Sourced, Term


class MusclePart(Record):
    """A part of a muscle that acts differently from the rest."""

    id: Slug
    """Unique in the muscle."""
    name: ShortLine
    """Its name."""
    actions: Lines
    """What this part does."""


class Attachment(Record):
    """One thing that was seen of how a muscle is fixed or driven, and by whom."""

    end: Literal["origin", "insertion", "nerve"]
    """Of which end it is said: where the muscle comes from or goes to, or of its nerve."""
    part: Slug | None = None
    """The part of the muscle, by its id, where it is said of that part only."""
    where: Line
    """What was seen, with each technical word explained."""
    seen_in: ShortLine
    """In what it was seen: how many bodies, or which kind of text says so."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """Who saw it."""


class LatinName(Record):
    """The name of a muscle in the Terminologia Anatomica."""

    name: ShortLine
    """The Latin name."""
    ta98: Annotated[str, Field(pattern=r"^A04\.7\.02\.\d{3}$")]
    """Its number in the first edition, of 1998."""
    refs: Annotated[ReferenceKeys, Field(min_length=2)]
    """References for name and number: two that do not rest on each other."""


class Muscle(Record):
    """One muscle, or a group of muscles that work together."""

    id: Slug
    """Its address when it has a page; never changes."""
    name: ShortLine
    """Its anatomical name."""
    latin: LatinName | None = None
    """Its Latin name; left out where no two sources agree on its number."""
    say_it: ShortLine | None = None
    """How to say the name."""
    plain_name: ShortLine
    """What a patient might call it."""
    also_asked: tuple[ShortLine, ...] = ()
    """Other words by which people search for exercises that work it."""
    role: Literal["gluteal", "helper", "context"]
    """`gluteal` muscles and a `helper` beneath them have a page each.

    A `context` muscle is named by exercises and said in a line: what it does, also in running.
    """
    summary: Line
    """One sentence a patient understands."""
    parts: tuple[MusclePart, ...] = ()
    """Parts with actions of their own."""
    in_stride: tuple[Sourced, ...] = ()
    """What it does while running."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """References for the anatomy."""

    @classmethod
    def of(cls, value: Any) -> type[Record]:
        """Return the record of a muscle: one in a line where its role says so, or one in full."""
        is_context = isinstance(value, dict) and value.get("role") == "context"
        return MuscleInALine if is_context else MuscleInFull


class MuscleInALine(Muscle):
    """A muscle that exercises name, which this site does not describe further."""

    role: Literal["context"]
    """It is said in a line: what it does, also in running."""
    in_stride: Annotated[tuple[Sourced, ...], Field(min_length=1)]
    """What it does while running, or as a step of it does."""


class MuscleInFull(Muscle):
    """A muscle with its anatomy."""

    role: Literal["gluteal", "helper"]
    """`gluteal` for those of the outer layers, `helper` for one beneath them."""
    origin: Line
    """Where it comes from, in short: its page says under `attachments` who saw what."""
    insertion: Line
    """Where it goes to, in short."""
    nerve: ShortLine
    """The nerve that drives it."""
    roots: Annotated[tuple[Annotated[str, Field(pattern=r"^[LS][1-5]$")], ...], Field(min_length=1)]
    """The spinal roots of that nerve."""
    roots_note: Line | None = None
    """Where sources differ about the roots."""
    attachments: Annotated[tuple[Attachment, ...], Field(min_length=1)]
    """What was seen of its two ends and its nerve, each with its sources."""
    sources_differ: tuple[Sourced, ...] = ()
    """Where the sources disagree about that, and what it means."""
    blamed_in: Annotated[tuple[Annotated[Term, Named("chain link")], ...], Field(min_length=1)]
    """Links of the chain in which it gets the blame."""
    actions: Lines
    """What it does when it shortens."""


class MuscleFile(Record):
    """`muscles.yml`."""

    muscles: Annotated[tuple[MuscleInFull | MuscleInALine, ...], Field(min_length=1)]
    """The muscles, in the order in which they are shown."""
