"""The chain's pictures, from the pelvis down, and the home page's runner."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from . import picture
from .engine.camera import Camera
from .engine.scene import Scene
from .engine.svg import document, element
from .exercise_figures import Figure, closer, drawn, framing, mark_elements, right_line
from .human.contact import Solved
from .human.figure import person
from .human.landmarks import landmark
from .human.outfit import Look
from .human.props import shadows, surfaces
from .pose_files import load_people
from .pose_schema import Chain, Stance, View
from .solving import flat_angles, solve_key
from .words import body_sentences, leg_sentences

POSE_FILE = "chain.yml"


def chain_figures(chain: Chain) -> Iterator[Figure]:
    """Yield the steps, both pictures of every link, and the home page's, or raise PoseError."""
    body, look = load_people()[chain.person]
    states = chain_states(chain, body)
    in_line = states[0]

    def scene(now: Solved, highlight: str | None = None) -> Scene:
        return runner(look, now, highlight)

    camera = framing([scene(s) for s in states], chain.view)
    yield _step(chain, None, scene(in_line), camera, in_line, in_line)
    for before, now, step in zip(states, states[1:], chain.steps, strict=False):
        yield _step(chain, step, scene(now), camera, now, before)
    for link in chain.links:
        yield from _link(
            chain,
            link,
            scene(in_line, link.highlight),
            scene(states[-1], link.highlight),
            in_line,
            states[-1],
        )
    home = solve_key(f"{POSE_FILE}: home", chain.home, body, chain.attitude, surfaces(()), in_line)
    yield _home(chain, scene(home), home)


def chain_states(chain: Chain, body: str) -> list[Solved]:
    """Return the chain's poses: in line, and after each step; or raise PoseError.

    What a step has bent stays so, and the foot stays where it was planted.
    """
    planes = surfaces(())
    in_line = solve_key(f"{POSE_FILE}: in_line", chain.in_line, body, chain.attitude, planes)
    states = [in_line]
    firm: frozenset[str] = frozenset()
    for step in chain.steps:
        place = f"{POSE_FILE}: {step.id}"
        states.append(
            solve_key(place, step, body, chain.attitude, planes, states[-1], in_line, True, firm)
        )
        firm |= frozenset(flat_angles(step.joints))
    return states


def runner(look: Look, now: Solved, highlight: str | None = None) -> Scene:
    """Return the chain's runner in a pose, over the shadows on the ground."""
    meshes, strokes = person(now.body, look, now.placed, highlight)
    return Scene(meshes + shadows(now), strokes)


def _figure(
    file: str, svg_body: list[str], camera: Camera, title: str, alt: str, description: str
) -> Figure:
    """Return one finished picture of the chain."""
    size = (camera.width, camera.height)
    name = file.removesuffix(".svg").replace("/", "-")
    svg = document(name, size, title, description, svg_body)
    return Figure(file, svg.encode(), *size, title, alt, description, POSE_FILE)


def _step(
    chain: Chain, step: Stance | None, scene: Scene, camera: Camera, now: Solved, before: Solved
) -> Figure:
    """Return one step: the body so far, and the mark of what this step changed."""
    marks = (
        []
        if step is None or step.mark is None
        else mark_elements(step.mark, now, before, camera, wedge=True)
    )
    number = 0 if step is None else int(step.id.removeprefix("step-"))
    shows = chain.in_line.shows if step is None else step.shows
    explains = (
        "Everything is in line: this is where the chain begins."
        if step is None
        else (step.explains)
    )
    return _figure(
        f"chain/step-{number}.svg",
        picture.still(drawn(scene, camera), [picture.panel(camera.width, camera.height)], marks),
        camera,
        f"{chain.name}, step {number}",
        f"{chain.name}, step {number}: {shows}.",
        " ".join([explains, *leg_sentences(now, 1), *body_sentences(now, 1)]),
    )


def _link(
    chain: Chain,
    link: Stance,
    line_scene: Scene,
    fallen_scene: Scene,
    line: Solved,
    fallen: Solved,
) -> list[Figure]:
    """Return a link in line and collapsed, in the same framing."""
    view = chain.view
    if link.azimuth is not None:
        view = view.model_copy(update={"azimuth": link.azimuth})
    camera = framing([line_scene, fallen_scene], view)
    if link.close_up:
        camera = closer(link.close_up, [line, fallen], view)
    ground = picture.panel(camera.width, camera.height)
    name = f"{chain.name}, {link.called}"
    out = []
    for word, scene, now in (("in-line", line_scene, line), ("collapsed", fallen_scene, fallen)):
        mark = link.mark
        marks: list[str] = []
        if mark is not None:
            marks = (
                right_line(mark, line, camera)
                if word == "in-line"
                else mark_elements(mark, fallen, line, camera, wedge=True)
            )
        said = word.replace("-", " ")
        about = "The parts stand in line." if word == "in-line" else link.explains
        out.append(
            _figure(
                f"chain/{link.id}-{word}.svg",
                picture.still(drawn(scene, camera), [ground], marks),
                camera,
                f"{link.title}, {said}",
                f"{name}, {said}: {link.shows}.",
                " ".join(
                    [
                        f"A runner on the right leg; marked: {link.shows}.",
                        about,
                        *leg_sentences(now, 1)[1:],
                        *body_sentences(now, 1),
                    ]
                ),
            )
        )
    return out


def _home(chain: Chain, scene: Scene, now: Solved) -> Figure:
    """Return the home page's runner before a low sun."""
    view = View(azimuth=20, elevation=0, shape="square")
    camera = framing([scene], view, 36)
    ankle, _ = camera.project(landmark(now.body, now.placed, "right_heel")[None])
    level = round(float(ankle[0, 1])) + 4
    ground = [
        picture.panel(camera.width, camera.height),
        element("circle", cx=315, cy=285, r=225, fill="#f4d9a4"),
        element(
            "path",
            d=f"M60 {level}h480",
            stroke="#bcd4cc",
            stroke_width=10,
            stroke_linecap="round",
            fill="none",
        ),
    ]
    bones = np.stack([landmark(now.body, now.placed, f"{s}_hip_bone") for s in ("right", "left")])
    xy, _ = camera.project(bones)
    along = xy[1] - xy[0]
    pelvis = picture.guide(np.stack([xy[0] - along * 0.9, xy[1] + along * 0.9]), False)
    shows = chain.home.shows
    return _figure(
        "home.svg",
        picture.still(drawn(scene, camera), ground, pelvis),
        camera,
        "A runner with a level pelvis",
        f"{shows[:1].upper()}{shows[1:]}.",
        "A woman runs towards the viewer's left. "
        + " ".join([*leg_sentences(now), "A dashed line through the hip bones is level."]),
    )
