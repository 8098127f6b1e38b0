"""The site's own data and pictures, and every PDF made from them, once a test run."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site import Site, open_site
from paper.build import build
from paper.document import Document
from paper.documents import documents

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
CONFIG = ROOT / "mkdocs.yml"


@pytest.fixture(scope="session")
def site() -> Site:
    return open_site(DOCS)


@pytest.fixture(scope="session")
def sheets(site: Site) -> list[Document]:
    return documents(site, DOCS, CONFIG)


@pytest.fixture(scope="session")
def built(sheets: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    build(sheets, folder)
    return folder
