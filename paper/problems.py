"""What stops a PDF from being made."""

from __future__ import annotations

from collections.abc import Iterable


class PaperError(Exception):
    """The PDFs cannot be made; `str()` gives one line a problem, each with what to do."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("\n".join(self.problems))
