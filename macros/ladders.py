"""Progression ladders."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup

from library.instructions import as_prescribed
from library.records.exercise import Exercise, Ladder, Progression

from .site import Site, known


def rungs(site: Site, ladder: Ladder) -> list[tuple[Exercise, Progression | None]]:
    """Return the exercises of a ladder as they read for their dose, each with its edge upward."""
    library = site.library
    exercises = [as_prescribed(library, library.exercises[name]) for name in ladder.rungs]
    edges = [
        next(edge for edge in lower.progresses_to if edge.exercise == upper.id)
        for lower, upper in pairwise(exercises)
    ]
    return list(zip(exercises, [*edges, None], strict=True))


def progression_ladder(site: Site, name: str) -> str:
    """Return one ladder, from the lowest rung up, with the rules for moving on and back.

    Args:
        site: The data.
        name: Its id among the ladders of `exercises.yml`.
    """
    ladder = site.library.ladders[known(name, site.library.ladders, "progression_ladder", "ladder")]
    return site.fill("ladder", rungs=rungs(site, ladder), then_running=ladder.then_running)


def all_ladders(site: Site) -> str:
    """Return every ladder under its own heading."""
    ladders = [
        (
            ladder,
            [site.library.exercises[rung] for rung in ladder.rungs],
            Markup(progression_ladder(site, name)),
        )
        for name, ladder in site.library.ladders.items()
    ]
    return site.fill("all_ladders", ladders=ladders)
