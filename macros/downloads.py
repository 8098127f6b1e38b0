"""Where the ready-made PDFs stand, and the links to them. `paper/` makes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from markupsafe import Markup

from library import Library

from .text import markdown_text

Kind = Literal["exercise", "ladder", "programme"]

FOLDER = "assets/pdf"
"""Where the PDFs are put, below the docs folder."""

FOLDERS: Mapping[Kind, str] = {
    "exercise": "exercises",
    "ladder": "ladders",
    "programme": "programmes",
}
"""Where the PDFs of each kind are put."""

PAGES: Mapping[Kind, str] = {
    "exercise": "/exercises/{}.md",
    "ladder": "/exercises/ladders.md#{}",
    "programme": "/programmes/{}.md",
}
"""The page that each PDF is made beside."""

PAPER_NAMES: Mapping[str, str] = {"a4": "A4", "letter": "US Letter"}


def pdf_table(library: Library) -> str:
    """Return every exercise, ladder and programme, each with its PDFs."""
    groups: dict[Kind, tuple[str, dict[str, str]]] = {
        "exercise": ("Exercises", {e.id: e.name for e in library.exercises.values()}),
        "ladder": ("Progression ladders", {one.id: one.name for one in library.ladders.values()}),
        "programme": ("Programmes", {p.id: p.name for p in library.programmes.values()}),
    }
    return "\n\n".join(
        "\n".join([f"## {heading}", "", *_table(kind, names)])
        for kind, (heading, names) in groups.items()
    )


def pdf_links(kind: Kind, name: str, title: str) -> list[Markup]:
    """Return a Markdown link to the PDF of an entry for each paper size.

    Args:
        kind: The kind of the entry.
        name: Its id.
        title: Its name, which tells the links apart when they are read out one by one.
    """
    text = markdown_text(title)
    return [
        Markup(
            f"[{words}](/{FOLDER}/{FOLDERS[kind]}/{name}-{paper}.pdf)"
            f'{{ type="application/pdf" aria-label="{text}, {words} (PDF)" }}'
        )
        for paper, words in PAPER_NAMES.items()
    ]


def _table(kind: Kind, names: Mapping[str, str]) -> Iterator[str]:
    yield f"| Page | {' | '.join(PAPER_NAMES.values())} |"
    yield f"|---|{'---|' * len(PAPER_NAMES)}"
    for name, title in names.items():
        page = f"[{markdown_text(title)}]({PAGES[kind].format(name)})"
        yield f"| {page} | {' | '.join(pdf_links(kind, name, title))} |"
