"""How a rule for going on says what a log counts of it: the numbers of `Asks` in a sentence.

The sentence is the author's; the numbers beside it are what a sheet's log computes with. Where the
sentence does not say one of them, or says another, `rules.ladders` refuses the edge.
"""

from __future__ import annotations

import re

from .records.exercise import Asks

_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TIMES = {1: "once", 2: "twice", 3: "three times"}

_WEEK = 7


def _word(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


def times_word(number: int) -> str:
    """Return how often: once, twice, three times."""
    return _TIMES.get(number, f"{_word(number)} times")


def _days(number: int) -> str:
    weeks, rest = divmod(number, _WEEK)
    if rest:
        return f"{_word(number)} days in a row"
    return "for a week" if weeks == 1 else f"for {_word(weeks)} weeks"


def _said_as(asks: Asks) -> dict[str, tuple[str, str]]:
    """Return for each number how a sentence says it: the words, and the pattern that finds them."""
    found: dict[str, tuple[str, str]] = {}
    if asks.sessions:
        words = f"{_word(asks.sessions)} sessions in a row"
        found["sessions"] = (words, words)
    if asks.days:
        found["days"] = (_days(asks.days), _days(asks.days))
    if asks.sets:
        words = f"{asks.sets} sets"
        found["sets"] = (words, rf"\b{asks.sets} (?:\w+ )?(?:sets|rounds)\b")
    if asks.reps and asks.sets:
        words = f"{asks.sets} sets of {asks.reps} repeats"
        found["reps"] = (words, rf"\b{asks.sets} (?:\w+ )?sets of {asks.reps}\b")
    elif asks.reps:
        words = f"{asks.reps} times"
        found["reps"] = (words, rf"\b(?:do {asks.reps}|{asks.reps} times)\b")
    if asks.hold_seconds:
        words = f"{asks.hold_seconds} seconds"
        found["hold_seconds"] = (words, rf"\b{words}\b")
    if asks.height_cm:
        words = f"{asks.height_cm} cm"
        found["height_cm"] = (words, rf"\b{words}\b")
    return found


def unsaid(asks: Asks, sentence: str) -> list[tuple[str, str]]:
    """Return what the numbers ask and the sentence does not say: field and words."""
    return [
        (field, words)
        for field, (words, pattern) in _said_as(asks).items()
        if not re.search(pattern, sentence, re.IGNORECASE)
    ]


_COUNTABLE = {
    "sessions": re.compile(r"\bsessions in a row\b", re.IGNORECASE),
    "days": re.compile(
        r"^for (?:a|two|three|four|six|eight) weeks?\b|\bdays in a row\b", re.IGNORECASE
    ),
    "sets": re.compile(r"\b\d+ (?:\w+ )?sets of \d+\b"),
    "hold_seconds": re.compile(r"\b\d+ seconds,? \d+ times\b"),
}


def uncounted(asks: Asks | None, sentence: str) -> list[tuple[str, str]]:
    """Return what a sentence says in a way that a log counts, and the numbers leave out."""
    return [
        (field, found[0])
        for field, pattern in _COUNTABLE.items()
        if (found := pattern.search(sentence)) and (asks is None or getattr(asks, field) is None)
    ]
