"""The muscles round the gluteals, standing: their surfaces and attachments (`context.npz`).

`grow_context.py` grew them once. They follow no pose: only plates show them.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..engine.scene import Array
from .bones import FILE as BONES_FILE
from .bones import Mesh
from .context_plan import CONTEXT_MUSCLES, CONTEXT_WHOLES, GROUPS
from .muscles import FILE as MUSCLES_FILE
from .muscles import Footprints

CONTEXT_FILE = Path(__file__).parent / "data" / "context.npz"


def made_of() -> str:
    """Return the digest of what they are grown from: their plan, the bones and the gluteals."""
    plan = repr((CONTEXT_MUSCLES, CONTEXT_WHOLES, GROUPS)).encode()
    grown = BONES_FILE.read_bytes() + MUSCLES_FILE.read_bytes()
    return hashlib.sha256(plan + grown).hexdigest()[:16]


@lru_cache(maxsize=1)
def _file() -> dict[str, Array]:
    with np.load(CONTEXT_FILE) as file:
        return {
            key: file[key] if key.endswith((":faces", "made_of")) else file[key] / 10.0
            for key in file.files
        }


def grown_from() -> str:
    """Return the digest that made_of gave when they were grown."""
    return str(_file()["made_of"])


def context_meshes() -> dict[str, Mesh]:
    """Return the closed surface of each belly of GROUPS, mm."""
    read = _file()
    return {
        name: Mesh(read[f"{name}:vertices"], read[f"{name}:faces"].astype(np.int64))
        for group in GROUPS.values()
        for name in group
    }


def context_footprints() -> dict[str, Footprints]:
    """Return where each muscle is fixed, by its id."""
    read = _file()
    return {
        m.id: Footprints(
            read[f"{m.id}:origin"], m.origin.bone, m.origin.sources,
            read[f"{m.id}:insertion"], m.insertion.bone, m.insertion.sources,
        )
        for m in CONTEXT_MUSCLES
    }  # fmt: skip
