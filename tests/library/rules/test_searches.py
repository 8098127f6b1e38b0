"""What the rule of searches finds: a sentence of absence that nothing stands behind."""

from __future__ import annotations

from library.rules import searches
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary


def test_a_search_of_the_whole_entry_does_not_answer_for_a_part_that_names_its_own(
    small: SmallLibrary, only: Only
) -> None:
    """The banded clam names a search; what its evidence says was looked for elsewhere."""
    gap = "    evidence_gap: Nobody has studied it with a band.\n"
    says = "    evidence:\n      - {says: Nobody has tested it., refs: [paper_with_doi]}\n"
    small.change(EXERCISES, gap, gap + says)
    only(
        searches.what_was_not_found_was_looked_for,
        f"{EXERCISES}:{small.line(EXERCISES, 'says: Nobody has tested it.')}: banded-clam: "
        f"evidence.1.says: found 'Nobody has tested it.'; {searches.REMEDY}",
    )
    small.change(EXERCISES, "tested it., refs:", "tested it., searches: [band], refs:")
    only(searches.what_was_not_found_was_looked_for)


def test_a_freed_sentence_needs_no_search(small: SmallLibrary, only: Only) -> None:
    small.change("safety.yml", "where_from: ", "where_from: It was not tested in one study. ")
    freed = "freed:\n  - {words: never tried, reason: ours}\n"
    freed += "  - {words: tested in one study, reason: one study}\n"
    small.write("searches.yml", small.text("searches.yml") + freed)
    only(searches.what_was_not_found_was_looked_for)


def test_the_words_of_others_are_not_held_to_it(small: SmallLibrary, only: Only) -> None:
    for file, old, new in (
        ("claims.yml", "quote: The gluteals keep", "quote: Nobody knows how the gluteals keep"),
        (EXERCISES, "Clam, progressed to banded clam", "Clam, so far untested"),
        ("references.yml", "title: A paper for", "title: No evidence, a paper for"),
        ("references.yml", "journal: Publisher of tests", "journal: Publisher of unknown tests"),
    ):
        small.change(file, old, new)
    only(searches.what_was_not_found_was_looked_for)
