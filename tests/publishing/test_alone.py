"""Two builds in one folder do not mix: the second waits for the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.small.reading import ROOT

STEPS = "echo begin >> steps; sleep 0.3; echo end >> steps"


def start(folder: Path, steps: str) -> subprocess.Popen[str]:
    """Start shell commands in a folder, alone."""
    return subprocess.Popen(
        [sys.executable, "-I", ROOT / "publishing/alone.py", "kept/lock", "sh", "-c", steps],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a process; return its exit code and what it said."""
    said, _ = process.communicate(timeout=10)
    return process.returncode, said


def test_the_second_waits_and_says_so(tmp_path: Path) -> None:
    both = [start(tmp_path, STEPS), start(tmp_path, STEPS)]
    waited = "Another build is running in this folder: waiting until it has ended.\n"
    assert sorted(ended(process) for process in both) == [(0, ""), (0, waited)]
    assert (tmp_path / "steps").read_text(encoding="utf-8").split() == ["begin", "end"] * 2


def test_one_that_fails_says_so_and_lets_the_next_begin(tmp_path: Path) -> None:
    assert ended(start(tmp_path, "exit 3")) == (3, "")
    assert ended(start(tmp_path, "exit 0")) == (0, "")
