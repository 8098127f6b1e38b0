"""A depth-buffer rasteriser in whole numbers, so that every machine gets the same pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage  # type: ignore[import-untyped]

from .camera import Camera
from .scene import GRAIN, Array, Ints, Mask, Region, Scene

SUBPIXEL = 16
TILES = (4, 8, 16, 32, 64)
NOTHING = -1


@dataclass(frozen=True, eq=False)
class Buffers:
    """What each pixel shows. All arrays are (height, width) of the raster.

    label: index into `regions`, NOTHING for background. mesh: index of the mesh.
    depth: nearness in grains, larger is nearer. material: (height, width, 3).
    pixels: raster pixels a picture unit.
    """

    label: Ints
    mesh: Ints
    depth: Ints
    material: Array
    regions: tuple[tuple[int, Region], ...]
    pixels: float

    def shows(self, labels: list[int], at: tuple[Ints, Ints] | None = None) -> Mask:
        """Return which pixels show one of some regions; at: of these rows and columns only."""
        wanted = np.zeros(len(self.regions) + 1, bool)  # the last is for NOTHING
        wanted[labels] = True
        shown: Mask = wanted[self.label if at is None else self.label[at]]
        return shown

    @cached_property
    def _places(self) -> list[tuple[slice, slice] | None]:
        """The rows and columns that each region is seen in; None where it is not seen."""
        places: list[tuple[slice, slice] | None] = ndimage.find_objects(self.label + 1)
        return places + [None] * (len(self.regions) - len(places))

    def seen(self) -> list[int]:
        """Return the regions of which something is seen."""
        return [i for i, place in enumerate(self._places) if place is not None]

    def part(self, labels: list[int]) -> tuple[Mask, tuple[int, int]]:
        """Return the part of `shows(labels)` outside of which nothing shows, and its corner."""
        places = [place for i in labels if (place := self._places[i]) is not None]
        if not places:
            return np.zeros((0, 0), bool), (0, 0)
        (top, left), (bottom, right) = (
            [choose(getattr(place[axis], end) for place in places) for axis in (0, 1)]
            for choose, end in ((min, "start"), (max, "stop"))
        )
        wanted = np.zeros(len(self.regions) + 1, bool)
        wanted[labels] = True
        return wanted[self.label[top:bottom, left:right]], (top, left)


def rasterise(scene: Scene, camera: Camera, pixels: float) -> Buffers:
    """Return the buffers of `scene` seen by `camera` at `pixels` a picture unit."""
    width, height = round(camera.width * pixels), round(camera.height * pixels)
    corners, depths, owners, first = [], [], [], []
    for i, mesh in enumerate(scene.meshes):
        xy, near = camera.project(mesh.vertices)
        grid = np.round(xy * pixels * SUBPIXEL).astype(np.int64)
        tri, z = grid[mesh.faces], np.round(near / GRAIN).astype(np.int64)[mesh.faces]
        area = _cross(tri[:, 0], tri[:, 1], tri[:, 2])
        # With y pointing down, faces turned to the viewer have negative area.
        keep = np.flatnonzero(area < 0 if mesh.closed else area != 0)
        corners.append(tri[keep])
        depths.append(z[keep])
        owners.append(np.full(len(keep), i, np.int64))
        first.append(keep)
    tri, z = np.concatenate(corners), np.concatenate(depths)
    owner, face = np.concatenate(owners), np.concatenate(first)
    winner, depth = _nearest(tri, z, width, height)
    return _shade(scene, camera, pixels, (winner, depth), tri, owner, face, (height, width))


def _cross(a: Ints, b: Ints, c: Ints) -> Ints:
    """Return twice the signed area of the triangles a, b, c (each (..., 2))."""
    area: Ints = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
    return area


def _beside(ax: Array, ay: Array, bx: Array, by: Array, x: Array, y: Array) -> Array:
    """Return twice the signed area of the triangles a, b, (x, y): which side of a line points are.

    x changes along rows alone and y along columns, so that most is reckoned once a row or column.
    All are whole numbers, small enough to be exact as floating-point ones, which are quicker.
    """
    out: Array = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    return out


def _nearest(tri: Ints, z: Ints, width: int, height: int) -> tuple[Ints, Ints]:
    """Return for each pixel the index of the nearest triangle (or NOTHING) and its depth."""
    count = len(tri)
    offset = np.int64(1) << 40
    best = np.full(width * height, NOTHING, np.int64)
    half = SUBPIXEL // 2
    low = np.maximum((tri.min(1) - half) // SUBPIXEL, 0)
    high = np.minimum((tri.max(1) + half) // SUBPIXEL, [width - 1, height - 1])
    size = (high - low).max(1) + 1
    inside = (high >= low).all(1)
    corners = tri.astype(float)
    previous = 0
    for tile in (*TILES, 1 << 20):
        batch = np.flatnonzero(inside & (size > previous) & (size <= tile))
        previous = tile
        chunks = (
            [batch[i : i + 1] for i in range(len(batch))]
            if tile > TILES[-1]
            else [
                batch[i : i + 200_000 // tile**2 + 1]
                for i in range(0, len(batch), 200_000 // tile**2 + 1)
            ]
        )
        for chunk in chunks:
            across, down = (
                (tile, tile)
                if tile <= TILES[-1]
                else tuple((high[chunk[0]] - low[chunk[0]] + 1).tolist())
            )
            px = low[chunk, 0][:, None, None] + np.arange(across)[None, None, :]
            py = low[chunk, 1][:, None, None] + np.arange(down)[None, :, None]
            t = corners[chunk][:, :, :, None, None]
            x, y = (p * float(SUBPIXEL) + half for p in (px, py))
            w0, w1, w2 = (
                _beside(t[:, i, 0], t[:, i, 1], t[:, j, 0], t[:, j, 1], x, y)
                for i, j in ((1, 2), (2, 0), (0, 1))
            )
            covered = np.maximum(np.maximum(w0, w1), w2) <= 0
            covered |= np.minimum(np.minimum(w0, w1), w2) >= 0
            covered &= (px < width) & (py < height)
            k, row, col = np.nonzero(covered)
            a, b, c = (w[k, row, col].astype(np.int64) for w in (w0, w1, w2))
            zz = z[chunk[k]]
            depth = (a * zz[:, 0] + b * zz[:, 1] + c * zz[:, 2]) // (a + b + c)
            key = (depth + (1 << 20)) * offset + (count - chunk[k])
            where = (low[chunk[k], 1] + row) * width + low[chunk[k], 0] + col
            np.maximum.at(best, where, key)
    hit = best >= 0
    winner = np.where(hit, count - best % offset, NOTHING)
    depth = np.where(hit, best // offset - (1 << 20), -(1 << 20))
    return winner.reshape(height, width), depth.reshape(height, width)


def _shade(
    scene: Scene,
    camera: Camera,
    pixels: float,
    nearest: tuple[Ints, Ints],
    tri: Ints,
    owner: Ints,
    face: Ints,
    shape: tuple[int, int],
) -> Buffers:
    """Return the buffers once it is known which triangle each pixel shows."""
    winner, depth = nearest
    label = np.full(shape, NOTHING, np.int64)
    mesh_of = np.full(shape, NOTHING, np.int64)
    material = np.zeros((*shape, 3))
    regions: list[tuple[int, Region]] = []
    half = SUBPIXEL // 2
    columns = np.ascontiguousarray(tri.reshape(-1, 6).T.astype(float))
    shown = np.where(winner >= 0, owner[winner], NOTHING)
    for i, place in enumerate(ndimage.find_objects(shown + 1, len(scene.meshes))):
        mesh = scene.meshes[i]
        if place is None:
            regions += [(i, region) for region in mesh.regions]
            continue
        row, col = np.nonzero(shown[place] == i)
        row, col = row + place[0].start, col + place[1].start
        t = winner[row, col]
        x, y = (p * float(SUBPIXEL) + half for p in (col, row))
        ax, ay, bx, by, cx, cy = (column[t] for column in columns)
        w = np.stack(
            [
                _beside(bx, by, cx, cy, x, y),
                _beside(cx, cy, ax, ay, x, y),
                _beside(ax, ay, bx, by, x, y),
            ]
        )
        w /= w[0] + w[1] + w[2]
        source = mesh.vertices if mesh.material is None else mesh.material
        corners = mesh.faces[face[t]]
        point = np.empty((len(t), 3))
        for axis in range(3):
            of = np.ascontiguousarray(source[:, axis])
            a, b, c = (of[corners[:, k]] for k in range(3))
            point[:, axis] = w[0] * a + w[1] * b + w[2] * c
        point = np.round(point, 5)
        material[row, col] = point
        mesh_of[row, col] = i
        local = np.zeros(len(point), np.int64) if mesh.paint is None else mesh.paint(point)
        label[row, col] = len(regions) + local
        regions += [(i, region) for region in mesh.regions]
    return Buffers(label, mesh_of, depth, material, tuple(regions), pixels)
