"""What a sheet must say of each exercise: from the data and the prescription, by code of our own.

The sheet's own way there (sheet/core/instructions.ts) is what the tests try, so it is not asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from library.marked_text import Told, resolved
from library.records.exercise import Exercise
from library.records.limits import MOST_ITEMS
from tests.ours import ROOT, our_site
from tests.site.pages import LIBRARY
from tests.site.prescribing import Prescribed as Made
from tests.site.prescribing import prescribed

_FIGURES = our_site().figures
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
            "reps": _span(item["reps"], "time") if item["reps"] else "",
            "height": _span(height, "x").removesuffix(" xs").removesuffix(" x") + " cm",
            "side": side,
            "other side": "right" if side == "left" else "left",
        },
    )


def _amounts(dose: dict[str, Any]) -> Iterator[str]:
    if dose["sets"]:
        yield _span(dose["sets"], "set")
    if dose["reps"]:
        low, high = dose["reps"]
        yield str(low) if low == high else f"{low} to {high}"
    if dose["time"]:
        yield _span(dose["time"], "second")


def _numbers(item: dict[str, Any]) -> Iterator[str]:
    yield from _amounts(item)
    if item["right"]:
        yield from _amounts(item["right"])
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


@dataclass(frozen=True)
class ReadBack:
    """A sheet, and what must stand beside each of its exercises."""

    link: str
    sheet: dict[str, Any]
    prescribed: tuple[Prescribed, ...]


def _of_vector() -> ReadBack:
    vector = _vector()
    items = tuple(_prescribed(item) for item in vector["sheet"]["items"])
    return ReadBack(vector["link"], vector["sheet"], items)


def _choice(number: int, exercise: Exercise) -> dict[str, Any]:
    """Return a choice of a dose that the words of an exercise follow, other than the usual."""
    found: dict[str, Any] = {}
    if exercise.dose.sides in ("each-side", "each-leg"):
        found["side"] = ("left", "right", exercise.dose.sides)[number % 3]
    if exercise.dose.hold_seconds:
        found["hold"] = [25, 25]
    if exercise.step_height_cm:
        found["height"] = 12
    if "weight" in exercise.equipment and number % 2:
        found["load"] = {"amount": 5, "unit": "kg"}
    if _band(exercise):
        found["band"] = "green"
    return found


_FIRST = _of_vector()
_OTHERS = tuple(
    one
    for one in LIBRARY.exercises.values()
    if one.code not in {item["code"] for item in _FIRST.sheet["items"]}
)

SHEETS = 1 + ceil(len(_OTHERS) / MOST_ITEMS)
"""How many sheets hold the whole library."""


def _batches(exercises: Sequence[Exercise], size: int) -> Iterator[Sequence[Exercise]]:
    for start in range(0, len(exercises), size):
        yield exercises[start : start + size]


def sheets_read_back(library: Mapping[str, Any]) -> list[ReadBack]:
    """Return sheets that hold all exercises, each with a choice of its dose: a published one first.

    Args:
        library: What the pieces of the built site hold (`read_pieces`).
    """
    fields = {key: value for key, value in _FIRST.sheet.items() if key not in ("items", "edition")}
    wishes = [
        {**fields, "items": [(one.id, _choice(at, one)) for at, one in enumerate(some)]}
        for some in _batches(_OTHERS, MOST_ITEMS)
    ]
    made = prescribed(library, *wishes)
    return [_FIRST, *(_read_back(one) for one in made)]


def _read_back(made: Made) -> ReadBack:
    items = tuple(_prescribed(item) for item in made.sheet["items"])
    return ReadBack(made.link, made.sheet, items)


_USUAL_LIMIT = "5 out of 10"

USUAL_RULES = tuple(rule for rule in LIBRARY.safety.stop_rules if _USUAL_LIMIT in rule)
"""The general rule that a limit and a rule of one's own replace."""

FOR_EVERYONE = (
    *(rule for rule in LIBRARY.safety.stop_rules if rule not in USUAL_RULES),
    LIBRARY.site.emergency_line,
)
"""What stands beside the exercises of every sheet."""
