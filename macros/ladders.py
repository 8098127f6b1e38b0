"""Progression ladders."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup

from library.dose import once
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
    standing = rungs(site, ladder)
    row = [(number, one, one.dose, "") for number, (one, _) in enumerate(standing, 1)]
    return site.fill("ladder", row=row, rungs=standing, then_running=ladder.then_running)


def find_your_rung(site: Site) -> str:
    """Return the guide to where one begins: pictures to try in a row, each with its sheet."""
    library = site.library
    guide = library.find_your_rung
    steps = []
    for rung in guide.rungs:
        exercise = library.exercises[rung.exercise]
        needs = (*exercise.equipment, *rung.also_needs)
        begin_with = [library.exercises[name] for name in rung.begin_with] or [exercise]
        steps.append(
            {
                "exercise": exercise.model_copy(update={"equipment": needs}),
                "changed": rung.changed,
                "how_much": rung.how_much,
                "tidy_if": rung.tidy_if,
                "try": once(exercise.dose),
                "ids": [one.id for one in begin_with],
                "sheet": [one.name for one in begin_with],
            }
        )
    return site.fill(
        "find_your_rung",
        steps=steps,
        then=library.exercises[guide.then],
        exercises=[step["exercise"] for step in steps],
    )


def rungs_at_a_glance(site: Site) -> str:
    """Return the rungs of that guide in a row of small pictures, each leading to its rung."""
    library = site.library
    glance = [
        (
            " ".join(filter(None, (f"{number}.", exercise.name, rung.changed))),
            exercise,
            None,
            f"rung-{number}",
        )
        for number, rung in enumerate(library.find_your_rung.rungs, 1)
        for exercise in [library.exercises[rung.exercise]]
    ]
    return site.fill("at_a_glance", glance=glance)


def ladder_list(site: Site) -> str:
    """Return the names of all ladders, each leading to it on the page of the ladders."""
    return site.fill("ladder_list", ladders=site.library.ladders.values())


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
