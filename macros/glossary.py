"""The glossary, and the tooltips it puts on its words."""

from __future__ import annotations

from .site import Site
from .text import markdown_text


def glossary(site: Site) -> str:
    """Return the whole glossary."""
    return site.fill("glossary", entries=list(site.library.glossary.values()))


def abbreviations(site: Site) -> str:
    """Return the definitions that show an entry's meaning wherever its word stands in a page.

    A form with special characters gets none: pages write those as character references, in
    which no word is found.

    A blank line stands between them: Markdown looks through the whole rest of a block again after
    each definition, so that one block of all of them took half the time of a build.
    """
    lines = [
        f"*[{form}]: {markdown_text(entry.meaning)}"
        for entry in site.library.glossary.values()
        for form in (entry.term, *entry.forms)
        if markdown_text(form) == form
    ]
    return "\n\n" + "\n\n".join(lines) + "\n"
