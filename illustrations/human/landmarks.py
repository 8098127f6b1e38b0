"""Points and patches of the body that poses, marks and contacts refer to by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints
from .body import SIDES, Body, load_body
from .outfit import PARTS, dressed, marks, parts_of
from .shoes import shoe
from .skeleton import Placed, skin

_JOINT_CENTRES = {
    "hip_joint": "thigh",
    "knee_joint": "shin",
    "ankle_joint": "foot",
    "shoulder_joint": "arm",
    "elbow_joint": "forearm",
    "wrist_joint": "hand",
}
# Surface points: the joint or mark they are measured from and the offset in metres, for the left
# side: x outwards, y backwards, z up.
_SURFACE = {
    "hip_bone": ("hip_mark", (-0.01, -0.10, 0.075)),  # anterior superior iliac spine
    "waist_side": ("hip_mark", (0.06, -0.02, 0.105)),
    "hip_side": ("hip_mark", (0.10, 0.0, -0.02)),
    "knee": ("shin", (0.0, -0.07, 0.005)),
    "knee_outer": ("shin", (0.08, 0.0, 0.01)),
    "knee_inner": ("shin", (-0.08, 0.0, 0.01)),
    "shin": ("shin", (0.0, -0.07, -0.12)),
    "shin_back": ("shin", (0.0, 0.09, -0.16)),
    "instep": ("foot", (-0.03, -0.055, -0.035)),
    "shoulder": ("arm", (0.07, 0.0, 0.01)),
    "thigh_outer": ("shin", (0.09, 0.0, 0.11)),
    "thigh_front": ("shin", (0.0, -0.09, 0.16)),
    "knee_back": ("shin", (0.0, 0.09, 0.0)),
    "calf": ("shin", (0.0, 0.09, -0.11)),
    "elbow": ("forearm", (0.03, 0.05, 0.02)),
}
_MIDDLE = {
    "pubis": ("pelvis", (0.0, -0.14, -0.06)),
    "navel": ("pelvis", (0.0, -0.16, 0.11)),
    "tail": ("pelvis", (0.0, 0.12, 0.02)),
    "low_back": ("pelvis", (0.0, 0.10, 0.16)),
    "mid_back": ("spine_4", (0.0, 0.14, 0.0)),
    "chest": ("spine_5", (0.0, -0.16, 0.02)),
    "upper_back": ("spine_5", (0.0, 0.12, 0.05)),
    "nose": ("head", (0.0, -0.2, 0.0)),
    "nape": ("neck_1", (0.0, 0.1, 0.03)),
}
_RIGID = {"neck": "neck_1", "head": "head", "waist": "spine_2", "pelvis_centre": "pelvis"}
_SHOE = {
    "heel": "heel",
    "heel_in": "heel_in",
    "heel_top": "heel_top",
    "toe": "tip",
    "ball_in": "ball_in",
    "ball_out": "ball_out",
}
# The ball of the foot where it carries when the toes are bent up: it does not bend with them.
_SOLE = {"sole_in": "ball_in", "sole_out": "ball_out"}


# Where a half-open hand lies on a table: its heel, and the tips of index and little finger; metres
# along the forearm's line beyond the wrist, and towards the thumb.
_PALM = {"palm_heel": (0.025, 0.0), "palm_in": (0.140, 0.040), "palm_out": (0.125, -0.026)}
_OUT_OF_THE_PALM = np.array([-0.82, 0.34, -0.46])  # of the left hand at rest
_IN_A_SHOE = ("foot", "toes")
_REACH = {
    # parts that are round a landmark: how far the skin of the part reaches, in metres
    "knee": 0.075,
    "elbow": 0.060,
}


@lru_cache(maxsize=4)
def _surface_indices(name: str) -> dict[str, int]:
    """Return the nearest vertex to each surface landmark."""
    body = load_body(name)

    def nearest(head: str, offset: tuple[float, float, float], sign: float) -> int:
        at = body.heads[head] + np.array(offset) * [sign, 1, 1]
        return int(((body.vertices - at) ** 2).sum(1).argmin())

    out = {n: nearest(bone, offset, 1.0) for n, (bone, offset) in _MIDDLE.items()}
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        for n, (bone, offset) in _SURFACE.items():
            out[f"{side}_{n}"] = nearest(f"{side}_{bone}", offset, sign)
        out |= _palm_indices(body, side)
    return out


def _palm_indices(body: Body, side: str) -> dict[str, int]:
    """Return the nearest vertex to each point of one palm."""
    wrist, elbow = body.heads[f"{side}_hand"], body.heads[f"{side}_forearm"]
    along = (wrist - elbow) / np.sqrt(((wrist - elbow) ** 2).sum())
    mirror = np.array([1.0 if side == "left" else -1.0, 1.0, 1.0])
    out_of = _OUT_OF_THE_PALM * mirror
    out_of = out_of - along * (out_of @ along)
    out_of /= np.sqrt((out_of**2).sum())
    thumb = np.cross(out_of, along) * mirror[0]
    found = {}
    for name, (beyond, aside) in _PALM.items():
        at = wrist + beyond * along + aside * thumb + 0.06 * out_of
        off = body.vertices - at
        flat = off - out_of * (off @ out_of)[:, None]
        # The skin below a point held over the palm: little aside counts more than near.
        far = (flat**2).sum(1) + 0.05 * (off**2).sum(1)
        found[f"{side}_{name}"] = int(far.argmin())
    return found


def landmark(body: Body, placed: Placed, name: str) -> Array:
    """Return the position (3,) of a landmark, or raise KeyError when there is none of the name."""
    surface = _surface_indices(body.name)
    if name in surface:
        i = np.array([surface[name]])
        return np.asarray(skin(body, placed, dressed_vertices(body.name)[i], i)[0])
    if name in _RIGID:
        return placed.point(_RIGID[name], body.heads[_RIGID[name]])
    if name == "crown":
        m = marks(body.name)
        return placed.point("head", np.array([0.0, m.head[1] + 0.02, m.crown]))
    side, _, what = name.partition("_")
    if what in _JOINT_CENTRES:
        bone = f"{side}_{_JOINT_CENTRES[what]}"
        return placed.point(bone, body.heads[bone])
    if what in _SOLE:
        made = shoe(body.name, side)
        return placed.point(f"{side}_foot", made.vertices[getattr(made, _SOLE[what])])
    if what in _SHOE:
        return _shoe_point(body, placed, side, getattr(shoe(body.name, side), _SHOE[what]))
    if what == "foot":
        return (landmark(body, placed, f"{side}_heel") + landmark(body, placed, f"{side}_toe")) / 2
    if what == "hand":
        return placed.point(f"{side}_hand", _palm(body, side))
    raise KeyError(f"no landmark is called {name}")


def landmark_names() -> list[str]:
    """Return every landmark's name, sorted."""
    sided = [*_SURFACE, *_PALM, *_JOINT_CENTRES, *_SHOE, *_SOLE, "foot", "hand"]
    return sorted([*_MIDDLE, *_RIGID, "crown", *(f"{s}_{n}" for s in SIDES for n in sided)])


def _palm(body: Body, side: str) -> Array:
    """Return the middle of the palm at rest."""
    wrist, elbow = body.heads[f"{side}_hand"], body.heads[f"{side}_forearm"]
    along = (wrist - elbow) / np.sqrt(((wrist - elbow) ** 2).sum())
    out: Array = wrist + 0.085 * along
    return out


def _shoe_point(body: Body, placed: Placed, side: str, index: int) -> Array:
    """Return where one vertex of a shoe is."""
    made = shoe(body.name, side)
    foot, toes = (placed.point(f"{side}_{b}", made.vertices[index]) for b in ("foot", "toes"))
    bend = made.bend[index]
    return np.asarray(foot * (1 - bend) + toes * bend)


@lru_cache(maxsize=4)
def dressed_vertices(name: str) -> Array:
    """Return the dressed rest vertices of body `name`."""
    return dressed(load_body(name))


@dataclass(frozen=True, eq=False)
class Patch:
    """Vertices of one part of the body: indices and rest positions."""

    which: Ints
    rest: Array


@lru_cache(maxsize=64)
def patch(name: str, part: str) -> Patch:
    """Return the skin of a part, thinned out, or raise KeyError for an unknown part."""
    body = load_body(name)
    m, v = marks(name), body.vertices
    label = parts_of(v, m)
    side, _, what = part.partition("_")
    sign = {"left": 1.0, "right": -1.0}.get(side, 0.0)
    mirrored = v * [sign, 1, 1] if sign else v
    if part == "back":
        chosen = (label == 0) & (v[:, 1] > m.neck[1]) & (v[:, 2] > m.hip[2] + 0.25)
    elif part == "seat":
        chosen = (v[:, 1] > 0) & (np.abs(v[:, 2] - m.hip[2]) < 0.13) & (np.abs(v[:, 0]) < 0.25)
    elif part == "upper_back":  # below the shoulder blades, where a bench's edge is
        chosen = (
            (label == 0) & (v[:, 1] > m.neck[1]) & (np.abs(v[:, 2] - m.shoulder[2] + 0.13) < 0.07)
        )
    elif what in _REACH:
        at = v[_surface_indices(name)[part]]
        chosen = ((v - at) ** 2).sum(1) < _REACH[what] ** 2
    elif what == "hip":
        chosen = (
            (np.abs(v[:, 2] - m.hip[2]) < 0.15) & (mirrored[:, 0] > 0.08) & (mirrored[:, 0] < 0.26)
        )
    elif what == "shoulder":
        chosen = ((mirrored - m.shoulder) ** 2).sum(1) < 0.12**2
    elif part in PARTS:
        chosen = label == PARTS.index(part)
    else:
        raise KeyError(f"no part of the body is called {part}")
    which = np.flatnonzero(chosen)
    which = which[:: max(1, len(which) // 90)]
    return Patch(which, dressed_vertices(name)[which])


def patch_points(body: Body, placed: Placed, part: str) -> Array:
    """Return the positions (k, 3) of a part's skin; `left_foot` is the shoe."""
    side, _, what = part.partition("_")
    if what in _IN_A_SHOE:
        from .figure import shoe_points

        points = shoe_points(body, placed, side)
        return points[::3] if what == "foot" else points[shoe(body.name, side).bend > 0.5]
    p = patch(body.name, part)
    return skin(body, placed, p.rest, p.which)


@dataclass(frozen=True, eq=False)
class _Carried:
    """The skin of several parts, ready to be carried along by their bones at once.

    by (k, 4 b): each vertex times its share in each of b bones, the share itself fourth. bones:
    (b,) indices. ends: where the next part's vertices begin.
    """

    by: Array
    bones: Ints
    ends: Ints


@lru_cache(maxsize=64)
def _carried(name: str, parts: tuple[str, ...]) -> _Carried:
    """Return the skin of several parts, ready to be carried along."""
    body, each = load_body(name), [patch(name, part) for part in parts]
    which, rest = (np.concatenate([getattr(p, f) for p in each]) for f in ("which", "rest"))
    owners, weights = body.weight_bones[which], body.weights[which]
    bones = np.unique(owners[weights > 0])
    share = ((owners[:, :, None] == bones) * weights[:, :, None]).sum(1)
    spread = np.concatenate([rest, np.ones((len(rest), 1))], axis=1)
    by = (share[:, :, None] * spread[:, None, :]).reshape(len(rest), -1)
    return _Carried(by, bones, np.cumsum([len(p.which) for p in each])[:-1])


def patches_points(body: Body, placed: Placed, parts: tuple[str, ...]) -> dict[str, Array]:
    """Return the positions (k, 3) of the skin of each part, as patch_points but all at once."""
    bare = tuple(p for p in parts if not p.endswith(_IN_A_SHOE))
    out = {p: patch_points(body, placed, p) for p in parts if p not in bare}
    if bare:
        skins = _carried(body.name, bare)
        turns = placed.rotations[skins.bones].transpose(0, 2, 1)
        moves = np.concatenate([turns, placed.shifts[skins.bones][:, None]], axis=1)
        points = skins.by @ moves.reshape(-1, 3)
        out |= dict(zip(bare, np.split(points, skins.ends), strict=True))
    return out


# Share of body mass and where along the segment its centre lies (Dempster, as tabulated in
# Winter, Biomechanics and Motor Control of Human Movement, table 4.1; hands and feet lumped).
_SEGMENTS = (
    ("thigh", "shin", 0.100, 0.433),
    ("shin", "foot", 0.0465, 0.433),
    ("foot", "toes", 0.0145, 0.5),
    ("arm", "forearm", 0.028, 0.436),
    ("forearm", "hand", 0.022, 0.682),
)


def centre_of_mass(body: Body, placed: Placed) -> Array:
    """Return the body's centre of mass (3,)."""

    def joint(bone: str) -> Array:
        return placed.point(bone, body.heads[bone])

    total = 0.497 * (0.5 * joint("pelvis") + 0.5 * joint("spine_5")) + 0.081 * joint("head")
    mass = 0.578
    for side in SIDES:
        for a, b, share, along in _SEGMENTS:
            total = total + share * (
                joint(f"{side}_{a}") * (1 - along) + joint(f"{side}_{b}") * along
            )
            mass += share
    return np.asarray(total / mass)
