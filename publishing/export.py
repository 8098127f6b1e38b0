"""The library as JSON: whole, for anyone who wants the data, and what works in its exercises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from library.dose import schedule_words
from library.kinds import EXERCISE
from library.phrases import lower_first
from library.records.evidence import Reference
from library.records.exercise import Exercise
from macros.citations import reference_address
from macros.figures import FOLDER, Figure
from macros.site import Site
from macros.text import joined
from macros.working import Line, Working, working

from . import loaded, published
from .editions import digests, plain, words_of_dose
from .fhir.terms import canonical


def _figure(figures: Mapping[str, Figure], path: str) -> published.Figure:
    figure = figures[path]
    return published.Figure(
        src=f"{FOLDER}/{path}", width=figure.width, height=figure.height, alt=figure.alt
    )


def _exercise(site: Site, exercise: Exercise, home: str) -> published.Exercise:
    folder = f"exercises/{exercise.id}"
    return published.Exercise(
        **dict(exercise),
        dose_words=words_of_dose(site.library, exercise),
        schedule_words=schedule_words(exercise),
        url=EXERCISE.address(exercise.id),
        definition=canonical(home, "ActivityDefinition", exercise.id),
        digests=published.Digests(**digests(exercise)),
        figures=published.Figures(
            start=_figure(site.figures, f"{folder}/start.svg"),
            end=_figure(site.figures, f"{folder}/end.svg"),
            faults={
                fault.id: _figure(site.figures, f"{folder}/fault-{fault.id}.svg")
                for fault in exercise.faults
            },
            works=working(site, exercise) is not None,
        ),
    )


def citation(reference: Reference) -> published.Citation:
    """Return a reference, briefly."""
    authors = reference.authors[0] if reference.authors else reference.journal
    more = " et al." if len(reference.authors) > 1 else ""
    year = f" {reference.year}" if reference.year else ""
    text = f"{authors}{more}{year}. {reference.title}"
    return published.Citation(text=text, url=reference_address(reference))


def published_library(site: Site, edition: Mapping[str, str], home: str = "") -> published.Library:
    """Return the whole library as it is published.

    Args:
        site: The data and figures.
        edition: The id and date of this edition, and the digest of its rules for every exercise.
        home: Where this copy stands, with a slash at its end; empty when it is not known.
    """
    library = site.library
    safety = library.safety
    vocabularies: dict[str, Any] = {
        name: {term.id: term for term in vocabulary.terms}
        for name, vocabulary in library.vocabularies.items()
    }
    return published.Library(
        edition=published.Edition(**edition),
        exercises=tuple(_exercise(site, exercise, home) for exercise in library.exercises.values()),
        ladders=tuple(library.ladders.values()),
        programmes=tuple(library.programmes.values()),
        vocabularies=published.Vocabularies(**vocabularies),
        muscles={
            name: published.Part(
                name=muscle.name, plain_name=muscle.plain_name, also_asked=muscle.also_asked
            )
            for name, muscle in library.muscles.items()
        },
        chain_links={
            name: published.Part(
                name=link.name, plain_name=link.plain_name, also_asked=link.also_asked
            )
            for name, link in library.links.items()
        },
        injuries={
            name: published.Injury(
                name=injury.name,
                also_known_as=injury.also_known_as,
                also_asked=injury.also_asked,
                where=injury.where,
                exercises=injury.exercises,
                begin_with=injury.begin_with or library.most_exercises.number,
                stop_rule=next(
                    (
                        one.stop_rule
                        for one in safety.no_pain_guide_at
                        if one.place in injury.places
                    ),
                    None,
                ),
            )
            for name, injury in library.injuries.items()
        },
        words=tuple(
            published.HardWord(term=entry.term, forms=entry.forms, in_short=entry.in_short)
            for entry in library.glossary.values()
            if entry.in_short
        ),
        safety=published.Safety(
            stop_rules=safety.stop_rules,
            move_on_rules=safety.move_on_rules,
            move_on_sessions=safety.move_on_sessions,
            band_rules=safety.band_rules,
            pain_guide=safety.pain_guide,
            no_pain_guide_at=safety.no_pain_guide_at,
        ),
        clinic=library.site.clinic,
        most_exercises=library.most_exercises,
        ask_line=library.site.ask_line,
        emergency_line=library.site.emergency_line,
        citations={
            key: citation(reference)
            for key, reference in library.references.items()
            if reference.verified
        },
    )


def library_schema() -> dict[str, Any]:
    """Return the JSON Schema of the library as it is published."""
    schema = published.Library.model_json_schema(mode="serialization")
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def library_json(site: Site, edition: Mapping[str, str], home: str = "") -> dict[str, Any]:
    """Return the same as plain values."""
    return plain(published_library(site, edition, home))


def works_json(site: Site) -> dict[str, Any]:
    """Return what works in each exercise of which it is drawn."""
    every = {one.id: working(site, one) for one in site.library.exercises.values()}
    shown = {name: _works(site, name, works) for name, works in every.items() if works}
    return plain(loaded.WhatWorks(exercises=shown))


def _works(site: Site, name: str, works: Working) -> loaded.Works:
    own = EXERCISE.address(name)

    def led(to: str) -> str:
        """Return where a link leads, below the site's root: to a place of its page, or a page."""
        return f"{own}{to}" if to.startswith("#") else to.removeprefix("/").replace("index.md", "")

    return loaded.Works(
        start=_figure(site.figures, works.start.path),
        end=_figure(site.figures, works.end.path),
        done=works.done,
        lines=tuple(
            loaded.WorkLine(
                label=line.label,
                how=line.how,
                muscles=_muscle_words(site, line),
                after=tuple(loaded.WorkWords(text=text, page=led(to)) for text, to in line.after),
            )
            for line in works.lines
        ),
        foot=works.foot,
        turns=led(works.turns),
    )


def _muscle_words(site: Site, line: Line) -> str:
    every = [site.library.muscles[one] for one in line.muscles]
    if line.by_name:
        return joined([one.name for one in every])
    return "; ".join(f"{lower_first(one.plain_name)} ({one.name})" for one in every)
