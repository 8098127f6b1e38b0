"""A first change, as CONTRIBUTING tells it, and nothing more: the checks are green."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from library.yaml_source import read_source
from publishing.generated import committed_files, write
from tests.commands import run_module
from tests.publishing.versions import begin_repository, git
from tests.small.library import SmallLibrary
from tests.small.reading import ROOT

pytestmark = pytest.mark.long

DATA = Path("docs/data/exercises.yml")
EXERCISES: list[dict[str, Any]] = read_source(ROOT / DATA).data["exercises"]
CHECKS = (("publishing", "check"), ("publishing", "reading"), ("illustrations", "check"))
"""What `make check` runs that reads the data."""


def other_number(text: str) -> str:
    """Return a dose with one repetition more."""
    return re.sub(r"(reps: \[?\d+, )(\d+)", lambda found: f"{found[1]}{int(found[2]) + 1}", text)


def edit(text: str, exercise: str, kind: str) -> str:
    """Return the data file after a first change of an exercise; the rest stays as it is."""
    start = text.index(f"- id: {exercise}\n")
    end = text.find("\n  - id: ", start)
    before, entry, after = text[:start], text[start:end], text[end:]
    match kind:
        case "name":
            changed = re.sub(r"(\n    name: )(.*)", r"\1Another \2", entry, count=1)
        case "summary":
            changed = re.sub(r'(\n    summary: ")', r"\1Try this. ", entry, count=1)
        case "cue":
            changed = re.sub(r'(\n    cues:\n      - ")', r"\1Breathe on. ", entry, count=1)
        case "stop rule":
            changed = re.sub(r'(\n    stop_if:\n      - what: ")', r"\1Today: ", entry, count=1)
        case _:
            dose = re.search(r"\n    dose: .*", entry)
            assert dose, exercise
            changed = entry.replace(dose[0], other_number(dose[0]))
    assert changed != entry, (exercise, kind)
    return before + changed + after


KINDS = ("cue", "name", "summary", "dose", "stop rule")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository as it is committed or about to be."""
    folder = tmp_path_factory.mktemp("contributor")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in filter(None, listed):
        source, target = ROOT / name, folder / name
        if not source.is_file():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return folder


def checks(folder: Path) -> list[str]:
    """Return what the checks of a copy complain of."""
    said = []
    for command in CHECKS:
        done = run_module(folder, *command, env={"PYTHONPATH": str(folder)})
        said += (done.stdout + done.stderr).splitlines() if done.returncode else []
    return said


def test_a_first_change_to_the_letter_is_green(copy: Path) -> None:
    """Of every kind, each in an exercise of its own, and a longer name for all.

    What is red is said with its name.
    """
    text = (ROOT / DATA).read_text(encoding="utf-8")
    for one in EXERCISES:
        text = edit(text, one["id"], "name")
    suggested = (one["id"] for one in EXERCISES if one["dose"]["source"] == "suggested")
    for kind, exercise in zip(KINDS, suggested, strict=False):
        text = edit(text, exercise, kind)
    (copy / DATA).write_text(text, encoding="utf-8")
    assert checks(copy) == []


def test_pull_requests_that_change_neighbouring_exercises_merge(small: SmallLibrary) -> None:
    """Each with everything the project asks for: what `make generate` writes."""
    root = small.docs.parent
    (root / "docs/data/exercises.yml").write_text((ROOT / DATA).read_text("utf-8"), "utf-8")
    own = ROOT / "docs/data"
    for file in (*own.glob("*.yml"), *own.glob("*.csv")):
        (small.data / file.name).write_text(file.read_text("utf-8"), "utf-8")
    generate(small)
    begin_repository(root)
    first, second = (one["id"] for one in EXERCISES[:2])
    for branch, exercise in (("one", first), ("two", second)):
        git(root, "checkout", "--quiet", "-b", branch, "main")
        for kind in ("cue", "name", "summary", "stop rule"):
            text = (root / DATA).read_text(encoding="utf-8")
            (root / DATA).write_text(edit(text, exercise, kind), encoding="utf-8")
        generate(small)
        git(root, "add", ".")
        git(root, "commit", "--quiet", f"--message={branch}")
    git(root, "merge", "--quiet", "--no-edit", "one")
    library = small.site().library
    assert library.exercises[first].name.startswith("Another ")
    assert library.exercises[second].name.startswith("Another ")


def generate(small: SmallLibrary) -> None:
    """Write what `make generate` writes from the data."""
    write(committed_files(small.site().library, small.docs), small.docs)
