"""The codes that stand for exercises in the link of a sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations, product
from string import ascii_uppercase, digits

_SECOND = ascii_uppercase + digits


def free_code(name: str, taken: Collection[str]) -> str:
    """Return a code that is not taken, as like the name of its exercise as can be.

    "Single-leg bridge" is SL, or SB, or another of its letters in order, or any that is free.

    Raises:
        ValueError: When every code is taken.
    """
    for code in _codes(name.upper()):
        if code not in taken:
            return code
    raise ValueError("every code is taken: widen the pattern of `code`, and the format of links")


def _codes(name: str) -> Iterator[str]:
    letters = [letter if letter in _SECOND else " " for letter in name]
    words = "".join(letters).split()
    every = "".join(words)
    pairs = [*combinations((word[0] for word in words), 2), *product(every[:1], every[1:])]
    yield from (f"{first}{second}" for first, second in pairs if first in ascii_uppercase)
    yield from map("".join, product(ascii_uppercase, _SECOND))
