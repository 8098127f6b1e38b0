"""What the macros write, to be read: the files in `golden/`, byte for byte.

Rewrite them after a wanted change: `GOLDEN=write .venv/bin/pytest tests/macros/test_golden.py`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.exercises import exercise, exercise_table
from macros.ladders import progression_ladder
from macros.programmes import programme
from macros.safety import red_flags
from macros.site import Site

GOLDEN = Path(__file__).parent / "golden"

WRITTEN: dict[str, Callable[[Site], str]] = {
    "exercise_table": lambda site: exercise_table(site, sort="name"),
    "progression_ladder": lambda site: progression_ladder(site, "lying"),
    "exercise": lambda site: exercise(site, "clam"),
    "red_flags": red_flags,
    "programme": lambda site: programme(site, "race-plan"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_macro_writes_its_golden_file(site: Site, name: str) -> None:
    path = GOLDEN / f"{name}.md"
    text = WRITTEN[name](site)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text.encode() == path.read_bytes()


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.md" for name in WRITTEN}


def test_the_figures_are_left_out_where_nothing_is_drawn(bare_site: Site) -> None:
    for write in WRITTEN.values():
        assert "![" not in write(bare_site)
        assert "<figure" not in write(bare_site)
