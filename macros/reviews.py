"""When a page was last checked, for whom it is, and what clinicians said of it."""

from __future__ import annotations

from markupsafe import Markup

from library.kinds import REVIEW_SHEET, entry_at
from library.reviews import clinicians_of, review_of

from .report import report_line
from .site import Site


def reviewed(site: Site, page: str) -> Markup:
    """Return the foot of a page: when it was checked and, of an entry, how to report an error.

    Args:
        site: The data.
        page: The page it stands on, below the docs folder; a page need not say it.

    Raises:
        ValueError: When no review covers the page.
    """
    review = review_of(site.library, page)
    if review is None:
        raise ValueError(f"reviewed: no review in reviews.yml names {page}: add it to one")
    clinicians = list(clinicians_of(site.library, page))
    return Markup(
        site.fill(
            "reviewed",
            review=review,
            clinician=clinicians[0] if clinicians else None,
            report=_report(site, page),
        )
    )


def _report(site: Site, page: str) -> Markup:
    """Return the line that offers to report an error of an entry's page; nothing on another."""
    entry = entry_at(site.library, page)
    if entry is None:
        return Markup()
    kind, name = entry
    return report_line(site, kind.address(name), kind.entries(site.library)[name].name)


def review_table(site: Site) -> str:
    """Return when and how each kind of page was checked, and what clinicians said."""
    return site.fill(
        "review_table",
        reviews=list(site.library.reviews.values()),
        clinicians=site.library.clinician_reviews,
        kind=REVIEW_SHEET.name,
        sheets=site.library.review_sheets,
    )
