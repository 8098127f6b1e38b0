"""The authors of references: who is a person, what is the surname, whether others go unnamed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .records.evidence import Reference

OTHERS = "et al."
"""Stands after the last author of a reference that has others, who are not named."""

_PERSON = re.compile(r"(?P<family>.+?) (?P<initials>[^\W\d_]{1,4})(?: (?P<suffix>Jr|Sr|II|III))?")


@dataclass(frozen=True)
class Author:
    """Who wrote a work: a person, or an organisation, whose name has no parts."""

    family: str
    """The surname, or the whole name of an organisation."""
    given: str = ""
    """Initials, with full stops."""
    suffix: str = ""
    """Such as `Jr`."""
    is_person: bool = True
    """Whether it is a person."""


def author(name: str) -> Author:
    """Return an author as the data file writes one: surname and initials, or a name of its own.

    One word alone is a surname whose initials were not read; several that do not end in initials
    are an organisation.
    """
    found = _PERSON.fullmatch(name)
    if found and found["initials"].isupper():
        initials = " ".join(f"{letter}." for letter in found["initials"])
        return Author(found["family"], initials, found["suffix"] or "")
    return Author(name, is_person=" " not in name)


def authors_of(reference: Reference) -> tuple[list[Author], bool]:
    """Return the authors of a reference, and whether there are others, who are not named."""
    named = [author(name) for name in reference.authors if name != OTHERS]
    return named, len(named) < len(reference.authors)
