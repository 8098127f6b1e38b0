"""The files that a command writes from the data: written, or checked to be up to date."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

from library import Library
from library.draft import read_draft
from library.files import DATA_FILES
from library.kinds import EXERCISE
from library.schema import schema_text
from macros.site import Site

from .bibliography import BIBTEX, CSL_JSON, bibtex, csl_json
from .editions import edition_now, read_record
from .embed import LOOK, frame_look, frames
from .emg_csv import CSV_FILE, emg_csv
from .export import library_json, library_schema, works_json
from .fhir.files import fhir_files
from .fhir.terms import Copy
from .macro_list import with_macros
from .pages import exercise_page, stage_pages
from .pieces import pieces
from .sbom import FILE as PARTS_FILE
from .sbom import parts_list
from .sources import MADE

COMMAND = "make generate"
"""What repairs an out-of-date file; named in every message."""


HACKING = Path("HACKING.md")


@dataclass(frozen=True)
class GeneratedFile:
    """A file below a folder and the text it should hold."""

    path: Path
    text: str


def committed_files(library: Library, docs_dir: Path) -> Iterator[GeneratedFile]:
    """Yield the generated files that are kept in the repository."""
    draft = read_draft(docs_dir / "data")
    for file in DATA_FILES:
        name = file.name.removesuffix(".yml")
        yield GeneratedFile(Path(f"data/schema/{name}.schema.json"), schema_text(file, draft))
    for exercise in library.exercises:
        yield GeneratedFile(Path(EXERCISE.source(exercise)), exercise_page(exercise))
    for path, page in stage_pages(library):
        yield GeneratedFile(Path(path), page)


def guide_files(root: Path) -> Iterator[GeneratedFile]:
    """Yield the guides, at the root of the repository, that hold something generated."""
    yield GeneratedFile(HACKING, with_macros((root / HACKING).read_text(encoding="utf-8")))


def built_files(site: Site, docs_dir: Path, today: date, home: str = "") -> Iterator[GeneratedFile]:
    """Yield the generated files that are made before a build and not kept.

    Args:
        site: The data and figures.
        docs_dir: The docs folder.
        today: The date of an edition that is not on record.
        home: Where the site will stand, with a slash at its end; empty when it is not known.

    Raises:
        DataError: When the record of editions cannot be read.
    """
    edition = edition_now(site.library, read_record(docs_dir), today)
    whole = library_json(site, edition, home)
    yield GeneratedFile(Path("data/library.json"), _text(whole))
    for path, piece in pieces(whole):
        yield GeneratedFile(Path(path), _text(piece))
    yield GeneratedFile(Path("sheet/works.json"), _text(works_json(site)))
    yield GeneratedFile(Path("data/library.schema.json"), _text(library_schema()))
    yield GeneratedFile(Path(CSV_FILE), emg_csv(site.library))
    yield GeneratedFile(Path(BIBTEX), bibtex(site.library))
    yield GeneratedFile(Path(CSL_JSON), _text(csl_json(site.library)))
    yield GeneratedFile(Path(PARTS_FILE), _text(parts_list()))
    for path, resource in fhir_files(Copy(site.library, edition, home)):
        yield GeneratedFile(Path(path), _text(resource))
    for path, page in frames(site, home):
        yield GeneratedFile(Path(path), page)
    colour = site.library.site.clinic.colour or ""
    yield GeneratedFile(Path(LOOK), frame_look(docs_dir, colour))


def _text(value: dict[str, Any] | list[dict[str, Any]]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


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


def remove_left_behind(files: Collection[GeneratedFile], docs_dir: Path) -> list[Path]:
    """Remove what a build of other data left in the made folders; return the paths.

    MkDocs would publish it. Of a folder that only builds write into, a file goes that is none of
    these but ends like one of them: what a person put there, such as a note, stays.

    Args:
        files: All that is made before a build.
        docs_dir: The docs folder.
    """
    paths = {file.path for file in files}
    removed = []
    for made in sorted(Path(one).relative_to("docs") for one in MADE if one.startswith("docs/")):
        ends = {path.suffix for path in paths if made in path.parents}
        for file in sorted((docs_dir / made).rglob("*")) if ends else ():
            if file.is_file() and file.suffix in ends and file.relative_to(docs_dir) not in paths:
                file.unlink()
                removed.append(file)
                for folder in file.parents:
                    if folder == docs_dir / made or any(folder.iterdir()):
                        break
                    folder.rmdir()
    return removed


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
