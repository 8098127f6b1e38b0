"""Which references nothing rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from library import Library
from library.files import ALL_FILES

_WORD = re.compile(r"[a-z][a-z0-9_]*")


def uncited(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line for every reference that was read and that no data file and no page cites.

    Args:
        library: The data.
        docs_dir: The folder of the pages, with the data files below `data/`.
    """
    data = (docs_dir / "data" / file.name for file in ALL_FILES if file.name != "references.yml")
    said = {
        word
        for path in (*data, *docs_dir.rglob("*.md"))
        for word in _WORD.findall(path.read_text(encoding="utf-8"))
    }
    for key, reference in library.references.items():
        if reference.verified and key not in said:
            yield f"docs/data/references.yml: {key}: nothing cites it: cite it, or leave it out"
