"""What works in an exercise: the pose of its start and end again, closer, with bones and muscles.

Main and helping muscles are told apart by tone, by the pattern of their fibres, and in words; so
are those that a stretch lengthens, and at its end an arrow with two heads shows which way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..engine.camera import Camera, fit
from ..engine.contours import runs, simplify
from ..engine.drawing import draw, silhouette
from ..engine.raster import NOTHING, Buffers, rasterise
from ..engine.scene import GRAIN, Array, Mask, Scene
from ..engine.svg import document, element, path
from ..exercise_figures import Figure, Studio, person_only, studio
from ..human.contact import Solved
from ..library import entry_of
from ..picture import INK, SIZES, arrow, panel
from ..pose_files import POSES, load_exercise
from ..words import NAME
from .bones import Mesh
from .context_plan import ADDUCTORS, GASTROCNEMIUS, HAMSTRINGS, QUADRICEPS, ROTATORS, SOLEUS
from .inside import TENDON, bellies_in, bones_of, feet_in, fibres_in, see_through, surfaces
from .muscle_plan import BAND
from .work_names import names_written, placed
from .work_spec import WORKS, Work

MAIN, HELPING, STRETCHED = "main", "helping", "stretched"
FILLS = {MAIN: "#c0584f", HELPING: "#ecc6b6", STRETCHED: "#9dbfc9", BAND: "#f4f1ea"}
FIBRES = {
    MAIN: ("#8c332d", 2.4, ""),
    HELPING: ("#a86f5f", 2.4, "3 9"),
    STRETCHED: ("#2f5d6b", 2.2, "34 8"),
}
"""Of fibres: colour, weight and dashes. The tones stay apart in grey, the dashes without tone."""
ON_PICTURE = {MAIN: "main", HELPING: "helps", STRETCHED: "stretched"}
"""What stands behind a muscle's name on a picture."""
PULLED = (0.14, 0.86)
"""Of a stretched muscle, from end to end, as it is seen: from where to where its arrow goes."""
PULLED_WIDE = 26
"""Units round that arrow in which no leader ends."""
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
    main, helping = (STRETCHED, STRETCHED) if entry.stretches else (MAIN, HELPING)
    out = dict.fromkeys(entry.main, main) | dict.fromkeys(entry.helping, helping)
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
    room = work.room or (ROOM_OF_CALF if work.calf else ROOM)
    return fit(np.concatenate(shown), azimuth, elevation, *size, room)


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
    if moment == "end":
        for muscle in entry_of(exercise).main:
            if works.get(muscle) == STRETCHED:
                pulled = _pulled(seen[muscle])
                over += [*arrow(pulled[::-1]), *arrow(pulled)]
                seen[muscle] = seen[muscle] & _off(pulled, seen[muscle])
    labels = placed(
        {
            f"{NAMES[muscle][0]}, {ON_PICTURE[works[muscle]]}": mask
            for muscle, mask in seen.items()
            if muscle not in hidden
        },
        buffers.mesh != NOTHING,
        _person(at.scene(now), camera),
    )
    size = (camera.width, camera.height)
    body = [
        *see_through(draw(at.scene(now), camera), inner, camera, panel(*size)),
        *over,
        *names_written(labels),
    ]
    title = f"What {_done(works)}, {MOMENTS[moment]}"
    described = _described(works, hidden, moment)
    svg = document(f"{exercise}-works-{moment}", size, title, described, body)
    return WorkFigure(
        file_of(exercise, moment), svg.encode(), *size, title, _alt(works, moment), described,
        f"works/{exercise}", None, tuple(works), hidden, WORKS[exercise].azimuth is not None,
    )  # fmt: skip


def _alt(works: dict[str, str], moment: str) -> str:
    """Return a picture in a sentence that is short enough to be heard at once.

    It names the genus of the gluteals once; the description has every name whole.
    """
    said = []
    for role, word in ((MAIN, ", main"), (HELPING, ", helping"), (STRETCHED, "")):
        own = [NAMES[m][1].removeprefix("the ") for m, r in works.items() if r == role]
        own = [name.removesuffix(" fasciae latae") for name in own]
        if own:
            said.append(f"{_listed(own)}{word}")
    first, genus, others = "; ".join(said).partition("gluteus ")
    named = first + genus + others.replace(genus, "") if genus else first
    return f"{NAME}, what {_done(works)} {MOMENTS[moment]}: {named}."


def _done(works: dict[str, str]) -> str:
    """Return what is so of the muscles of a picture."""
    return "is stretched" if STRETCHED in works.values() else "works"


def _described(works: dict[str, str], hidden: tuple[str, ...], moment: str) -> str:
    """Return a picture in words."""
    kind = "stretched" if STRETCHED in works.values() else "working"
    said = [f"The bones and {kind} muscles inside the body {MOMENTS[moment]}."]
    for role, word in ((MAIN, "Main"), (HELPING, "Helping"), (STRETCHED, "Stretched")):
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


def _person(scene: Scene, camera: Camera) -> Mask:
    """Return the pixels of the person, one a picture unit, in squares of four."""
    seen: Mask = rasterise(person_only(scene), camera, 0.5).mesh != NOTHING
    return np.repeat(np.repeat(seen, 2, 0), 2, 1)


def _pulled(mask: Mask) -> Array:
    """Return points from end to end along a muscle as it is seen, (n, 2): where it is pulled."""
    rows, columns = np.nonzero(mask)
    points = np.stack([columns, rows], 1).astype(float)
    off = points - points.mean(0)
    (xx, xy), (_, yy) = off.T @ off
    angle = np.arctan2(2 * xy, xx - yy) / 2
    along = off @ [np.cos(angle), np.sin(angle)]
    low, high = along.min(), along.max()
    marks = low + (high - low) * np.linspace(*PULLED, 9)
    half = (high - low) / 20
    return np.stack([points[abs(along - mark) < half].mean(0) for mark in marks])


def _off(way: Array, mask: Mask) -> Mask:
    """Return what of a picture of the mask's size lies off a way (n, 2)."""
    rows, columns = np.mgrid[: mask.shape[0], : mask.shape[1]]
    fine = np.concatenate([np.linspace(a, b, 8) for a, b in pairwise(way)])
    far = np.min([(columns - x) ** 2 + (rows - y) ** 2 for x, y in fine], axis=0)
    off: Mask = far > PULLED_WIDE**2
    return off


def _beneath(bellies: dict[str, tuple[Mesh, str]], camera: Camera) -> list[str]:
    """Return the dashed outline of a muscle that lies beneath another."""
    outlines = silhouette(surfaces(bellies), camera)
    return [
        element(
            "path", d="".join(path(o, True, 1.0) for o in outlines), fill="none", stroke=INK,
            stroke_width=2.6, stroke_dasharray="8 7", stroke_linejoin="round",
        )
    ]  # fmt: skip
