"""Makes the PDFs whose content changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .cache import open_folder
from .document import Document
from .problems import PaperError
from .typeset import orders, typeset


@dataclass(frozen=True)
class Outcome:
    """What a build did: paths of PDFs, below the folder of all PDFs."""

    made: list[str]
    kept: list[str]
    removed: list[str]


def build(documents: list[Document], path: Path) -> Outcome:
    """Make every PDF that is missing or out of date, and remove those of no document.

    Raises:
        PaperError: With every problem of every document; the other PDFs are made.
    """
    folder = open_folder(path)
    made, kept, problems = [], [], list[str]()
    for order in orders(documents):
        digest = order.digest
        if folder.has(order.file, digest):
            kept.append(order.file)
            continue
        try:
            folder.put(order.file, digest, typeset(order))
            made.append(order.file)
        except PaperError as error:
            problems += error.problems
    removed = folder.keep_only([*made, *kept])
    folder.save()
    if problems:
        raise PaperError(problems)
    return Outcome(made, kept, removed)
