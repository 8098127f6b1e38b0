"""Makes a library grow, to see what grows with it."""

from __future__ import annotations

import math
from itertools import islice, product
from pathlib import Path
from typing import Any

import yaml

from tests.site.pages import LIBRARY

COPIES = math.ceil(100 / len(LIBRARY.exercises)) - 1
"""How often the library is copied: 100 exercises or a few more in all."""


class _Plain(yaml.SafeDumper):
    """Write values out where they are repeated; the data files take no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return that nothing is to be written as an alias."""
        return True


def grow(file: Path) -> None:
    """Write a library of 100 exercises into a data file: copies of its own under other names."""
    first_line, text = file.read_text(encoding="utf-8").split("\n", 1)
    data = yaml.safe_load(text)
    used = {exercise["code"] for exercise in data["exercises"]}
    symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    free = ("".join(pair) for pair in product(symbols, repeat=2) if "".join(pair) not in used)
    grown: dict[str, list[Any]] = {"exercises": [], "ladders": []}
    for letter in islice(symbols.lower(), COPIES):
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
