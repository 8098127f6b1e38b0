"""The same tree builds with the engine that comes after this one, and says the same."""

from __future__ import annotations

from pathlib import Path

from publishing.twin import compare
from tests.ours import ROOT


def test_the_successor_builds_the_same_words_at_the_same_addresses(
    site_dir: Path, tmp_path: Path
) -> None:
    assert compare(ROOT, site_dir, tmp_path / "twin") == []
