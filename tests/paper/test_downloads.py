"""The table on the page that offers the PDFs."""

from __future__ import annotations

import re
from pathlib import Path

from macros.downloads import FOLDER, pdf_links, pdf_table
from macros.site import Site
from paper.document import PAPERS, Document

from .conftest import DOCS


def test_the_table_links_to_every_pdf_and_to_no_other(site: Site, sheets: list[Document]) -> None:
    linked = re.findall(r"\]\(([^)]*\.pdf)\)", pdf_table(site.library))
    made = [f"/{FOLDER}/{sheet.file(paper)}" for sheet in sheets for paper in PAPERS]
    assert sorted(linked) == sorted(made)


def test_every_pdf_has_its_page_beside_it(sheets: list[Document], site: Site) -> None:
    named = re.findall(r"^\| \[([^\]]+)\]\(/([^)]*\.md[^)]*)\)", pdf_table(site.library), re.M)
    pages = [page for _, page in named]
    name = site.library.exercises["clam"].name
    assert (name, "exercises/clam.md") in named
    usual = [sheet for sheet in sheets if not sheet.is_large]
    for page, sheet in zip(pages, usual, strict=True):
        file, _, anchor = page.partition("#")
        assert (DOCS / file).is_file()
        assert sheet.id == (anchor or Path(file).stem)


def test_a_link_read_out_alone_says_what_it_leads_to() -> None:
    links = pdf_links("ladder", "squat", 'Squat "deep" | <b>')
    assert links[0].startswith("[A4](/assets/pdf/ladders/squat-a4.pdf)")
    assert 'aria-label="Squat &#34;deep&#34; &#124; &#60;b&#62;, A4 (PDF)"' in links[0]
