"""What R4 has no element for: our extensions, our codes and the addresses of all that we define.

The extensions and codes have the same address in every copy of this site, because their meaning
is the same, and because a care plan that was made on one copy is opened on another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from library import Library, licence

Resource = dict[str, Any]
"""A resource or a part of one, as JSON has it."""

URLS: Mapping[str, str] = json.loads(
    (Path(__file__).parents[2] / "sheet" / "core" / "fhir.json").read_text(encoding="utf-8")
)
"""The addresses of our extensions and code systems; the sheet's script is built from them, too."""

_NAMESPACE = UUID("708e0b21-6b09-4412-bbbb-a0e1262c676a")

PUBLISHER = "Level Hips contributors"
COPYRIGHT = f"Copyright (c) 2026 {PUBLISHER}. {licence.NAME}: {licence.ADDRESS}"


def urn(kind: str, name: str) -> str:
    """Return the UUID of a resource, the same in every copy: `urn:uuid:...`."""
    return uuid5(_NAMESPACE, f"{kind}/{name}").urn


def file_of(kind: str, name: str) -> str:
    """Return where a resource is published, from the root of the site."""
    return f"fhir/{kind}/{name}.json"


def canonical(home: str, kind: str, name: str) -> str:
    """Return the address by which others name a definition.

    Args:
        home: Where this copy of the site stands, with a slash at its end; empty when it is not
            known. Then the address is a UUID.
        kind: Its resource type.
        name: Its id.
    """
    return f"{home}{file_of(kind, name)}" if home else urn(kind, name)


@dataclass(frozen=True)
class Copy:
    """A copy of the site."""

    library: Library
    """What it says."""
    edition: Mapping[str, str]
    """The id and date of its edition."""
    home: str
    """Where it stands, with a slash at its end; empty when it is not known."""

    def definition(self, kind: str, name: str) -> str:
        """Return the address by which others name a definition of it, in this edition."""
        return f"{canonical(self.home, kind, name)}|{self.edition['id']}"


@dataclass(frozen=True)
class Part:
    """A part of an extension."""

    name: str
    """What an instance calls it."""
    type: str
    """The type of its value; empty when it has parts of its own."""
    means: str
    """What it says."""
    many: bool = False
    """Whether it may stand there more than once."""
    parts: tuple[Part, ...] = ()
    """Its own parts."""


@dataclass(frozen=True)
class Extension:
    """An extension of ours; it has parts and no value of its own."""

    id: str
    """Its name in `URLS`."""
    title: str
    """What it is."""
    holders: tuple[str, ...]
    """The elements that may have it."""
    parts: tuple[Part, ...]
    """What it holds."""


_SIDE_PARTS = (
    Part("sets", "Range", "Sets: the fewest and the most."),
    Part("reps", "Range", "Repetitions in a set, or steps where `unit` says so."),
    Part("hold", "Range", "How long each repetition is held, in seconds (UCUM s)."),
    Part("time", "Range", "Work in a set, in seconds, in place of counting."),
    Part("band", "code", "The band: a code of our terms; `none` is said where none is wanted."),
    Part("load", "Quantity", "A weight, in kg or in pounds (UCUM [lb_av])."),
)

EXTENSIONS = (
    Extension(
        "dose",
        "Dose of an exercise",
        ("ActivityDefinition", "PlanDefinition.action", "ServiceRequest"),
        (
            *_SIDE_PARTS,
            Part("side", "code", "Which sides: a code of our terms; a request has a bodySite."),
            Part("unit", "code", "What is counted: `step`; left out, it is repetitions."),
            Part("first-hold", "Duration", "One hold before the first set, to feel the muscle."),
            Part("rest", "Range", "Rest between sets, in seconds."),
            Part("per-week", "Range", "Days a week, where the timing names the days themselves."),
            Part("height", "Quantity", "How high the step is, in cm."),
            Part("heights", "Range", "How high the step is at first, in cm, in the library."),
            Part("out", "Duration", "From the start position to the end position, in seconds."),
            Part("pause", "Duration", "The pause in the end position, in seconds."),
            Part("back", "Duration", "Back to the start position, in seconds."),
            Part(
                "right",
                "",
                "The right side, where it differs; all else is then the left side's. "
                "What is left out is not said of the right.",
                parts=(
                    *_SIDE_PARTS,
                    Part("nothing-said", "boolean", "True where nothing is said of the right."),
                ),
            ),
        ),
    ),
    Extension(
        "guidance",
        "How an exercise is done, and when not",
        ("ActivityDefinition",),
        (
            Part("need", "string", "A thing that is needed.", many=True),
            Part("set-up", "string", "A step into the start position.", many=True),
            Part("step", "string", "A step of the movement.", many=True),
            Part("feel", "string", "What to feel, and where."),
            Part("cue", "string", "A short reminder.", many=True),
            Part("fault", "string", "A common fault, and what to do instead.", many=True),
            Part("check-first", "string", "A reason not to start, or to change it.", many=True),
            Part("stop-if", "string", "A reason to stop; any one is enough.", many=True),
            Part("stop-any", "string", "A reason to stop any exercise; one is enough.", many=True),
            Part("easier", "string", "A way to make it easier.", many=True),
            Part("harder", "string", "A way to make it harder.", many=True),
        ),
    ),
    Extension(
        "sheet",
        "What holds for one person's exercises",
        ("CarePlan",),
        (
            Part("edition", "string", "The edition of the library that the sheet was made with."),
            Part("pain-limit", "integer", "The highest pain, 0 to 10, to exercise with."),
            Part("stop-rule", "string", "One rule on when to stop, in place of the usual one."),
            Part("contact", "ContactDetail", "Whom to ask."),
        ),
    ),
)

BANDS = (
    *("none", "yellow", "red", "green", "blue", "black", "silver", "gold", "orange", "purple"),
    *("pink", "grey", "white", "tan", "extra-light", "light", "medium", "strong", "extra-strong"),
)
"""The bands of a sheet (`sheet/core/prescription.ts`)."""


def _head(kind: str, name: str, url: str, title: str, version: str) -> Resource:
    return {
        "resourceType": kind,
        "id": name,
        "url": url,
        "version": version,
        "name": "".join(word.capitalize() for word in ("level", "hips", *name.split("-"))),
        "title": title,
        "status": "active",
        "experimental": False,
        "publisher": PUBLISHER,
    }


def code_systems(copy: Copy) -> Iterator[Resource]:
    """Yield the codes of the exercises, and those of sides, bands and what is counted."""
    exercises = [
        {"code": one.code, "display": one.name, "definition": one.summary}
        for one in copy.library.exercises.values()
    ]
    sides = [
        {"code": term.id, "display": term.label, "definition": term.meaning}
        for term in copy.library.vocabularies["sides"].terms
    ]
    terms = [
        *sides,
        *({"code": side, "display": f"{side} side only"} for side in ("left", "right")),
        *({"code": band, "display": f"{band.replace('none', 'no')} band"} for band in BANDS),
        {"code": "step", "display": "Steps are counted"},
    ]
    for name, title, concepts in (
        ("exercises", "Exercises of the library", exercises),
        ("terms", "Sides, bands and what is counted", terms),
    ):
        yield {
            **_head("CodeSystem", name, URLS[name], title, copy.edition["id"]),
            "date": copy.edition["date"],
            "copyright": COPYRIGHT,
            "caseSensitive": True,
            "content": "complete",
            "count": len(concepts),
            "concept": concepts,
        }


def structure_definitions() -> Iterator[Resource]:
    """Yield the definition of each of our extensions."""
    for extension in EXTENSIONS:
        yield {
            **_head("StructureDefinition", extension.id, URLS[extension.id], extension.title, "1"),
            "fhirVersion": "4.0.1",
            "kind": "complex-type",
            "abstract": False,
            "context": [{"type": "element", "expression": holder} for holder in extension.holders],
            "type": "Extension",
            "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
            "derivation": "constraint",
            "differential": {
                "element": [
                    {"id": "Extension", "path": "Extension", "short": extension.title, "max": "1"},
                    *_elements("Extension", "Extension", extension.parts),
                    _url("Extension", "Extension", URLS[extension.id]),
                    _no_value("Extension", "Extension"),
                ]
            },
        }


def _elements(id_: str, path: str, parts: tuple[Part, ...]) -> Iterator[Resource]:
    yield {
        "id": f"{id_}.extension",
        "path": f"{path}.extension",
        "slicing": {"discriminator": [{"type": "value", "path": "url"}], "rules": "closed"},
    }
    for part in parts:
        own, below = f"{id_}.extension:{part.name}", f"{path}.extension"
        yield {
            "id": own,
            "path": below,
            "sliceName": part.name,
            "short": part.means,
            "min": 0,
            "max": "*" if part.many else "1",
        }
        if part.parts:
            yield from _elements(own, below, part.parts)
        yield _url(own, below, part.name)
        if part.parts:
            yield _no_value(own, below)
        else:
            yield {
                "id": f"{own}.value[x]",
                "path": f"{below}.value[x]",
                "min": 1,
                "type": [{"code": part.type}],
            }


def _url(id_: str, path: str, url: str) -> Resource:
    return {"id": f"{id_}.url", "path": f"{path}.url", "fixedUri": url}


def _no_value(id_: str, path: str) -> Resource:
    return {"id": f"{id_}.value[x]", "path": f"{path}.value[x]", "max": "0"}
