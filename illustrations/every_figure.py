"""The whole catalogue: exercises, what works in them, chain, its bones, body, plates.

Of its own, because a picture is old when the code changed that it is drawn with: what is written
here makes no exercise's picture old.
"""

from __future__ import annotations

from . import catalogue
from .anatomy.chain_bones import chain_bones, expected_chain_bones
from .anatomy.plate_figures import expected_plates, group_of, groups, plate_figures
from .anatomy.work_figures import WorkFigure, expected_work, work_figures
from .anatomy.work_spec import WORKS
from .catalogue import Entry
from .exercise_figures import Figure
from .inputs import ANATOMY, CHAIN_BONES, WORK
from .places_figures import POSE_FILE, VIEWS, BodyFigure, places_figures
from .pose_files import load_places

PLACES = "places"


def jobs() -> list[str]:
    """Return the names of all that is drawn in one go: exercises first, then the rest in turn."""
    plates = (f"{ANATOMY}/{group}" for group in groups())
    work = (f"{WORK}/{name}" for name in WORKS)
    return [*catalogue.jobs(), CHAIN_BONES, PLACES, *plates, *work]


def figures_of(job: str) -> list[Figure]:
    """Return all figures of one job, or raise PoseError."""
    if job == PLACES:
        return list(places_figures(load_places()))
    if job.startswith(f"{ANATOMY}/"):
        return list(plate_figures(job.removeprefix(f"{ANATOMY}/")))
    if job.startswith(f"{WORK}/"):
        return list(work_figures(job.removeprefix(f"{WORK}/")))
    if job == CHAIN_BONES:
        return list(chain_bones())
    return catalogue.figures_of(job)


def pose_file_of(file: str) -> str:
    """Return the pose file that a figure, by its path below the output folder, is drawn from."""
    folder, _, name = file.rpartition("/")
    if name.startswith(f"{WORK}-"):
        return f"{WORK}/{folder.removeprefix('exercises/')}"
    if file.startswith(f"{ANATOMY}/"):
        return ANATOMY
    if file.startswith("chain/") and file.endswith("-bones.svg"):
        return CHAIN_BONES
    return POSE_FILE if file.startswith(f"{PLACES}/") else catalogue.pose_file_of(file)


def job_of(file: str) -> str:
    """Return the job that draws a figure, by the figure's path below the output folder."""
    drawn_from = pose_file_of(file)
    if drawn_from == CHAIN_BONES or drawn_from.startswith(f"{WORK}/"):
        return drawn_from
    if drawn_from == ANATOMY:
        folder, _, name = file.removeprefix(f"{ANATOMY}/").removesuffix(".svg").partition("/")
        return f"{ANATOMY}/{folder if name else group_of(folder)}"
    return PLACES if drawn_from == POSE_FILE else catalogue.job_of(file)


def entry(figure: Figure) -> Entry:
    """Return a figure's entry in the index; of a body where its places lie."""
    own = catalogue.entry(figure)
    if isinstance(figure, BodyFigure):
        own["places"] = {
            place: {"spots": marked.spots, "reach": marked.reach} for place, marked in figure.places
        }
    if isinstance(figure, WorkFigure):
        own |= {"hidden": figure.hidden, "turned": figure.turned, "works": figure.works}
        if WORKS[figure.pose_file.removeprefix(f"{WORK}/")].calf:
            own["feet"] = True
    return own


def expected_files() -> list[str]:
    """Return every file that is asked for, without drawing anything."""
    places = [f"{PLACES}/{view}.svg" for view in VIEWS]
    work = [file for name in WORKS for file in expected_work(name)]
    bones = expected_chain_bones()
    return sorted([*catalogue.expected_files(), *bones, *places, *expected_plates(), *work])
