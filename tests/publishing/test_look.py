"""The look: every style sheet keeps to its scale, and every colour can be read on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from library.colours import contrast
from publishing.look import STYLES, Look, look_of, look_problems, mended, read_look, stray

DOCS = Path(__file__).parents[2] / "docs"
LOOK = read_look(DOCS)
SHEET = look_of((DOCS / STYLES / "sheet.css").read_text(encoding="utf-8"))

WORDS = (
    *("ink", "quiet", "link", "teal", "accent", "now", "today", "soon"),
    *("activate", "strengthen", "load", "control", "run"),
    *("sure-well", "sure-some", "sure-contested", "sure-unproven"),
)
"""Colours of words on a page, on its ground and on its cards."""

ON_THEIR_OWN = (
    ("--lh-on-teal", "--lh-teal"),
    ("--lh-drawn", "--lh-paper"),
    ("--lh-on-night", "--md-footer-bg-color"),
    ("--lh-on-night", "--md-footer-bg-color--dark"),
    ("--md-primary-bg-color", "--md-primary-fg-color"),
    ("--md-primary-bg-color", "--md-primary-fg-color--dark"),
    ("--s-on-strong", "--s-strong"),
    ("--s-on-warm", "--s-warm"),
    ("--s-danger", "--lh-panel"),
    ("--s-danger", "--lh-ground"),
)
"""Words with a ground of their own."""

GRAPHICS = (
    *product(("--lh-ring",), ("--lh-ground", "--lh-panel")),
    ("--lh-amber", "--md-primary-fg-color"),
    ("--lh-mark", "--lh-paper"),
    ("--lh-fault", "--lh-paper"),
    ("--lh-point", "--lh-paper"),
    ("--s-control", "--lh-panel"),
)
"""What is no word and still has to be seen: the ring of the focus, marks, the edges of controls."""


def colours(scheme: str) -> dict[str, str]:
    """Return every colour of the site and of the sheet in a scheme."""
    both = {**getattr(LOOK, scheme), **getattr(SHEET, scheme)}
    return LOOK.colours(both)


def pairs() -> Iterator[tuple[str, str, float]]:
    """Yield two colours and the contrast that they must have."""
    for word, ground in product(WORDS, ("--lh-ground", "--lh-panel")):
        yield f"--lh-{word}", ground, 4.5
    yield from ((one, other, 4.5) for one, other in ON_THEIR_OWN)
    yield from ((one, other, 3) for one, other in GRAPHICS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_read_on_its_ground(scheme: str) -> None:
    found = colours(scheme)
    too_little = {
        (one, other): round(contrast(found[one], found[other]), 2)
        for one, other, least in pairs()
        if contrast(found[one], found[other]) < least
    }
    assert too_little == {}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#ffffff", "#ffffff") == 1


def test_white_words_stand_on_the_marks_of_a_picture() -> None:
    for mark in ("--lh-mark", "--lh-fault", "--lh-point"):
        assert contrast("#ffffff", LOOK.light[mark]) >= 4.5


def test_every_style_sheet_keeps_to_the_scale() -> None:
    assert list(look_problems(DOCS)) == []


def test_the_scale_is_one_of_few_steps() -> None:
    assert len(LOOK.types) <= 7
    assert len(LOOK.spaces) <= 12
    assert min(LOOK.types.values()) >= 0.7


SMALL = Look({"--lh-type-text": "0.8rem", "--lh-type-part": "1.1rem", "--lh-4": "0.4rem",
              "--lh-8": "0.8rem"}, {})  # fmt: skip


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a { font-size: 1.15rem; }", "a { font-size: var(--lh-type-part); }"),
        ("a { font-size: 1em; }", "a { font-size: var(--lh-type-text); }"),
        ("a { padding: 0.45rem 0 14px; }", "a { padding: var(--lh-4) 0 var(--lh-8); }"),
        ("a { margin: -0.35rem auto; }", "a { margin: calc(-1 * var(--lh-4)) auto; }"),
        ("a { gap: calc(1px + 0.5rem); }", "a { gap: calc(1px + var(--lh-4)); }"),
        ("a { font-weight: 650; }", "a { font-weight: 700; }"),
        ("a { font-weight: bold; }", "a { font-weight: 700; }"),
        ("a { font-weight: 500; }", "a { font-weight: 400; }"),
    ],
)
def test_what_is_beside_the_scale_is_found_and_put_on_it(written: str, kept: str) -> None:
    assert len(list(stray(written, SMALL))) >= 1
    assert mended(written, SMALL) == kept
    assert list(stray(kept, SMALL)) == []


@pytest.mark.parametrize(
    "written",
    [
        "a { padding: 0.5em; }",
        "a { margin: 1px 0; }",
        "a { padding-left: 6rem; }",
        "a { width: 3rem; }",
        "@media print { a { font-size: 11pt; margin: 2mm; } }",
        "a { --own: #123456; }",
        "/* a { color: #123456; } */",
        "a { color: white; }",
        "a { font-weight: inherit; }",
    ],
)
def test_what_goes_with_text_a_line_a_column_or_paper_is_let_be(written: str) -> None:
    assert list(stray(written, SMALL)) == []


def test_a_colour_of_no_name_is_found_with_its_line_and_left_to_its_author() -> None:
    css = "a {\n  color: #123456;\n}"
    assert list(stray(css, SMALL)) == [(2, "color: #123456", "a colour of the look, by its name")]
    assert mended(css, SMALL) == css
