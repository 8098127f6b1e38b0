"""Straight-edged solids and ribbons."""

from __future__ import annotations

import numpy as np

from .scene import Array, Ints, Mesh, Region, quantise

_CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
_FACES = np.array(
    [
        [0, 1, 3],
        [0, 3, 2],
        [4, 6, 7],
        [4, 7, 5],
        [0, 4, 5],
        [0, 5, 1],
        [2, 3, 7],
        [2, 7, 6],
        [0, 2, 6],
        [0, 6, 4],
        [1, 5, 7],
        [1, 7, 3],
    ]
)
_EDGES = np.array(
    [[0, 1], [2, 3], [4, 5], [6, 7], [0, 2], [1, 3], [4, 6], [5, 7], [0, 4], [1, 5], [2, 6], [3, 7]]
)


def box(
    name: str,
    low: Array,
    high: Array,
    top: str,
    sides: str,
    turn: Array | None = None,
    pivot: Array | None = None,
) -> Mesh:
    """Return a box from corner `low` to corner `high` (3,), turned by `turn` about `pivot`.

    top, sides: colours of the +z face and of the others; two tones make the box read as solid.
    """
    centre, half = (low + high) / 2, (high - low) / 2
    v = centre + _CORNERS * half
    if turn is not None:
        about = centre if pivot is None else pivot
        v = (v - about) @ turn.T + about
    face_of = np.repeat(np.arange(6), 2)
    points: list[Array] = []
    faces: list[list[int]] = []
    for face in range(6):
        for tri in _FACES[face_of == face]:
            faces.append([len(points) + i for i in range(3)])
            points += [v[i] for i in tri]
    material = np.zeros((len(points), 3))
    material[-6:, 0] = 1.0  # the last two triangles are the top
    corner_start = len(points)
    vertices = np.concatenate([np.array(points), v])
    material = np.concatenate([material, np.zeros((8, 3))])
    return Mesh(
        name,
        quantise(vertices),
        np.array(faces, np.int64),
        (Region(f"{name}-side", sides), Region(f"{name}-top", top)),
        lambda p: (p[:, 0] > 0.5).astype(np.int64),
        material,
        _EDGES + corner_start,
    )


def ribbon(name: str, loop: Array, along: Array, width: float, colour: str) -> Mesh:
    """Return a closed band: `loop` (n, 3) its middle line, `along` (n, 3) unit vectors across.

    The outside of the loop is the side the band shows; it has 3 mm of thickness.
    """
    n = len(loop)
    outward = loop - loop.mean(0)
    outward -= along * (outward * along).sum(1, keepdims=True)
    outward /= np.sqrt((outward**2).sum(1, keepdims=True))
    half, thick = along * width / 2, outward * 0.0015
    ring = np.stack(
        [loop + thick + half, loop + thick - half, loop - thick - half, loop - thick + half], axis=1
    )
    faces = []
    for i in range(n):
        j = (i + 1) % n
        for k in range(4):
            m = (k + 1) % 4
            faces += [[4 * i + k, 4 * j + k, 4 * j + m], [4 * i + k, 4 * j + m, 4 * i + m]]
    return Mesh(
        name,
        quantise(ring.reshape(-1, 3)),
        np.array(faces, np.int64),
        (Region(name, colour),),
        closed=False,
    )


def disc(name: str, centre: Array, radii: tuple[float, float], colour: str) -> Mesh:
    """Return a flat ellipse on the floor without lines: a shadow."""
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    rim = centre + np.stack([radii[0] * np.cos(turn), radii[1] * np.sin(turn), 0 * turn], -1)
    faces: Ints = np.array([[40, i, (i + 1) % 40] for i in range(40)], np.int64)
    return Mesh(
        name,
        quantise(np.concatenate([rim, centre[None]])),
        faces,
        (Region(name, colour),),
        outlined=False,
        closed=False,
    )


def cushion(name: str, centre: Array, half: Array, colour: str, turn: Array) -> Mesh:
    """Return a soft block: a box with rounded sides (a superellipsoid)."""
    lat, lon = np.linspace(-np.pi / 2, np.pi / 2, 19), np.linspace(-np.pi, np.pi, 48, False)
    a, b = np.meshgrid(lat, lon, indexing="ij")

    def power(x: Array, e: float) -> Array:
        return np.asarray(np.sign(x) * np.abs(x) ** e)

    unit = np.stack(
        [
            power(np.cos(a), 0.5) * power(np.cos(b), 0.35),
            power(np.cos(a), 0.5) * power(np.sin(b), 0.35),
            power(np.sin(a), 0.5),
        ],
        -1,
    )
    faces = []
    for i in range(18):
        for j in range(48):
            k = (j + 1) % 48
            p, q, r, s = i * 48 + j, i * 48 + k, (i + 1) * 48 + j, (i + 1) * 48 + k
            faces += [[p, q, r], [q, s, r]]
    return Mesh(
        name,
        quantise((unit.reshape(-1, 3) * half) @ turn.T + centre),
        np.array(faces, np.int64),
        (Region(name, colour),),
    )


def cylinder(name: str, a: Array, b: Array, radius: float, colour: str) -> Mesh:
    """Return a round bar from a to b (3,); a line runs round each of its ends."""
    n = 40
    length = float(np.sqrt(((b - a) ** 2).sum()))
    axis = (b - a) / length
    x = np.cross(axis, [0.0, 0.0, 1.0] if abs(float(axis[2])) < 0.8 else [1.0, 0.0, 0.0])
    x /= np.sqrt((x**2).sum())
    y = np.cross(axis, x)
    turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
    ring = radius * (np.cos(turn)[:, None] * x + np.sin(turn)[:, None] * y)
    # The ends have vertices of their own, so that they are a region of their own.
    points = np.concatenate([a + ring, b + ring, a + ring, b + ring, a[None], b[None]])
    material = np.zeros((len(points), 3))
    material[2 * n :, 0] = 1.0
    faces = []
    for i in range(n):
        j = (i + 1) % n
        faces += [[i, j, n + j], [i, n + j, n + i]]
        faces += [[4 * n, 2 * n + j, 2 * n + i], [4 * n + 1, 3 * n + i, 3 * n + j]]
    return Mesh(
        name,
        quantise(points),
        np.array(faces, np.int64),
        (Region(f"{name}-side", colour), Region(f"{name}-end", colour)),
        lambda p: (p[:, 0] > 0.5).astype(np.int64),
        material,
    )
