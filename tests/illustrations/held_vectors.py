"""Where the studio takes points of bones and muscles in some poses, for the hip in 3D to follow.

After a change of the poses or of how muscles follow a leg:
`.venv/bin/python -m tests.illustrations.held_vectors`, then let `sheet/core/held.ts` follow.
"""

from __future__ import annotations

import json
from typing import Any

from scipy.spatial.transform import Rotation  # type: ignore[import-untyped]

from illustrations.anatomy.held import FILE
from illustrations.anatomy.leg import Leg, posed_bones
from illustrations.anatomy.model import model
from illustrations.anatomy.muscles import muscle_mesh
from tests.ours import ROOT

TABLE = ROOT / "sheet" / "vectors" / "held.json"
CASES = (
    ("clam", 8),
    ("sit-to-stand", 0),
    ("side-plank", 8),
    ("split-squat", 4),
)
"""Exercises, each at a station of its movement."""
SAMPLE = 6
"""Points of every part."""


def table() -> dict[str, Any]:
    """Return each case with where its points stand, and where the pose takes them, in mm."""
    return {
        "about": "Points of the left leg, and of a right one mirrored: illustrations/anatomy and "
        "sheet/core/held.ts take both to the same places.",
        "cases": [_case(*case) for case in CASES],
    }


def text() -> str:
    """Return the table as it is kept."""
    return json.dumps(table(), separators=(",", ":")).replace('{"exercise', '\n{"exercise') + "\n"


def _case(exercise: str, station: int) -> dict[str, Any]:
    leg = leg_in(exercise, station)
    bones = posed_bones(leg)
    parts = {}
    for part in model():
        taken = (muscle_mesh(part.id, leg) if part.layer else bones[part.id]).vertices
        chosen = slice(None, None, len(taken) // SAMPLE)
        pairs = zip(part.mesh.vertices[chosen], taken[chosen], strict=True)
        parts[part.id] = [[_rounded(standing), _rounded(there)] for standing, there in pairs]
    return {"exercise": exercise, "station": station, "parts": parts}


def leg_in(exercise: str, station: int, side: str = "") -> Leg:
    """Return how an exercise holds a leg, its first when no side is named, at a station."""
    held = json.loads((ROOT / FILE).read_text(encoding="utf-8"))[exercise]
    way = held["way"][side or held["legs"][0]]
    return _leg(way[min(station, len(way) - 1)], held["sizes"])


def _leg(held: dict[str, Any], sizes: list[float]) -> Leg:
    thigh, bend = (Rotation.from_rotvec(held[one]).as_matrix() for one in ("thigh", "bend"))
    return Leg(thigh, thigh @ bend, sizes[0], sizes[1])


def _rounded(point: Any) -> list[float]:
    return [round(float(value), 1) + 0.0 for value in point]


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="utf-8", newline="\n")
