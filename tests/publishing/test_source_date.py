"""A build takes the day of its commit; where there is none, it says so and takes today's."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from publishing.source_date import NAME, NO_HISTORY, commit_of, made_on, start_of
from tests.small.reading import ROOT

THEN = 1_600_000_000
TODAY = start_of(datetime.now(UTC).date())


def git(folder: Path, *words: str) -> None:
    me = ("-c", "user.name=Me", "-c", "user.email=me@here.example")
    day = {"GIT_COMMITTER_DATE": f"{THEN} +0900", "GIT_AUTHOR_DATE": f"{THEN} +0900"}
    subprocess.run(
        ["git", *me, *words], cwd=folder, check=True, capture_output=True, env={**os.environ, **day}
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("one")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=One")
    return tmp_path


def printed(folder: Path, **surroundings: str) -> tuple[int, str]:
    """Return what the command prints, and what it says beside it."""
    done = subprocess.run(
        [sys.executable, "-I", ROOT / "publishing/source_date.py"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout), done.stderr.strip()


def test_it_is_when_the_commit_was_made_whatever_the_zone(repository: Path) -> None:
    assert printed(repository, TZ="Pacific/Kiritimati") == (THEN, "")
    assert printed(repository, **{NAME: "86400"}) == (86400, "")


def test_changes_that_are_not_committed_are_of_today(repository: Path) -> None:
    (repository / "file").write_text("two")
    assert commit_of(repository) == TODAY


def test_a_download_says_that_its_history_is_not_known(repository: Path, tmp_path: Path) -> None:
    """Also one that was unpacked below another repository."""
    unpacked = repository / "level-hips"
    unpacked.mkdir()
    assert commit_of(unpacked) is None
    assert printed(unpacked) == (TODAY, NO_HISTORY)


def test_a_build_names_the_day_that_it_was_told() -> None:
    assert made_on({NAME: str(THEN)}) == date(2020, 9, 13)
    assert made_on({}) == datetime.now(UTC).date()
