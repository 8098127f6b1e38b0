"""All pictures of one exercise."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from . import picture, words
from .engine.camera import Camera, fit
from .engine.drawing import draw, silhouette
from .engine.scene import Array, Mesh, Scene
from .engine.svg import document
from .human.contact import Solved
from .human.figure import person
from .human.landmarks import landmark
from .human.outfit import Look
from .human.props import fixed_props, moving_props, shadows
from .library import library
from .move import moving_document
from .pose_files import load_people
from .pose_schema import Arrow, Exercise, Fault, Mark, View
from .solving import Positions, positions


@dataclass(frozen=True)
class Figure:
    """One finished picture. file: its path below docs/assets/figures."""

    file: str
    content: bytes
    width: int
    height: int
    title: str
    alt: str
    description: str
    pose_file: str = field(default="")


def stage(
    look: Look, now: Solved, places: Positions, fixed: tuple[Mesh, ...], slip: float = 0.0
) -> Scene:
    """Returns the scene of one position: person, props and shadows."""
    meshes, strokes = person(now.body, look, now.placed)
    moving = moving_props(places.props, now, places.keys, slip)
    return Scene(meshes + moving + fixed + shadows(now), strokes)


def exercise_figures(exercise: Exercise) -> list[Figure]:
    """Returns start, end, move, thumb and faults of an exercise; raises PoseError."""
    places = positions(exercise)
    look = load_people()[exercise.person][1]
    fixed = fixed_props(places.props, places.keys)
    scenes = [stage(look, frame, places, fixed) for frame in places.frames]
    camera = framing(scenes[:1] + scenes[-1:], exercise.view)
    drawings = [draw(s, camera) for s in (scenes[0], scenes[-1])]
    ghost_of = {
        "start": silhouette(person_only(scenes[0]), camera),
        "end": silhouette(person_only(scenes[-1]), camera),
    }
    folder = f"exercises/{exercise.id}"
    size = (camera.width, camera.height)
    ground = picture.panel(*size)

    def still(kind: str, body: list[str], text: words.Text) -> Figure:
        name = f"{exercise.id}-{kind}"
        svg = document(name, size, text.title, text.description, body)
        return Figure(
            f"{folder}/{kind}.svg",
            svg.encode(),
            *size,
            text.title,
            text.alt,
            text.description,
            f"exercises/{exercise.id}.yml",
        )

    arrows = [e for a in exercise.arrows for e in arrow_elements(a, places, camera)]
    under = [ground, picture.ghost(ghost_of["start"])] if exercise.ghost else [ground]
    out = [
        still(
            "start", picture.still(drawings[0], [ground]), words.key_text(exercise, "start", places)
        ),
        still(
            "end",
            picture.still(drawings[1], under, arrows),
            words.key_text(exercise, "end", places),
        ),
    ]
    out.append(_move(exercise, places, scenes, camera, ghost_of["end"]))
    out.append(_thumb(exercise, places, scenes[-1]))
    for fault in exercise.faults:
        out.append(fault_figure(exercise, fault, places, look, fixed))
    return out


def person_only(scene: Scene) -> Scene:
    """Returns the scene without props: what a ghost shows."""
    keep = ("body", "left_shoe", "right_shoe", "bun")
    return Scene(tuple(m for m in scene.meshes if m.name in keep))


def framing(scenes: list[Scene], view: View, margin: float = 34.0) -> Camera:
    """Returns the one camera that shows all `scenes`."""
    points = np.concatenate([m.vertices for s in scenes for m in s.meshes])
    return fit(points, view.azimuth, view.elevation, *picture.SIZES[view.shape], margin)


def arrow_elements(spec: Arrow, places: Positions, camera: Camera) -> list[str]:
    """Returns the arrow along a landmark's path through all frames."""
    path = np.stack([landmark(f.body, f.placed, spec.follows) for f in places.frames])
    xy, _ = camera.project(path)
    middle = (xy[0] + xy[-1]) / 2
    line = middle + (xy - middle) * spec.stretch + np.array(spec.offset)
    room = np.array([camera.width, camera.height]) - 34
    line = line + np.clip(34 - line.min(0), 0, None) - np.clip(line.max(0) - room, 0, None)
    return picture.arrow(line)


def _move(
    exercise: Exercise,
    places: Positions,
    scenes: list[Scene],
    camera: Camera,
    ghost: tuple[Array, ...],
) -> Figure:
    """Returns the animated picture."""
    text = words.move_text(exercise, places)
    drawings = [draw(s, camera, 1.2, 0.5, 0.5) for s in scenes]
    svg = moving_document(
        exercise.id,
        (camera.width, camera.height),
        text,
        drawings,
        library()[exercise.id].tempo,
        ghost,
    )
    return Figure(
        f"exercises/{exercise.id}/move.svg",
        svg.encode(),
        camera.width,
        camera.height,
        text.title,
        text.alt,
        text.description,
        f"exercises/{exercise.id}.yml",
    )


def _thumb(exercise: Exercise, places: Positions, scene: Scene) -> Figure:
    """Returns the small square picture: the end position, in heavier lines."""
    view = exercise.view.model_copy(update={"shape": "square"})
    camera = framing([scene], view, 26)
    text = words.thumb_text(exercise, places)
    svg = document(
        f"{exercise.id}-thumb",
        (600, 600),
        text.title,
        text.description,
        picture.still(draw(scene, camera, 1.2, 0.5, 0.5), [picture.panel(600, 600)], heavier=1.7),
    )
    return Figure(
        f"exercises/{exercise.id}/thumb.svg",
        svg.encode(),
        600,
        600,
        text.title,
        text.alt,
        text.description,
        f"exercises/{exercise.id}.yml",
    )


def mark_elements(
    mark: Mark, wrong: Solved, right: Solved, camera: Camera, wedge: bool = False
) -> list[str]:
    """Returns the dashed right line, the solid wrong one and the circled cross.

    The right line is carried to the point where the wrong one begins, so that the two show the
    angle between them. wedge: the angle is filled.
    """
    out: list[str] = []
    if mark.line:
        ways = [
            camera.project(np.stack([landmark(s.body, s.placed, n) for n in mark.line]))[0]
            for s in (right, wrong)
        ]
        ways[0] = ways[0] + (ways[1][0] - ways[0][0])
        if wedge:
            out += picture.wedge(ways[1][0], ways[0][1], ways[1][1])
        out += picture.guide(ways[0], False) + picture.guide(ways[1], True)
    at, _ = camera.project(landmark(wrong.body, wrong.placed, mark.at))
    room = np.array([camera.width, camera.height]) - 34
    return out + picture.cross(np.clip(at[0] + np.array(mark.offset), 34, room))


def fault_figure(
    exercise: Exercise, fault: Fault, places: Positions, look: Look, fixed: tuple[Mesh, ...]
) -> Figure:
    """Returns the picture of one fault."""
    wrong = places.faults[fault.id]
    right = places.start if fault.base == "start" else places.end
    scene = stage(look, wrong, places, fixed, fault.band_slips)
    view = fault.view or exercise.view
    camera = framing([scene, stage(look, right, places, fixed)], view)
    size = (camera.width, camera.height)
    text = words.fault_text(exercise, fault)
    body = picture.still(
        draw(scene, camera), [picture.panel(*size)], mark_elements(fault.mark, wrong, right, camera)
    )
    svg = document(f"{exercise.id}-fault-{fault.id}", size, text.title, text.description, body)
    return Figure(
        f"exercises/{exercise.id}/fault-{fault.id}.svg",
        svg.encode(),
        *size,
        text.title,
        text.alt,
        text.description,
        f"exercises/{exercise.id}.yml",
    )
