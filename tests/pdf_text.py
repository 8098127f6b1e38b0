"""Reads the words of a PDF with PDFium, Chromium's own reader: ten times as fast as pypdf."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line, in a whole text."""

_HYPHEN_ALONE = 2
"""The same, when it is asked for one letter."""


def squeezed(text: str) -> str:
    """Return a text without spaces, joined letters and curls: a PDF keeps none as they were."""
    plain = unicodedata.normalize("NFKC", text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return re.sub(r"[\s\u00ad]+", "", plain)


@dataclass(frozen=True)
class Leaf:
    """One page of a PDF."""

    words: str
    """Its words in their order, as they stand."""
    smallest: float
    """The size of its smallest letter in points; infinite where there is none."""
    unmarked: int
    """How many drawn things stand outside of all marked content."""

    @cached_property
    def text(self) -> str:
        """Its words, squeezed."""
        return squeezed(self.words)


def sizes(pdf: Path) -> list[tuple[float, float]]:
    """Return the width and height of each page of a PDF, in points."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.get_size() for page in document]
    finally:
        document.close()


def leaves(pdf: bytes | Path) -> list[Leaf]:
    """Return the pages of a PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_leaf(page) for page in document]
    finally:
        document.close()


def marked(pdf: bytes | Path) -> list[dict[int, str]]:
    """Return the words of each page of a PDF by the number of their marked content."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_by_mark(page.get_textpage()) for page in document]
    finally:
        document.close()


def _by_mark(words: pdfium.PdfTextPage) -> dict[int, str]:
    found: dict[int, str] = {}
    for at in range(words.count_chars()):
        holder = raw.FPDFText_GetTextObject(words.raw, at)
        if holder and not raw.FPDFText_IsGenerated(words.raw, at):
            mark = raw.FPDFPageObj_GetMarkedContentID(holder)
            letter = raw.FPDFText_GetUnicode(words.raw, at)
            found[mark] = found.get(mark, "") + ("-" if letter == _HYPHEN_ALONE else chr(letter))
    return found


def _leaf(page: pdfium.PdfPage) -> Leaf:
    words = page.get_textpage()
    objects = (
        raw.FPDFPage_GetObject(page.raw, at) for at in range(raw.FPDFPage_CountObjects(page.raw))
    )
    return Leaf(
        words.get_text_range().replace(_HYPHEN, "-"),
        min(_sizes(words), default=float("inf")),
        sum(raw.FPDFPageObj_CountMarks(one) < 1 for one in objects),
    )


def _sizes(words: pdfium.PdfTextPage) -> Iterator[float]:
    """Yield the size of each letter: of its font, as its matrix scales it."""
    matrix = raw.FS_MATRIX()
    for at in range(words.count_chars()):
        if raw.FPDFText_IsGenerated(words.raw, at) or raw.FPDFText_GetUnicode(words.raw, at) <= 32:
            continue
        raw.FPDFText_GetMatrix(words.raw, at, matrix)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        yield raw.FPDFText_GetFontSize(words.raw, at) * scale
