"""What every macro needs: the library, the figures and the filled templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from library import Library
from library.load import load_library
from library.problems import nearest

from .figures import Figure, read_figures
from .render import Template, template_filler


@dataclass(frozen=True)
class Site:
    """The data of the site, ready to be written into pages."""

    library: Library
    figures: Mapping[str, Figure]
    fill: Template


def open_site(docs_dir: Path) -> Site:
    """Load everything below the docs folder; `DataError` when a data file is wrong."""
    library = load_library(docs_dir / "data")
    figures = read_figures(docs_dir)
    return Site(library, figures, template_filler(library, figures))


def known(name: str, names: Iterable[str], macro: str, what: str) -> str:
    """Return a name that a page passed to a macro.

    Raises:
        ValueError: When there is no such name, with the nearest one.
    """
    all_names = list(names)
    if name not in all_names:
        raise ValueError(f"{macro}: no {what} {name!r}; {nearest(str(name), all_names, what)}")
    return name
