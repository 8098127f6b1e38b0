"""What every macro needs: the library, the figures and the filled templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from library import Library
from library.files import ALL_FILES
from library.load import load_library
from library.measured import measured
from library.problems import DataError, Problem, nearest

from .figures import FOLDER, Figure, read_figures
from .render import Template, template_filler

Stamp = tuple[str, int, int]
"""What tells one state of a file from another."""


@dataclass(frozen=True)
class Site:
    """The data of the site, ready to be written into pages."""

    library: Library
    figures: Mapping[str, Figure]
    fill: Template
    docs: Path
    """The docs folder, where the pages and what was made before a build are found."""
    repo_url: str = ""
    """Where the repository of this copy is read, from `REPO_URL`; empty when it is not known."""
    site_url: str = ""
    """Where this copy stands, with a slash at its end; empty when it is not known."""
    edition: str = ""
    """The name of this edition of the data; empty when it is not known."""


def open_site(docs_dir: Path) -> Site:
    """Load everything below the docs folder; `DataError` when a data file is wrong."""
    library = _all_read(docs_dir / "data")
    names = {name: exercise.name for name, exercise in library.exercises.items()}
    figures = read_figures(docs_dir, names)
    return Site(library, figures, template_filler(library, figures), docs_dir)


def _all_read(data_dir: Path) -> Library:
    """Return the library once what programs measured is in order, too; else say all at once."""
    problems: list[Problem] = []
    try:
        measured()
    except DataError as error:
        problems.extend(error.problems)
    try:
        library = load_library(data_dir)
    except DataError as error:
        raise DataError((*error.problems, *problems)) from None
    if problems:
        raise DataError(problems)
    return library


def site_of(docs_dir: Path) -> Site:
    """Return the site of a docs folder, read again only when a file that it is made from changed.

    The macros and the foot of every page ask for it. `DataError` when a data file is wrong.
    """
    data = (docs_dir / "data" / file.name for file in ALL_FILES)
    sources = (*data, docs_dir / FOLDER / "index.json")
    return _opened(docs_dir.resolve(), tuple(map(stamp, sources)))


@lru_cache(maxsize=1)
def _opened(docs_dir: Path, stamps: tuple[Stamp, ...]) -> Site:
    del stamps  # only what tells one state of the files from another
    return open_site(docs_dir)


def stamp(path: Path) -> Stamp:
    """Return a file's name, the time of its last change in nanoseconds, and its bytes."""
    if not path.is_file():
        return path.name, 0, 0
    found = path.stat()
    return path.name, found.st_mtime_ns, found.st_size


def known(name: str, names: Iterable[str], macro: str, what: str) -> str:
    """Return a name that a page passed to a macro.

    Raises:
        ValueError: When there is no such name, with the nearest one.
    """
    all_names = list(names)
    if name not in all_names:
        raise ValueError(f"{macro}: no {what} {name!r}; {nearest(str(name), all_names, what)}")
    return name
