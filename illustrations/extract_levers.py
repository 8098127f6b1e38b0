"""Extracts the levers of the gluteal muscles from PyPI `myo-sim`, with bones and lines to show.

Run once, in an environment of its own (`pip install myo-sim==0.2.4 numpy shapely pydantic pyyaml`):

    python -m illustrations.extract_levers

Nothing else needs the simulator. `data/README.md` states the source and the licence. It writes

- `docs/data/levers.csv`: what the simulator says of every part at every position, and what the
  attachments of a classic specimen come to at four of them;
- `sheet/core/hip-lines.json`: where each part of a muscle runs, from which the script of the page
  works out its levers itself;
- `sheet/vectors/levers.json`: what the simulator says at 50 random positions, for the tests;
- `sheet/vectors/stances.json`: the same within the sliders of "Move the pelvis";
- `macros/hip_outlines.json`: the outlines of the bones.

Lengths in millimetres, levers in centimetres. The axes are those of the upright model: x forwards,
y up, z to the right, from the middle of the right hip.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import mujoco  # type: ignore[import-not-found]
import numpy as np
from myo_sim.build.compose import build_spec  # type: ignore[import-not-found]
from shapely.geometry import MultiPolygon, Polygon  # type: ignore[import-untyped]
from shapely.ops import unary_union  # type: ignore[import-untyped]

from library.hip_lines import HipPosition, lever_of
from library.levers import ACTIONS, MODEL, SPECIMEN, SPECIMEN_PLACES, places, specimen_lines
from library.records.measured import LeverRow

ROOT = Path(__file__).resolve().parents[1]
SOURCE = "PyPI myo-sim 0.2.4, model myofullbody, right leg, knee straight"

PARTS = {
    "maximus-upper": "glmax1",
    "maximus-middle": "glmax2",
    "maximus-lower": "glmax3",
    "medius-front": "glmed1",
    "medius-middle": "glmed2",
    "medius-back": "glmed3",
    "minimus-front": "glmin1",
    "minimus-middle": "glmin2",
    "minimus-back": "glmin3",
    "tensor": "tfl",
    "piriformis": "piri",
}
"""Our names of the parts, and the simulator's."""

AXES = ("hip_flexion_r", "hip_adduction_r", "hip_rotation_r")
"""Its joints, outermost first: each turns about an axis that those before it have moved."""
SIGNS = (1, -1, 1)
"""Levers are given as flexing, abducting and turning inwards."""

BONES = {
    "left-hip-bone": ("l_pelvis",),
    "sacrum": ("sacrum_geom_1_sacrum",),
    "hip-bone": ("r_pelvis",),
    "femur": ("r_femur",),
    "kneecap": ("r_patella",),
    "shin": ("r_tibia", "r_fibula"),
    "foot": ("r_foot", "r_talus", "r_bofoot"),
}
SMOOTH = 0.8
"""How far (mm) an outline may leave the shadow of its bone."""

Angles = tuple[float, float, float]
"""Flexion, adduction and turning inwards, in degrees."""


class Hip:
    """The simulator, with only the right hip moving."""

    def __init__(self) -> None:
        self.model = build_spec("myofullbody").compile()
        self.data = mujoco.MjData(self.model)
        self.pose((0, 0, 0))
        self.centre = self.data.body("femur_r").xpos.copy()
        self.frame = self.data.body("pelvis").xmat.reshape(3, 3).copy()

    def pose(self, angles: Angles) -> None:
        """Put the hip into a position."""
        mujoco.mj_resetData(self.model, self.data)
        self._set_kneecap()
        for name, angle in zip(AXES, angles, strict=True):
            self.data.qpos[self.model.joint(name).qposadr[0]] = np.radians(angle)
        mujoco.mj_forward(self.model, self.data)

    def _set_kneecap(self) -> None:
        """Put the kneecap where the simulator's own rules hold it on a straight knee."""
        model = self.model
        for rule in np.flatnonzero(model.eq_type == mujoco.mjtEq.mjEQ_JOINT):
            joint = model.joint(model.eq_obj1id[rule])
            if joint.name.startswith("knee_angle_beta") and joint.name.endswith("_r"):
                self.data.qpos[joint.qposadr[0]] = model.eq_data[rule][0]

    def here(self, points: np.ndarray) -> np.ndarray:
        """Return points of the world (n, 3) on our axes, in millimetres."""
        return np.asarray((points - self.centre) @ self.frame * 1000)

    def lengths(self, angles: Angles) -> np.ndarray:
        """Return how long every part is (cm)."""
        self.pose(angles)
        those = [self.model.tendon(f"{name}_r_tendon").id for name in PARTS.values()]
        return np.asarray(self.data.ten_length[those] * 100)

    def levers(self, angles: Angles, step: float = 0.05) -> np.ndarray:
        """Return the levers (parts, 3) in cm: by how much a part shortens as the joint turns."""
        made = []
        for axis, sign in enumerate(SIGNS):
            ends = []
            for way in (1, -1):
                moved = list(angles)
                moved[axis] += way * step
                ends.append(self.lengths((moved[0], moved[1], moved[2])))
            made.append(-sign * (ends[0] - ends[1]) / np.radians(2 * step))
        return np.stack(made, axis=1)

    def levers_by_matrix(self, angles: Angles) -> np.ndarray:
        """Return the same from the simulator's own matrix of moments."""
        self.pose(angles)
        moments = np.zeros((self.model.nu, self.model.nv))
        mujoco.mju_sparse2dense(
            moments,
            self.data.actuator_moment,
            self.data.moment_rownnz,
            self.data.moment_rowadr,
            self.data.moment_colind,
        )
        joints = [self.model.joint(name).dofadr[0] for name in AXES]
        rows = [self._actuator(name) for name in PARTS.values()]
        gear = self.model.actuator_gear[rows, 0]
        return np.asarray(-np.array(SIGNS) * moments[np.ix_(rows, joints)] / gear[:, None] * 100)

    def _actuator(self, name: str) -> int:
        tendon = self.model.tendon(f"{name}_r_tendon").id
        [found] = np.flatnonzero(
            (self.model.actuator_trnid[:, 0] == tendon)
            & (self.model.actuator_trntype == mujoco.mjtTrn.mjTRN_TENDON)
        )
        return int(found)

    def line(self, name: str) -> dict[str, object]:
        """Return where a part runs: its points, and the cylinder that it slides round if any."""
        self.pose((0, 0, 0))
        model, data = self.model, self.data
        tendon = model.tendon(f"{name}_r_tendon").id
        first = model.tendon_adr[tendon]
        made: dict[str, object] = {}
        points: dict[str, list[list[float]]] = {"pelvis": [], "thigh": []}
        for at in range(first, first + model.tendon_num[tendon]):
            item = model.wrap_objid[at]
            if model.wrap_type[at] == mujoco.mjtWrap.mjWRAP_SITE:
                on_pelvis = model.body(model.site_bodyid[item]).name == "pelvis"
                # The knee stays straight, so the shin counts as the thigh's.
                bone = "pelvis" if on_pelvis else "thigh"
                points[bone].append(self._rounded(data.site_xpos[item]))
            else:
                assert model.wrap_type[at] == mujoco.mjtWrap.mjWRAP_CYLINDER
                assert model.body(model.geom_bodyid[item]).name == "pelvis"
                axis = self.frame.T @ data.geom_xmat[item].reshape(3, 3)[:, 2]
                made["round"] = {
                    "centre": self._rounded(data.geom_xpos[item]),
                    "axis": [round(float(x), 6) for x in axis],
                    "radius": round(float(model.geom_size[item][0]) * 1000, 3),
                    "side": self._rounded(data.site_xpos[int(model.wrap_prm[at])]),
                }
        return {**points, **made}

    def _rounded(self, point: np.ndarray) -> list[float]:
        return [round(float(x), 2) for x in self.here(point)]

    def outline(self, meshes: Sequence[str]) -> str:
        """Return the path of the shadow of some meshes, seen from the right, the front there."""
        self.pose((0, 0, 0))
        triangles = []
        for geom in np.flatnonzero(self.model.geom_type == mujoco.mjtGeom.mjGEOM_MESH):
            mesh = self.model.mesh(self.model.geom_dataid[geom])
            if mesh.name not in meshes:
                continue
            first, count = int(mesh.vertadr[0]), int(mesh.vertnum[0])
            turned = self.data.geom_xmat[geom].reshape(3, 3)
            world = self.model.mesh_vert[first : first + count] @ turned.T
            at = self.here(world + self.data.geom_xpos[geom])
            flat = np.stack([at[:, 0], -at[:, 1]], axis=1)
            faces, many = int(mesh.faceadr[0]), int(mesh.facenum[0])
            triangles += [flat[face] for face in self.model.mesh_face[faces : faces + many]]
        shadow = unary_union([p for t in triangles if (p := Polygon(t)).area > 0])
        # What is thinner than the grain of the mesh is no hole, and no spur.
        grown = shadow.buffer(1).buffer(-1).simplify(SMOOTH)
        pieces = list(grown.geoms) if isinstance(grown, MultiPolygon) else [grown]
        rings = [ring for one in pieces if one.area > 40 for ring in (one.exterior, *one.interiors)]
        return "".join(_ring(list(ring.coords)[:-1]) for ring in rings if Polygon(ring).area > 15)


def _ring(points: Sequence[tuple[float, float]]) -> str:
    whole = [(round(x), round(y)) for x, y in points]
    kept = [p for p, before in zip(whole, [whole[-1], *whole], strict=False) if p != before]
    return "M" + " ".join(f"{x} {y}" for x, y in kept) + "Z"


def main() -> None:
    """Write the four files."""
    hip = Hip()
    dice = random.Random(10)
    some = [
        (
            round(dice.uniform(-10, 110), 1),
            round(dice.uniform(-30, 20), 1),
            round(dice.uniform(-30, 30), 1),
        )
        for _ in range(50)
    ]
    worst = max(np.abs(hip.levers(a) - hip.levers_by_matrix(a)).max() for a in some[:20])
    sys.stdout.write(f"levers against the simulator's own matrix: at most {worst:.6f} cm apart\n")
    assert worst < 0.0001

    with (ROOT / "docs/data/levers.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(LeverRow.model_fields)
        for place in places():
            rows = zip(PARTS, hip.levers(place), hip.lengths(place), strict=True)
            for part, levers, length in rows:
                numbers = [f"{x:.3f}" for x in (*levers, length)]
                table.writerow([MODEL, part, *place, *numbers])
        theirs = specimen_lines()
        for place in SPECIMEN_PLACES:
            for part, line in theirs.items():
                lever = lever_of(line, HipPosition(place[0]))
                numbers = [f"{lever.of(action):.3f}" for action in ACTIONS]
                table.writerow([SPECIMEN, part, *place, *numbers, ""])

    lines = {part: hip.line(name) for part, name in PARTS.items()}
    _write("sheet/core/hip-lines.json", {"source": SOURCE, "lines": lines})
    _write("sheet/vectors/levers.json", _found(hip, some))
    _write("sheet/vectors/stances.json", _found(hip, within_sliders()))
    bones = [{"id": bone, "outline": hip.outline(meshes)} for bone, meshes in BONES.items()]
    _write("macros/hip_outlines.json", {"source": SOURCE, "bones": bones}, indent=1)


def within_sliders() -> list[Angles]:
    """Return 50 random positions that the sliders of "Move the pelvis" reach."""
    sliders = json.loads((ROOT / "sheet/core/mover.json").read_text(encoding="utf-8"))["sliders"]
    dice = random.Random(50)
    ranges = [(sliders[n]["least"], sliders[n]["most"]) for n in ("bent", "inwards", "turnedIn")]
    made = [[round(dice.uniform(*ends), 1) for ends in ranges] for _ in range(50)]
    return [(bent, inwards, turned) for bent, inwards, turned in made]


def _found(hip: Hip, positions: Sequence[Angles]) -> list[dict[str, object]]:
    return [
        {
            "angles": angles,
            "levers": {
                part: [round(float(x), 4) for x in (*levers, length)]
                for part, levers, length in zip(
                    PARTS, hip.levers(angles), hip.lengths(angles), strict=True
                )
            },
        }
        for angles in positions
    ]


def _write(path: str, what: object, indent: int | None = None) -> None:
    separators = None if indent else (",", ":")
    text = json.dumps(what, indent=indent, separators=separators)
    (ROOT / path).write_text(f"{text}\n", encoding="utf-8")
    sys.stdout.write(f"{path}: {(ROOT / path).stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
