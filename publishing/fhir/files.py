"""The files that the library is published in: a bundle of everything, and each definition alone."""

from __future__ import annotations

from collections.abc import Iterator

from .exercises import activity_definition
from .plans import ladder_plan, programme_plan
from .terms import Copy, Resource, code_systems, file_of, structure_definitions, urn

BUNDLE = "fhir/library.json"
"""The bundle, from the root of the site."""


def definitions(copy: Copy) -> Iterator[Resource]:
    """Yield every exercise, ladder and programme."""
    for exercise in copy.library.exercises.values():
        yield activity_definition(copy, exercise)
    for ladder in copy.library.ladders.values():
        yield ladder_plan(copy, ladder)
    for programme in copy.library.programmes.values():
        yield programme_plan(copy, programme)


def fhir_files(copy: Copy) -> Iterator[tuple[str, Resource]]:
    """Yield every file, from the root of the site, with the resource that it holds."""
    # Where nothing is said the element is left out: JSON of FHIR has no empty list.
    defined = [{k: v for k, v in one.items() if v != []} for one in definitions(copy)]
    everything = [*structure_definitions(), *code_systems(copy), *defined]
    yield (
        BUNDLE,
        {
            "resourceType": "Bundle",
            "type": "collection",
            "entry": [
                {"fullUrl": urn(one["resourceType"], one["id"]), "resource": one}
                for one in everything
            ],
        },
    )
    for one in defined:
        yield file_of(one["resourceType"], one["id"]), one
