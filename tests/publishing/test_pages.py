"""Pages and pictures belong to entries, and every page says when it was checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from publishing.pages import (
    exercise_page,
    figure_problems,
    head_problems,
    page_problems,
    stage_pages,
)
from publishing.reviewed import due_again, review_problems
from tests.small.library import SmallLibrary


def test_the_page_of_an_exercise_is_its_head_and_one_macro() -> None:
    assert exercise_page("clam") == (
        "---\n"
        "exercise_id: clam\n"
        "data_file: data/exercises.yml\n"
        "hide: [navigation]\n"
        "---\n\n"
        '{{ exercise("clam") }}\n'
    )


def found_pages(small: SmallLibrary) -> list[str]:
    """Return what is said of the pages."""
    return list(page_problems(small.site().library, small.docs))


def test_every_entry_has_a_page_and_other_pages_of_a_folder_are_left_alone(
    whole: SmallLibrary,
) -> None:
    assert found_pages(whole) == []


def test_a_page_says_when_it_was_checked_and_a_review_is_of_pages_that_are_there(
    whole: SmallLibrary,
) -> None:
    def found() -> list[str]:
        return list(review_problems(whole.site().library, whole.docs))

    assert found() == []
    (whole.docs / "new.md").write_text("# New\n\nText.\n", encoding="utf-8")
    whole.change("reviews.yml", "safety.md,", "safty.md,")
    said = found()
    assert [line.partition(": ")[0] for line in said] == [
        "docs/new.md",
        "docs/new.md",
        "docs/safety.md",
        "docs/data/reviews.yml",
    ]
    assert said[0].endswith("under the review of its kind or under not_reviewed")
    assert said[1].endswith("end it with {{ reviewed() }}")
    assert "no page is called 'safty.md'" in said[3]


def test_a_review_whose_day_has_come_is_a_reminder(small: SmallLibrary) -> None:
    library = small.site().library
    assert list(due_again(library, date(2027, 1, 4))) == []
    assert list(due_again(library, date(2027, 1, 5))) == [
        "note: the review of 'All pages' was due on 5 January 2027"
    ]


def test_a_missing_page_of_an_exercise_is_said_by_the_command_that_writes_it(
    whole: SmallLibrary,
) -> None:
    (whole.docs / "exercises/clam.md").unlink()
    assert found_pages(whole) == []


@pytest.mark.parametrize(
    "page",
    [
        "injuries/knee-pain",
        "chain/pelvic-drop",
        "anatomy/gluteus-medius",
        "programmes/starter-set",
    ],
)
def test_a_missing_page_of_another_entry_has_to_be_written(whole: SmallLibrary, page: str) -> None:
    (whole.docs / f"{page}.md").unlink()
    name = page.partition("/")[2]
    assert found_pages(whole) == [
        f"docs/{page}.md: the page of the entry '{name}' is missing: write it"
    ]


def test_a_page_without_an_entry_is_named(whole: SmallLibrary) -> None:
    (whole.docs / "exercises/old-clam.md").write_text("# Old clam\n", encoding="utf-8")
    assert found_pages(whole) == [
        "docs/exercises/old-clam.md: there is no entry 'old-clam' in the data: bring it back, "
        "or let the page say where it moved (HACKING.md, Move a page)"
    ]


def test_a_page_that_says_where_it_moved_needs_no_entry(whole: SmallLibrary) -> None:
    text = "---\ntemplate: moved.html\n---\n\n# Old clam\n"
    (whole.docs / "exercises/old-clam.md").write_text(text, encoding="utf-8")
    assert found_pages(whole) == []


def test_the_page_of_a_stage_is_written_for_as_long_as_the_library_page_cuts_it_short(
    whole: SmallLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("macros.exercise_list.MOST", 1)
        written = dict(stage_pages(whole.site().library))
        assert written
        for file, text in written.items():
            (whole.docs / file).write_text(text, encoding="utf-8")
        assert found_pages(whole) == []
    assert [line.partition(":")[0] for line in found_pages(whole)] == [
        f"docs/{file}" for file in sorted(written)
    ]


def test_what_a_page_says_of_itself_is_not_cut_off_in_silence(tmp_path: Path) -> None:
    page = tmp_path / "exercises/clam.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: Clam\ndescription: Exercise #1\n---\n\n# Clam #1\n", "utf-8")
    assert list(head_problems(tmp_path)) == [
        "docs/exercises/clam.md:3: description: found a # after the text; only 'Exercise' is "
        "understood: put the whole text in double quotes, or the comment on a line of its own"
    ]
    page.write_text("---\ntitle: Clam\n---\n\n# Clam #1\n\n---\nA: #1\n---\n", "utf-8")
    assert list(head_problems(tmp_path)) == []


def test_every_picture_that_is_shown_is_drawn(whole: SmallLibrary) -> None:
    site = whole.site()
    assert list(figure_problems(site.library, site.figures)) == []


@pytest.mark.parametrize(
    "path",
    [
        "exercises/clam/start.svg",
        "exercises/clam/preview.png",
        "exercises/clam/fault-neck-tenses.svg",
        "chain/pelvic-drop-collapsed.svg",
    ],
)
def test_a_missing_picture_is_named(whole: SmallLibrary, path: str) -> None:
    site = whole.site()
    figures = {name: figure for name, figure in site.figures.items() if name != path}
    (message,) = figure_problems(site.library, figures)
    assert message.startswith(f"docs/assets/figures/{path}: the picture is missing: ")
