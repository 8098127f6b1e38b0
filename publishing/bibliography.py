"""The references for other programs: BibTeX, and CSL-JSON (what citation styles are filled from).

Only what may be cited is published, and of each only what was checked; the sentence that says what
kind of work it is, and what limits it, goes along as an annotation. When a page of the web was
opened is not on record, so neither says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from library import Library
from library.authors import OTHERS, Author, authors_of
from library.records.evidence import Reference
from macros.citations import reference_address

BIBTEX = "data/references.bib"
CSL_JSON = "data/references.csl.json"
"""Where they are read, from the root of the site."""

_LAST_PAGE = re.compile(r"(?<=[0-9])-(?=[A-Z]*[0-9])")

_ESCAPED: Mapping[str, str] = {
    **{mark: f"\\{mark}" for mark in "&%$#_"},
    # Not `\{`: BibTeX counts that, too, and every brace needs its fellow.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""What TeX would take for a command; letters of every script stay as they are, in UTF-8."""


def citable(library: Library) -> list[Reference]:
    """Return the references that may be cited, in the order of the data file."""
    return [one for one in library.references.values() if one.verified]


# --- BibTeX --------------------------------------------------------------------------------------


def escaped(text: str) -> str:
    """Return a text that BibTeX and TeX show as it is."""
    return "".join(_ESCAPED.get(letter, letter) for letter in text)


def bibtex(library: Library) -> str:
    """Return every reference as BibTeX, in UTF-8."""
    return "\n".join(_entry(one) for one in citable(library))


def _entry(reference: Reference) -> str:
    kind = "article" if reference.kind == "paper" else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "author", _bibtex_authors(reference)
    # Braces keep the capitals of names, which most styles would make small.
    yield "title", f"{{{escaped(reference.title)}}}"
    place = "journal" if reference.kind == "paper" else "howpublished"
    yield place, escaped(reference.journal)
    yield "year", str(reference.year or "")
    yield "volume", escaped(reference.volume or "")
    yield "number", escaped(reference.issue or "")
    yield "pages", escaped(_LAST_PAGE.sub("--", reference.pages or ""))
    yield "doi", _verbatim(reference.doi or "")
    yield "pmid", reference.pmid or ""
    yield "url", _verbatim(reference_address(reference) or "")
    yield "annote", escaped(reference.note or "")


def _bibtex_authors(reference: Reference) -> str:
    named, more = authors_of(reference)
    names = [_bibtex_author(one) for one in named]
    return " and ".join([*names, *(["others"] if more else [])])


def _bibtex_author(one: Author) -> str:
    if not one.is_person:
        return f"{{{escaped(one.family)}}}"
    return ", ".join(escaped(part) for part in (one.family, one.suffix, one.given) if part)


def _verbatim(address: str) -> str:
    """Return an address or a DOI, which is not escaped, without what would end its field."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


# --- CSL-JSON ------------------------------------------------------------------------------------


def csl_json(library: Library) -> list[dict[str, Any]]:
    """Return every reference as an item of CSL-JSON."""
    return [
        {name: value for name, value in _item(one) if value not in (None, "", [])}
        for one in citable(library)
    ]


def _item(reference: Reference) -> Iterator[tuple[str, Any]]:
    is_paper = reference.kind == "paper"
    yield "id", reference.key
    yield "type", "article-journal" if is_paper else "webpage"
    yield "author", _csl_authors(reference)
    yield "title", reference.title
    yield "container-title" if is_paper else "publisher", reference.journal
    yield "issued", {"date-parts": [[reference.year]]} if reference.year else None
    yield "volume", reference.volume
    yield "issue", reference.issue
    yield "page", reference.pages
    yield "DOI", reference.doi
    yield "PMID", reference.pmid
    yield "URL", reference_address(reference)
    yield "annote", reference.note


def _csl_authors(reference: Reference) -> list[dict[str, str]]:
    named, more = authors_of(reference)
    return [*map(_csl_author, named), *([{"literal": OTHERS}] if more else [])]


def _csl_author(one: Author) -> dict[str, str]:
    if not one.is_person:
        return {"literal": one.family}
    parts = {"family": one.family, "given": one.given, "suffix": one.suffix}
    return {name: part for name, part in parts.items() if part}
