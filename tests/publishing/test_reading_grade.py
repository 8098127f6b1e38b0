"""What patients read stays easy to read, and what does not is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.page_text import PageText, page_texts
from publishing.reading_grade import grade_of, of_pages, too_hard
from tests.small.building import configure, write_page
from tests.small.library import SmallLibrary

HARD = (
    "Supervised rehabilitation incorporating progressive gluteal strengthening demonstrates "
    "comparatively favourable longitudinal outcomes in recreational populations."
)


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    """Six words of one syllable in one sentence: 0.39 * 6 + 11.8 * 1 - 15.59."""
    assert grade_of(["The cat sat on the mat."]) == pytest.approx(-1.45)


def test_each_item_of_a_list_ends_a_sentence() -> None:
    items = ["a mat for the floor", "a wall near by", "a red band"]
    assert grade_of(items) == grade_of([f"{item}." for item in items])


def written(small: SmallLibrary, body: str) -> Path:
    """Put a page beside the small library, and return the docs folder."""
    write_page(small.docs, "start.md", body)
    configure(small)
    return small.docs


def test_a_hard_page_is_named_with_what_to_do(small: SmallLibrary) -> None:
    (line,) = too_hard(small.site().library, [PageText("start.md", (HARD,))])
    assert line.startswith("start.md: reads like school year ")
    assert line.endswith("more than 8: use shorter sentences and shorter words")


def test_a_hard_step_is_named_by_its_exercise(small: SmallLibrary) -> None:
    steps = small.site().library.exercises["clam"].steps
    small.change("exercises.yml", steps[0], HARD)
    lines = list(too_hard(small.site().library, []))
    assert [line.partition(": reads")[0] for line in lines] == ["exercises.yml: clam: steps"]


def test_what_the_macros_write_is_measured_and_headings_tables_and_sources_are_not(
    small: SmallLibrary,
) -> None:
    easy = written(small, "{{ emergency_line() }}")
    (before,) = of_pages(page_texts(easy))
    said = small.site().library.site.emergency_line
    assert before.grade == grade_of([said])
    write_page(
        small.docs,
        "start.md",
        f"{said}[^one]\n\n## {HARD}\n\n> {HARD}\n\n| a |\n|---|\n| {HARD} |",
    )
    (after,) = of_pages(page_texts(easy))
    assert after.grade == before.grade
