"""What programs measured or worked out, read strictly: the files of `MEASURED`.

They stand beside the code that shows them and are the same for every library, so they are read from
the repository, once. `make check`, `make diff` and the mistakes on purpose treat them like data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .draft import Draft, read_measured
from .hip_lines import HipPosition, lever_of
from .levers import Lever, Levers
from .load import data_problems
from .problems import DataError
from .records.measured import HipLine, Measurement, MoverStill, SliderRange
from .rules.measured import MEASURED_RULES

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Measured:
    """What the files hold."""

    levers: Levers
    """Those with the hip neither out to a side nor turned."""
    lines: Mapping[str, HipLine]
    """Where each part of a muscle runs."""
    outlines: Mapping[str, str]
    """The outline of each bone, as a path of SVG."""
    sliders: Mapping[str, SliderRange]
    """How far each slider of the runner goes, by the name that scripts use."""
    stills: tuple[MoverStill, ...]
    """The runner's pictures without a script."""
    speed: Mapping[str, Measurement]
    """What the benchmark found."""


@lru_cache(maxsize=1)
def measured() -> Measured:
    """Return what the files hold.

    Raises:
        DataError: With every problem, when there is any.
    """
    draft = read_measured(ROOT)
    problems = data_problems(draft, MEASURED_RULES)
    if problems:
        raise DataError(problems)
    return _measured(draft)


def _measured(draft: Draft) -> Measured:
    records = {key: [entry.record for entry in those] for key, those in draft.entries.items()}
    return Measured(
        levers={
            (row.source, row.part, row.flexion): Lever(
                row.flexes, row.abducts, row.turns_in, row.length
            )
            for row in records["levers"]
            if row.adduction == row.turned_in == 0
        },
        lines={line.id: line for line in records["lines"]},
        outlines={bone.id: bone.outline for bone in records["bones"]},
        sliders={slider.id: slider for slider in records["sliders"]},
        stills=tuple(records["stills"]),
        speed={one.id: one for one in records["measurements"]},
    )


def lever_at(part: str, position: HipPosition) -> Lever:
    """Return the levers and the length of a part of a muscle at a position.

    Args:
        part: Its id in `levers.PARTS`.
        position: The hip's.
    """
    return lever_of(measured().lines[part], position)
