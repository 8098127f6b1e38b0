"""Every file that is published for other programs is listed on the page that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from macros.datasets import DATASETS

FOLDERS = ("data", "fhir")
"""Where such files are, below the root of the site."""


def lasting_files() -> list[str]:
    """Return the addresses of single files, from the root of the site: they are for ever."""
    return [f"/{one.files[0]}" for one in DATASETS if one.is_one_file]


def unlisted(files: Iterable[str]) -> Iterator[str]:
    """Yield a line for every file, from the root of the site, that the list does not have."""
    patterns = [pattern for one in DATASETS for pattern in one.files]
    for file in files:
        if not any(fnmatch(file, pattern) for pattern in patterns):
            yield (
                f"docs/{file}: is published and not listed: give it a line of DATASETS in "
                "macros/datasets.py, with an example that runs"
            )


def files_for_programs(docs_dir: Path) -> Iterator[str]:
    """Yield the files of those folders, from the root of the site, that are no pages."""
    for folder in FOLDERS:
        for file in sorted((docs_dir / folder).rglob("*")):
            if file.is_file() and file.suffix != ".md" and not file.name.startswith("."):
                yield file.relative_to(docs_dir).as_posix()
