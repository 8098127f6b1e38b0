"""Pictures of muscles to be guessed, for the curious: nothing is counted, nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from library.records.anatomy import MuscleInFull

from .figures import Figure
from .plates import FOLDER, VIEWS
from .site import Site, known

OTHERS = 2
"""Wrong answers beside the right one."""


@dataclass(frozen=True)
class Question:
    """A plate without its names, and the muscles that it may show, in the order of the data."""

    plate: Figure
    crop: str
    """The class of the part that is shown: the style sheet leaves the names out."""
    where: str
    """Where the muscle in colour lies, for who does not see it."""
    answers: Sequence[MuscleInFull]
    right: MuscleInFull


def quiz(site: Site, pictures: Sequence[Sequence[str]]) -> str:
    """Return pictures of muscles to be guessed, each with three answers, the right one in a fold.

    Args:
        site: The data.
        pictures: Pairs: the plate of a muscle, such as `piriformis-back`, and for who does not
            see it a sentence on where the muscle lies.
    """
    return site.fill("quiz", questions=list(_questions(site, pictures)))


def _questions(site: Site, pictures: Sequence[Sequence[str]]) -> Iterator[Question]:
    every = [one for one in site.library.muscles.values() if isinstance(one, MuscleInFull)]
    plates = {
        f"{one.id}-{view}": (one, site.figures[f"{FOLDER}{one.id}-{view}.svg"])
        for one in every
        for view in VIEWS
        if f"{FOLDER}{one.id}-{view}.svg" in site.figures
    }
    for number, (name, where) in enumerate(pictures):
        right, plate = plates[known(name, plates, "quiz", "plate of a muscle")]
        others = [one for one in every if one is not right]
        wrong = [others[(number + i) % len(others)] for i in range(OTHERS)]
        answers = [one for one in every if one is right or one in wrong]
        yield Question(plate, f"quiz-{Path(plate.path).stem}", where, answers, right)
