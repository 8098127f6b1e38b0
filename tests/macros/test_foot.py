"""What stands below every page, the meanings of its words, and the names of its marks."""

from __future__ import annotations

import pytest
from click import ClickException
from markdown import markdown
from markdown.extensions.toc import TocExtension
from selectolax.lexbor import LexborHTMLParser

from macros.evidence import reference_list
from macros.foot import FootExtension
from macros.glossary import explained_forms, glossary
from tests.small.library import SmallLibrary


def as_html(small: SmallLibrary, text: str) -> str:
    """Return a page as both engines make it from what its macros wrote."""
    foot = FootExtension(docs_dir=str(small.docs))
    toc = TocExtension(permalink=True)
    return str(
        markdown(text, extensions=["abbr", "attr_list", "footnotes", "md_in_html", foot, toc])
    )


def test_a_page_ends_with_the_references_that_it_cites(small: SmallLibrary) -> None:
    page = as_html(small, "Some text.[^ref-page_of_health]\n\nMore.")
    assert page.index("<p>More.</p>") < page.index(">References<")
    assert "A page for the tests" in page
    assert "[^" not in page


def test_a_page_that_cites_nothing_has_no_references(small: SmallLibrary) -> None:
    assert as_html(small, "Some text.") == "<p>Some text.</p>"


LEADS_ON = '<a class="word" href="glossary.md#pelvic-drop" title="One side of the pelvis sinks.">'


def test_a_word_of_the_glossary_leads_to_its_meaning_where_it_first_appears(
    small: SmallLibrary,
) -> None:
    page = as_html(small, "See the pelvic drop.\n\nA *pelvic drop* and one more: Pelvic drop.")
    assert page == (
        f"<p>See the {LEADS_ON}pelvic drop</a>.</p>\n"
        "<p>A <em>pelvic drop</em> and one more: Pelvic drop.</p>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# Pelvic drop",
        "<table><tr><th markdown>Pelvic drop</th></tr></table>",
        "[Pelvic drop](x.md)",
        "<summary markdown>Pelvic drop</summary>",
    ],
)
def test_a_word_that_is_a_name_or_can_be_pressed_already_is_left_alone(
    text: str, small: SmallLibrary
) -> None:
    page = as_html(small, f"{text}\n\nA pelvic drop.")
    assert page.count("Pelvic drop") == 1
    assert page.endswith(f"<p>A {LEADS_ON}pelvic drop</a>.</p>")


def test_what_a_fold_explains_is_explained_again_in_the_open_but_not_in_the_next_fold(
    small: SmallLibrary,
) -> None:
    fold = "<details markdown>\n\nA pelvic drop.\n\n</details>"
    page = as_html(small, f"{fold}\n\n{fold}\n\nA pelvic drop.\n\n{fold}")
    first, second, third = page.split("</details>")[:3]
    assert LEADS_ON in first
    assert LEADS_ON not in second
    assert LEADS_ON in third.partition("<details>")[0]
    assert LEADS_ON not in third.partition("<details>")[2]


def test_the_glossary_itself_explains_no_word(small: SmallLibrary) -> None:
    page = as_html(small, glossary(small.site()) + "\n\nSee the pelvic drop.")
    assert 'class="word"' not in page
    assert "<!--" not in page


def test_the_marks_of_references_and_headings_say_what_they_are_or_nothing(
    small: SmallLibrary,
) -> None:
    cited = "[^ref-page_of_health]"
    page = as_html(small, f"## Why\n\nOne.{cited} Two.{cited}\n\nThree.[^ref-paper_with_doi]")
    tree = LexborHTMLParser(page)
    named = [
        (mark.text(), mark.attributes.get("aria-label"), mark.attributes.get("aria-hidden"))
        for mark in tree.css("h2 a, .footnote-ref, .footnote-backref")
    ]
    assert named == [
        ("¶", None, "true"),
        ("1", "Reference 1", None),
        ("1", "Reference 1", None),
        ("2", "Reference 2", None),
        ("¶", None, "true"),
        ("↩", "Back to reference 1 in the text, place 1 of 2", None),
        ("↩", "Back to reference 1 in the text, place 2 of 2", None),
        ("↩", "Back to reference 2 in the text", None),
    ]


def test_no_name_in_a_reference_shows_the_meaning_of_a_word(small: SmallLibrary) -> None:
    """The initials of "Lack SD" are no standard deviation."""
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    page = as_html(small, "The TFL.[^ref-paper_with_doi]\n\nBy Lack TFL.\n{ .reference }\n\nTFL.")
    assert page.count("Lack TFL") == 2
    assert page.count(">TFL</a>") == 1
    assert 'class="word"' not in as_html(small, "A text.[^ref-paper_with_doi]")


def test_no_name_in_the_list_of_references_shows_the_meaning_of_a_word(
    small: SmallLibrary,
) -> None:
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    assert 'class="word"' not in as_html(small, reference_list(small.site()))


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


def test_a_form_with_special_marks_is_not_explained(small: SmallLibrary) -> None:
    small.change("glossary.yml", "forms: [pelvic drop]", 'forms: ["drop]: <b>", "a*b", "it\'s 5%"]')
    assert list(explained_forms(small.site())) == [
        "Pelvic drop",
        "it's 5%",
        "TFL",
        "Tensor fasciae latae",
    ]


def test_a_meaning_is_shown_literally(small: SmallLibrary) -> None:
    small.change("glossary.yml", "One side of the pelvis sinks.", '"<b> & \\"x\\"."')
    assert 'title="&#60;b&#62; &#38; &#34;x&#34;."' in as_html(small, "See the pelvic drop.")
