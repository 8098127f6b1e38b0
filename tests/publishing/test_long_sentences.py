"""A sentence for patients is short, and one that is not is named."""

from __future__ import annotations

from publishing.long_sentences import MOST_WORDS, sentences, too_long
from publishing.page_text import PageText

LONG = " ".join(["word"] * (MOST_WORDS + 1)) + "."


def named(place: str, line: str) -> list[str]:
    return list(too_long([PageText(place, (line,))]))


def test_a_long_sentence_is_named_by_its_page_with_what_to_do() -> None:
    (line,) = named("start/index.md", f"Short enough. {LONG}")
    assert line == f"start/index.md: 26 words, more than 25: cut it in two: {LONG}"
    assert not named("start/index.md", LONG.replace("word ", "", 1))


def test_parts_of_a_list_that_semicolons_part_are_read_one_by_one() -> None:
    assert sentences("Sets: rounds; groin: a fold. Stop (now.) Go.") == [
        "Sets: rounds;",
        "groin: a fold.",
        "Stop (now.)",
        "Go.",
    ]


def test_what_somebody_else_said_is_not_measured() -> None:
    assert not named("exercises/clam.md", f"The post said: “{LONG}”")


def test_pages_for_clinics_and_programs_are_not_measured() -> None:
    assert not named("sheet/link-format.md", LONG)
