"""The pages and their reviews: each says when it was checked, and what is due again is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from library import Library
from library.days import day_words
from library.reviews import names, needs_review, of_pages, review_of

REVIEWED = "{{ reviewed() }}"
"""How a page says when it was checked."""

EXERCISE_MACRO = "{{ exercise("
"""The macro of a whole page, which says so itself."""


def review_problems(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line for every page without a review, and every review of a page that is not there.

    A page that its macro writes says itself when it was checked.
    """
    pages = sorted(page.relative_to(docs_dir).as_posix() for page in docs_dir.rglob("*.md"))
    for page in pages:
        if not needs_review(library, page):
            continue
        if review_of(library, page) is None:
            yield (
                f"docs/{page}: nothing says when it was checked: name it in docs/data/reviews.yml, "
                "under the review of its kind or under not_reviewed"
            )
        text = (docs_dir / page).read_text(encoding="utf-8")
        if REVIEWED not in text and EXERCISE_MACRO not in text:
            yield f"docs/{page}: the page does not say when it was checked: end it with {REVIEWED}"
    for one in of_pages(library):
        for pattern in one.pages:
            if not any(names(pattern, page) for page in pages):
                remedy = "take it out, or write its page as it stands below docs/"
                yield f"docs/data/reviews.yml: no page is called {pattern!r}: {remedy}"


def due_again(library: Library, today: date) -> Iterator[str]:
    """Yield a line for every review whose day has come: a reminder, and no error."""
    for review in library.reviews.values():
        if review.due <= today:
            yield f"note: the review of {review.name!r} was due on {day_words(review.due)}"
