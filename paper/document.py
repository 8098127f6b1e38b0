"""One document: plain values for a template, the same for every paper size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from library.days import day_words
from library.kinds import KINDS
from library.records.exercise import Source
from macros.downloads import pdf_file

PAPERS: Mapping[str, str] = {"a4": "a4", "letter": "us-letter"}
"""The paper sizes: the end of the file name, and Typst's name."""

Values = Mapping[str, Any]
"""What a template shows: text, numbers, lists and mappings, as JSON has them."""


@dataclass(frozen=True)
class Document:
    """One document, before it is set on a paper size."""

    kind: str
    """The name of its entry's kind; names the template."""
    id: str
    """The id of its entry; the name of its file."""
    values: Values
    """What the template shows."""
    is_large: bool = False
    """Whether it is in large print."""

    def file(self, paper: str) -> str:
        """Return the path of its PDF, below the folder of all PDFs."""
        return pdf_file(KINDS[self.kind], self.id, paper, is_large=self.is_large)


@dataclass(frozen=True)
class Edition:
    """The state of the content that a PDF shows."""

    id: str
    on: date

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Edition:
        """Return an edition from its id and its date."""
        return cls(record["id"], date.fromisoformat(record["date"]))

    @property
    def values(self) -> Values:
        """The edition for a template, with its date in words."""
        day = {"year": self.on.year, "month": self.on.month, "day": self.on.day}
        return {"id": self.id, "date": day_words(self.on), "day": day}


def whose(source: Source) -> str:
    """Return whose words something is, for a reader who has only the sheet."""
    return "from the blog post" if source == "post" else "suggested"
