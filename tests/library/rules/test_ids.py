"""What the rules of ids find."""

from __future__ import annotations

import pytest

from library.rules import ids
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary


def test_schema_is_named_on_the_first_line(small: SmallLibrary, only: Only) -> None:
    small.change("site.yml", "schema/site.schema.json", "schema/sites.schema.json")
    only(
        ids.schema_is_named_on_the_first_line,
        "site.yml:1: found '# yaml-language-server: $schema=schema/sites.schema.json'; "
        "make it: # yaml-language-server: $schema=schema/site.schema.json",
    )


def test_ids_are_unique(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "id: B01\n    post: second-post", "id: A01\n    post: first-post")
    only(
        ids.ids_are_unique,
        "claims.yml:11: A01: id: found 'A01'; give it an id of its own (line 3 has this one)",
    )


def test_keys_of_references_are_unique(small: SmallLibrary, only: Only) -> None:
    small.change("references.yml", "key: unread_paper", "key: page_of_health")
    small.change("references.yml", "verified: false", "verified: true")
    line, first = (
        small.line("references.yml", f"key: page_of_health\n    {after}")
        for after in ("authors", "kind")
    )
    only(
        ids.ids_are_unique,
        f"references.yml:{line}: page_of_health: key: found 'page_of_health'; "
        f"give it an id of its own (line {first} has this one)",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (EXERCISES, "id: neck-tenses", "id: pelvis-rolls-back\n", "clam: faults.2.id"),
        ("programmes.yml", "id: race-week", "id: floor\n", "race-plan: phases.2.id"),
        ("muscles.yml", "id: back", "id: front\n", "gluteus-medius: parts.2.id"),
        ("injuries.yml", "id: rest", "id: exercise\n", "knee-pain: what_helps.2.id"),
        ("vocabularies.yml", "id: wall,", "id: mat, ", "equipment: terms.3.id"),
    ],
)
def test_ids_inside_an_entry_are_unique(
    small: SmallLibrary, file: str, old: str, new: str, said: str
) -> None:
    line = small.line(file, old)
    small.change(file, old, new)
    (problem,) = small.found_by(ids.ids_inside_an_entry_are_unique)
    field, name = said.split(": ")[1].split(".")[0], new.removeprefix("id: ").strip(" ,\n")
    remedy = f"another of the {field} has this id: choose another"
    assert problem == f"{file}:{line}: {said}: found '{name}'; {remedy}"


def test_no_entry_takes_the_page_of_another(small: SmallLibrary, only: Only) -> None:
    small.change("chain.yml", "- id: low-back", "- id: index")
    small.change(EXERCISES, "chain_links: [pelvic-drop, low-back]", "chain_links: [index]")
    small.change("claims.yml", "links: [pelvic-drop, low-back]", "links: [pelvic-drop, index]")
    small.change("muscles.yml", "blamed_in: [low-back]", "blamed_in: [index]")
    only(
        ids.no_entry_takes_the_page_of_another,
        f"chain.yml:{small.line('chain.yml', 'id: index')}: index: id: found 'index'; "
        "choose another: a page of its folder has this name already",
    )


def test_two_authors_of_one_paper_may_share_their_name(small: SmallLibrary) -> None:
    small.change("references.yml", "authors: [Author A, Writer B]", "authors: [Author A, Author A]")
    assert small.found_by(ids.lists_name_nothing_twice) == []
