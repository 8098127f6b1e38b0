"""The shape of what scripts load: the library in pieces (`pieces`), and what works in exercises.

The sheet's types are written from these records (`typescript`), so that both sides say the same.
Fields that a record of `published` has, too, stand here again: those of a common base would come
first, and their order is that of the files.
"""

from __future__ import annotations

from collections.abc import Mapping

from library.records import exercise as data
from library.records.base import Record
from library.records.programme import MostExercises, Programme
from library.records.words import Clinic, VocabularyTerm

from .published import (
    Citation,
    Edition,
    Exercise,
    ExerciseWords,
    Figure,
    HardWord,
    Injury,
    Part,
    Safety,
)


class Piece(Record):
    """A part of the library that says of which edition it is."""

    edition: str
    """The edition's eight digits: no two editions are shown together."""


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
    """The muscles it trains, or stretches."""
    stretches: bool
    """Whether it stretches them and does not train them."""
    chain_links: tuple[str, ...]
    """The links of the chain it trains against."""
    dose_words: str
    """The suggested dose in words."""
    url: str
    """Its page, below the site's root, such as `exercises/clam/`."""
    figures: ListedFigures
    """Its drawings."""


class Index(Piece):
    """What finding and listing exercises needs: a part of the library, field by field."""

    exercises: tuple[ListedExercise, ...]
    """The exercises, in the order in which they are shown."""
    vocabularies: ExerciseWords
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


class ExercisePiece(Piece):
    """The file of one exercise, which a sheet with it loads."""

    exercise: SheetExercise


class SheetWords(ExerciseWords):
    """The vocabularies that a sheet has words of."""

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


class First(Piece):
    """What the builder of sheets shows first."""

    exercises: tuple[ListedExercise, ...]
    """The exercises that stand there at first."""


class Making(Piece):
    """What the builder of sheets has ready beside them, before its reader asks for anything."""

    programmes: tuple[Programme, ...]
    """The programmes."""
    injuries: dict[str, Injury]
    """The injuries, by id."""
    chain_links: dict[str, Part]
    """The links of the chain, by id."""


class Ids(Piece):
    """Which code stands for which exercise, for who names them by their ids."""

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
    done: str
    """What is so of the muscles that are lit: `works`, or `is stretched`."""
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
