"""A page without indents reads as it did."""

from __future__ import annotations

import pytest

from publishing.indents import without_indents


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>\n    Two\n\n \t <b>words</b>  \n</p>", "<p>\nTwo\n<b>words</b>\n</p>"),
        ("<p>no  line, no change</p>", "<p>no  line, no change</p>"),
        ("10\n\u00a0 kg", "10\n\u00a0 kg"),
    ],
)
def test_a_run_of_spaces_with_a_line_break_becomes_the_line_break(html: str, wanted: str) -> None:
    assert without_indents(html) == wanted


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "PRE"])
def test_what_is_written_to_the_letter_stays(tag: str) -> None:
    kept = f"<{tag} class='a'>a\n\n    b <i>\n  c</i></{tag}>"
    assert without_indents(f"\n  {kept}\n  {kept}\n  <p>") == f"\n{kept}\n{kept}\n<p>"


def test_a_tag_that_only_begins_alike_is_not_kept() -> None:
    assert without_indents("<preview>\n  a</preview>") == "<preview>\na</preview>"
