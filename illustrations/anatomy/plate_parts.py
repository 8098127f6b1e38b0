"""What plates are drawn from: bones, and muscles with their fibres, tendons, colours and prints."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints
from .bones import Mesh, load_bones, load_lumbar
from .muscle_plan import BAND
from .muscle_plan import MUSCLES as PLAN
from .muscles import fibres, footprints, muscle_meshes
from .plate_drawing import Part, Tones, scene_points
from .plate_fibres import Strand
from .plate_prints import Print, close_places

BONE = Tones("#efe6d2", "#e0d4ba", "#c9ba98")
MUSCLE = {
    "gluteus-maximus": Tones("#dc8a79", "#cb7364", "#b05b4e", "#8b4136"),
    "gluteus-medius": Tones("#e9ad8d", "#d99574", "#bd7858", "#98583b"),
    "gluteus-minimus": Tones("#c8646f", "#b1505d", "#933d4b", "#6f2936"),
    "tensor-fasciae-latae": Tones("#dc98a4", "#ca808f", "#ac6374", "#87475a"),
    "piriformis": Tones("#e3b473", "#cf9c59", "#b07f3e", "#82592a"),
    BAND: Tones("#f1efe6", "#e2e0d7", "#cfcec6", "#9fa39f"),
}
"""In grey they are as light as one another, or nearly; outlines and names tell them apart."""
PALE = Tones("#ecdcd2", "#e0cdc1", "#cdb6a8", "#b39a8c")
"""Of a muscle that is there for the others' sake."""
TENDONS = {
    "gluteus-maximus-upper": 0.93,
    "gluteus-maximus-lower": 0.93,
    "gluteus-medius-front": 0.86,
    "gluteus-medius-middle": 0.86,
    "gluteus-medius-back": 0.84,
    "gluteus-minimus": 0.84,
    "piriformis": 0.76,
    "tensor-fasciae-latae": 0.96,
    BAND: 1.1,
}
"""From which share of the way on fibres are drawn as tendon: by eye, no source gives it."""
DIVIDED = frozenset(("gluteus-medius",))
"""Muscles of which the parts are told apart."""


def bone(name: str, below: float) -> Part:
    """Return a bone as a part of a plate, cut off below a height."""
    mesh = (load_bones() | load_lumbar())[name]
    return Part(name, *cut(mesh, below), BONE)


def belly(name: str, below: float, pale: bool) -> Part:
    """Return a muscle as a part of a plate, cut off below a height, pale or in its own colours."""
    strands = tuple(
        Strand(scene_points(_lines()[m.id]), m.fibres, TENDONS[m.id])
        for m in PLAN
        if m.whole == name
    )
    vertices, faces = cut(_meshes()[name], below)
    tones = PALE if pale and name != BAND else MUSCLE[name]
    return Part(name, vertices, faces, tones, strands, name in DIVIDED and not pale)


def prints(name: str) -> list[Print]:
    """Return where each part of a muscle begins and ends."""
    out = []
    feet = footprints()
    for muscle in PLAN:
        if muscle.whole != name:
            continue
        grid = _lines()[muscle.id].reshape(muscle.layers, muscle.fibres, -1, 3)
        ends = (
            ("origin", feet[muscle.id].origin_bone, grid[:, :, 0]),
            ("insertion", feet[muscle.id].insertion_bone, grid[:, :, -1]),
        )
        for end, on, places in ends:
            lies = BAND if on == "tract" else on
            out.append(Print(f"{name}:{end}", end, lies, close_places(places)))
    return out


@lru_cache(maxsize=1)
def _lines() -> dict[str, Array]:
    return {name: np.stack(lines) for name, lines in fibres().items()}


@lru_cache(maxsize=1)
def _meshes() -> dict[str, Mesh]:
    return muscle_meshes(bellies=True)


def cut(mesh: Mesh, below: float) -> tuple[Array, Ints]:
    """Return vertices and faces of what lies above a height; the lowest edge is level."""
    kept: Ints = mesh.faces[(mesh.vertices[mesh.faces][:, :, 2] > below).any(1)]
    used = np.unique(kept)
    vertices = mesh.vertices.copy()
    vertices[used, 2] = np.maximum(vertices[used, 2], below)
    return vertices, kept
