"""What the preview follows, and what it does when a file changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.sources import Changes, changes, sources

ROOT = Path(__file__).parents[2]
MADE = [
    f"{line.strip('/')}{'/any-file' if line.endswith('/') else ''}"
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if line.startswith("/docs/")
]
"""What a build writes among the pages and the repository does not keep."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in (
        "mkdocs.yml",
        "docs/index.md",
        "docs/data/exercises.yml",
        "overrides/main.html",
        "macros/chain.py",
        "macros/templates/chain.md.j2",
        "paper/templates/ladder.typ",
        "sheet/core/link.ts",
    ):
        save(tmp_path, path)
    return tmp_path


def save(root: Path, path: str, text: str = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "done"),
    [
        ("docs/index.md", Changes(python=False, settings=False, sheet=False, papers=True)),
        ("docs/a/new.md", Changes(python=False, settings=False, sheet=False, papers=True)),
        ("overrides/main.html", Changes(python=False, settings=True, sheet=False, papers=False)),
        ("mkdocs.yml", Changes(python=False, settings=True, sheet=False, papers=False)),
        ("macros/chain.py", Changes(python=True, settings=False, sheet=False, papers=True)),
        (
            "macros/templates/chain.md.j2",
            Changes(python=False, settings=False, sheet=False, papers=True),
        ),
        ("sheet/core/link.ts", Changes(python=False, settings=False, sheet=True, papers=False)),
    ],
)
def test_a_changed_file_says_what_is_done_anew(root: Path, path: str, done: Changes) -> None:
    before = sources(root)
    save(root, path, "other")
    now = sources(root)
    assert now != before
    assert changes(before, now) == done


def test_a_file_that_is_gone_is_a_change(root: Path) -> None:
    before = sources(root)
    (root / "macros/chain.py").unlink()
    assert changes(before, sources(root)).python


@pytest.mark.parametrize(
    "path",
    [
        *MADE,
        "docs/.index.md.swp",
        "docs/index.md~",
        "macros/__pycache__/chain.pyc",
        "sheet/node_modules/preact/index.js",
        "sheet/tests/core/link.test.ts",
        "site/index.html",
    ],
)
def test_what_a_build_or_an_editor_writes_is_no_source(root: Path, path: str) -> None:
    assert len(MADE) > 5
    before = sources(root)
    save(root, path, "other")
    assert sources(root) == before
