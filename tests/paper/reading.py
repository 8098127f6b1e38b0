"""Reads a PDF the way its readers do: text in order, structure, sizes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tests.pdf_text import leaves


class Pdf:
    """One PDF."""

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path)
        self._leaves = leaves(path)
        self.root: Any = self.reader.trailer["/Root"]

    @property
    def pages(self) -> list[str]:
        """The text of every page in its order, squeezed."""
        return [leaf.text for leaf in self._leaves]

    @cached_property
    def text(self) -> str:
        """All text in its order, squeezed."""
        return "".join(self.pages)

    @cached_property
    def elements(self) -> list[tuple[str, Any]]:
        """Every structure element with its kind, in reading order."""
        return list(_walk(self.root["/StructTreeRoot"]["/K"]))

    def kinds(self) -> list[str]:
        """Return the kind of every structure element, in reading order."""
        return [kind for kind, _ in self.elements]

    def alternatives(self) -> list[str]:
        """Return the alternative text of every figure, in reading order."""
        return [element.get("/Alt", "") for kind, element in self.elements if kind == "Figure"]

    def smallest_letter(self) -> float:
        """Return the size of the smallest letter, in points."""
        return min(leaf.smallest for leaf in self._leaves)

    def unmarked(self) -> int:
        """Return how many drawn things stand outside of all marked content."""
        return sum(leaf.unmarked for leaf in self._leaves)

    def fonts(self) -> dict[str, Any]:
        """Return the fonts of all pages by their name."""
        pages: list[Any] = list(self.reader.pages)
        return {
            font["/BaseFont"]: font.get_object()
            for page in pages
            for font in page["/Resources"].get("/Font", {}).values()
        }


def _walk(node: Any) -> Iterator[tuple[str, Any]]:
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _walk(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node["/S"].removeprefix("/"), node
        if "/K" in node:
            yield from _walk(node["/K"])
