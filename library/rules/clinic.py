"""Rules about how a clinic looks on its own copy."""

from __future__ import annotations

from collections.abc import Iterator

from ..clinic_look import CONTRAST, GROUNDS, dark_enough
from ..colours import contrast
from ..draft import Draft
from ..problems import Problem
from ..records.words import Clinic

_FILE = "site.yml"


def a_clinics_colour_can_be_read(draft: Draft) -> Iterator[Problem]:
    """A clinic's colour is dark enough for white letters on it, and to be read on a light page."""
    clinic = _clinic(draft)
    if clinic and clinic.colour:
        ratio = contrast(clinic.colour, GROUNDS["light"])
        if ratio < CONTRAST["light"]:
            # Rounded down, so that no colour is said to reach what it misses.
            reached = int(ratio * 10) / 10
            yield _problem(
                draft,
                "colour",
                f"{clinic.colour!r}, a contrast of {reached} where {CONTRAST['light']} is needed",
                f'write a darker one; the nearest is "{dark_enough(clinic.colour)}"',
            )


def a_logo_stands_beside_a_name(draft: Draft) -> Iterator[Problem]:
    """A clinic with a logo has a name: the name says to who listens what the logo shows."""
    clinic = _clinic(draft)
    if clinic and clinic.logo and not clinic.name:
        yield _problem(draft, "logo", repr(clinic.logo), "write the clinic's name, too")


def _clinic(draft: Draft) -> Clinic | None:
    clinic = draft.others.get(_FILE, {}).get("clinic")
    return clinic if isinstance(clinic, Clinic) else None


def _problem(draft: Draft, field: str, found: str, remedy: str) -> Problem:
    line = draft.sources[_FILE].line(("clinic", field))
    return Problem(_FILE, line, "clinic", field, found, remedy)
