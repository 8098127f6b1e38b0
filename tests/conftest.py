"""The small library, for every test that reads or changes data."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site import Site
from tests.small.library import SmallLibrary, copy_of_library, draw_figures


@pytest.fixture
def small(tmp_path: Path) -> SmallLibrary:
    """Return a copy of the small library, to be changed."""
    return copy_of_library(tmp_path / "docs")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the small library with its figures, as the macros see it; not to be changed."""
    library = copy_of_library(tmp_path_factory.mktemp("small") / "docs")
    draw_figures(library.docs, library.site())
    return library.site()


@pytest.fixture(scope="session")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the small library without any figure."""
    return copy_of_library(tmp_path_factory.mktemp("bare") / "docs").site()
