"""Whatever text a data file holds, a page shows it literally."""

from __future__ import annotations

import random
import re

import pytest
from markdown import Markdown
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from library.records.base import Line
from macros.figures import Figure, image
from macros.text import joined, markdown_text, theme_text, web_address
from tests.small.reading import markdown_of_the_site, read_html

PLACES = """
{text}
{{ .lead }}

{text}

Then {text} and more.

## {text} {{ #anchor }}

- {text}
- **{text}** and *{text}*

1. {text}

    {text}

| Head | Head |
|---|---|
| {text} | {text}<br>{text} |

[{text}](https://example.org/) and “{text}”

<div class="some" markdown>

{text}

- {text}

<figure class="some" markdown>
{picture}
<figcaption><b>1</b> {text}</figcaption>
</figure>

</div>

A note.[^ref-some]

[^ref-some]: {text}
"""
"""Every kind of place in which the templates put a text."""

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></td></tr></table><b>",
    "<!-- a comment",
    "<?php echo 1 ?>",
    "<![CDATA[ x ]]>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "{: .class } and { #id }",
    "a | b | c",
    "`code` and ``more``",
    "~~~ fence",
    "``` fence",
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<https://example.org>",
    "[x][y] and [z]",
    "[x]: https://example.org",
    "[^ref-some] and [^other]",
    "[^ref-some]: another note",
    "*[HTML]: not an abbreviation",
    "*one* **two** _three_ __four__",
    "* a list",
    "- a list",
    "+ a list",
    "1. a list",
    "12. a list",
    "1.",
    "# a heading",
    "> a quotation",
    "=== or ---",
    "---",
    "===",
    ": a definition",
    "!!! note",
    "??? note",
    "???+ note",
    "[TOC]",
    "--8<-- file",
    "back\\slash \\* \\",
    "&lt; &amp; &#60; &nope; AT&T",
    "\"double\" and 'single'",
    "^up^ ~down~ $maths$ ==mark==",
    "me@example.org www.example.org http://example.org",
    "klzzwxh:0001 wzxhzdk:0",
    "2.5 kg. 3. x 10 to 12",
    "Straße, naïve, 膝, 🏃",
    "a  b \u00a0 c",
]


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    return markdown_of_the_site()


def rendered(markdown: Markdown, text: str) -> list[str]:
    """Return what stands in the HTML of a page that has the text in every place."""
    figure = Figure("some.svg", 480, 360, "Title", text, "Description")
    page = PLACES.format(text=markdown_text(text), picture=image(figure))
    markdown.reset()
    return read_html(markdown.convert(page))


def expected(markdown: Markdown, text: str) -> list[str]:
    """Return what stands in the HTML of a page with a harmless word, replaced by the text."""
    return [part.replace("Wrzlpfrmpft", text) for part in rendered(markdown, "Wrzlpfrmpft")]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_literally_in_every_place(markdown: Markdown, text: str) -> None:
    assert rendered(markdown, text) == expected(markdown, text)


def test_any_mixture_of_special_marks_is_shown_literally_in_every_place(
    markdown: Markdown,
) -> None:
    chance = random.Random(22)
    marks = [*HOSTILE, *"*_`~^$|\\[]{}()<>&#+-=!?:.\"'@%/ ", " ", "a", "7", "\n"]
    line = TypeAdapter(Line)
    tried = 0
    while tried < 150:
        text = "".join(chance.choices(marks, k=chance.randint(1, 8)))
        try:
            line.validate_python(text)
        except ValidationError:
            continue
        tried += 1
        assert rendered(markdown, text) == expected(markdown, text), repr(text)


@pytest.mark.parametrize(
    "text", ["\x02a", "a\x03b", "a\u2028b", "a\u2029b", "a\x85b", "a\nb", " a"]
)
def test_no_line_holds_what_a_page_could_not_show_literally(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python(text)


def test_ordinary_text_stays_readable_in_the_markdown() -> None:
    text = "Lift it (slowly): don't stop! Half-way? 10 to 12 times, 2.5 kg. Rest."
    assert markdown_text(text) == text


def test_markdown_that_a_macro_made_is_left_alone() -> None:
    assert markdown_text(Markup("**bold**")) == Markup("**bold**")


def test_nothing_is_an_empty_text() -> None:
    assert markdown_text(None) == ""


def test_a_title_for_the_theme_holds_no_markup_and_no_macro() -> None:
    assert theme_text('R&D <b>"x"</b> {{ y }} isn\'t #1') == (
        "R&#38;D &#60;b&#62;&#34;x&#34;&#60;/b&#62; &#123;&#123; y &#125;&#125; isn't #1"
    )


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/%20x", "https://example.org/%20x"),
        ("https://x/>)<script>", "https://x/%3E)%3Cscript%3E"),
        ('https://x/"`{{}}|\\^', "https://x/%22%60%7B%7B%7D%7D%7C%5C%5E"),
    ],
)
def test_an_address_cannot_end_the_link_it_stands_in(text: str, address: str) -> None:
    assert web_address(text) == address
    assert not re.search(r"[<>\"`{}|\\\s]", web_address(text))


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one and two"),
        (["one", "two", "three"], "one, two and three"),
    ],
)
def test_words_are_joined_to_a_phrase(words: list[str], phrase: str) -> None:
    assert joined(words) == phrase


def test_a_phrase_of_texts_is_a_text_and_only_one_of_markup_is_markup() -> None:
    assert not isinstance(joined(["<b>", "two"]), Markup)
    assert not isinstance(joined([Markup("**one**"), "<b>"]), Markup)
    assert isinstance(joined([Markup("**one**"), Markup("two")]), Markup)


def test_words_are_joined_with_another_last_word() -> None:
    assert joined(["one", "two", "three"], "or") == "one, two or three"
