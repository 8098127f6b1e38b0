"""The version of the packages: MAJOR.EDITION.PATCH, for npm and for Python.

MAJOR is that of the contract, EDITION the number of editions on record, so it only grows. PATCH is
said by who makes the packages, when something else changed within an edition: a reference, a
picture, the reader of links. Data that are not on record yet are a pre-release of the next edition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..editions import Line


@dataclass(frozen=True)
class Version:
    """The same version as each of the two writes it."""

    npm: str
    python: str


def version_of(major: int, record: Sequence[Line], edition: str, patch: int = 0) -> Version:
    """Return the version of an edition's packages.

    Args:
        major: Of the contract.
        record: The editions on record.
        edition: The id of the edition that is packaged.
        patch: Raised within an edition.
    """
    if any(line["id"] == edition for line in record):
        released = f"{major}.{len(record)}.{patch}"
        return Version(released, released)
    next_one = f"{major}.{len(record) + 1}.{patch}"
    # A letter first: a number with a leading zero is no part of a version.
    return Version(f"{next_one}-dev.e{edition}", f"{next_one}.dev0+e{edition}")
