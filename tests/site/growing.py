"""Makes a library grow, to see what grows with it."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from itertools import chain, islice, product
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import yaml

from tests.site.pages import LIBRARY

HUNDRED = 100
COPIES = math.ceil(HUNDRED / len(LIBRARY.exercises)) - 1
"""How often the library is copied: 100 exercises or a few more in all."""

FIGURES = "assets/figures"


class _Plain(yaml.SafeDumper):
    """Write values out where they are repeated; the data files take no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return that nothing is to be written as an alias."""
        return True


def _free_codes(used: set[str]) -> Iterator[str]:
    """Yield codes of letters that no exercise has: those of two symbols first, as ours are."""
    for symbols in chain.from_iterable(product(ascii_uppercase, repeat=n) for n in (2, 3)):
        if (code := "".join(symbols)) not in used:
            yield code


def _letters(at_least: int) -> Iterator[str]:
    """Yield the letter of each copy of the library that makes so many exercises in all."""
    copies = math.ceil(at_least / len(LIBRARY.exercises)) - 1
    return islice(iter(ascii_uppercase.lower()), copies)


def grow(file: Path, at_least: int = HUNDRED) -> None:
    """Write a larger library into a data file: whole copies of its own under other names.

    Args:
        file: `exercises.yml` of a copy of the sources.
        at_least: How many exercises there are in all, or a few more, so that every ladder is whole.
    """
    first_line, text = file.read_text(encoding="utf-8").split("\n", 1)
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    free = _free_codes({exercise["code"] for exercise in data["exercises"]})
    grown: dict[str, list[Any]] = {"exercises": [], "ladders": []}
    for letter in _letters(at_least):
        for exercise in data["exercises"]:
            copy = {**exercise, "id": f"{exercise['id']}-{letter}", "code": next(free)}
            copy["name"] = f"{exercise['name']} {letter.upper()}"
            copy["progresses_to"] = [
                {**edge, "exercise": f"{edge['exercise']}-{letter}"}
                for edge in exercise.get("progresses_to", ())
            ]
            grown["exercises"].append(copy)
        for ladder in data["ladders"]:
            rungs = [f"{rung}-{letter}" for rung in ladder["rungs"]]
            copy = {**ladder, "id": f"{ladder['id']}-{letter}", "rungs": rungs}
            copy["name"] = f"{ladder['name']} {letter.upper()}"
            grown["ladders"].append(copy)
    whole = {key: [*entries, *grown[key]] for key, entries in data.items()}
    written = yaml.dump(whole, Dumper=_Plain, allow_unicode=True, width=10_000, sort_keys=False)
    file.write_text(f"{first_line}\n{written}", encoding="utf-8")


def grow_pictures(docs: Path, at_least: int = HUNDRED) -> None:
    """Give each copy of an exercise its pictures: the same files, under its own address.

    Args:
        docs: The docs folder of a copy of the sources.
        at_least: As many exercises as `grow` was asked for.
    """
    index = docs / FIGURES / "index.json"
    figures: dict[str, Any] = json.loads(index.read_text(encoding="utf-8"))
    own = [path.split("/", 2) for path in figures if path.startswith("exercises/")]
    for letter in _letters(at_least):
        for kind, exercise, name in own:
            file, copy = f"{kind}/{exercise}/{name}", f"{kind}/{exercise}-{letter}/{name}"
            entry = dict(figures[file])
            if right := entry.get("right"):
                other = right["file"].replace(f"/{exercise}/", f"/{exercise}-{letter}/")
                entry["right"] = {**right, "file": other}
            figures[copy] = entry
            (docs / FIGURES / copy).parent.mkdir(exist_ok=True)
            os.link(docs / FIGURES / file, docs / FIGURES / copy)
    index.write_text(json.dumps(figures), encoding="utf-8")
