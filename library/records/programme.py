"""Programmes: exercises put together over weeks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from .base import (
    ENDS_AS_A_SENTENCE,
    Line,
    Named,
    Range,
    Record,
    ReferenceKeys,
    Sentence,
    Sentences,
    ShortLine,
    Slug,
    Term,
)
from .exercise import Dose, Source
from .limits import LENGTHS, MOST_ITEMS, Within


class ProgrammeItem(Record):
    """One exercise of a phase."""

    exercise: Annotated[Term, Named("exercise")]
    """Id of the exercise."""
    dose: Dose | None = None
    """Only when it differs from the exercise's own dose."""
    note: Annotated[Line, Field(max_length=LENGTHS["note"]), ENDS_AS_A_SENTENCE] | None = None
    """What is particular here."""


class RungToTry(Record):
    """One line of the guide to where to begin: an exercise to try once."""

    exercise: Annotated[Term, Named("exercise")]
    """Id of the exercise."""
    changed: ShortLine | None = None
    """What is different from the exercise as it stands, such as "with a weight"."""
    also_needs: tuple[Annotated[Term, Named("equipment")], ...] = ()
    """What one needs for that, beside what the exercise needs (vocabulary `equipment`)."""
    how_much: Line | None = None
    """How heavy it is, when it is tried with a weight."""
    tidy_if: Line
    """What one should see of it, done tidily."""
    begin_with: tuple[Annotated[Term, Named("exercise")], ...] = ()
    """Ids of the exercises to begin with; left out when it is the one that was tried."""


class FindYourRung(Record):
    """The guide of "Start here": exercises to try in a row, until one is not tidy."""

    rungs: Annotated[tuple[RungToTry, ...], Field(min_length=1)]
    """What to try, from easier to harder."""
    then: Annotated[Term, Named("exercise")]
    """Id of the exercise for whoever can do them all."""


class Run(Record):
    """A run of a phase: running and walking in turns, or running in one piece."""

    run_minutes: PositiveInt
    """Minutes of running at a time."""
    walk_minutes: NonNegativeInt = 0
    """Minutes of walking after each; nothing when one runs in one piece."""
    total_minutes: PositiveInt
    """Minutes in all, walking among them."""


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
    run: Run | None = None
    """What one runs on each of its days; left out when it holds no running."""
    items: tuple[ProgrammeItem, ...] = ()
    """The exercises, in order; none when a phase is for running alone."""
    advice: tuple[Sentence, ...] = ()
    """What else matters in this phase."""
    if_late: Literal["left-out", "held", "kept"] = "left-out"
    """What becomes of it when the race is nearer than the plan is long: it may be `left-out`;
    `held`, when it keeps its weeks with the exercises that were reached; or `kept` as it is."""


class Given(Record):
    """How a programme is given to whoever follows it: the items of CERT that no dose answers.

    CERT is the Consensus on Exercise Reporting Template; `cert` says which of its items is met
    where. The file says what holds for every programme, a programme says what differs.
    """

    not_for: Sentence | None = None
    """Who should see someone first."""
    provider: Line | None = None
    """Who teaches it, and what they have learned for it."""
    together: Line | None = None
    """Whether one does it alone or in a group."""
    supervision: Line | None = None
    """Whether somebody watches, and how it reaches whoever follows it."""
    adherence: Line | None = None
    """How it is known who kept to it."""
    motivation: Line | None = None
    """What is done to keep people going."""
    home: Line | None = None
    """What of it is done at home."""
    beside: Line | None = None
    """What belongs to it that is no exercise."""
    adverse_events: Line | None = None
    """What went wrong for those who followed it, and how often."""
    setting: Line | None = None
    """Where it is done."""
    tailoring: Line | None = None
    """Whether it is the same for all, and how it is fitted to one person."""
    starting_level: Line | None = None
    """Where in it one begins, by which rule."""
    fidelity: Line | None = None
    """How it is known whether it was done as planned."""

    def over(self, common: Given) -> Given:
        """Return what holds for a programme: its own words, or else those for all."""
        own = {name: value for name, value in self if value is not None}
        return common.model_copy(update=own)


class Programme(Record):
    """A programme."""

    id: Slug
    """Its address; never changes."""
    name: ShortLine
    """Its name."""
    also_searched: tuple[ShortLine, ...] = ()
    """Other words that lead to its page in the search of the site."""
    source: Source
    """`post` when a post puts these exercises together; the schedule may still be suggested."""
    post: Annotated[Term, Named("post")] | None = None
    """The post, when `source` is `post`."""
    summary: Sentence
    """One sentence: who it is for and what it does."""
    who_for: Sentence
    """Who it suits."""
    not_for: Sentence | None = None
    """Who else should see someone first, beside what the file says for all."""
    for_injuries: tuple[Annotated[Term, Named("injury")], ...] = ()
    """Ids of `injuries.yml`: the injuries it was made for; left out when for none in particular."""
    before_race: bool = False
    """Whether its phases are counted back from a race date."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """The phases, in order."""
    advice: Sentences
    """General advice."""
    refs: ReferenceKeys = ()
    """References for the schedule."""
    given: Given = Given()
    """How it is given, where that differs from what the file says for all."""

    def see_someone_first(self, common: Given) -> str:
        """Return who should see someone first: what holds for every programme, then its own."""
        return " ".join(filter(None, (self.given.over(common).not_for, self.not_for)))


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
    given: Given
    """How every programme is given, unless it says otherwise itself."""
    find_your_rung: FindYourRung
    """How a reader finds the exercise to begin with."""
    most_exercises: MostExercises
    """How many exercises a person is likely to keep up."""
