"""Muscles."""

from __future__ import annotations

from .site import Site, known


def muscle_table(site: Site) -> str:
    """Return the table of all muscles."""
    return site.fill("muscle_table", muscles=list(site.library.muscles.values()))


def muscle(site: Site, name: str) -> str:
    """Return the facts of one muscle.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    record = site.library.muscles[known(name, site.library.muscles, "muscle", "muscle")]
    return site.fill("muscle", m=record)
