"""Whoever writes "we found no study" says when it was looked for, or is told to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from library.load import load_library
from library.problems import DataError
from library.rules.searches import REMEDY
from macros import searches
from macros.searches import looked_for, search_table
from macros.site import open_site
from publishing.absences import absence_problems, data_absences, page_absences
from tests.small.library import SmallLibrary

DOCS = Path(__file__).parents[2] / "docs"
FREED = "freed:\n  - {words: its own words, reason: one study}\n"


def told(small: SmallLibrary) -> list[str]:
    """Return what is said of the pages, without the folder."""
    library = load_library(small.data)
    return [line.replace(f"{small.docs}/", "") for line in absence_problems(library, small.docs)]


def test_a_planted_no_study_in_the_data_is_told_with_its_place_and_what_to_do(
    small: SmallLibrary,
) -> None:
    small.change("safety.yml", "where_from: ", "where_from: No trial has tested it. ")
    with pytest.raises(DataError) as error:
        load_library(small.data)
    line = small.line("safety.yml", "where_from: ")
    assert str(error.value) == (
        f"safety.yml:{line}: pain_guide.where_from: found 'No trial has tested it.'; {REMEDY}"
    )


def test_a_planted_no_study_on_a_page_is_told_with_its_place_and_what_to_do(
    small: SmallLibrary,
) -> None:
    (small.docs / "page.md").write_text("# A page\n\nIt rests. We found no study of it.\n")
    (problem,) = told(small)
    assert problem.startswith("page.md:3: found 'We found no study of it.'; ")
    assert 'add {{ looked_for("its-id") }} behind the sentence' in problem


def test_a_sentence_that_names_its_search_passes_and_its_neighbour_does_not(
    small: SmallLibrary,
) -> None:
    line = 'We found no study.{{ looked_for("band") }} We know of none either.\n'
    (small.docs / "page.md").write_text(line)
    (problem,) = told(small)
    assert "found 'We know of none either.'" in problem


def test_a_search_that_found_nothing_and_that_no_sentence_names_is_refused(
    small: SmallLibrary,
) -> None:
    searches = small.text("searches.yml").partition("searches:\n")
    second = searches[2].replace("id: band", "id: rope")
    small.write("searches.yml", "".join(searches) + second)
    (problem,) = told(small)
    assert problem.startswith("data/searches.yml: rope: no sentence names this search, ")
    small.write("searches.yml", "".join(searches) + f"{second}    refs: [paper_with_doi]\n")
    assert told(small) == []


def test_a_sentence_of_any_record_may_name_a_search_and_its_row_leads_there(
    small: SmallLibrary,
) -> None:
    head, key, first = small.text("searches.yml").partition("searches:\n")
    small.write("searches.yml", f"{head}{key}{first}{first.replace('id: band', 'id: rope')}")
    small.change(
        "muscles.yml",
        "      - says: It works most just after the foot lands.\n",
        "      - says: Nobody has studied it.\n        searches: [rope]\n",
    )
    assert told(small) == []
    _, _, row = search_table(open_site(small.docs)).partition("#looked-for-rope")
    assert "(/anatomy/gluteus-medius.md)" in row


def test_a_freed_sentence_needs_no_search_and_one_that_is_gone_is_told(small: SmallLibrary) -> None:
    small.write("searches.yml", small.text("searches.yml") + FREED)
    assert [problem.partition(";")[0] for problem in told(small)] == [
        "data/searches.yml: freed: found 'its own words'"
    ]
    (small.docs / "page.md").write_text("It did not say, in its own words, what was not tested.\n")
    assert told(small) == []


def test_the_list_names_every_such_sentence_with_its_search_or_its_reason(
    small: SmallLibrary,
) -> None:
    small.write("searches.yml", small.text("searches.yml") + FREED)
    (small.docs / "page.md").write_text("What its own words never tested.\n")
    library = load_library(small.data)
    listed = [str(one) for one in data_absences(library, small.docs)]
    assert all("[band]" in line for line in listed)
    assert any(line.endswith("Nobody has studied it with a band.") for line in listed)
    (page,) = page_absences(library, small.docs)
    assert str(page).endswith("page.md:1: [free: one study] What its own words never tested.")


def test_the_mark_says_the_month_of_the_search_and_leads_to_it(small: SmallLibrary) -> None:
    site = open_site(small.docs)

    assert looked_for(site, "band") == (
        " [(last looked for: January 2026)](/evidence/index.md#looked-for-band){ .looked-for }"
    )
    table = search_table(site)
    assert "{ #looked-for-band }" in table
    assert "12 results looked at on 5 January 2026" in table
    assert "(/exercises/banded-clam.md)" in table, "a way back to what rests on it"
    with pytest.raises(ValueError, match="did you mean 'band'"):
        looked_for(site, "bandd")


def test_the_mark_of_several_searches_says_when_the_first_of_them_was_made(
    small: SmallLibrary,
) -> None:
    head, key, first = small.text("searches.yml").partition("searches:\n")
    later = first.replace("id: band", "id: rope").replace("a study with a band", "one of a rope")
    later = later.replace("2026-01-05", "2026-03-02")
    small.write("searches.yml", f"{head}{key}{later}{first}")
    assert looked_for(open_site(small.docs), "rope", "band") == (
        " (last looked for in January 2026: "
        "[one of a rope](/evidence/index.md#looked-for-rope){ .looked-for } and "
        "[a study with a band](/evidence/index.md#looked-for-band){ .looked-for })"
    )


def test_a_row_leads_to_what_rests_on_its_search_and_counts_the_exercises_beyond_the_first(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.change("safety.yml", "  where_from: ", "  searches: [band]\n  where_from: ")
    small.change(
        "claims.yml", "because: Some should.", "because: Some should.\n    searches: [band]"
    )
    site = open_site(small.docs)
    for most, others in ((1, "2 other exercises"), (2, "1 other exercise.")):
        monkeypatch.setattr(searches, "MOST_EXERCISES", most)
        (row,) = [line for line in search_table(site).splitlines() if "looked-for-band" in line]
        assert row.count("](/exercises/") == most
        assert others in row
        assert "[Pain guide](/safety.md#pain-guide)" in row
        assert "[Claim B01](/evidence/register.md#b01)" in row


def test_a_page_of_its_own_marks_is_named_in_the_table(small: SmallLibrary) -> None:

    page: Path = small.docs / "page.md"
    page.write_text('---\ntitle: A page\n---\n\nWe found none.{{ looked_for("band") }}\n')
    assert "[A page](/page.md)" in search_table(open_site(small.docs))


def test_the_mark_ends_a_sentence_and_does_not_cut_one_in_two() -> None:
    cut = re.compile(r"[^.?!]\{\{ looked_for\(|looked_for\([^)]*\) \}\}[ ,;]*[a-z]")
    found = [
        f"{path.relative_to(DOCS)}: {line}"
        for path in sorted(DOCS.rglob("*.md"))
        for line in re.sub(r"\{\{ cite\([^)]*\) \}\}", "", path.read_text("utf-8")).splitlines()
        if cut.search(line)
    ]
    assert not found, "end the sentence before the mark, and begin another after it"
