"""The shape of `data/library.json` and of the data packages, for anyone who wants the data.

What scripts load of it has shapes of its own (`loaded`).
"""

from __future__ import annotations

from pydantic import ConfigDict

from library.records import exercise as data
from library.records.base import Record
from library.records.evidence import Reference
from library.records.exercise import Ladder
from library.records.programme import MostExercises, Programme
from library.records.safety import NoPainGuide, PainGuide
from library.records.words import Clinic, Equipment, Goal, Position, Stage, VocabularyTerm


class Edition(Record):
    """A state of the library's content."""

    id: str
    """Eight hexadecimal digits of all that a sheet shows."""
    date: str
    """The day on which it was first published: YYYY-MM-DD."""
    rules: str
    """Eight hexadecimal digits of the rules for every exercise."""


class Figure(Record):
    """A drawing."""

    src: str
    """Its file, below the site's root."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    alt: str
    """What it shows."""


class Figures(Record):
    """The drawings of an exercise."""

    start: Figure
    """The start position."""
    end: Figure
    """The end of the movement."""
    faults: dict[str, Figure]
    """Its faults, by their id."""
    works: bool
    """Whether two more show what works in it, `works-start.svg` and `works-end.svg`."""


class Digests(Record):
    """Eight hexadecimal digits a part of what a patient follows: "what changed" can name it."""

    instructions: str
    """How to do it."""
    dose: str
    """How much of it."""
    safety: str
    """When not to start, and when to stop."""


class Exercise(data.Exercise):
    """An exercise with its words, its page and its drawings."""

    dose_words: str
    """The suggested dose in words."""
    schedule_words: str
    """On which days and with how much rest, in words."""
    url: str
    """Its page, below the site's root, such as `exercises/clam/`."""
    definition: str
    """The address of its ActivityDefinition in HL7 FHIR."""
    digests: Digests
    """What an edition remembers of it."""
    figures: Figures
    """Its drawings."""


class Part(Record):
    """What the search knows of a muscle or of a link of the chain."""

    name: str
    """Its name."""
    plain_name: str
    """What a patient might call it."""
    also_asked: tuple[str, ...] = ()
    """Other words by which people search for it."""


class Injury(Record):
    """What the search knows of an injury."""

    name: str
    """Its name."""
    also_known_as: tuple[str, ...]
    """Other names."""
    also_asked: tuple[str, ...]
    """Other words by which people search for it."""
    where: str
    """Where it hurts."""
    exercises: tuple[str, ...]
    """Ids of the exercises that its page names."""
    begin_with: int
    """How many of them, from the first on, one begins with."""
    stop_rule: str | None
    """Where the pain guide is not for it: what a sheet says in place of the guide's limit."""


class ExerciseWords(Record):
    """The vocabularies of what exercises are and need: their words by id."""

    position: dict[str, Position]
    """The positions of the body."""
    equipment: dict[str, Equipment]
    """What exercises need."""
    stage: dict[str, Stage]
    """The stages of training."""
    goal: dict[str, Goal]
    """What exercises are for."""


class Vocabularies(ExerciseWords):
    """Every closed vocabulary by its name, and its words by their id."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, VocabularyTerm]]

    ability: dict[str, VocabularyTerm]
    """What a position asks of the body and not everybody can do."""


class HardWord(Record):
    """A difficult word of what patients read."""

    term: str
    """The word."""
    forms: tuple[str, ...]
    """Its other forms."""
    in_short: str
    """What it means, in a few words."""


class Safety(Record):
    """The rules for every exercise."""

    stop_rules: tuple[str, ...]
    """When to stop."""
    band_rules: tuple[str, ...]
    """How to use a band safely."""
    pain_guide: PainGuide
    """How much pain is allowed."""
    no_pain_guide_at: tuple[NoPainGuide, ...]
    """Where the guide does not hold; a sheet for a pain there is known by its stop rule."""
    move_on_rules: tuple[str, ...]
    """When to move on from any exercise."""
    move_on_sessions: int
    """In how many sessions in a row those have to hold."""


class Citation(Record):
    """A reference, briefly."""

    text: str
    """Who, when and what."""
    url: str | None
    """Where to read it."""


class Library(Record):
    """All of `data/library.json`."""

    edition: Edition
    """Which state of the content this is."""
    exercises: tuple[Exercise, ...]
    """The exercises, in the order in which they are shown."""
    ladders: tuple[Ladder, ...]
    """The ladders."""
    programmes: tuple[Programme, ...]
    """The programmes."""
    vocabularies: Vocabularies
    """The closed vocabularies."""
    muscles: dict[str, Part]
    """The muscles, by id."""
    chain_links: dict[str, Part]
    """The links of the chain, by id."""
    injuries: dict[str, Injury]
    """The injuries, by id."""
    words: tuple[HardWord, ...]
    """The difficult words of what patients read."""
    safety: Safety
    """The rules for every exercise."""
    clinic: Clinic
    """Whom to ask."""
    most_exercises: MostExercises
    """How many exercises a person is likely to keep up."""
    ask_line: str
    """Whom to ask where no clinic is filled in."""
    emergency_line: str
    """Emergency and advice telephone numbers of the country."""
    citations: dict[str, Citation]
    """The references that may be cited, by key."""


class DataPackage(Record):
    """What the packages `level-hips-data` hold: each field is a file of theirs."""

    edition: Edition
    """Which state of the content this is."""
    exercises: tuple[Exercise, ...]
    """The exercises, in the order in which they are shown."""
    ladders: tuple[Ladder, ...]
    """The ladders: exercises from easier to harder."""
    references: tuple[Reference, ...]
    """The references that may be cited: somebody has read at least the abstract."""
    safety: Safety
    """The rules for every exercise."""
