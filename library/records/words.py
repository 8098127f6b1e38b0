"""Closed vocabularies, the glossary and what a clinic says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from .base import (
    COLOUR,
    EMAIL,
    LOGO,
    PHONE,
    WEB_ADDRESS,
    Line,
    Named,
    Record,
    Sentence,
    ShortLine,
    Slug,
    Term,
)


class VocabularyTerm(Record):
    """One word of a closed vocabulary."""

    id: Slug
    """What the data files write."""
    label: ShortLine
    """What readers see."""
    meaning: Sentence
    """What it means, in a sentence."""


class AskedFor(VocabularyTerm):
    """A word by which people look for exercises."""

    also_asked: tuple[ShortLine, ...] = ()
    """Other words by which people search for exercises that have it."""


class Position(AskedFor):
    """A position of the body."""

    needs: tuple[Annotated[Term, Named("ability")], ...]
    """What it asks of the body and not everybody can do (vocabulary `ability`); often nothing."""


class Equipment(AskedFor):
    """A thing that an exercise needs."""

    at_home: bool
    """Whether any home has it; it then counts as at hand without being asked for."""
    dosed_by: Literal["band", "height", "weight", "nothing"]
    """What of it a dose says: a `band`'s strength, the `height` of a step, the `weight` of a
    machine or a dumb-bell."""
    called: ShortLine | None = None
    """What the texts of an exercise call it, where that is shorter than its label."""

    @property
    def is_band(self) -> bool:
        """Whether the rules for bands hold for it."""
        return self.dosed_by == "band"


class Stage(AskedFor):
    """A stage of training."""

    wakes_up: bool
    """Whether it only prepares a muscle, and so comes too late after what it prepares for."""
    may_begin: bool
    """Whether a ladder may begin with it, where neither a band nor a weight loads it."""


class Goal(AskedFor):
    """What an exercise is for."""


class Urgency(VocabularyTerm):
    """How soon someone should be seen."""

    to_be_seen: bool
    """Whether it asks to be seen by somebody; it then has a door at the top of the safety page."""


class Verdict(VocabularyTerm):
    """A verdict on a claim of a post."""

    fits: Annotated[tuple[Annotated[Term, Named("certainty")], ...], Field(min_length=1)]
    """What a link or an injury that carries such a claim may say of the studies (`certainty`)."""


class SitePage(VocabularyTerm):
    """A page that is written by hand and carries claims of the posts."""

    file: Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md$", max_length=90)]
    """Its Markdown file below the docs folder."""


class Vocabulary(Record):
    """A closed vocabulary."""

    id: Annotated[
        str,
        Field(
            pattern=r"^[a-z]+( [a-z]+)*$",
            json_schema_extra=lambda schema: schema.update({"not": {"enum": [*WITH_FACTS]}}),
        ),
    ]
    """Its name."""
    meaning: Sentence
    """What it is for."""
    terms: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]
    """Its words, in the order in which they are shown and sorted."""

    @classmethod
    def of(cls, value: Any) -> type[Record]:
        """Return the record of a vocabulary: by its name, or by the facts that its words tell."""
        if not isinstance(value, dict):
            return cls
        terms = value.get("terms")
        lines = terms if isinstance(terms, list) else []
        told = {key for term in lines if isinstance(term, dict) for key in term}
        by_facts = (one for one, facts in FACTS.items() if facts & told)
        return WITH_FACTS.get(str(value.get("id"))) or next(by_facts, cls)


class PositionVocabulary(Vocabulary):
    """The positions of the body."""

    id: Literal["position"]
    """Its name."""
    terms: Annotated[tuple[Position, ...], Field(min_length=1)]
    """The positions, in the order in which they are shown and sorted."""


class EquipmentVocabulary(Vocabulary):
    """What exercises need."""

    id: Literal["equipment"]
    """Its name."""
    terms: Annotated[tuple[Equipment, ...], Field(min_length=1)]
    """The things, in the order in which they are shown and sorted."""


class StageVocabulary(Vocabulary):
    """The stages of training."""

    id: Literal["stage"]
    """Its name."""
    terms: Annotated[tuple[Stage, ...], Field(min_length=1)]
    """The stages, in the order in which they are shown and sorted."""


class GoalVocabulary(Vocabulary):
    """What exercises are for."""

    id: Literal["goal"]
    """Its name."""
    terms: Annotated[tuple[Goal, ...], Field(min_length=1)]
    """The goals, in the order in which they are shown and sorted."""


class UrgencyVocabulary(Vocabulary):
    """How soon someone should be seen."""

    id: Literal["urgency"]
    """Its name."""
    terms: Annotated[tuple[Urgency, ...], Field(min_length=1)]
    """The degrees, the most urgent first."""


class VerdictVocabulary(Vocabulary):
    """Our verdicts on claims of the posts."""

    id: Literal["verdict"]
    """Its name."""
    terms: Annotated[tuple[Verdict, ...], Field(min_length=1)]
    """The verdicts, in the order in which they are shown and sorted."""


class PageVocabulary(Vocabulary):
    """The pages, written by hand, that carry claims of the posts."""

    id: Literal["page"]
    """Its name."""
    terms: Annotated[tuple[SitePage, ...], Field(min_length=1)]
    """The pages, in the order in which they are shown."""


WITH_FACTS: Mapping[str, type[Vocabulary]] = {
    "position": PositionVocabulary,
    "equipment": EquipmentVocabulary,
    "stage": StageVocabulary,
    "goal": GoalVocabulary,
    "urgency": UrgencyVocabulary,
    "verdict": VerdictVocabulary,
    "page": PageVocabulary,
}
"""The vocabularies whose words have facts of their own, by name."""

FACTS: Mapping[type[Vocabulary], frozenset[str]] = {
    EquipmentVocabulary: frozenset(Equipment.model_fields) - frozenset(AskedFor.model_fields),
    StageVocabulary: frozenset(Stage.model_fields) - frozenset(AskedFor.model_fields),
    PositionVocabulary: frozenset(Position.model_fields) - frozenset(AskedFor.model_fields),
    UrgencyVocabulary: frozenset(Urgency.model_fields) - frozenset(VocabularyTerm.model_fields),
    VerdictVocabulary: frozenset(Verdict.model_fields) - frozenset(VocabularyTerm.model_fields),
    PageVocabulary: frozenset(SitePage.model_fields) - frozenset(VocabularyTerm.model_fields),
    GoalVocabulary: frozenset(Goal.model_fields) - frozenset(VocabularyTerm.model_fields),
}
"""The facts by which the words of a misspelt vocabulary are told, the plainest last."""


class VocabularyFile(Record):
    """`vocabularies.yml`."""

    vocabularies: Annotated[
        tuple[
            PositionVocabulary
            | EquipmentVocabulary
            | StageVocabulary
            | GoalVocabulary
            | UrgencyVocabulary
            | VerdictVocabulary
            | PageVocabulary
            | Vocabulary,
            ...,
        ],
        Field(min_length=1),
    ]
    """The vocabularies."""


class GlossaryEntry(Record):
    """A technical word."""

    id: Slug
    """Its anchor on the glossary page."""
    term: ShortLine
    """The word."""
    forms: tuple[ShortLine, ...] = ()
    """Other forms under which it appears in the text, such as a plural or an abbreviation."""
    meaning: Sentence
    """What it means, in one or two plain sentences."""
    in_short: ShortLine | None = None
    """What it means in a few words, without a full stop. Stands on paper, where nothing can be
    pressed, wherever a patient's sheet has the word. A word that no sheet has needs none."""
    has_tooltip: bool = True
    """Whether pages explain it where it first appears; not a word with an everyday meaning, too."""


class GlossaryFile(Record):
    """`glossary.yml`."""

    entries: Annotated[tuple[GlossaryEntry, ...], Field(min_length=1)]
    """The entries, in alphabetical order."""


class Clinic(Record):
    """Who a reader should ask; empty until a clinic fills it in."""

    name: ShortLine | None = None
    """The clinic's name."""
    address: tuple[ShortLine, ...] = ()
    """The postal address, a line each."""
    phone: Annotated[str, Field(pattern=PHONE, max_length=40)] | None = None
    """The telephone number, in quotes."""
    email: Annotated[str, Field(pattern=EMAIL)] | None = None
    """The e-mail address."""
    website: Annotated[str, Field(pattern=WEB_ADDRESS)] | None = None
    """The clinic's own site."""
    booking_link: Annotated[str, Field(pattern=WEB_ADDRESS)] | None = None
    """Where to book an appointment."""
    colour: Annotated[str, Field(pattern=COLOUR)] | None = None
    """The clinic's colour, in quotes: a # and six signs, such as "#7a1f3d"."""
    logo: Annotated[str, Field(pattern=LOGO, max_length=90)] | None = None
    """Its logo: an SVG or a PNG below `docs/`, such as assets/clinic-logo.svg."""


class MoreHelp(Record):
    """A body that helps further: it belongs to the country, as the telephone numbers do."""

    name: ShortLine
    """What it is called."""
    website: Annotated[str, Field(pattern=WEB_ADDRESS)]
    """Its own site."""
    helps_with: Line
    """What somebody finds there, in a sentence that goes on after its name."""


class SiteFile(Record):
    """`site.yml`: the one file that a clinic changes."""

    clinic: Clinic
    """Who a reader should ask."""
    ask_line: Sentence
    """What is said when no clinic is filled in."""
    emergency_line: Sentence
    """Emergency and advice telephone numbers of the country."""
    more_help: tuple[MoreHelp, ...] = ()
    """Bodies that help further with a pain."""
    report_errors_to: Annotated[str, Field(pattern=EMAIL)] | None = None
    """The e-mail address for errors of the site; left out, the clinic's own."""
