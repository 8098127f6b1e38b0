"""Every figure there is: what is drawn from what, and the index beside the pictures."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from .chain_figures import POSE_FILE as CHAIN_FILE
from .chain_figures import chain_figures
from .exercise_figures import Figure, exercise_figures
from .library import library
from .pose_files import POSES, exercise_files, load_chain, load_exercise, load_people
from .preview import HEIGHT, WIDTH, preview
from .words import name_of

STUDIO = Path(__file__).parent
OUTPUT = STUDIO.parent / "docs" / "assets" / "figures"
INDEX = OUTPUT / "index.json"
Entry = dict[str, Any]
# Code that no picture depends on.
_NO_INPUT = (
    "extract_body.py",
    "check.py",
    "contact_sheet.py",
    "__main__.py",
    "drawing_all.py",
    "looking.py",
    "pose_files.py",
)


def jobs() -> list[str]:
    """Returns the names of everything that is drawn in one go: exercises, and the chain."""
    return [*(p.stem for p in exercise_files()), "chain"]


def figures_of(job: str) -> list[Figure]:
    """Returns all figures of one job; raises PoseError."""
    if job == "chain":
        figures = list(chain_figures(load_chain()))
        home = figures[-1]
        return [*figures, _preview("preview.png", [home], "the site", CHAIN_FILE)]
    exercise = load_exercise(POSES / "exercises" / f"{job}.yml")
    figures = exercise_figures(exercise)
    return [
        *figures,
        _preview(
            f"exercises/{job}/preview.png", figures[:2], name_of(exercise), figures[0].pose_file
        ),
    ]


def _preview(file: str, shown: list[Figure], name: str, pose_file: str) -> Figure:
    """Returns the link preview that shows the given figures."""
    png = preview([(f.content.decode(), f.width, f.height) for f in shown])
    return Figure(
        file,
        png,
        WIDTH,
        HEIGHT,
        f"Link preview of {name}",
        f"Link preview of {name}.",
        " ".join(f.alt for f in shown),
        pose_file,
    )


def sha256(data: bytes) -> str:
    """Returns the hexadecimal digest of `data`."""
    return hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=1)
def _shared_inputs() -> bytes:
    """Returns the digests of everything that all figures depend on."""
    files = sorted(p for p in STUDIO.rglob("*.py") if p.name not in _NO_INPUT)
    files += [STUDIO / "data" / "body.npz"]
    lines = [f"{p.relative_to(STUDIO).as_posix()} {sha256(p.read_bytes())}" for p in files]
    return "\n".join([*lines, repr(load_people())]).encode()


def inputs_digest(pose_file: str) -> str:
    """Returns the digest of everything that figures of `pose_file` are drawn from.

    A pose counts as it was understood, so that a remark beside it, or another way to read and to
    refuse pose files, makes no picture old.
    """
    path = POSES / pose_file
    pose = load_chain() if pose_file == CHAIN_FILE else load_exercise(path)
    return sha256(_shared_inputs() + f"{library().get(path.stem)!r} {pose!r}".encode())


def pose_file_of(file: str) -> str:
    """Returns the pose file that a figure, by its path below the output folder, is drawn from."""
    parts = file.split("/")
    return f"exercises/{parts[1]}.yml" if parts[0] == "exercises" else CHAIN_FILE


def job_of(file: str) -> str:
    """Returns the job that draws a figure, by the figure's path below the output folder."""
    return Path(pose_file_of(file)).stem


def entry(figure: Figure) -> Entry:
    """Returns a figure's entry in the index."""
    beside = (
        {"right": dict(zip(("file", "alt"), figure.right, strict=True))} if figure.right else {}
    )
    return beside | {
        "alt": figure.alt,
        "description": figure.description,
        "height": figure.height,
        "inputs": inputs_digest(figure.pose_file),
        "sha256": sha256(figure.content),
        "title": figure.title,
        "width": figure.width,
    }


def read_index() -> dict[str, Entry]:
    """Returns the committed index, empty when there is none."""
    if not INDEX.exists():
        return {}
    index: dict[str, Entry] = json.loads(INDEX.read_text("utf-8"))
    return index


def write_index(index: dict[str, Entry]) -> None:
    """Writes the index, keys sorted."""
    INDEX.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(index, indent=1, sort_keys=True, ensure_ascii=False)
    INDEX.write_text(text + "\n", "utf-8")


def expected_files() -> list[str]:
    """Returns every file the pose files ask for, without drawing anything."""
    out = ["home.svg", "preview.png"]
    for path in exercise_files():
        exercise = load_exercise(path)
        kinds = ["start.svg", "end.svg", "move.svg", "thumb.svg", "preview.png"]
        kinds += [f"fault-{f.id}.svg" for f in exercise.faults]
        kinds += [f"right-{f.id}.svg" for f in exercise.faults if f.view is not None]
        out += [f"exercises/{exercise.id}/{k}" for k in kinds]
    chain = load_chain()
    out += [f"chain/step-{i}.svg" for i in range(len(chain.steps) + 1)]
    out += [
        f"chain/{link.id}-{state}.svg" for link in chain.links for state in ("in-line", "collapsed")
    ]
    return sorted(out)
