"""How sure we are: every graded sentence has its row."""

from __future__ import annotations

import re

import pytest

from library.grading import Basis
from macros.grades import number_words
from macros.site import Site
from tests.macros.calling import call
from tests.small.library import SmallLibrary


def test_every_graded_sentence_leads_to_its_row_and_every_row_is_there_once(site: Site) -> None:
    library, table = site.library, call(site, "grades")
    rows = re.findall(r"\{ #(\S+) \.certainty \.sure-(\S+) \}", table)
    pages = [call(site, "chain_link", name) for name in library.links]
    pages += [call(site, "injury", name) for name in library.injuries]
    links = [
        (anchor, level.replace(" ", "-"))
        for page in pages
        for level, anchor in re.findall(
            r"\[Certainty: ([a-z ]+)\]\(/evidence/certainty\.md#(\S+)\)", page
        )
    ]
    assert rows == links
    assert len(rows) == len(library.links) + sum(
        len(injury.what_helps) for injury in library.injuries.values()
    )


def test_a_statement_put_first_leaves_the_addresses_of_the_others(
    small: SmallLibrary, site: Site
) -> None:
    before = _rows(site)
    small.change(
        "injuries.yml",
        "      - id: exercise\n",
        "      - id: advice\n"
        "        says: Ask somebody.\n"
        "        refs: [page_of_health]\n"
        "        grade: {level: low, consistency: agree, directness: direct, because: So we say.}\n"
        "      - id: exercise\n",
    )
    after = _rows(small.site())
    assert after.pop("Ask somebody.") == "knee-pain-advice"
    assert after == before


def _rows(site: Site) -> dict[str, str]:
    """Return the anchor of every row of the table of grades by what it says."""
    rows = re.findall(r"^\| (.+?) \| \*\*[^|]*\{ #(\S+) ", call(site, "grades"), re.MULTILINE)
    return dict(rows)


def test_a_row_says_kind_and_number_of_its_studies(site: Site) -> None:
    table = call(site, "grades")
    assert (
        "| Trial. 1 study, 12 people.[^ref-paper_with_doi] | They agree.<br>Direct: direct. |"
        in table
    )
    assert "| Advice. No study of its own.[^ref-page_of_health] |" in table


@pytest.mark.parametrize(
    ("studies", "people", "all_counted", "may_overlap", "words"),
    [
        (0, None, True, False, "No study of its own"),
        (1, 12, True, False, "1 study, 12 people"),
        (1, None, False, False, "1 study; how many people is not in what we read"),
        (3, 40, False, False, "3 studies, 40 people in those that say how many"),
        (9, 300, True, True, "up to 9 studies, 300 people"),
    ],
)
def test_a_number_of_people_is_never_told_as_surer_than_it_is(
    studies: int, people: int | None, all_counted: bool, may_overlap: bool, words: str
) -> None:
    assert number_words(Basis((), (), studies, people, all_counted, may_overlap)) == words
