"""The small values that resources are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from library.records.exercise import Dose

from .terms import URLS, Resource

UCUM = "http://unitsofmeasure.org"

Pair = tuple[int, int]


def quantity(value: int, unit: str = "", code: str = "") -> Resource:
    """Return a number, with its unit in UCUM where it has one."""
    if not unit:
        return {"value": value}
    return {"value": value, "unit": unit, "system": UCUM, "code": code or unit}


def between(pair: Pair, unit: str = "") -> Resource:
    """Return a Range."""
    low, high = pair
    return {"low": quantity(low, unit), "high": quantity(high, unit)}


def weekly(days: Pair, weeks: int | None = None) -> Resource:
    """Return a Timing: how many days a week, and for how many weeks."""
    low, high = days
    repeat: Resource = {"boundsDuration": quantity(weeks, "week", "wk")} if weeks else {}
    repeat |= {"frequency": low} | ({"frequencyMax": high} if high > low else {})
    return {"repeat": {**repeat, "period": 1, "periodUnit": "wk"}}


def extension(name: str, parts: Iterable[tuple[str, str, Any]]) -> Resource:
    """Return an extension of ours.

    Args:
        name: Its name in `URLS`.
        parts: Of each part its name, the type and the value; what has no value is left out.
    """
    said = [
        {"url": part, f"value{kind[0].upper()}{kind[1:]}": value}
        for part, kind, value in parts
        if value is not None
    ]
    return {"url": URLS[name], "extension": said}


def dose_parts(dose: Dose) -> Iterator[tuple[str, str, Any]]:
    """Yield the parts of a dose."""
    yield "sets", "Range", between(dose.sets) if dose.sets else None
    yield "reps", "Range", between(dose.reps) if dose.reps else None
    yield "hold", "Range", between(dose.hold_seconds, "s") if dose.hold_seconds else None
    yield "time", "Range", between(dose.work_seconds, "s") if dose.work_seconds else None
    yield "side", "code", dose.sides
    yield "unit", "code", "step" if dose.unit == "step" else None
    first = dose.first_hold_seconds
    yield "first-hold", "Duration", quantity(first, "s") if first else None


def concept(text: str, coding: Mapping[str, str] | None = None) -> Resource:
    """Return a CodeableConcept."""
    return {"coding": [dict(coding)], "text": text} if coding else {"text": text}
