"""Reads a PDF the way its readers do: text in order, structure, sizes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tests.pdf_tags import Tag, tags
from tests.pdf_text import leaves

_ROWS = {"Table", "THead", "TBody", "TFoot"}
PARENTS = {
    **{key: {"Table"} for key in ("THead", "TBody", "TFoot")},
    **{key: {"TR"} for key in ("TH", "TD")},
    "TR": _ROWS,
    "LI": {"L"},
    "LBody": {"LI"},
}
"""Where an element of a kind may stand (ISO 14289-1, 7.2, as veraPDF reads it)."""
CHILDREN = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    **{key: {"TR"} for key in ("THead", "TBody", "TFoot")},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
}
"""What may stand in an element of a kind."""


class Pdf:
    """One PDF."""

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path)
        self._path = path
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

    @property
    def words(self) -> str:
        """All text in its order, as it stands."""
        return " ".join(leaf.words for leaf in self._leaves)

    @cached_property
    def elements(self) -> list[tuple[str, Any]]:
        """Every structure element with its kind, in reading order."""
        return list(_walk(self.root["/StructTreeRoot"]["/K"]))

    @cached_property
    def tags(self) -> list[Tag]:
        """What a listener hears, in reading order."""
        return tags(self._path)

    def misplaced(self) -> list[str]:
        """Return each structure element that stands in one where PDF/UA (7.2) lets it not stand."""
        pairs = [(kind, str(one["/P"].get("/S", ""))[1:]) for kind, one in self.elements]
        return [
            f"{kind} in {parent}"
            for kind, parent in pairs
            if (kind in PARENTS and parent not in PARENTS[kind])
            or (parent in CHILDREN and kind not in CHILDREN[parent])
        ]

    def lists_after_lists(self) -> int:
        """Return how many lists stand right behind another one, as if it had been cut in two."""
        rows = [
            [kid.get_object() for kid in one["/K"]]
            for _, one in self.elements
            if isinstance(one.get("/K"), list)
        ]
        kinds = [[_kind(kid) for kid in row] for row in rows]
        return sum(pair == ("L", "L") for row in kinds for pair in pairwise(row))

    def headers_without_scope(self) -> int:
        """Return how many heads of a table do not say whether they are of a row or a column."""
        return sum(kind == "TH" and "/Scope" not in _attributes(one) for kind, one in self.elements)

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


def _kind(kid: Any) -> str:
    """Return the kind of a structure element; nothing of what is none."""
    return str(kid.get("/S", ""))[1:] if isinstance(kid, dict) else ""


def _attributes(element: Any) -> set[str]:
    """Return the names of an element's attributes, whoever they belong to."""
    held = element.get("/A", [])
    return {
        name for one in (held if isinstance(held, list) else [held]) for name in one.get_object()
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
