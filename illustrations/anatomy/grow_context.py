"""Grows the muscles of `context_plan.py` into the room that the gluteals leave: `data/context.npz`.

Run once, in the environment that `grow_muscles.py` names, from the project's folder; it takes about
three minutes:

    python -m illustrations.anatomy.grow_context

The gluteals stay as they are. A fibre is laid as the plan leads it, pushed off the bone and
off what was grown before it, and then back from the gluteals and the band; what would lie in any of
them is cut away.
"""

from __future__ import annotations

import numpy as np
import trimesh  # type: ignore[import-not-found]
from scipy import ndimage  # type: ignore[import-untyped]

from .context_muscles import CONTEXT_FILE, made_of
from .context_plan import CONTEXT_MUSCLES, EARLY, GASTROCNEMIUS, GROUPS, SOLEUS, whole_of
from .feet import load_feet
from .grow_muscles import (
    PUSHED,
    STEP,
    Array,
    Grid,
    Window,
    along,
    filled,
    left_bones,
    strings_of,
    surface_of,
    swollen,
    tenths,
    window_round,
)
from .joints import standing_foot
from .muscle_plan import BAND, Muscle
from .muscles import POINTS, muscle_meshes

GRID = Grid(np.array([-6.0, -110.0, -488.8]), np.array([186.0, 128.0, 152.0]))
"""The left hip, thigh and knee; half a cell off whole ones, so that no layer of cells is missed."""
CALF = Grid(np.array([26.0, -60.0, -840.8]), np.array([158.0, 108.0, -328.0]))
"""The left knee, shin and heel."""
IN_CALF = (SOLEUS, GASTROCNEMIUS)
ROOF = 3.0
"""mm that fibres keep from the gluteals."""
CURVE = 0.7
"""mm inwards for each mm away from the edge of the band."""
KNEE = -340.0
"""mm: below this height biceps femoris passes behind the band, outwards to the fibula."""
TURNS, ROUNDED = 60, 24
"""How often fibres are pushed aside, and their corners rounded."""
MILLIMETRES_A_TRIANGLE = 18.0


def main() -> None:
    """Grow all bellies, in the order of GROUPS, and write them."""
    bones = left_bones()
    out: dict[str, Array] = {"made_of": np.array(made_of())}
    room = {GRID: (_taken(bones, GRID), _roof())}
    bones["left_foot"] = trimesh.Trimesh(*_foot())
    room[CALF] = (_taken(bones, CALF), CALF.empty())
    for group, bellies in GROUPS.items():
        grid = CALF if group in IN_CALF else GRID
        ground, roof = room[grid]
        for name in bellies:
            fibres = []
            for part in (m for m in CONTEXT_MUSCLES if m.whole == name):
                strings, prints = strings_of(part, bones)
                flat = strings.reshape(-1, 3)
                under, over = (window_round(cells, flat, grid) for cells in (ground, roof))
                fibres.append(_laid(strings, under, over, part))
                out[f"{part.id}:origin"], out[f"{part.id}:insertion"] = map(tenths, prints)
                kept = np.stack([along(line, POINTS) for line in fibres[-1]])
                out[f"{part.id}:fibres"] = tenths(kept)
            solid, window = swollen(
                fibres, whole_of(name), ground | roof, grid, EARLY.get(name, 1.0)
            )
            surface = surface_of(solid, window, MILLIMETRES_A_TRIANGLE)
            ground[window.cells] |= solid > 0
            print(f"{name}: {trimesh.Trimesh(*surface).volume / 1000:.0f} ml, {len(surface[1])}")
            out[f"{name}:vertices"] = tenths(surface[0])
            out[f"{name}:faces"] = surface[1].astype(np.int16)
    np.savez_compressed(CONTEXT_FILE, **out)  # type: ignore[arg-type]


def _taken(bones: dict[str, trimesh.Trimesh], grid: Grid) -> Array:
    """Return the cells of bones."""
    ground = grid.empty()
    for mesh in bones.values():
        ground |= filled(mesh, grid)
    return ground


def _foot() -> tuple[Array, Array]:
    """Return the foot below the shin, standing; the talus lies in the same mesh."""
    foot = load_feet()["left_foot"]
    return standing_foot().carry(foot.vertices), foot.faces


def _roof() -> Array:
    """Return the cells of the gluteals and of the band, and of all that lies outside of them.

    Below maximus and inside of the band is where a body has its thigh muscles; so nothing comes out
    behind the one, or at the side of the other. Round the edges of the band the thigh curves in.
    """
    roof = GRID.empty()
    meshes = muscle_meshes(bellies=True)
    cells = {k: filled(trimesh.Trimesh(m.vertices, m.faces), GRID) for k, m in meshes.items()}
    for own in cells.values():
        roof |= own
    roof |= np.logical_or.accumulate(cells["gluteus-maximus"], axis=1)
    first = _skin(cells[BAND] | cells["tensor-fasciae-latae"])
    side = np.arange(GRID.shape[0])[:, None, None] >= first
    # The band is thinner than a cell is wide: what lies beneath it keeps one off.
    return np.asarray(roof | ndimage.binary_dilation(side))


def _skin(side: Array) -> Array:
    """Return for each row and height the first cell, from within, that lies at the side's face.

    Where the side has none, and past its ends, there is no such cell, or one far out.
    """
    rows = np.arange(GRID.shape[1])
    first = np.full(GRID.shape[1:], float(GRID.shape[0]))
    taken = np.asarray(side.any(0))
    for z in np.flatnonzero(taken.any(0)):
        known = np.flatnonzero(taken[:, z])
        own = np.interp(rows, known, side[:, known, z].argmax(0).astype(float))
        beyond = np.maximum(known[0] - rows, 0) + np.maximum(rows - known[-1], 0)
        above_knee = z * STEP + GRID.low[2] > KNEE
        first[:, z] = np.where(above_knee | (beyond == 0), own - CURVE * beyond, first[:, z])
    even = ndimage.gaussian_filter(first, (2.0, 6.0), mode="nearest")
    return np.where(first < GRID.shape[0], np.minimum(first, even), first)


def _laid(strings: Array, ground: Window, roof: Window, part: Muscle) -> Array:
    """Return fibres as the plan leads them, rounded, off the ground and below the roof.

    What pushes a fibre aside is evened out along it: so it keeps the course that the plan gives it.
    """
    count = strings.shape[1]
    layer = np.repeat(np.linspace(part.over[0], part.over[1], part.layers), part.fibres)
    rise = np.sin(np.pi * np.linspace(0, 1, count)) ** 0.6
    course = strings.copy()
    for _ in range(ROUNDED):
        course[:, 1:-1] = _evened(course)
    aside = np.zeros(course.shape)
    for _ in range(TURNS):
        aside[:, 1:-1] = _evened(aside)
        for window, height in ((ground, layer[:, None] * rise), (roof, np.full((1, count), ROOF))):
            flat = (course + aside).reshape(-1, 3)
            way = np.stack([window.at(slope, flat) for slope in window.slope], 1)
            way = way * PUSHED if window is ground else way
            way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-6
            high = np.broadcast_to(height, course.shape[:2]).ravel()
            push = np.clip(high - window.at(window.away, flat), 0, 2)
            aside[:, 1:-1] += (way * push[:, None]).reshape(course.shape)[:, 1:-1]
    return course + aside


def _evened(points: Array) -> Array:
    """Return the inner points of lines (n, points, 3), each half its neighbours' mean."""
    return np.asarray(0.5 * points[:, 1:-1] + 0.25 * (points[:, :-2] + points[:, 2:]))


if __name__ == "__main__":
    main()
