"""Which sentences say that something was not found, read or tested.

A sentence is told by its wording, so that a new one is seen without being marked. Wordings that
mean something else are few, and are freed one by one in `searches.yml`, each for its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .records.searches import Freed

_STUDY = r"(?:study|studies|trials?|data|evidence|figures?|recordings?|research|advice|tests?)"
_TRIED = r"(?:found|tested|studied|measured|shown|known)"
_LOOKED = rf"(?:read|seen|{_TRIED})"

_WORDINGS = re.compile(
    r"\b(?:"
    # "No trial has tested it", "no direct evidence was found"; not "found no difference".
    rf"(?:no|lack of) (?:[\w-]+ ){{0,2}}{_STUDY}\b"
    r"|(?:we|you) (?:know of|found|read|saw) (?:no|none|nothing|nobody)\b"
    r"|nor did we\b"
    # "Was not read" says how far we read one study, and stands beside it.
    rf"|(?:not|never|cannot)(?: yet)?(?: be| been)?(?: \w+ly)? {_TRIED}\b"
    r"|could (?:not|only) (?:be )?(?:find|found|read|see|seen|check|open)\b"
    r"|could read (?:only|its)\b"
    rf"|(?:nobody|no one|nothing|none)\b[^.;]{{0,24}}?\b(?:{_LOOKED}|knows?|shows?|tests?)\b"
    r"|un(?:tested|studied|known)\b"
    r"|no known\b"
    r"|do(?:es)? not say\b"
    r")",
    re.IGNORECASE,
)

_END = re.compile(r"(?:(?<=[.!?}])|(?<=[.!?]\*\*))\s+(?=[A-Z“\"*\[(0-9])")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a line of text, each with the marks that follow its full stop."""
    yield from (part for part in _END.split(text) if part.strip())


def claims_absence(sentence: str) -> bool:
    """Return whether a sentence says that something was not found, read, tested or known."""
    return bool(_WORDINGS.search(sentence))


def freed_by(sentence: str, freed: Iterable[Freed]) -> str:
    """Return the reason why a sentence needs no search; empty when it needs one."""
    return next((one.reason for one in freed if one.words in sentence), "")
