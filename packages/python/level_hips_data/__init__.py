"""The data of Level Hips: exercises, ladders, references and pictures; and the links of its sheets.

Every call of `exercises()` and its like reads the same file once, so what it returns is shared:
copy it before you change it.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from .link import read_sheet, sheet_link, write_sheet
from .link_colour import read_colour
from .restore import Problem, ProblemCode, Read, restore_sheet
from .shapes import Edition, Exercise, Ladder, Reference, Safety
from .sheet import (
    BANDS,
    LOAD_UNITS,
    SIDES,
    Band,
    Contact,
    Item,
    Load,
    LoadUnit,
    Sheet,
    Side,
    SideDose,
    bare_item,
    empty_sheet,
)

__all__ = [
    "BANDS",
    "LOAD_UNITS",
    "SIDES",
    "Band",
    "Contact",
    "Edition",
    "Exercise",
    "Item",
    "Ladder",
    "Load",
    "LoadUnit",
    "Problem",
    "ProblemCode",
    "Read",
    "Reference",
    "Safety",
    "Sheet",
    "Side",
    "SideDose",
    "bare_item",
    "edition",
    "empty_sheet",
    "exercises",
    "file",
    "ladders",
    "read_colour",
    "read_sheet",
    "references",
    "restore_sheet",
    "safety",
    "sheet_link",
    "write_sheet",
]


def file(path: str) -> Traversable:
    """Return a file of this package, such as the `src` of a figure, to be read."""
    return files(__package__).joinpath(path)


@cache
def _data(name: str) -> Any:
    return json.loads(file(f"data/{name}.json").read_text(encoding="utf-8"))


def edition() -> Edition:
    """Return which state of the content this is."""
    return cast(Edition, _data("edition"))


def exercises() -> list[Exercise]:
    """Return the exercises, in the order in which the site shows them."""
    return cast(list[Exercise], _data("exercises"))


def ladders() -> list[Ladder]:
    """Return the ladders: exercises from easier to harder."""
    return cast(list[Ladder], _data("ladders"))


def references() -> list[Reference]:
    """Return the references: somebody has read at least the abstract of each."""
    return cast(list[Reference], _data("references"))


def safety() -> Safety:
    """Return the rules for every exercise: when to stop, and how much pain is allowed."""
    return cast(Safety, _data("safety"))
