"""The skeleton of a new exercise: `make exercise ID=single-leg-bridge NAME="Single-leg bridge"`.

Its entry, in place on a ladder, the edges to the rungs beside it, its page, its address and a pose
to start from. What only its author can know is `TODO`, and `make check` says what to write there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from library.draft import read_draft
from library.kinds import EXERCISE
from library.placeholders import PLACEHOLDER

from ..addresses import LIST, publish
from ..pages import exercise_page
from .entry import with_entry
from .plan import DATA, POSES, ScaffoldError, Wish, plan_of
from .pose import copied_pose, with_a_pose

__all__ = ["ScaffoldError", "Wish", "add_exercise"]


def add_exercise(root: Path, wish: Wish) -> list[str]:
    """Write the skeleton of an exercise, and return what to tell its author, a line each.

    Raises:
        ScaffoldError: When it cannot be made; then nothing is written.
    """
    text = (root / DATA).read_text(encoding="utf-8")
    source = read_draft(root / DATA.parent).sources[DATA.name]
    if not isinstance(source.data, dict) or not _readable(source.data):
        raise ScaffoldError(f"{DATA} cannot be read: `make check` says what is wrong")
    plan = plan_of(root, wish, source.data)
    entries = {entry["id"]: entry for entry in source.data["exercises"]}
    pose_of = with_a_pose(root, plan.like, entries)
    new = {
        DATA: with_entry(text, source.data, plan),
        Path("docs") / EXERCISE.source(wish.id): exercise_page(wish.id),
        POSES / f"{wish.id}.yml": copied_pose(
            (root / POSES / f"{pose_of}.yml").read_text(encoding="utf-8"), wish.id
        ),
    }
    for path, content in new.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8", newline="\n")
    publish(root, [f"/{EXERCISE.address(wish.id)}"])
    rung = f"behind {plan.below}" if plan.below else "as the lowest rung"
    return [
        f"wrote {DATA}: {wish.id} with the code {plan.code}, on the ladder {plan.ladder}, {rung}",
        *(f"wrote {path}" for path in list(new)[1:]),
        f"wrote {LIST}",
        f"The position is that of {plan.like}, the pose that of {pose_of}: change what is wrong.",
        f"Now write something in the place of every {PLACEHOLDER}: `make check` says what.",
    ]


def _readable(data: dict[str, Any]) -> bool:
    """Return whether exercises and ladders can be found in a file, whatever else is wrong."""
    return all(
        isinstance(data.get(key), list)
        and data[key]
        and all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in data[key])
        for key in ("exercises", "ladders")
    )
