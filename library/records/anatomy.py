"""Muscles: what they are fixed to, what drives them, what they do."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .base import Line, Lines, Record, ReferenceKeys, ShortLine, Slug, Sourced


class MusclePart(Record):
    """A part of a muscle that acts differently from the rest."""

    id: Slug
    """Unique in the muscle."""
    name: ShortLine
    """Its name."""
    actions: Lines
    """What this part does."""


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
    """`gluteal` muscles have a page each; a `helper` is shown in the table only.

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
    """`gluteal` muscles have a page each; a `helper` is shown in the table only."""
    origin: Line
    """Where it comes from."""
    insertion: Line
    """Where it goes to."""
    nerve: ShortLine
    """The nerve that drives it."""
    roots: Annotated[tuple[Annotated[str, Field(pattern=r"^[LS][1-5]$")], ...], Field(min_length=1)]
    """The spinal roots of that nerve."""
    roots_note: Line | None = None
    """Where sources differ about the roots."""
    actions: Lines
    """What it does when it shortens."""


class MuscleFile(Record):
    """`muscles.yml`."""

    muscles: Annotated[tuple[MuscleInFull | MuscleInALine, ...], Field(min_length=1)]
    """The muscles, in the order in which they are shown."""
