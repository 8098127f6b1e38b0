"""Rules about when pages were checked."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem


def reviews_are_due_after_they_were_made(draft: Draft) -> Iterator[Problem]:
    """A page is due again later than it was checked."""
    for entry in draft.entries["reviews"]:
        if entry.record.due <= entry.record.checked_on:
            remedy = f"write a day after {entry.record.checked_on}, when it was checked"
            yield entry.problem(("due",), f"{entry.record.due}", remedy)


def pages_have_one_review(draft: Draft) -> Iterator[Problem]:
    """No page or folder is named by two reviews, nor by a review and by what needs none."""
    first: dict[str, str] = {}
    for entry in (*draft.entries["reviews"], *draft.entries["not_reviewed"]):
        for at, pattern in enumerate(entry.record.pages):
            if pattern in first:
                remedy = f"{first[pattern]!r} names it already: keep it in one of the two"
                yield entry.problem(("pages", at), repr(pattern), remedy)
            first.setdefault(pattern, entry.name)
