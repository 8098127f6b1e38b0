"""Everything the data files say, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .records.anatomy import Muscle
from .records.chain import ChainLink
from .records.evidence import Claim, Reference
from .records.exercise import Exercise, Ladder
from .records.injury import Injury
from .records.programme import MostExercises, Programme
from .records.safety import SafetyFile
from .records.words import GlossaryEntry, SiteFile, Vocabulary, VocabularyTerm


@dataclass(frozen=True)
class Library:
    """The records by id, in the order of their files."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    muscles: Mapping[str, Muscle]
    links: Mapping[str, ChainLink]
    injuries: Mapping[str, Injury]
    programmes: Mapping[str, Programme]
    references: Mapping[str, Reference]
    claims: Mapping[str, Claim]
    glossary: Mapping[str, GlossaryEntry]
    vocabularies: Mapping[str, Vocabulary]
    most_exercises: MostExercises
    safety: SafetyFile
    site: SiteFile

    def term(self, vocabulary: str, name: str) -> VocabularyTerm:
        """Return a word of a vocabulary; `KeyError` when there is none, which a check rules out."""
        for term in self.vocabularies[vocabulary].terms:
            if term.id == name:
                return term
        raise KeyError(f"{vocabulary}: {name}")

    def rank(self, vocabulary: str, name: str) -> int:
        """Return the place of a word in its vocabulary, for sorting."""
        return [term.id for term in self.vocabularies[vocabulary].terms].index(name)
