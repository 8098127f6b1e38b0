"""What studies saw of five angles in people with and without pain: `docs/data/angles.csv`.

Means and standard deviations in degrees, each with who was measured, at what, and the reference
that was read. An angle of which no mean was readable has no row: nothing is filled in.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "docs" / "data" / "angles.csv"
"""Written by hand; the same whatever the data of a site say."""


@dataclass(frozen=True)
class Seen:
    """What one study saw of an angle in one group."""

    angle: str
    """`drop`, `inwards`, `turned_in`, `rolled_in` or `bent`."""
    who: str
    """"19 women with kneecap pain"."""
    with_pain: bool
    mean: float
    """Degrees."""
    spread: float
    """The standard deviation, degrees."""
    task: str
    """`run`, or what else they did."""
    ref: str
    """A key of `references.yml`."""

    @property
    def says(self) -> str:
        """Mean and spread in words: "8.2° ± 6.6°"."""
        mean, spread = (f"{_number(x)}\N{DEGREE SIGN}" for x in (self.mean, self.spread))
        return f"{mean} ± {spread}"


def _number(value: float) -> str:
    size = f"{abs(value):g}"
    return f"\N{MINUS SIGN}{size}" if value < 0 else size


@lru_cache(maxsize=1)
def read_angles() -> Mapping[str, tuple[Seen, ...]]:
    """Return what was seen, by angle, in the order of the file.

    Raises:
        ValueError: For a row without a spread, with its line.
    """
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [_seen(row, line) for line, row in enumerate(csv.DictReader(file), start=2)]
    return {angle: tuple(those) for angle, those in groupby(rows, key=lambda one: one.angle)}


def _seen(row: Mapping[str, str], line: int) -> Seen:
    mean, spread = (float(row[column]) for column in ("mean", "spread"))
    if spread <= 0:
        found = f"{FILE.name}:{line}: found the spread {spread}"
        raise ValueError(f"{found}; write the standard deviation that the study gives")
    return Seen(
        row["angle"], row["who"], row["with_pain"] == "yes", mean, spread, row["task"], row["ref"]
    )
