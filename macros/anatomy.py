"""Muscles."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from library.records.anatomy import Muscle, MuscleInALine, MuscleInFull

from .plates import head_of_plate, head_of_turn, plate, shown, turn
from .search_words import of_muscle
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
    """Return the plates of a muscle, once they are drawn, and what it is called.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    found = _in_full(site, "muscle", name)
    drawn = name in shown(site.figures)
    return site.fill(
        "muscle",
        m=found,
        plates=Markup(plate(site, name)) if drawn else "",
        turn=Markup(turn(site, name)),
    )


def head_of_muscle(site: Site, name: str) -> Mapping[str, object]:
    """Return what leads to a muscle, and what its plates need once they are drawn, and the hip."""
    drawn = name in shown(site.figures)
    plates = head_of_plate(site, name) if drawn else {}
    return {**of_muscle(site, name), **plates, **head_of_turn(site, name)}


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
