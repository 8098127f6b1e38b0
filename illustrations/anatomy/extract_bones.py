"""Extracts the committed bones from PyPI `musculoskeletal-models` into `data/bones.npz`.

Run once, in an environment of its own:

    pip install musculoskeletal-models==0.2.4 gias3-fieldwork==3.0.1
    python illustrations/anatomy/extract_bones.py

Nothing else needs these. `data/README.md` states the source and the licence.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import scipy  # type: ignore[import-untyped]
from scipy.optimize import least_squares  # type: ignore[import-untyped]
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

# The reader was written for a SciPy that still passed NumPy's names on.
for _name in dir(np):
    if not _name.startswith("_") and not hasattr(scipy, _name):
        setattr(scipy, _name, getattr(np, _name))

import musculoskeletal.models  # type: ignore[import-not-found]  # noqa: E402
from gias3.fieldwork.field.geometric_field import (  # type: ignore[import-not-found]  # noqa: E402
    load_geometric_field,
)

warnings.filterwarnings("ignore")

MESHES = Path(musculoskeletal.models.__file__).parent / "atlas_meshes"
# Our name, then the mean of 26 people, its basis functions and its elements.
FILES = {
    "pelvis": ("pelvis_combined_cubic_mean_rigid_LLP26.geof", "pelvis_combined_cubic_flat"),
    "femur": ("femur_left_mean_rigid_LLP26.geof", "femur_left_quartic_flat"),
    "tibia": ("tibia_fibula_cubic_left_mean_rigid_LLP26.geof", "tibia_fibula_left_cubic_flat"),
    "patella": ("patella_left_mean_rigid_LLP26.geof", "patella_11_left"),
}
DIVISIONS = [6, 6]
"""Of each element, along its two sides: about 3 mm on the pelvis."""
HEAD = np.array([114.2, 0.2, 1203.9])
"""Middle of the left femoral head in the file's frame: a sphere fitted to 588 of its points."""
Array = np.ndarray[Any, np.dtype[np.float64]]


def main() -> None:
    """Write the bones, upright, in mm, with the origin between the hips."""
    read = {name: _read(*files) for name, files in FILES.items()}
    turn, origin = _upright(read["pelvis"][0])
    out: dict[str, np.ndarray[Any, Any]] = {}
    for name, (points, faces) in read.items():
        out[f"{name}_vertices"] = (points - origin) @ turn.T
        out[f"{name}_faces"] = faces.astype(np.int16)
    hip = (HEAD - origin) @ turn.T
    straight = _straight(out["femur_vertices"], hip)
    for name in ("femur", "tibia", "patella"):
        out[f"{name}_vertices"] = (out[f"{name}_vertices"] - hip) @ straight.T + hip
    for name in FILES:
        # Tenths of a millimetre.
        out[f"{name}_vertices"] = np.round(out[f"{name}_vertices"] * 10).astype(np.int16)
    out["left_hip"] = np.round(hip * 10).astype(np.int16)
    np.savez_compressed(Path(__file__).parent / "data" / "bones.npz", **out)  # type: ignore[arg-type]


def _read(mean: str, kind: str) -> tuple[Array, Array]:
    """Return points in mm, in the file's frame, and triangles."""
    field = load_geometric_field(
        str(MESHES / mean),
        ensFilename=str(MESHES / f"{kind}.ens"),
        meshFilename=str(MESHES / f"{kind}.mesh"),
        path=f"{MESHES}/",
    )
    points, faces = field.triangulate(DIVISIONS, merge=True)[:2]
    return np.asarray(points), np.asarray(faces)


def _upright(pelvis: Array) -> tuple[Array, Array]:
    """Return the turn (3, 3) and the origin (3,) of the upright frame, between the hips.

    Left and right are those of the plane in which the pelvis mirrors onto itself best. Upright is
    the pelvis whose anterior spines and pubis lie in one vertical plane.
    """
    near, sample = cKDTree(pelvis), pelvis[::3]

    def mirrored(points: Array, plane: Array) -> Array:
        normal = np.array([1.0, plane[0], plane[1]])
        normal /= np.linalg.norm(normal)
        return np.asarray(points - 2 * (points @ normal - plane[2])[:, None] * normal)

    plane = least_squares(
        lambda p: np.minimum(near.query(mirrored(sample, p))[0], 15.0),
        [0.0, 0.0, pelvis[:, 0].mean()],
        x_scale=[0.1, 0.1, 10.0],
        diff_step=1e-3,
    ).x
    origin = (HEAD + mirrored(HEAD[None], plane)[0]) / 2
    left = np.array([1.0, plane[0], plane[1]])
    left /= np.linalg.norm(left)
    back = np.array([0.0, 1.0, 0.0]) - left * left[1]
    back /= np.linalg.norm(back)
    turn = np.stack([left, back, np.cross(left, back)])
    points = (pelvis - origin) @ turn.T
    for _ in range(20):
        high = points[(points[:, 2] > 30) & (abs(points[:, 0]) > 60)]
        low = points[(points[:, 2] < 20) & (abs(points[:, 0]) < 35)]
        spine, pubis = high[high[:, 1].argmin()], low[low[:, 1].argmin()]
        step = _about_left(float(np.arctan2(spine[1] - pubis[1], spine[2] - pubis[2])))
        turn, points = step @ turn, points @ step.T
    return turn, origin


def _straight(femur: Array, hip: Array) -> Array:
    """Return the turn about the hip that brings the middle of the knee straight below it."""
    knee = femur[femur[:, 2] < femur[:, 2].min() + 57].mean(0)
    return _about_left(float(np.arctan((knee[1] - hip[1]) / (knee[2] - hip[2]))))


def _about_left(angle: float) -> Array:
    """Return the turn by an angle, in radians, about the left-right axis."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


if __name__ == "__main__":
    main()
