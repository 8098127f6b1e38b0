"""The whole catalogue: exercises and chain, the body that readers point at, and the plates.

Of its own, because a picture is old when the code changed that it is drawn with: what is written
here makes no exercise's picture old.
"""

from __future__ import annotations

from . import catalogue
from .anatomy.plate_figures import expected_plates, group_of, groups, plate_figures
from .catalogue import Entry
from .exercise_figures import Figure
from .inputs import ANATOMY
from .places_figures import POSE_FILE, VIEWS, BodyFigure, places_figures
from .pose_files import load_places

PLACES = "places"


def jobs() -> list[str]:
    """Return the names of all that is drawn in one go: exercises, chain, places, plates."""
    return [*catalogue.jobs(), PLACES, *(f"{ANATOMY}/{group}" for group in groups())]


def figures_of(job: str) -> list[Figure]:
    """Return all figures of one job, or raise PoseError."""
    if job == PLACES:
        return list(places_figures(load_places()))
    if job.startswith(f"{ANATOMY}/"):
        return list(plate_figures(job.removeprefix(f"{ANATOMY}/")))
    return catalogue.figures_of(job)


def pose_file_of(file: str) -> str:
    """Return the pose file that a figure, by its path below the output folder, is drawn from."""
    if file.startswith(f"{ANATOMY}/"):
        return ANATOMY
    return POSE_FILE if file.startswith(f"{PLACES}/") else catalogue.pose_file_of(file)


def job_of(file: str) -> str:
    """Return the job that draws a figure, by the figure's path below the output folder."""
    if pose_file_of(file) == ANATOMY:
        folder, _, name = file.removeprefix(f"{ANATOMY}/").removesuffix(".svg").partition("/")
        return f"{ANATOMY}/{folder if name else group_of(folder)}"
    return PLACES if pose_file_of(file) == POSE_FILE else catalogue.job_of(file)


def entry(figure: Figure) -> Entry:
    """Return a figure's entry in the index; a body's says where its places lie."""
    own = catalogue.entry(figure)
    if isinstance(figure, BodyFigure):
        own["places"] = {
            place: {"spots": marked.spots, "reach": marked.reach} for place, marked in figure.places
        }
    return own


def expected_files() -> list[str]:
    """Return every file that is asked for, without drawing anything."""
    places = [f"{PLACES}/{view}.svg" for view in VIEWS]
    return sorted([*catalogue.expected_files(), *places, *expected_plates()])
