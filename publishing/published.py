"""The shape of `data/library.json`, for anyone who wants the data, and of what scripts load of it.

The sheet loads it in pieces (`pieces`): what all exercises share, and a file for each exercise.

The sheet's types are written from these records (`typescript`), so that both sides say the same.
"""

from __future__ import annotations

from collections.abc import Mapping

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


class Vocabularies(Record):
    """Every closed vocabulary by its name, and its words by their id."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, VocabularyTerm]]

    position: dict[str, Position]
    """The positions of the body."""
    equipment: dict[str, Equipment]
    """What exercises need."""
    stage: dict[str, Stage]
    """The stages of training."""
    goal: dict[str, Goal]
    """What exercises are for."""
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
    """Everything that the sheet shows."""

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


class ListedFigures(Record):
    """The drawings by which a list shows an exercise."""

    start: Figure
    """The start position."""
    end: str
    """The file of the end of the movement, below the site's root; as large as the first."""


class ListedExercise(Record):
    """An exercise as far as finding and listing need it."""

    id: str
    """Its address, the name of its page and of its pictures; never changes."""
    code: str
    """Two or three characters that stand for the exercise in a sheet's link; never changes."""
    name: str
    """What a physiotherapist calls it."""
    also_known_as: tuple[str, ...]
    """Other names that people search for."""
    position: str
    """The position of the body (vocabulary `position`)."""
    equipment: tuple[str, ...]
    """What is needed (vocabulary `equipment`); an empty list when nothing is."""
    stage: str
    """The stage of training it belongs to (vocabulary `stage`)."""
    goals: tuple[str, ...]
    """What it is for (vocabulary `goal`)."""
    muscles: data.Muscles
    """The muscles it trains."""
    chain_links: tuple[str, ...]
    """The links of the chain it trains against."""
    dose_words: str
    """The suggested dose in words."""
    url: str
    """Its page, below the site's root, such as `exercises/clam/`."""
    figures: ListedFigures
    """Its drawings."""


class ListedWords(Record):
    """The vocabularies of a list: their words by id."""

    position: dict[str, Position]
    """The positions of the body."""
    equipment: dict[str, Equipment]
    """What exercises need."""
    stage: dict[str, Stage]
    """The stages of training."""
    goal: dict[str, Goal]
    """What exercises are for."""


class Index(Record):
    """What finding and listing exercises needs: a part of the library, field by field."""

    edition: str
    """The edition's eight digits: no two editions are shown together."""
    exercises: tuple[ListedExercise, ...]
    """The exercises, in the order in which they are shown."""
    vocabularies: ListedWords
    """The words that exercises have."""
    muscles: dict[str, Part]
    """The muscles, by id."""
    chain_links: dict[str, Part]
    """The links of the chain, by id."""
    injuries: dict[str, Injury]
    """The injuries, by id."""


class Rung(Record):
    """An exercise beside another on a ladder, as far as the other's sheet speaks of it."""

    id: str
    """Its id."""
    code: str
    """What stands for it in a link."""
    name: str
    """What a physiotherapist calls it."""
    url: str
    """Its page, below the site's root."""


class EasierForm(Rung):
    """A rung from which a ladder leads to the exercise."""

    step_back_when: str
    """When to go back to it, in the words of the ladder."""


class SheetExercise(Exercise):
    """An exercise with all that a sheet says of it and of its neighbours."""

    easier_forms: tuple[EasierForm, ...]
    """The rungs that lead to it."""
    harder_forms: tuple[Rung, ...]
    """The rungs that it leads to."""
    next_rungs: tuple[str, ...]
    """Ids of those that stand right above it on a ladder, whether or not an edge leads there."""


class ExercisePiece(Record):
    """The file of one exercise, which a sheet with it loads."""

    edition: str
    """The edition's eight digits: no two editions are shown together."""
    exercise: SheetExercise


class SheetWords(Record):
    """The vocabularies that a sheet has words of."""

    position: dict[str, Position]
    """The positions of the body."""
    equipment: dict[str, Equipment]
    """What exercises need."""
    stage: dict[str, Stage]
    """The stages of training."""
    goal: dict[str, Goal]
    """What exercises are for."""
    ability: dict[str, VocabularyTerm]
    """What a position asks of the body and not everybody can do."""
    sides: dict[str, VocabularyTerm]
    """The sides that do an exercise."""


class Rules(Record):
    """What every sheet loads, whatever stands on it."""

    edition: Edition
    """Which state of the content this is."""
    codes: tuple[str, ...]
    """Of all exercises: what is not among them is not in this edition."""
    vocabularies: SheetWords
    """The words that exercises have."""
    muscles: dict[str, Part]
    """The muscles, by id."""
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
    """The references that these rules rest on, by key."""


class Making(Record):
    """What the builder of sheets needs beside the rules before its reader asks for anything."""

    edition: str
    """The edition's eight digits: no two editions are shown together."""
    programmes: tuple[Programme, ...]
    """The programmes."""
    injuries: dict[str, Injury]
    """The injuries, by id."""
    chain_links: dict[str, Part]
    """The links of the chain, by id."""
    first: tuple[ListedExercise, ...]
    """The exercises that stand there at first."""


class Ids(Record):
    """Which code stands for which exercise, for who names them by their ids."""

    edition: str
    """The edition's eight digits: no two editions are shown together."""
    codes: dict[str, str]
    """The codes, by id."""


class WorkWords(Record):
    """A piece of a sentence."""

    text: str
    """The words."""
    page: str
    """What they lead to, below the site's root; empty for none."""


class WorkLine(Record):
    """A line below the pictures of what works."""

    label: str
    """What is so, in a word or two."""
    how: str
    """How the pictures show it, or what it means; right behind the label."""
    muscles: str
    """Of which muscles, in words."""
    after: tuple[WorkWords, ...]
    """What is said behind them, piece by piece."""


class Works(Record):
    """What works in an exercise."""

    start: Figure
    """The start position, with bones and working muscles inside the body."""
    end: Figure
    """The end of the movement, likewise."""
    lines: tuple[WorkLine, ...]
    """What is said of the muscles."""
    foot: str
    """What the pictures are."""
    turns: str
    """Where its movement is shown in 3D, below the site's root; empty where it is not."""


class WhatWorks(Record):
    """What the sheet shows when somebody asks what works."""

    exercises: dict[str, Works]
    """By id; those of which such pictures are drawn."""


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


NOT_ON_A_SHEET: Mapping[str, frozenset[str]] = {
    "SheetExercise": frozenset({"start_if", "seeds", "evidence", "evidence_gap", "searches"}),
    "Programme": frozenset(
        {"also_searched", "who_for", "not_for", "before_race", "advice", "refs", "given"}
    ),
    "Phase": frozenset({"if_late"}),
}
"""What only pages show of a record, so that a patient's device need not load it.

The types of the sheet are without it, too: a script that asks for it does not pass the compiler.
"""
