"""The files of the packages' code that are written from the records and kept in the repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from library.records.limits import LENGTHS, MOST_ITEMS, NUMBERS

from ..generated import GeneratedFile
from ..published import DataPackage
from ..typescript import interfaces
from .typed_dicts import typed_dicts

SOURCES = Path(__file__).parents[2] / "packages"
"""Where the code of the packages stands."""

_SHAPES = '''\
"""The shapes of the data, written by `make generate`: plain values, as they stand in the files."""

from __future__ import annotations

from typing import Literal, TypedDict

Range = list[int]
"""The smallest and the largest number; the same where there is but one."""
'''

_TYPES = """\
/** The shapes of the data, written by `make generate`: plain values, as they stand in the files. */

/** The smallest and the largest number; the same where there is but one. */
export type Range = readonly [low: number, high: number];
"""

_LIMITS = '''\
"""What a sheet can hold, written by `make generate` from the site's own table."""

LIMITS: dict[str, tuple[float, float]] = {{
{numbers}
}}
"""Smallest and largest value of each number, by its name on a sheet."""

{lengths}
MOST_ITEMS = {items}
'''


def written_files() -> Iterator[GeneratedFile]:
    """Yield the files, below the folder of the packages."""
    yield GeneratedFile(
        Path("python/level_hips_data/shapes.py"),
        _SHAPES + "".join(f"\n\n{one}" for one in typed_dicts(DataPackage)),
    )
    yield GeneratedFile(
        Path("npm/shapes.d.ts"), _TYPES + "".join(f"\n{one}" for one in interfaces(DataPackage))
    )
    numbers = (f'    "{name}": ({low:g}, {high:g}),' for name, (low, high) in NUMBERS.items())
    names = {"note": "NOTE", "title": "TITLE", "stopRule": "STOP_RULE", "contact": "CONTACT"}
    lengths = (f"{names[name]}_LENGTH = {most}\n" for name, most in LENGTHS.items())
    yield GeneratedFile(
        Path("python/level_hips_data/limits.py"),
        _LIMITS.format(numbers="\n".join(numbers), lengths="".join(lengths), items=MOST_ITEMS),
    )
