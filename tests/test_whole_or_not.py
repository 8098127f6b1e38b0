"""What a build makes is whole or not there, and a checkout has the same bytes on every machine."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from publishing.source_date import commit_of
from tests.commands import NODE
from tests.ours import ROOT


def test_a_bundling_that_stops_leaves_the_scripts_that_were_there(tmp_path: Path) -> None:
    """So `make` never takes half of the sheet for a whole one."""
    scripts = tmp_path / "docs/assets/javascripts"
    (scripts / "sheet").mkdir(parents=True)
    old = {"sheet.js": "old", "sheet/part-OLD.js": "old"}
    for name, text in old.items():
        (scripts / name).write_text(text)
    (tmp_path / "sheet").mkdir()
    for name in ("build.mjs", "few-files.mjs"):
        shutil.copy(ROOT / "sheet" / name, tmp_path / "sheet")
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


STAND_IN = """#!/bin/sh
# In the place of Python: `-m publishing STEP FOLDER`. It is killed in the midst of one step.
mkdir -p "$4"
echo "half of it" > "$4/index.html"
[ "$3" != "$KILLED_AT" ] || kill -KILL $$
echo "after $3" > "$4/index.html"
"""


def _build(
    folder: Path, killed_at: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a site in a folder by the Makefile's own recipe, with a stand-in for each command."""
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "sheet").mkdir()
    (folder / "python").write_text(STAND_IN)
    (folder / "python").chmod(0o755)
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        ["make", "build-alone", "--old-file=prepare", f"BIN={folder}", "NODE=true"],
        cwd=folder,
        env={**inherited, "KILLED_AT": killed_at, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("step", ["build", "finish"])
def test_a_build_that_is_killed_leaves_the_site_that_was_there(tmp_path: Path, step: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("of yesterday")
    done = _build(tmp_path, killed_at=step)
    assert done.returncode != 0
    assert "Built site/." not in done.stdout
    assert [path.read_text() for path in (tmp_path / "site").iterdir()] == ["of yesterday"]


def test_a_first_build_that_is_killed_leaves_no_site(tmp_path: Path) -> None:
    assert _build(tmp_path, killed_at="finish").returncode != 0
    assert not (tmp_path / "site").exists()


def test_a_build_takes_the_place_of_the_site_and_says_when_it_has_no_address(
    tmp_path: Path,
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/gone.html").write_text("of yesterday")
    done = _build(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.read_text() for path in (tmp_path / "site").iterdir()] == ["after finish\n"]
    built, unset = done.stdout.splitlines()
    assert built == "Built site/."
    assert unset.startswith("SITE_URL is not set, so no page, preview or PDF says where it stands")


def test_a_build_with_an_address_says_no_more_than_that_it_is_built(tmp_path: Path) -> None:
    done = _build(tmp_path, SITE_URL="https://example.org/")
    assert done.stdout == "Built site/.\n"
