"""Remembers what each PDF was made from, so that it is made again only when that changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RECORD = ".made.json"
"""Beside the PDFs; a name with a dot in front is left out of the site."""


@dataclass
class Folder:
    """The folder of all PDFs, with the digest that each was made from."""

    path: Path
    digests: dict[str, str]

    def has(self, file: str, digest: str) -> bool:
        """Return whether a PDF is there and was made from this."""
        return self.digests.get(file) == digest and (self.path / file).is_file()

    def put(self, file: str, digest: str, pdf: bytes) -> None:
        """Write a PDF whole or not at all, and remember what it was made from."""
        _write(self.path / file, pdf)
        self.digests[file] = digest

    def keep_only(self, files: Iterable[str]) -> list[str]:
        """Remove every other PDF, and return their paths."""
        wanted = set(files)
        there = {file.relative_to(self.path).as_posix() for file in self.path.rglob("*.pdf")}
        for file in sorted(there - wanted):
            (self.path / file).unlink()
        self.digests = {file: self.digests[file] for file in sorted(wanted & set(self.digests))}
        return sorted(there - wanted)

    def save(self) -> None:
        """Write down what each PDF was made from."""
        _write(self.path / RECORD, json.dumps(self.digests, indent=1).encode())


def open_folder(path: Path) -> Folder:
    """Return the folder of all PDFs; an unreadable record means that all are made again."""
    try:
        digests = json.loads((path / RECORD).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        digests = {}
    return Folder(path, digests if isinstance(digests, dict) else {})


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.part")
    aside.write_bytes(content)
    aside.replace(path)
