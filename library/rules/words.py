"""Rules about the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..draft import Draft
from ..problems import Problem


def glossary_is_in_alphabetical_order(draft: Draft) -> Iterator[Problem]:
    """The glossary is in alphabetical order, so that a reader and an author find a word."""
    entries = draft.entries["entries"]
    for before, after in pairwise(entries):
        if before.record.term.casefold() > after.record.term.casefold():
            remedy = f"move it before {before.record.term!r}"
            yield after.problem(("term",), repr(after.record.term), remedy)


def glossary_forms_belong_to_one_entry(draft: Draft) -> Iterator[Problem]:
    """No word of the text is explained by two entries."""
    first: dict[str, str] = {}
    for entry in draft.entries["entries"]:
        for form in (entry.record.term, *entry.record.forms):
            if form in first:
                remedy = f"{first[form]} has this form already: keep one"
                yield entry.problem(("forms",), repr(form), remedy)
            first.setdefault(form, entry.name)
