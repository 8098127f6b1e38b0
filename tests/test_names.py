"""The tests of our own site know exercises by their ids: it may be given another name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.ours import ROOT
from tests.site.pages import EXERCISE_NAME


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts that a test holds against the site: its strings, or a record's lines."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield text
        return
    told = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            told.add(node.value)  # a docstring
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.value


def test_no_test_of_the_site_or_of_paper_writes_the_name_of_an_exercise() -> None:
    files = [
        path
        for folder in ("tests/site", "tests/paper")
        for pattern in ("*.py", "*.txt")
        for path in sorted((ROOT / folder).rglob(pattern))
    ]
    assert len(files) > 100
    found = [
        f"{path.relative_to(ROOT)}: {name[0]}: take it from LIBRARY.exercises"
        for path in files
        for text in _texts(path)
        for name in EXERCISE_NAME.finditer(text)
    ]
    assert not found, "\n".join(found)
