"""Reads pose files and reports every problem with file, line and what to do."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from library.yaml_source import read_text

from .human.joints import JOINTS, MIDLINE
from .human.outfit import Look
from .pose_schema import Chain, Exercise, JointAngles

POSES = Path(__file__).parent / "poses"
Model = TypeVar("Model", bound=BaseModel)


class PoseError(ValueError):
    """A pose file that cannot be drawn; the message lists every problem, one a line."""


class _Loader(yaml.SafeLoader):
    """YAML without duplicate keys."""


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    """Returns a mapping; a key that stands twice is an error."""
    out: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in out:
            line = key_node.start_mark.line + 1
            raise PoseError(f"{loader.name}:{line}: `{key}` stands twice; keep one")
        out[key] = loader.construct_object(value_node, deep=True)
    return out


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def exercise_files() -> list[Path]:
    """Returns the pose file of every exercise, sorted by name."""
    return sorted((POSES / "exercises").glob("*.yml"))


@lru_cache(maxsize=64)
def load_exercise(path: Path) -> Exercise:
    """Returns the exercise in `path`; raises PoseError."""
    return _load(path, Exercise)


@lru_cache(maxsize=1)
def load_chain() -> Chain:
    """Returns the chain's poses; raises PoseError."""
    return _load(POSES / "chain.yml", Chain)


@lru_cache(maxsize=1)
def load_people() -> dict[str, tuple[str, Look]]:
    """Returns each person's body name and look."""
    raw = yaml.load((POSES / "people.yml").read_text("utf-8"), _Loader)
    return {
        name: (entry["body"], Look(**{k: v for k, v in entry.items() if k != "body"}))
        for name, entry in raw.items()
    }


def _load(path: Path, model: type[Model]) -> Model:
    """Returns `path` as `model`; raises PoseError with all problems at once."""
    return parse(path.read_text("utf-8"), path.name, model)


def parse(text: str, name: str, model: type[Model]) -> Model:
    """Returns pose text as `model`; `name` is the file's name in messages."""
    try:
        tree = yaml.compose(text, yaml.SafeLoader)
        loader = _Loader(text)
        loader.name = name
        raw = loader.get_single_data()
    except yaml.YAMLError as error:
        raise PoseError(f"{name}: not valid YAML: {error}") from error
    # What a file shows in words becomes the picture's text, so it is guarded as the data files are.
    problems = [str(problem) for problem in read_text(text, name).problems]
    if problems:
        raise PoseError("\n".join(problems))
    try:
        record = model.model_validate(raw)
    except ValidationError as error:
        for e in error.errors():
            where = ".".join(str(p) for p in e["loc"])
            problems.append(f"{name}:{_line(tree, e['loc'])}: {where}: {e['msg']}")
        raise PoseError("\n".join(problems)) from error
    problems = _unreachable(raw, tree, name)
    if problems:
        raise PoseError("\n".join(problems))
    return record


def _line(tree: yaml.Node | None, location: tuple[int | str, ...]) -> int:
    """Returns the line, counted from 1, of the deepest part of `location` that exists."""
    line = 1
    for step in location:
        child: yaml.Node | None = None
        if isinstance(tree, yaml.MappingNode):
            for key, value in tree.value:
                if key.value == str(step):
                    line, child = key.start_mark.line + 1, value
        elif (
            isinstance(tree, yaml.SequenceNode) and isinstance(step, int) and step < len(tree.value)
        ):
            child = tree.value[step]
            line = child.start_mark.line + 1
        if child is None:
            break
        tree = child
    return line


def _unreachable(raw: Any, tree: yaml.Node | None, name: str) -> list[str]:
    """Returns a message for every joint angle that does not exist or that no one can reach."""
    problems = []
    for where, joints in _joint_blocks(raw, ()):
        pose = ".".join(str(w) for w in where)
        for joint, motions in joints.items():
            plain = joint.split("_", 1)[-1] if joint not in MIDLINE else joint
            for motion, value in motions.items():
                line = _line(tree, (*where, "joints", joint, motion))
                at = f"{name}:{line}: {pose}: {joint}.{motion}"
                known = JOINTS.get(plain, {}).get(motion)
                sided = joint in MIDLINE or joint.split("_")[0] in ("left", "right", "both")
                if known is None or not sided:
                    problems.append(
                        f"{at}: no such joint motion; see illustrations/human/joints.py"
                    )
                elif not known.low <= value <= known.high:
                    problems.append(
                        f"{at} is {value:g} degrees; a person reaches {known.low:g} to "
                        f"{known.high:g} (positive is {known.means})"
                    )
    return problems


def _joint_blocks(
    raw: Any, where: tuple[int | str, ...]
) -> list[tuple[tuple[int | str, ...], JointAngles]]:
    """Returns every `joints` block of a file with its place."""
    out: list[tuple[tuple[int | str, ...], JointAngles]] = []
    if isinstance(raw, dict):
        if isinstance(raw.get("joints"), dict):
            out.append((where, raw["joints"]))
        for key, value in raw.items():
            if key != "joints":
                out += _joint_blocks(value, (*where, key))
    elif isinstance(raw, list):
        for i, value in enumerate(raw):
            out += _joint_blocks(value, (*where, i))
    return out
