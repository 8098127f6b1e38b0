"""Small repositories, as contributors and publishing see them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.small.reading import ROOT


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, as somebody, and return what it says."""
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"git {' '.join(words)}: {done.stdout}{done.stderr}"
    return done.stdout


def begin_repository(folder: Path) -> None:
    """Put all that is in a folder under version control, as this repository is."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / ".gitattributes").write_text((ROOT / ".gitattributes").read_text("utf-8"), "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Begin")
