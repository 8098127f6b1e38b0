"""Clothes and hair: which part of the skin is covered by what, and how far it stands off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints, Mask, Region
from .body import Body, load_body
from .shoes import collar

SKIN, TOP, SHORTS, BAND, HAIR, SOCK, MARK = range(7)
CLOTHS = ("skin", "top", "shorts", "waistband", "hair", "sock", "mark")
PARTS = (
    "torso",
    "head",
    *(f"{s}_{p}" for s in ("left", "right") for p in ("arm", "forearm", "hand", "thigh", "shin")),
)
SLEEVE = {"female": 0.075, "male": 0.15}


@dataclass(frozen=True)
class Look:
    """Colours of one person, as hex. hair_style: `bun`, `short` or `crop`.

    older: the face has the lines of later years.
    """

    skin: str
    hair: str
    top: str
    shorts: str
    waistband: str
    shoe: str
    hair_style: str
    sock: str = "#ffffff"
    mark: str = "#edae49"
    older: bool = False


@dataclass(frozen=True, eq=False)
class Marks:
    """Heights and planes of one body at rest, in metres, that clothes are cut by."""

    hip: Array
    knee: Array
    elbow: Array
    wrist: Array
    shoulder: Array
    neck: Array
    head: Array
    crown: float
    collar: float
    build: str
    barefoot: bool


@lru_cache(maxsize=4)
def marks(name: str) -> Marks:
    """Return the left-hand landmarks of body `name`; the right is its mirror."""
    body = load_body(name)
    h = body.heads
    return Marks(
        h["left_hip_mark"],
        h["left_shin"],
        h["left_forearm"],
        h["left_hand"],
        h["left_arm"],
        h["neck_1"],
        h["head"],
        float(body.vertices[:, 2].max()),
        collar(name),
        body.build,
        body.barefoot,
    )


def _along_arm(p: Array, m: Marks) -> tuple[Array, Mask]:
    """Return how far down the arm each point lies from the armpit, and whether it is on it.

    p: (n, 3) with x mirrored to the left.
    """
    axis = m.elbow - m.shoulder
    axis = axis / np.sqrt((axis**2).sum())
    down = (p - m.shoulder) @ axis
    off = p - m.shoulder - down[:, None] * axis
    # The armhole runs from the top of the shoulder down to the armpit.
    start = 0.012 + 0.55 * np.clip(m.shoulder[2] - 0.01 - p[:, 2], 0, 1)
    on = (down > np.minimum(start, 0.085)) & (p[:, 0] > m.shoulder[0] * 0.86)
    girth = np.where(down < 0.06, 0.16, 0.078)
    return down, on & ((off**2).sum(1) < girth**2) | (p[:, 0] > 0.27)


def worn_on(material: Array, m: Marks) -> tuple[Ints, Ints]:
    """Return indices into PARTS and into CLOTHS for rest points (n, 3)."""
    p = material.copy()
    p[:, 0] = np.abs(p[:, 0])
    down, arm = _along_arm(p, m)
    return _parts(p, material[:, 0] >= 0, arm, m), _cloths(p, down, arm, m)


def parts_of(material: Array, m: Marks) -> Ints:
    """Return indices into PARTS for rest points (n, 3)."""
    return worn_on(material, m)[0]


def cloth_of(material: Array, m: Marks) -> Ints:
    """Return indices into CLOTHS for rest points (n, 3)."""
    return worn_on(material, m)[1]


def _parts(p: Array, left: Mask, arm: Mask, m: Marks) -> Ints:
    """Return indices into PARTS for points (n, 3), x mirrored; left: which lie on the left."""
    out = np.zeros(len(p), np.int64)
    chin = m.head[2] - 0.082 - 0.30 * np.clip(p[:, 1] - m.head[1] + 0.06, -0.02, 0.2)
    out[p[:, 2] > chin] = 1
    upper = np.sqrt(((m.elbow - m.shoulder) ** 2).sum())
    fore = (m.wrist - m.elbow) / np.sqrt(((m.wrist - m.elbow) ** 2).sum())
    beyond = (p - m.elbow) @ fore
    bisector = fore + (m.elbow - m.shoulder) / upper
    arm_part = np.where(
        (p - m.elbow) @ bisector < 0,
        0,
        np.where(beyond < np.sqrt(((m.wrist - m.elbow) ** 2).sum()) + 0.01, 1, 2),
    )
    arm = arm & (out != 1)
    out[arm] = (2 + np.where(left, 0, 5) + arm_part)[arm]
    groin = m.hip[2] - 0.045 + 0.75 * (p[:, 0] - 0.05)
    leg = ~arm & (p[:, 2] < np.minimum(groin, m.hip[2] + 0.02))
    leg_part = np.where(p[:, 2] > m.knee[2], 3, 4)
    out[leg] = (2 + np.where(left, 0, 5) + leg_part)[leg]
    return out


def _hair(p: Array, m: Marks) -> Mask:
    """Return which points (n, 3), x mirrored, are scalp."""
    s = (m.crown - m.head[2]) / 0.160
    y, z = (p[:, 1] - m.head[1]) / s, (p[:, 2] - m.head[2]) / s
    line = np.interp(
        y,
        [-0.13, -0.075, -0.045, -0.02, 0.0, 0.03, 0.10],
        [0.108, 0.102, 0.075, 0.036, 0.030, -0.022, -0.048],
    )
    ear = (p[:, 0] / s > 0.080) & (z > -0.03) & (z < 0.052) & (y > -0.03) & (y < 0.05)
    hair: Mask = (z > line) & ~ear
    return hair


def _cloths(p: Array, down: Array, arm: Mask, m: Marks) -> Ints:
    """Return indices into CLOTHS for points (n, 3), x mirrored; down: along the arm they are on."""
    x, y, z = p[:, 0], p[:, 1], p[:, 2]
    out = np.zeros(len(p), np.int64)
    waist = m.hip[2] + 0.095
    neckline = (
        m.neck[2]
        + 0.012
        - 0.62 * np.clip(0.10 - x, 0, 0.1)
        - 0.35 * np.clip(0.02 - (y - m.neck[1]), 0, 0.1) * np.clip(0.1 - x, 0, 0.1) / 0.1
    )
    torso = ~arm & (z > waist) & (z < neckline)
    out[torso] = TOP
    out[arm & (down < SLEEVE[m.build])] = TOP
    hem = m.knee[2] + 0.46 * (m.hip[2] - m.knee[2])
    out[~arm & (z <= waist) & (z > hem) & (x < 0.3)] = SHORTS
    out[~arm & (z <= waist) & (z > waist - 0.030)] = BAND
    if not m.barefoot:
        out[z < m.collar + 0.045] = SOCK
    out[_hair(p, m) & (z > m.head[2] - 0.10)] = HAIR
    return out


def regions(look: Look) -> tuple[Region, ...]:
    """Return every combination of part and cloth, part by part."""
    return tuple(Region(part, getattr(look, cloth)) for part in PARTS for cloth in CLOTHS)


def dressed(body: Body) -> Array:
    """Return the rest vertices (n, 3) with clothes and hair standing off the skin."""
    m = marks(body.name)
    v = body.vertices
    normal = vertex_normals(v, body.faces)
    cloth = cloth_of(v, m)
    hem = m.knee[2] + 0.46 * (m.hip[2] - m.knee[2])
    flare = np.clip(1 - (v[:, 2] - hem) / 0.16, 0, 1)
    off = np.zeros(len(v))
    off[cloth == TOP] = 0.006
    off[np.isin(cloth, (SHORTS, BAND))] = 0.007
    off[cloth == SHORTS] += 0.007 * flare[cloth == SHORTS]
    crown = np.clip((v[:, 2] - m.head[2] + 0.05) / 0.12, 0.35, 1)
    off[cloth == HAIR] = 0.013 * crown[cloth == HAIR]
    off[cloth == SOCK] = 0.003
    return v + normal * off[:, None]


def vertex_normals(vertices: Array, faces: Ints) -> Array:
    """Return unit normals (n, 3), each the mean of the faces round a vertex."""
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    face = np.cross(b - a, c - a)
    out = np.zeros_like(vertices)
    for i in range(3):
        np.add.at(out, faces[:, i], face)
    unit: Array = out / np.maximum(np.sqrt((out**2).sum(1, keepdims=True)), 1e-12)
    return unit
