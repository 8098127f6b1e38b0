"""The register of what the posts say, and its marks on the pages."""

from __future__ import annotations

import pytest

from macros.evidence import reference_list
from macros.register import claim_marks, claim_register
from macros.site import Site
from tests.macros.calling import call, lines_with
from tests.small.library import SmallLibrary


def test_the_register_counts_the_verdicts_and_groups_the_claims_by_post(site: Site) -> None:
    text = claim_register(site)
    assert text.startswith(
        "The two posts make 2 claims that we found: 1 supported and 1 needs correction."
    )
    assert [*lines_with(text, "## "), *lines_with(text, "### ")] == [
        "## The first post { #first-post }",
        "## The second post { #second-post }",
        "### Anatomy { #first-post-anatomy }",
        "### Exercise { #second-post-exercise }",
    ]


def test_a_row_of_the_register_leads_to_every_place_and_every_place_back(site: Site) -> None:
    (first,) = lines_with(claim_register(site), "| [A01](#a01){ #a01 ")
    assert first.split("|")[3].strip() == (
        "[Knee falls in](/chain/knee-in.md#claim-a01) · "
        "[Gluteus medius](/anatomy/gluteus-medius.md#claim-a01) · "
        "[The muscles](/anatomy/index.md#claim-a01)"
    )
    mark = "[A01](/evidence/register.md#a01){ #claim-a01 .claim-mark "
    for text in (
        call(site, "what_posts_said", "gluteus-medius"),
        call(site, "chain_link", "knee-in"),
        claim_marks(site, "muscles", "A01"),
    ):
        assert text.count(mark) == 1


def test_the_page_of_a_muscle_answers_what_the_posts_say_of_it(small: SmallLibrary) -> None:
    small.change("claims.yml", "because: They do.", "because: They do. See B01.")
    (answer,) = lines_with(call(small.site(), "what_posts_said", "gluteus-medius"), "| **")
    assert "[B01](/evidence/register.md#b01)" in answer, "it leads to the register from here, too"
    with pytest.raises(ValueError, match="no claim names the muscle 'gluteus-maximus'; add it to"):
        call(small.site(), "what_posts_said", "gluteus-maximus")


def test_a_row_that_speaks_of_another_leads_to_it(small: SmallLibrary) -> None:
    small.change("claims.yml", "because: Some should.", "because: Some should. See A01.")
    (row,) = lines_with(claim_register(small.site()), "| [B01]")
    assert row.split("|")[2].strip() == "Some should. See [A01](#a01)."


def test_a_mark_stands_only_where_the_claim_says(site: Site) -> None:
    with pytest.raises(ValueError, match=r"'A01' does not name the page 'chain'; add it to its"):
        claim_marks(site, "chain", "A01")


def test_a_claim_that_is_left_out_says_why(small: SmallLibrary) -> None:
    written = "    places: {links: [knee-in], muscles: [gluteus-medius], pages: [muscles]}\n"
    small.change("claims.yml", written, "    left_out: It is about skiing.\n")
    small.change("claims.yml", "links: [pelvic-drop,", "links: [pelvic-drop, knee-in,")
    small.change("vocabularies.yml", "fits: [contested]", "fits: [contested, well-supported]")
    (row,) = lines_with(claim_register(small.site()), "| [A01]")
    assert row.split("|")[3].strip() == "Left out. It is about skiing."


def test_authors_whom_a_reference_leaves_out_are_found_all_the_same(small: SmallLibrary) -> None:
    many = ", ".join(f"Öst {letter}" for letter in "ABCDEFGH")
    small.change("references.yml", "authors: [Author A, Writer B]", f"authors: [{many}]")
    site = small.site()
    (line,) = lines_with(reference_list(site), "- Öst A")
    assert "Öst F et al." in line
    assert "Öst G" not in line
    assert '    { data-more="Öst G, Öst H" }' in reference_list(site)
    (row,) = lines_with(claim_register(site), "| [A01]")
    assert 'data-more="Öst G, Öst H" }' in row
