"""Reads pose files and reports every problem with file, line and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from library.placeholders import but_for, unfilled_values
from library.problems import Problem, nearest
from library.shape import shape_problems
from library.yaml_source import DataPath, Source, dotted, read_source, read_text

from .human.joints import ALL_ANGLES
from .human.outfit import Look
from .places_schema import Places
from .pose_schema import Chain, Exercise, JointAngles

POSES = Path(__file__).parent / "poses"
Model = TypeVar("Model", bound=BaseModel)

MOTIONS = ALL_ANGLES | {
    angle.replace("left_", "both_", 1): motion
    for angle, motion in ALL_ANGLES.items()
    if angle.startswith("left_")
}
"""Every angle that a pose may name; `both_` sets left and right alike."""


class PoseError(ValueError):
    """A pose file that cannot be drawn; the message lists every problem, one a line."""


def exercise_files() -> list[Path]:
    """Return the pose file of every exercise, sorted by name."""
    return sorted((POSES / "exercises").glob("*.yml"))


@lru_cache(maxsize=64)
def load_exercise(path: Path) -> Exercise:
    """Return the exercise in `path`, or raise PoseError."""
    return _load(path, Exercise)


@lru_cache(maxsize=1)
def load_chain() -> Chain:
    """Return the chain's poses, or raise PoseError."""
    return _load(POSES / "chain.yml", Chain)


@lru_cache(maxsize=1)
def load_places() -> Places:
    """Return the body that readers point at and its places, or raise PoseError."""
    return _load(POSES / "places.yml", Places)


@lru_cache(maxsize=1)
def load_people() -> dict[str, tuple[str, Look]]:
    """Return each person's body name and look, or raise PoseError."""
    source = read_source(POSES / "people.yml", "people.yml")
    _refuse(source.problems)
    return {
        name: (entry["body"], Look(**{k: v for k, v in entry.items() if k != "body"}))
        for name, entry in source.data.items()
    }


def _load(path: Path, model: type[Model]) -> Model:
    """Return `path` as `model`, or raise PoseError with all problems at once."""
    return understood(read_source(path, path.name), model)


def parse(text: str, name: str, model: type[Model]) -> Model:
    """Return pose text as `model`; `name` is the file's name in messages."""
    return understood(read_text(text, name), model)


def understood(source: Source, model: type[Model]) -> Model:
    """Return a source as `model`, or raise PoseError with all problems at once."""
    if source.data is None:
        _refuse(source.problems)
    unfilled = list(unfilled_values(source, (), model, source.data, {}))
    wrong: list[Problem] = []
    try:
        record = model.model_validate(source.data)
    except ValidationError as error:
        wrong.extend(shape_problems(source, (), model, error))
    else:
        wrong.extend(_unreachable(source))
    _refuse((*source.problems, *but_for(unfilled, wrong)))
    return record


def _refuse(problems: Iterable[Problem]) -> None:
    """Raise PoseError when there is any problem."""
    lines = [str(problem) for problem in sorted(set(problems))]
    if lines:
        raise PoseError("\n".join(lines))


def _unreachable(source: Source) -> Iterator[Problem]:
    """Yield every joint angle that does not exist or that no one can reach."""
    for where, joints in _joint_blocks(source.data, ()):
        for joint, motions in joints.items():
            for motion, value in motions.items():
                angle = f"{joint}.{motion}"
                line = source.line((*where, "joints", joint, motion))
                place = (source.file, line, dotted(where), angle)
                known = MOTIONS.get(angle)
                if known is None:
                    near = nearest(angle, MOTIONS, "angle in illustrations/human/joints.py")
                    yield Problem(*place, "", f"no such joint motion: {near}")
                elif not known.low <= value <= known.high:
                    remedy = (
                        f"a person reaches {known.low:g} to {known.high:g} "
                        f"(positive is {known.means})"
                    )
                    yield Problem(*place, f"{value:g} degrees", remedy)


def _joint_blocks(raw: Any, where: DataPath) -> Iterator[tuple[DataPath, JointAngles]]:
    """Yield every `joints` block of a file with its place."""
    if isinstance(raw, dict):
        if isinstance(raw.get("joints"), dict):
            yield where, raw["joints"]
        for key, value in raw.items():
            if key != "joints":
                yield from _joint_blocks(value, (*where, key))
    elif isinstance(raw, list):
        for i, value in enumerate(raw):
            yield from _joint_blocks(value, (*where, i))
