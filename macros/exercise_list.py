"""The library page: every exercise in a table of its stage, and the form that finds among them."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from library import Library
from library.phrases import lower_first
from library.records.words import Position

from .exercises import exercise_table
from .site import Site

NOTHING = "nothing"
"""What the list's form says, instead of a thing, for a reader who has none of them."""


def exercise_list(site: Site) -> str:
    """Return the whole library: a table for each stage, and the form that finds among them."""
    library = site.library
    exercises = library.exercises.values()
    needed = {thing for e in exercises for thing in e.equipment}
    things = [thing for thing in library.equipment.values() if thing.id in needed]
    any_home = ", ".join(lower_first(thing.label) for thing in things if thing.at_home)
    worked = {m for e in exercises for m in (*e.muscles.primary, *e.muscles.secondary)}
    positions = {e.position for e in exercises}
    needs = {
        need
        for term in library.vocabularies["position"].terms
        if isinstance(term, Position) and term.id in positions
        for need in term.needs
    }
    stages = _terms(library, "stage", {e.stage for e in exercises})
    return site.fill(
        "exercise_list",
        choices=[
            ("stage", "Stage", stages),
            ("position", "Position", _terms(library, "position", positions)),
            (
                "muscle",
                "Muscle",
                [(m.id, m.name) for m in library.muscles.values() if m.id in worked],
            ),
            (
                "injury",
                "Injury",
                [(i.id, i.name) for i in library.injuries.values() if i.exercises],
            ),
        ],
        groups=[
            (
                "with",
                "What I have at home",
                f"These count as at home: {any_home}. Tick what else you have.",
                [
                    *((thing.id, thing.label) for thing in things if not thing.at_home),
                    (NOTHING, "None of these"),
                ],
            ),
            ("cannot", "What I cannot do yet", "", _terms(library, "ability", needs)),
        ],
        looks=[("table", "Table"), ("cards", "Cards")],
        stages=[
            (library.term("stage", stage), Markup(exercise_table(site, stage=stage)))
            for stage, _ in stages
        ],
    )


def _terms(library: Library, vocabulary: str, used: Collection[str]) -> list[tuple[str, str]]:
    """Return the words of a vocabulary with their labels, those that are used."""
    terms = library.vocabularies[vocabulary].terms
    return [(term.id, term.label) for term in terms if term.id in used]
