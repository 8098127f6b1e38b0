"""A few pictures drawn quickly, to be looked at while a pose is changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import resvg_py

from .anatomy.inside import bones_of, see_through, within
from .chain_figures import chain_figures
from .engine.drawing import draw
from .engine.svg import document
from .exercise_figures import Figure, pictures, studio, untrue
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


def look_inside(exercise: str, names: list[str], folder: Path) -> list[Path]:
    """Write `start` or `end` of an exercise as PNG, the bones inside the body; return the paths."""
    at = studio(load_exercise(POSES / "exercises" / f"{exercise}.yml"), with_frames=False)
    moments = {"start": at.places.start, "end": at.places.end}
    unknown = sorted(set(names) - set(moments))
    if unknown:
        raise PoseError(f"{exercise} has no bones for {', '.join(unknown)}; only for start, end")
    folder.mkdir(parents=True, exist_ok=True)
    camera = at.camera
    size = (camera.width, camera.height)
    out = []
    for name in names:
        now = moments[name]
        inner = within(bones_of(now), camera)
        body = see_through(draw(at.scene(now), camera), inner, camera, panel(*size))
        svg = document(f"{exercise}-{name}-bones", size, name, "", body)
        out.append(folder / f"{exercise}-{name}-bones.png")
        out[-1].write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg)))
    return out
