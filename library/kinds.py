"""The kinds of entries that others name or that readers see: the one table of what belongs to each.

A new kind with a page of its own is a line here, and everything that links to pages, looks for
them, guards their names or makes PDFs of them follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from . import Library
from .files import ALL_FILES


@dataclass(frozen=True)
class Kind:
    """What belongs to the entries of one kind."""

    name: str
    """What a field (`Named`), a macro or a PDF calls the kind."""
    list_key: str
    """The list of a data file that its entries stand in."""
    folder: str = ""
    """The folder of its pages below the root of the site; empty when it has none."""
    shared_page: str = ""
    """The one page of that folder that shows all of them, each under its id; empty when every
    entry has a page of its own."""
    has_page: Callable[[Any], bool] = lambda _: True
    """Whether an entry's record has a page, where only some have."""
    pdf_folder: str = ""
    """The folder of its PDFs below the folder of all PDFs; empty when it has none."""
    pdf_heading: str = ""
    """The heading that its PDFs are listed under."""
    has_large_print: bool = False
    """Whether each of its PDFs is made in large print, too: what a patient is given."""

    @property
    def file(self) -> str:
        """The data file that holds its list."""
        return next(file.name for file in ALL_FILES if self.list_key in file.lists)

    @property
    def has_own_pages(self) -> bool:
        """Whether its entries have a page each."""
        return bool(self.folder) and not self.shared_page

    def entries(self, library: Library) -> Mapping[str, Any]:
        """Return the records by id, of a kind with pages."""
        records: Mapping[str, Any] = getattr(library, self.list_key)
        return records

    def source(self, name: str) -> str:
        """Return where an entry is read in the docs folder: `exercises/clam.md`."""
        if self.shared_page:
            return f"{self.folder}/{self.shared_page}.md#{name}"
        return f"{self.folder}/{name}.md"

    def address(self, name: str) -> str:
        """Return where an entry is read, from the root of the site: `exercises/clam/`."""
        if not self.shared_page:
            return f"{self.folder}/{name}/"
        page = "" if self.shared_page == "index" else f"{self.shared_page}/"
        return f"{self.folder}/{page}#{name}"


EXERCISE = Kind(
    "exercise",
    "exercises",
    "exercises",
    pdf_folder="exercises",
    pdf_heading="Exercises",
    has_large_print=True,
)
LADDER = Kind(
    "ladder",
    "ladders",
    "exercises",
    shared_page="ladders",
    pdf_folder="ladders",
    pdf_heading="Progression ladders",
)
PROGRAMME = Kind(
    "programme",
    "programmes",
    "programmes",
    pdf_folder="programmes",
    pdf_heading="Programmes",
    has_large_print=True,
)

REVIEW_SHEET = Kind(
    "review-sheet",
    "review_sheets",
    "evidence",
    shared_page="index",
    pdf_folder="reviews",
    pdf_heading="For a clinician who checks this site",
)

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        EXERCISE,
        LADDER,
        PROGRAMME,
        REVIEW_SHEET,
        Kind("chain link", "links", "chain"),
        Kind("injury", "injuries", "injuries"),
        Kind("way", "ways"),
        Kind("muscle", "muscles", "anatomy", has_page=lambda muscle: muscle.role != "context"),
        Kind("reference", "references"),
        Kind("grade", "grades"),
        Kind("design", "designs"),
        Kind("consistency", "consistencies"),
        Kind("directness", "directnesses"),
        Kind("red flag", "red_flags"),
        Kind("search", "searches"),
    )
}
"""Every kind by name. Every other kind of name is a word of a vocabulary."""

OTHER_PAGES = frozenset({"index", "map", "running-again"}) | {
    kind.shared_page for kind in KINDS.values()
} - {""}
"""Pages in the folders of the entries that belong to no entry alone."""


def entry_at(library: Library, page: str) -> tuple[Kind, str] | None:
    """Return the kind and the id of the entry whose own page this is; None for any other page.

    Args:
        library: The data.
        page: A page below the docs folder, such as `exercises/clam.md`.
    """
    return next(
        (
            (kind, name)
            for kind in KINDS.values()
            if kind.has_own_pages
            for name in kind.entries(library)
            if kind.source(name) == page
        ),
        None,
    )
