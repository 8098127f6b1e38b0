"""What a sheet must say of each exercise: from the data and the prescription, by code of our own.

The sheet's own way there (sheet/core/instructions.ts) is what the tests try, so it is not asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from library.marked_text import Told, resolved
from library.records.exercise import Exercise
from macros.site import open_site
from tests.site.pages import DOCS, LIBRARY, ROOT

_FIGURES = open_site(DOCS).figures
_VECTOR = "every exercise, each with a choice that its words follow"


def _vector() -> dict[str, Any]:
    text = (ROOT / "sheet/vectors/v3.json").read_text(encoding="utf-8")
    (found,) = (one for one in json.loads(text)["vectors"] if one["name"] == _VECTOR)
    return dict(found)


@dataclass(frozen=True)
class Prescribed:
    """One exercise of the sheet and what must stand beside it."""

    name: str
    lines: tuple[str, ...]
    """Set-up, steps, what to feel and what to remember."""
    care: tuple[str, ...]
    """What to check first, reasons to stop, what one side means."""
    numbers: tuple[str, ...]
    """Counts, seconds, weights, heights and sides of the dose, in words."""
    never: tuple[str, ...]
    """Words that belong to another dose."""
    start_and_end: tuple[str, ...]
    """What the two pictures of the movement say to who does not see them."""
    faults: tuple[str, ...]
    """What the pictures of its faults say."""


def _span(pair: list[int], one: str) -> str:
    low, high = pair
    number = str(low) if low == high else f"{low} to {high}"
    return f"{number} {one}{'' if pair == [1, 1] else 's'}"


def _band(exercise: Exercise) -> str | None:
    return next((one for one in exercise.equipment if one.endswith("-band")), None)


def _told(exercise: Exercise, item: dict[str, Any]) -> Told:
    kind = _band(exercise)
    has_band = kind is not None and item["band"] != "none"
    colour = f"{item['band']} " if item["band"] else ""
    hold = item["hold"] or [exercise.tempo.hold_seconds] * 2
    side = item["side"] if item["side"] in ("left", "right") else "left"
    height = [item["height"]] * 2 if item["height"] else list(exercise.step_height_cm or (1, 1))
    said = {
        "band": has_band,
        "band not chosen": has_band and not colour,
        "both sides": item["side"] not in ("left", "right", None),
        "one side": item["side"] in ("left", "right"),
        "first hold": item["firstHold"] is not None,
        "weight": item["load"] is not None,
    }
    return Told(
        frozenset(name for name, holds in said.items() if holds),
        {
            "band": f"{colour}{(kind or 'band').replace('-', ' ')}",
            "hold": f"for {_span(hold, 'second')}",
            "first hold": f"for {item['firstHold']} seconds",
            "reps": _span(item["reps"], "time"),
            "height": _span(height, "x").removesuffix(" xs").removesuffix(" x") + " cm",
            "side": side,
            "other side": "right" if side == "left" else "left",
        },
    )


def _numbers(item: dict[str, Any]) -> Iterator[str]:
    for dose in (item, item["right"]):
        if dose is None:
            continue
        if dose["sets"]:
            yield _span(dose["sets"], "set")
        low, high = dose["reps"]
        yield str(low) if low == high else f"{low} to {high}"
    if item["hold"]:
        yield _span(item["hold"], "second")
    if item["rest"]:
        yield _span(item["rest"], "second")
    if item["load"]:
        yield f"{item['load']['amount']} {item['load']['unit']}"
    if item["height"]:
        yield f"{item['height']} cm"
    if item["band"]:
        yield "no band" if item["band"] == "none" else f"{item['band']} band"
    if item["side"] in ("left", "right"):
        yield f"{item['side']} side only"


def _never(exercise: Exercise, item: dict[str, Any]) -> Iterator[str]:
    if item["side"] in ("left", "right"):
        yield from ("change legs", "same number of steps back")
    if item["band"] == "none":
        yield from ("against the band", "Put the", "Tie the", "lighter band")
    if item["hold"]:
        yield from ("20 to 30 seconds", "for 1 second")
    if item["height"]:
        yield "15 to 20 cm"
    if item["firstHold"] is None:
        yield "Before the first set"
    if item["load"]:
        yield "Choose a weight"


def _prescribed(item: dict[str, Any]) -> Prescribed:
    (exercise,) = (one for one in LIBRARY.exercises.values() if one.code == item["code"])
    told = _told(exercise, item)
    care = [limit.what for limit in (*exercise.avoid_if, *exercise.stop_if)]
    if item["side"] in ("left", "right") and exercise.one_side:
        care.append(exercise.one_side)

    def alt(picture: str) -> str:
        if _band(exercise) and item["band"] == "none":
            which = "this fault" if picture.startswith("fault-") else f"the {picture}"
            return f"Picture of {which}."
        return _FIGURES[f"exercises/{exercise.id}/{picture}.svg"].alt

    def said(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(words for text in texts if (words := resolved(text, told)))

    return Prescribed(
        exercise.name,
        said((*exercise.set_up, *exercise.steps, exercise.feel, *exercise.cues)),
        said(care),
        tuple(_numbers(item)),
        tuple(_never(exercise, item)),
        (alt("start"), alt("end")),
        tuple(alt(f"fault-{fault.id}") for fault in exercise.faults if resolved(fault.what, told)),
    )


SHEET: dict[str, Any] = _vector()["sheet"]
LINK: str = _vector()["link"]
"""All exercises, each with another choice of its dose."""

PRESCRIBED = tuple(_prescribed(item) for item in SHEET["items"])

USUAL_LIMIT = "5 out of 10"
"""In the one general rule that a limit and a rule of one's own replace."""

FOR_EVERYONE = (
    *(rule for rule in LIBRARY.safety.stop_rules if USUAL_LIMIT not in rule),
    LIBRARY.site.emergency_line,
)
"""What stands beside the exercises of every sheet."""
