"""How each exercise holds the legs, as one small file: the hip in 3D takes these poses.

Of every exercise that shows what works, at its start and end: the turn of each thigh against the
pelvis and of each shin against the thigh, and how far the hip is bent and out to the side.
`sheet/core/held.ts` lays bones and muscles into them, `macros/strips.py` reads the hip.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from scipy.spatial.transform import Rotation  # type: ignore[import-untyped]

from ..engine.scene import Array
from ..human.contact import Solved
from ..inputs import held_digest
from ..pose_files import POSES, load_exercise
from ..solving import positions
from .joints import inside, neutral
from .leg import Leg
from .work_spec import WORKS

FILE = Path("docs/anatomy/poses.json")
REPAIR = "run `make figures` and commit the result"
DIGITS = 4
"""Of radians, and of sizes."""


def problems() -> Iterator[str]:
    """Yield a line where the file is missing, or an exercise in it is older than its pose."""
    if not FILE.is_file():
        yield f"{FILE}: missing; {REPAIR}"
        return
    old = stale()
    if old:
        yield f"{FILE}: older than the poses of {', '.join(old)}; {REPAIR}"


def stale() -> list[str]:
    """Return the exercises whose entry is missing or old, and those that are no more."""
    kept = _kept()
    return [
        *(name for name in WORKS if kept.get(name, {}).get("made_of") != made_of(name)),
        *(name for name in kept if name not in WORKS),
    ]


def made_of(exercise: str) -> str:
    """Return the digest of what the entry of an exercise is made of."""
    own = neutral("left")
    joints = np.round(np.concatenate([own.hip, own.knee, own.ankle, own.thigh.ravel()]), 2)
    return held_digest(exercise, repr((joints.tolist(), WORKS[exercise].legs)))[:16]


def write() -> list[Path]:
    """Write the entries that are out of date; return the paths written."""
    old = stale()
    if not old:
        return []
    kept = _kept()
    entries = {name: kept[name] for name in WORKS if name in kept and name not in old}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        names = [name for name in old if name in WORKS]
        entries |= dict(zip(names, pool.map(entry, names), strict=True))
    FILE.write_text(_text(entries), encoding="utf-8", newline="\n")
    return [FILE]


def entry(exercise: str) -> dict[str, Any]:
    """Return how an exercise is held, or raise PoseError."""
    spec = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    places = positions(spec.model_copy(update={"faults": ()}), with_frames=False)
    return {
        "made_of": made_of(exercise),
        "legs": list(WORKS[exercise].legs),
        "start": held(places.start),
        "end": held(places.end),
    }


def held(now: Solved) -> dict[str, Any]:
    """Return how each leg is held against the pelvis; turns are axes times angles in radians (3,).

    Each is told as a left leg, the right one mirrored. hip: degrees bent, and out to the side.
    """
    return {
        side: {
            "thigh": _turn(leg.thigh),
            "bend": _turn(leg.bend),
            "sizes": _rounded([leg.thigh_size, leg.shin_size]),
            "hip": hip_of(leg),
        }
        for side, leg in inside(now.body, now.placed).legs.items()
    }


def hip_of(leg: Leg) -> list[int]:
    """Return how far the hip of a drawn body is bent, and out to the side, in whole degrees."""
    x, y, z = leg.thigh @ neutral("left").thigh.T @ np.array([0.0, 0.0, -1.0])
    return [round(float(np.degrees(angle))) for angle in (np.arctan2(-y, -z), np.arcsin(x))]


def _turn(matrix: Array) -> list[float]:
    return _rounded(Rotation.from_matrix(matrix).as_rotvec())


def _rounded(numbers: Iterable[float]) -> list[float]:
    return [round(float(number), DIGITS) + 0.0 for number in numbers]


def _kept() -> dict[str, Any]:
    if not FILE.is_file():
        return {}
    kept: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return kept


def _text(entries: dict[str, Any]) -> str:
    """Return the file: a line an exercise, so that a change of one is seen as such."""
    lines = (
        f"{json.dumps(name)}:{json.dumps(entries[name], separators=(',', ':'))}"
        for name in WORKS
        if name in entries
    )
    return "{" + ",\n".join(lines) + "}\n"
