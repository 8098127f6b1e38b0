"""Grows the muscles of `muscle_plan.py` on the committed bones, into `data/muscles.npz`.

Run once, in an environment of its own, from the project's folder; it takes about two minutes:

    pip install numpy scipy scikit-image trimesh fast-simplification rtree
    python -m illustrations.anatomy.grow_muscles

A fibre is a string held taut and pushed off what lies under it: bone, and deeper muscles. A belly
is what lies nearer to a fibre than that fibre is thick there; the thickness is found that gives the
volume asked for. The meshes follow the fibres in other poses (`muscles.py`); drawing needs none of
this. The file says of which plan and bones it was made, and a test tells when it is out of date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import fast_simplification  # type: ignore[import-not-found]
import numpy as np
import trimesh  # type: ignore[import-not-found]
from scipy import ndimage  # type: ignore[import-untyped]
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from skimage import measure

from .bones import load_bones
from .muscle_plan import BAND, BAND_THICK, MUSCLES, WHOLES, Area, Muscle, Whole
from .muscles import FILE, POINTS, made_of

Array = np.ndarray[Any, np.dtype[Any]]
STEP = 1.6
"""Side of a cell of the grid, mm."""


@dataclass(frozen=True, eq=False)
class Grid:
    """Cells of STEP between two corners, mm."""

    low: Array
    high: Array

    @property
    def shape(self) -> tuple[int, ...]:
        """Return the number of cells along each axis."""
        return tuple(np.ceil((self.high - self.low) / STEP).astype(int).tolist())

    def empty(self) -> Array:
        """Return the cells, none of them taken."""
        return np.zeros(self.shape, bool)


GRID = Grid(np.array([-6.0, -110.0, -432.0]), np.array([186.0, 128.0, 152.0]))
"""The left hip and thigh."""
ROUND = 36.0
"""mm round its fibres in which a belly is looked for."""
MILLIMETRES_A_TRIANGLE = 11.0
PUSHED = np.array([1.0, 0.6, 0.25])
"""How freely fibres give way to the side, backwards and up; else they slip off their ground."""
FINE = 160
"""Points along a fibre from which a belly is measured."""


@dataclass
class Window:
    """A part of the grid. away: mm from bone and deeper muscles, negative within them."""

    cells: tuple[slice, ...]
    low: Array
    away: Array
    slope: list[Array]

    def at(self, field: Array, points: Array) -> Array:
        """Return a field at points (n, 3)."""
        cells = ((points - self.low) / STEP - 0.5).T
        return np.asarray(ndimage.map_coordinates(field, cells, order=1, mode="nearest"))


def left_bones() -> dict[str, trimesh.Trimesh]:
    """Return the left bones, mm; the coccyx is of the pelvis, whose attachments run on to it."""
    bones = {
        k: trimesh.Trimesh(m.vertices, m.faces) for k, m in load_bones().items() if "right" not in k
    }
    bones["pelvis"] += bones.pop("coccyx")
    return bones


def main() -> None:
    """Grow all muscles, deepest first, and write them."""
    bones = left_bones()
    full = GRID.empty()
    for mesh in bones.values():
        full |= filled(mesh)
    taken: dict[str, Array] = {}
    out: dict[str, Array] = {"made_of": np.array(made_of())}
    for whole in WHOLES:
        parts = [m for m in MUSCLES if m.whole == whole.id]
        lines, prints = [], []
        for part in parts:
            strings, ends = strings_of(part, bones)
            under = full.copy()
            for name in part.beneath:
                under |= taken[name]
            window = window_round(under, np.concatenate(list(strings)))
            lines.append(_taut(strings, window, part))
            prints.append(ends)
        blocked = full.copy()
        for other in taken.values():
            blocked |= other
        solid, window = swollen(lines, whole, blocked)
        taken[whole.id] = GRID.empty()
        taken[whole.id][window.cells] = solid > 0
        surface = surface_of(solid, window)
        if len(parts) == 1:
            _put(out, parts[0].id, surface, lines[0], prints[0])
            continue
        _put(out, whole.id, surface)
        for k, owned in enumerate(_owner(lines, solid.shape, window)):
            own = surface_of(np.minimum(solid, owned), window)
            _put(out, parts[k].id, own, lines[k], prints[k])
    band = next(m for m in MUSCLES if m.id == BAND)
    strings, ends = strings_of(band, bones)
    under = full.copy()
    for name in band.beneath:
        under |= taken[name]
    lines = [_taut(strings, window_round(under, strings.reshape(-1, 3)), band)]
    _put(out, band.id, _sheet(lines[0]), lines[0], ends)
    np.savez_compressed(FILE, **out)  # type: ignore[arg-type]


def _put(
    out: dict[str, Array],
    name: str,
    surface: tuple[Array, Array],
    lines: Array | None = None,
    prints: tuple[Array, Array] | None = None,
) -> None:
    """Write a muscle down: tenths of a millimetre."""
    out[f"{name}:vertices"] = tenths(surface[0])
    out[f"{name}:faces"] = surface[1].astype(np.int16)
    print(f"{name}: {trimesh.Trimesh(*surface).volume / 1000:.0f} ml, {len(surface[1])} triangles")
    if lines is not None and prints is not None:
        out[f"{name}:fibres"] = tenths(np.stack([along(line, POINTS) for line in lines]))
        out[f"{name}:origin"], out[f"{name}:insertion"] = (tenths(ring) for ring in prints)


def tenths(points: Array) -> Array:
    """Return points in mm as they are written down."""
    return np.round(points * 10).astype(np.int16)


def filled(mesh: Any, grid: Grid = GRID) -> Array:
    """Return the cells of the grid within a mesh."""
    taken = grid.empty()
    cells = np.floor((mesh.voxelized(STEP).fill().points - grid.low) / STEP).astype(int)
    cells = cells[((cells >= 0) & (cells < grid.shape)).all(1)]
    taken[tuple(cells.T)] = True
    return taken


def window_round(full: Array, points: Array, grid: Grid = GRID) -> Window:
    """Return the part of the grid round points, with its distances."""
    low = np.maximum(np.floor((points.min(0) - ROUND - grid.low) / STEP).astype(int), 0)
    high = np.minimum(np.ceil((points.max(0) + ROUND - grid.low) / STEP).astype(int), grid.shape)
    cells = tuple(slice(a, b) for a, b in zip(low, high, strict=True))
    part = full[cells]
    away = (ndimage.distance_transform_edt(~part) - ndimage.distance_transform_edt(part)) * STEP
    away = ndimage.gaussian_filter(away.astype(np.float32), 0.8)
    smooth = ndimage.gaussian_filter(away, 1.2)
    slope = [np.gradient(smooth, STEP, axis=axis) for axis in range(3)]
    return Window(cells, grid.low + low * STEP, away, slope)


def strings_of(part: Muscle, bones: dict[str, Any]) -> tuple[Array, tuple[Array, Array]]:
    """Return the fibres before they are pulled taut, (n, POINTS, 3), and the outlines of both ends.

    An outline is of the shape (k, 3): once round the area, on the bone.
    """
    grids = [_grid(area, part, bones) for area in (part.origin, part.insertion)]
    stops = [grids[0]]
    # Of a muscle with layers, each two rows are the lowest and the highest of one place.
    step = 2 if part.layers > 1 else 1
    for k in range(0, len(part.through), step):
        rows = [np.array(row, float) for row in part.through[k : k + step]]
        stops.append(_spread([rows[0], rows[-1]], part))
    stops.append(grids[1])
    ways = np.stack(stops, -2).reshape(-1, len(stops), 3)
    strings = np.stack([along(way, POINTS * 2) for way in ways])
    return strings, (_outline(grids[0]), _outline(grids[1]))


def _grid(area: Area, part: Muscle, bones: dict[str, Any]) -> Array:
    """Return the ends of fibres in an area, (layers, fibres, 3), on its bone."""
    rows = [np.array(row, float) for row in area.rows]
    if area.polar:
        rows = [np.stack([_ilium(bones["pelvis"], *p) for p in _even(row, 17)]) for row in rows]
    places = _spread(rows, part)
    if area.bone == "tract":
        return places
    return _on(bones[area.bone], places.reshape(-1, 3), area.faces).reshape(places.shape)


def _spread(rows: list[Array], part: Muscle) -> Array:
    """Return places evenly along rows and between the first and the last, (layers, fibres, 3)."""
    a, b = (along(row, part.fibres) for row in (rows[0], rows[-1]))
    t = np.linspace(0, 1, part.layers)[:, None, None]
    return np.asarray(a * (1 - t) + b * t)


def _outline(grid: Array) -> Array:
    """Return the ring of places round a grid of them."""
    return np.concatenate([grid[0], grid[1:, -1], grid[-1, :-1][::-1], grid[1:-1, 0][::-1]])


_SAMPLES: dict[int, tuple[Array, Array, Any]] = {}


def _samples(mesh: Any) -> tuple[Array, Array]:
    """Return many points of a mesh, and the way its face looks at each."""
    if id(mesh) not in _SAMPLES:
        points, faces = trimesh.sample.sample_surface(mesh, 250_000, seed=1)
        _SAMPLES[id(mesh)] = (np.asarray(points), np.asarray(mesh.face_normals[faces]), mesh)
    return _SAMPLES[id(mesh)][:2]


def _on(mesh: Any, places: Array, faces: tuple[float, ...]) -> Array:
    """Return the nearest points of a mesh that look the way asked for."""
    points, normals = _samples(mesh)
    kept = points[normals @ (np.array(faces) / np.linalg.norm(faces)) > 0.2]
    return np.asarray(kept[cKDTree(kept).query(places)[1]])


def _ilium(pelvis: Any, angle: float, share: float) -> Array:
    """Return the place of the outer ilium at an angle, that share of the way to the crest."""
    points, normals = _samples(pelvis)
    hip = np.array([84.9, 0.0, 0.0])
    kept = (points[:, 0] > 30) & (points[:, 2] > 10) & (normals @ np.array([0.9, 0.3, 0.0]) > -0.1)
    points = points[kept]
    turn = np.degrees(np.arctan2(-(points[:, 1] - hip[1]), points[:, 2] - hip[2]))
    far = np.hypot(points[:, 1] - hip[1], points[:, 2] - hip[2])
    near = abs(turn - angle) < 2
    crest = far[near].max()
    ring = near & (abs(far - share * crest) < 2.5)
    return np.asarray(points[ring][points[ring][:, 0] > np.median(points[ring][:, 0]) - 1].mean(0))


def along(corners: Array, count: int) -> Array:
    """Return points evenly along a polyline."""
    way = np.r_[0, np.cumsum(np.linalg.norm(np.diff(corners, axis=0), axis=1))]
    at = np.linspace(0, way[-1], count)
    return np.stack([np.interp(at, way, corners[:, k]) for k in range(3)], 1)


def _even(row: Array, count: int) -> Array:
    """Return polar places between the corners of a row, evenly in angle."""
    at = np.linspace(row[0, 0], row[-1, 0], count)
    order = np.argsort(row[:, 0])
    return np.stack([at, np.interp(at, row[order, 0], row[order, 1])], 1)


def _taut(strings: Array, window: Window, part: Muscle) -> Array:
    """Return fibres held taut, and off the ground by what the plan says, rising with the layer."""
    count = strings.shape[1]
    layer = np.repeat(np.linspace(part.over[0], part.over[1], part.layers), part.fibres)
    height = layer[:, None] * np.sin(np.pi * np.linspace(0, 1, count)) ** 0.6
    points = strings.copy()
    for _ in range(110):
        points[:, 1:-1] = 0.5 * points[:, 1:-1] + 0.25 * (points[:, :-2] + points[:, 2:])
        flat = points.reshape(-1, 3)
        way = np.stack([window.at(slope, flat) for slope in window.slope], 1) * PUSHED
        way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-6
        push = np.clip(height.ravel() - window.at(window.away, flat), 0, 2)
        step = (way * push[:, None]).reshape(points.shape)
        points[:, 1:-1] += step[:, 1:-1]
    return points


def swollen(
    lines: list[Array], whole: Whole, blocked: Array, grid: Grid = GRID, early: float = 1.0
) -> tuple[Array, Window]:
    """Return a field, positive within the belly of the volume asked for.

    early: the power of the way at which a belly is thickest in its middle; below 1 before that.
    """
    dense = [along(line, FINE) for part in lines for line in part]
    points = np.concatenate(dense)
    s = np.linspace(0, 1, FINE)
    ends = whole.ends[0] * (1 - s) + whole.ends[1] * s
    thick = np.tile(ends + (1 - ends) * np.sin(np.pi * s**early) ** whole.belly, len(dense))
    least = np.tile(whole.least * np.cos(np.pi * s) ** 4, len(dense))
    window = window_round(blocked, points, grid)
    middle = middles(window)
    reach = 22.0
    far, nearest = cKDTree(points).query(middle, k=5, distance_upper_bound=reach, workers=2)
    far = np.where(np.isfinite(far), far, 99.0)
    nearest = np.minimum(nearest, len(thick) - 1)
    relative, least = thick[nearest], least[nearest]
    shape = window.away.shape

    def field(size: float) -> Array:
        inside = np.maximum((np.maximum(size * relative, least) - far).max(1), -reach).reshape(
            shape
        )
        return np.asarray(
            np.minimum(ndimage.gaussian_filter(inside, whole.blur), window.away - 0.5)
        )

    small, large = 0.5, 20.0
    for _ in range(12):
        size = (small + large) / 2
        volume = (field(size) > 0).sum() * STEP**3 / 1000
        small, large = (size, large) if volume < whole.millilitres else (small, size)
    print(f"{whole.id}: fibres {size:.1f} mm thick")
    return field(size), window


def middles(window: Window) -> Array:
    """Return the middle of each cell of a window, (n, 3), mm."""
    index = np.stack(np.meshgrid(*(np.arange(n) for n in window.away.shape), indexing="ij"), -1)
    return np.asarray((index.reshape(-1, 3) + 0.5) * STEP + window.low)


def _owner(lines: list[Array], shape: tuple[int, ...], window: Window) -> list[Array]:
    """Return for each part a field, positive where its fibres are nearer than other parts'."""
    middle = middles(window)
    far = [
        cKDTree(np.concatenate([along(line, FINE) for line in part])).query(
            middle, distance_upper_bound=40.0, workers=2
        )[0]
        for part in lines
    ]
    far = [ndimage.gaussian_filter(np.minimum(f, 40.0).reshape(shape), 2.5) for f in far]
    return [
        np.asarray(np.minimum.reduce([other for j, other in enumerate(far) if j != k])) - own
        for k, own in enumerate(far)
    ]


def surface_of(
    field: Array, window: Window, per_triangle: float = MILLIMETRES_A_TRIANGLE
) -> tuple[Array, Array]:
    """Return the surface of the largest piece of a field, smoothed, and thinned out.

    per_triangle: square millimetres that a triangle has.
    """
    field = np.pad(ndimage.gaussian_filter(field, 0.7), 1, constant_values=-9.0)
    vertices, faces, _, _ = measure.marching_cubes(field, 0.0)  # type: ignore[no-untyped-call]
    mesh = trimesh.Trimesh((vertices - 0.5) * STEP + window.low, faces[:, ::-1])
    mesh = max(mesh.split(only_watertight=False), key=lambda piece: len(piece.faces))
    trimesh.smoothing.filter_taubin(mesh, iterations=16)
    count = int(mesh.area / per_triangle)
    vertices, faces = fast_simplification.simplify(
        np.asarray(mesh.vertices, np.float32), np.asarray(mesh.faces), target_count=count
    )
    thin = trimesh.Trimesh(vertices, faces)
    if thin.volume < 0:
        thin.invert()
    return np.asarray(thin.vertices, float), np.asarray(thin.faces)


def _sheet(lines: Array) -> tuple[Array, Array]:
    """Return the closed surface of a sheet of fibres, (fibres, points, 3), BAND_THICK thick."""
    lines = np.stack([along(line, 2 * POINTS) for line in lines])
    for _ in range(6):
        lines[1:-1] = (lines[:-2] + 2 * lines[1:-1] + lines[2:]) / 4
    outwards = np.cross(np.gradient(lines, axis=0), np.gradient(lines, axis=1))
    outwards /= np.linalg.norm(outwards, axis=2, keepdims=True) + 1e-9
    if outwards[:, :, 0].mean() < 0:
        outwards = -outwards
    n, k = lines.shape[:2]
    points = np.concatenate([lines + outwards * BAND_THICK, lines]).reshape(-1, 3)
    at = np.arange(2 * n * k).reshape(2, n, k)
    # Once round the sheet for every step along it, then its two ends.
    ring = np.concatenate([at[0], at[1][::-1]])
    turned = np.roll(ring, -1, axis=0)
    a, b, c, d = ring[:, :-1], turned[:, :-1], turned[:, 1:], ring[:, 1:]
    sides = np.concatenate([np.stack(t, -1).reshape(-1, 3) for t in ((a, b, c), (a, c, d))])
    caps = []
    for end, flip in ((0, False), (k - 1, True)):
        o, u = at[0, :, end], at[1, :, end]
        pair = [(o[:-1], u[:-1], u[1:]), (o[:-1], u[1:], o[1:])]
        for t in pair:
            caps.append(np.stack(t[::-1] if flip else t, -1))
    mesh = trimesh.Trimesh(points, np.concatenate([sides, *caps]), process=False)
    mesh.fix_normals()
    return np.asarray(mesh.vertices), np.asarray(mesh.faces)


if __name__ == "__main__":
    main()
