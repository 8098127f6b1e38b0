"""Rules about references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..draft import Draft
from ..problems import Problem, shown
from ..records.evidence import Reference
from .names import every_name


def cited_references_are_verified(draft: Draft) -> Iterator[Problem]:
    """Only references that were read are cited."""
    unread = {entry.name for entry in draft.entries["references"] if not entry.record.verified}
    remedy = "this reference is not verified: cite one that is, or leave the statement out"
    for problem, kind, name in every_name(draft):
        if kind == "reference" and name in unread:
            yield replace(problem, remedy=remedy)


def references_can_be_found(draft: Draft) -> Iterator[Problem]:
    """A paper has a year, authors and a DOI, PubMed number, volume or address; a page an address.

    A year or authors that nobody could check are left out and named as unverified.
    """
    for entry in draft.entries["references"]:
        record = entry.record
        if record.kind == "page" and not record.url:
            yield entry.problem(("url",), "nothing", "add the address of the page")
        if record.kind == "paper":
            if not (record.doi or record.pmid or record.volume or record.url):
                remedy = "add it, or a pmid, a volume or a url: nobody could find this paper"
                yield entry.problem(("doi",), "nothing", remedy)
            for name in ("year", "authors"):
                if not getattr(record, name) and name not in record.unverified_fields:
                    remedy = "add it, or name it under unverified_fields"
                    yield entry.problem((name,), "nothing", remedy)


def unverified_fields_are_left_out(draft: Draft) -> Iterator[Problem]:
    """A field that is named as unverified is left out, so that it cannot be printed."""
    for entry in draft.entries["references"]:
        for name in entry.record.unverified_fields:
            info = Reference.model_fields.get(name)
            value = getattr(entry.record, name, None)
            if info and not info.is_required() and value:
                remedy = "leave it out, or take it from unverified_fields once it is checked"
                yield entry.problem((name,), shown(value), remedy)
