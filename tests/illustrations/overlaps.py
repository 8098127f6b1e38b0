"""How much of a muscle lies inside a deeper one, at start and end of exercises.

`test_muscles.py` asks the worst of them; this prints all that share anything, worst first, in a
minute or two:

    .venv/bin/python -m tests.illustrations.overlaps
"""

from __future__ import annotations

import sys
from itertools import combinations

from illustrations.anatomy import muscles
from illustrations.anatomy.held import STATIONS, opened
from illustrations.anatomy.leg import Leg
from illustrations.anatomy.muscle_plan import WHOLES
from illustrations.anatomy.work_spec import WORKS
from tests.illustrations.held_vectors import leg_in
from tests.illustrations.surfaces import shared

LEAST = 0.1
"""ml below which nothing is printed."""


def overlaps(leg: Leg) -> dict[tuple[str, str], float]:
    """Return the ml that each two muscles both hold, the deeper one first."""
    meshes = {whole.id: muscles.muscle_mesh(whole.id, leg) for whole in WHOLES}
    return {(a, b): shared(meshes[a], meshes[b]) for a, b in combinations(meshes, 2)}


def main() -> None:
    """Print what muscles share, worst first."""
    found = [
        (both, f"{outer} in {deeper}", f"{exercise}, {side}, {'end' if station else 'start'}")
        for exercise in opened()
        for side in WORKS[exercise].legs
        for station in (0, STATIONS - 1)
        for (deeper, outer), both in overlaps(leg_in(exercise, station, side)).items()
        if both >= LEAST
    ]
    for both, pair, where in sorted(found, reverse=True):
        sys.stdout.write(f"{both:5.1f} ml  {pair}: {where}\n")


if __name__ == "__main__":
    main()
