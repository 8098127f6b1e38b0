"""Makes the PDFs whose content changed."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .cache import open_folder
from .document import Document
from .problems import PaperError
from .typeset import Order, orders, typeset


def _pdf_or_problems(order: Order) -> bytes | PaperError:
    try:
        return typeset(order)
    except PaperError as error:
        return error


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
    made, kept, stale, problems = [], [], list[Order](), list[str]()
    for order in orders(documents):
        if folder.has(order.file, order.digest):
            kept.append(order.file)
        else:
            stale.append(order)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for order, pdf in zip(stale, threads.map(_pdf_or_problems, stale), strict=True):
            if isinstance(pdf, PaperError):
                problems += pdf.problems
            else:
                folder.put(order.file, order.digest, pdf)
                made.append(order.file)
    removed = folder.keep_only([*made, *kept])
    folder.save()
    if problems:
        raise PaperError(problems)
    return Outcome(made, kept, removed)
