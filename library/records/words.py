"""Closed vocabularies, the glossary and what a clinic says about itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import EMAIL, PHONE, WEB_ADDRESS, Line, Record, ShortLine, Slug


class VocabularyTerm(Record):
    """One word of a closed vocabulary."""

    id: Slug
    """What the data files write."""
    label: ShortLine
    """What readers see."""
    meaning: Line
    """What it means, in a sentence."""


class Vocabulary(Record):
    """A closed vocabulary."""

    id: Annotated[str, Field(pattern=r"^[a-z]+( [a-z]+)*$")]
    """Its name."""
    meaning: Line
    """What it is for."""
    terms: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]
    """Its words, in the order in which they are shown and sorted."""


class VocabularyFile(Record):
    """`vocabularies.yml`."""

    vocabularies: Annotated[tuple[Vocabulary, ...], Field(min_length=1)]
    """The vocabularies."""


class GlossaryEntry(Record):
    """A technical word."""

    id: Slug
    """Its anchor on the glossary page."""
    term: ShortLine
    """The word."""
    forms: tuple[ShortLine, ...] = ()
    """Other forms under which it appears in the text, such as a plural or an abbreviation."""
    meaning: Line
    """What it means, in one or two plain sentences."""


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


class SiteFile(Record):
    """`site.yml`: the one file that a clinic changes."""

    clinic: Clinic
    """Who a reader should ask."""
    ask_line: Line
    """What is said when no clinic is filled in."""
    emergency_line: Line
    """Emergency and advice telephone numbers of the country."""
