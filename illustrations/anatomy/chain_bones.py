"""The chain in bones: each link in line and collapsed, what turned against what, and by how much.

The pose is that of the chain's other pictures (`chain_figures.py`), the foot planted. Every number
on a picture is measured in that pose, never written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from .. import picture
from ..chain_figures import chain_states, runner
from ..engine.camera import Camera
from ..engine.drawing import draw
from ..engine.scene import Array, Scene
from ..engine.svg import document, element
from ..exercise_figures import Figure, closer
from ..human.contact import Solved
from ..human.landmarks import landmark
from ..inputs import CHAIN_BONES
from ..pose_files import load_chain, load_people
from ..pose_schema import Stance
from .inside import bones_of, feet_in, see_through, within
from .letters import width, written

STATES = {"in-line": "In line", "collapsed": "Collapsed"}
LETTERS = 42.0
"""Height of the numbers, in picture units: some 12 pixels where two pictures share a telephone."""
LEG = ("right_hip_side", "left_hip_side", "low_back", "right_toe", "right_heel")
"""What a picture closes in on where the chain's file names nothing: pelvis and standing leg."""
SHOWN = {"hamstrings-and-low-back": ("nape", *LEG)}
"""Links whose angle lies elsewhere."""
Way = Callable[[Solved], tuple[Array, Array, Array]]
"""A corner (3,), and the points (3,) to which its right line and its bones' line lead."""


@dataclass(frozen=True)
class Angle:
    """What is marked on the bones of a link.

    says: what lies at the angle, `{n}` its whole degrees. to: away from the corner, units right and
    down to the middle of the number.
    """

    way: Way
    says: str
    to: tuple[float, float]


def _at(now: Solved, name: str) -> Array:
    return landmark(now.body, now.placed, name)


def _pelvis(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the free side of the pelvis lies off level with the standing one."""
    standing, free = (_at(now, f"{side}_hip_joint") for side in ("right", "left"))
    along = 1.9 * (free - standing)
    reach = float(np.sqrt((along**2).sum()))
    level = along * [1.0, 1.0, 0.0]
    return standing, standing + level * reach / float(np.sqrt((level**2).sum())), standing + along


def _thigh(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the standing thigh is from square to the pelvis, seen square to both."""
    hip, free, knee = (_at(now, f"{n}_joint") for n in ("right_hip", "left_hip", "right_knee"))
    across = (hip - free) / np.sqrt(((hip - free) ** 2).sum())
    shaft = knee - hip
    return hip, hip + shaft - across * float(shaft @ across), knee


def _knee(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the shin is from going on straight below the thigh, seen from the front."""
    hip, knee, ankle = (_at(now, f"right_{n}_joint") for n in ("hip", "knee", "ankle"))
    thigh, shin = ((b - a) * [1.0, 0.0, 1.0] for a, b in ((hip, knee), (knee, ankle)))
    on = thigh * float(np.sqrt((shin**2).sum()) / np.sqrt((thigh**2).sum()))
    return knee, knee + on, knee + shin


def _kneecap(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the pull over the kneecap bends, seen from the front."""
    front, cap, shin = (_at(now, f"right_{n}") for n in ("hip_bone", "knee", "shin"))
    pull, on = ((b - a) * [1.0, 0.0, 1.0] for a, b in ((front, cap), (cap, shin)))
    straight = pull * float(np.sqrt((on**2).sum()) / np.sqrt((pull**2).sum()))
    return cap, cap + straight, cap + on


def _heel(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the foot is rolled under the ankle, seen from behind."""
    ankle = _at(now, "right_ankle_joint")
    down = 0.075 * (now.placed.rotation["right_foot"] @ np.array([0.0, 0.0, -1.0]))
    rolled = down * [1.0, 0.0, 1.0]
    upright = np.array([0.0, 0.0, -float(np.sqrt((rolled**2).sum()))])
    return ankle, ankle + 1.3 * upright, ankle + 1.3 * rolled


def _trunk(now: Solved) -> tuple[Array, Array, Array]:
    """Return how far the trunk leans aside, seen from behind."""
    low, neck = _at(now, "low_back"), _at(now, "nape")
    lean = (neck - low) * [1.0, 0.0, 1.0]
    return low, low + np.array([0.0, 0.0, float(np.sqrt((lean**2).sum()))]), low + lean


THIGH = "The standing thigh is {n} off square to the pelvis, towards the middle."
ANGLES = {
    "pelvic-drop": Angle(_pelvis, "The free side of the pelvis lies {n} below level.", (150, 8)),
    "hip-adduction-and-rotation": Angle(_thigh, THIGH, (-74, 120)),
    "dynamic-knee-valgus": Angle(
        _knee, "Seen from the front, the shin is {n} off the line of the thigh.", (-84, 90)
    ),
    "kneecap": Angle(
        _kneecap, "Seen from the front, the line of pull over the kneecap bends by {n}.", (-130, 80)
    ),
    "shin-and-foot": Angle(_heel, "The foot is rolled in by {n}.", (-120, 20)),
    "piriformis-and-other-gluteals": Angle(_thigh, THIGH, (74, 120)),
    "hamstrings-and-low-back": Angle(_trunk, "The trunk leans by {n}.", (90, -150)),
    "tfl-and-iliotibial-band": Angle(_thigh, THIGH, (-80, 130)),
}


def expected_chain_bones() -> list[str]:
    """Return the files that chain_bones yields, without drawing anything."""
    return [file_of(link.id, state) for link in load_chain().links for state in STATES]


def file_of(link: str, state: str) -> str:
    """Return the path of a picture below the output folder."""
    return f"chain/{link}-{state}-bones.svg"


def chain_bones() -> Iterator[Figure]:
    """Yield the pictures of all links, or raise PoseError."""
    chain = load_chain()
    body, look = load_people()[chain.person]
    states = chain_states(chain, body)
    poses = dict(zip(STATES, (states[0], states[-1]), strict=True))
    for link in chain.links:
        view = chain.view
        if link.azimuth is not None:
            view = view.model_copy(update={"azimuth": link.azimuth})
        camera = closer(link.close_up or SHOWN.get(link.id, LEG), list(poses.values()), view)
        for state, now in poses.items():
            yield _figure(link, state, now, runner(look, now), camera)


def degrees(way: tuple[Array, Array, Array]) -> int:
    """Return the angle between the two lines from a corner, in whole degrees."""
    corner, a, b = way
    first, second = a - corner, b - corner
    cosine = float(first @ second) / float(np.sqrt((first**2).sum() * (second**2).sum()))
    return round(float(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))))


def _figure(link: Stance, state: str, now: Solved, scene: Scene, camera: Camera) -> Figure:
    """Return one finished picture."""
    bones = bones_of(now) | feet_in(now)
    size = (camera.width, camera.height)
    angle = ANGLES[link.id]
    way = angle.way(now)
    amount = degrees(way)
    inner = within(bones, camera)
    body = [
        *see_through(draw(scene, camera), inner, camera, picture.panel(*size)),
        *_marked(angle, way, amount, state == "collapsed", camera),
    ]
    title = f"{link.title} in bones, {STATES[state].lower()}"
    said = angle.says.format(n=f"{amount} degree{'' if amount == 1 else 's'}")
    alt = f"{STATES[state]}, in bones. {said}"
    about = (
        f"A runner on the right leg, the foot planted, seen {_seen_from(link)}: "
        "pelvis, legs and feet in bones."
    )
    file = file_of(link.id, state)
    name = file.removesuffix(".svg").replace("/", "-")
    description = f"{about} {said}"
    svg = document(name, size, title, description, body)
    return Figure(file, svg.encode(), *size, title, alt, description, CHAIN_BONES)


def _seen_from(link: Stance) -> str:
    """Return where a link is seen from."""
    azimuth = abs(link.azimuth or 0.0)
    if azimuth > 90:
        return "from behind"
    return "from the front and the outer side" if azimuth > 20 else "from the front"


def _marked(
    angle: Angle, way: tuple[Array, Array, Array], amount: int, wrong: bool, camera: Camera
) -> list[str]:
    """Return the right line, that of the bones, the angle between them and its number."""
    corner, right, found = (camera.project(point[None])[0][0] for point in way)
    out = picture.guide(np.stack([corner, right]), False)
    if amount > 0:
        line = picture.guide(np.stack([corner, found]), wrong)
        out = picture.wedge(corner, right, found) + out + (line if wrong else [])
    words = str(amount)
    x, y = corner + np.array(angle.to)
    wide = width(words, LETTERS)
    x = float(np.clip(x, 30, camera.width - 50 - wide))
    y = float(np.clip(y, 50, camera.height - 30))
    ring = LETTERS * 0.11
    pill = element(
        "rect", x=round(x - 12), y=round(y - 38), width=round(wide + 40), height=52, rx=12,
        fill=picture.PANEL,
    )  # fmt: skip
    sign = element(
        "circle", cx=round(x + wide + 9), cy=round(y - 0.62 * LETTERS), r=round(ring, 1),
        fill="none", stroke=picture.INK, stroke_width="3.4",
    )  # fmt: skip
    return [*out, pill, written(words, x, y, LETTERS, picture.INK), sign]
