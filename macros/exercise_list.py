"""The library page: exercises in a table of their stage, and the form that finds among them.

Of a stage it shows no more than `MOST`, so that it weighs as much in a library of a thousand: the
rest is on the page of the stage, which is written (`publishing/pages.py`) as soon as there is more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from markupsafe import Markup

from library import Library
from library.phrases import lower_first
from library.records.words import Position, VocabularyTerm

from .exercises import chosen, exercise_table, table_of
from .site import Site, known

NOTHING = "nothing"
"""What the list's form says, instead of a thing, for a reader who has none of them."""
MOST = 20
"""How many exercises of a stage the library page shows."""


def exercise_list(site: Site) -> str:
    """Return the library: a table for each stage, and the form that finds among all exercises."""
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
        stages=[_shown(site, stage) for stage, _ in stages],
        count=len(exercises),
        most=MOST,
        long={stage.id for stage in long_stages(library)},
        page_of=stage_page,
    )


def _shown(site: Site, stage: str) -> tuple[VocabularyTerm, Markup, int]:
    """Return a stage, the table of its first exercises, and how many it has."""
    ids = tuple(e.id for e in chosen(site.library, stage=stage))
    table = table_of(site, ids[:MOST], "when moved")
    return site.library.term("stage", stage), Markup(table), len(ids)


def stage_list(site: Site, name: str) -> str:
    """Return a stage with all of its exercises: when the library page shows only the first ones.

    Args:
        site: The data.
        name: A term of the vocabulary `stage`.
    """
    stages = {term.id: term for term in site.library.vocabularies["stage"].terms}
    stage = stages[known(name, stages, "stage_list", "stage")]
    return site.fill("stage_list", stage=stage, table=Markup(exercise_table(site, stage=name)))


def long_stages(library: Library) -> Iterator[VocabularyTerm]:
    """Yield the stages that have more exercises than the library page shows."""
    counts = Counter(exercise.stage for exercise in library.exercises.values())
    yield from (term for term in library.vocabularies["stage"].terms if counts[term.id] > MOST)


def stage_page(stage: str) -> str:
    """Return the page, below the docs folder, of a stage that has too many exercises for that."""
    return f"exercises/all-{stage}.md"


def _terms(library: Library, vocabulary: str, used: Collection[str]) -> list[tuple[str, str]]:
    """Return the words of a vocabulary with their labels, those that are used."""
    terms = library.vocabularies[vocabulary].terms
    return [(term.id, term.label) for term in terms if term.id in used]
