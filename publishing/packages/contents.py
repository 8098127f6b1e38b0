"""What the packages hold: the same data, pictures, schemas and licences in both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from library.instructions import as_prescribed
from library.licence import SPDX
from macros.figures import FOLDER
from macros.site import Site

from ..bibliography import citable
from ..editions import plain
from ..export import published_library
from ..published import DataPackage

CODE_LICENCE = "MIT"
LICENCE_FILES = {SPDX: "LICENSE-CONTENT", CODE_LICENCE: "LICENSE"}
"""The text of each licence, below the folder of the project."""

COPYRIGHT = "2026 Level Hips contributors"


@dataclass(frozen=True)
class PackagedFile:
    """A file of a package."""

    path: str
    content: bytes
    licence: str
    """The SPDX name of its licence."""


def data_package(site: Site, edition: Mapping[str, str], home: str = "") -> DataPackage:
    """Return the data, with every text as it reads for its exercise's own dose.

    The arguments are those of `published_library`.
    """
    whole = published_library(site, edition, home)
    return DataPackage(
        edition=whole.edition,
        exercises=tuple(as_prescribed(site.library, one) for one in whole.exercises),
        ladders=whole.ladders,
        references=tuple(citable(site.library)),
        safety=whole.safety,
    )


def data_files(package: DataPackage) -> Iterator[PackagedFile]:
    """Yield a file for each part of the data, and one that says what it may hold."""
    for name, field in DataPackage.model_fields.items():
        schema = TypeAdapter(cast(Any, field.annotation)).json_schema(mode="serialization")
        schema = {
            "$schema": GenerateJsonSchema.schema_dialect,
            "title": name.capitalize(),
            "description": field.description,
            **{key: value for key, value in schema.items() if key not in ("title", "description")},
        }
        yield PackagedFile(f"data/{name}.json", _json(plain(package)[name]), SPDX)
        yield PackagedFile(f"schemas/{name}.schema.json", _json(schema), SPDX)


def figure_files(site: Site) -> Iterator[PackagedFile]:
    """Yield every drawing of an exercise, at the place that the data name."""
    for path in sorted(site.figures):
        if path.startswith("exercises/") and path.endswith(".svg"):
            file = f"{FOLDER}/{path}"
            yield PackagedFile(file, (site.docs / file).read_bytes(), SPDX)


def licence_files(root: Path, files: list[PackagedFile]) -> Iterator[PackagedFile]:
    """Yield the texts of the licences, and one file that names the licence of every file.

    Args:
        root: The folder of the project.
        files: All other files of the package.
    """
    texts = [
        PackagedFile(f"LICENSES/{spdx}.txt", (root / source).read_bytes(), spdx)
        for spdx, source in LICENCE_FILES.items()
    ]
    yield from texts
    own = "licences.json"
    licences = {one.path: one.licence for one in (*files, *texts)} | {own: SPDX}
    table = {"copyright": COPYRIGHT, "licences": dict(sorted(licences.items()))}
    yield PackagedFile(own, _json(table, indent=1), SPDX)


def _json(value: Any, indent: int | None = None) -> bytes:
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return f"{text}\n".encode()
