"""What stands below every page: its references, and the meanings of its words."""

from __future__ import annotations

import pytest
from click import ClickException
from markdown import markdown

from macros.evidence import reference_list
from macros.foot import FootExtension
from macros.glossary import abbreviations, glossary
from tests.small.library import SmallLibrary


def as_html(small: SmallLibrary, text: str) -> str:
    """Return a page as both engines make it from what its macros wrote."""
    foot = FootExtension(docs_dir=str(small.docs))
    return str(markdown(text, extensions=["abbr", "attr_list", "footnotes", foot]))


def test_a_page_ends_with_the_references_that_it_cites(small: SmallLibrary) -> None:
    page = as_html(small, "Some text.[^ref-page_of_health]\n\nMore.")
    assert page.index("<p>More.</p>") < page.index("References</h2>")
    assert "A page for the tests" in page
    assert "[^" not in page


def test_a_page_that_cites_nothing_has_no_references(small: SmallLibrary) -> None:
    assert as_html(small, "Some text.") == "<p>Some text.</p>"


def test_a_word_of_the_glossary_shows_its_meaning(small: SmallLibrary) -> None:
    assert as_html(small, "See the pelvic drop.") == (
        '<p>See the <abbr title="One side of the pelvis sinks.">pelvic drop</abbr>.</p>'
    )


def test_the_glossary_itself_shows_no_tooltips(small: SmallLibrary) -> None:
    page = as_html(small, glossary(small.site()) + "\n\nSee the pelvic drop.")
    assert "<abbr" not in page
    assert "<!--" not in page


def test_no_name_in_a_reference_shows_the_meaning_of_a_word(small: SmallLibrary) -> None:
    """The initials of "Lack SD" are no standard deviation."""
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    page = as_html(small, "The TFL.[^ref-paper_with_doi]\n\nBy Lack TFL.\n{ .reference }\n\nTFL.")
    assert page.count("Lack TFL") == 2
    assert page.count(">TFL</abbr>") == 2


def test_no_name_in_the_list_of_references_shows_the_meaning_of_a_word(
    small: SmallLibrary,
) -> None:
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    assert "<abbr" not in as_html(small, reference_list(small.site()))


def test_no_space_stands_before_a_citation(small: SmallLibrary) -> None:
    assert "<p>Some text.<sup" in as_html(small, "Some text. [^ref-page_of_health]")


def test_a_wrong_footnote_stops_the_page(small: SmallLibrary) -> None:
    with pytest.raises(ClickException, match=r"^cite: no reference 'nobody'"):
        as_html(small, "Some text.[^ref-nobody]")


def test_the_foot_follows_the_data(small: SmallLibrary) -> None:
    """A server builds again and again in one process."""
    assert "sinks" in as_html(small, "pelvic drop")
    small.change("glossary.yml", "One side of the pelvis sinks.", "One side is lower.")
    assert "One side is lower." in as_html(small, "pelvic drop")


def test_a_form_with_special_marks_gets_no_tooltip(small: SmallLibrary) -> None:
    small.change("glossary.yml", "forms: [pelvic drop]", 'forms: ["drop]: <b>", "a*b", "it\'s 5%"]')
    assert list(abbreviations(small.site())) == [
        "Pelvic drop",
        "it's 5%",
        "TFL",
        "Tensor fasciae latae",
    ]


def test_a_tooltip_shows_its_meaning_literally(small: SmallLibrary) -> None:
    small.change("glossary.yml", "One side of the pelvis sinks.", '"<b> & \\"x\\""')
    assert 'title="&#60;b&#62; &#38; &#34;x&#34;"' in as_html(small, "See the pelvic drop.")
