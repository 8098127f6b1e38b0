"""The body that readers point at, and where on the pictures its places lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import picture
from .engine.camera import Camera, fit
from .engine.drawing import draw
from .engine.scene import Array, Scene
from .engine.svg import document
from .exercise_figures import Figure
from .human.contact import Solved
from .human.figure import person
from .human.landmarks import landmark
from .human.props import shadows, surfaces
from .places_schema import Places, Spot
from .pose_files import load_people
from .solving import solve_key

POSE_FILE = "places.yml"
SIZE = (400, 1190)
"""Picture units: as slim as a body with its arms, so that two stand side by side on a telephone."""
VIEWS = {"front": (0.0, "from the front"), "back": (180.0, "from behind")}
"""Where each picture is seen from: degrees round the body, and in words."""


@dataclass(frozen=True)
class Marked:
    """Where a place lies on a picture, in its units.

    spots: the middle of each mark. reach: what a finger hits, each (x, y, width, height).
    """

    spots: tuple[tuple[int, int], ...]
    reach: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True)
class BodyFigure(Figure):
    """A picture of the body with the places that are marked on it, from the head down."""

    places: tuple[tuple[str, Marked], ...] = ()


def places_figures(places: Places) -> Iterator[BodyFigure]:
    """Yield the body from the front and from behind, or raise PoseError."""
    body, look = load_people()[places.person]
    now = solve_key(f"{POSE_FILE}: stands", places.stands, body, places.attitude, surfaces(()))
    meshes, strokes = person(now.body, look, now.placed)
    scene = Scene(meshes + shadows(now), strokes)
    points = np.concatenate([mesh.vertices for mesh in scene.meshes])
    for view, (azimuth, words) in VIEWS.items():
        camera = fit(points, azimuth, 0.0, *SIZE, margin=20.0)
        shown = f"{places.stands.shows}, seen {words}"
        title, name = f"{places.name}, {words}", f"places-{view}"
        description = f"{shown[:1].upper()}{shown[1:]}, with both hands before the chest."
        svg = document(
            name,
            SIZE,
            title,
            description,
            picture.still(draw(scene, camera), [picture.panel(*SIZE)]),
        )
        yield BodyFigure(
            f"places/{view}.svg",
            svg.encode(),
            *SIZE,
            title,
            f"{places.name}: {shown}.",
            description,
            POSE_FILE,
            places=tuple(
                (spot.place, marked(spot, now, camera))
                for spot in places.spots
                if spot.view == view
            ),
        )


def marked(spot: Spot, now: Solved, camera: Camera) -> Marked:
    """Return where a place lies on the picture that `camera` makes of a body."""
    middle = float(_seen(now, "pelvis_centre", camera)[0])
    spots = []
    for side in ("left", "right") if any(n.startswith("left_") for n in spot.between) else ("",):
        names = [name.replace("left_", f"{side}_", 1) for name in spot.between]
        at = np.mean([_seen(now, name, camera) for name in names], axis=0)
        away = np.sign(at[0] - middle) if side else 0.0
        spots.append((at[0] + away * spot.beyond * camera.scale, at[1] + spot.lower * camera.scale))
    spots.sort()
    height = float(np.mean([y for _, y in spots]))
    inner, outer, above, below = (
        metres * camera.scale
        for metres in (spot.reach.inner, spot.reach.outer, spot.reach.above, spot.reach.below)
    )
    across = (
        [(middle - outer, middle - inner), (middle + inner, middle + outer)]
        if inner
        else [(middle - outer, middle + outer)]
    )
    return Marked(
        tuple((round(x), round(y)) for x, y in spots),
        tuple(
            (round(left), round(height - above), round(right - left), round(above + below))
            for left, right in across
        ),
    )


def _seen(now: Solved, name: str, camera: Camera) -> Array:
    """Return where a landmark is in the picture, (2,)."""
    xy: Array = camera.project(landmark(now.body, now.placed, name))[0][0]
    return xy
