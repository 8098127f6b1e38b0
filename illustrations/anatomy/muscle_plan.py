"""Where each muscle of the left hip begins and ends, how thick it is to be, and who says so.

Places are millimetres of the upright frame (`bones.py`) and need only lie near their bone: whoever
uses them takes the nearest point of the bone's outer face that looks the way `faces` says. Which
facet, line or side a place must be on comes from the sources; the number itself is ours, read off
the mean bones.
"""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[float, ...]


@dataclass(frozen=True)
class Area:
    """An attachment: `across` rows of places, each row with as many fibres along it as wanted.

    bone: of load_bones, or "tract" where a muscle ends in the iliotibial band.
    rows: two or more polylines, from the one row of fibres to the other; all run the same way.
    faces: the way the bone's face must look, at least roughly.
    sources: who says so, by the names that `SOURCES` spells out.
    polar: whether places are of the outer ilium: an angle from upwards round the hip's centre,
    forwards positive, in degrees; then the share of the way to the crest.
    """

    bone: str
    rows: tuple[tuple[Place, ...], ...]
    faces: Place
    sources: tuple[str, ...]
    polar: bool = False


@dataclass(frozen=True)
class Muscle:
    """One muscle, or one part that shares its belly with the others of its `whole`.

    through: places that every fibre passes on its way, as rows like those of an area; with layers,
    two rows a place.
    over: mm above what lies beneath, for the lowest and the highest row of fibres, in the middle.
    """

    id: str
    whole: str
    origin: Area
    insertion: Area
    fibres: int
    layers: int
    over: tuple[float, float]
    beneath: tuple[str, ...]
    through: tuple[tuple[Place, ...], ...] = ()


@dataclass(frozen=True)
class Whole:
    """A belly. millilitres: expected for 1.63 m and 60 kg. ends: a fibre's thickness there, of 1.

    belly: the power of the sine that the thickness follows: small is blunt. blur: in cells.
    least: mm that a fibre is thick at its ends at least, so that its neighbours touch it.
    """

    id: str
    millilitres: float
    ends: tuple[float, float]
    belly: float
    blur: float
    least: float


WHOLES = (
    Whole("gluteus-minimus", 88, (0.6, 0.5), 0.8, 1.0, 3.4),
    Whole("piriformis", 38, (0.5, 0.3), 0.7, 1.0, 3.0),
    Whole("gluteus-medius", 264, (0.6, 0.5), 0.7, 1.2, 4.2),
    Whole("tensor-fasciae-latae", 48, (0.5, 0.5), 0.8, 1.0, 3.0),
    Whole("gluteus-maximus", 698, (0.6, 0.5), 0.6, 1.4, 4.6),
)
"""Deepest first: a later belly gives way to an earlier one.

Volumes: a regression on height and mass from MRI of 24 people (Handsfield 2014), as copied into
public code, so not verified.
"""
BAND = "iliotibial-band"
BAND_THICK = 2.5
"""mm: the band is a sheet, and drawn a little thicker than it is."""

SOURCES = {
    "gray-1918-gluteus-medius-minimus": "Gray, Anatomy of the Human Body, 1918, page 475",
    "gray-1918-quoted": "Gray, Anatomy of the Human Body, 1918, as an online atlas quotes it",
    "encyclopaedia-gluteal": "Encyclopaedia articles in the wording of Gray, edition not named",
    "pfirrmann-2001": "Pfirrmann and others, Radiology 2001 (abstract)",
    "robertson-2008": "Robertson and others, Arthroscopy 2008;24:130 (abstract, methods)",
    "tsutsumi-2019": "Tsutsumi and others, J Bone Joint Surg Am 2019;101:177 (abstract)",
    "flack-2014": "Flack and others, Clin Anat 2014;27:241 (abstract)",
    "barker-2014": "Barker and others, Clin Anat 2014;27:234 (abstract)",
    "anetai-2025": "Anetai and others, Sci Rep 2025, 10.1038/s41598-025-05361-x (abstract)",
}
"""Who says where a muscle is fixed, and what was read of it.

They disagree on maximus: textbooks let three quarters of it end in the iliotibial tract; Anetai saw
most of it reach the gluteal tuberosity. Here the upper part ends in the tract, the lower in bone.
"""

ILIUM = (0.6, 0.2, 0.0)
"""The way the outer face of the ilium looks."""


MUSCLES = (
    Muscle(
        "gluteus-minimus", "gluteus-minimus",
        # Between the anterior and the inferior gluteal line, back to the greater sciatic notch.
        Area("pelvis", (
            ((50, 0.50), (30, 0.44), (8, 0.40), (-14, 0.42), (-32, 0.46)),
            ((52, 0.80), (30, 0.72), (8, 0.64), (-14, 0.60), (-34, 0.58)),
        ), ILIUM, ("gray-1918-gluteus-medius-minimus",), polar=True),
        # The anterior facet of the greater trochanter.
        Area("left_femur", (
            ((124, 2, -14), (129, 2, -14), (134, 4, -13)),
            ((122, 0, -32), (128, 0, -33), (134, 2, -32)),
        ), (0.3, -1.0, 0.0), ("pfirrmann-2001",)),
        fibres=20, layers=6, over=(3.0, 9.0), beneath=(),
    ),
    Muscle(
        "piriformis", "piriformis",
        # The front of the sacrum, beside the first to fourth foramina.
        Area("pelvis", (
            ((31, 50, 68), (31, 64, 50), (26, 76, 33)),
            ((42, 44, 66), (41, 58, 48), (34, 74, 32)),
        ), (0.0, -1.0, 0.0), ("gray-1918-quoted",)),
        # The inner side of the upper border of the trochanter.
        Area("left_femur", (
            ((120, 22, 0), (121, 25, 0)),
            ((124, 24, 1), (124, 28, 1)),
        ), (-0.3, 0.0, 1.0), ("gray-1918-quoted",)),
        fibres=7, layers=3, over=(4.0, 9.0), beneath=(),
        through=(((64, 44, 30), (64, 48, 26)), ((66, 50, 30), (66, 54, 26))),
    ),
    *(
        Muscle(
            f"gluteus-medius-{part}", "gluteus-medius",
            # Between the anterior and the posterior gluteal line, up to the crest.
            Area("pelvis", (
                inner,
                tuple((a, 0.965) for a in outer),
            ), ILIUM, ("gray-1918-gluteus-medius-minimus", "flack-2014"), polar=True),
            Area("left_femur", ends, faces, sources),
            fibres=16, layers=8, over=(6.0, 16.0), beneath=("gluteus-minimus",), through=past,
        )
        for part, inner, outer, ends, faces, sources, past in (
            # The lateral facet: a strip 35 mm long and 11 mm wide, 37 degrees off the shaft.
            ("front", ((56, 0.86), (38, 0.80), (20, 0.73)), (58, 40, 22),
             (((136, 9, -40), (139, 12, -34), (140, 15, -27)),
              ((139, 2, -32), (140, 7, -27), (140, 11, -21))),
             (1.0, -0.2, 0.0), ("pfirrmann-2001", "robertson-2008"),
             # Outside minimus, which a fibre would else slip under.
             (((140, -16, -6), (141, -8, -2), (142, 0, 2)),
              ((146, -18, 0), (147, -10, 4), (148, -2, 8)))),
            ("middle", ((20, 0.73), (2, 0.68), (-16, 0.65)), (22, 3, -16),
             (((142, 19, -26), (143, 23, -20), (141, 28, -12)),
              ((140, 12, -20), (140, 17, -14), (138, 22, -7))),
             (1.0, 0.0, 0.0), ("pfirrmann-2001", "robertson-2008"), ()),
            # The superoposterior facet: nearly a circle of 17 mm.
            ("back", ((-16, 0.65), (-34, 0.66), (-50, 0.70)), (-16, -36, -55),
             (((136, 29, -1), (133, 36, -3), (128, 39, -7)),
              ((132, 24, 2), (128, 29, 2), (124, 33, 0))),
             (0.3, 0.5, 1.0), ("pfirrmann-2001", "robertson-2008", "tsutsumi-2019"), ()),
        )
    ),
    Muscle(
        "tensor-fasciae-latae", "tensor-fasciae-latae",
        # The front of the crest's outer lip and the anterior spine.
        Area("pelvis", (
            ((113, -53, 64), (117, -48, 74), (123, -40, 85)),
            ((116, -55, 66), (120, -50, 77), (126, -42, 88)),
        ), (1.0, -0.6, 0.2), ("gray-1918-quoted",)),
        # Between the layers of the tract, at the junction of the upper and middle thirds.
        Area("tract", (
            ((143, -34, -128), (145, -27, -126), (147, -20, -124)),
            ((147, -34, -128), (149, -27, -126), (151, -20, -124)),
        ), (1.0, -0.3, 0.0), ("gray-1918-quoted",)),
        fibres=7, layers=3, over=(4.0, 12.0), beneath=("gluteus-minimus", "gluteus-medius"),
        through=(((138, -46, 0), (143, -36, 0), (148, -26, 0)),
                 ((143, -48, 0), (149, -38, 0), (154, -28, 0))),
    ),
    Muscle(
        BAND, BAND,
        # From the tubercle of the crest, over the trochanter.
        Area("pelvis", (
            ((128, -34, 90), (133, -22, 100), (136, -8, 108), (134, 8, 118)),
        ) * 2, (1.0, -0.3, 0.2), ("encyclopaedia-gluteal",)),
        # Gerdy's tubercle, at the front of the outer condyle.
        Area("left_tibia", (
            ((99, -27, -410), (102, -24, -410), (105, -20, -410), (107, -15, -410)),
        ) * 2, (1.0, -0.6, 0.0), ("encyclopaedia-gluteal",)),
        fibres=26, layers=1, over=(3.0, 3.0),
        beneath=("gluteus-minimus", "gluteus-medius", "tensor-fasciae-latae"),
        through=(
            ((151, -30, -10), (157, -12, -10), (157, 10, -10), (150, 34, -10)),
            ((154, -30, -120), (156, -12, -120), (155, 6, -120), (148, 26, -120)),
            ((136, -22, -280), (138, -12, -280), (138, -2, -280), (134, 8, -280)),
            ((119, -18, -370), (121, -12, -370), (121, -6, -370), (120, 2, -370)),
        ),
    ),
    Muscle(
        "gluteus-maximus-upper", "gluteus-maximus",
        # Behind the posterior gluteal line, and the sacrum beside it.
        Area("pelvis", (
            ((66, 70, 112), (58, 79, 98), (52, 82, 82), (42, 80, 62), (36, 86, 48)),
            ((60, 76, 115), (52, 84, 100), (46, 85, 82), (34, 84, 62), (28, 90, 47)),
        ), (0.0, 1.0, 0.0), ("barker-2014",)),
        Area("tract", (
            ((147, 34, -30), (148, 31, -70), (148, 27, -110), (147, 24, -150)),
            ((157, 30, -30), (157, 26, -70), (156, 22, -110), (153, 18, -150)),
        ), (0.5, 1.0, 0.0), ("gray-1918-quoted",)),
        fibres=24, layers=6, over=(8.0, 28.0),
        beneath=("gluteus-minimus", "gluteus-medius", "piriformis"),
        through=(),
    ),
    Muscle(
        "gluteus-maximus-lower", "gluteus-maximus",
        # The lower sacrum and the coccyx.
        Area("pelvis", (
            ((36, 86, 48), (32, 87, 32), (22, 88, 16), (9, 85, -2), (6, 76, -22)),
            ((28, 90, 47), (24, 92, 31), (15, 91, 14), (6, 88, -4), (4, 79, -23)),
        ), (0.3, 1.0, 0.0), ("barker-2014",)),
        # The gluteal tuberosity.
        Area("left_femur", (
            ((119, 32, -75), (119, 31, -100), (118, 29, -125), (117, 28, -155)),
            ((125, 28, -75), (124, 27, -100), (123, 26, -125), (122, 25, -155)),
        ), (0.5, 1.0, 0.0), ("anetai-2025",)),
        fibres=24, layers=6, over=(8.0, 30.0),
        beneath=("gluteus-minimus", "gluteus-medius", "piriformis"),
        through=(),
    ),
)  # fmt: skip
