"""The plates of the muscles: each muscle, all of them, and what lies under what."""

from __future__ import annotations

from .context_plan import ADDUCTORS, HAMSTRINGS, QUADRICEPS, ROTATORS
from .muscle_plan import BAND
from .plate_spec import (
    BACK_POINT,
    CREST,
    FEMUR,
    FRONT_POINT,
    ILIUM,
    NOTCH,
    PELVIS,
    SACRUM,
    SIT_BONE,
    SPINE,
    THIGHS,
    TROCHANTER,
    VIEWS,
    Named,
    Plate,
    Point,
)

MAXIMUS, MEDIUS, MINIMUS = "gluteus-maximus", "gluteus-medius", "gluteus-minimus"
TFL, PIRIFORMIS = "tensor-fasciae-latae", "piriformis"
TRUNK = (*PELVIS, "coccyx")
LEFT = ("left_femur", *TRUNK)
BOTH = (*THIGHS, *TRUNK)
KNEE = ("left_femur", "left_tibia", "left_patella", *TRUNK)
HIP, THIGH, LOWER_THIGH, SHIN = -115.0, -190.0, -215.0, -450.0
"""Heights at which plates end: just below the hip, in the thigh, and below the knee."""

BIG = "the big muscle of the buttock"
FAN = "the fan at the side of the hip"
DEEP_FAN = "the smaller fan, right under medius"
TENSOR = "a small muscle at the front of the outer hip, which pulls on the band"
LONG_BAND = "a long band of tough tissue down the outside of the thigh"
PEAR = "a small muscle deep in the buttock"
TAILBONE = "the end of the spine"
TENDON = "the end of a muscle that is fixed to bone, without muscle fibres"


def _hamstrings(x: float = 90, y: float = 55, z: float = -165) -> Named:
    says = "they begin at the sit bone, under maximus"
    return Named(("Hamstrings",), "biceps-femoris", (x, y, z), says)


def _quadriceps(part: str, x: float, y: float, z: float) -> Named:
    return Named(("Quadriceps",), part, (x, y, z), "its four muscles end on the kneecap")


def _adductors(x: float = 50, y: float = -35, z: float = -110) -> Named:
    return Named(("Adductors",), "adductor-longus", (x, y, z), "they draw the thighs together")


def _rotators(x: float = 95, y: float = 38, z: float = -40) -> Named:
    says = "they turn the thigh outward, as piriformis does"
    return Named(("Deep", "rotators"), "quadratus-femoris", (x, y, z), says)


def _crest(x: float = 93, y: float = 28, z: float = 135) -> Named:
    return Named(("Iliac crest",), "pelvis", (x, y, z), CREST)


def _sacrum(x: float = -8, y: float = 85, z: float = 60) -> Named:
    return Named(("Sacrum",), "pelvis", (x, y, z), SACRUM)


def _front_point() -> Named:
    return Named(("Front point", "(ASIS)"), "pelvis", (114, -53, 66), FRONT_POINT)


def _tailbone() -> Named:
    return Named(("Tailbone",), "coccyx", (0, 85, -12), TAILBONE)


def _thigh_bone(x: float = 110, y: float = -12, z: float = -95) -> Named:
    bone = "left_femur" if x > 0 else "right_femur"
    return Named(("Thigh bone", "(femur)"), bone, (x, y, z), FEMUR)


def _trochanter(x: float = 145, y: float = 15, z: float = -28) -> Named:
    bone = "left_femur" if x > 0 else "right_femur"
    return Named(("Greater", "trochanter"), bone, (x, y, z), TROCHANTER)


def _sit_bone(x: float = -50, y: float = 38, z: float = -55) -> Named:
    return Named(("Sit bone",), "pelvis", (x, y, z), SIT_BONE)


def _band(x: float, y: float, z: float, *lines: str) -> Named:
    return Named(lines or ("Iliotibial", "band"), BAND, (x, y, z), LONG_BAND)


def _begins(muscle: str, near: Point, says: str, *lines: str) -> Named:
    return Named(_after("From", lines), f"{muscle}:origin", near, says)


def _ends(muscle: str, near: Point, says: str, *lines: str) -> Named:
    return Named(_after("To", lines), f"{muscle}:insertion", near, says)


def _after(word: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{word} {lines[0]}", *lines[1:])


def _plate(
    id_: str,
    view: str,
    name: str,
    shows: str,
    names: tuple[Named, ...],
    *,
    bones: tuple[str, ...] = LEFT,
    below: float = THIGH,
    muscles: tuple[str, ...] = (),
    pale: tuple[str, ...] = (),
    prints: tuple[str, ...] = (),
    ghosts: tuple[str, ...] = (),
    context: tuple[str, ...] = (),
) -> Plate:
    title = name if prints else f"{name}, {VIEWS[view].words}"
    shown = (muscles, pale, prints, ghosts)
    return Plate(id_, view, title, shows, bones, below, names, *shown, context=context)


MAXIMUS_PLATES = (
    _plate(
        f"{MAXIMUS}-back", "back", "Gluteus maximus",
        "gluteus maximus of the left side, on the pelvis and the thigh bone",
        (
            _crest(-93, 28, 135), _sacrum(), _tailbone(), _sit_bone(), _thigh_bone(-106, 0, -95),
            Named(("Gluteus", "medius"), MEDIUS, (110, 20, 105), FAN),
            Named(("Upper fibres",), MAXIMUS, (95, 80, 45),
                  "they run into the iliotibial band, as most texts say"),
            Named(("Lower fibres",), MAXIMUS, (75, 90, -45),
                  "they run to the back of the thigh bone"),
            _band(154, 16, -165), _hamstrings(),
        ),
        bones=BOTH, muscles=(MAXIMUS,), pale=(MEDIUS, TFL, BAND),
        context=(HAMSTRINGS, ADDUCTORS, QUADRICEPS),
    ),
    _plate(
        f"{MAXIMUS}-side", "side", "Gluteus maximus",
        "gluteus maximus, with the iliotibial band in front of it",
        (
            _crest(105, 0, 132), _band(156, 0, -60),
            Named(("Gluteus", "maximus"), MAXIMUS, (120, 75, 10), BIG),
            Named(("Gluteus", "medius"), MEDIUS, (125, 25, 80), FAN),
            Named(("Tensor fasciae", "latae"), TFL, (130, -48, 20), TENSOR),
            _hamstrings(), _quadriceps("vastus-lateralis", 125, -45, -165),
        ),
        muscles=(MAXIMUS,), pale=(MEDIUS, TFL, BAND), context=(QUADRICEPS, HAMSTRINGS),
    ),
    _plate(
        f"{MAXIMUS}-ends", "behind-side", "Where gluteus maximus begins (stripes) and ends (dots)",
        "where gluteus maximus begins and ends, with a dashed outline of it",
        (
            _begins(MAXIMUS, (55, 80, 95), "the back of the wing of the pelvis", "the ilium"),
            _begins(MAXIMUS, (22, 90, 25), "the edge of the bone at the foot of the spine",
                    "the sacrum"),
            _begins(MAXIMUS, (6, 82, -12), "the end of the spine", "the tailbone"),
            _ends(MAXIMUS, (153, 20, -60), "the long band down the outside of the thigh; how much "
                  "of the muscle goes there, sources do not agree", "the ilio-", "tibial band"),
            _ends(MAXIMUS, (122, 29, -115),
                  "a rough line high on the back of the thigh bone", "the gluteal", "tuberosity"),
            _crest(),
            _trochanter(132, 38, -8),
        ),
        pale=(BAND,), prints=(MAXIMUS,), ghosts=(MAXIMUS,),
    ),
)  # fmt: skip

MEDIUS_PARTS = (
    Named(("Front part",), MEDIUS, (128, -30, 70), "it also turns the thigh inward"),
    Named(("Middle part",), MEDIUS, (128, 5, 85), "it takes the thigh out to the side"),
    Named(("Back part",), MEDIUS, (100, 55, 75), "it also turns the thigh outward"),
)
MEDIUS_PLATES = (
    _plate(
        f"{MEDIUS}-side", "side", "Gluteus medius",
        "gluteus medius in its three parts",
        (
            *MEDIUS_PARTS, _crest(), _front_point(), _sacrum(30, 88, 30), _trochanter(),
            Named(("Tendon",), MEDIUS, (146, 14, -22), TENDON), _thigh_bone(),
        ),
        below=HIP, muscles=(MEDIUS,),
    ),
    _plate(
        f"{MEDIUS}-back", "back", "Gluteus medius",
        "gluteus medius of the left side, with piriformis below it",
        (
            Named(("Gluteus", "medius"), MEDIUS, (115, 45, 70), FAN),
            Named(("Piriformis",), PIRIFORMIS, (65, 55, 25), PEAR),
            Named(("Tendon",), MEDIUS, (136, 34, 2), TENDON),
            _crest(-93, 28, 135), _sacrum(), _trochanter(-145, 15, -28), _sit_bone(),
            _thigh_bone(106, 0, -95), _rotators(),
        ),
        bones=BOTH, below=HIP, muscles=(MEDIUS,), pale=(PIRIFORMIS,), context=(ROTATORS,),
    ),
    _plate(
        f"{MEDIUS}-ends", "side-behind", "Where gluteus medius begins (stripes) and ends (dots)",
        "where gluteus medius begins and ends, with a dashed outline of it",
        (
            _begins(MEDIUS, (110, 15, 108),
                    "the outer face of the wing of the pelvis, up to its crest",
                    "the outer", "face of", "the ilium"),
            _ends(MEDIUS, (143, 16, -18), "the flat face at the side of the trochanter",
                  "the lateral", "facet"),
            _ends(MEDIUS, (131, 32, -1), "the flat face at the top and back of the trochanter",
                  "the supero-", "posterior facet"),
            _crest(), _sacrum(30, 88, 30), _front_point(), _thigh_bone(),
        ),
        below=HIP, prints=(MEDIUS,), ghosts=(MEDIUS,),
    ),
)  # fmt: skip

MINIMUS_PLATES = (
    _plate(
        f"{MINIMUS}-side", "side", "Gluteus minimus",
        "gluteus minimus, with piriformis behind it",
        (
            Named(("Gluteus", "minimus"), MINIMUS, (122, 0, 40), DEEP_FAN),
            Named(("Piriformis",), PIRIFORMIS, (70, 55, 28), PEAR),
            Named(("Tendon",), MINIMUS, (132, -4, -20), TENDON),
            _crest(), _front_point(), _trochanter(), _sit_bone(62, 40, -55), _thigh_bone(),
            _sacrum(30, 88, 60),
        ),
        below=HIP, muscles=(MINIMUS,), pale=(PIRIFORMIS,),
    ),
    _plate(
        f"{MINIMUS}-front", "side-front", "Gluteus minimus",
        "gluteus minimus on its way over the hip joint",
        (
            Named(("Gluteus", "minimus"), MINIMUS, (122, -12, 35), DEEP_FAN),
            Named(("Tendon",), MINIMUS, (130, -8, -22), TENDON),
            Named(("Hip joint",), "left_femur", (92, -22, 4),
                  "where the ball of the thigh bone sits in the pelvis"),
            _crest(-93, 28, 136), _front_point(), _trochanter(143, 8, -20), _thigh_bone(),
        ),
        below=HIP, muscles=(MINIMUS,),
    ),
    _plate(
        f"{MINIMUS}-ends", "side-front", "Where gluteus minimus begins (stripes) and ends (dots)",
        "where gluteus minimus begins and ends, with a dashed outline of it",
        (
            _begins(MINIMUS, (118, 0, 65),
                    "the outer face of the wing of the pelvis, lower than medius",
                    "the outer", "face of", "the ilium"),
            _ends(MINIMUS, (129, 0, -23), "the front face of the trochanter",
                  "the anterior", "facet"),
            _crest(-93, 28, 136), _front_point(), _trochanter(143, 8, -20), _thigh_bone(),
        ),
        below=HIP, prints=(MINIMUS,), ghosts=(MINIMUS,),
    ),
)  # fmt: skip

TFL_PLATES = (
    _plate(
        f"{TFL}-side", "side", "Tensor fasciae latae and the iliotibial band",
        "tensor fasciae latae, and the iliotibial band from the pelvis to below the knee",
        (
            Named(("Tensor fasciae", "latae"), TFL, (135, -45, 0), TENSOR),
            Named(("Gluteus", "medius"), MEDIUS, (125, 25, 85), FAN),
            Named(("Gluteus", "maximus"), MAXIMUS, (120, 75, 10), BIG),
            _band(143, -2, -220), _front_point(),
            Named(("Kneecap",), "left_patella", (95, -45, -374), "the bone in front of the knee"),
            Named(("Gerdy's", "tubercle"), BAND, (103, -22, -410),
                  "a small bump on the outside of the shin bone, where the band ends"),
            Named(("Thigh bone", "(femur)"), "left_femur", (112, 18, -378), "the thigh bone"),
            Named(("Shin bone", "(tibia)"), "left_tibia", (100, -20, -437),
                  "the shin bone, cut off"),
            _hamstrings(105, 45, -250), _quadriceps("vastus-lateralis", 120, -40, -260),
        ),
        bones=KNEE, below=SHIN, muscles=(TFL, BAND), pale=(MEDIUS, MAXIMUS),
        context=(QUADRICEPS, HAMSTRINGS),
    ),
    _plate(
        f"{TFL}-front", "front-side", "Tensor fasciae latae",
        "tensor fasciae latae, with the iliotibial band behind it",
        (
            Named(("Tensor fasciae", "latae"), TFL, (143, -48, -40), TENSOR),
            Named(("Gluteus", "medius"), MEDIUS, (138, -25, 60), FAN),
            _band(157, -15, -60), _front_point(), _crest(-93, 28, 136),
            _quadriceps("rectus-femoris", 100, -60, -150),
            _adductors(),
        ),
        muscles=(TFL, BAND), pale=(MINIMUS, MEDIUS, MAXIMUS), context=(QUADRICEPS, ADDUCTORS),
    ),
    _plate(
        f"{TFL}-ends", "side-front", "Where tensor fasciae latae begins (stripes) and ends (dots)",
        "where tensor fasciae latae begins, and where it ends in the band",
        (
            _begins(TFL, (122, -48, 75), "the front of the crest, on its outer edge, next to the "
                    "bony point at the front", "the front", "of the crest"),
            _ends(TFL, (150, -28, -125), "between the layers of the band, about a third of the way "
                  "down the thigh; one study saw it end higher", "the ilio-", "tibial band"),
            _front_point(), _crest(-93, 28, 136),
            _thigh_bone(100, -18, -160),
        ),
        pale=(BAND,), prints=(TFL,), ghosts=(TFL,),
    ),
)  # fmt: skip

PIRIFORMIS_PLATES = (
    _plate(
        f"{PIRIFORMIS}-back", "back", "Piriformis",
        "piriformis of the left side, with gluteus minimus above it; maximus and medius are "
        "taken off",
        (
            Named(("Piriformis",), PIRIFORMIS, (70, 55, 25), PEAR),
            Named(("Tendon",), PIRIFORMIS, (115, 30, 6), TENDON),
            Named(("Gluteus", "minimus"), MINIMUS, (115, 15, 55), DEEP_FAN),
            Named(("Sciatic", "notch"), "pelvis", (-56, 25, 28), NOTCH),
            _crest(-93, 28, 135), _sacrum(), _trochanter(145, 25, -28), _sit_bone(),
            _thigh_bone(-106, 0, -95), _rotators(),
        ),
        bones=BOTH, below=HIP, muscles=(PIRIFORMIS,), pale=(MINIMUS,), context=(ROTATORS,),
    ),
    _plate(
        f"{PIRIFORMIS}-front", "front", "Piriformis",
        "piriformis of the left side, from the front of the sacrum out of the pelvis",
        (
            Named(("Piriformis",), PIRIFORMIS, (45, 52, 45), PEAR),
            _crest(-93, 28, 136), _sacrum(-15, 50, 80), _front_point(),
            _trochanter(138, 5, -5), _thigh_bone(-106, -25, -95),
        ),
        bones=BOTH, below=HIP, muscles=(PIRIFORMIS,),
    ),
    _plate(
        f"{PIRIFORMIS}-ends", "front", "Where piriformis begins (stripes)",
        "where piriformis begins, with a dashed outline of it",
        (
            _begins(PIRIFORMIS, (34, 62, 50), "the front of the bone at the foot of the spine",
                    "the front", "of the sacrum"),
            _trochanter(138, 5, -5), _crest(-93, 28, 136), _front_point(),
            _thigh_bone(-106, -25, -95),
        ),
        bones=BOTH, below=HIP, prints=(f"{PIRIFORMIS}:origin",), ghosts=(PIRIFORMIS,),
    ),
    _plate(
        f"{PIRIFORMIS}-insertion", "above", "Where piriformis ends (dots)",
        "where piriformis ends, on the left thigh bone alone",
        (
            _ends(PIRIFORMIS, (126, 29, 2), "the inner side of the trochanter's upper edge",
                  "the upper edge", "of the trochanter"),
            Named(("Ball of the", "hip joint"), "left_femur", (80, 0, 12),
                  "the head of the thigh bone, which sits in the pelvis"),
            _trochanter(138, 35, -20), _thigh_bone(100, 20, -95),
        ),
        bones=("left_femur",), below=HIP, prints=(f"{PIRIFORMIS}:insertion",),
    ),
)  # fmt: skip

ALL = (MINIMUS, PIRIFORMIS, MEDIUS, TFL, MAXIMUS, BAND)
OVERVIEW = (
    _plate(
        "muscles-side", "side", "The muscles of the hip", "the muscles at the outside of the hip",
        (
            Named(("Gluteus", "maximus"), MAXIMUS, (120, 75, 10), BIG),
            Named(("Gluteus", "medius"), MEDIUS, (125, 25, 85), FAN),
            Named(("Tensor fasciae", "latae"), TFL, (135, -45, 0), TENSOR),
            _band(156, 0, -90), _crest(105, 0, 132), _front_point(),
            _hamstrings(), _quadriceps("vastus-lateralis", 125, -45, -165),
        ),
        bones=(*LEFT, *SPINE), muscles=ALL, context=(QUADRICEPS, HAMSTRINGS),
    ),
    _plate(
        "muscles-back", "back", "The muscles of the hip",
        "the muscles of the left buttock, with the bare bones on the right",
        (
            Named(("Gluteus", "maximus"), MAXIMUS, (85, 85, 10), BIG),
            Named(("Gluteus", "medius"), MEDIUS, (110, 20, 105), FAN),
            _band(154, 16, -165), _crest(-93, 28, 135), _sacrum(), _tailbone(), _sit_bone(),
            _trochanter(-145, 15, -28), _thigh_bone(-106, 0, -95), _hamstrings(),
        ),
        bones=(*BOTH, *SPINE), muscles=ALL, context=(HAMSTRINGS, ADDUCTORS, QUADRICEPS),
    ),
    _plate(
        "muscles-front", "front", "The muscles of the hip",
        "the muscles of the left hip from the front, with the bare bones on the right",
        (
            Named(("Tensor fasciae", "latae"), TFL, (143, -48, -40), TENSOR),
            Named(("Gluteus", "medius"), MEDIUS, (122, -40, 28), FAN),
            Named(("Gluteus", "minimus"), MINIMUS, (122, -25, 0), DEEP_FAN),
            Named(("Piriformis",), PIRIFORMIS, (40, 50, 50), PEAR),
            _quadriceps("rectus-femoris", 98, -60, -120), _adductors(),
            _band(150, 0, -170), _crest(-93, 28, 136), _sacrum(-30, 50, 80),
            _trochanter(-138, 5, -18), _thigh_bone(-106, -25, -95),
        ),
        bones=(*BOTH, *SPINE), below=LOWER_THIGH, muscles=ALL, context=(QUADRICEPS, ADDUCTORS),
    ),
)  # fmt: skip

_ROOMS = (213.0, 172.0)
"""Wide enough for the names of every step, so that the drawings lie on one another."""
_STEPS: tuple[tuple[str, str, str, tuple[str, ...], tuple[Named, ...]], ...] = (
    (
        "1-all", "All in place", "the muscles of the hip, all in place",
        ALL,
        (
            Named(("Gluteus", "maximus"), MAXIMUS, (95, 85, 10), BIG),
            Named(("Gluteus", "medius"), MEDIUS, (120, 35, 95), FAN),
            Named(("Tensor fasciae", "latae"), TFL, (135, -40, 30), TENSOR),
            _band(156, 10, -120),
        ),
    ),
    (
        "2-without-maximus", "Maximus and the band taken off",
        "the hip without gluteus maximus, the iliotibial band and tensor fasciae latae",
        (MINIMUS, PIRIFORMIS, MEDIUS),
        (
            Named(("Gluteus", "medius"), MEDIUS, (120, 30, 80), FAN),
            Named(("Piriformis",), PIRIFORMIS, (65, 58, 28), PEAR),
            _trochanter(),
        ),
    ),
    (
        "3-without-medius", "Medius taken off",
        "the hip without gluteus medius, too",
        (MINIMUS, PIRIFORMIS),
        (
            Named(("Gluteus", "minimus"), MINIMUS, (120, 5, 40), DEEP_FAN),
            Named(("Piriformis",), PIRIFORMIS, (65, 58, 28), PEAR),
            _trochanter(),
        ),
    ),
    (
        "4-bare", "Minimus taken off",
        "the bare bones of the hip, with piriformis",
        (PIRIFORMIS,),
        (
            Named(("Ilium",), "pelvis", (110, 20, 85), ILIUM),
            Named(("Back point", "(PSIS)"), "pelvis", (34, 88, 62), BACK_POINT),
            Named(("Piriformis",), PIRIFORMIS, (65, 58, 28), PEAR),
            Named(("Hip joint",), "left_femur", (98, 14, 22),
                  "where the ball of the thigh bone sits in the pelvis"),
            _trochanter(),
        ),
    ),
)  # fmt: skip
LAYERS = tuple(
    Plate(
        f"layers-{step}",
        "oblique",
        title,
        shows,
        LEFT,
        THIGH,
        (*names, _crest(), _sacrum(), _thigh_bone(100, 20, -175)),
        muscles,
        frame=ALL,
        rooms=_ROOMS,
    )
    for step, title, shows, muscles, names in _STEPS
)

MUSCLE_PLATES = (
    *MAXIMUS_PLATES,
    *MEDIUS_PLATES,
    *MINIMUS_PLATES,
    *TFL_PLATES,
    *PIRIFORMIS_PLATES,
    *OVERVIEW,
    *LAYERS,
)
