"""The claims of the posts in our data: their own words, and where the site carries them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, takewhile
from pathlib import Path

from library import Library
from library.records.words import SitePage
from tests.library.quotations import digests, not_in, read_record

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
MARKS = re.compile(r'claim_marks\("([a-z]+)"((?:, "[AB]\d\d")+)\)')


def test_every_quotation_is_one_that_was_found_in_the_posts(library: Library) -> None:
    """After a change of one, `python -m tests.library.quotations POST ...` looks for it there."""
    assert digests(library) == read_record()


def test_a_quotation_is_looked_for_letter_by_letter_and_in_its_order(library: Library) -> None:
    few = [*library.claims.values()][:1]
    (claim,) = (one.model_copy(update={"quote": "Run … your hips, and “only” then"}) for one in few)
    one = replace(library, claims={claim.id: claim}, exercises={})
    post = "First\n\nRun, but train  your hips,\nand “only” then go."
    assert not_in(["Something else.", post], one) == []
    for other in (
        post.replace("“only”", "'only'"),
        post.replace("Run", "run"),
        "and “only” then go. Run.",
        "your hips, and “only” then: Run",
    ):
        assert not_in([other], one) == [f"{claim.id}: in no post: {claim.quote}"], other


def test_every_exercise_of_a_post_carries_a_claim(library: Library) -> None:
    carrying = {name for claim in library.claims.values() for name in claim.places.exercises}
    assert {one.id for one in library.exercises.values() if one.seeds} == carrying


def test_every_page_that_a_claim_names_marks_it_once_and_no_other_is_marked(
    library: Library,
) -> None:
    marked = [
        (str(path.relative_to(DOCS)), page, claim)
        for path in sorted(DOCS.rglob("*.md"))
        for page, claims in MARKS.findall(path.read_text(encoding="utf-8"))
        for claim in re.findall(r"[AB]\d\d", claims)
    ]
    pages = [one for one in library.vocabularies["page"].terms if isinstance(one, SitePage)]
    named = [
        (page.file, page.id, claim.id)
        for page in pages
        for claim in library.claims.values()
        if page.id in claim.places.pages
    ]
    assert sorted(marked) == sorted(named)
    assert {page.id for page in pages} == {page for _, page, _ in named}, "a page without a claim"


def test_what_a_page_writes_instead_is_what_the_register_corrects(library: Library) -> None:
    """Also a table in a page can disagree with a verdict: the one of the anatomy once did."""
    lines = (DOCS / "anatomy/index.md").read_text(encoding="utf-8").splitlines()
    start = lines.index("| The posts said | What we write instead |")
    rows = [*takewhile(lambda line: line.startswith("|"), lines[start + 2 :])]
    listed = [re.findall(r"[AB]\d\d", claims) for row in rows for _, claims in MARKS.findall(row)]
    assert len(listed) == len(rows) > 3, "every row is of a claim"
    assert {library.claims[one].verdict for one in chain(*listed)} == {"needs-correction"}
