"""Texts of an exercise that know which of their words depend on the dose.

A text may hold values, `Hold {hold}.`, and parts that are said only of some doses,
`[band: Push out against the band. | Keep your knees apart.]`: the second part, after the bar, is
said otherwise, and may be left out. sheet/core/marked-text.ts reads the same marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CONDITIONS = {
    "band": "the exercise is done with its band",
    "band not chosen": "the colour or strength of the band is left to the reader",
    "both sides": "both sides or both legs have a turn",
    "one side": "only one side or leg has a turn",
    "first hold": "the dose begins with one long hold",
    "weight": "a weight is prescribed",
}
"""What a part may depend on, and when it is said."""

VALUES = {
    "band": "the band, with its colour where one is chosen, such as: red loop band",
    "hold": "how long each repetition is held, such as: for 20 to 30 seconds",
    "first hold": "how long the first hold is, such as: for 10 seconds",
    "reps": "how many repetitions a set has, such as: 8 to 12 times",
    "height": "how high the step is, such as: 15 to 20 cm",
}
"""The values, and what stands in their place."""

ONE_SIDE_VALUES = {
    "side": "the side that was chosen: left or right",
    "other side": "the side that was not chosen",
}
"""What only the sentence on one side may hold."""

_PART = re.compile(r"\[([a-z ]+): ([^][|]*?)(?: \| ([^][|]*?))?\]")
_VALUE = re.compile(r"\{([a-z ]+)\}")


@dataclass(frozen=True)
class Told:
    """What a text is told of a dose: which conditions hold, and the words of each value."""

    conditions: frozenset[str]
    values: dict[str, str]


def resolved(text: str, told: Told) -> str:
    """Return a text as it reads for a dose; empty when nothing of it is said."""
    parts = _PART.sub(lambda part: part[2] if part[1] in told.conditions else (part[3] or ""), text)
    return _VALUE.sub(lambda value: told.values[value[1]], parts).strip()


def values_in(text: str, *, without: str = "") -> set[str]:
    """Return the values that a text gives, of all doses or of those `without` a condition."""
    said = _PART.sub(
        lambda part: (part[3] or "") if part[1] == without else f"{part[2]}{part[3] or ''}", text
    )
    return {value[1] for value in _VALUE.finditer(said)}


def unknown_marks(text: str, *, one_side: bool = False) -> list[tuple[str, str]]:
    """Return each mark that cannot be read, with what to write instead."""
    values = {**VALUES, **(ONE_SIDE_VALUES if one_side else {})}
    found = [
        (f"[{part[1]}: …]", f"a part can depend on: {', '.join(CONDITIONS)}")
        for part in _PART.finditer(text)
        if part[1] not in CONDITIONS
    ]
    plain = _PART.sub(lambda part: f"{part[2]}{part[3] or ''}", text)
    found += [
        (f"{{{value[1]}}}", f"a value can be: {', '.join(values)}")
        for value in _VALUE.finditer(plain)
        if value[1] not in values
    ]
    rest = _VALUE.sub("", plain)
    found += [
        (mark, "write a part as [band: words | other words] and a value as {hold}")
        for mark in "[]{}|"
        if mark in rest
    ]
    return found
