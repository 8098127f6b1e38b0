"""What works in an exercise: the pose of its start and end again, closer, with bones and muscles.

Main and helping muscles are told apart by tone, by the pattern of their fibres, and in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy import ndimage  # type: ignore[import-untyped]

from ..engine.camera import Camera, fit
from ..engine.contours import runs, simplify
from ..engine.drawing import draw, silhouette
from ..engine.raster import NOTHING, Buffers, rasterise
from ..engine.scene import GRAIN, Array, Mask
from ..engine.svg import document, element, path
from ..exercise_figures import Figure, Studio, studio
from ..human.contact import Solved
from ..library import entry_of
from ..picture import INK, PANEL, SIZES, panel
from ..pose_files import POSES, load_exercise
from ..words import NAME
from .bones import Mesh
from .context_plan import ADDUCTORS, GASTROCNEMIUS, HAMSTRINGS, QUADRICEPS, ROTATORS, SOLEUS
from .inside import TENDON, bellies_in, bones_of, feet_in, fibres_in, see_through, surfaces
from .letters import width, written
from .muscle_plan import BAND
from .work_spec import WORKS, Work

MAIN, HELPING = "main", "helping"
FILLS = {MAIN: "#c0584f", HELPING: "#ecc6b6", BAND: "#f4f1ea"}
FIBRES = {MAIN: ("#8c332d", 2.4, ""), HELPING: ("#a86f5f", 2.4, "3 9")}
"""Of fibres: colour, weight and dashes. The tones stay apart in grey, the dashes without tone."""
NAMES = {
    "gluteus-maximus": ("Maximus", "gluteus maximus"),
    "gluteus-medius": ("Medius", "gluteus medius"),
    "gluteus-minimus": ("Minimus", "gluteus minimus"),
    "tensor-fasciae-latae": ("Tensor", "tensor fasciae latae"),
    "piriformis": ("Piriformis", "piriformis"),
    ROTATORS: ("Rotators", "the deep rotators"),
    ADDUCTORS: ("Adductors", "the adductors"),
    QUADRICEPS: ("Quadriceps", "the quadriceps"),
    HAMSTRINGS: ("Hamstrings", "the hamstrings"),
    SOLEUS: ("Soleus", "soleus"),
    GASTROCNEMIUS: ("Gastroc", "gastrocnemius"),
}
"""The muscles of the model: on the picture, and in a sentence."""
CALF = (SOLEUS, GASTROCNEMIUS)
"""Those between knee and heel, which a picture of hips and thighs has no room for."""
ROOM, ROOM_OF_CALF = 70.0, 110.0
"""Picture units round bones and muscles, for the names: a calf is slim, and its names are long."""
SIZE = 30.0
"""Of letters, in picture units: some 13 pixels on a telephone."""
EDGE = 14
"""Units that a name keeps from the edge of the picture."""
SHOWS = 500
"""Square units of a muscle that have to be seen for it to be named on the picture."""
DEEP = 0.03
"""Metres under the surface to which a fibre of the outermost layer counts as seen."""
ABOVE, BELOW = ("femur", "patella"), ("patella", "tibia", "foot", "toes")
"""Bones of a leg that a picture of thighs, or of calves, has to hold."""
MOMENTS = {"start": "at the start", "end": "at the end"}


@dataclass(frozen=True)
class WorkFigure(Figure):
    """A picture of working muscles.

    works: those that it shows, main ones first; hidden: those of them that are not seen, or only
    beneath others. turned: whether it is seen from another side than the exercise's own pictures.
    """

    works: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    turned: bool = False


@dataclass(frozen=True)
class Name:
    """A name on a picture. at: where its letters begin. leader: from it to its muscle."""

    words: str
    at: tuple[float, float]
    leader: tuple[tuple[float, float], tuple[float, float]]


def expected_work(exercise: str) -> list[str]:
    """Return the files that work_figures yields, without drawing anything."""
    return [file_of(exercise, moment) for moment in MOMENTS] if exercise in WORKS else []


def file_of(exercise: str, moment: str) -> str:
    """Return the path of a picture below the output folder."""
    return f"exercises/{exercise}/works-{moment}.svg"


def work_figures(exercise: str) -> Iterator[WorkFigure]:
    """Yield the pictures of one exercise, or raise PoseError."""
    spec = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    at = studio(spec.model_copy(update={"faults": ()}), with_frames=False)
    moments = {"start": at.places.start, "end": at.places.end}
    camera = framed(at, list(moments.values()), WORKS[exercise])
    for moment, now in moments.items():
        yield _figure(exercise, moment, now, at, camera)


def roles(exercise: str) -> dict[str, str]:
    """Return the muscles of the model that work where its picture looks, the main ones first."""
    entry = entry_of(exercise)
    out = dict.fromkeys(entry.main, MAIN) | dict.fromkeys(entry.helping, HELPING)
    calf = WORKS[exercise].calf
    return {n: role for n, role in out.items() if n in NAMES and (n in CALF) == calf}


def framed(at: Studio, moments: Sequence[Solved], work: Work) -> Camera:
    """Return the one camera of both pictures: from the hips to the knees, or on to the feet."""
    shown = [
        mesh.vertices
        for now in moments
        for name, (mesh, _) in _bones(now, work).items()
        if (name == "pelvis" and not work.calf)
        or (name.startswith(work.legs) and name.endswith(BELOW if work.calf else ABOVE))
    ]
    view = at.exercise.view
    size = SIZES["landscape" if view.shape == "wide" else view.shape]
    azimuth = view.azimuth if work.azimuth is None else work.azimuth
    elevation = view.elevation if work.elevation is None else work.elevation
    return fit(
        np.concatenate(shown), azimuth, elevation, *size, ROOM_OF_CALF if work.calf else ROOM
    )


def _bones(now: Solved, work: Work) -> dict[str, tuple[Mesh, str]]:
    """Return the bones that a picture shows, each with its colour."""
    return bones_of(now) | (feet_in(now) if work.calf else {})


def _figure(exercise: str, moment: str, now: Solved, at: Studio, camera: Camera) -> WorkFigure:
    """Return one finished picture."""
    works, legs = roles(exercise), WORKS[exercise].legs
    parts: dict[str, tuple[Mesh, str]] = dict(_bones(now, WORKS[exercise]))
    band = [BAND] if "tensor-fasciae-latae" in works else []
    bellies: dict[tuple[str, str], list[str]] = {}
    for side in legs:
        for name in (*works, *band):
            own = bellies_in(now, side, name)
            for belly, mesh in own.items():
                role = BAND if belly.endswith(TENDON) else works.get(name, BAND)
                parts[belly] = (mesh, FILLS[role])
            bellies[side, name] = [belly for belly in own if not belly.endswith(TENDON)]
    scene = surfaces(parts)
    inner = draw(scene, camera)
    buffers = rasterise(scene, camera, 1.0)
    names = list(parts)
    masks = {
        own: np.isin(buffers.mesh, [names.index(one) for one in those])
        for own, those in bellies.items()
    }
    seen = {
        muscle: max((masks[side, muscle] for side in legs), key=lambda m: int(m.sum()))
        for muscle in works
    }
    hidden = tuple(muscle for muscle, mask in seen.items() if mask.sum() < SHOWS)
    over = [
        line
        for side in legs
        for muscle, role in works.items()
        for line in _fibres(now, side, muscle, role, masks[side, muscle], buffers, camera)
    ]
    for side in legs:
        for muscle in hidden:
            over += _beneath({one: parts[one] for one in bellies[side, muscle]}, camera)
    labels = placed(
        {
            f"{NAMES[muscle][0]}, {'main' if works[muscle] == MAIN else 'helps'}": mask
            for muscle, mask in seen.items()
            if muscle not in hidden
        },
        buffers.mesh != NOTHING,
    )
    size = (camera.width, camera.height)
    body = [
        *see_through(draw(at.scene(now), camera), inner, camera, panel(*size)),
        *over,
        *_written(labels),
    ]
    title = f"What works, {MOMENTS[moment]}"
    described = _described(works, hidden, moment)
    svg = document(f"{exercise}-works-{moment}", size, title, described, body)
    return WorkFigure(
        file_of(exercise, moment), svg.encode(), *size, title, _alt(works, moment), described,
        f"works/{exercise}", None, tuple(works), hidden, WORKS[exercise].azimuth is not None,
    )  # fmt: skip


def _alt(works: dict[str, str], moment: str) -> str:
    """Return a picture in a sentence that is short enough to be heard at once."""
    said = []
    for role in (MAIN, HELPING):
        own = [NAMES[m][0].lower() for m, r in works.items() if r == role]
        if own:
            said.append(f"{_listed(own)}, {role}")
    return f"{NAME}, what works {MOMENTS[moment]}: {'; '.join(said)}."


def _described(works: dict[str, str], hidden: tuple[str, ...], moment: str) -> str:
    """Return a picture in words."""
    said = [f"The bones and working muscles inside the body {MOMENTS[moment]}."]
    for role, word in ((MAIN, "Main"), (HELPING, "Helping")):
        own = [NAMES[m][1] for m, r in works.items() if r == role and m not in hidden]
        if own:
            said.append(f"{word}: {_listed(own)}.")
    if hidden:
        said.append(f"Hidden behind others here: {_listed([NAMES[m][1] for m in hidden])}.")
    return " ".join(said)


def _listed(items: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]]))


def _fibres(
    now: Solved, side: str, muscle: str, role: str, mask: Mask, buffers: Buffers, camera: Camera
) -> list[str]:
    """Return the fibres of a muscle's outermost layer where they are seen, as one element."""
    colour, weight, dashes = FIBRES[role]
    ways = []
    for line in fibres_in(now, side, muscle):
        fine = np.stack([np.interp(np.linspace(0, 19, 77), np.arange(20), c) for c in line.T], 1)
        xy, near = camera.project(fine)
        col, row = (np.floor(xy[:, k]).astype(np.int64) for k in (0, 1))
        within = (col >= 0) & (col < mask.shape[1]) & (row >= 0) & (row < mask.shape[0])
        col, row = np.clip(col, 0, mask.shape[1] - 1), np.clip(row, 0, mask.shape[0] - 1)
        shown = within & mask[row, col]
        shown &= buffers.depth[row, col] - np.round(near / GRAIN) < DEEP / GRAIN
        for start, stop in runs(shown):
            # A fibre stops short of the muscle's own line.
            piece = xy[start + 2 : stop - 2]
            if len(piece) > 8:
                ways.append(path(simplify(piece, 0.8), False, 1.0))
    if not ways:
        return []
    dashed = {"stroke_dasharray": dashes} if dashes else {}
    return [
        element(
            "path", d="".join(ways), fill="none", stroke=colour, stroke_width=weight,
            stroke_linecap="round", **dashed,
        )
    ]  # fmt: skip


def _beneath(bellies: dict[str, tuple[Mesh, str]], camera: Camera) -> list[str]:
    """Return the dashed outline of a muscle that lies beneath another."""
    outlines = silhouette(surfaces(bellies), camera)
    return [
        element(
            "path", d="".join(path(o, True, 1.0) for o in outlines), fill="none", stroke=INK,
            stroke_width=2.6, stroke_dasharray="8 7", stroke_linejoin="round",
        )
    ]  # fmt: skip


def placed(shown: dict[str, Mask], taken: Mask) -> list[Name]:
    """Return each name beside its muscle, off bones and muscles, other names and their leaders.

    shown: of each name, the pixels of its muscle. taken: those of bones and muscles.

    Raises:
        ValueError: Where a picture has no room for a name.
    """
    height, wide = taken.shape
    busy, written_on = taken.astype(np.float64), np.zeros(taken.shape, bool)
    out = []
    for words, mask in shown.items():
        deep = int(ndimage.distance_transform_edt(mask).argmax())
        at = np.array([deep % wide, deep // wide], float)
        best: tuple[float, Array, Array] | None = None
        for far, turn in product(range(40, 420, 12), range(0, 360, 10)):
            if best is not None and best[0] <= far:
                break  # what lies farther off costs more than that
            way = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
            half = np.array([width(words, SIZE), SIZE]) / 2
            low, high = (np.round(at + far * way + half * k).astype(int) for k in (-1, 1))
            if (low < EDGE).any() or (high > np.array([wide, height]) - EDGE).any():
                continue
            start = np.clip(at, low - 4, high + 4)
            leader = np.round(start + np.linspace(0, 1, 25)[:, None] * (at - start)).astype(int)
            cost = far + 900 * busy[low[1] - 6 : high[1] + 6, low[0] - 8 : high[0] + 8].mean()
            cost += 900 * float(written_on[leader[:, 1], leader[:, 0]].any())
            if best is None or cost < best[0]:
                best = (cost, np.stack([low, high]), leader)
        if best is None:
            raise ValueError(f"no room for {words!r} on a picture {wide} by {height}")
        _, (low, high), leader = best
        written_on[low[1] - 6 : high[1] + 6, low[0] - 6 : high[0] + 6] = True
        for x, y in leader:
            busy[y - 4 : y + 5, x - 4 : x + 5] = 3.0
        busy[written_on] = 3.0
        ends = ((float(leader[0][0]), float(leader[0][1])), (float(at[0]), float(at[1])))
        out.append(Name(words, (float(low[0]), float(high[1] - 0.2 * SIZE)), ends))
    return out


def _written(names: Sequence[Name]) -> list[str]:
    """Return leaders with a light rim and a dot, then the names."""
    ways = "".join(
        f"M{a[0]:.0f} {a[1]:.0f}L{b[0]:.0f} {b[1]:.0f}" for a, b in (n.leader for n in names)
    )
    shared = {"fill": "none", "stroke_linecap": "round"}
    out = [
        element("path", d=ways, stroke=PANEL, stroke_width=7, **shared),
        element("path", d=ways, stroke=INK, stroke_width=2.4, **shared),
    ]
    for name in names:
        x, y = (round(c) for c in name.leader[1])
        out.append(element("circle", cx=x, cy=y, r=6, fill=INK, stroke=PANEL, stroke_width=2))
    return out + [written(n.words, *n.at, SIZE, INK) for n in names]
