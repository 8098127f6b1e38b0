"""Reads a PDF the way its readers do: text in order, structure, sizes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from tests.site.printing import squeezed


class Pdf:
    """One PDF."""

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path)
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def _read(self) -> list[tuple[str, list[tuple[float, str]]]]:
        """The text of every page, and the size and typeface of every piece of it."""
        return [_read(page) for page in self.reader.pages]

    @property
    def pages(self) -> list[str]:
        """The text of every page in its order, squeezed."""
        return [squeezed(text) for text, _ in self._read]

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

    def glyphs(self) -> list[tuple[float, str]]:
        """Return the size in points and the typeface of every piece of text."""
        return [glyph for _, glyphs in self._read for glyph in glyphs]

    def unmarked(self) -> list[str]:
        """Return the drawing operators that stand outside of all marked content."""
        outside, depth = [], 0
        for page in self.reader.pages:
            for _, operator in ContentStream(page.get_contents(), self.reader).operations:
                name = operator.decode()
                if name in ("BDC", "BMC"):
                    depth += 1
                elif name == "EMC":
                    depth -= 1
                elif name in ("Tj", "TJ", "Do", "S", "f", "f*", "B", "B*", "sh") and not depth:
                    outside.append(name)
        return outside

    def fonts(self) -> dict[str, Any]:
        """Return the fonts of all pages by their name."""
        pages: list[Any] = list(self.reader.pages)
        return {
            font["/BaseFont"]: font.get_object()
            for page in pages
            for font in page["/Resources"].get("/Font", {}).values()
        }


def _read(page: PageObject) -> tuple[str, list[tuple[float, str]]]:
    glyphs: list[tuple[float, str]] = []

    def note(text: str, page_matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        if text.strip():
            glyphs.append((size * _scale(page_matrix) * _scale(text_matrix), font["/BaseFont"]))

    return page.extract_text(visitor_text=note), glyphs


def _scale(matrix: list[float]) -> float:
    a, b, c, d = matrix[:4]
    return math.sqrt(abs(a * d - b * c))


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
