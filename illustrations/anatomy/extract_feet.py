"""Extracts the committed bones of the foot from PyPI `myo-sim` into `data/feet.npz`.

Run once, in an environment of its own:

    pip install --no-deps myo-sim==0.2.4 numpy
    python illustrations/anatomy/extract_feet.py

Nothing else needs these. `data/README.md` states the source and the licence.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float64]]
CALCANEUS = np.array([-0.04877, -0.04195, -0.00792])
"""Metres from the ankle to where the mesh of the foot begins, x forwards, y up, z to the right."""
TOES = CALCANEUS + np.array([0.1788, -0.002, -0.00108])
"""And to the joint that the toes bend in: both as the model `myolegs` has them."""
PARTS = {"foot": {"l_talus": np.zeros(3), "l_foot": CALCANEUS}, "toes": {"l_bofoot": TOES}}


def main() -> None:
    """Write the left foot, upright, in tenths of a millimetre, with the origin in the ankle."""
    found = find_spec("myo_sim")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("myo_sim is not installed: pip install --no-deps myo-sim==0.2.4")
    meshes = Path(found.submodule_search_locations[0]) / "models" / "meshes"
    out: dict[str, np.ndarray[Any, Any]] = {"toes_joint": _tenths(upright(TOES[None])[0])}
    for part, files in PARTS.items():
        points, faces, so_far = [], [], 0
        for file, at in files.items():
            vertices, triangles = read_stl(meshes / f"{file}.stl")
            points.append(upright(vertices + at))
            faces.append(triangles + so_far)
            so_far += len(vertices)
        out[f"{part}_vertices"] = _tenths(np.concatenate(points))
        out[f"{part}_faces"] = np.concatenate(faces).astype(np.int16)
    np.savez_compressed(Path(__file__).parent / "data" / "feet.npz", **out)  # type: ignore[arg-type]


def read_stl(file: Path) -> tuple[Array, np.ndarray[Any, np.dtype[np.int64]]]:
    """Return the points (n, 3), in metres, and the triangles (m, 3) of a binary STL."""
    kind = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
    corners = np.frombuffer(file.read_bytes()[84:], kind)["corners"].astype(np.float64)
    points, faces = np.unique(corners.reshape(-1, 3), axis=0, return_inverse=True)
    return points, faces.reshape(-1, 3).astype(np.int64)


def upright(points: Array) -> Array:
    """Return points (n, 3) with x to the person's left, y backwards and z up."""
    return np.stack([-points[:, 2], -points[:, 0], points[:, 1]], axis=1)


def _tenths(points: Array) -> np.ndarray[Any, Any]:
    return np.round(points * 1e4).astype(np.int16)


if __name__ == "__main__":
    main()
