"""Muscles."""

from __future__ import annotations

from library.records.anatomy import Muscle, MuscleInALine, MuscleInFull

from .site import Site, known


def muscle_table(site: Site) -> str:
    """Return the table of the muscles whose anatomy the site gives."""
    return site.fill("muscle_table", muscles=_those(site, MuscleInFull))


def other_muscles(site: Site) -> str:
    """Return the table of the other muscles that exercises name: a line each."""
    return site.fill("other_muscles", muscles=_those(site, MuscleInALine))


def _those(site: Site, kind: type[Muscle]) -> list[Muscle]:
    return [one for one in site.library.muscles.values() if isinstance(one, kind)]


def muscle(site: Site, name: str) -> str:
    """Return what a muscle is called.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    return site.fill("muscle", m=_in_full(site, "muscle", name))


def muscle_work(site: Site, name: str) -> str:
    """Return what a muscle does, part by part, and in the running stride.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    return site.fill("muscle_work", m=_in_full(site, "muscle_work", name))


def attachments(site: Site, name: str) -> str:
    """Return the table of where a muscle is fixed and what drives it, each line with who saw it.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    found = _in_full(site, "attachments", name)
    parts = {part.id: part.name for part in found.parts}
    ends = [
        (
            heading,
            [(parts.get(one.part or ""), one) for one in found.attachments if one.end == end],
        )
        for end, heading in _ENDS.items()
    ]
    return site.fill("attachments", m=found, ends=ends)


def blamed_for(site: Site, name: str) -> str:
    """Return the links of the chain that blame a muscle, each with how sure we are.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    found = _in_full(site, "blamed_for", name)
    return site.fill("blamed_for", those=[site.library.links[one] for one in found.blamed_in])


_ENDS = {"origin": "From", "insertion": "To", "nerve": "Nerve"}
"""What a row of the table of attachments begins with, in the order in which they are shown."""


def _in_full(site: Site, macro: str, name: str) -> MuscleInFull:
    in_full = {
        one.id: one for one in site.library.muscles.values() if isinstance(one, MuscleInFull)
    }
    return in_full[known(name, in_full, macro, "muscle")]
