"""What programs measured or worked out, and pages print: the files of `measured.MEASURED`.

No person writes them. A hand that slips in one of them, or a merge, is found all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Record, ShortLine, Slug
from .cells import DecimalCell, WholeCell

# --- levers ---------------------------------------------------------------------------------------

PartName = Literal[
    "maximus-upper",
    "maximus-middle",
    "maximus-lower",
    "medius-front",
    "medius-middle",
    "medius-back",
    "minimus-front",
    "minimus-middle",
    "minimus-back",
    "tensor",
    "piriformis",
]
"""The parts of muscles that pull along a line of their own."""

LeverCell = Annotated[DecimalCell, Field(ge=-15, le=15)]


class LeverRow(Record):
    """The levers of a part of a muscle at a position of the hip: a row of `levers.csv`."""

    source: Literal["myofullbody", "dostal1981"]
    """`myofullbody`, the simulator, or `dostal1981`, the specimen."""
    part: PartName
    """The part of a muscle."""
    flexion: Annotated[WholeCell, Field(ge=-10, le=110)]
    """How far the hip is bent, in degrees."""
    adduction: Annotated[WholeCell, Field(ge=-30, le=20)]
    """How far the thigh is in, in degrees; out is negative."""
    turned_in: Annotated[WholeCell, Field(ge=-30, le=30)]
    """How far the thigh is turned in, in degrees; out is negative."""
    flexes: LeverCell
    """Its lever to bend the hip, in cm; to straighten it is negative."""
    abducts: LeverCell
    """Its lever to move the thigh out, in cm; in is negative."""
    turns_in: LeverCell
    """Its lever to turn the thigh in, in cm; out is negative."""
    length: Annotated[DecimalCell | None, Field(gt=0, le=80)] = None
    """From end to end, in cm; empty for the specimen."""


class LeverFile(Record):
    """`levers.csv`."""

    levers: Annotated[tuple[LeverRow, ...], Field(min_length=1)]
    """Every part at every position."""


Millimetres = Annotated[float, Field(ge=-600, le=600)]
Point = tuple[Millimetres, Millimetres, Millimetres]
"""Forwards, up, to the right, in mm from the middle of the right hip."""
Points = Annotated[tuple[Point, ...], Field(min_length=1)]
Share = Annotated[float, Field(ge=-1, le=1)]


class Cylinder(Record):
    """What a line slides round."""

    centre: Point
    """A point of its axis."""
    axis: tuple[Share, Share, Share]
    """Where its axis points: of length 1."""
    radius: Annotated[float, Field(gt=0, le=200)]
    """How thick it is, in mm."""
    side: Point
    """On which side of it the line runs."""


class HipLine(Record):
    """Where a part of a muscle runs: an entry of `hip-lines.json`."""

    id: PartName
    """The part of a muscle."""
    pelvis: Points
    """Its points on the pelvis, the last one nearest to the thigh."""
    thigh: Points
    """Its points on the thigh, the first one nearest to the pelvis."""
    round: Cylinder | None = None
    """What it slides round between them."""


class HipLineFile(Record):
    """`hip-lines.json`."""

    source: Line
    """Where the lines come from."""
    lines: Annotated[tuple[HipLine, ...], Field(min_length=1)]
    """The line of every part, by its name."""


OUTLINE = r"^(M-?\d{1,3} -?\d{1,3}( -?\d{1,3} -?\d{1,3}){2,}Z)+$"
"""Closed rounds of whole millimetres, as a path of SVG says them."""

BoneName = Literal["left-hip-bone", "sacrum", "hip-bone", "femur", "kneecap", "shin", "foot"]


class Outline(Record):
    """A bone as seen from the right: an entry of `hip_outlines.json`."""

    id: BoneName
    """The bone."""
    outline: Annotated[str, Field(pattern=OUTLINE)]
    """Its outline, in mm from the middle of the right hip, as a path of SVG."""


class OutlineFile(Record):
    """`hip_outlines.json`."""

    source: Line
    """Where the outlines come from."""
    bones: Annotated[tuple[Outline, ...], Field(min_length=1)]
    """Every bone, from the back to the front."""


# --- the runner that moves ------------------------------------------------------------------------

SLIDER_OF: Mapping[str, str] = {
    "drop": "drop",
    "inwards": "inwards",
    "turned_in": "turnedIn",
    "rolled_in": "rolledIn",
    "bent": "bent",
}
"""The slider of each angle, as scripts name it."""

Degrees = Annotated[int, Field(ge=-90, le=90)]


class SliderRange(Record):
    """How far a slider goes: an entry of `mover.json`."""

    id: Literal["drop", "inwards", "turnedIn", "rolledIn", "bent"]
    """The slider."""
    least: Degrees
    """Where it begins, in degrees."""
    most: Degrees
    """Where it ends, in degrees."""
    start: Degrees
    """Where it stands at first, in degrees."""


class Moves(Record):
    """How far a picture without the script has each slider moved, in degrees."""

    drop: Degrees | None = None
    """How far the pelvis drops."""
    inwards: Degrees | None = None
    """How far the thigh moves in."""
    turnedIn: Degrees | None = None
    """How far the thigh turns in."""
    rolledIn: Degrees | None = None
    """How far the foot rolls in."""
    bent: Degrees | None = None
    """How far the hip bends."""


class MoverStill(Record):
    """A picture that stays without the script: an entry of `mover.json`."""

    id: Slug
    """Its file in `assets/mover/`."""
    button: ShortLine
    """What the button says that leads to it."""
    says: ShortLine
    """What stands below it."""
    moves: Moves
    """How far each slider is moved that is."""


class MoverFile(Record):
    """`mover.json`."""

    sliders: Annotated[tuple[SliderRange, ...], Field(min_length=1)]
    """Every slider, by its name."""
    stills: Annotated[tuple[MoverStill, ...], Field(min_length=1)]
    """The pictures without the script."""


# --- the speed of the site ------------------------------------------------------------------------

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MEASURED = rf"^([1-9]|[12]\d|3[01]) ({MONTHS}) 20\d\d: [^|\r\n]*\S\.$"
CELL = r"^([^\s|]([^|\r\n\t]*[^\s|])?)?$"
"""What fits between two bars of a table in Markdown."""
Cell = Annotated[str, Field(pattern=CELL, max_length=90)]


class Measurement(Record):
    """What a part of the benchmark found: an entry of `speed.json`."""

    id: Literal[
        "builds",
        "edits",
        "fetched",
        "finding",
        "paint",
        "papers",
        "papers-from-nothing",
        "turning",
        "views",
    ]
    """Its name, by which a page shows it."""
    heads: Annotated[tuple[Cell, ...], Field(min_length=2)]
    """What stands above each column; the first one names what was measured."""
    rows: Annotated[tuple[tuple[Cell, ...], ...], Field(min_length=1)]
    """Each as long as the heads: what was measured, and numbers."""
    measured: Annotated[str, Field(pattern=MEASURED)]
    """When and on what: "30 November 2026: 2 processor cores."."""


class SpeedFile(Record):
    """`speed.json`."""

    measurements: Annotated[tuple[Measurement, ...], Field(min_length=1)]
    """Every measurement, as it was made last."""
