"""The files that a command writes from the data: written, or checked to be up to date."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

from library import Library
from library.draft import read_draft
from library.files import DATA_FILES
from library.kinds import EXERCISE
from library.problems import DataError, Problem
from library.schema import schema_text
from macros.site import Site

from .export import edition_exercises, edition_id, library_json
from .macro_list import with_macros
from .pages import exercise_page

COMMAND = "make generate"
"""What repairs an out-of-date file; named in every message."""

EDITIONS = Path("data/editions.json")


HACKING = Path("HACKING.md")


@dataclass(frozen=True)
class GeneratedFile:
    """A file below a folder and the text it should hold."""

    path: Path
    text: str


def committed_files(library: Library, docs_dir: Path, today: date) -> Iterator[GeneratedFile]:
    """Yield the generated files that are kept in the repository."""
    draft = read_draft(docs_dir / "data")
    for file in DATA_FILES:
        name = file.name.removesuffix(".yml")
        yield GeneratedFile(Path(f"data/schema/{name}.schema.json"), schema_text(file, draft))
    for exercise in library.exercises.values():
        yield GeneratedFile(Path(EXERCISE.source(exercise.id)), exercise_page(exercise))
    yield GeneratedFile(EDITIONS, _json(_editions(library, docs_dir, today)))


def guide_files(root: Path) -> Iterator[GeneratedFile]:
    """Yield the guides, at the root of the repository, that hold something generated."""
    yield GeneratedFile(HACKING, with_macros((root / HACKING).read_text(encoding="utf-8")))


def built_files(site: Site, docs_dir: Path) -> Iterator[GeneratedFile]:
    """Yield the generated files that are made before a build and not kept."""
    editions = read_editions(docs_dir)
    if not editions:
        raise DataError([Problem(EDITIONS.name, 1, "", "", "no edition", f"run `{COMMAND}`")])
    latest = editions[-1]
    edition = {"id": latest["id"], "date": latest["date"]}
    text = json.dumps(library_json(site, edition), ensure_ascii=False, separators=(",", ":"))
    yield GeneratedFile(Path("data/library.json"), text + "\n")


def read_editions(docs_dir: Path) -> list[dict[str, Any]]:
    """Return the editions on record, the oldest first.

    Raises:
        DataError: When the record cannot be read, for example after a merge with a conflict.
    """
    path = docs_dir / EDITIONS
    if not path.is_file():
        return []
    try:
        editions: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["editions"]
    except (ValueError, KeyError, TypeError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        remedy = f"take the file of the main branch, then run `{COMMAND}`"
        raise DataError(
            [Problem(path.name, line, "", "", "no record of editions", remedy)]
        ) from None
    return editions


def _editions(library: Library, docs_dir: Path, today: date) -> Mapping[str, Any]:
    """Return the record of editions, with today's content at its end.

    It only grows: a link made in any edition can always be told what changed since.
    """
    editions = read_editions(docs_dir)
    current = edition_id(library)
    if not editions or editions[-1]["id"] != current:
        edition = {"id": current, "date": today.isoformat()}
        editions.append({**edition, "exercises": edition_exercises(library)})
    return {"editions": editions}


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def write(files: Iterator[GeneratedFile], folder: Path) -> list[Path]:
    """Write the files that differ, and return their paths; nothing when one cannot be made."""
    written = []
    for file in list(files):
        path = folder / file.path
        if not path.is_file() or path.read_text(encoding="utf-8") != file.text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def out_of_date(files: Iterator[GeneratedFile], folder: Path) -> Iterator[str]:
    """Yield, for each file that differs, its name, the command that repairs it and a short diff."""
    for file in files:
        path = folder / file.path
        if not path.is_file():
            yield f"{path}: missing: run `{COMMAND}`"
            continue
        found = path.read_text(encoding="utf-8")
        if found != file.text:
            now, then = found.splitlines(), file.text.splitlines()
            diff = unified_diff(now, then, "now", "should be", n=0, lineterm="")
            lines = "\n  ".join(list(diff)[:12])
            yield f"{path}: out of date: run `{COMMAND}`\n  {lines}"
