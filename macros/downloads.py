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


LARGE = "large print"
"""What is said of the PDFs whose letters are half as large again."""


def pdf_file(kind: Kind, name: str, paper: str, *, is_large: bool = False) -> str:
    """Return where a PDF stands, below the folder of all PDFs."""
    return f"{kind.pdf_folder}/{name}{'-large' if is_large else ''}-{paper}.pdf"


def pdf_table(library: Library) -> str:
    """Return every exercise, ladder and programme, each with its PDFs."""
    return "\n\n".join(
        "\n".join([f"## {kind.pdf_heading}", "", *_table(kind, library)])
        for kind in KINDS.values()
        if kind.pdf_folder
    )


def pdf_links(kind: str, name: str, title: str) -> list[Markup]:
    """Return a Markdown link to the PDF of an entry for each paper size, those in large print last.

    Args:
        kind: The kind of the entry, by name.
        name: Its id.
        title: Its name, which tells the links apart when they are read out one by one.
    """
    text = markdown_text(title)
    return [
        Markup(
            f"[{words}](/{FOLDER}/{pdf_file(KINDS[kind], name, paper, is_large=is_large)})"
            f'{{ type="application/pdf" aria-label="{text}, {words} (PDF)" }}'
        )
        for is_large in ((False, True) if KINDS[kind].has_large_print else (False,))
        for paper, size in PAPER_NAMES.items()
        for words in (f"{size} {LARGE}" if is_large else size,)
    ]


def _table(kind: Kind, library: Library) -> Iterator[str]:
    sizes = len(PAPER_NAMES)
    yield f"| Page | {' | '.join(PAPER_NAMES.values())} |"
    yield f"|---|{'---|' * sizes}"
    for name, record in kind.entries(library).items():
        page = f"[{markdown_text(record.name)}](/{kind.source(name)})"
        links = pdf_links(kind.name, name, record.name)
        # Large print below the usual: a column more would not fit a phone.
        cells = ("<br>".join(links[paper::sizes]) for paper in range(sizes))
        yield f"| {page} | {' | '.join(cells)} |"
