"""How hard the words are that patients read: the grade of Flesch and Kincaid, by a kept library.

The grade is that of a school year, from the length of sentences and of words; it knows nothing of
what a word means. Measured is what stands in sentences: headings, tables and sources are not, and
an item of a list ends as a sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import textstat

from library import Library
from library.instructions import as_prescribed
from library.records.exercise import Exercise

from .page_text import PageText

INSTRUCTIONS = 6.0
"""The highest grade of steps, rules for stopping and sheets."""

PAGES = 8.0
"""The highest grade of a page."""

_ENDS = re.compile(r"[.!?:]\W*$")


@dataclass(frozen=True)
class Graded:
    """A text that patients read."""

    place: str
    """Where it stands: a page below the docs folder, or an exercise and which of its texts."""
    grade: float
    """The school year by Flesch and Kincaid."""
    highest: float
    """The grade that it may have."""

    def __str__(self) -> str:
        return (
            f"{self.place}: reads like school year {self.grade:.1f}, more than {self.highest:g}: "
            "use shorter sentences and shorter words"
        )


def grade_of(lines: list[str]) -> float:
    """Return the grade of a text; each line ends a sentence."""
    text = " ".join(line if _ENDS.search(line) else f"{line}." for line in lines if line)
    return float(textstat.flesch_kincaid_grade(text)) if text else 0.0


def of_exercises(library: Library) -> Iterator[Graded]:
    """Yield what every exercise tells a patient to do, and when to stop."""
    for exercise in library.exercises.values():
        said = as_prescribed(library, exercise)
        for name, lines in (("steps", _steps(said)), ("rules", _rules(library, said))):
            yield Graded(f"exercises.yml: {exercise.id}: {name}", grade_of(lines), INSTRUCTIONS)


def _steps(exercise: Exercise) -> list[str]:
    fixes = [text for fault in exercise.faults for text in (fault.what, fault.fix)]
    return [*exercise.set_up, *exercise.steps, exercise.feel, *exercise.cues, *fixes]


def _rules(library: Library, exercise: Exercise) -> list[str]:
    limits = (*exercise.avoid_if, *exercise.stop_if)
    return [*(limit.what for limit in limits), *library.safety.stop_rules]


def of_pages(pages: Iterable[PageText]) -> Iterator[Graded]:
    """Yield the grade of every page."""
    for page in pages:
        yield Graded(page.place, grade_of(list(page.lines)), PAGES)


def too_hard(library: Library, pages: Iterable[PageText]) -> Iterator[str]:
    """Yield a line for every text above its grade."""
    for graded in (*of_exercises(library), *of_pages(pages)):
        if graded.grade > graded.highest:
            yield str(graded)
