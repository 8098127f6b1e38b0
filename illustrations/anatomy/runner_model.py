"""The runner that readers move: light bones, and a few fibres of each muscle, as one small file.

    .venv/bin/python -m illustrations.anatomy.runner_model

writes `sheet/core/runner.json`. Its bones are those of the plates with far fewer triangles, brought
to neutral about their own joints (`joints.py`); its fibres are outer ones of the muscles,
as they were grown. Pelvis and hip derive from data under MPL-2.0 (`anatomy/data/README.md`), and so
does the file.

Places are whole millimetres of the right side: x to the person's left, y backwards, z up.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.scene import Array
from .bones import FILE as BONES_FILE
from .bones import Mesh, load_bones
from .feet import FILE as FEET_FILE
from .feet import FOOT_SIZE, load_feet
from .fewer_triangles import fewer
from .following import passed
from .joints import neutral
from .leg import MIRROR
from .muscle_plan import BAND
from .muscle_plan import MUSCLES as PLAN
from .muscles import BAND_TO_SHIN, BAND_TO_THIGH, TO_THIGH
from .muscles import FILE as MUSCLES_FILE
from .plate_parts import BONE, MUSCLE

OUTPUT = Path(__file__).resolve().parents[2] / "sheet" / "core" / "runner.json"
TRIANGLES = {"pelvis": 1500, "thigh": 420, "shin": 520, "kneecap": 70, "foot": 620}
"""How many triangles are left of each bone."""
FIBRES, POINTS = 6, 9
"""How many fibres of a muscle are kept, and how many points of each."""
BAND_FIBRES, BAND_POINTS = 4, 13
"""The same of the iliotibial band, which goes on to the shin."""


def made_of() -> str:
    """Return the digest of what the file is made of."""
    here = Path(__file__).parent
    code = [Path(__file__), *(here / f"{name}.py" for name in ("fewer_triangles", "plate_parts"))]
    files = [BONES_FILE, FEET_FILE, MUSCLES_FILE, *code]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def runner_model() -> dict[str, Any]:
    """Return the whole file."""
    own = neutral("right")
    bones, feet = load_bones(), load_feet()
    foot = _joined(feet["right_foot"], feet["right_toes"])
    heel = foot.vertices * FOOT_SIZE
    meshes = {
        "pelvis": _joined(bones["pelvis"], bones["coccyx"]),
        "thigh": _as_neutral(bones["right_femur"], own.thigh, own.hip),
        "shin": _as_neutral(bones["right_tibia"], own.shin, own.knee),
        "kneecap": _as_neutral(bones["right_patella"], own.thigh, own.knee),
        "foot": Mesh(heel, foot.faces),
    }
    lengths = [
        float(np.sqrt(((b - a) ** 2).sum()))
        for a, b in ((own.hip, own.knee), (own.knee, own.ankle))
    ]
    return {
        "made_of": made_of(),
        "hip": [round(float(x), 1) for x in own.hip],
        "lengths": [round(x, 1) for x in lengths],
        "neutral": [[round(float(x), 5) for x in row] for row in own.thigh],
        "tones": {
            "bone": [BONE.light, BONE.half, BONE.shade],
            **{_short(name): [tones.light, tones.fibre] for name, tones in MUSCLE.items()},
        },
        "rises": _rises(POINTS, *TO_THIGH),
        "bones": {name: _flat(fewer(mesh, TRIANGLES[name])) for name, mesh in meshes.items()},
        "fibres": {
            _short(one.id): _fibres(one.id, one.layers, own.hip, FIBRES, POINTS)
            for one in PLAN
            if one.id != BAND
        },
        "band": {
            "fibres": _fibres(BAND, 1, own.hip, BAND_FIBRES, BAND_POINTS),
            "to_thigh": _rises(BAND_POINTS, *BAND_TO_THIGH),
            "to_shin": _rises(BAND_POINTS, *BAND_TO_SHIN),
            "knee": [round(float(x), 1) for x in own.knee - own.hip],
            "neutral": [[round(float(x), 5) for x in row] for row in own.shin],
        },
    }


def _short(name: str) -> str:
    """Return what a part is called beside the simulator's (`sheet/core/hip-levers.ts`)."""
    if name == BAND:
        return "band"
    return name.removeprefix("gluteus-").removesuffix("-fasciae-latae")


def _as_neutral(mesh: Mesh, turn: Array, joint: Array) -> Mesh:
    """Return a bone about its upper joint, turned to neutral."""
    return Mesh((mesh.vertices - joint) @ turn.T, mesh.faces)


def _joined(first: Mesh, second: Mesh) -> Mesh:
    faces = np.concatenate([first.faces, second.faces + len(first.vertices)])
    return Mesh(np.concatenate([first.vertices, second.vertices]), faces)


def _rises(points: int, start: float, end: float) -> list[float]:
    """Return which share of the next bone's turn each point of a fibre follows."""
    return [round(float(x), 3) for x in passed(np.linspace(0, 1, points), start, end)]


def _fibres(name: str, layers: int, hip: Array, fibres: int, points: int) -> list[list[int]]:
    """Return outer fibres of a muscle about the hip joint, each x, y, z by x, y, z."""
    with np.load(MUSCLES_FILE) as file:
        lines = file[f"{name}:fibres"] / 10.0 * MIRROR
    outer = lines.reshape(layers, -1, *lines.shape[1:])[-1]
    those = outer[np.linspace(0, len(outer) - 1, fibres).round().astype(int)]
    at = np.linspace(0, those.shape[1] - 1, points)
    low = np.floor(at).astype(int)
    high = np.minimum(low + 1, those.shape[1] - 1)
    part = (at - low)[:, None]
    places = those[:, low] * (1 - part) + those[:, high] * part - hip
    return [[int(x) for x in line.round().astype(int).reshape(-1)] for line in places]


def _flat(mesh: Mesh) -> dict[str, list[int]]:
    return {
        "points": [int(x) for x in mesh.vertices.round().astype(int).reshape(-1)],
        "triangles": [int(x) for x in mesh.faces.reshape(-1)],
    }


def main() -> None:
    """Write the file."""
    text = json.dumps(runner_model(), separators=(",", ":")) + "\n"
    OUTPUT.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{OUTPUT.name}: {len(text)} bytes\n")


if __name__ == "__main__":
    main()
