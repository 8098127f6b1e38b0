"""Rules about references and claims."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem
from ..yaml_source import dotted
from .names import named_values

_POST_OF = {"A": "first-post", "B": "second-post"}


def cited_references_are_verified(draft: Draft) -> Iterator[Problem]:
    """Only references that were read are cited."""
    unread = {entry.name for entry in draft.entries["references"] if not entry.record.verified}
    remedy = "this reference is not verified: cite one that is, or leave the statement out"
    for entries in draft.entries.values():
        for entry in entries:
            for path, kind, name in named_values(entry.record):
                if kind == "reference" and name in unread:
                    yield entry.problem(path, repr(name), remedy)
    guide = draft.others.get("safety.yml", {}).get("pain_guide")
    for path, kind, name in named_values(guide) if guide else ():
        if kind == "reference" and name in unread:
            place = ("pain_guide", *path)
            line = draft.sources["safety.yml"].line(place)
            yield Problem("safety.yml", line, "", dotted(place), repr(name), remedy)


def references_can_be_found(draft: Draft) -> Iterator[Problem]:
    """A paper has a year, authors and a DOI, PubMed number or volume; a page has an address.

    A year or authors that nobody could check are left out and named as unverified.
    """
    for entry in draft.entries["references"]:
        record = entry.record
        if record.kind == "page" and not record.url:
            yield entry.problem(("url",), "nothing", "add the address of the page")
        unchecked = " ".join(record.unverified_fields)
        for name in ("year", "authors"):
            if record.kind == "paper" and not getattr(record, name) and name not in unchecked:
                yield entry.problem((name,), "nothing", "add it, or name it as unverified")


def claims_are_numbered_by_their_post(draft: Draft) -> Iterator[Problem]:
    """Claims of the first post are numbered A01, A02, ...; those of the second B01, B02, ..."""
    for entry in draft.entries["claims"]:
        if _POST_OF[entry.name[0]] != entry.record.post:
            remedy = f"claims of this post start with another letter than {entry.name[0]}"
            yield entry.problem(("post",), repr(entry.record.post), remedy)
