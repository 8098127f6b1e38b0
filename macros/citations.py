"""Citations in the text and the reference list at the foot of the page.

A citation is a Markdown footnote: the footnotes extension numbers them, links both ways, and the
theme shows a footnote beside the text on hover.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from markupsafe import Markup

from library import Library
from library.authors import authors_of
from library.days import month_words
from library.problems import nearest
from library.records.evidence import Reference

from .text import markdown_text, web_address

MOST_AUTHORS = 6
"""So many authors are named before "et al."."""

_CITED = re.compile(r"\[\^ref-([a-z0-9_]+)\]")


def cite(library: Library, *keys: str) -> Markup:
    """Return the footnote marks of references.

    Raises:
        ValueError: When a key is not known, with the nearest one, or is not verified.
    """
    for key in keys:
        if key not in library.references:
            remedy = nearest(str(key), library.references, "key")
            raise ValueError(f"cite: no reference {key!r}; {remedy}")
        if not library.references[key].verified:
            raise ValueError(f"cite: the reference {key!r} is not verified and may not be cited")
    # The comma keeps "1, 2" from reading as twelve.
    return Markup("<sup>, </sup>".join(f"[^ref-{key}]" for key in keys))


def reference_text(reference: Reference) -> Markup:
    """Return a reference as Markdown: authors, title, source, link."""
    authors = ", ".join(reference.authors[:MOST_AUTHORS])
    if len(reference.authors) > MOST_AUTHORS:
        authors += " et al."
    parts = [markdown_text(authors.rstrip(".") + ".")] if authors else []
    title = reference.title if reference.title[-1] in ".?!" else f"{reference.title}."
    parts += [
        markdown_text(title),
        Markup(f"*{markdown_text(reference.journal)}*{_where(reference)}."),
    ]
    if url := reference_address(reference):
        if reference.doi:
            label = f"doi:{reference.doi}"
        else:
            label = f"PubMed {reference.pmid}" if reference.pmid else "Read the page"
        parts.append(Markup(f"[{markdown_text(label)}](<{url}>)"))
    return Markup(" ").join(parts)


def short_name(reference: Reference) -> str:
    """Return how a text speaks of a reference: "Kang and others, 2016", or its publisher, 2014."""
    named, has_others = authors_of(reference)
    who = " and ".join(author.family for author in named[:2]) or reference.journal
    if len(named) > 2 or has_others:
        who = f"{named[0].family} and others"
    return f"{who}, {reference.year}" if reference.year else who


def authors_left_out(library: Library, keys: Iterable[str]) -> str:
    """Return the authors of references whom `reference_text` leaves out: a search finds them, too.

    Where nobody could check who wrote a paper, the name in its key stands for them.
    """
    names: list[str] = []
    for reference in (library.references[key] for key in keys):
        unchecked = () if reference.authors else (re.split(r"[\d_]", reference.key)[0],)
        names += (*reference.authors[MOST_AUTHORS:], *unchecked)
    return ", ".join(dict.fromkeys(names))


def reference_address(reference: Reference) -> str | None:
    """Return where a reference can be read: by its DOI, its PubMed number or its own address."""
    if reference.doi:
        return "https://doi.org/" + quote(reference.doi, safe="/:;(),")
    if reference.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    return web_address(reference.url) if reference.url else None


def year_words(reference: Reference) -> str:
    """Return the year of a reference, or that none is known: a reader asks how old a source is."""
    if reference.year:
        return str(reference.year)
    if reference.kind == "paper":
        return "year not checked"
    if not reference.read_in:
        return "no date noted"
    year, month = map(int, reference.read_in.split("-"))
    return f"no date noted, read in {month_words(date(year, month, 1))}"


def _where(reference: Reference) -> Markup:
    # A number may follow its journal without a comma, words may not.
    text = f"{'' if reference.year else ','} {year_words(reference)}"
    if reference.volume:
        text += f";{reference.volume}"
        text += f"({reference.issue})" if reference.issue else ""
        text += f":{reference.pages}" if reference.pages else ""
    return markdown_text(text)


def references_of_page(library: Library, markdown: str) -> str:
    """Return the footnotes of every reference that a page cites, to be put at its foot.

    The search leaves them out: it finds them on the page of all references.

    Raises:
        ValueError: When a footnote that was written by hand may not be cited.
    """
    keys = dict.fromkeys(_CITED.findall(markdown))
    if not keys:
        return ""
    cite(library, *keys)
    notes = [f"[^ref-{key}]: {reference_text(library.references[key])}" for key in keys]
    return "\n\n## References { .references data-search-exclude }\n\n" + "\n".join(notes) + "\n"
