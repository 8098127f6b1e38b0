"""The JSON Schema files that let an editor complete and validate the pose files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from library.yaml_source import read_source

from .human.joints import ALL_ANGLES
from .human.landmarks import landmark_names
from .measures import MEASURES
from .places_schema import Places
from .pose_files import MOTIONS, POSES, exercise_files, load_people
from .pose_schema import Chain, Exercise

REPAIR = "run `make generate`"
SCHEMAS: dict[str, type[BaseModel]] = {"exercise": Exercise, "chain": Chain, "places": Places}
"""What each schema file describes, by its stem."""


def schema_files() -> dict[Path, str]:
    """Return the text of every schema file, by its place."""
    return {POSES / f"schema/{stem}.schema.json": schema_text(stem) for stem in SCHEMAS}


def schema_text(stem: str) -> str:
    """Return the JSON Schema of a kind of pose file, with every known name as a choice."""
    schema = SCHEMAS[stem].model_json_schema()
    for record, field, choose in _CHOICES:
        holder = schema if record == SCHEMAS[stem].__name__ else schema["$defs"].get(record, {})
        if field in holder.get("properties", {}):
            choose(holder["properties"][field])
    schema["$defs"]["Joints"] = _all_joints()
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **schema}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def first_line(file: Path) -> str:
    """Return the first line of a pose file, which leads an editor to its schema."""
    own = "exercise" if file.parent.name == "exercises" else file.stem
    up = "../" * (len(file.relative_to(POSES).parts) - 1)
    return f"# yaml-language-server: $schema={up}schema/{own}.schema.json"


def write() -> list[Path]:
    """Write the schema files that differ, and return them."""
    written = []
    for path, text in schema_files().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def problems() -> Iterator[str]:
    """Yield a line for every schema file out of date, and every pose file that names none."""
    for path, text in schema_files().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"{path}: out of date: {REPAIR}"
    for file in (*exercise_files(), POSES / "chain.yml", POSES / "places.yml"):
        found, wanted = read_source(file).first_line, first_line(file)
        if found != wanted:
            yield f"{file}:1: found {found[:60]!r}; make it: {wanted}"


# --- the names that there are --------------------------------------------------------------------


def _one_of(names: Callable[[], list[str]]) -> Callable[[dict[str, Any]], None]:
    """Return what offers these names for a text, or for each text of a list."""

    def choose(field: dict[str, Any]) -> None:
        field.get("items", field)["enum"] = names()

    return choose


def _joints(field: dict[str, Any]) -> None:
    """Let a field be the joints with their motions, which stand in the schema once."""
    del field["additionalProperties"], field["type"]
    field["$ref"] = "#/$defs/Joints"


def _all_joints() -> dict[str, Any]:
    """Return every joint and its motions, with what positive means and how far people reach."""
    joints: dict[str, Any] = {}
    for angle, motion in sorted(MOTIONS.items()):
        joint, _, name = angle.partition(".")
        motions = joints.setdefault(joint, _closed({}))
        motions["properties"][name] = {
            "type": "number",
            "description": f"Degrees; positive is {motion.means}.",
            "minimum": motion.low,
            "maximum": motion.high,
        }
    return _closed(joints)


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


_landmarks = _one_of(landmark_names)
_CHOICES: tuple[tuple[str, str, Callable[[dict[str, Any]], None]], ...] = (
    *(
        (record, field, choose)
        for record in ("Key", "Between", "Fault", "Stance")
        for field, choose in (("joints", _joints), ("free", _one_of(lambda: list(ALL_ANGLES))))
    ),
    *(
        (record, "person", _one_of(lambda: list(load_people())))
        for record in ("Exercise", "Chain", "Places")
    ),
    ("Spot", "between", _landmarks),
    ("Mark", "line", _landmarks),
    ("Mark", "at", _landmarks),
    ("Arrow", "follows", _landmarks),
    *((record, "close_up", _landmarks) for record in ("View", "Stance")),
    ("Check", "measure", _one_of(lambda: list(MEASURES))),
)
