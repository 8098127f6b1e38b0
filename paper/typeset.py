"""Sets a document on paper with Typst: tagged, PDF/UA-1, the same bytes every time."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from .document import PAPERS, Document
from .problems import PaperError

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(str(files("fontpkg_fira_sans"))) / "files"
STANDARD: Literal["ua-1"] = "ua-1"


@dataclass(frozen=True)
class Order:
    """A document on one paper size: all that its PDF depends on."""

    document: Document
    paper: str

    @property
    def file(self) -> str:
        """The path of the PDF, below the folder of all PDFs."""
        return self.document.file(self.paper)

    @property
    def data(self) -> str:
        """What the template reads.

        All text reaches Typst as this one value, so nothing in a data file can run as markup.
        """
        values = {
            "paper": PAPERS[self.paper],
            "large": self.document.is_large,
            **self.document.values,
        }
        return json.dumps(values, ensure_ascii=False, sort_keys=True)

    @property
    def digest(self) -> str:
        """A digest of everything that the PDF is made from."""
        return sha256("\0".join([_tools(), self.document.kind, self.data]).encode()).hexdigest()


def orders(documents: list[Document]) -> Iterator[Order]:
    """Yield every document on every paper size."""
    for document in documents:
        for paper in PAPERS:
            yield Order(document, paper)


@cache
def _tools() -> str:
    """Return a digest of the templates, the typeface and Typst."""
    parts = [version("typst"), STANDARD]
    for file in sorted([*TEMPLATES.glob("*.typ"), *FONTS.iterdir()]):
        parts += [file.name, sha256(file.read_bytes()).hexdigest()]
    return "\n".join(parts)


@cache
def _fonts() -> typst.Fonts:
    # Only the packaged typeface and Typst's own ones: never what a machine happens to have.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)]
    )


class _Compilers(threading.local):
    """A compiler for each thread: one does one thing at a time, and lets other threads run."""

    def __init__(self) -> None:
        self.own = typst.Compiler(root=str(TEMPLATES), font_paths=_fonts())


_compilers = _Compilers()


def typeset(order: Order) -> bytes:
    """Return the PDF.

    Raises:
        PaperError: When the text does not fit its sheet or a character cannot be set.
    """
    try:
        pdf, warnings = _compilers.own.compile_with_warnings(
            input=str(TEMPLATES / f"{order.document.kind}.typ"),
            format="pdf",
            sys_inputs={"data": order.data},
            pdf_standards=[STANDARD],
        )
    except typst.TypstError as error:
        raise PaperError(_messages(order, error.diagnostic)) from error
    if warnings:
        raise PaperError(f"{order.file}: {warning.message}" for warning in warnings)
    assert isinstance(pdf, bytes)
    return pdf


def _messages(order: Order, diagnostic: str) -> list[str]:
    """Return the errors of a diagnostic, without Typst's notes on where in the template."""
    lines = [line for line in diagnostic.splitlines() if line.startswith("error: ")]
    return [f"{order.file}: {line.removeprefix('error: ')}" for line in lines]
