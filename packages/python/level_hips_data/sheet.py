"""The sheet that a link holds: plain values, the same as in JSON and in TypeScript.

Lists are lists and nothing is a class, so that `json.dumps` writes a sheet and `json.loads` reads
one. None means "not said".
"""

from __future__ import annotations

from typing import Literal, TypedDict, get_args

Side = Literal["each-side", "each-leg", "each-way", "both-together", "left", "right"]
Band = Literal[
    "none",
    "yellow",
    "red",
    "green",
    "blue",
    "black",
    "silver",
    "gold",
    "orange",
    "purple",
    "pink",
    "grey",
    "white",
    "tan",
    "extra-light",
    "light",
    "medium",
    "strong",
    "extra-strong",
]
LoadUnit = Literal["kg", "lb"]

SIDES: tuple[Side, ...] = get_args(Side)
BANDS: tuple[Band, ...] = get_args(Band)
LOAD_UNITS: tuple[LoadUnit, ...] = get_args(LoadUnit)
"""In the order of their symbols in a link."""


class Load(TypedDict):
    """A weight."""

    # In steps of a quarter.
    amount: float
    unit: LoadUnit


class SideDose(TypedDict):
    """What may differ from side to side; a range is its smallest and its largest number."""

    sets: list[int] | None
    reps: list[int] | None
    # Seconds that each repetition is held.
    hold: list[int] | None
    # Seconds of work in a set, in place of counting.
    time: list[int] | None
    band: Band | None
    load: Load | None


class Item(SideDose):
    """One exercise of a sheet."""

    # The two or three characters of the exercise; one that no edition has is kept.
    code: str
    side: Side | None
    unit: Literal["repetition", "step"]
    # Seconds of one hold before the first set.
    firstHold: int | None
    # Seconds between sets.
    rest: list[int] | None
    # Days a week.
    perWeek: list[int] | None
    # Centimetres: how high the step is.
    height: int | None
    # What the right side does where the sides differ: the item's own numbers are then the left's.
    right: SideDose | None
    note: str


class Contact(TypedDict):
    """Whom the patient asks."""

    name: str
    phone: str


class Sheet(TypedDict):
    """A prescription: exercises with their doses, in order."""

    # The edition of the library in which it was made: eight hexadecimal digits.
    edition: str | None
    title: str
    # 0 is Monday, 6 is Sunday.
    weekdays: list[int]
    # YYYY-MM-DD.
    start: str | None
    weeks: int | None
    # The highest pain, 0 to 10, that this person may exercise with.
    painLimit: int | None
    # One rule for this person, in place of the usual one on when to stop.
    stopRule: str
    contact: Contact | None
    items: list[Item]


def empty_sheet() -> Sheet:
    """Return a sheet that says nothing."""
    return {
        "edition": None,
        "title": "",
        "weekdays": [],
        "start": None,
        "weeks": None,
        "painLimit": None,
        "stopRule": "",
        "contact": None,
        "items": [],
    }


def bare_item(code: str) -> Item:
    """Return an exercise by its code, of which nothing else is said."""
    return {
        "code": code,
        "side": None,
        "sets": None,
        "reps": None,
        "unit": "repetition",
        "hold": None,
        "time": None,
        "firstHold": None,
        "rest": None,
        "perWeek": None,
        "band": None,
        "load": None,
        "height": None,
        "right": None,
        "note": "",
    }
