"""The pages that belong to entries: every entry has one, and every one has an entry.

And what every page says of itself at its head, which is read as strictly as the data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from library import Library
from library.kinds import EXERCISE, KINDS, OTHER_PAGES
from library.yaml_source import read_text
from macros.exercise_list import long_stages, stage_page
from macros.figures import Figure
from macros.text import markdown_text

from .reviewed import REVIEWED


def exercise_page(exercise: str) -> str:
    """Return the page of the exercise with this id.

    Its macro writes all that it says, its title and description, too, so that no change of a text
    makes the page old.
    """
    return (
        "---\n"
        f"exercise_id: {exercise}\n"
        "data_file: data/exercises.yml\n"
        "hide: [navigation]\n"
        "---\n\n"
        f'{{{{ exercise("{exercise}") }}}}\n'
    )


def stage_pages(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the page of every stage that the library page cuts short: its file and its text."""
    for stage in long_stages(library):
        title, said = f"Exercises: {stage.label}", f"Every exercise of the stage {stage.label}."
        yield (
            stage_page(stage.id),
            (
                "---\n"
                f"title: {json.dumps(title, ensure_ascii=False)}\n"
                f"description: {json.dumps(f'{said} {stage.meaning}', ensure_ascii=False)}\n"
                "search: {exclude: true}\n"  # what it lists, it finds on pages of their own
                "hide: [navigation]\n"
                "---\n\n"
                f"# {markdown_text(title)}\n\n"
                f'{{{{ stage_list("{stage.id}") }}}}\n\n'
                f"{REVIEWED}\n"
            ),
        )


def figure_problems(library: Library, figures: Mapping[str, Figure]) -> Iterator[str]:
    """Yield a line for every exercise or chain link that lacks a picture."""
    wanted = [
        f"exercises/{exercise.id}/{name}"
        for exercise in library.exercises.values()
        for name in (
            *("start.svg", "end.svg", "move.svg", "thumb.svg", "preview.png"),
            *(f"fault-{fault.id}.svg" for fault in exercise.faults),
        )
    ]
    wanted += [
        f"chain/{link}-{side}.svg" for link in library.links for side in ("in-line", "collapsed")
    ]
    for path in wanted:
        if path not in figures:
            remedy = "write its pose below illustrations/poses/ and run `make figures`"
            yield f"docs/assets/figures/{path}: the picture is missing: {remedy}"


def page_problems(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line for every entry without a page and every page without an entry.

    The pages of exercises are written by a command, which says itself which are missing.
    """
    of_stages = {stage_page(stage.id) for stage in long_stages(library)}
    for kind in (kind for kind in KINDS.values() if kind.has_own_pages):
        names = {name for name, one in kind.entries(library).items() if kind.has_page(one)}
        pages = {page.stem for page in (docs_dir / kind.folder).glob("*.md")} - OTHER_PAGES
        pages = {name for name in pages if kind.source(name) not in of_stages}
        for name in sorted(names - pages) if kind is not EXERCISE else ():
            page = f"docs/{kind.source(name)}"
            yield f"{page}: the page of the entry {name!r} is missing: write it"
        for name in sorted(pages - names):
            text = (docs_dir / kind.source(name)).read_text(encoding="utf-8")
            if "template: moved.html" not in text:
                yield (
                    f"docs/{kind.source(name)}: there is no entry {name!r} in the data: bring it "
                    "back, or let the page say where it moved (HACKING.md, Move a page)"
                )


def head_problems(docs_dir: Path) -> Iterator[str]:
    """Yield a line for whatever MkDocs would read otherwise than an author wrote it.

    Between the lines `---` at its top a page says its title and its description; of
    `description: Exercise #1` it would take "Exercise", and say nothing.
    """
    for page in sorted(docs_dir.rglob("*.md")):
        before, opened, rest = page.read_text(encoding="utf-8").partition("---\n")
        head, closed, _ = rest.partition("\n---\n")
        if opened and closed and not before:
            place = f"docs/{page.relative_to(docs_dir).as_posix()}"
            # An empty line stands for the first `---`, so that lines are counted as in the page.
            yield from map(str, read_text(f"\n{head}\n", place).problems)
