"""The small library, for every test that reads or changes data, and our own."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from library import Library
from macros.site import Site
from tests import ours
from tests.small.library import SmallLibrary, copy_of_library, draw_figures

# While tests are collected nearly all that is made is kept: to look again and again for what to
# forget took a fifth of that time, in each worker.
gc.disable()


def pytest_collection_finish() -> None:
    """Look for what to forget from here on, but not among what was collected, and more rarely.

    A test makes hundreds of thousands of small things, which Python would look through every 700:
    an eighth of the time of those that read and change data.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session")
def library() -> Library:
    """Return our own data; `tests.site.pages` has them for what is known before a test runs."""
    return ours.our_site().library


@pytest.fixture(scope="session")
def our_site() -> Site:
    """Return our own data with their figures, as the macros see them."""
    return ours.our_site()


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
