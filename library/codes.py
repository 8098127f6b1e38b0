"""The codes that stand for exercises in the link of a sheet.

Two symbols make 936 of them; three, whose last is a letter, 24,336 more. For links the same is
said in `sheet/core/code.ts`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, product
from string import ascii_uppercase, digits

from .yaml_source import needs_quotes

CODE = r"^[A-Z][A-Z0-9][A-Z]?$"
"""What a code looks like, as the schemas say it too."""

_SECOND = ascii_uppercase + digits


def free_code(name: str, taken: Collection[str]) -> str:
    """Return a code that is not taken, as like the name of its exercise as can be.

    "Single-leg bridge" is SL, or SB, or another of its letters in order, or any that is free. Three
    symbols come when every two are taken, because no older edition of the sheet reads them. What
    some program would not take for a text (NO, ON, YES, OFF) is no code, so none needs quotes.

    Raises:
        ValueError: When every code is taken.
    """
    for symbols in _symbols(name.upper()):
        code = "".join(symbols)
        if re.fullmatch(CODE, code) and code not in taken and not needs_quotes(code):
            return code
    raise ValueError("every code is taken: widen `CODE`, and the format of links")


def _symbols(name: str) -> Iterator[Iterable[str]]:
    letters = [letter if letter in _SECOND else " " for letter in name]
    words = "".join(letters).split()
    every = "".join(words)
    for more in (1, 2):
        yield from combinations((word[0] for word in words), 1 + more)
        yield from ((every[0], *rest) for rest in combinations(every[1:], more))
        yield from product(ascii_uppercase, _SECOND, *[ascii_uppercase] * (more - 1))
