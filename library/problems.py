"""What is wrong in a data file, said so that its author can put it right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

LONGEST_VALUE = 60


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right: where it is, what stands there, what to do."""

    file: str
    line: int
    entry: str
    field: str
    found: str
    remedy: str

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.entry, self.field) if part)
        found = f"found {self.found}; " if self.found else ""
        text = f"{self.file}:{self.line}: {place + ': ' if place else ''}{found}{self.remedy}"
        return " ".join(text.splitlines())


class DataError(Exception):
    """The data files hold problems; `str()` gives one line a problem, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def shown(value: object) -> str:
    """Return a value as its author would recognise it: one line, not too long."""
    if value is None:
        return "nothing"
    if isinstance(value, list | tuple):
        text = f"a list of {len(value)}" if len(repr(value)) > LONGEST_VALUE else repr(list(value))
    elif isinstance(value, dict):
        text = (
            "a mapping with the keys " + ", ".join(map(str, value)) if value else "an empty mapping"
        )
    else:
        text = repr(value) if isinstance(value, str) else str(value).lower()
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like a name, when one is like it at all."""
    return next(iter(get_close_matches(name, sorted(known), n=1, cutoff=0.6)), None)


def nearest(name: str, known: Iterable[str], what: str) -> str:
    """Return a remedy for a name that is not known: the nearest one, or all when they are few."""
    names = sorted(known)
    close = closest(name, names)
    if close:
        return f"did you mean {close!r}?"
    if 0 < len(names) <= 12:
        return f"use one of: {', '.join(names)}"
    return f"there is no such {what}"
