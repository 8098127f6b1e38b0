"""What muscles were grown to, as their files keep it: surfaces, fibres and attachments, in mm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..engine.scene import Array
from .bones import Mesh
from .muscle_plan import Muscle


@dataclass(frozen=True)
class Footprints:
    """Where a muscle is fixed: rings of points (k, 3), mm, on a bone each.

    A muscle that ends in the iliotibial tract has "tract" for its bone. sources: who says so.
    """

    origin: Array
    origin_bone: str
    origin_sources: tuple[str, ...]
    insertion: Array
    insertion_bone: str
    insertion_sources: tuple[str, ...]


@lru_cache(maxsize=2)
def _read(file: Path) -> dict[str, Array]:
    with np.load(file) as kept:
        return {
            key: kept[key] if key.endswith((":faces", "made_of")) else kept[key] / 10.0
            for key in kept.files
        }


def grown_from(file: Path) -> str:
    """Return the digest of what the muscles of a file were grown from, when they were."""
    return str(_read(file)["made_of"])


def surface(file: Path, name: str) -> Mesh:
    """Return the closed surface of a muscle or belly, standing."""
    read = _read(file)
    return Mesh(read[f"{name}:vertices"], read[f"{name}:faces"].astype(np.int64))


def lines(file: Path, name: str) -> Array:
    """Return the fibres of a muscle, standing, (fibres, points, 3), deepest layer first."""
    return _read(file)[f"{name}:fibres"]


def footprints_in(file: Path, plan: Iterable[Muscle]) -> dict[str, Footprints]:
    """Return where each muscle of a plan is fixed, standing."""
    read = _read(file)
    return {
        m.id: Footprints(
            read[f"{m.id}:origin"], m.origin.bone, m.origin.sources,
            read[f"{m.id}:insertion"], m.insertion.bone, m.insertion.sources,
        )
        for m in plan
    }  # fmt: skip
