"""Where a new exercise belongs, or why it cannot be made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from library.codes import free_code
from library.kinds import EXERCISE, OTHER_PAGES
from library.problems import nearest

from ..addresses import published
from .likeness import nearest_by_words

DATA = Path("docs/data/exercises.yml")
POSES = Path("illustrations/poses/exercises")
LOWEST = "nothing"
"""What AFTER is for an exercise that becomes the lowest rung of its ladder."""


class ScaffoldError(ValueError):
    """What was asked for cannot be made; the message says what to ask instead."""


@dataclass(frozen=True)
class Wish:
    """What was asked for; a text is empty where nothing was said."""

    id: str
    name: str
    ladder: str = ""
    after: str = ""


@dataclass(frozen=True)
class Plan:
    """Where a new exercise belongs."""

    wish: Wish
    code: str
    like: str
    """The exercise that it is most like: its position and its pose are the start."""
    ladder: str
    place: int
    """Its number on the ladder, counted from 0."""
    below: str
    """The rung before; empty where it is the lowest."""
    above: str
    """The rung behind; empty where it is the highest."""


def plan_of(root: Path, wish: Wish, data: dict[str, Any]) -> Plan:
    """Return where an exercise belongs among those of the data file.

    Raises:
        ScaffoldError: When it cannot be made, or when nobody can know where.
    """
    entries = {entry["id"]: entry for entry in data["exercises"]}
    for refusal in _refusals(root, wish, entries):
        raise ScaffoldError(refusal)
    names = {key: [key, *_names(entry)] for key, entry in entries.items()}
    ladders = {one["id"]: list(one.get("rungs", ())) for one in data["ladders"]}
    if wish.ladder and wish.ladder not in ladders:
        remedy = nearest(wish.ladder, ladders, "ladder")
        raise ScaffoldError(
            f"LADDER: there is no ladder {wish.ladder!r}; {remedy}\n{_list(ladders)}"
        )
    like = nearest_by_words(wish.name, names)
    after = wish.after or _nearest_rung(wish, names, ladders)
    if after != LOWEST and after not in entries:
        raise ScaffoldError(f"AFTER: no exercise {after!r}; {nearest(after, entries, 'exercise')}")
    ladder = wish.ladder or _ladder_of(after, ladders)
    rungs = ladders[ladder]
    if after != LOWEST and after not in rungs:
        raise ScaffoldError(f"AFTER: {after} is not on the ladder {ladder}: {', '.join(rungs)}")
    place = 0 if after == LOWEST else rungs.index(after) + 1
    return Plan(
        wish,
        free_code(wish.name, _codes(root, entries)),
        like or (rungs[0] if after == LOWEST else after),
        ladder,
        place,
        "" if after == LOWEST else after,
        rungs[place] if place < len(rungs) else "",
    )


def _refusals(root: Path, wish: Wish, entries: dict[str, Any]) -> Iterator[str]:
    """Yield why an id or a name cannot be taken."""
    say = 'say for example: make exercise ID=single-leg-bridge NAME="Single-leg bridge"'
    address = f"/{EXERCISE.address(wish.id)}"
    if not wish.id or not wish.name.strip():
        yield f"An exercise needs an ID and a NAME: {say}"
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", wish.id) or len(wish.id) > 60:
        yield (
            f"ID: found {wish.id!r}; write lower-case letters and single hyphens, such as "
            "single-leg-bridge: it becomes the address of the page, for ever"
        )
    if wish.id in entries or wish.id in OTHER_PAGES:
        yield f"ID: {wish.id} is taken: choose another, or change that one"
    if address in published(root):
        yield f"ID: the address {address} was published before, for another page: choose another ID"
    for path in (Path("docs") / EXERCISE.source(wish.id), POSES / f"{wish.id}.yml"):
        if (root / path).exists():
            yield f"ID: there is a file {path} already: choose another ID, or delete the file"
    if (
        len(wish.name) > 90
        or not re.fullmatch(r"\S.*\S|\S", wish.name)
        or not wish.name.isprintable()
    ):
        yield f"NAME: found {wish.name!r}; write one line of at most 90 characters"
    for key, entry in entries.items():
        if wish.name.casefold() in map(str.casefold, _names(entry)):
            yield f"NAME: {key} is called so already: choose another, or change that one"


def _names(entry: dict[str, Any]) -> list[str]:
    known_as = entry.get("also_known_as", ())
    names = [entry.get("name"), *(known_as if isinstance(known_as, list) else ())]
    return [name for name in names if isinstance(name, str)]


def _codes(root: Path, entries: dict[str, Any]) -> set[str]:
    """Return every code that an exercise has, or had in an edition: links may hold it."""
    had = {
        code
        for file in (root / DATA.parent).glob("editions.json*")
        for code in re.findall(r'"code": ?"([A-Z0-9]+)"', file.read_text(encoding="utf-8"))
    }
    return had | {str(entry.get("code")) for entry in entries.values()}


def _nearest_rung(wish: Wish, names: dict[str, list[str]], ladders: dict[str, list[str]]) -> str:
    """Return the rung behind which an exercise belongs by its name."""
    chosen = ladders[wish.ladder] if wish.ladder else list(names)
    found = nearest_by_words(wish.name, {key: names[key] for key in chosen if key in names})
    if found is None:
        raise ScaffoldError(
            f"No exercise there has a name like {wish.name!r}. Say where it belongs: AFTER= the "
            f"rung before it, or AFTER={LOWEST} and LADDER= the ladder that it begins.\n"
            + _list(ladders)
        )
    return found


def _ladder_of(after: str, ladders: dict[str, list[str]]) -> str:
    """Return the one ladder that a rung stands on."""
    found = [key for key, rungs in ladders.items() if after in rungs]
    if len(found) != 1:
        where = "no ladder" if not found else "more than one ladder"
        if after == LOWEST:
            where = "the bottom of any ladder"
        raise ScaffoldError(
            f"{after} stands on {where}. Say which is meant: LADDER=…\n{_list(ladders)}"
        )
    return found[0]


def _list(ladders: dict[str, list[str]]) -> str:
    return "\n".join(f"  LADDER={key}: {', '.join(rungs)}" for key, rungs in ladders.items())
