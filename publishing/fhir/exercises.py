"""An exercise as an ActivityDefinition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from library import Library
from library.instructions import as_prescribed
from library.kinds import EXERCISE
from library.records.exercise import Exercise

from ..export import citation
from .terms import COPYRIGHT, PUBLISHER, URLS, Copy, Resource, canonical
from .values import between, concept, dose_parts, extension, quantity, weekly

TOPICS = "http://terminology.hl7.org/CodeSystem/definition-topic"


def definition_head(copy: Copy, kind: str, name: str, title: str) -> Resource:
    """Return what every definition says of itself.

    No reviewer and no date of approval stand there: there was no review by a clinician.

    Args:
        copy: The copy of the site that publishes it.
        kind: Its resource type.
        name: Its id.
        title: What people call it.
    """
    words = "".join(word.capitalize() for word in name.split("-"))
    return {
        "resourceType": kind,
        "id": name,
        "url": canonical(copy.home, kind, name),
        "version": copy.edition["id"],
        # A name begins with a letter; an id need not.
        "name": f"LevelHips{words}",
        "title": title,
        "status": "active",
        "experimental": False,
        "date": copy.edition["date"],
        "publisher": PUBLISHER,
        "copyright": COPYRIGHT,
    }


def citations(library: Library, keys: tuple[str, ...]) -> list[Resource]:
    """Return references as artifacts that are cited."""
    return [{"type": "citation", **_cited(library, key)} for key in dict.fromkeys(keys)]


def page_of(copy: Copy, address: str) -> list[Resource]:
    """Return where people read it; nothing when it is not known where this copy stands."""
    page = {"type": "documentation", "display": "For people", "url": f"{copy.home}{address}"}
    return [page] if copy.home else []


def activity_definition(copy: Copy, exercise: Exercise) -> Resource:
    """Return an exercise of the library, with its own dose."""
    library = copy.library
    said = as_prescribed(library, exercise)
    goals = (library.term("goal", goal) for goal in exercise.goals)
    stage = library.term("stage", exercise.stage)
    return {
        **definition_head(copy, "ActivityDefinition", exercise.id, exercise.name),
        "extension": [
            extension("dose", _dose(exercise)),
            extension("guidance", _guidance(library, said)),
        ],
        "description": exercise.summary,
        "purpose": " ".join(goal.meaning for goal in goals),
        "usage": f"Who starts here: {exercise.start_if}",
        "topic": [
            concept("Treatment", {"system": TOPICS, "code": "treatment"}),
            concept(f"{stage.label}: {stage.meaning}"),
        ],
        "relatedArtifact": [
            *page_of(copy, EXERCISE.address(exercise.id)),
            *citations(library, (*exercise.dose.refs, *exercise.schedule.refs)),
            *_evidence(library, exercise),
        ],
        "kind": "ServiceRequest",
        "code": concept(
            exercise.name,
            {"system": URLS["exercises"], "code": exercise.code, "display": exercise.name},
        ),
        "intent": "proposal",
        "timingTiming": weekly(exercise.schedule.days_per_week),
        "participant": [{"type": "patient"}],
        "bodySite": [concept(library.muscles[one].name) for one in exercise.muscles.primary],
    }


def _dose(exercise: Exercise) -> Iterator[tuple[str, str, Any]]:
    yield from dose_parts(exercise.dose)
    yield "rest", "Range", between(exercise.schedule.rest_seconds, "s")
    heights = exercise.step_height_cm
    yield "heights", "Range", between(heights, "cm") if heights else None
    tempo = exercise.tempo
    yield "out", "Duration", quantity(tempo.out_seconds, "s")
    yield "pause", "Duration", quantity(tempo.hold_seconds, "s")
    yield "back", "Duration", quantity(tempo.back_seconds, "s")


def _guidance(library: Library, said: Exercise) -> Iterator[tuple[str, str, Any]]:
    needs = (library.term("equipment", thing).label for thing in said.equipment)
    lines = (
        ("need", needs),
        ("set-up", said.set_up),
        ("step", said.steps),
        ("feel", (said.feel,)),
        ("cue", said.cues),
        ("fault", (f"{fault.what} {fault.fix}" for fault in said.faults)),
        ("check-first", (limit.what for limit in said.avoid_if)),
        ("stop-if", (limit.what for limit in said.stop_if)),
        ("stop-any", library.safety.stop_rules),
        ("easier", (one.how for one in said.easier)),
        ("harder", (one.how for one in said.harder)),
    )
    for name, texts in lines:
        for text in texts:
            yield name, "string", text


def _evidence(library: Library, exercise: Exercise) -> Iterator[Resource]:
    """Yield what studies show with the study, and what has not been studied."""
    for shown in exercise.evidence:
        for key in shown.refs:
            yield {"type": "justification", "display": shown.says, **_cited(library, key)}
    if exercise.evidence_gap:
        yield {"type": "justification", "display": exercise.evidence_gap}


def _cited(library: Library, key: str) -> Resource:
    cited = citation(library.references[key])
    return {"citation": cited.text} | ({"url": cited.url} if cited.url else {})
