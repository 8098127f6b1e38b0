"""Makes a sheet of anything: of what a link, a file or a program says.

Numbers are set to their limits, texts cleaned, unknown values left out, and each time it is said.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, TypeVar

from .limits import (
    CONTACT_LENGTH,
    LIMITS,
    MOST_ITEMS,
    NOTE_LENGTH,
    STOP_RULE_LENGTH,
    TITLE_LENGTH,
)
from .mended import SPACES
from .sheet import BANDS, LOAD_UNITS, SIDES, Contact, Item, Load, Sheet, SideDose, empty_sheet

ProblemCode = Literal[
    "incomplete",
    "damaged",
    "newer",
    "not-a-sheet",
    "clamped",
    "unknown-value",
    "text-cleaned",
    "left-out",
]
"""What reading may have to say; the page on the link's format says what each means."""

CODE = re.compile("[A-Z][A-Z0-9][A-Z]?")
"""What the code of an exercise looks like, to be matched whole."""

TWO_SIDED = ("each-side", "each-leg", "each-way")

_FIRST_DAY = date(2020, 1, 1)
LAST_DAY = 36**3 - 1
"""The last day that three symbols can name, counted from 1 January 2020."""

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACE = re.compile(f"[{SPACES}\u0085]+")

T = TypeVar("T", bound=str)
Say = Callable[[ProblemCode], None]


@dataclass(frozen=True)
class Problem:
    """One thing that reading has to say."""

    code: ProblemCode
    item: int | None = None
    """The exercise it is about, counted from 0."""


@dataclass(frozen=True)
class Read:
    """What was read."""

    sheet: Sheet | None
    """None when nothing may be shown, and when there was nothing to read."""
    problems: tuple[Problem, ...] = ()


def day_number(day: str) -> int | None:
    """Return the days since 1 January 2020; None when the text is no day of the calendar."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII):
        return None
    try:
        return (date.fromisoformat(day) - _FIRST_DAY).days
    except ValueError:
        return None


def day_of(number: int) -> str:
    """Return a day by its number, as YYYY-MM-DD."""
    return (_FIRST_DAY + timedelta(number)).isoformat()


def restore_sheet(value: object) -> Read:
    """Make a sheet of anything, and say what could not be kept."""
    problems: list[Problem] = []

    def say(code: ProblemCode) -> None:
        problems.append(Problem(code))

    if not isinstance(value, Mapping):
        say("left-out")
        return Read(empty_sheet(), tuple(problems))
    entries = _list(value.get("items"))
    if len(entries) > MOST_ITEMS:
        say("left-out")
    items: list[Item] = []
    for entry in entries[:MOST_ITEMS]:

        def say_of_it(code: ProblemCode, at: int = len(items)) -> None:
            problems.append(Problem(code, at))

        item = _item(entry, say_of_it)
        if item is not None:
            items.append(item)
    sheet: Sheet = {
        "edition": _edition(value.get("edition"), say),
        "title": _text(value.get("title"), TITLE_LENGTH, say),
        "weekdays": _weekdays(value.get("weekdays"), say),
        "start": _start(value.get("start"), say),
        "weeks": _whole(value.get("weeks"), "weeks", say),
        "painLimit": _whole(value.get("painLimit"), "painLimit", say),
        "stopRule": _text(value.get("stopRule"), STOP_RULE_LENGTH, say),
        "contact": _contact(value.get("contact"), say),
        "items": items,
    }
    return Read(sheet, tuple(problems))


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _fields(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _item(value: object, say: Say) -> Item | None:
    fields = _fields(value)
    code = fields.get("code")
    if not isinstance(code, str) or not CODE.fullmatch(code):
        say("left-out")
        return None
    side = _term(fields.get("side"), SIDES, say)
    dose = _side_dose(fields, say)
    unit = _term(fields.get("unit"), ("repetition", "step"), say)
    return {
        **dose,
        "code": code,
        "side": side,
        "unit": "step" if unit == "step" else "repetition",
        "firstHold": _whole(fields.get("firstHold"), "firstHold", say),
        "rest": _range(fields.get("rest"), "rest", say),
        "perWeek": _range(fields.get("perWeek"), "perWeek", say),
        "height": _whole(fields.get("height"), "height", say),
        "right": _right(fields.get("right"), side, say),
        "note": _text(fields.get("note"), NOTE_LENGTH, say),
    }


def _side_dose(fields: Mapping[str, Any], say: Say) -> SideDose:
    return {
        "sets": _range(fields.get("sets"), "sets", say),
        "reps": _range(fields.get("reps"), "reps", say),
        "hold": _range(fields.get("hold"), "hold", say),
        "time": _range(fields.get("time"), "time", say),
        "band": _term(fields.get("band"), BANDS, say),
        "load": _load(fields.get("load"), say),
    }


def _right(value: object, side: str | None, say: Say) -> SideDose | None:
    """Return the right side's own dose, which means something only where each has its turn."""
    if value is None:
        return None
    if isinstance(value, Mapping) and side in TWO_SIDED:
        return _side_dose(value, say)
    say("left-out")
    return None


def _contact(value: object, say: Say) -> Contact | None:
    if value is None:
        return None
    name = _text(_fields(value).get("name"), CONTACT_LENGTH, say)
    phone = _text(_fields(value).get("phone"), CONTACT_LENGTH, say)
    return {"name": name, "phone": phone} if name or phone else None


def _number(value: object, name: str, say: Say, step: float = 1) -> float | None:
    if value is None:
        return None
    # Only what is no number differs from itself; `isnan` cannot look at an int of 400 digits.
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        say("unknown-value")
        return None
    low, high = LIMITS[name]
    # Set to just past the limits first: what is far beyond them cannot be divided.
    near = min(max(value, low - 1), high + 1)
    kept = min(max(math.floor(near / step + 0.5) * step, low), high)
    if kept != value:
        say("clamped")
    return int(kept) if kept == int(kept) else kept


def _whole(value: object, name: str, say: Say) -> int | None:
    number = _number(value, name, say)
    return None if number is None else int(number)


def _range(value: object, name: str, say: Say) -> list[int] | None:
    if value is None:
        return None
    pair = value if isinstance(value, list | tuple) else (value, value)
    first, second = ([*pair, math.nan, math.nan][at] for at in (0, 1))
    low = _whole(math.nan if first is None else first, name, say)
    high = low
    if first != second:
        high = _whole(math.nan if second is None else second, name, say)
    return None if low is None or high is None else sorted((low, high))


def _term(value: object, terms: tuple[T, ...], say: Say) -> T | None:
    if value is None:
        return None
    known = next((term for term in terms if term == value), None)
    if known is None:
        say("unknown-value")
    return known


def _load(value: object, say: Say) -> Load | None:
    if value is None:
        return None
    fields = _fields(value)
    unit = _term(fields.get("unit") or "", LOAD_UNITS, say)
    amount = _number(fields.get("amount"), "load", say, 0.25)
    return None if unit is None or amount is None else {"amount": amount, "unit": unit}


def _edition(value: object, say: Say) -> str | None:
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch("[0-9a-f]{8}", value):
        return value
    say("unknown-value")
    return None


def _weekdays(value: object, say: Say) -> list[int]:
    if value is None:
        return []
    days = value if isinstance(value, list | tuple) else [math.nan]
    known = [day for day in range(7) if day in days]
    if len(known) != len(days):
        say("unknown-value")
    return known


def _start(value: object, say: Say) -> str | None:
    if value is None:
        return None
    if isinstance(value, str):
        number = day_number(value)
        if number is not None and 0 <= number <= LAST_DAY:
            return value
    say("unknown-value")
    return None


def _text(value: object, most: int, say: Say) -> str:
    if value is None:
        return ""
    text = tidy_text(value, most)
    if text != value:
        say("text-cleaned")
    return text


def tidy_text(value: object, most: int) -> str:
    """Return one line in normal form, without what shows nothing, of at most so many characters."""
    if not isinstance(value, str):
        return ""
    # JavaScript counts halves of characters; a half that is left alone is no character.
    halves = value.encode("utf-16-le", "surrogatepass")[: most * 40]
    line = re.sub("[\ud800-\udfff]", "\ufffd", halves.decode("utf-16-le", "surrogatepass"))
    line = unicodedata.normalize("NFC", _INVISIBLE.sub("", line))
    return _SPACE.sub(" ", line).strip(" ")[:most].rstrip(" ")
