"""Everything the data files say, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .records.anatomy import Muscle
from .records.angles import Seen
from .records.chain import ChainLink
from .records.emg import EmgStudy
from .records.evidence import Claim, Reference
from .records.exercise import Exercise, Ladder, Progression
from .records.grading import Design
from .records.injury import Injury, Way
from .records.programme import FindYourRung, Given, MostExercises, Programme
from .records.review import ClinicianReview, NotReviewed, Review, ReviewSheet
from .records.safety import SafetyFile
from .records.searches import Freed, Search, SearchedPlace
from .records.words import Equipment, GlossaryEntry, SiteFile, Vocabulary, VocabularyTerm


@dataclass(frozen=True)
class Library:
    """The records by id, in the order of their files."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    muscles: Mapping[str, Muscle]
    links: Mapping[str, ChainLink]
    injuries: Mapping[str, Injury]
    ways: Mapping[str, Way]
    programmes: Mapping[str, Programme]
    references: Mapping[str, Reference]
    claims: Mapping[str, Claim]
    emg: Mapping[str, EmgStudy]
    angles: tuple[Seen, ...]
    searches: Mapping[str, Search]
    searched_place: SearchedPlace
    freed: tuple[Freed, ...]
    glossary: Mapping[str, GlossaryEntry]
    reviews: Mapping[str, Review]
    review_sheets: Mapping[str, ReviewSheet]
    not_reviewed: tuple[NotReviewed, ...]
    clinician_reviews: tuple[ClinicianReview, ...]
    vocabularies: Mapping[str, Vocabulary]
    given: Given
    grades: Mapping[str, VocabularyTerm]
    designs: Mapping[str, Design]
    consistencies: Mapping[str, VocabularyTerm]
    directnesses: Mapping[str, VocabularyTerm]
    find_your_rung: FindYourRung
    most_exercises: MostExercises
    safety: SafetyFile
    site: SiteFile

    def term(self, vocabulary: str, name: str) -> VocabularyTerm:
        """Return a word of a vocabulary; `KeyError` when there is none, which a check rules out."""
        for term in self.vocabularies[vocabulary].terms:
            if term.id == name:
                return term
        raise KeyError(f"{vocabulary}: {name}")

    def lower_rungs(self, name: str) -> list[tuple[Exercise, Progression]]:
        """Return the exercises that progress to this one, each with its edge."""
        return self._lower_rungs.get(name, [])

    @cached_property
    def _lower_rungs(self) -> Mapping[str, list[tuple[Exercise, Progression]]]:
        found: dict[str, list[tuple[Exercise, Progression]]] = {}
        for exercise in self.exercises.values():
            for edge in exercise.progresses_to:
                found.setdefault(edge.exercise, []).append((exercise, edge))
        return found

    @cached_property
    def equipment(self) -> Mapping[str, Equipment]:
        """Everything that exercises may need, by id."""
        vocabulary = self.vocabularies["equipment"]
        return {one.id: one for one in vocabulary.terms if isinstance(one, Equipment)}

    def band_of(self, exercise: Exercise) -> Equipment | None:
        """Return the band that an exercise is made with, if any."""
        things = (self.equipment[thing] for thing in exercise.equipment)
        return next((thing for thing in things if thing.is_band), None)

    def rank(self, vocabulary: str, name: str) -> int:
        """Return the place of a word in its vocabulary, for sorting."""
        return [term.id for term in self.vocabularies[vocabulary].terms].index(name)
