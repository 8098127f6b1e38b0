"""What an edit of one exercise costs the preview, beside a whole build of it."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from statistics import median
from time import process_time

from macros.speed import Table
from publishing.kept import KeptPages
from publishing.preview import build_preview
from tests.site.building import copy_sources, run

ROUNDS = 3


def edit_costs(folder: Path) -> Table:
    """Return the processor seconds of a whole preview of our library, and of one after an edit.

    Args:
        folder: Where a copy of the sources goes, whose exercises are edited.
    """
    copy_sources(folder)
    run(folder, "publishing", "generate")
    run(folder, "publishing", "prepare")
    file = folder / "docs/data/exercises.yml"
    text = file.read_text(encoding="utf-8")
    cue = 'cues:\n      - "'
    wholes: list[float] = []
    edits: list[float] = []
    with chdir(folder):
        _seconds({})  # reads the programs
        for number in range(ROUNDS):
            kept: KeptPages = {}
            for when, found in (("before", wholes), ("after", edits)):
                changed = text.replace(cue, f"{cue}Edit {number}, {when}. ", 1)
                file.write_text(changed, encoding="utf-8")
                found.append(_seconds(kept))
    whole, edit = median(wholes), median(edits)
    row = ("A cue of an exercise", f"{whole:.1f}", f"{edit:.1f}", f"{edit / whole:.2f}")
    return Table(("Edited", "A whole preview, s", "After the edit, s", "Times"), (row,))


def _seconds(kept: KeptPages) -> float:
    start = process_time()
    problems = build_preview(Path("docs"), Path("site"), "http://127.0.0.1/", kept, lambda: 0)
    assert problems == ()
    return process_time() - start
