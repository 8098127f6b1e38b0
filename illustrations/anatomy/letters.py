"""Words as outlines: plates look and measure alike on every machine, whatever letters it has."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from ..engine.svg import element, number

LETTERS = Path(__file__).parent / "data" / "letters.json"
EM = 200
"""Units of an outline that come to the size of the letters."""


@lru_cache(maxsize=1)
def _signs() -> dict[str, tuple[int, str]]:
    """Return of each sign its advance, in units, and its outline as relative path data."""
    read = json.loads(LETTERS.read_text("utf-8"))["signs"]
    return {sign: (int(advance), str(outline)) for sign, (advance, outline) in read.items()}


def width(words: str, size: float) -> float:
    """Return how wide words are at a size, in picture units.

    Raises:
        ValueError: With the sign that letters.json lacks.
    """
    return sum(_sign(sign, words)[0] for sign in words) * size / EM


def written(words: str, x: float, y: float, size: float, colour: str) -> str:
    """Return words whose first letter begins at x on the line at y, as one element."""
    at, outlines = 0, []
    for sign in words:
        advance, outline = _sign(sign, words)
        if outline:
            outlines.append(f"M{at} 0{outline}")
        at += advance
    return element(
        "g",
        element("path", d="".join(outlines), fill=colour),
        transform=f"translate({number(x)} {number(y)}) scale({size / EM:.3f})",
    )


def _sign(sign: str, words: str) -> tuple[int, str]:
    if sign not in _signs():
        raise ValueError(f"letters.json has no outline of {sign!r}, which stands in {words!r}")
    return _signs()[sign]
