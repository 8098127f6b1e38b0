"""Reads a tagged PDF as who listens hears it: headings, lists, tables, figures in order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from .pdf_text import marked, squeezed

Marks = dict[int, str]
"""The words of a page by the number of their marked content."""


@dataclass(frozen=True)
class Tag:
    """A structure element."""

    kind: str
    """What it is, such as `H1`, `LI` or `Figure`."""
    alt: str
    """What is said in its place; empty when what it holds is said."""
    text: str
    """All that is heard of it, and of the elements in it, squeezed."""
    parent: str
    """The kind of the element that it stands in; empty for the outermost."""


def tags(pdf: bytes | Path) -> list[Tag]:
    """Return the structure elements of a PDF in reading order; none where it is not tagged."""
    reader = PdfReader(io.BytesIO(pdf) if isinstance(pdf, bytes) else pdf)
    root: Any = reader.root_object.get("/StructTreeRoot")
    if root is None:
        return []
    pages: list[Any] = list(reader.pages)
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(pages)}
    return list(_Walk(numbers, marked(pdf)).elements(root["/K"], "", None))


@dataclass(frozen=True)
class _Walk:
    numbers: dict[int, int]
    """The place of each page by the number of its object."""
    marks: list[Marks]
    """Of each page."""

    def elements(self, node: Any, parent: str, page: int | None) -> Iterator[Tag]:
        node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                yield from self.elements(kid, parent, page)
        elif isinstance(node, dict) and "/S" in node:
            page, kind = self._page(node, page), str(node["/S"])[1:]
            alt, kids = str(node.get("/Alt", "")), node.get("/K", [])
            yield Tag(kind, alt, squeezed(alt or self._heard(kids, page)), parent)
            yield from self.elements(kids, kind, page)

    def _heard(self, node: Any, page: int | None) -> str:
        node = node.get_object()
        if isinstance(node, list):
            return " ".join(self._heard(kid, page) for kid in node)
        if isinstance(node, int):
            return "" if page is None else self.marks[page].get(node, "")
        page = self._page(node, page)
        if "/S" in node:
            return str(node.get("/Alt", "")) or self._heard(node.get("/K", []), page)
        return self._heard(node["/MCID"], page) if "/MCID" in node else ""

    def _page(self, node: Any, page: int | None) -> int | None:
        return self.numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page
