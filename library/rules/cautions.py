"""Rules about what an exercise asks to check first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem
from ..records.exercise import Exercise
from ..records.safety import Caution


def exercises_say_the_cautions_of_their_kind(draft: Draft) -> Iterator[Problem]:
    """An exercise says every caution that `safety.yml` asks of its kind."""
    cautions: list[Caution] = [entry.record for entry in draft.entries["cautions"]]
    for entry in draft.entries["exercises"]:
        for caution in cautions:
            if _asked_of(caution, entry.record) and not _said(caution, entry.record):
                openings = " or ".join(f'"{opening} …"' for opening in caution.opens_with)
                remedy = f"add a line that says what to do, beginning {openings}"
                yield entry.problem(("avoid_if",), f"no line on {caution.id}", remedy)


def _asked_of(caution: Caution, exercise: Exercise) -> bool:
    takes_turns = exercise.dose.sides != "both-together"
    return (
        caution.every
        or (caution.one_side_at_a_time and takes_turns)
        or bool(set(caution.equipment) & set(exercise.equipment))
    )


def _said(caution: Caution, exercise: Exercise) -> bool:
    """Return whether a line begins so; it may be said with a band only."""
    openings = "|".join(re.escape(opening) for opening in caution.opens_with)
    start = re.compile(rf"(\[[a-z ]+: )?({openings})")
    return any(start.match(limit.what) for limit in exercise.avoid_if)
