"""What a page says of its reviews."""

from __future__ import annotations

import pytest

from macros.reviews import review_table, reviewed
from tests.library.test_reviews import LATER, REVIEWS
from tests.small.library import SmallLibrary

NONE_YET = "No clinician, such as a doctor or physiotherapist, has reviewed"


def test_a_page_says_when_it_was_checked_for_whom_and_that_no_clinician_did(
    small: SmallLibrary,
) -> None:
    text = reviewed(small.site(), "safety.md")
    for words in ("5 January 2026", "5 January 2027", "Runners.", "A diagnosis.", NONE_YET):
        assert words in text


def test_as_long_as_there_is_no_clinician_the_table_says_so(small: SmallLibrary) -> None:
    assert NONE_YET not in review_table(small.site())
    without, _, _ = small.text(REVIEWS).partition("clinician_reviews:")
    small.write(REVIEWS, without)
    assert NONE_YET in review_table(small.site())


def test_the_latest_clinician_of_a_page_is_told_of_there_and_all_in_the_table(
    small: SmallLibrary,
) -> None:
    small.write(REVIEWS, small.text(REVIEWS) + LATER)
    text = reviewed(small.site(), "glossary.md")
    assert "A clinician reviewed this page on 1 March 2026" in text
    assert "Doctor, registered with Another body" in text
    assert NONE_YET not in text
    table = review_table(small.site())
    assert "S3: Too mild. **Done:** Said more plainly." in table
    assert "S3: Still too mild. **Open.**" in table


def test_a_page_that_no_review_covers_is_refused(small: SmallLibrary) -> None:
    with pytest.raises(ValueError, match=r"no review in reviews.yml names start.md"):
        reviewed(small.site(), "start.md")


def test_only_at_the_foot_of_an_entrys_page_an_error_can_be_reported(small: SmallLibrary) -> None:
    site = small.site()
    for page in ("exercises/clam.md", "injuries/back-pain.md"):
        assert "wrong or unclear" in reviewed(site, page)
    assert "wrong or unclear" not in reviewed(site, "safety.md")
