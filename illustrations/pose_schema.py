"""The schema of a pose file: what an exercise's pictures are drawn from."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Side = Literal["left", "right"]


class Strict(BaseModel):
    """Unknown keys are errors; values are not converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Number = float
JointAngles = dict[str, dict[str, Number]]


class View(Strict):
    """Where the picture is seen from, and its shape."""

    azimuth: Number = Field(
        description=(
            "Degrees round the scene: 0 sees a standing person from the front, 90 from their left, "
            "180 from behind."
        ),
        ge=-180,
        le=180,
    )
    elevation: Number = Field(description="Degrees above the horizon.", ge=-20, le=70)
    shape: Literal["landscape", "wide", "portrait", "square"] = Field(
        description=(
            "Landscape is 800 by 540 units, wide 800 by 450, portrait 600 by 800, square 600 by "
            "600."
        )
    )
    close_up: tuple[str, ...] = Field(
        (),
        strict=False,
        description="Landmarks that the picture closes in on; left out: the whole body.",
    )


class Contact(Strict):
    """One part that is carried by, or touches, something. It is solved, not guessed."""

    part: str = Field(
        description=(
            "What touches: left_foot, left_toes, left_shin, left_knee, left_thigh, left_hip, "
            "left_shoulder, left_elbow, left_forearm, left_hand, head, back, upper_back, seat, ... "
            "(for `stay` and `touch`: a landmark)."
        )
    )
    against: str = Field(
        description=(
            "What it touches: floor, mat, step, plate, chair (its seat), bench, wall, or another "
            "part of the body for `touch`."
        )
    )
    how: Literal[
        "flat", "rolled", "toes", "forefoot", "rest", "over", "touch", "stay", "balance"
    ] = Field(
        description=(
            "flat: whole sole, or the palm of a hand; rolled: on the inner edge, the outer one "
            "`gap` higher; toes: ball of the foot, heel up (by `gap`); forefoot: ball and toes, "
            "the heel as high or as low as the written ankle puts it, the tips of the toes `gap` "
            "higher, as on a rolled towel; rest: lies on the surface; "
            "over: in the air, its lowest point `gap` above the surface, as in a hop; touch: "
            "meets another part; stay: does not move from where the start put it; balance: the "
            "centre of mass is over this foot, to within `gap` sideways."
        )
    )
    gap: Number = Field(
        0.0, description="Metres left between a part and what it touches.", ge=0, le=0.6
    )
    moves: bool = Field(
        False,
        description=(
            "A foot that keeps this contact between two keys stays where it was; true lets it move."
        ),
    )


class Key(Strict):
    """One position of the body."""

    shows: str = Field(
        "",
        description=(
            "What the picture shows, in a few plain words; completes the sentence "
            "'<exercise>, start: ...'."
        ),
        max_length=95,
    )
    joints: JointAngles = Field(
        default_factory=dict,
        description=(
            "Clinical joint angles in degrees. Keys: pelvis, trunk, neck, or left_/right_ and hip, "
            "knee, ankle, toes, shoulder, elbow, forearm, wrist; both_ sets left and right alike. "
            "The end, and every fault, starts from the earlier key and names only what changes."
        ),
    )
    contacts: tuple[Contact, ...] | None = Field(
        None,
        strict=False,
        description=("What the body rests on here; left out: the same as in the earlier key."),
    )
    free: tuple[str, ...] = Field(
        (),
        strict=False,
        description=(
            "Angles, as left_hip.flexion, that may be adjusted to make the contacts true."
        ),
    )
    ahead: Number = Field(
        0.0,
        description=(
            "Metres that the body has gone forwards since the earlier key, through the air; what "
            "lands has `moves: true`."
        ),
        ge=-0.6,
        le=0.8,
    )


class Between(Key):
    """A position on the way from start to end."""

    at: Number = Field(description="How far along, 0 to 1.", gt=0, lt=1)


class Mark(Strict):
    """How a fault is pointed out: the line that is wrong beside the line that is right."""

    line: tuple[str, ...] = Field(
        (),
        strict=False,
        description=(
            "Landmarks that the line runs through, in order, e.g. left_hip, left_knee, left_ankle."
        ),
    )
    beyond: Number = Field(
        0.0,
        description=(
            "How far both lines run on past their ends, as a share of their length, for a tilt; "
            "the angle between them is then filled. The line begins at the end that stays."
        ),
        ge=0,
        le=2,
    )
    at: str = Field(description="The landmark that carries the circled cross.")
    offset: tuple[Number, Number] = Field(
        (0.0, 0.0),
        strict=False,
        description=("Picture units right and down from the landmark to the cross."),
    )


class Check(Strict):
    """What the exercise's text promises, measured in its pictures."""

    id: str = Field(description="Kebab-case; faults name it by this.")
    says: str = Field(description="The promise, in the text's own words.", max_length=80)
    measure: str = Field(description="What is measured: a name of illustrations/measures.py.")
    of: tuple[str, ...] = Field(
        strict=False,
        min_length=1,
        description="What it is measured of: sides, parts, two landmarks as a:b, or an angle.",
    )
    at: tuple[Literal["start", "end", "way"], ...] = Field(
        ("start", "end", "way"),
        strict=False,
        description="Where it holds: in the start, in the end, in all pictures on the way.",
    )
    least: Number | None = Field(None, description="The least right value, in the measure's unit.")
    most: Number | None = Field(None, description="The greatest right value.")


class Breaks(Strict):
    """The check that a fault's picture breaks, and how plainly."""

    check: str = Field(description="The id of the check.")
    by: Number = Field(
        description="How far outside the check's bounds the fault's picture lies at least.", gt=0
    )


class Fault(Key):
    """A common fault, drawn beside the right movement."""

    id: str = Field(description="Kebab-case; part of the picture's address; never changes.")
    base: Literal["start", "end"] = Field("end", description="The key that goes wrong.")
    breaks: Breaks = Field(description="What is wrong, measured: the check it breaks.")
    band_slips: Number = Field(
        0.0, description="Metres that a loop band has slipped down.", ge=0, le=0.2
    )
    explains: str = Field(
        description=("One sentence: what is wrong, for someone who does not see the picture.")
    )
    right: str = Field(
        description=(
            "What the right form of this moment shows, never the fault; completes the sentence "
            "'<exercise>, done right: ...', beside the fault."
        ),
        max_length=95,
    )
    view: View | None = Field(None, description="Another view, where it shows the fault better.")
    mark: Mark = Field(description="How the fault is pointed out.")


class Arrow(Strict):
    """A movement arrow along the path of one landmark from start to end, or a push."""

    follows: str = Field(description="The landmark whose path the arrow takes.")
    offset: tuple[Number, Number] = Field(
        (0.0, 0.0),
        strict=False,
        description=("Picture units right and down from the path to the arrow."),
    )
    pushes: Literal["left", "right", "up"] | None = Field(
        None, description="Where the landmark pushes to, where it presses without moving."
    )
    stretch: Number = Field(1.0, description="Length of the arrow against the path.", gt=0, le=9)


class Prop(Strict):
    """Something other than the body."""

    kind: Literal[
        "mat",
        "pillow",
        "loop-band",
        "long-band",
        "wall",
        "chair",
        "step",
        "leg-press",
        "bench",
        "weight",
        "towel",
        "belt",
        "slider",
        "foot-anchor",
    ] = Field(description="What it is.")
    at: str = Field(
        "",
        description=(
            "Where it is or sits, in words of its own kind: loop-band knees (if nothing is said), "
            "ankles; wall beside, in-front, behind; pillow head, knees; step whole, beside, "
            "forefoot; bench upper-back, leg; weight left-hand, right-hand, both-hands, thighs, "
            "hips; towel toes, knee, wall (at the knee that presses it), wall-low (at the shin)."
        ),
    )
    side: Side = Field(
        "left",
        description=(
            "The side of the body a wall or an anchor stands on, or the leg a step, a bench, a "
            "slider, a rolled towel is under."
        ),
    )
    round: Side = Field("left", description="The knee that a long band goes round.")
    ahead: Number = Field(
        0.0, description="Metres that a long band is fixed ahead of the knee.", ge=-0.6, le=0.6
    )
    height: Number | None = Field(
        None,
        description=(
            "Height in metres of a step (0.18 if nothing is said), of a bench (0.40), of the seat "
            "of a chair to sit on; left out, a chair stands where the seat comes down to it."
        ),
        gt=0.05,
        lt=0.7,
    )
    distance: Number | None = Field(
        None,
        description=(
            "Metres from the middle of the room to a wall that hands, back or head touch: in front "
            "(0.5 if nothing is said), behind (0.25), or beside; left out beside, the wall stands "
            "where the knee presses it."
        ),
        gt=0.05,
        lt=1.2,
    )


class Exercise(Strict):
    """One exercise's pictures."""

    id: str = Field(description="The exercise's permanent id.")
    person: str = Field(description="Which of the people in people.yml does it.")
    feet: Literal["shod", "bare"] = Field("shod", description="Whether the feet are in shoes.")
    attitude: Literal[
        "standing",
        "lying-on-right-side",
        "lying-on-left-side",
        "supine",
        "reclined",
        "sitting",
        "kneeling",
        "on-hands-and-knees",
        "propped-on-right-arm",
        "propped-on-left-arm",
        "on-the-move",
    ] = Field(description="How the body lies in the room.")
    view: View = Field(description="Where it is seen from.")
    props: tuple[Prop, ...] = Field((), strict=False, description="What else is in the picture.")
    start: Key = Field(description="The first picture.")
    between: tuple[Between, ...] = Field((), strict=False, description="Positions on the way.")
    end: Key = Field(description="The second picture.")
    follows: Key | None = Field(
        None,
        description=(
            "What follows the end in the movement alone, as the second foot a step aside; the "
            "movement then goes back the same way."
        ),
    )
    following: tuple[Between, ...] = Field(
        (), strict=False, description="Positions on the way from the end to what follows."
    )
    ghost: bool = Field(True, description="Whether the end picture shows the start, dashed.")
    arrows: tuple[Arrow, ...] = Field((), strict=False, description="Movement arrows.")
    checks: tuple[Check, ...] = Field(
        strict=False,
        description=(
            "What the text promises, in its own terms; a picture that does otherwise is refused."
        ),
    )
    faults: tuple[Fault, ...] = Field(strict=False, description="Common faults.")


class Stance(Key):
    """One position of the chain's figure, with what to point out."""

    id: str = Field(description="Link id or step number.")
    name: str | None = Field(
        None, description="What the link is called where its id in words is not: one with capitals."
    )
    explains: str = Field(description="One or two sentences on what is seen and how much.")
    mark: Mark | None = Field(None, description="The line that changed.")
    highlight: Literal["buttock", "hamstrings", "outer-thigh", "kneecap"] | None = Field(
        None, description="A region of the body shown in the highlight colour."
    )
    azimuth: Number | None = Field(
        None,
        description=(
            "Degrees round the runner, where another side shows the link: 180 from behind."
        ),
    )
    close_up: tuple[str, ...] = Field(
        (),
        strict=False,
        description=("Landmarks that the picture closes in on; left out: the whole body."),
    )

    @property
    def called(self) -> str:
        """What titles say of it within a sentence."""
        return self.name or self.id.replace("-", " ")

    @property
    def title(self) -> str:
        """What titles begin with."""
        return self.called[0].upper() + self.called[1:]


class Chain(Strict):
    """The pictures of the injury chain: one runner in line and collapsed."""

    name: str = Field(description="What the pictures' titles begin with.")
    person: str = Field(description="Which of the people in people.yml.")
    attitude: Literal["standing"] = Field(description="The chain is drawn standing.")
    view: View = Field(description="Where it is seen from.")
    in_line: Key = Field(description="The runner in single-leg stance with the chain in line.")
    steps: tuple[Stance, ...] = Field(
        strict=False,
        description=("The chain from the pelvis down: each step adds joints to the one before."),
    )
    links: tuple[Stance, ...] = Field(strict=False, description="One entry a link.")
    home: Key = Field(description="The home page's runner.")
