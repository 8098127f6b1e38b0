"""What a figure is drawn from, as one digest: when it changes, the figure is out of date."""

from __future__ import annotations

import ast
import hashlib
import tokenize
from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TypeGuard

from .anatomy.work_spec import WORKS
from .chain_figures import POSE_FILE as CHAIN_FILE
from .library import library
from .pose_files import POSES, load_chain, load_exercise, load_people, load_places

STUDIO = Path(__file__).parent

NO_INPUT = frozenset(
    (
        "__main__.py",
        "advising.py",
        "agreement.py",
        "check.py",
        "drawing_all.py",
        "editor.py",
        "every_figure.py",
        "extract_body.py",
        "extract_levers.py",
        "inputs.py",
        "library.py",
        "looking.py",
        "pose_files.py",
    )
)
"""Code that no picture depends on: what these read counts as it was understood, see below."""

PLACES_FILE = "places.yml"
PLACES_ALONE = frozenset(("places_figures.py", "places_schema.py"))
"""Code that only the pictures of `PLACES_FILE` are drawn with: it makes no other old."""

ANATOMY = "anatomy"
"""The folder of bones, muscles and their plates, and what the plates are said to be drawn from."""
PLATES_ALSO = frozenset(
    (
        "engine/camera.py",
        "engine/contours.py",
        "engine/drawing.py",
        "engine/lines.py",
        "engine/raster.py",
        "engine/scene.py",
        "engine/svg.py",
        "picture.py",
        "preview.py",
    )
)
"""Code outside of that folder that plates are drawn with."""
CHAIN_ALONE = frozenset(("chain_bones.py", "extract_feet.py", "feet.npz", "feet.py"))
"""Code and data in that folder that only the chain in bones is drawn with."""
NO_PLATE = CHAIN_ALONE | frozenset(
    (
        "context_muscles.py",
        "context_plan.py",
        "extract_bones.py",
        "extract_lumbar.py",
        "fewer_triangles.py",
        "following.py",
        "gltf.py",
        "grow_context.py",
        "grow_muscles.py",
        "grown.py",
        "held.py",
        "inside.py",
        "joints.py",
        "leg.py",
        "model.py",
        "model_files.py",
        "model_text.py",
        "muscle_plan.py",
        "muscles.py",
        "runner_model.py",
        "work_figures.py",
        "work_names.py",
        "work_spec.py",
    )
)
"""Code and data in that folder that no plate depends on.

Plates show muscles as they were grown, standing: that is `muscles.npz` and `context.npz`, which
count as data and tell of which plan they were grown from.
"""
WORK = "works"
"""What pictures of working muscles are said to be drawn from: `works/clam`."""
NO_WORK = frozenset(
    (
        "chain_bones.py",
        "context_plan.py",
        "every_plate.py",
        "extract_bones.py",
        "extract_feet.py",
        "extract_lumbar.py",
        "fewer_triangles.py",
        "gltf.py",
        "grow_context.py",
        "grow_muscles.py",
        "held.py",
        "model.py",
        "model_files.py",
        "model_text.py",
        "runner_model.py",
        "lumbar.npz",
        "work_spec.py",
    )
)
"""Code and data there, beside that of plates, that no such picture depends on as a whole."""
CHAIN_BONES = "chain-bones"
"""What the chain in bones is said to be drawn from."""
OF_CHAIN_BONES = frozenset(
    ("bones.py", "chain_bones.py", "feet.py", "inside.py", "joints.py", "leg.py", "letters.py")
)
"""Code in that folder that it is drawn with, beside all that other pictures of the chain are."""
OF_HELD = ("held.py", "joints.py", "leg.py")
"""Code in that folder that how an exercise is held is worked out with, beside all shared code."""
DATA_OF_CHAIN_BONES = ("bones.npz", "feet.npz", "letters.json")


def sha256(data: bytes) -> str:
    """Return the hexadecimal digest of `data`."""
    return hashlib.sha256(data).hexdigest()


def inputs_digest(pose_file: str) -> str:
    """Return the digest of everything that figures of `pose_file` are drawn from.

    A pose and a name count as they were understood, and code without what it says of itself: a
    remark, or another way to read and to refuse files, makes no picture old.
    """
    path = POSES / pose_file
    if pose_file == ANATOMY:
        return _plates_digest()
    if pose_file.startswith(f"{WORK}/"):
        return _work_digest(path.name)
    if pose_file == CHAIN_BONES:
        return sha256(_shared_inputs() + _chain_bones_inputs() + repr(load_chain()).encode())
    if pose_file == PLACES_FILE:
        code = _digests(PLACES_ALONE)
        return sha256(_shared_inputs() + f"{code} {load_places()!r}".encode())
    pose = load_chain() if pose_file == CHAIN_FILE else load_exercise(path)
    return sha256(_shared_inputs() + f"{library().get(path.stem)!r} {pose!r}".encode())


@lru_cache(maxsize=1)
def _shared_inputs() -> bytes:
    """Return the digests of everything that all figures depend on."""
    names = {path.relative_to(STUDIO).as_posix() for path in STUDIO.rglob("*.py")}
    plates = {name for name in names if name.startswith(f"{ANATOMY}/")}
    lines = _digests(names - NO_INPUT - PLACES_ALONE - plates)
    body = f"body {sha256((STUDIO / 'data' / 'body.npz').read_bytes())}"
    return "\n".join([*lines, body, repr(load_people())]).encode()


def _work_digest(exercise: str) -> str:
    """Return the digest of everything that the working muscles of an exercise are drawn from."""
    pose = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    entry = library().get(exercise)
    muscles = None if entry is None else (entry.main, entry.helping, entry.stretches)
    own = f"{pose!r} {muscles!r} {WORKS[exercise]!r}"
    return sha256(_shared_inputs() + _anatomy_inputs() + own.encode())


def held_digest(exercise: str, joints: str) -> str:
    """Return the digest of everything that says how an exercise is held.

    Args:
        exercise: Its id.
        joints: What of the bones decides about it.
    """
    pose = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    code = _digests(f"{ANATOMY}/{name}" for name in OF_HELD)
    return sha256(_shared_inputs() + f"{code} {joints} {pose!r}".encode())


@lru_cache(maxsize=1)
def _anatomy_inputs() -> bytes:
    """Return the digests of bones, muscles and what lays them into a body."""
    folder = STUDIO / ANATOMY
    code = {
        f"{ANATOMY}/{path.name}"
        for path in folder.glob("*.py")
        if path.name not in NO_WORK and not path.name.startswith("plate_")
    }
    data = (
        p
        for p in sorted((folder / "data").iterdir())
        if p.suffix != ".md" and p.name not in NO_WORK
    )
    return "\n".join(
        [*_digests(code), *(f"{p.name} {sha256(p.read_bytes())}" for p in data)]
    ).encode()


@lru_cache(maxsize=1)
def _plates_digest() -> str:
    """Return the digest of everything that plates are drawn from."""
    folder = STUDIO / ANATOMY
    code = {f"{ANATOMY}/{path.name}" for path in folder.glob("*.py") if path.name not in NO_PLATE}
    data = (
        p
        for p in sorted((folder / "data").iterdir())
        if p.suffix != ".md" and p.name not in NO_PLATE
    )
    lines = [*_digests(code | PLATES_ALSO), *(f"{p.name} {sha256(p.read_bytes())}" for p in data)]
    return sha256("\n".join(lines).encode())


def _chain_bones_inputs() -> bytes:
    """Return the digests of the bones, and of what lays them into a body."""
    folder = STUDIO / ANATOMY
    code = _digests({f"{ANATOMY}/{name}" for name in OF_CHAIN_BONES})
    data = (
        f"{name} {sha256((folder / 'data' / name).read_bytes())}" for name in DATA_OF_CHAIN_BONES
    )
    return "\n".join([*code, *data]).encode()


def _digests(names: Iterable[str]) -> list[str]:
    """Return a line for each file of the studio's code, in the order of their paths."""
    return [
        f"{path.relative_to(STUDIO).as_posix()} {sha256(code_of(path.read_text('utf-8')).encode())}"
        for path in sorted(STUDIO / name for name in names)
    ]


def code_of(source: str) -> str:
    """Return Python code without comments, blank lines, and texts that stand alone (docstrings).

    What is left is the text itself and no syntax tree, because a tree is written down differently
    by different versions of Python.
    """
    lines = source.split("\n")
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    nodes = list(ast.walk(ast.parse(source)))
    alone = {node.value for node in nodes if isinstance(node, ast.Expr) and _is_text(node.value)}
    used: set[int] = set()  # lines that go on within a text that the code uses
    for node in nodes:
        if isinstance(node, ast.expr) and node in alone:
            rows = slice(node.lineno - 1, node.end_lineno)
            lines[rows] = [""] * len(lines[rows])
        elif _is_text(node) or isinstance(node, ast.JoinedStr):
            used.update(range(node.lineno, node.end_lineno or node.lineno))
    kept = (
        line if row in used else line.rstrip()
        for row, line in enumerate(lines, 1)
        if row in used or line.strip()
    )
    return "\n".join(kept)


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
