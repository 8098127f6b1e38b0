"""What the preview follows: the files that a site is made from, and what a change of one means."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PYTHON = ("library", "macros", "publishing", "paper")
SHEET = ("sheet",)
SETTINGS = ("mkdocs.yml",)
THEME = ("overrides",)
PAGES = ("docs", *THEME)

MADE = frozenset(
    (
        "docs/data/library.json",
        "docs/data/parts.cdx.json",
        "docs/sheet/exercises",
        "docs/sheet/first.json",
        "docs/sheet/ids.json",
        "docs/sheet/making.json",
        "docs/sheet/rules.json",
        "docs/sheet/works.json",
        "docs/exercises/list.json",
        "docs/data/library.schema.json",
        "docs/data/references.bib",
        "docs/data/references.csl.json",
        "docs/data/emg.csv",
        "docs/fhir",
        "docs/embed",
        "docs/assets/pdf",
        "docs/assets/plates",
        "docs/assets/javascripts/sheet.js",
        "docs/assets/javascripts/before-sheet.js",
        "docs/assets/javascripts/finder.js",
        "docs/assets/javascripts/clinics.js",
        "docs/assets/javascripts/embed-sheet.js",
        "docs/assets/javascripts/keep.js",
        "docs/assets/javascripts/levers.js",
        "docs/assets/javascripts/mover.js",
        "docs/assets/javascripts/exercises.js",
        "docs/assets/javascripts/exercises",
        "docs/assets/javascripts/race.js",
        "docs/assets/javascripts/race",
        "docs/assets/javascripts/sheet",
        "docs/assets/javascripts/turn.js",
        "docs/assets/javascripts/turn",
        "sheet/tests",
    )
)
"""Written by a build, or no part of the site."""

Sources = Mapping[str, tuple[int, int]]
"""Every source by its path from the root, with the time of its last change and its bytes."""


def sources(root: Path) -> Sources:
    """Return the state of everything below a folder that the site is made from."""
    return {
        path: (found.st_mtime_ns, found.st_size)
        for top in (*PYTHON, *SHEET, *SETTINGS, *PAGES)
        for path, found in _found(root, top)
    }


@dataclass(frozen=True)
class Changes:
    """What has to be done anew."""

    python: bool
    """Our modules were read before."""
    settings: bool
    """The settings of MkDocs, or the theme, were read before."""
    sheet: bool
    """The sheet's script is not that of its sources."""
    papers: bool
    """A PDF may not be what the data and the templates say."""


def changes(before: Sources, now: Sources) -> Changes:
    """Return what follows from the sources that are new, other or gone."""
    paths = [path for path in before.keys() | now.keys() if before.get(path) != now.get(path)]
    tops = {path.partition("/")[0] for path in paths}
    return Changes(
        python=any(path.endswith(".py") for path in paths),
        settings=not tops.isdisjoint((*SETTINGS, *THEME)),
        sheet=not tops.isdisjoint(SHEET),
        papers=not tops.isdisjoint((*PYTHON, "docs")),
    )


def _found(root: Path, path: str) -> Iterator[tuple[str, os.stat_result]]:
    name = path.rpartition("/")[2]
    # What editors keep beside a file while it is written, what Python and npm keep for themselves.
    if name.startswith(".") or name.endswith("~") or name in ("__pycache__", "node_modules"):
        return
    if path in MADE:
        return
    try:
        if (root / path).is_dir():
            for entry in (root / path).iterdir():
                yield from _found(root, f"{path}/{entry.name}")
        else:
            yield path, (root / path).stat()
    except FileNotFoundError:  # gone in this moment, or there never was one
        return
