"""Programmes: exercises put together over weeks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PositiveInt

from .base import Line, Lines, Named, Range, Record, ReferenceKeys, ShortLine, Slug, Term
from .exercise import Dose, Source
from .limits import LENGTHS, MOST_ITEMS, Within


class ProgrammeItem(Record):
    """One exercise of a phase."""

    exercise: Annotated[Term, Named("exercise")]
    """Id of the exercise."""
    dose: Dose | None = None
    """Only when it differs from the exercise's own dose."""
    note: Annotated[Line, Field(max_length=LENGTHS["note"])] | None = None
    """What is particular here."""


class Phase(Record):
    """A part of a programme."""

    id: Slug
    """Unique in the programme."""
    name: ShortLine
    """Its name."""
    weeks: Annotated[PositiveInt, Within("weeks")] | None = None
    """How many weeks it lasts; left out when it has no set end."""
    days_per_week: Annotated[Range, Within("perWeek")]
    """Days a week."""
    items: Annotated[tuple[ProgrammeItem, ...], Field(min_length=1)]
    """The exercises, in order."""
    advice: tuple[Line, ...] = ()
    """What else matters in this phase."""


class Programme(Record):
    """A programme."""

    id: Slug
    """Its address; never changes."""
    name: ShortLine
    """Its name."""
    source: Source
    """`post` when a post puts these exercises together; the schedule may still be suggested."""
    post: Annotated[Term, Named("post")] | None = None
    """The post, when `source` is `post`."""
    summary: Line
    """One sentence: who it is for and what it does."""
    who_for: Line
    """Who it suits."""
    not_for: Line
    """Who should see someone first."""
    before_race: bool = False
    """Whether its phases are counted back from a race date."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """The phases, in order."""
    advice: Lines
    """General advice."""
    refs: ReferenceKeys = ()
    """References for the schedule."""


class MostExercises(Record):
    """How many exercises a sheet holds before whoever makes it is asked to think again."""

    number: Annotated[PositiveInt, Field(le=MOST_ITEMS)]
    """The largest number that passes without a word."""
    because: Line
    """Why, as the sheet says it past that number."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """References for the number."""


class ProgrammeFile(Record):
    """`programmes.yml`."""

    programmes: Annotated[tuple[Programme, ...], Field(min_length=1)]
    """The programmes, in the order in which they are shown."""
    most_exercises: MostExercises
    """How many exercises a person is likely to keep up."""
