"""Where the ready-made PDFs stand, and the links to them. `paper/` makes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from library import Library
from library.kinds import KINDS, Kind

from .text import markdown_text

FOLDER = "assets/pdf"
"""Where the PDFs are put, below the docs folder."""

PAPER_NAMES: Mapping[str, str] = {"a4": "A4", "letter": "US Letter"}


def pdf_table(library: Library) -> str:
    """Return every exercise, ladder and programme, each with its PDFs."""
    return "\n\n".join(
        "\n".join([f"## {kind.pdf_heading}", "", *_table(kind, library)])
        for kind in KINDS.values()
        if kind.pdf_folder
    )


def pdf_links(kind: str, name: str, title: str) -> list[Markup]:
    """Return a Markdown link to the PDF of an entry for each paper size.

    Args:
        kind: The kind of the entry, by name.
        name: Its id.
        title: Its name, which tells the links apart when they are read out one by one.
    """
    text = markdown_text(title)
    return [
        Markup(
            f"[{words}](/{FOLDER}/{KINDS[kind].pdf_folder}/{name}-{paper}.pdf)"
            f'{{ type="application/pdf" aria-label="{text}, {words} (PDF)" }}'
        )
        for paper, words in PAPER_NAMES.items()
    ]


def _table(kind: Kind, library: Library) -> Iterator[str]:
    yield f"| Page | {' | '.join(PAPER_NAMES.values())} |"
    yield f"|---|{'---|' * len(PAPER_NAMES)}"
    for name, record in kind.entries(library).items():
        page = f"[{markdown_text(record.name)}](/{kind.source(name)})"
        yield f"| {page} | {' | '.join(pdf_links(kind.name, name, record.name))} |"
