"""Rules about progressions and the ladders they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from ..counted_rules import times_word, uncounted, unsaid
from ..draft import Draft, Entry
from ..problems import Problem
from ..records.exercise import Exercise
from ..records.words import StageVocabulary


def progressions_lead_to_another_exercise(draft: Draft) -> Iterator[Problem]:
    """No exercise progresses to itself, or twice to the same exercise."""
    for entry in draft.entries["exercises"]:
        seen: set[str] = set()
        for index, edge in enumerate(entry.record.progresses_to):
            path = ("progresses_to", index, "exercise")
            if edge.exercise == entry.name:
                remedy = "an exercise cannot progress to itself: name the next one"
                yield entry.problem(path, repr(edge.exercise), remedy)
            if edge.exercise in seen:
                yield entry.problem(path, repr(edge.exercise), "it is listed twice: keep one")
            seen.add(edge.exercise)


def progressions_make_no_cycle(draft: Draft) -> Iterator[Problem]:
    """Going on from rung to rung never leads back to a rung already climbed."""
    entries = {entry.name: entry for entry in draft.entries["exercises"]}
    finished: set[str] = set()
    for start in entries:
        # By hand rather than by recursion: a library may be a thousand rungs high.
        climbed = [start]
        edges = [_edges(entries, start)]
        while climbed and start not in finished:
            index, upper = next(edges[-1], (0, ""))
            if not upper:
                finished.add(climbed.pop())
                edges.pop()
            elif upper in climbed:
                loop = [*climbed[climbed.index(upper) :], upper]
                yield entries[climbed[-1]].problem(
                    ("progresses_to", index, "exercise"),
                    repr(upper),
                    f"this goes round in a circle ({' > '.join(loop)}): take one step out",
                )
            elif upper not in finished:
                climbed.append(upper)
                edges.append(_edges(entries, upper))


def _edges(entries: Mapping[str, Entry], lower: str) -> Iterator[tuple[int, str]]:
    for index, edge in enumerate(entries[lower].record.progresses_to):
        if edge.exercise in entries and edge.exercise != lower:
            yield index, edge.exercise


def every_exercise_is_on_a_ladder(draft: Draft) -> Iterator[Problem]:
    """Every exercise stands on a rung of at least one ladder."""
    # Where an id cannot be read, nobody knows which rung it stands on.
    if "ladders" not in draft.whole or not draft.known["exercise"]:
        return
    rungs = {rung for entry in draft.entries["ladders"] for rung in entry.record.rungs}
    for entry in draft.entries["exercises"]:
        if entry.name not in rungs:
            yield entry.problem((), "no ladder", "add its id to the rungs of a ladder")


def a_ladder_begins_light(draft: Draft) -> Iterator[Problem]:
    """The first rung of a ladder is one that a person in pain can do.

    It belongs to a stage that may begin a ladder, and neither a band nor a weight loads it.
    """
    loads = draft.things("band") | draft.things("weight")
    exercises = {entry.name: entry.record for entry in draft.entries["exercises"]}
    stages = {
        term.id: term
        for entry in draft.entries["vocabularies"]
        if isinstance(entry.record, StageVocabulary)
        for term in entry.record.terms
    }
    for entry in draft.entries["ladders"]:
        first = entry.record.rungs[0]
        # A name that nobody knows is reported as such.
        if first not in exercises or exercises[first].stage not in stages:
            continue
        stage, loaded = stages[exercises[first].stage], loads & set(exercises[first].equipment)
        if loaded or not stage.may_begin:
            why = f"is loaded by {', '.join(sorted(loaded))}" if loaded else f"is {stage.label!r}"
            remedy = f"it {why}: put a lighter exercise below it, for a person in pain"
            yield entry.problem(("rungs", 0), repr(first), remedy)


def rungs_are_joined_by_a_progression(draft: Draft) -> Iterator[Problem]:
    """Each rung of a ladder progresses to the next, so that the rule for moving on is known."""
    edges = {
        (entry.name, edge.exercise)
        for entry in draft.entries["exercises"]
        for edge in entry.record.progresses_to
    }
    names = {entry.name for entry in draft.entries["exercises"]}
    # A misspelt progression may be the one that is missed here: it is reported as such.
    misspelt = {lower for lower, upper in edges if upper not in draft.known["exercise"]}
    for entry in draft.entries["ladders"]:
        rungs = entry.record.rungs
        for index, (lower, upper) in enumerate(pairwise(rungs)):
            joined = (lower, upper) in edges or lower in misspelt
            if not joined and {lower, upper} <= names:
                remedy = f"add {upper} to the progresses_to of {lower}, with its rules"
                yield entry.problem(("rungs", index + 1), repr(upper), remedy)


def a_rule_counts_what_it_says(draft: Draft) -> Iterator[Problem]:
    """What a log counts of the rule for going on is what its sentence says, number by number."""
    for entry in draft.entries["exercises"]:
        for index, edge in enumerate(entry.record.progresses_to):
            path = ("progresses_to", index)
            asks = edge.asks
            if asks and asks.sessions and asks.days:
                remedy = "a log counts one of them: leave out sessions, or days"
                yield entry.problem((*path, "asks"), "sessions and days", remedy)
            for field, words in unsaid(asks, edge.when) if asks else ():
                found = repr(getattr(asks, field))
                remedy = f"say it under when ({words!r}), or leave it out"
                yield entry.problem((*path, "asks", field), found, remedy)
            for field, words in uncounted(asks, edge.when):
                remedy = (
                    f"when says {words!r}: write {field} under asks, so that a log can count it"
                )
                yield entry.problem((*path, "asks"), "nothing of it", remedy)


def a_rule_asks_no_more_than_the_dose(draft: Draft) -> Iterator[Problem]:
    """Who does the suggested dose to its upper end can meet the rule for going on."""
    for entry in draft.entries["exercises"]:
        for index, edge in enumerate(entry.record.progresses_to):
            for field, most in _most_of(entry.record).items():
                asked = getattr(edge.asks, field, None)
                if asked is not None and (most is None or asked > most):
                    limit = "has none" if most is None else f"goes up to {most}"
                    remedy = f"the dose {limit}: ask no more, or change the dose"
                    path = ("progresses_to", index, "asks", field)
                    yield entry.problem(path, repr(asked), remedy)


def _most_of(exercise: Exercise) -> dict[str, int | None]:
    """Return the upper end of what a dose says, by the name under which a rule asks for it."""
    dose = exercise.dose
    ranges = {
        "sets": dose.sets,
        "reps": dose.reps,
        "hold_seconds": dose.hold_seconds,
        "height_cm": exercise.step_height_cm,
    }
    return {field: range_ and range_[1] for field, range_ in ranges.items()}


def the_rules_for_every_exercise_say_their_sessions(draft: Draft) -> Iterator[Problem]:
    """The number of sessions by which a log counts stands in the rules for moving on."""
    others = draft.others.get("safety.yml", {})
    rules, sessions = others.get("move_on_rules"), others.get("move_on_sessions")
    if rules is None or sessions is None:
        return
    words = times_word(sessions)
    if words not in " ".join(rules).lower():
        line = draft.sources["safety.yml"].line(("move_on_rules",))
        remedy = f"say {words!r} in one of the move_on_rules, or change the number"
        yield Problem("safety.yml", line, "", "move_on_sessions", repr(sessions), remedy)
