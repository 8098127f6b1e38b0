"""Citations and the list of references."""

from __future__ import annotations

from typing import Any

import pytest

from macros.citations import cite, reference_text, references_of_page, short_name
from macros.evidence import reference_list
from macros.site import Site
from tests.macros.calling import call, lines_with
from tests.small.library import SmallLibrary


def test_a_citation_is_a_footnote_and_several_are_kept_apart(site: Site) -> None:
    assert call(site, "cite", "paper_with_doi") == "[^ref-paper_with_doi]"
    assert call(site, "cite", "paper_with_doi", "page_of_health") == (
        "[^ref-paper_with_doi]<sup>, </sup>[^ref-page_of_health]"
    )


def test_an_unverified_reference_is_not_cited(site: Site) -> None:
    with pytest.raises(ValueError, match="the reference 'unread_paper' is not verified"):
        cite(site.library, "paper_with_doi", "unread_paper")


def test_the_references_of_a_page_are_listed_once_in_the_order_of_their_first_citation(
    site: Site,
) -> None:
    page = "b[^ref-page_of_health] a[^ref-paper_with_doi] b[^ref-page_of_health]"
    assert references_of_page(site.library, page) == (
        "\n\n## References { .references data-search-exclude }\n\n"
        "[^ref-page_of_health]: A page for the tests. *Publisher of tests*, no date noted. "
        "[Read the page](<https://example.org/page_of_health?a=1&b=2>)\n"
        "[^ref-paper_with_doi]: Author A, Writer B. A paper for the tests. "
        "*Journal of Tests* 2001;1(2):3-4. [doi:10.1000/1](<https://doi.org/10.1000/1>)\n"
    )


def test_a_page_without_citations_has_no_list(site: Site) -> None:
    assert references_of_page(site.library, "Nothing is cited [^here].") == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [("paper_with_dio", "did you mean 'paper_with_doi'"), ("unread_paper", "is not verified")],
)
def test_a_footnote_written_by_hand_is_held_to_the_same(site: Site, key: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        references_of_page(site.library, f"text[^ref-{key}]")


def test_many_authors_are_cut_and_a_question_keeps_its_mark(site: Site) -> None:
    assert reference_text(site.library.references["paper_with_pmid"]) == (
        "Author A, Author B, Author C, Author D, Author E, Author F et al. "
        "Is this a paper for the tests? *Journal of Tests* 2002. "
        "[PubMed 12345](<https://pubmed.ncbi.nlm.nih.gov/12345/>)"
    )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("paper_with_doi", "*Journal of Tests*, year not checked"),
        ("page_of_health", "*A health service*, no date noted."),
    ],
)
def test_a_reference_without_a_year_says_so(site: Site, key: str, said: str) -> None:
    undated = site.library.references[key].model_copy(
        update={"year": None, "volume": None, "journal": said.split("*")[1]}
    )
    assert said in reference_text(undated)


def test_a_page_without_a_date_says_when_it_was_read(site: Site) -> None:
    page = site.library.references["page_of_health"].model_copy(update={"read_in": "2026-03"})
    assert "*Publisher of tests*, no date noted, read in March 2026." in reference_text(page)


def test_a_reference_without_an_address_has_no_link(site: Site) -> None:
    assert reference_text(site.library.references["unread_paper"]) == (
        "Nobody N. A paper that nobody read. *Journal of Tests* 2003;9."
    )


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (("Kang SH",), "Kang, 2014"),
        (("Koc TA Jr", "van Dyk N"), "Koc and van Dyk, 2014"),
        (("Koc TA Jr", "Bise CG", "Neville C"), "Koc and others, 2014"),
        (("Kang SH", "et al."), "Kang and others, 2014"),
        ((), "A health service, 2014"),
    ],
)
def test_a_text_speaks_of_a_reference_by_its_surnames(
    site: Site, authors: tuple[str, ...], said: str
) -> None:
    page = site.library.references["page_of_health"]
    values = {"authors": authors, "year": 2014, "journal": "A health service"}
    assert short_name(page.model_copy(update=values)) == said


@pytest.mark.parametrize(
    "values",
    [
        {"doi": "10.1000/x>)<script>alert(1)</script>"},
        {"url": "https://x/>)<script>alert(1)</script>"},
        {"title": "<script>alert(1)</script>"},
        {"authors": ("<script>alert(1)</script>",)},
        {"journal": "*x*<script>"},
        {"volume": "<script>"},
    ],
)
def test_no_part_of_a_reference_runs_as_markup(site: Site, values: dict[str, Any]) -> None:
    page = site.library.references["page_of_health"]
    # The shape of an address is checked before; here nothing is, so that nothing hides behind it.
    text = reference_text(page.model_copy(update=values))
    assert "<script" not in text


def test_as_many_authors_as_there_is_room_for_are_all_named(site: Site) -> None:
    paper = site.library.references["paper_with_pmid"]
    six = reference_text(paper.model_copy(update={"authors": paper.authors[:6]}))
    assert six.startswith("Author A, Author B, Author C, Author D, Author E, Author F. Is this")


def test_papers_of_one_author_are_listed_by_their_year(small: SmallLibrary) -> None:
    small.change("references.yml", "year: 2001", "year: 2009")
    first, second, _ = lines_with(reference_list(small.site()), "- ")
    assert ("2002" in first, "2009" in second) == (True, True)


def test_the_reference_list_leaves_out_what_nobody_read(site: Site) -> None:
    text = reference_list(site)
    assert [line.partition(".")[0] for line in lines_with(text, "- ")] == [
        "- Author A, Writer B",
        "- Author A, Author B, Author C, Author D, Author E, Author F et al",
        "- A page for the tests",
    ]
