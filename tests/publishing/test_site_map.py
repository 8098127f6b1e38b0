"""A site map that names nothing is not published."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.site_map import FILES, remove_empty_map


@pytest.mark.parametrize(
    ("entries", "left"), [("", []), ("<url><loc>https://hips.example/</loc></url>", list(FILES))]
)
def test_only_an_empty_map_is_taken_out(tmp_path: Path, entries: str, left: list[str]) -> None:
    for name in FILES:
        (tmp_path / name).write_text(f"<urlset>{entries}</urlset>", encoding="utf-8")
    remove_empty_map(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(left)
