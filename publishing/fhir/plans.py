"""Ladders and programmes as PlanDefinitions, with the rules for moving on and going back.

A rule is a condition of an action. It is words that only a person can judge, so its language is
`text/plain`, which no engine evaluates. Of several conditions of one kind all must hold: an action
has one of each kind, and never reasons of which one is enough (those are `stop-if` of an exercise).
"""

from __future__ import annotations

from collections.abc import Mapping

from library.dose import run_words
from library.kinds import LADDER, PROGRAMME
from library.records.exercise import Exercise, Ladder, Progression
from library.records.programme import Phase, Programme, ProgrammeItem

from .exercises import citations, definition_head, page_of
from .terms import Copy, Resource
from .values import concept, dose_parts, extension, weekly

TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type"
PROTOCOL = concept("Clinical protocol", {"system": TYPES, "code": "clinical-protocol"})
"""Of the types that R4 knows, the one for activities in order and what each presupposes."""


def plan_id(kind: str, name: str) -> str:
    """Return the id of a plan; a ladder and a programme may share a name."""
    return f"{kind}-{name}"


def ladder_plan(copy: Copy, ladder: Ladder) -> Resource:
    """Return a ladder: a rung an action, each after the one below it."""
    rungs = [copy.library.exercises[rung] for rung in ladder.rungs]
    actions = []
    for at, rung in enumerate(rungs):
        below = rungs[at - 1] if at else None
        edge = _edge(below, rung.id) if below else None
        actions.append(
            {
                "id": rung.id,
                "prefix": str(at + 1),
                "title": rung.name,
                "description": rung.summary,
                "condition": _moves(below, edge)
                if below and edge
                else [_condition("start", "Start here if this is true.", rung.start_if)],
                **({"relatedAction": [_after(below.id)]} if below else {}),
                "definitionCanonical": copy.definition("ActivityDefinition", rung.id),
            }
        )
    name = plan_id("ladder", ladder.id)
    return {
        **definition_head(copy, "PlanDefinition", name, ladder.name),
        "type": PROTOCOL,
        "description": f"{ladder.summary} {ladder.then_running}",
        "usage": " ".join(copy.library.safety.move_on_rules),
        "relatedArtifact": page_of(copy, LADDER.address(ladder.id)),
        "action": actions,
    }


def programme_plan(copy: Copy, programme: Programme) -> Resource:
    """Return a programme: a phase an action, each exercise of it an action below."""
    exercises = copy.library.exercises
    done: dict[str, Exercise] = {}
    actions = []
    for at, phase in enumerate(programme.phases):
        actions.append(
            {
                "id": phase.id,
                "prefix": str(at + 1),
                "title": phase.name,
                **({"description": " ".join(words)} if (words := _words(phase)) else {}),
                **({"relatedAction": [_after(programme.phases[at - 1].id)]} if at else {}),
                "timingTiming": weekly(phase.days_per_week, phase.weeks),
                **(
                    {
                        "groupingBehavior": "logical-group",
                        "action": [
                            {"id": f"{phase.id}.{at}", "prefix": str(at), **_item(copy, item, done)}
                            for at, item in enumerate(phase.items, start=1)
                        ],
                    }
                    if phase.items
                    else {}
                ),
            }
        )
        done |= {item.exercise: exercises[item.exercise] for item in phase.items}
    before = "Its phases are counted back from a race. " if programme.before_race else ""
    name = plan_id("programme", programme.id)
    artifacts = [
        *page_of(copy, PROGRAMME.address(programme.id)),
        *citations(copy.library, programme.refs),
    ]
    return {
        **definition_head(copy, "PlanDefinition", name, programme.name),
        "type": PROTOCOL,
        "description": programme.summary,
        "usage": f"Who it suits: {programme.who_for} "
        f"See someone first if: {programme.see_someone_first(copy.library.given)} "
        f"{before}{' '.join(programme.advice)}",
        "relatedArtifact": artifacts,
        "action": actions,
    }


def _words(phase: Phase) -> list[str]:
    """Return what is said of a phase, its run first: it is no exercise that has a definition."""
    return [*([f"{run_words(phase.run)}."] if phase.run else []), *phase.advice]


def _item(copy: Copy, item: ProgrammeItem, done: Mapping[str, Exercise]) -> Resource:
    """Return an exercise of a phase; what leads to it from an earlier phase is its condition."""
    exercise = copy.library.exercises[item.exercise]
    steps = [(one, edge) for one in done.values() if (edge := _edge(one, exercise.id))]
    below, edge = steps[-1] if steps and exercise.id not in done else (None, None)
    return {
        **({"extension": [extension("dose", dose_parts(item.dose))]} if item.dose else {}),
        "title": exercise.name,
        **({"description": item.note} if item.note else {}),
        **({"condition": _moves(below, edge)} if below and edge else {}),
        "definitionCanonical": copy.definition("ActivityDefinition", exercise.id),
    }


def _edge(exercise: Exercise, next_one: str) -> Progression | None:
    return next((one for one in exercise.progresses_to if one.exercise == next_one), None)


def _moves(below: Exercise, edge: Progression) -> list[Resource]:
    """Return when to move on to an exercise, and when to go back to the one before it."""
    return [
        _condition("start", f"Move on from {below.name} when this is true.", edge.when),
        _condition("stop", f"Go back to {below.name} when this is true.", edge.step_back_when),
    ]


def _condition(kind: str, means: str, words: str) -> Resource:
    expression = {"description": means, "language": "text/plain", "expression": words}
    return {"kind": kind, "expression": expression}


def _after(action: str) -> Resource:
    return {"actionId": action, "relationship": "after"}
