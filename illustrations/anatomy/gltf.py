"""The model as a binary glTF 2.0, for any program that reads 3D: a node a part, in metres."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence

import numpy as np

from ..engine.scene import Array, Ints
from .bones import Mesh
from .model import Part

COPYRIGHT = (
    "Level Hips contributors, CC BY 4.0. Parts marked MPL-2.0 derive from the mean bones of 26 "
    "people of the package musculoskeletal-models 0.2.4 (Auckland Bioengineering Institute) and "
    "stay under the Mozilla Public License 2.0."
)
OURS, DERIVED = "CC-BY-4.0", "MPL-2.0"
MODELLED = ("coccyx",)
"""Parts that derive from nothing: all others are bones of the package, or grown on them."""
FLOAT, INDEX = 5126, 5123
"""Types of numbers: 32-bit floats, and 16-bit whole numbers."""
VERTICES, TRIANGLES = 34962, 34963
"""What a piece of the binary holds."""


def glb(parts: Sequence[Part], made_of: str) -> bytes:
    """Return the model as one file: x to the person's left, y up, z forwards.

    Args:
        parts: What it holds.
        made_of: The digest of what it is made of, which it names.
    """
    binary = b""
    views: list[dict[str, int]] = []
    accessors: list[dict[str, object]] = []

    def put(values: Array | Ints, kind: int, target: int, shape: str) -> int:
        nonlocal binary
        content = values.astype("<f4" if kind == FLOAT else "<u2")
        views.append(
            {"buffer": 0, "byteOffset": len(binary), "byteLength": content.nbytes, "target": target}
        )
        flat = content.reshape(len(values), -1)
        accessors.append(
            {
                "bufferView": len(views) - 1,
                "componentType": kind,
                "count": len(values),
                "type": shape,
                "min": flat.min(0).tolist(),
                "max": flat.max(0).tolist(),
            }
        )
        binary += content.tobytes() + b"\0" * (-content.nbytes % 4)
        return len(accessors) - 1

    nodes: list[object] = []
    meshes: list[object] = []
    materials: list[object] = []
    for part in parts:
        mesh = used(part.mesh)
        primitive = {
            "attributes": {
                "POSITION": put(turned(mesh.vertices) / 1000, FLOAT, VERTICES, "VEC3"),
                "NORMAL": put(turned(normals(mesh)), FLOAT, VERTICES, "VEC3"),
            },
            "indices": put(mesh.faces.reshape(-1), INDEX, TRIANGLES, "SCALAR"),
            "material": len(materials),
        }
        licence = OURS if part.id in MODELLED else DERIVED
        nodes.append({"name": part.name, "mesh": len(meshes), "extras": {"license": licence}})
        meshes.append({"name": part.id, "primitives": [primitive]})
        materials.append(_material(part))
    head = {
        "asset": {
            "version": "2.0",
            "generator": "Level Hips",
            "copyright": COPYRIGHT,
            "extras": {"made_of": made_of},
        },
        "scene": 0,
        "scenes": [{"name": "The hip", "nodes": list(range(len(nodes)))}],
        "nodes": nodes,
        "meshes": meshes,
        "materials": materials,
        "buffers": [{"byteLength": len(binary)}],
        "bufferViews": views,
        "accessors": accessors,
    }
    text = json.dumps(head, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<I4s", len(text), b"JSON") + text
    chunks += struct.pack("<I4s", len(binary), b"BIN\0") + binary
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def turned(vectors: Array) -> Array:
    """Return vectors (n, 3) of the upright frame in that of glTF."""
    out: Array = np.stack([vectors[:, 0], vectors[:, 2], -vectors[:, 1]], 1)
    return out


def used(mesh: Mesh) -> Mesh:
    """Return a mesh without triangles that have no area, and without points that none uses."""
    a, b, c = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
    faces = mesh.faces[(np.cross(b - a, c - a) ** 2).sum(1) > 0]
    points, numbers = np.unique(faces, return_inverse=True)
    return Mesh(mesh.vertices[points], numbers.reshape(-1, 3))


def normals(mesh: Mesh) -> Array:
    """Return the way the surface looks at each point (n, 3), of length 1.

    Each triangle counts by the angle that it has there, so that a flat face that is cut into
    slivers weighs no more than one that is not. Where the triangles look opposite ways, the
    largest of them tells.
    """
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.sqrt((across**2).sum(1))
    facing = across / area[:, None]
    out = np.zeros(mesh.vertices.shape)
    largest = np.zeros(mesh.vertices.shape)
    by_area = np.argsort(area, kind="stable")
    for k in range(3):
        one, other = (corners[:, (k + by) % 3] - corners[:, k] for by in (1, 2))
        cosine = (one * other).sum(1) / np.sqrt((one**2).sum(1) * (other**2).sum(1))
        angle = np.arccos(np.clip(cosine, -1, 1))
        np.add.at(out, mesh.faces[:, k], angle[:, None] * facing)
        largest[mesh.faces[by_area, k]] = facing[by_area]
    size = np.sqrt((out**2).sum(1))
    lost = size < 1e-3
    out[lost], size[lost] = largest[lost], 1.0
    found: Array = np.round(out / size[:, None], 6)
    return found


def _material(part: Part) -> dict[str, object]:
    """Return a matt material of a part's lightest tone, as light and not as it is seen."""
    seen = [int(part.tones.light[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light = [round(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4, 4) for v in seen]
    rough = {"baseColorFactor": [*light, 1.0], "metallicFactor": 0.0, "roughnessFactor": 0.8}
    return {"name": part.layer or "bone", "pbrMetallicRoughness": rough}
