"""What names nothing, and what no page asks for, is not published."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.site_map import FILES, remove_empty_map
from publishing.unused import FOLDERS, remove_unused


@pytest.mark.parametrize(
    ("entries", "left"), [("", []), ("<url><loc>https://hips.example/</loc></url>", list(FILES))]
)
def test_only_an_empty_map_is_taken_out(tmp_path: Path, entries: str, left: list[str]) -> None:
    for name in FILES:
        (tmp_path / name).write_text(f"<urlset>{entries}</urlset>", encoding="utf-8")
    remove_empty_map(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(left)


def test_only_what_no_page_asks_for_is_taken_out(tmp_path: Path) -> None:
    for folder in (*FOLDERS, "assets/javascripts/workers"):
        (tmp_path / folder / "min").mkdir(parents=True)
    remove_unused(tmp_path)
    assert [path.name for path in (tmp_path / "assets/javascripts").iterdir()] == ["workers"]
