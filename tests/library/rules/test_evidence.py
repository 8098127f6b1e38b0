"""What the rules of references find."""

from __future__ import annotations

import pytest

from library.rules import evidence
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("claims.yml", "refs: [paper_with_doi]", "refs: [unread_paper]", "A01: refs.1"),
        (
            "safety.yml",
            "refs: [paper_with_doi]",
            "refs: [paper_with_doi, unread_paper]",
            "pain_guide.refs.2",
        ),
        (
            "programmes.yml",
            "refs: [page_of_health]",
            "refs: [unread_paper]",
            "most_exercises.refs.1",
        ),
        (
            "programmes.yml",
            "sets: 1, reps: 10, sides: each-side}",
            "sets: 1, reps: 10, sides: each-side, refs: [unread_paper]}",
            "race-plan: phases.2.items.1.dose.refs.1",
        ),
    ],
)
def test_cited_references_are_verified(
    small: SmallLibrary, only: Only, file: str, old: str, new: str, place: str
) -> None:
    small.change(file, old, new)
    only(
        evidence.cited_references_are_verified,
        f"{file}:{small.line(file, new)}: {place}: found 'unread_paper'; "
        "this reference is not verified: cite one that is, or leave the statement out",
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "remedy"),
    [
        (
            "    url: https://example.org/page_of_health?a=1&b=2\n",
            "",
            "page_of_health: url",
            "add the address of the page",
        ),
        (
            "    authors: [Nobody N]\n",
            "",
            "unread_paper: authors",
            "add it, or name it under unverified_fields",
        ),
        (
            "    year: 2003\n",
            "",
            "unread_paper: year",
            "add it, or name it under unverified_fields",
        ),
        (
            '    volume: "9"\n',
            "",
            "unread_paper: doi",
            "add it, or a pmid, a volume or a url: nobody could find this paper",
        ),
    ],
)
def test_references_can_be_found(
    small: SmallLibrary, only: Only, old: str, new: str, place: str, remedy: str
) -> None:
    small.change("references.yml", old, new)
    line = small.line("references.yml", f"key: {place.partition(':')[0]}")
    only(
        evidence.references_can_be_found,
        f"references.yml:{line}: {place}: found nothing; {remedy}",
    )


def test_a_year_that_nobody_could_check_may_be_left_out(small: SmallLibrary, only: Only) -> None:
    old = 'year: 2003\n    volume: "9"'
    small.change("references.yml", old, 'unverified_fields: [year]\n    volume: "9"')
    only(evidence.references_can_be_found)


def test_unverified_fields_are_left_out(small: SmallLibrary, only: Only) -> None:
    old = "    unverified_fields: [volume, last page]\n"
    small.change("references.yml", old, f"    volume: '7'\n{old}")
    line = small.line("references.yml", "volume: '7'")
    only(
        evidence.unverified_fields_are_left_out,
        f"references.yml:{line}: paper_with_pmid: volume: "
        "found '7'; leave it out, or take it from unverified_fields once it is checked",
    )
