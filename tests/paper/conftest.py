"""The site's own data and pictures, and every PDF made from them, once a test run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.site import Site
from paper.build import build
from paper.document import Document
from paper.documents import documents
from tests.ours import our_site
from tests.sharing import made_once

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
CONFIG = ROOT / "mkdocs.yml"
MADE = DOCS / "assets/pdf"


@pytest.fixture(scope="session")
def site() -> Site:
    return our_site()


@pytest.fixture(scope="session")
def sheets(site: Site) -> list[Document]:
    return documents(site, DOCS, CONFIG)


@pytest.fixture(scope="session")
def built(sheets: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return every PDF: as `make build` left it where that was made from the same, else made now.

    The record beside the PDFs says what each was made from: words, templates, typeface and Typst.
    """

    def make(folder: Path) -> None:
        if MADE.is_dir():
            shutil.copytree(MADE, folder)
        build(sheets, folder)

    return made_once(tmp_path_factory, "pdf", make)
