"""What the page of an entry is about: an exercise, a programme, an injury, a muscle, a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from library import Library, licence
from library.dose import dose_words, rest_words, run_words
from library.kinds import KINDS
from library.records.anatomy import MuscleInFull
from library.records.chain import ChainLink
from library.records.exercise import Dose, Exercise
from library.records.injury import Injury
from library.records.programme import Phase, Programme
from macros.datasets import DATASETS

from .terms import Address, Node, amount, entity_address, named, node


def exercise(library: Library, record: Exercise, address: Address) -> Node:
    """Return an exercise as a plan, with its dose and what is done with it on this site."""
    name = address(entity_address("exercise", record.id))
    muscles = (*record.muscles.primary, *record.muscles.secondary)
    return node(
        "ExercisePlan",
        id=name,
        name=record.name,
        description=record.summary,
        exerciseType=[library.term("goal", goal).label for goal in record.goals],
        category=library.term("stage", record.stage).label,
        associatedAnatomy=[
            named("muscle", "Muscle", library.muscles, one, address) for one in muscles
        ],
        additionalVariable=_words(library, record.dose),
        repetitions=amount(record.dose.reps) if record.dose.reps else None,
        activityFrequency=_weekly(record.schedule.days_per_week),
        restPeriods=rest_words(record),
        potentialAction=node(
            "ExerciseAction",
            exercisePlan={"@id": name},
            target=address(f"sheet/?add={record.id}"),
        ),
    )


def programme(library: Library, record: Programme, address: Address) -> Node:
    """Return a programme: its phases, each with its exercises as they are dosed there."""
    return node(
        "ExercisePlan",
        id=address(entity_address("programme", record.id)),
        name=record.name,
        description=record.summary,
        audience=node("Audience", audienceType=record.who_for),
        hasPart=[_phase(library, phase, address) for phase in record.phases],
    )


def _phase(library: Library, phase: Phase, address: Address) -> Node:
    # An exercise of a phase is no exercise of the library: its dose may be another.
    parts = []
    for item in phase.items:
        own = library.exercises[item.exercise]
        parts.append(
            node(
                "ExercisePlan",
                name=own.name,
                additionalVariable=_words(library, item.dose or own.dose),
                isBasedOn={"@id": address(entity_address("exercise", own.id))},
            )
        )
    return node(
        "ExercisePlan",
        name=phase.name,
        additionalVariable=run_words(phase.run) if phase.run else None,
        activityFrequency=_weekly(phase.days_per_week),
        activityDuration=amount((phase.weeks, phase.weeks), unitCode="WEE")
        if phase.weeks
        else None,
        hasPart=parts,
    )


def injury(library: Library, record: Injury, address: Address) -> Node:
    """Return an injury with what it feels like and what helps; not what it may come from.

    What goes with an injury is no cause of it, which `riskFactor` would say.
    """
    exercises = (
        named("exercise", "ExercisePlan", library.exercises, one, address)
        for one in record.exercises
    )
    return node(
        "MedicalCondition",
        id=address(entity_address("injury", record.id)),
        name=record.name,
        alternateName=record.also_known_as,
        signOrSymptom=[node("MedicalSymptom", description=one) for one in record.feels_like],
        possibleTreatment=[
            *(node("MedicalTherapy", description=one.says) for one in record.what_helps),
            *exercises,
        ],
    )


def muscle(library: Library, record: MuscleInFull, address: Address) -> Node:
    """Return a muscle; the vocabulary has no word for an origin, so that is what it connects to."""
    latin = record.latin
    return node(
        "Muscle",
        id=address(entity_address("muscle", record.id)),
        name=record.name,
        alternateName=[record.plain_name, latin.name if latin else None],
        code=node("MedicalCode", codeValue=latin.ta98, codingSystem="Terminologia Anatomica 1998")
        if latin
        else None,
        connectedTo=_seen(record, "origin"),
        insertion=_seen(record, "insertion"),
        nerve=node("Nerve", name=record.nerve),
        muscleAction=record.actions,
    )


def _seen(record: MuscleInFull, end: str) -> list[Node]:
    """Return what was seen of where a muscle is fixed, as its page says it."""
    return [
        node("AnatomicalStructure", name=end.capitalize(), description=one.where)
        for one in record.attachments
        if one.end == end
    ]


def chain_link(library: Library, record: ChainLink, address: Address) -> list[Node]:
    """Return what the page of a link is about: the injuries that it names.

    The vocabulary has no word for what is only said to happen.
    """
    return [
        named("injury", "MedicalCondition", library.injuries, one, address)
        for one in record.injuries
    ]


def _words(library: Library, dose: Dose) -> str:
    return dose_words(dose, library.term("sides", dose.sides).label)


def _weekly(days: tuple[int, int]) -> Node:
    return amount(days, unitText="days a week")


_MAIN: Mapping[str, Callable[[Library, Any, Address], Node]] = {
    "exercise": exercise,
    "programme": programme,
    "injury": injury,
    "muscle": muscle,
}


def catalog(address: Address) -> Node:
    """Return what is published for other programs."""
    return node(
        "DataCatalog",
        id=address("data/#catalog"),
        name="Data for other programs",
        dataset=[
            node(
                "Dataset",
                id=address(f"data/#{one.id}"),
                name=one.name,
                description=one.says,
                license=licence.ADDRESS,
                distribution=node(
                    "DataDownload",
                    contentUrl=address(one.files[0]),
                    encodingFormat=one.media_type,
                ),
            )
            for one in DATASETS
            if one.is_one_file
        ],
    )


def subject(library: Library, page: str, address: Address) -> Node:
    """Return the properties of a page that say what it is about; none when it is of no entry.

    Args:
        library: The data.
        page: The path of the page from the root of the site.
        address: Makes addresses.
    """
    for kind in (one for one in KINDS.values() if one.has_own_pages):
        for name, record in kind.entries(library).items():
            if kind.address(name) == page and kind.name in _MAIN:
                return {"mainEntity": _MAIN[kind.name](library, record, address)}
            if kind.address(name) == page:
                about = chain_link(library, record, address)
                return {"about": about} if about else {}
    return {"mainEntity": catalog(address)} if page == "data/" else {}
