"""The glossary, and the words that it explains on the pages."""

from __future__ import annotations

from library.records.words import GlossaryEntry

from .site import Site
from .text import markdown_text

UNEXPLAINED = "<!-- without explanations -->\n"
"""Written by a macro whose page explains no words, and taken out by `foot.py`."""


def glossary(site: Site) -> str:
    """Return the whole glossary."""
    return UNEXPLAINED + site.fill("glossary", entries=list(site.library.glossary.values()))


def explained_forms(site: Site) -> dict[str, GlossaryEntry]:
    """Return every form of a word that is explained wherever it stands, with its entry.

    A form with special characters is left out: pages write those as character references, in
    which no word is found.
    """
    return {
        form: entry
        for entry in site.library.glossary.values()
        if entry.has_tooltip
        for form in (entry.term, *entry.forms)
        if markdown_text(form) == form
    }
