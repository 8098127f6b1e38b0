"""Rules about injuries: where each statement of a page comes from, and what its choices are."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem, shown
from ..records.injury import Told


def what_a_page_of_an_injury_tells_says_where_it_comes_from(draft: Draft) -> Iterator[Problem]:
    """A statement for a person in pain has references or a search, or is marked as ours."""
    for key in ("injuries", "ways"):
        for entry in draft.entries[key]:
            for one in entry.held:
                told = one.value
                if not isinstance(told, Told):
                    continue
                if not (told.refs or told.searches or told.ours):
                    remedy = "name its references, the search behind it, or mark it `ours`"
                    yield entry.problem(one.path, shown(told.says), remedy)
                elif told.refs and told.ours:
                    remedy = "say what the references show and what is ours in two statements"
                    yield entry.problem((*one.path, "ours"), shown(told.ours), remedy)


def an_exercise_that_waits_is_not_among_those_to_begin_with(draft: Draft) -> Iterator[Problem]:
    """An exercise that waits for something is one of its injury's, behind those to begin with."""
    for entry in draft.entries["injuries"]:
        exercises = entry.record.exercises
        first = exercises[: entry.record.begin_with or 1]
        for index, gate in enumerate(entry.record.gates):
            if gate.exercise not in exercises:
                remedy = "name it among the exercises, or take the gate out"
            elif gate.exercise in first:
                remedy = "move it behind those to begin with, or begin with fewer"
            else:
                continue
            yield entry.problem(("gates", index, "exercise"), repr(gate.exercise), remedy)


def one_begins_with_no_more_exercises_than_there_are(draft: Draft) -> Iterator[Problem]:
    """One begins with no more exercises than the injury has."""
    for entry in draft.entries["injuries"]:
        first, there = entry.record.begin_with, len(entry.record.exercises)
        if first is not None and first > there:
            yield entry.problem(("begin_with",), str(first), f"there are {there}: say at most that")


def a_way_of_treating_is_named_once_by_an_injury(draft: Draft) -> Iterator[Problem]:
    """An injury speaks of each way of treating it once."""
    for entry in draft.entries["injuries"]:
        ways = [choice.way for choice in entry.record.choices]
        for index, way in enumerate(ways):
            if way in ways[:index]:
                remedy = "say it in one place"
                yield entry.problem(("choices", index, "way"), repr(way), remedy)


def every_way_of_treating_is_chosen_somewhere(draft: Draft) -> Iterator[Problem]:
    """Every way of treating stands on the page of an injury."""
    chosen = {choice.way for entry in draft.entries["injuries"] for choice in entry.record.choices}
    if "injuries" not in draft.whole:
        return
    for entry in draft.entries["ways"]:
        if entry.name in draft.known["way"] - chosen:
            remedy = "name it among the choices of an injury, or take it out"
            yield entry.problem((), "no injury that names it", remedy)


def what_there_is_to_read_on_is_a_page(draft: Draft) -> Iterator[Problem]:
    """What an injury gives to read further is a page with an address, not a paper."""
    pages = {
        entry.name
        for entry in draft.entries["references"]
        if entry.record.kind == "page" and entry.record.url
    }
    if "references" not in draft.whole:
        return
    for entry in draft.entries["injuries"]:
        for index, key in enumerate(entry.record.read_more):
            if key in draft.known["reference"] - pages:
                remedy = "name a page with an address, written for patients"
                yield entry.problem(("read_more", index), repr(key), remedy)


def one_begins_with_what_the_plan_begins_with(draft: Draft) -> Iterator[Problem]:
    """The exercises that one begins with for a pain stand in the first phase of its plan.

    A first phase with a single exercise has a beginning of its own, which it tells.
    """
    for plan in draft.entries["programmes"]:
        phase = plan.record.phases[0]
        opening = {item.exercise for item in phase.items}
        if len(opening) < 2:
            continue
        for entry in draft.entries["injuries"]:
            if entry.name not in plan.record.for_injuries:
                continue
            for index, one in enumerate(entry.record.exercises[: entry.record.begin_with]):
                if one not in opening:
                    remedy = f"begin with what {plan.name} begins with, in its phase {phase.id}"
                    yield entry.problem(("exercises", index), repr(one), remedy)
