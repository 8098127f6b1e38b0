"""The plates as figures: drawn, named and described from the same records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..engine.camera import Camera, directions
from ..engine.scene import Array, Mask
from ..engine.svg import document
from ..exercise_figures import Figure
from ..inputs import ANATOMY
from ..picture import fill_group, fills, line_group, line_pieces, panel
from ..preview import HEIGHT as PREVIEW_HEIGHT
from ..preview import WIDTH as PREVIEW_WIDTH
from ..preview import preview
from . import plate_prints
from .bones import Mesh
from .every_plate import PLATES, PREVIEWS
from .plate_context import context, said
from .plate_drawing import (
    ENLARGED,
    PIXELS,
    Part,
    Seen,
    border_group,
    fine_group,
    ghost,
    outline_of,
    scene_points,
    see,
)
from .plate_labels import MARGIN, Label, Placed, column, elements, placed
from .plate_parts import belly, bone, prints
from .plate_prints import REACH, Print, covered, facing, without_specks
from .plate_spec import VIEWS, Named, Plate

WIDTH, HIGHEST = 800, 1000
"""Of a plate, in picture units."""
FARTHEST = 25.0
"""Millimetres between the place that a name asks for and that which a plate shows."""
ON_BAND = 14.0
"""mm from where a muscle's fibres end to the band that they end in."""


@dataclass(frozen=True, eq=False)
class Composed:
    """A plate ready to be written: what is seen, the names in their places, and its size.

    prints: the pixels of each print. ghosts: outlines, in picture units.
    """

    seen: Seen
    names: tuple[Placed, ...]
    size: tuple[int, int]
    prints: dict[str, Mask]
    ghosts: tuple[Array, ...]


def groups() -> list[str]:
    """Return what is drawn in one go: the bones, each muscle, all muscles, the layers."""
    return list(dict.fromkeys(group_of(plate.id) for plate in PLATES))


def group_of(plate: str) -> str:
    """Return the group that a plate's id belongs to: `piriformis` of `piriformis-back`."""
    return "layers" if plate.startswith("layers-") else plate.rpartition("-")[0]


def plate_figures(group: str) -> Iterator[Figure]:
    """Yield every plate of a group, and the preview of the page that shows them."""
    drawn = {plate.id: figure(plate) for plate in PLATES if group_of(plate.id) == group}
    yield from drawn.values()
    if group in PREVIEWS:
        yield _preview(group, [drawn[plate] for plate in PREVIEWS[group]])


def expected_plates() -> list[str]:
    """Return every file that plate_figures yields, without drawing anything."""
    return [
        *(f"{ANATOMY}/{plate.id}.svg" for plate in PLATES),
        *(f"{ANATOMY}/{folder}/preview.png" for folder in PREVIEWS),
    ]


def _preview(folder: str, shown: list[Figure]) -> Figure:
    """Return the picture that a messenger shows beside a link to a page with plates."""
    png = preview([(f.content.decode(), f.width, f.height) for f in shown])
    title = f"Link preview: {shown[0].title}"
    said = " ".join(f.alt for f in shown)
    file = f"{ANATOMY}/{folder}/preview.png"
    return Figure(file, png, PREVIEW_WIDTH, PREVIEW_HEIGHT, title, f"{title}.", said, ANATOMY)


def figure(plate: Plate) -> Figure:
    """Return one finished plate."""
    made = composed(plate)
    title, alt, description = plate.title, alternative(plate), described(plate)
    body = [
        panel(*made.size),
        fill_group(fills(made.seen.drawing)),
        *_prints(made.prints),
        *fine_group(made.seen),
        *border_group(made.seen),
        *ghost(made.ghosts),
        line_group(line_pieces(made.seen.drawing), (), heavier=0.75),
        *elements(made.names),
    ]
    svg = document(f"{ANATOMY}-{plate.id}", made.size, title, description, body)
    return Figure(
        f"{ANATOMY}/{plate.id}.svg", svg.encode(), *made.size, title, alt, description, ANATOMY
    )


def alternative(plate: Plate) -> str:
    """Return what a plate shows, in one short sentence."""
    return f"{_capital(plate.shows)}, seen {VIEWS[plate.view].words}."


def described(plate: Plate) -> str:
    """Return a plate in words: what it shows, and what each name on it is, from top to bottom."""
    named = sorted(plate.names, key=lambda name: -name.near[2])
    return " ".join(
        [
            alternative(plate),
            *said(plate.context),
            *_patterns(plate),
            "Named, from top to bottom:",
            "; ".join(f"{n.words}: {n.says}" for n in named) + ".",
        ]
    )


def _patterns(plate: Plate) -> list[str]:
    """Return what the patterns of a plate mean, as a sentence; nothing where it has none."""
    means = {"origin": "stripes: where it begins", "insertion": "dots: where it ends"}
    ends = dict.fromkeys(one.end for one in _printed(plate))
    return [f"{_capital('; '.join(means[end] for end in ends))}."] if ends else []


def composed(plate: Plate) -> Composed:
    """Return a plate with its names in their places."""
    parts = [bone(name, plate.below) for name in plate.bones]
    parts += [part for group in plate.context for part in context(group, plate.below)]
    parts += [belly(name, plate.below, name in plate.pale) for name in plate.pale + plate.muscles]
    ghosts = [belly(name, plate.below, True) for name in plate.ghosts]
    frame = [belly(name, plate.below, True) for name in plate.frame]
    view = directions(VIEWS[plate.view].azimuth, VIEWS[plate.view].elevation)
    shown = np.concatenate(
        [scene_points(p.vertices[np.unique(p.faces)]) for p in (*parts, *ghosts, *frame)]
    )
    x, y = _across(shown, view[0]), _across(shown, view[1])
    middle = (x.max() + x.min()) / 2
    right = {
        name: _across(scene_points(np.array([name.near])), view[0])[0] > middle
        for name in plate.names
    }
    rooms = plate.rooms or [
        column([n.lines for n in plate.names if right[n] == side]) for side in (False, True)
    ]
    free = WIDTH - sum(rooms) - 2 * MARGIN
    scale = min(free / (x.max() - x.min()), (HIGHEST - 2 * MARGIN) / (y.max() - y.min()))
    height = round((y.max() - y.min()) * scale + 2 * MARGIN)
    aside = (rooms[0] - rooms[1]) / 2 / scale
    centre = np.array([middle - aside, (y.max() + y.min()) / 2])
    camera = Camera(*view, np.round(centre, 4), round(float(scale), 2), WIDTH, height)
    seen = see(parts, camera)
    fixed = _fixed(plate, parts, seen)
    ends = {name: pointed(name, seen, fixed) for name in plate.names}
    names: list[Placed] = []
    for side in (False, True):
        own = [Label(n.lines, ends[n]) for n in plate.names if right[n] == side]
        names += placed(own, side, (WIDTH, height))
    return Composed(seen, tuple(names), (WIDTH, height), fixed, outline_of(ghosts, camera))


def pointed(name: Named, seen: Seen, fixed: dict[str, Mask]) -> tuple[float, float]:
    """Return where a name's leader ends: the point of its part, among those shown, that is nearest.

    Raises:
        ValueError: Where the plate shows nothing of the part within FARTHEST of the place.
    """
    mask = fixed[name.part] if name.part in fixed else seen.shows(name.part)
    row, col = np.nonzero(mask)
    away = seen.buffers.material[row, col] - scene_points(np.array([name.near]))[0]
    far = np.sqrt((away**2).sum(1))
    if not len(far) or far.min() > FARTHEST * ENLARGED / 1000:
        raise ValueError(
            f"{name.words}: within {FARTHEST:.0f} mm of {name.near}, no {name.part} is to be seen"
        )
    best = int(far.argmin())
    return float((col[best] + 0.5) / PIXELS), float((row[best] + 0.5) / PIXELS)


def _fixed(plate: Plate, parts: Sequence[Part], seen: Seen) -> dict[str, Mask]:
    """Return the pixels of every print that a plate shows, those of one muscle's end together."""
    out: dict[str, Mask] = {}
    points = seen.buffers.material / (ENLARGED / 1000)
    by_name = {part.name: part for part in parts}
    for one in _printed(plate):
        for on in ("pelvis", "coccyx") if one.on == "pelvis" else (one.on,):
            if on not in by_name:
                continue
            part = by_name[on]
            banded = bool(part.strands)
            places = (
                one.places
                if banded
                else facing(one.places, Mesh(part.vertices, part.faces), seen.camera.toward)
            )
            mask = covered(points, seen.shows(on), places, ON_BAND if banded else REACH)
            out[one.name] = out[one.name] | mask if one.name in out else mask
    return {name: without_specks(mask) for name, mask in out.items()}


def _printed(plate: Plate) -> list[Print]:
    """Return the prints of the muscles, or of the one end of each, that a plate shows."""
    muscles = dict.fromkeys(shown.partition(":")[0] for shown in plate.prints)
    every = [(muscle, one) for muscle in muscles for one in prints(muscle)]
    return [one for muscle, one in every if {muscle, one.name} & set(plate.prints)]


def _prints(fixed: dict[str, Mask]) -> list[str]:
    return [
        piece
        for name, mask in fixed.items()
        for piece in plate_prints.elements(mask, name.partition(":")[2], PIXELS)
    ]


def _across(points: Array, axis: Array) -> Array:
    along: Array = points[:, 0] * axis[0] + points[:, 1] * axis[1] + points[:, 2] * axis[2]
    return along


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
