"""What the packages promise: what is there stays there and stays what it is; only more may come.

The promises stand in a file, one a line, to which `make generate` adds what is new. None is taken
out or changed: programs of others rely on it. A promise that has to be broken is a new major
version.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from library import Library

from ..bibliography import citable
from ..published import DataPackage
from ..typescript import SHEET, shapes, type_of
from .written import SOURCES

FILE = Path("packages/contract.txt")
"""Below the folder of the project."""

MAJOR = "major version: "

_HEAD = f"""\
# What level-hips-data promises to programs of others. `make generate` adds lines; none is taken out
# or changed. A promise that has to be broken goes with the next number here:
{MAJOR}1
"""


def promises(library: Library) -> dict[str, str]:
    """Return what the packages promise now: each name with what it is, empty when it only is."""
    exercises = library.exercises.values()
    return {
        **{
            f"field {name}.{field}": type_of(schema)
            for name, record in shapes(DataPackage)
            for field, schema in record["properties"].items()
        },
        **{f"exercise {one.id}": one.code for one in exercises},
        **{f"fault {one.id} {fault.id}": "" for one in exercises for fault in one.faults},
        **{f"ladder {name}": "" for name in library.ladders},
        **{f"reference {one.key}": "" for one in citable(library)},
        **{f"python {name}": "" for name in _python_names()},
        **{f"npm {name}": "" for name in _npm_names()},
    }


def _python_names() -> Iterator[str]:
    source = (SOURCES / "python/level_hips_data/__init__.py").read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            yield from ast.literal_eval(node.value)


def _npm_names() -> Iterator[str]:
    index = (SOURCES / "npm/index.d.ts").read_text(encoding="utf-8")
    yield from re.findall(r"^export declare (?:const|function) (\w+)", index, re.MULTILINE)
    link = (SHEET / "published-link.ts").read_text(encoding="utf-8")
    for names in re.findall(r"^export (?:type )?\{(.+?)\}", link, re.MULTILINE | re.DOTALL):
        yield from re.findall(r"(\w+)\s*(?:,|$)", names)


@dataclass(frozen=True)
class Recorded:
    """What the file says."""

    head: tuple[str, ...]
    major: int
    """The major version."""
    promises: dict[str, str]


def recorded(root: Path) -> Recorded:
    """Return what was promised; nothing before there is a file."""
    file = root / FILE
    text = file.read_text(encoding="utf-8") if file.is_file() else _HEAD
    lines = text.splitlines()
    head = tuple(line for line in lines if line.startswith(("#", MAJOR)))
    pairs = (line.partition(": ") for line in lines if line and line not in head)
    (major,) = (int(line.removeprefix(MAJOR)) for line in head if line.startswith(MAJOR))
    return Recorded(head, major, {name: what for name, _, what in pairs})


def broken(before: dict[str, str], now: dict[str, str]) -> Iterator[str]:
    """Yield a line for every promise that is no longer kept."""
    remedy = (
        f"programs of others rely on it: bring it back. If it has to go, say so in {FILE}: take "
        f"out its line and raise the '{MAJOR.rstrip(': ')}'"
    )
    for name, what in before.items():
        if name not in now:
            yield f"{FILE}: '{name}' is gone; {remedy}"
        elif now[name] != what:
            yield f"{FILE}: '{name}' was '{what}' and is '{now[name]}'; {remedy}"


def added(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """Return the names of what is new."""
    return [name for name in now if name not in before]


def contract_notes(library: Library, root: Path) -> Iterator[str]:
    """Yield a line when something new is not promised yet; nothing is wrong with that."""
    if new := added(recorded(root).promises, promises(library)):
        more = f" and {len(new) - 1} more" if len(new) > 1 else ""
        yield f"note: {FILE}: '{new[0]}'{more} can be promised: run `make generate`"


def contract_problems(library: Library, root: Path) -> Iterator[str]:
    """Yield a line for every promise of the packages that is no longer kept."""
    yield from broken(recorded(root).promises, promises(library))


def record_promises(library: Library, root: Path) -> bool:
    """Add what is new to the file; return whether there was anything."""
    before, now = recorded(root), promises(library)
    if not added(before.promises, now):
        return False
    # In order, so that two who add something seldom write at the same place.
    all_of_them = sorted({**now, **before.promises}.items())
    lines = (f"{name}: {what}" if what else name for name, what in all_of_them)
    text = "".join(f"{line}\n" for line in (*before.head, *lines))
    (root / FILE).parent.mkdir(parents=True, exist_ok=True)
    (root / FILE).write_text(text, encoding="utf-8", newline="\n")
    return True
