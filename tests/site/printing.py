"""Prints pages to PDF with the browser, and reads what came out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")


def squeezed(text: str) -> str:
    """Return a text without spaces: a PDF does not keep them."""
    return re.sub(r"[\s\u00ad]+", "", text)


class Printed:
    """A printed page."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.reader = PdfReader(io.BytesIO(pdf))
        self.sheets = [squeezed(page.extract_text()) for page in self.reader.pages]
        """The words of each sheet, without spaces."""

    @property
    def text(self) -> str:
        """The words of all sheets, without spaces."""
        return "".join(self.sheets)

    def smallest_letter(self) -> float:
        """Return the size of the smallest letter, in points."""
        sizes: list[float] = []

        def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if text.strip():
                sizes.append(size * abs(tm[3] * cm[3]))

        for page in self.reader.pages:
            page.extract_text(visitor_text=visit)
        return round(min(sizes), 1)

    def tagged(self) -> Iterator[tuple[str, str]]:
        """Yield the kind and the alternative text of everything in the tree of a tagged PDF."""
        root = self.reader.trailer["/Root"].get("/StructTreeRoot")
        stack = [root.get_object()] if root is not None else []
        while stack:
            node = stack.pop()
            if not isinstance(node, DictionaryObject):
                continue
            if "/S" in node:
                yield str(node["/S"]).lstrip("/"), str(node.get("/Alt", ""))
            kids = node.get("/K")
            if kids is None:
                continue
            kids = kids.get_object()
            stack.extend(k.get_object() for k in (kids if isinstance(kids, list) else [kids]))


def printed(page: Page, paper: Paper = "A4") -> Printed:
    """Print what a page shows."""
    return Printed(page.pdf(format=paper, tagged=True))


KEPT_TOGETHER = "tbody tr, .rung, .stop, .glance, figure, .flag-group, .fault"

_PIECES = """
(selector) => [...document.querySelectorAll(".md-content :is(" + selector + ")")].map((box) => {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (holder.checkVisibility() && !holder.closest("thead")) pieces.push(walker.currentNode.data);
  }
  return pieces;
})
"""


def blocks(page: Page, selector: str = KEPT_TOGETHER) -> list[list[str]]:
    """Return the pieces of text of every block that should not be cut, as they are printed."""
    page.emulate_media(media="print")
    found: list[list[str]] = page.evaluate(_PIECES, selector)
    page.emulate_media(media="null")
    unspaced = ([squeezed(piece) for piece in pieces] for pieces in found)
    return [[piece for piece in pieces if len(piece) > 3] for pieces in unspaced]


def cut(sheets: Printed, texts: list[list[str]]) -> list[str]:
    """Return the blocks whose words do not stand together on one sheet.

    Where a piece of text is found is certain when it is on one sheet only; a piece that is on
    none was itself cut. Words that stand on several sheets tell nothing.
    """
    return [" ".join(pieces) for pieces in texts if not _on_one_sheet(sheets.sheets, pieces)]


def _on_one_sheet(sheets: list[str], pieces: list[str]) -> bool:
    places = [{n for n, sheet in enumerate(sheets) if piece in sheet} for piece in pieces]
    certain = {next(iter(place)) for place in places if len(place) == 1}
    return all(places) and len(certain) <= 1
