"""Says whether the committed figures are those that the data ask for, without drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from . import editor
from .agreement import disagreements, unknown_places
from .anatomy import held, model_files
from .catalogue import INDEX, OUTPUT, read_index
from .every_figure import expected_files, job_of, jobs, pose_file_of
from .inputs import inputs_digest, sha256
from .pose_files import PoseError, exercise_files, load_chain, load_exercise, load_places

REPAIR = "run `make figures` and commit the result"


def problems() -> list[str]:
    """Return one line for all that is wrong with the pose files; if nothing is, with the figures.

    A figure is wrong that is missing, changed by hand, stale or left over.
    """
    unread = [*editor.problems(), *_unread()]
    if unread:
        return unread
    others = [line for path in exercise_files() for line in disagreements(load_exercise(path))]
    others += unknown_places(load_places())
    return [*others, *model_files.problems(), *held.problems(), *(line for _, line in _found())]


def _unread() -> Iterator[str]:
    """Yield what is wrong in any of the pose files."""
    reading: list[Callable[[], object]] = [partial(load_exercise, p) for p in exercise_files()]
    reading += [load_chain, load_places]
    for read in reading:
        try:
            read()
        except PoseError as error:
            yield from str(error).splitlines()


def stale_jobs() -> list[str]:
    """Return the jobs that have a figure to be drawn anew, in the order of `jobs()`."""
    stale = {job_of(file) for file, _ in _found()}
    return [job for job in jobs() if job in stale]


def _found() -> list[tuple[str, str]]:
    """Return each figure with something wrong, and one line that says what."""
    index = read_index()
    expected = expected_files()
    there = sorted(
        p.relative_to(OUTPUT).as_posix() for p in OUTPUT.rglob("*") if p.is_file() and p != INDEX
    )
    out = []
    for file in expected:
        place = OUTPUT / file
        if file not in index or not place.exists():
            out.append((file, f"{place}: missing; {REPAIR}"))
        elif index[file]["sha256"] != sha256(place.read_bytes()):
            out.append((file, f"{place}: not what the studio drew; {REPAIR}"))
        elif index[file]["inputs"] != inputs_digest(pose_file_of(file)):
            out.append((file, f"{place}: older than the data or the studio; {REPAIR}"))
    for file in sorted((set(there) | set(index)) - set(expected)):
        out.append((file, f"{OUTPUT / file}: no pose file asks for it; {REPAIR}"))
    return out
