"""The two files of the model: what a page's script unpacks, and what programs for 3D read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..inputs import code_of
from .bones import FILE as BONES_FILE
from .gltf import glb
from .model import layer_names, model, muscle_names
from .model_text import text_of
from .muscles import FILE as MUSCLES_FILE
from .plate_parts import BONE, MUSCLE

TEXT = Path("docs/anatomy/hip-3d.json")
GLTF = Path("docs/data/hip.glb")
CODE = (
    "bones.py",
    "following.py",
    "gltf.py",
    "grown.py",
    "leg.py",
    "model.py",
    "model_text.py",
    "muscles.py",
)
"""Beside the data, what decides about the files."""
REPAIR = "run `make generate` and commit the result"


def made_of() -> str:
    """Return the digest of what the files are made of; both name it."""
    digest = hashlib.sha256(repr((layer_names(), muscle_names(), BONE, MUSCLE)).encode())
    for file in (BONES_FILE, MUSCLES_FILE):
        digest.update(file.read_bytes())
    for name in CODE:
        source = Path(__file__).with_name(name).read_text(encoding="utf-8")
        digest.update(code_of(source).encode())
    return digest.hexdigest()[:16]


def problems() -> Iterator[str]:
    """Yield a line for each file that is missing or older than what it is made of."""
    digest = made_of().encode()
    for path in (TEXT, GLTF):
        if not path.is_file():
            yield f"{path}: missing; {REPAIR}"
        elif digest not in path.read_bytes():
            yield f"{path}: older than the bones, the muscles or the studio; {REPAIR}"


def write() -> list[Path]:
    """Write both files if either is out of date; return the paths written."""
    if not list(problems()):
        return []
    digest = made_of()
    TEXT.write_text(text_of(model(), digest), encoding="utf-8", newline="\n")
    GLTF.write_bytes(glb(model(), digest))
    return [TEXT, GLTF]
