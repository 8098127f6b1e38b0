"""All pictures of one exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np

from . import checks, picture, words
from .engine.camera import Camera, fit
from .engine.drawing import draw, silhouette
from .engine.scene import Array, Mesh, Scene
from .engine.svg import document
from .hidden import SEEN, hidden_feet
from .human.contact import Solved
from .human.figure import person
from .human.landmarks import landmark
from .human.outfit import Look
from .human.props import fixed_props, moving_props, shadows
from .library import entry_of
from .move import moving_document
from .pose_files import PoseError, load_people
from .pose_schema import Arrow, Exercise, Fault, Mark, View
from .solving import Positions, positions

PUSH = 0.20  # metres of the arrow of a push
PUSHES = {"left": (1.0, 0.0, 0.0), "right": (-1.0, 0.0, 0.0), "up": (0.0, 0.0, 1.0)}
Right = tuple[str, str] | None  # the picture beside a fault, and its words there

drawn = partial(draw, tolerance=0.5, grain=0.5)
"""How a still is drawn: no page shows it wider than 400 pixels, which is half a picture unit on a
sharp screen. Finer lines look the same and weigh two fifths more.
"""


@dataclass(frozen=True)
class Figure:
    """One finished picture. file: its path below docs/assets/figures.

    right: of a fault's picture, the file of the right one beside it, and what it shows there.
    """

    file: str
    content: bytes
    width: int
    height: int
    title: str
    alt: str
    description: str
    pose_file: str = field(default="")
    right: Right = None


def stage(
    look: Look, now: Solved, places: Positions, fixed: tuple[Mesh, ...], slip: float = 0.0
) -> Scene:
    """Return the scene of one position: person, props and shadows."""
    meshes, strokes = person(now.body, look, now.placed)
    moving = moving_props(places.props, now, places.keys, slip)
    return Scene(meshes + moving + fixed + shadows(now), strokes)


@dataclass(frozen=True, eq=False)
class Studio:
    """All that the pictures of one exercise are drawn from."""

    exercise: Exercise
    places: Positions
    look: Look
    fixed: tuple[Mesh, ...]

    def scene(self, now: Solved, slip: float = 0.0) -> Scene:
        """Return the scene of one position."""
        return stage(self.look, now, self.places, self.fixed, slip)

    @cached_property
    def camera(self) -> Camera:
        """Return the one camera of start, end and movement."""
        last = self.places.frames[-1:] if self.exercise.follows is not None else ()
        return self.framed([(now, 0.0) for now in (*self.places.keys, *last)], self.exercise.view)

    def framed(
        self, moments: list[tuple[Solved, float]], view: View, margin: float = 34.0
    ) -> Camera:
        """Return the one camera of some positions, each with the slip of its band."""
        if view.close_up:
            return closer(view.close_up, [now for now, _ in moments], view)
        return framing([self.scene(now, slip) for now, slip in moments], view, margin)


def studio(exercise: Exercise, with_frames: bool = True) -> Studio:
    """Return the studio of an exercise, every pose solved, or raise PoseError."""
    places = positions(exercise, with_frames)
    look = load_people()[exercise.person][1]
    return Studio(exercise, places, look, fixed_props(places.props, places.keys))


def untrue(at: Studio) -> list[str]:
    """Return one line for everything in the pictures that the exercise's text does not allow."""
    out = checks.problems(at.exercise, at.places, at.fixed)
    for name, now, slip, camera in _stills(at):
        for side, seen in hidden_feet(at.scene(now, slip), camera):
            out.append(
                f"{at.exercise.id}.yml: {name}: a prop hides the {side} foot ({seen:.0%} of it is "
                f"seen, at least {SEEN:.0%} should be); look from another side"
            )
    return out


def _stills(at: Studio) -> Iterator[tuple[str, Solved, float, Camera]]:
    """Yield the name, position, slip of the band and camera of every still."""
    yield "start", at.places.start, 0.0, at.camera
    yield "end", at.places.end, 0.0, at.camera
    for fault in at.exercise.faults:
        camera = _fault_camera(at, fault)
        yield f"fault {fault.id}", at.places.faults[fault.id], fault.band_slips, camera
        if fault.view is not None:
            yield f"right {fault.id}", _moment(at, fault), 0.0, camera


def refuse_untrue(at: Studio) -> None:
    """Raise PoseError when a picture does otherwise than the exercise's text says."""
    found = untrue(at)
    if found:
        raise PoseError("\n".join(found))


def exercise_figures(exercise: Exercise) -> list[Figure]:
    """Return start, end, move, thumb and faults of an exercise, or raise PoseError."""
    at = studio(exercise)
    refuse_untrue(at)
    return [make() for make in pictures(at).values()]


def pictures(at: Studio) -> dict[str, Callable[[], Figure]]:
    """Return how each picture is drawn, by its file's name without `.svg`."""
    out = {
        "start": lambda: _start(at),
        "end": lambda: _end(at),
        "move": lambda: _move(at),
        "thumb": lambda: _thumb(at),
    }
    for fault in at.exercise.faults:
        out[f"fault-{fault.id}"] = partial(_fault, at, fault)
        if fault.view is not None:
            out[f"right-{fault.id}"] = partial(_right, at, fault)
    return out


def right_file(exercise: str, fault: Fault) -> str:
    """Return the picture of the moment that goes wrong in `fault`, done right, from its side."""
    kind = fault.base if fault.view is None else f"right-{fault.id}"
    return f"exercises/{exercise}/{kind}.svg"


def _figure(
    at: Studio, kind: str, size: tuple[int, int], svg: str, text: words.Text, right: Right = None
) -> Figure:
    """Return a finished picture of the exercise."""
    folder = f"exercises/{at.exercise.id}"
    return Figure(
        f"{folder}/{kind}.svg",
        svg.encode(),
        *size,
        text.title,
        text.alt,
        text.description,
        f"{folder}.yml",
        right,
    )


def _still(
    at: Studio, kind: str, camera: Camera, body: list[str], text: words.Text, right: Right = None
) -> Figure:
    """Return a finished still."""
    size = (camera.width, camera.height)
    name = f"{at.exercise.id}-{kind}"
    svg = document(name, size, text.title, text.description, body)
    return _figure(at, kind, size, svg, text, right)


def _ground(camera: Camera) -> str:
    """Return the panel that a picture is drawn on."""
    return picture.panel(camera.width, camera.height)


def _ghost(at: Studio, now: Solved) -> tuple[Array, ...]:
    """Return the outline of the person in one position."""
    return silhouette(person_only(at.scene(now)), at.camera)


def _start(at: Studio) -> Figure:
    """Return the start."""
    body = picture.still(drawn(at.scene(at.places.start), at.camera), [_ground(at.camera)])
    text = words.key_text(at.exercise, "start", at.places)
    return _still(at, "start", at.camera, body, text)


def _end(at: Studio) -> Figure:
    """Return the end, with the start as a ghost, and the arrows."""
    arrows = [e for a in at.exercise.arrows for e in arrow_elements(a, at.places, at.camera)]
    under = [_ground(at.camera)]
    if at.exercise.ghost:
        under.append(picture.ghost(_ghost(at, at.places.start)))
    body = picture.still(drawn(at.scene(at.places.end), at.camera), under, arrows)
    return _still(at, "end", at.camera, body, words.key_text(at.exercise, "end", at.places))


def person_only(scene: Scene) -> Scene:
    """Return the scene without props: what a ghost shows."""
    keep = ("body", "left_shoe", "right_shoe", "bun")
    return Scene(tuple(m for m in scene.meshes if m.name in keep))


def framing(scenes: list[Scene], view: View, margin: float = 34.0) -> Camera:
    """Return the one camera that shows all `scenes`."""
    points = np.concatenate([m.vertices for s in scenes for m in s.meshes])
    return fit(points, view.azimuth, view.elevation, *picture.SIZES[view.shape], margin)


def closer(names: tuple[str, ...], moments: list[Solved], view: View) -> Camera:
    """Return the one camera that closes in on some landmarks, wherever they are in `moments`."""
    points = np.stack([landmark(s.body, s.placed, n) for s in moments for n in names])
    return fit(points, view.azimuth, view.elevation, *picture.SIZES[view.shape], margin=90)


def arrow_elements(spec: Arrow, places: Positions, camera: Camera) -> list[str]:
    """Return the arrow along a landmark's path through all frames, or along its push."""
    path = np.stack([landmark(f.body, f.placed, spec.follows) for f in places.frames])
    if spec.pushes is not None:
        aside = PUSH * np.array(PUSHES[spec.pushes])
        at = landmark(places.end.body, places.end.placed, spec.follows)
        path = np.stack([at - aside, at])
    xy, _ = camera.project(path)
    middle = (xy[0] + xy[-1]) / 2
    line = middle + (xy - middle) * spec.stretch + np.array(spec.offset)
    room = np.array([camera.width, camera.height]) - 34
    line = line + np.clip(34 - line.min(0), 0, None) - np.clip(line.max(0) - room, 0, None)
    return picture.arrow(line)


def _move(at: Studio) -> Figure:
    """Return the animated picture."""
    text = words.move_text(at.exercise, at.places)
    size = (at.camera.width, at.camera.height)
    drawings = [draw(at.scene(now), at.camera, 1.2, 0.5, 0.5) for now in at.places.frames]
    name, ghost = at.exercise.id, _ghost(at, at.places.end)
    tempo = entry_of(name).tempo
    if at.exercise.follows is not None:
        tempo = tempo.of_two()
    svg = moving_document(name, size, text, drawings, tempo, ghost)
    return _figure(at, "move", size, svg, text)


def _thumb(at: Studio) -> Figure:
    """Return the small square picture: the end position, in heavier lines."""
    scene = at.scene(at.places.end)
    view = at.exercise.view.model_copy(update={"shape": "square"})
    camera = at.framed([(at.places.end, 0.0)], view, 26)
    drawing = draw(scene, camera, 1.2, 0.7, 1)  # 160 pixels wide at most, of 600
    body = picture.still(drawing, [_ground(camera)], heavier=1.7)
    return _still(at, "thumb", camera, body, words.thumb_text(at.exercise, at.places))


def mark_elements(
    mark: Mark, wrong: Solved, right: Solved, camera: Camera, wedge: bool = False
) -> list[str]:
    """Return the dashed right line, the solid wrong one and the circled cross.

    The right line is carried to the point where the wrong one begins, so that the two show the
    angle between them. wedge: the angle is filled, as it is where the lines run on beyond.
    """
    out: list[str] = []
    if mark.line:
        ways = [
            camera.project(np.stack([landmark(s.body, s.placed, n) for n in mark.line]))[0]
            for s in (right, wrong)
        ]
        ways[0] = ways[0] + (ways[1][0] - ways[0][0])
        longer = [_longer(way, mark.beyond) for way in ways]
        if wedge or mark.beyond:
            ends = longer if mark.beyond else [way[:2] for way in ways]
            out += picture.wedge(ways[1][0], ends[0][-1], ends[1][-1])
        out += picture.guide(longer[0], False) + picture.guide(longer[1], True)
    at, _ = camera.project(landmark(wrong.body, wrong.placed, mark.at))
    room = np.array([camera.width, camera.height]) - 34
    return out + picture.cross(np.clip(at[0] + np.array(mark.offset), 34, room))


def _longer(way: Array, beyond: float) -> Array:
    """Return a line (n, 2) that runs on past both ends by a share of its length, 0 or more."""
    if not beyond:
        return way
    length = float(np.sqrt((np.diff(way, axis=0) ** 2).sum(1)).sum())
    first, last = way[0] - way[1], way[-1] - way[-2]
    ends = [
        at + beyond * length * along / np.sqrt((along**2).sum())
        for at, along in ((way[0], first), (way[-1], last))
    ]
    return np.concatenate([ends[:1], way, ends[1:]])


def right_line(mark: Mark, now: Solved, camera: Camera) -> list[str]:
    """Return the dashed line alone, for the picture where all is well."""
    points = np.stack([landmark(now.body, now.placed, n) for n in mark.line])
    return picture.guide(_longer(camera.project(points)[0], mark.beyond), False)


def _moment(at: Studio, fault: Fault) -> Solved:
    """Return the moment that goes wrong in a fault, done right."""
    return at.places.start if fault.base == "start" else at.places.end


def _fault_camera(at: Studio, fault: Fault) -> Camera:
    """Return the one camera of a fault's picture and of the right one beside it."""
    wrong = (at.places.faults[fault.id], fault.band_slips)
    return at.framed([wrong, (_moment(at, fault), 0.0)], fault.view or at.exercise.view)


def _fault(at: Studio, fault: Fault) -> Figure:
    """Return the picture of one fault."""
    wrong, right = at.places.faults[fault.id], _moment(at, fault)
    camera = _fault_camera(at, fault)
    marks = mark_elements(fault.mark, wrong, right, camera)
    body = picture.still(drawn(at.scene(wrong, fault.band_slips), camera), [_ground(camera)], marks)
    beside = (right_file(at.exercise.id, fault), words.right_text(at.exercise, fault).alt)
    text = words.fault_text(at.exercise, fault)
    return _still(at, f"fault-{fault.id}", camera, body, text, beside)


def _right(at: Studio, fault: Fault) -> Figure:
    """Return the picture beside a fault: the same moment, done right, seen from the same side."""
    camera = _fault_camera(at, fault)
    now = _moment(at, fault)
    line = right_line(fault.mark, now, camera) if fault.mark.beyond else []
    body = picture.still(drawn(at.scene(now), camera), [_ground(camera)], line)
    text = words.right_text(at.exercise, fault)
    return _still(at, f"right-{fault.id}", camera, body, text)
