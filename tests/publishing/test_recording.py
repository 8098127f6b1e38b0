"""Publishing commits the record of editions to the branch that is published (`.ci/record`)."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publishing.versions import git
from tests.small.reading import ROOT

RECORD = Path("docs/data/editions.json")


@dataclass
class Runner:
    """A checkout of the main branch where publishing runs, and the repository that it pushes to."""

    origin: Path
    checkout: Path
    told: Path

    def record(self) -> tuple[int, str]:
        """Run the step; return its exit code and what it says."""
        done = subprocess.run(
            [".ci/record"],
            cwd=self.checkout,
            env={**os.environ, "GITHUB_OUTPUT": str(self.told)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def writes(self, text: str) -> None:
        """Let `make record` have written a record."""
        (self.checkout / RECORD).write_text(text, encoding="utf-8")

    @property
    def head(self) -> str:
        """The commit that the main branch of the repository is at."""
        return git(self.origin, "rev-parse", "main").strip()

    @property
    def to_build(self) -> str:
        """What the next steps are told to build."""
        return self.told.read_text(encoding="utf-8")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """Return a fresh checkout."""
    origin, checkout = tmp_path / "origin.git", tmp_path / "checkout"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(checkout))
    git(checkout, "checkout", "--quiet", "-B", "main")
    (checkout / RECORD).parent.mkdir(parents=True)
    (checkout / RECORD).write_text("one\n", encoding="utf-8")
    (checkout / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/record", checkout / ".ci/record")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message=Begin")
    git(checkout, "push", "--quiet", "origin", "main")
    told = tmp_path / "told"
    told.touch()
    return Runner(origin, checkout, told)


def test_a_new_edition_is_pushed_and_that_commit_is_built(runner: Runner) -> None:
    before = runner.head
    runner.writes("one\ntwo\n")
    assert runner.record() == (0, "")
    assert runner.head != before
    assert runner.to_build == f"commit={runner.head}\n"
    assert git(runner.origin, "show", f"main:{RECORD}") == "one\ntwo\n"
    assert git(runner.origin, "diff", "--name-only", before, "main").split() == [str(RECORD)]


def test_without_a_new_edition_nothing_is_pushed_and_the_branch_is_built(runner: Runner) -> None:
    before = runner.head
    assert runner.record() == (0, "")
    assert runner.head == before
    assert runner.to_build == f"commit={before}\n"


def test_a_branch_that_moved_on_is_left_to_its_own_run(runner: Runner, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(runner.origin), "other")
    git(tmp_path / "other", "commit", "--quiet", "--allow-empty", "--message=Later")
    git(tmp_path / "other", "push", "--quiet", "origin", "main")
    later = runner.head
    runner.writes("one\ntwo\n")
    code, said = runner.record()
    assert code == 0
    assert "main has moved on: nothing is published by this run." in said
    assert runner.head == later
    assert runner.to_build == ""


def test_a_branch_that_takes_no_push_stops_publishing_and_says_what_to_do(runner: Runner) -> None:
    hook = runner.origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    runner.writes("one\ntwo\n")
    code, said = runner.record()
    assert code == 1
    assert "could not be pushed to main: let GitHub Actions push there" in said
    assert runner.to_build == ""
