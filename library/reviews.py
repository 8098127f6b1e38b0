"""Which review covers a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import TypeVar

from . import Library
from .records.review import ClinicianReview, NotReviewed, OfPages, Review


def review_of(library: Library, page: str) -> Review | None:
    """Return how a page was last checked; None where it needs no review, or has none.

    Args:
        library: The data.
        page: Its path below the docs folder: `injuries/buttock-pain.md`.
    """
    found = covering(_said(library), page)
    return found if isinstance(found, Review) else None


def needs_review(library: Library, page: str) -> bool:
    """Return whether a page has to have a review: it has, or nothing says that it needs none."""
    return not isinstance(covering(_said(library), page), NotReviewed)


def _said(library: Library) -> list[OfPages]:
    return [*library.reviews.values(), *library.not_reviewed]


Of = TypeVar("Of", bound=OfPages)


def covering(those: Sequence[Of], page: str) -> Of | None:
    """Return what names a page itself, or else its folder; None where nothing does."""
    ranked = sorted(
        (pattern.count("*"), at)
        for at, one in enumerate(those)
        for pattern in one.pages
        if fnmatchcase(page, pattern) and pattern.count("/") == page.count("/")
    )
    return those[ranked[0][1]] if ranked else None


def clinicians_of(library: Library, page: str) -> Iterable[ClinicianReview]:
    """Return what clinicians said of a page, the latest first."""
    of_it = (one for one in library.clinician_reviews if covering([one], page))
    return sorted(of_it, key=lambda one: one.reviewed_on, reverse=True)
