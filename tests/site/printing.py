"""Prints pages to PDF with the browser, and reads what came out."""

from __future__ import annotations

import io
from functools import cached_property
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.pdf_tags import Tag, tags
from tests.pdf_text import leaves, squeezed

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")


class Printed:
    """A printed page."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self._leaves = leaves(pdf)
        self.sheets = [leaf.text for leaf in self._leaves]
        """The words of each sheet, without spaces."""

    @cached_property
    def reader(self) -> PdfReader:
        """What tells of links and sizes."""
        return PdfReader(io.BytesIO(self.pdf))

    @property
    def text(self) -> str:
        """The words of all sheets, without spaces."""
        return "".join(self.sheets)

    def smallest_letter(self) -> float:
        """Return the size of the smallest letter, in points."""
        return round(min(leaf.smallest for leaf in self._leaves), 1)

    @cached_property
    def tags(self) -> list[Tag]:
        """What a listener hears, in reading order."""
        return tags(self.pdf)


def printed(page: Page, paper: Paper = "A4") -> Printed:
    """Print what a page shows."""
    return Printed(page.pdf(format=paper, tagged=True))


KEPT_TOGETHER = "tbody tr, .rung, .stop, .glance, figure, .fold-sign, .fault"

_MARK = """
(selector) => [...document.querySelectorAll("article :is(" + selector + ")")].map((box, index) => {
  const inside = [...box.querySelectorAll("img, svg")];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) inside.push(walker.currentNode);
  for (const node of inside) {
    const mark = document.createElement("a");
    mark.href = "https://block.invalid/" + index;
    mark.style.all = "unset";
    node.replaceWith(mark);
    mark.append(node);
  }
  const heads = box.closest("table")?.tHead?.querySelectorAll("th") ?? [];
  return [[...heads].map((head) => head.textContent), box.textContent.trim().slice(0, 60)];
})
"""


class Blocks:
    """The blocks of an opened page that should not be cut, marked.

    Every piece of such a block becomes a link without any look of its own. The links of a PDF
    tell on which sheet each of them lies.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        page.emulate_media(media="print")
        found: list[tuple[list[str], str]] = page.evaluate(_MARK, KEPT_TOGETHER)
        page.emulate_media(media="null")
        self.blocks = [([squeezed(head) for head in heads], words) for heads, words in found]
        """The headings of the table of each block, if any, and its first words."""

    def printed_on(self, paper: Paper) -> Marked:
        """Print the page."""
        return Marked(self.blocks, printed(self._page, paper))


class Marked:
    """A printed page of marked blocks."""

    def __init__(self, blocks: list[tuple[list[str], str]], sheets: Printed) -> None:
        self.blocks, self.printed = blocks, sheets
        self.places: dict[int, set[int]] = {}
        """On which sheets the pieces of each block lie."""
        for number, sheet in enumerate(self.printed.reader.pages):
            for annotation in sheet.get("/Annots") or ():
                address = str(annotation.get_object().get("/A", {}).get("/URI", ""))
                if address.startswith("https://block.invalid/"):
                    self.places.setdefault(int(address.split("/")[-1]), set()).add(number)

    def cut(self) -> list[str]:
        """Return the blocks that lie on more than one sheet."""
        return [self.blocks[at][1] for at, sheets in self.places.items() if len(sheets) > 1]

    def without_headings(self) -> list[str]:
        """Return the rows that stand on a sheet without the headings of their table."""
        return [
            self.blocks[at][1]
            for at, sheets in self.places.items()
            for heading in self.blocks[at][0]
            for sheet in sheets
            if heading not in self.printed.sheets[sheet]
        ]
