"""Which plates there are: what each shows, from where, and what it names."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float, float]


@dataclass(frozen=True)
class View:
    """From where a plate is seen.

    azimuth: degrees round the body, 0 in front of it. words: from where, in a sentence.
    elevation: degrees above it.
    """

    azimuth: float
    words: str
    elevation: float = 0.0


VIEWS = {
    "side": View(90, "from the left side"),
    "back": View(180, "from behind"),
    "front": View(0, "from the front"),
    "oblique": View(135, "from behind and the left"),
    "behind-side": View(155, "from behind and a little from the left"),
    "side-behind": View(116, "from the left side and a little from behind"),
    "front-side": View(45, "from the front and the left"),
    "side-front": View(62, "from the left side and a little from the front"),
    "above": View(225, "from above, from behind and from the inner side", 50),
}


@dataclass(frozen=True)
class Named:
    """A name on a plate.

    lines: as it stands there. part: the bone or muscle that it names a place of, or a muscle's
    print, such as `piriformis:origin`. near: that place,
    in mm of the upright pelvis (x to the person's left, y backwards, z up, between the hips); the
    nearest point of the part that the plate shows is taken. says: what it is, in plain words.
    """

    lines: tuple[str, ...]
    part: str
    near: Point
    says: str

    @property
    def words(self) -> str:
        """Return the name on one line, a word that was divided in one piece."""
        return " ".join(self.lines).replace("- ", "")


@dataclass(frozen=True)
class Plate:
    """One plate.

    id: its address below the folder. view: a key of VIEWS. shows: what it is, in a sentence that
    goes on with where it is seen from. bones: what is drawn of the skeleton. below: everything is
    cut off at this height, mm. muscles: drawn in their own colours. pale: drawn for the others'
    sake. prints: muscles of which it is shown where they are fixed, or one
    end of a muscle, such as `piriformis:origin`. ghosts: muscles of which it
    shows a dashed outline. frame: muscles that it keeps room for, drawn or not. rooms: of the
    columns of names, left and right, where plates have to lie on one another. context: groups of
    the muscles round the gluteals, drawn plainly.
    """

    id: str
    view: str
    title: str
    shows: str
    bones: tuple[str, ...]
    below: float
    names: tuple[Named, ...]
    muscles: tuple[str, ...] = ()
    pale: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    ghosts: tuple[str, ...] = ()
    frame: tuple[str, ...] = ()
    rooms: tuple[float, float] | None = None
    context: tuple[str, ...] = ()


PELVIS = ("pelvis",)
SPINE = ("lumbar5", "lumbar4")
THIGHS = ("left_femur", "right_femur")

CREST = "the upper edge of the pelvis, at the waist"
FRONT_POINT = "the bony point at the front of the pelvis, which you can feel"
LOWER_POINT = "a smaller point below it, where a muscle of the front of the thigh begins"
BACK_POINT = "the bony point under the dimple of the lower back"
ILIUM = "the wing of the pelvis; its outer face carries the gluteal muscles"
NOTCH = "the bay through which piriformis and the sciatic nerve leave the pelvis"
SACRUM = "the bone at the foot of the spine"
SIT_BONE = "the bone that you sit on, where the hamstrings begin"
TROCHANTER = "the bony point at the outside of the hip, on the thigh bone"
LESSER = "the knob on the inside of the thigh bone"
TUBEROSITY = "the rough line at the back of the thigh bone, where part of gluteus maximus ends"
FEMUR = "the thigh bone, cut off here"
JOINT = "where the ball of the thigh bone sits in the pelvis"
PUBIS = "the front of the pelvis, low down"
VERTEBRAE = "the two lowest bones of the lower back; their size and place are set by eye"
SYMPHYSIS = "the joint of the two halves of the pelvis, in front"


def _bones(view: str, names: tuple[Named, ...]) -> Plate:
    thighs = THIGHS[:1] if view == "side" else THIGHS
    return Plate(
        f"bones-{view}",
        view,
        f"The bones of the hip, {VIEWS[view].words}",
        "the pelvis and the upper "
        + ("half of the left thigh bone" if view == "side" else "halves of the thigh bones"),
        thighs + PELVIS + SPINE,
        -190.0,
        names,
    )


BONE_PLATES = (
    _bones(
        "side",
        (
            Named(("Lumbar", "spine"), "lumbar4", (15, 70, 165), VERTEBRAE),
            Named(("Iliac crest",), "pelvis", (93, 28, 135), CREST),
            Named(("Front point", "(ASIS)"), "pelvis", (114, -53, 66), FRONT_POINT),
            Named(("Lower point", "(AIIS)"), "pelvis", (99, -37, 38), LOWER_POINT),
            Named(("Ilium",), "pelvis", (120, 15, 85), ILIUM),
            Named(("Sacrum",), "pelvis", (30, 88, 30), SACRUM),
            Named(("Sciatic", "notch"), "pelvis", (57, 22, 25), NOTCH),
            Named(("Hip joint",), "left_femur", (104, -2, 20), JOINT),
            Named(("Greater", "trochanter"), "left_femur", (145, 15, -28), TROCHANTER),
            Named(("Sit bone",), "pelvis", (62, 40, -55), SIT_BONE),
            Named(("Pubic", "bone"), "pelvis", (22, -52, -14), PUBIS),
            Named(("Thigh bone", "(femur)"), "left_femur", (110, -12, -150), FEMUR),
        ),
    ),
    _bones(
        "back",
        (
            Named(("Lumbar", "spine"), "lumbar4", (-15, 75, 165), VERTEBRAE),
            Named(("Iliac crest",), "pelvis", (93, 28, 135), CREST),
            Named(("Ilium",), "pelvis", (100, 30, 85), ILIUM),
            Named(("Back point", "(PSIS)"), "pelvis", (-34, 88, 62), BACK_POINT),
            Named(("Sacrum",), "pelvis", (-8, 85, 60), SACRUM),
            Named(("Sciatic", "notch"), "pelvis", (56, 25, 28), NOTCH),
            Named(("Hip joint",), "left_femur", (98, 18, 12), JOINT),
            Named(("Greater", "trochanter"), "left_femur", (138, 35, -20), TROCHANTER),
            Named(("Lesser", "trochanter"), "right_femur", (-88, 26, -62), LESSER),
            Named(("Sit bone",), "pelvis", (-50, 38, -55), SIT_BONE),
            Named(("Gluteal", "tuberosity"), "left_femur", (116, 18, -95), TUBEROSITY),
            Named(("Thigh bone", "(femur)"), "right_femur", (-106, 0, -150), FEMUR),
        ),
    ),
    _bones(
        "front",
        (
            Named(("Lumbar", "spine"), "lumbar4", (15, 30, 165), VERTEBRAE),
            Named(("Iliac crest",), "pelvis", (-98, 10, 130), CREST),
            Named(("Front point", "(ASIS)"), "pelvis", (114, -53, 66), FRONT_POINT),
            Named(("Lower point", "(AIIS)"), "pelvis", (97, -38, 36), LOWER_POINT),
            Named(
                ("Ilium,", "inner face"),
                "pelvis",
                (85, 15, 95),
                "the hollow of the wing of the pelvis",
            ),
            Named(("Sacrum",), "pelvis", (-15, 50, 80), SACRUM),
            Named(("Hip joint",), "left_femur", (98, -16, 6), JOINT),
            Named(("Pubic", "bone"), "pelvis", (-40, -45, -2), PUBIS),
            Named(("Symphysis",), "pelvis", (-3, -48, -32), SYMPHYSIS),
            Named(("Greater", "trochanter"), "left_femur", (138, 5, -18), TROCHANTER),
            Named(("Lesser", "trochanter"), "left_femur", (88, 10, -62), LESSER),
            Named(("Sit bone",), "pelvis", (-42, -2, -65), SIT_BONE),
            Named(("Thigh bone", "(femur)"), "right_femur", (-106, -25, -150), FEMUR),
        ),
    ),
)
