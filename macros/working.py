"""What works in an exercise: the pictures with its muscles, and in words how that is known."""

from __future__ import annotations

from dataclasses import dataclass

from library import Library
from library.emg import of_exercise
from library.records.anatomy import MuscleInFull
from library.records.exercise import Exercise

from .figures import Figure
from .site import Site


@dataclass(frozen=True)
class Working:
    """The two pictures of an exercise that show what works, and what is said below them.

    All but the pictures are ids of `muscles.yml`.
    """

    start: Figure
    end: Figure
    main: list[str]
    """Main muscles that are drawn."""
    helping: list[str]
    """Helping muscles that are drawn."""
    beneath: list[str]
    """Those of both that lie hidden under others, in one of the pictures at least."""
    measured: list[str]
    """Those of both that a study recorded in this exercise, or in one that is close to it."""
    modelled: list[str]
    """Those of both that none did: of their part only a model speaks."""
    not_drawn: list[str]
    """Working muscles that the model does not hold."""


def working(site: Site, exercise: Exercise) -> Working | None:
    """Return what works in an exercise; nothing where no picture of it is drawn."""
    pictures = [
        site.figures.get(f"exercises/{exercise.id}/works-{moment}.svg")
        for moment in ("start", "end")
    ]
    if pictures[0] is None or pictures[1] is None:
        return None
    every = (*exercise.muscles.primary, *exercise.muscles.secondary)
    held = modelled(site.library)
    drawn = [one for one in every if one in held]
    recorded = recorded_in(site.library, exercise.id)
    return Working(
        pictures[0],
        pictures[1],
        [one for one in exercise.muscles.primary if one in held],
        [one for one in exercise.muscles.secondary if one in held],
        [one for one in drawn if one in pictures[0].hidden or one in pictures[1].hidden],
        [one for one in drawn if one in recorded],
        [one for one in drawn if one not in recorded],
        [one for one in every if one not in held],
    )


def modelled(library: Library) -> set[str]:
    """Return the muscles that the studio can draw: it holds those whose anatomy the data give."""
    return {one.id for one in library.muscles.values() if isinstance(one, MuscleInFull)}


def recorded_in(library: Library, exercise: str) -> set[str]:
    """Return the muscles that studies recorded in an exercise, or in one that is close to it."""
    return {
        value.muscle
        for _, values in of_exercise(library.emg.values(), exercise)
        for value in values
        if value.muscle
    }
