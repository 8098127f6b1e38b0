"""The exercises that a browser looks at where it need not look at all: chosen by what they are.

What makes one page unlike another is its traits: the shape of its pictures, what it needs, the
position, whose side, whose dose. A new exercise with a new trait is in the sample by itself, and so
is one that says more than any other with one of its traits. What must hold of the words of every
exercise is asked of its data or its HTML, which costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from library.records.exercise import Exercise
from tests.ours import our_site
from tests.site.pages import LIBRARY, SAID

_FIGURES = our_site().figures


def letters(name: str) -> int:
    """Return how many letters the instructions of an exercise have."""
    exercise = SAID[name]
    limits = (limit.what for limit in (*exercise.stop_if, *exercise.avoid_if))
    ways = (way.how for way in (*exercise.easier, *exercise.harder))
    said = (*exercise.set_up, *exercise.steps, *exercise.cues, exercise.feel, *limits, *ways)
    return sum(map(len, said))


def traits(exercise: Exercise) -> Iterator[str]:
    """Yield all by which the page of an exercise may look unlike another's."""
    start = _FIGURES[f"exercises/{exercise.id}/start.svg"]
    yield f"pictures of {start.width} by {start.height}"
    yield f"position {exercise.position}"
    yield f"sides {exercise.dose.sides}"
    yield f"dose of {exercise.dose.source}"
    yield from (f"needs {one}" for one in exercise.equipment or ("nothing",))
    for field in ("also_known_as", "one_side", "easier", "harder", "avoid_if", "step_height_cm"):
        yield f"{'with' if getattr(exercise, field) else 'without'} {field}"


def longest_word(name: str) -> int:
    """Return how many letters the longest word of an exercise has: what may not fit a phone."""
    exercise = SAID[name]
    said = (exercise.name, exercise.summary, *exercise.set_up, *exercise.steps, *exercise.cues)
    return max(len(word) for text in said for word in text.split())


def longest_of_each_trait(
    exercises: Mapping[str, Exercise], length: Callable[[str], int] = letters
) -> set[str]:
    """Return the exercises that say most of all that have one of their traits."""
    longest: dict[str, str] = {}
    for name, exercise in exercises.items():
        for trait in traits(exercise):
            if trait not in longest or length(name) > length(longest[trait]):
                longest[trait] = name
    return set(longest.values())


def sample_of(exercises: Mapping[str, Exercise]) -> list[str]:
    """Return the exercises to look at, in their order: also the one of the longest word."""
    chosen = longest_of_each_trait(exercises) | {max(exercises, key=longest_word)}
    return [name for name in exercises if name in chosen]


SAMPLE = sample_of(LIBRARY.exercises)
