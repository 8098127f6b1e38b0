"""The rooms of the house: which package may import which."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT: dict[str, set[str]] = {
    "library": set(),
    "macros": {"library"},
    "publishing": {"library", "macros"},
    "paper": {"library", "macros", "publishing"},
    "illustrations": {"library"},
}
"""What each package may take from the others; the arrows of HACKING.md."""


def imported(file: Path) -> Iterator[str]:
    """Yield the top name of every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_between_the_rooms_run_one_way(room: str) -> None:
    files = sorted((ROOT / room).rglob("*.py"))
    assert files, f"{room}/ holds no Python file"
    climbs = [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in imported(file)
        if name in (*MAY_IMPORT, "tests") and name not in {room, *MAY_IMPORT[room]}
    ]
    assert climbs == []


def test_the_library_knows_nothing_of_pages() -> None:
    """Neither the engine of the site nor its templates are needed to read the data."""
    engines = {"mkdocs", "jinja2", "markdown", "markupsafe"}
    climbs = [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in sorted((ROOT / "library").rglob("*.py"))
        for name in imported(file)
        if name in engines
    ]
    assert climbs == []


def test_every_package_is_a_room_with_known_neighbours() -> None:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    assert packages - {"tests"} == set(MAY_IMPORT)
