"""Which review covers a page, and what the data may say of reviews."""

from __future__ import annotations

from datetime import date

import pytest

from library.reviews import clinicians_of, needs_review, review_of
from tests.small.library import SmallLibrary

REVIEWS = "reviews.yml"
LATER = """\
  - id: two
    role: "Doctor"
    registered_with: "Another body"
    reviewed_on: "2026-03-01"
    edition: "1a2b3c4d"
    pages: [glossary.md]
    agreed: 41
    open_points:
      - {item: S3, comment: "Still too mild."}
"""


def test_a_page_that_is_named_goes_before_its_folder(small: SmallLibrary) -> None:
    small.change(REVIEWS, "[index.md,", "[exercises/ladders.md, index.md,")
    library = small.site().library
    assert review_of(library, "exercises/ladders.md") is None
    assert not needs_review(library, "exercises/ladders.md")
    found = review_of(library, "exercises/clam.md")
    assert found
    assert found.checked_on == date(2026, 1, 5)


def test_a_folder_stands_for_its_own_pages_only(small: SmallLibrary) -> None:
    library = small.site().library
    for page in ("exercises/more/clam.md", "start.md"):
        assert review_of(library, page) is None
        assert needs_review(library, page), "nothing says that it needs none"


def test_a_page_is_due_again_after_it_was_checked(small: SmallLibrary) -> None:
    small.change(REVIEWS, 'due: "2027-01-05"', 'due: "2026-01-05"')
    (problem,) = small.problems()
    assert problem.endswith(
        "all-pages: due: found 2026-01-05; write a day after 2026-01-05, when it was checked"
    )


def test_a_page_is_reviewed_once(small: SmallLibrary) -> None:
    small.change(REVIEWS, "[index.md, about.md,", "[index.md, safety.md,")
    (problem,) = small.problems()
    assert "tools: pages.2: found 'safety.md'; 'all-pages' names it already" in problem


@pytest.mark.parametrize("day", ['"2026-02-30"', '"28 November 2026"', "7"])
@pytest.mark.parametrize(("file", "field"), [(REVIEWS, "checked_on"), ("searches.yml", "on")])
def test_a_day_is_one_that_there_is(small: SmallLibrary, file: str, field: str, day: str) -> None:
    small.change(file, f' {field}: "2026-01-05"', f" {field}: {day}")
    (problem,) = small.problems()
    assert 'write a day that there is, in quotes: "2026-11-28"' in problem


def test_the_latest_clinician_of_a_page_comes_first_and_of_another_page_none(
    small: SmallLibrary,
) -> None:
    small.write(REVIEWS, small.text(REVIEWS) + LATER)
    library = small.site().library
    assert [one.id for one in clinicians_of(library, "glossary.md")] == ["two", "one"]
    assert list(clinicians_of(library, "safety.md")) == []
