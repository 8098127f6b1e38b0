"""A few pictures drawn quickly, to be looked at while a pose is changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import resvg_py

from .anatomy.bones import Mesh
from .anatomy.inside import TENDON, bellies_in, bones_of, feet_in, see_through, within
from .anatomy.muscle_plan import BAND
from .anatomy.work_figures import FILLS, MAIN, NAMES
from .chain_figures import chain_figures
from .engine.drawing import draw
from .engine.svg import document
from .exercise_figures import Figure, pictures, studio, untrue
from .human.body import SIDES
from .human.contact import Solved
from .picture import panel
from .places_figures import places_figures
from .pose_files import POSES, PoseError, load_chain, load_exercise, load_places

MOVING = ("end", "move")  # an arrow follows the whole movement


def quick_look(
    job: str, names: list[str], said: Callable[[str], object] = lambda _: None
) -> list[Figure]:
    """Return some pictures of an exercise, the chain or the places, `start`, `step-1` or `front`.

    They are drawn even where they do otherwise than the text says; `said` tells. Raises PoseError
    for a name that there is not.
    """
    others: list[str] = []
    if job == "chain":
        there: dict[str, Callable[[], Figure]] = {}
        for figure in chain_figures(load_chain()):
            there[Path(figure.file).stem] = partial(_same, figure)
            if there.keys() >= set(names):
                break
    elif job == "places":
        there = {Path(f.file).stem: partial(_same, f) for f in places_figures(load_places())}
    else:
        whole = load_exercise(POSES / "exercises" / f"{job}.yml")
        # Only the faults that are looked at are solved: that is most of the time.
        asked = tuple(f for f in whole.faults if any(n.endswith(f"-{f.id}") for n in names))
        exercise = whole.model_copy(update={"faults": asked})
        at = studio(exercise, any(n in MOVING for n in names))
        for line in untrue(at):
            said(line)
        there = pictures(at)
        others = [f"fault-{f.id}" for f in whole.faults if f not in asked]
    unknown = sorted(set(names) - set(there))
    if unknown:
        known = ", ".join([*there, *others])
        raise PoseError(f"{job} has no picture {', '.join(unknown)}; it has: {known}")
    return [there[name]() for name in names]


def _same(figure: Figure) -> Figure:
    """Return the figure."""
    return figure


def look(job: str, names: list[str], folder: Path) -> list[Path]:
    """Write some pictures as PNG into `folder` and return their paths, or raise PoseError."""
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    for figure in quick_look(job, names, print):
        out.append(folder / f"{job}-{Path(figure.file).stem}.png")
        out[-1].write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=figure.content.decode())))
    return out


def look_inside(
    exercise: str, names: list[str], folder: Path, *, with_muscles: bool = False
) -> list[Path]:
    """Write any moment of an exercise as PNG, seen into the body; return the paths.

    Args:
        exercise: Its id.
        names: `start`, `end` or `fault-<id>`; PoseError for others.
        folder: Where to.
        with_muscles: Show every muscle of the model on both sides, too.
    """
    whole = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    known = ["start", "end", *(f"fault-{fault.id}" for fault in whole.faults)]
    unknown = sorted(set(names) - set(known))
    if unknown:
        there = ", ".join(known)
        raise PoseError(f"{exercise} cannot be seen into at {', '.join(unknown)}; only at: {there}")
    asked = tuple(fault for fault in whole.faults if f"fault-{fault.id}" in names)
    at = studio(whole.model_copy(update={"faults": asked}), with_frames=False)
    moments = {
        "start": (at.places.start, 0.0, at.exercise.view),
        "end": (at.places.end, 0.0, at.exercise.view),
    } | {
        f"fault-{fault.id}": (
            at.places.faults[fault.id],
            fault.band_slips,
            fault.view or at.exercise.view,
        )
        for fault in asked
    }
    folder.mkdir(parents=True, exist_ok=True)
    kind = "muscles" if with_muscles else "bones"
    out = []
    for name in names:
        now, slip, view = moments[name]
        camera = at.framed([(now, slip)], view) if name.startswith("fault-") else at.camera
        size = (camera.width, camera.height)
        parts = bones_of(now) | (feet_in(now) | every_belly(now) if with_muscles else {})
        body = see_through(
            draw(at.scene(now, slip), camera), within(parts, camera), camera, panel(*size)
        )
        svg = document(f"{exercise}-{name}-{kind}", size, name, "", body)
        out.append(folder / f"{exercise}-{name}-{kind}.png")
        out[-1].write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg)))
    return out


def every_belly(now: Solved) -> dict[str, tuple[Mesh, str]]:
    """Return every muscle of the model in a body, in metres of the scene, each with its colour."""
    return {
        belly: (mesh, FILLS[BAND if name == BAND or belly.endswith(TENDON) else MAIN])
        for side in SIDES
        for name in (*NAMES, BAND)
        for belly, mesh in bellies_in(now, side, name).items()
    }
