"""References, and the register of what the two posts claim."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PositiveInt

from .base import (
    PAPER_ADDRESS,
    Line,
    Named,
    Record,
    ReferenceKeys,
    SearchIds,
    Sentence,
    ShortLine,
    Term,
)

CLAIM_NUMBER = r"[AB][0-9]{2}"
"""The number of a claim, also where a text speaks of it: "see A10"."""

VOLUME = r"^[A-Z]?[1-9]\d{0,3}(-[A-Z])?$"
ISSUE = r"^[A-Z]?[1-9]\d{0,3}([-/]\d{1,3})?( ?(Suppl|Pt)\.?( ?\d{1,3})?)?$"

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


class Reference(Record):
    """One reference: a paper, or a page of a reference work."""

    key: Key
    """Short name by which it is cited."""
    kind: Literal["paper", "page"] = "paper"
    """`paper`, or a `page` of an anatomy or health-service reference."""
    authors: tuple[ShortLine, ...] = ()
    """Surname and initials, in order; `et al.` as the last when the list is cut."""
    title: Line
    """Full title."""
    journal: ShortLine
    """Journal; for a page, who publishes it."""
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """Year of publication."""
    volume: Annotated[str, Field(pattern=VOLUME)] | None = None
    """Volume, in quotes."""
    issue: Annotated[str, Field(pattern=ISSUE)] | None = None
    """Issue, in quotes."""
    pages: ShortLine | None = None
    """Pages or article number, in quotes."""
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    """DOI, without an address in front."""
    pmid: Annotated[str, Field(pattern=r"^\d{5,8}$")] | None = None
    """PubMed number, in quotes."""
    url: Annotated[str, Field(pattern=PAPER_ADDRESS)] | None = None
    """Address, for a page."""
    read_in: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] | None = None
    """The month in which a page without a date was read, as "2026-11", in quotes."""
    verified: bool
    """Whether its existence and the text relied on were read; only then may it be cited."""
    unverified_fields: tuple[ShortLine, ...] = ()
    """Fields still to be checked; they are left out of the printed reference."""
    people: PositiveInt | None = None
    """How many people took part, when known."""
    design: Annotated[Term, Named("design")] | None = None
    """What kind of study it is; of a review, its best studies (`grading.yml`)."""
    studies: PositiveInt | None = None
    """How many studies a review covers; left out for a single study."""
    note: Line | None = None
    """What kind of study it is, and what limits it."""
    searches: SearchIds = ()
    """Where that says that something was not found: the searches."""


class ReferenceFile(Record):
    """`references.yml`."""

    references: Annotated[tuple[Reference, ...], Field(min_length=1)]
    """The references."""


class Places(Record):
    """Where the site repeats, answers or corrects a claim: each kind under the name of its list."""

    links: tuple[Annotated[Term, Named("chain link")], ...] = ()
    """Links of the chain that it speaks of: their certainty has to fit the verdict."""
    injuries: tuple[Annotated[Term, Named("injury")], ...] = ()
    """Injuries whose tie to the hip it speaks of: their certainty has to fit the verdict."""
    muscles: tuple[Annotated[Term, Named("muscle")], ...] = ()
    """Muscles that it speaks of, of those with a page."""
    exercises: tuple[Annotated[Term, Named("exercise")], ...] = ()
    """Exercises that it describes or doses."""
    programmes: tuple[Annotated[Term, Named("programme")], ...] = ()
    """Programmes that it puts together or advises on."""
    pages: tuple[Annotated[Term, Named("page")], ...] = ()
    """Other pages (vocabulary `page`); there `claim_marks` marks the sentence."""


class Claim(Record):
    """One claim of a post, with our verdict."""

    id: Annotated[str, Field(pattern=f"^{CLAIM_NUMBER}$")]
    """A for the first post, B for the second, and a number."""
    post: Annotated[Term, Named("post")]
    """The post (vocabulary `post`)."""
    topic: Annotated[Term, Named("topic")]
    """What it is about (vocabulary `topic`)."""
    quote: Line
    """The post's own words."""
    verdict: Annotated[Term, Named("verdict")]
    """Our verdict (vocabulary `verdict`)."""
    because: Sentence
    """Why, in one or two plain sentences; the number of another claim becomes a link to it."""
    refs: ReferenceKeys = ()
    """References for the verdict."""
    places: Places = Places()
    """Where on the site it is carried."""
    left_out: Line | None = None
    """Why it is carried nowhere, when it is."""
    searches: SearchIds = ()
    """Where it says that something was not found: the searches."""


class ClaimFile(Record):
    """`claims.yml`."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    """Every claim of the two posts."""
