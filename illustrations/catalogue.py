"""Every figure there is: what is drawn from what, and the index beside the pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .chain_figures import POSE_FILE as CHAIN_FILE
from .chain_figures import chain_figures
from .exercise_figures import Figure, exercise_figures
from .inputs import STUDIO, inputs_digest, sha256
from .pose_files import POSES, exercise_files, load_chain, load_exercise
from .preview import HEIGHT, WIDTH, preview
from .words import NAME

OUTPUT = STUDIO.parent / "docs" / "assets" / "figures"
INDEX = OUTPUT / "index.json"
Entry = dict[str, Any]


def jobs() -> list[str]:
    """Return the names of everything that is drawn in one go: exercises, and the chain."""
    return [*(p.stem for p in exercise_files()), "chain"]


def figures_of(job: str) -> list[Figure]:
    """Return all figures of one job, or raise PoseError."""
    if job == "chain":
        figures = list(chain_figures(load_chain()))
        home = figures[-1]
        return [*figures, _preview("preview.png", [home], "the site", CHAIN_FILE)]
    exercise = load_exercise(POSES / "exercises" / f"{job}.yml")
    figures = exercise_figures(exercise)
    return [
        *figures,
        _preview(f"exercises/{job}/preview.png", figures[:2], NAME, figures[0].pose_file),
    ]


def _preview(file: str, shown: list[Figure], name: str, pose_file: str) -> Figure:
    """Return the link preview that shows the given figures."""
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


def pose_file_of(file: str) -> str:
    """Return the pose file that a figure, by its path below the output folder, is drawn from."""
    parts = file.split("/")
    return f"exercises/{parts[1]}.yml" if parts[0] == "exercises" else CHAIN_FILE


def job_of(file: str) -> str:
    """Return the job that draws a figure, by the figure's path below the output folder."""
    return Path(pose_file_of(file)).stem


def entry(figure: Figure) -> Entry:
    """Return a figure's entry in the index."""
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
    """Return the committed index, empty when there is none."""
    if not INDEX.exists():
        return {}
    index: dict[str, Entry] = json.loads(INDEX.read_text("utf-8"))
    return index


def write_index(index: dict[str, Entry]) -> None:
    """Write the index, keys sorted."""
    INDEX.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(index, indent=1, sort_keys=True, ensure_ascii=False)
    INDEX.write_text(text + "\n", "utf-8")


def expected_files() -> list[str]:
    """Return every file the pose files ask for, without drawing anything."""
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
