"""When pages were last checked, for whom they are, and what clinicians said of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Day, Line, Lines, Record, Sentence, ShortLine, Slug

PagePattern = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(/\*)?\.md$", max_length=80)]
"""A page below the docs folder, `injuries/buttock-pain.md`, or all of a folder, `injuries/*.md`."""

Pages = Annotated[tuple[PagePattern, ...], Field(min_length=1)]
"""Pages and folders of pages; what names a page itself goes before its folder."""


class OfPages(Record):
    """What is said of some pages."""

    pages: Pages
    """The pages it is about."""


class Review(OfPages):
    """How some pages were last checked against their sources."""

    id: Slug
    """Its anchor in the table of reviews."""
    name: ShortLine
    """What these pages are."""
    checked_on: Day
    """When they were last checked, in quotes."""
    how: Sentence
    """How they were checked, and by whom."""
    due: Day
    """When they are to be checked again, in quotes; later than they were checked."""
    audience: Sentence
    """Who they are for."""
    not_covered: Sentence
    """What they do not cover."""


class NotReviewed(OfPages):
    """Pages that need no review, since they say nothing about health."""

    id: Slug
    """Unique among them."""
    because: Line
    """Why they need none."""


class ReviewSheet(Record):
    """The sheet on which a clinician says what is right and what is not."""

    id: Slug
    """Names its file."""
    name: ShortLine
    """Its title."""
    summary: Line
    """What it asks, in one sentence."""
    how_to: Lines
    """How to fill it in and send it back."""


class OpenPoint(Record):
    """What a clinician did not agree with."""

    item: ShortLine
    """The number of the line on the review sheet."""
    comment: Line
    """What they said of it, in their words or ours."""
    answer: Line | None = None
    """What was done about it; left out while it is open."""


class ClinicianReview(OfPages):
    """One review by a clinician, from their filled-in sheet."""

    id: Slug
    """Unique among them."""
    role: ShortLine
    """Their profession and field: `physiotherapist, sports injuries`."""
    registered_with: ShortLine
    """The body that they are registered with."""
    name: ShortLine | None = None
    """Their name, only when they agreed in writing that it is shown."""
    reviewed_on: Day
    """When, in quotes."""
    edition: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    """The edition that stands at the foot of their sheet."""
    agreed: Annotated[int, Field(ge=0)]
    """How many lines they said yes to."""
    open_points: tuple[OpenPoint, ...] = ()
    """The lines that they said no to, or commented."""


class ReviewFile(Record):
    """`reviews.yml`."""

    reviews: Annotated[tuple[Review, ...], Field(min_length=1)]
    """How the pages were last checked."""
    review_sheets: Annotated[tuple[ReviewSheet, ...], Field(min_length=1)]
    """The sheets for clinicians."""
    not_reviewed: tuple[NotReviewed, ...] = ()
    """The pages that need no review."""
    clinician_reviews: tuple[ClinicianReview, ...] = ()
    """What clinicians said; left out as long as none has."""
