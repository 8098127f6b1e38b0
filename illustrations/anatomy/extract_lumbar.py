"""Extracts the committed lumbar vertebrae from PyPI `myo-sim` into `data/lumbar.npz`.

Run once, in an environment of its own, from the project's folder:

    pip install --no-deps myo-sim==0.2.4 numpy
    python -m illustrations.anatomy.extract_lumbar

Nothing else needs these. `data/README.md` states the source and the licence. The model's sacrum
slopes, the mean one has a flat top: so the vertebrae are tipped back, and stand on that.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from .extract_feet import Array, read_stl, upright

VERTEBRAE = {
    # From the joint below: the joint, then the mesh against it, metres; and its turn, radians.
    "lumbar5": ((-0.098, 0.071), (-0.01, -0.01), -0.3),
    "lumbar4": ((0.009, 0.0321), (-0.009, -0.004), -0.2),
    "lumbar3": ((0.0006, 0.0332), (-0.004, -0.002), -0.1),
    "lumbar2": ((-0.0067, 0.0351), (0.0, 0.0), 0.1),
    "lumbar1": ((-0.0114, 0.0288), (0.0, 0.0), 0.25),
}
"""As the model `myotorso` has them, x forwards, y up: its joints in line, nothing bent."""
KEPT = ("lumbar5", "lumbar4")
"""Those that a plate of the hip has room for."""
TIPPED = np.radians(9.0)
"""How far the row is tipped back, by eye: the lowest then leans forwards by 8 degrees."""
PLATE = np.array([0.0, 49.0, 101.0])
"""Middle of the flat top of the mean sacrum, mm of the bones' frame: read off its midline."""
DISC = 8.0
"""Millimetres between that and the lowest vertebra, by eye."""


def main() -> None:
    """Write the lowest vertebrae, upright, in tenths of a millimetre of the bones' frame."""
    found = find_spec("myo_sim")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("myo_sim is not installed: pip install --no-deps myo-sim==0.2.4")
    meshes = Path(found.submodule_search_locations[0]) / "models" / "meshes"
    out: dict[str, Array] = {}
    joint, foot = np.zeros(2), np.zeros(2)
    for name, (step, at, turn) in VERTEBRAE.items():
        joint = joint + step
        if name == KEPT[0]:
            foot = joint + at
        points, faces = read_stl(meshes / f"{name}.stl")
        points[:, :2] = points[:, :2] @ _turn(turn).T + joint + at - foot
        points[:, :2] = points[:, :2] @ _turn(TIPPED).T
        placed = upright(points) * 1000 + PLATE + [0.0, 0.0, DISC]
        out[f"{name}_vertices"] = np.round(placed * 10).astype(np.int16)
        out[f"{name}_faces"] = faces.astype(np.int16)
    kept = {key: value for key, value in out.items() if key.startswith(KEPT)}
    np.savez_compressed(Path(__file__).parent / "data" / "lumbar.npz", **kept)  # type: ignore[arg-type]


def _turn(angle: float) -> Array:
    """Return the turn (2, 2) in the plane of forwards and up, nose up."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


if __name__ == "__main__":
    main()
