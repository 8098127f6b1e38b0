"""Citations in the text and the reference list at the foot of the page.

A citation is a Markdown footnote: the footnotes extension numbers them, links both ways, and the
theme shows a footnote beside the text on hover.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from .library import Library
from .problems import nearest
from .records.evidence import Reference
from .text import markdown_text

_CITED = re.compile(r"\[\^ref-([a-z0-9_]+)\]")


def cite(library: Library, *keys: str) -> Markup:
    """Return the footnote marks of references.

    Raises:
        ValueError: When a key is not known, with the nearest one, or is not verified.
    """
    for key in keys:
        if key not in library.references:
            remedy = nearest(key, library.references, "key")
            raise ValueError(f"cite: no reference {key!r}; {remedy}")
        if not library.references[key].verified:
            raise ValueError(f"cite: the reference {key!r} is not verified and may not be cited")
    # The comma keeps "1, 2" from reading as twelve.
    return Markup("<sup>, </sup>".join(f"[^ref-{key}]" for key in keys))


def reference_text(reference: Reference) -> Markup:
    """Return a reference as Markdown: authors, title, source, link."""
    authors = ", ".join(reference.authors[:6])
    if len(reference.authors) > 6:
        authors += " et al."
    parts = [markdown_text(authors.rstrip(".") + ".")] if authors else []
    title = reference.title if reference.title[-1] in ".?!" else f"{reference.title}."
    parts += [
        markdown_text(title),
        Markup(f"*{markdown_text(reference.journal)}*{_where(reference)}."),
    ]
    if reference.doi:
        parts.append(
            Markup(f"[doi:{markdown_text(reference.doi)}](<https://doi.org/{reference.doi}>)")
        )
    elif reference.pmid:
        address = f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
        parts.append(Markup(f"[PubMed {reference.pmid}](<{address}>)"))
    elif reference.url:
        parts.append(Markup(f"[Read the page](<{reference.url}>)"))
    return Markup(" ").join(parts)


def _where(reference: Reference) -> Markup:
    text = f" {reference.year}" if reference.year else ""
    if reference.volume:
        text += f";{reference.volume}"
        text += f"({reference.issue})" if reference.issue else ""
        text += f":{reference.pages}" if reference.pages else ""
    return markdown_text(text)


def references_of_page(library: Library, markdown: str) -> str:
    """Return the footnotes of every reference that a page cites, to be put at its foot."""
    keys = dict.fromkeys(_CITED.findall(markdown))
    if not keys:
        return ""
    notes = [f"[^ref-{key}]: {reference_text(library.references[key])}" for key in keys]
    return "\n\n## References { .references }\n\n" + "\n".join(notes) + "\n"
