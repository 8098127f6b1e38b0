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
    """Return the facts of one muscle.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    in_full = {one.id: one for one in _those(site, MuscleInFull)}
    return site.fill("muscle", m=in_full[known(name, in_full, "muscle", "muscle")])
