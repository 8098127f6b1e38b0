"""The model that readers turn and keep: every bone and muscle, with its name, colours and layer.

It is the geometry of the plates, whole: nothing is left out of a mesh.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from library.draft import read_draft
from library.records.anatomy import MuscleInFull

from ..engine.scene import Array
from ..library import DATA
from .bones import Mesh, load_bones
from .muscle_plan import BAND
from .muscle_plan import MUSCLES as PLAN
from .muscles import POINTS, bound, fibres, muscle_meshes
from .plate_drawing import Tones
from .plate_parts import BONE, MUSCLE

LAYERS = (
    BAND,
    "gluteus-maximus",
    "tensor-fasciae-latae",
    "gluteus-medius",
    "piriformis",
    "gluteus-minimus",
)
"""What can be taken off, from the outside in."""
BONES = {
    "pelvis": ("Pelvis", "the ring of bones at the foot of the trunk, with the sacrum"),
    "coccyx": ("Coccyx", "the tail bone"),
    "left_femur": ("Femur", "the thigh bone"),
    "left_patella": ("Patella", "the kneecap"),
    "left_tibia": ("Tibia and fibula", "the shin bone, and the thin bone beside it"),
}
"""The bones that the model holds, with what they are called; the right leg mirrors the left."""
BAND_NAME = ("Iliotibial band", "the long band down the outside of the thigh")
FINER = 6
"""Into how many a step along a fibre is divided, so that no fibre is far between its points."""
NEAREST = 24
"""Points of fibres that say where across a muscle a point of its surface lies."""


@dataclass(frozen=True, eq=False)
class Part:
    """One closed surface.

    id: of load_bones or muscle_meshes. name, says: what it is called, and that in plain words.
    layer: of LAYERS, empty for a bone. mirrored: whether its mirror image shows the right side.
    across: (n,) which fibre of the muscle runs at each vertex, counted from one edge to the other.
    share: (n,) how far along its fibres each vertex of a muscle lies, from 0 to 1.
    swells: (n, 3) mm by which its belly is there thicker than its deepest fibres, which stay where
    they are when it thickens or thins. All three only of muscles.
    """

    id: str
    name: str
    says: str
    layer: str
    mirrored: bool
    mesh: Mesh
    across: Array | None = None
    share: Array | None = None
    swells: Array | None = None

    @property
    def tones(self) -> Tones:
        """Return its colours, which are those of the plates."""
        return MUSCLE[self.layer] if self.layer else BONE


@lru_cache(maxsize=1)
def model() -> tuple[Part, ...]:
    """Return every part, bones first, then muscles from the outside in."""
    bones = load_bones()
    parts = [
        Part(bone, name, says, "", bone.startswith("left_"), bones[bone])
        for bone, (name, says) in BONES.items()
    ]
    meshes = muscle_meshes()
    names = muscle_names()
    for layer in LAYERS:
        for muscle in (one for one in PLAN if one.whole == layer):
            mesh = meshes[muscle.id]
            across = _across(mesh.vertices, muscle.id, muscle.fibres)
            tied = bound(muscle.id)
            ways = (across, tied.share, tied.swells)
            parts.append(Part(muscle.id, *names[muscle.id], layer, False, mesh, *ways))
    return tuple(parts)


def layer_names() -> dict[str, str]:
    """Return what each layer is called, in the order of LAYERS."""
    names = {BAND: BAND_NAME[0], **{name: one.name for name, one in _muscles().items()}}
    return {layer: names[layer] for layer in LAYERS}


def muscle_names() -> dict[str, tuple[str, str]]:
    """Return the name of each muscle of the plan, part by part, and its plain name."""
    out = {BAND: BAND_NAME}
    muscles = _muscles()
    for planned in PLAN:
        if planned.id == BAND:
            continue
        muscle = muscles[planned.whole]
        part = planned.id.removeprefix(planned.whole).removeprefix("-")
        named = [one.name for one in muscle.parts if one.id == part]
        name = ", ".join([muscle.name, *(_low(one) for one in named)])
        out[planned.id] = (name, _low(muscle.plain_name))
    return out


@lru_cache(maxsize=1)
def _muscles() -> dict[str, MuscleInFull]:
    entries = read_draft(DATA).entries["muscles"]
    return {one.name: one.record for one in entries if isinstance(one.record, MuscleInFull)}


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def _across(points: Array, name: str, row: int) -> Array:
    """Return which of a row's fibres runs at each point, by those that run near it."""
    lines = np.array(fibres()[name])
    share = np.arange(FINER) / FINER
    steps = lines[:, :-1, None] + share[:, None] * (lines[:, 1:, None] - lines[:, :-1, None])
    which = np.repeat(np.arange(len(lines)) % row, (POINTS - 1) * FINER)
    lines = steps.reshape(-1, 3)
    far, near = cKDTree(lines).query(points, k=NEAREST)
    weight = 1 / (far + 2.0) ** 2
    out: Array = (which[near] * weight).sum(1) / weight.sum(1)
    return out
