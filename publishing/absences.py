"""Every sentence that says that something was not found: on the pages, and all of them in a list.

The data are asked by a rule (`library.rules.searches`); a page says it with `looked_for`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from library import Library
from library.absence import claims_absence, freed_by, sentences
from library.draft import read_draft
from library.rules.searches import sentences_of_absence
from macros.looked_for import searches_called
from macros.searches import all_named_searches

_MARKS = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Absence:
    """One such sentence."""

    place: str
    """File and line."""
    words: str
    """The sentence."""
    searches: tuple[str, ...]
    """The searches that it names."""
    reason: str
    """Why it is free of one; empty when it is not."""

    def __str__(self) -> str:
        why = ", ".join(self.searches) or (
            f"free: {self.reason}" if self.reason else "NOT SEARCHED"
        )
        return f"{self.place}: [{why}] {self.words}"


def page_absences(library: Library, docs_dir: Path) -> Iterator[Absence]:
    """Yield every sentence of absence that a page says itself."""
    for path in sorted(docs_dir.rglob("*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for sentence in sentences(line):
                words = _MARKS.sub("", sentence)
                if claims_absence(words):
                    yield Absence(
                        f"{path.as_posix()}:{number}",
                        words,
                        tuple(searches_called(sentence)),
                        freed_by(words, library.freed),
                    )


def data_absences(library: Library, docs_dir: Path) -> Iterator[Absence]:
    """Yield every sentence of absence of the data."""
    for problem, words, searches in sentences_of_absence(read_draft(docs_dir / "data")):
        place = f"{(docs_dir / 'data' / problem.file).as_posix()}:{problem.line}"
        yield Absence(place, words, searches, freed_by(words, library.freed))


def absence_problems(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line for every page's sentence without a search, and for what is named nowhere."""
    pages = list(page_absences(library, docs_dir))
    for one in pages:
        if not (one.searches or one.reason):
            yield (
                f"{one.place}: found {one.words!r}; it says that something was not found: look for "
                'it, write the search into data/searches.yml and add {{ looked_for("its-id") }} '
                "behind the sentence; or put it under `freed` there, with its reason"
            )
    named = {name for one in pages for name in one.searches} | set(all_named_searches(library))
    for name, search in library.searches.items():
        # One that found what it looked for stays, as the reason why a sentence is gone.
        if name not in named and not search.refs:
            yield (
                f"{docs_dir}/data/searches.yml: {name}: no sentence names this search, and it "
                "found nothing to cite: name it where its answer stands, or take it out"
            )
    said = [one.words for one in (*pages, *data_absences(library, docs_dir))]
    for freed in library.freed:
        if not any(freed.words in words for words in said):
            yield (
                f"{docs_dir}/data/searches.yml: freed: found {freed.words!r}; no sentence of "
                "absence holds these words any more: take them out"
            )
