"""How sure we are of a statement: the scale, its reasons and the grade of one statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Named, Record, ReferenceKeys, Sentence, Sourced, Term
from .words import VocabularyTerm


class Design(VocabularyTerm):
    """A kind of study, or of text, that a reference is."""

    at_most: Annotated[Term, Named("grade")]
    """The highest grade that it can carry."""
    is_study: bool
    """Whether people were measured in it, so that it counts among the studies."""


class GradingFile(Record):
    """`grading.yml`."""

    grades: Annotated[tuple[VocabularyTerm, ...], Field(min_length=2)]
    """The scale, the surest first."""
    designs: Annotated[tuple[Design, ...], Field(min_length=1)]
    """The kinds of studies, those that carry most first."""
    consistencies: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]
    """Whether the studies agree."""
    directnesses: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]
    """How near the studies are to what is said."""


class Grade(Record):
    """How sure we are of one statement. Kind and number of the studies follow from `rests_on`."""

    level: Annotated[Term, Named("grade")]
    """How sure we are (list `grades` of `grading.yml`)."""
    rests_on: ReferenceKeys = ()
    """The references that carry the grade, of those cited beside it; left out when all do."""
    people: Annotated[int, Field(ge=1)] | None = None
    """How many people of those studies it is about, where only a part of them is."""
    consistency: Annotated[Term, Named("consistency")]
    """Whether the studies agree (list `consistencies` of `grading.yml`)."""
    directness: Annotated[Term, Named("directness")]
    """How near they are to runners, this part of the body and this complaint (`directnesses`)."""
    because: Sentence
    """What decides, in a sentence: who was studied, and what keeps the grade from being higher."""


class Graded(Sourced):
    """A statement with the references that carry it, and how sure we are of it."""

    grade: Grade
    """How sure we are of it, with the reasons."""
