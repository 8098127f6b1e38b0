"""Which review covers a page."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from . import Library
from .records.review import ClinicianReview, NotReviewed, OfPages, Review


def review_of(library: Library, page: str) -> Review | None:
    """Return how a page was last checked; None where it needs no review, or has none.

    Args:
        library: The data.
        page: Its path below the docs folder: `injuries/buttock-pain.md`.
    """
    found = _covering(library, page)
    return found if isinstance(found, Review) else None


def needs_review(library: Library, page: str) -> bool:
    """Return whether a page has to have a review: it has, or nothing says that it needs none."""
    return not isinstance(_covering(library, page), NotReviewed)


def of_pages(library: Library) -> list[OfPages]:
    """Return all that covers pages: the reviews, and what needs none."""
    return [*library.reviews.values(), *library.not_reviewed]


def _covering(library: Library, page: str) -> OfPages | None:
    """Return what names a page itself, or else its folder; None where nothing does."""
    those = [
        (pattern.count("*"), one)
        for one in of_pages(library)
        for pattern in one.pages
        if names(pattern, page)
    ]
    return min(those, key=lambda found: found[0])[1] if those else None


def names(pattern: str, page: str) -> bool:
    """Return whether a pattern names a page: itself, or the folder that it lies in."""
    return fnmatchcase(page, pattern) and pattern.count("/") == page.count("/")


def clinicians_of(library: Library, page: str) -> Iterable[ClinicianReview]:
    """Return what clinicians said of a page, the latest first."""
    of_it = (
        one
        for one in library.clinician_reviews
        if any(names(pattern, page) for pattern in one.pages)
    )
    return sorted(of_it, key=lambda one: one.reviewed_on, reverse=True)
