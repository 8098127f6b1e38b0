"""The glossary, and the tooltips it puts on its words."""

from __future__ import annotations

from .site import Site
from .text import markdown_text

WITHOUT_TOOLTIPS = "<!-- without tooltips -->\n"
"""Written by a macro whose page shows no tooltips, and taken out by `foot.py`."""


def glossary(site: Site) -> str:
    """Return the whole glossary."""
    return WITHOUT_TOOLTIPS + site.fill("glossary", entries=list(site.library.glossary.values()))


def abbreviations(site: Site) -> dict[str, str]:
    """Return every form of a word that shows its entry's meaning, as HTML, wherever it stands.

    A form with special characters is left out: pages write those as character references, in
    which no word is found.
    """
    return {
        form: markdown_text(entry.meaning)
        for entry in site.library.glossary.values()
        if entry.has_tooltip
        for form in (entry.term, *entry.forms)
        if markdown_text(form) == form
    }
