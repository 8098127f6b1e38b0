"""The plates as figures: drawn, named and described from the same records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..engine.camera import Camera, directions
from ..engine.scene import Array
from ..engine.svg import document
from ..exercise_figures import Figure
from ..inputs import ANATOMY
from ..picture import fill_group, fills, line_group, line_pieces, panel
from .bones import load_bones
from .plate_drawing import ENLARGED, PIXELS, Part, Seen, Tones, scene_points, see
from .plate_labels import MARGIN, Label, Placed, column, elements, placed
from .plate_spec import PLATES, VIEWS, Named, Plate

WIDTH, HIGHEST = 800, 1000
"""Of a plate, in picture units."""
FARTHEST = 25.0
"""Millimetres between the place that a name asks for and that which a plate shows."""
BONE = Tones("#efe6d2", "#e0d4ba", "#c9ba98")


@dataclass(frozen=True, eq=False)
class Composed:
    """A plate ready to be written: what is seen, the names in their places, and its size."""

    seen: Seen
    names: tuple[Placed, ...]
    size: tuple[int, int]


def plate_figures() -> Iterator[Figure]:
    """Yield every plate."""
    for plate in PLATES:
        yield figure(plate)


def expected_plates() -> list[str]:
    """Return every file that plate_figures yields, without drawing anything."""
    return [f"{ANATOMY}/{plate.id}.svg" for plate in PLATES]


def figure(plate: Plate) -> Figure:
    """Return one finished plate."""
    made = composed(plate)
    title, alt, description = plate.title, alternative(plate), described(plate)
    body = [
        panel(*made.size),
        fill_group(fills(made.seen.drawing)),
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
            "Named, from top to bottom:",
            "; ".join(f"{n.words}: {n.says}" for n in named) + ".",
        ]
    )


def composed(plate: Plate) -> Composed:
    """Return a plate with its names in their places."""
    parts = [_bone(name, plate.below) for name in plate.bones]
    view = directions(VIEWS[plate.view].azimuth, 0.0)
    shown = np.concatenate([scene_points(p.vertices[np.unique(p.faces)]) for p in parts])
    x, y = _across(shown, view[0]), _across(shown, view[1])
    middle = (x.max() + x.min()) / 2
    right = {
        name: _across(scene_points(np.array([name.near])), view[0])[0] > middle
        for name in plate.names
    }
    rooms = [column([n.lines for n in plate.names if right[n] == side]) for side in (False, True)]
    free = WIDTH - sum(rooms) - 2 * MARGIN
    scale = min(free / (x.max() - x.min()), (HIGHEST - 2 * MARGIN) / (y.max() - y.min()))
    height = round((y.max() - y.min()) * scale + 2 * MARGIN)
    aside = (rooms[0] - rooms[1]) / 2 / scale
    centre = np.array([middle - aside, (y.max() + y.min()) / 2])
    camera = Camera(*view, np.round(centre, 4), round(float(scale), 2), WIDTH, height)
    seen = see(parts, camera)
    ends = {name: pointed(name, seen) for name in plate.names}
    names: list[Placed] = []
    for side in (False, True):
        own = [Label(n.lines, ends[n]) for n in plate.names if right[n] == side]
        names += placed(own, side, (WIDTH, height))
    return Composed(seen, tuple(names), (WIDTH, height))


def pointed(name: Named, seen: Seen) -> tuple[float, float]:
    """Return where a name's leader ends: the point of its part, among those shown, that is nearest.

    Raises:
        ValueError: Where the plate shows nothing of the part within FARTHEST of the place.
    """
    mask = seen.shows(name.part)
    row, col = np.nonzero(mask)
    away = seen.buffers.material[row, col] - scene_points(np.array([name.near]))[0]
    far = np.sqrt((away**2).sum(1))
    if not len(far) or far.min() > FARTHEST * ENLARGED / 1000:
        raise ValueError(
            f"{name.words}: within {FARTHEST:.0f} mm of {name.near}, no {name.part} is to be seen"
        )
    best = int(far.argmin())
    return float((col[best] + 0.5) / PIXELS), float((row[best] + 0.5) / PIXELS)


def _bone(name: str, below: float) -> Part:
    """Return a bone as a part of a plate, cut off below a height."""
    mesh = load_bones()[name]
    kept = mesh.faces[(mesh.vertices[mesh.faces][:, :, 2] > below).any(1)]
    return Part(name, mesh.vertices, kept, BONE)


def _across(points: Array, axis: Array) -> Array:
    along: Array = points[:, 0] * axis[0] + points[:, 1] * axis[1] + points[:, 2] * axis[2]
    return along


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
