"""Other programs read the references as they are.

The BibTeX is read by bibtexparser (and its commands of TeX by pylatexenc), the CSL-JSON by
citeproc-py: neither has to do with what writes them.
"""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    NameParts,
    SeparateCoAuthors,
    SplitNameParts,
)
from bibtexparser.model import Entry

from library import Library
from macros.citations import reference_address
from publishing.bibliography import bibtex, citable, csl_json, escaped

HOSTILE = "50% of A & B_c #1 $2 ~3 \\begin é Ł ß “x”"


def read_bibtex(text: str) -> dict[str, dict[str, Any]]:
    """Return the fields of a BibTeX file by key, as bibtexparser and pylatexenc read them."""
    plain = parse_string(text)
    read = parse_string(
        text, append_middleware=[SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    )
    assert read.failed_blocks == []
    assert [one.raw for one in read.comments] == []
    # Addresses are taken as they stand: nothing in them is a command.
    return {
        one.key: {"type": one.entry_type, **_fields(one)}
        | {name: value for name, value in _fields(raw).items() if name in ("url", "doi")}
        for one, raw in zip(read.entries, plain.entries, strict=True)
    }


def _fields(entry: Entry) -> dict[str, Any]:
    return {field.key: field.value for field in entry.fields}


def read_csl(items: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the references of CSL-JSON by key; what citeproc-py does not know stops the test."""
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return dict(CiteProcJSON(items))


def test_bibtex_says_of_every_reference_what_the_data_say(library: Library) -> None:
    entries = read_bibtex(bibtex(library))
    references = citable(library)
    assert list(entries) == [one.key for one in references]
    for one in references:
        said = entries[one.key]
        place = "journal" if one.kind == "paper" else "howpublished"
        assert said["type"] == ("article" if one.kind == "paper" else "misc")
        assert said["title"] == one.title
        assert said[place] == one.journal
        assert said.get("annote") == one.note
        assert said.get("year") == (str(one.year) if one.year else None)
        assert (said.get("volume"), said.get("number")) == (one.volume, one.issue)
        # Two hyphens are what BibTeX makes a dash of.
        assert said.get("pages", "").replace("\u2013", "-") == (one.pages or "")
        assert (said.get("doi"), said.get("pmid")) == (one.doi, one.pmid)
        assert said.get("url") == reference_address(one)
        people = [_name(parts) for parts in said.get("author", [])]
        assert people == ["others" if name == "et al." else name for name in one.authors]


def _name(parts: NameParts) -> str:
    """Return a name as the data file writes it: surname, initials without full stops, suffix."""
    initials = "".join(parts.first).replace(".", "")
    words = [*parts.von, *parts.last, *([initials] if initials else []), *parts.jr]
    # In braces: the name of an organisation, which has no parts.
    return " ".join(words).strip("{}")


def test_csl_json_says_of_every_reference_what_the_data_say(library: Library) -> None:
    items = csl_json(library)
    read = read_csl(items)
    references = citable(library)
    assert list(read) == [one.key for one in references]
    for one, item in zip(references, items, strict=True):
        assert read[one.key].type == item["type"]
        assert item["title"] == one.title
        assert (item.get("DOI"), item.get("page")) == (one.doi, one.pages)
        assert item.get("URL") == reference_address(one)
        names = [f"{a.get('family', a.get('literal'))}" for a in item.get("author", [])]
        assert len(names) == len(one.authors)
        assert all(name.startswith(said) for name, said in zip(one.authors, names, strict=True))
        assert {*item} & {"container-title", "publisher"}


def test_a_citation_style_is_filled_from_csl_json(library: Library) -> None:
    """By a program that has nothing to do with the writing of it, in a style that it brings."""
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    keys = ("toresdahl2020", "acsm_heat", "koc2023", "luedke2015")
    items = [one for one in csl_json(library) if one["id"] in keys]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for one in items:
        bibliography.register(Citation([CitationItem(one["id"])]))
    written = {
        one["id"]: str(line) for one, line in zip(items, bibliography.bibliography(), strict=True)
    }
    assert written["toresdahl2020"].startswith("Toresdahl, B.G.")
    assert "Sports Health" in written["toresdahl2020"]
    assert "12(1)" in written["toresdahl2020"]
    assert "74\u201379" in written["toresdahl2020"]
    assert written["acsm_heat"].startswith("American College of Sports Medicine")
    assert "Koc" in written["koc2023"]
    assert "et al" in written["luedke2015"]


def test_nothing_in_a_text_is_read_as_a_command(library: Library) -> None:
    first = citable(library)[0].model_copy(
        update={"title": HOSTILE, "journal": HOSTILE, "note": HOSTILE, "authors": ("Ó Súil A",)}
    )
    changed = replace(library, references={first.key: first})
    (entry,) = read_bibtex(bibtex(changed)).values()
    for name in ("title", "journal", "annote"):
        assert entry[name] == HOSTILE
    assert csl_json(changed)[0]["title"] == HOSTILE
    assert escaped("}") == r"\textbraceright{}", "BibTeX counts an escaped brace, too"


def test_what_may_not_be_cited_is_in_neither(library: Library) -> None:
    first, second = citable(library)[:2]
    references = {first.key: first.model_copy(update={"verified": False}), second.key: second}
    changed = replace(library, references=references)
    assert list(read_bibtex(bibtex(changed))) == [one["id"] for one in csl_json(changed)]
    assert [one["id"] for one in csl_json(changed)] == [second.key]
