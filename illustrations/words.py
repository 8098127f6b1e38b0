"""Titles, alternative texts and descriptions, made from the solved poses."""

from __future__ import annotations

from dataclasses import dataclass

from .human.contact import Solved
from .human.prop_spec import ON_A_WALL, PropSpec
from .library import entry_of
from .pose_schema import Exercise, Fault
from .solving import Positions

ATTITUDE = {
    "standing": "The person stands.",
    "lying-on-right-side": "The person lies on the right side.",
    "lying-on-left-side": "The person lies on the left side.",
    "supine": "The person lies on the back.",
    "reclined": "The person sits leaning back.",
    "sitting": "The person sits.",
    "kneeling": "The person kneels.",
    "on-hands-and-knees": "The person is on hands and knees.",
    "propped-on-right-arm": "The person lies on the right side, propped on the right forearm.",
    "propped-on-left-arm": "The person lies on the left side, propped on the left forearm.",
    "on-the-move": "The person is in motion.",
}
PROPS: dict[str, dict[str, str]] = {
    # kind: where it is: the sentence
    "mat": {"floor": "A mat is on the floor."},
    "pillow": {
        "head": "The head rests on a pillow.",
        "knees": "A pillow is held between the knees.",
    },
    "loop-band": {
        "knees": "A loop band is round both legs just above the knees.",
        "ankles": "A loop band is round both ankles.",
    },
    "long-band": {
        "knees": "A long band runs from a post on the person's {side} round the {round} knee."
    },
    "wall": {
        "beside": "A wall is on the person's {side}.",
        "in-front": "A wall is in front.",
        "behind": "A wall is behind.",
        "padded": "A wall is on the person's {side}; a folded towel lies between the {side} {leg} "
        "and it.",
    },
    "chair": {"behind": "A chair stands behind."},
    "step": {
        "whole": "The {side} foot uses a step about {height} centimetres high.",
        "beside": "The {side} foot uses the edge of a step about {height} centimetres high; the "
        "other foot is beside it.",
        "forefoot": "The balls of the feet use the edge of a step about {height} centimetres high.",
    },
    "leg-press": {"feet": "The back lies on the pad of a leg press and the feet push its plate."},
    "bench": {
        "upper-back": "The upper back rests against a bench about {height} centimetres high.",
        "knee": "The {side} knee rests on a bench about {height} centimetres high.",
        "ankle": "The {side} ankle rests on a bench about {height} centimetres high.",
    },
    "weight": {
        "both-hands": "Both hands hold a weight.",
        "left-hand": "The left hand holds a weight.",
        "right-hand": "The right hand holds a weight.",
        "thighs": "A weight lies across both thighs.",
        "hips": "A weight lies across the hips.",
    },
    "towel": {
        "toes": "The toes stand on a rolled towel.",
        "knee": "A rolled towel is under the {side} knee.",
    },
    "belt": {"knees": "A belt runs from behind both knees round a post in front."},
    "slider": {"heel": "A cloth is under the {side} heel."},
    "foot-anchor": {"heels": "A padded bar holds both heels down."},
}
NOTABLE = (
    # angle, the least that is worth a word, words for positive and for negative values
    ("hip.flexion", 12, "hip bent {n} degrees", "hip stretched back {n} degrees"),
    ("hip.abduction", 10, "thigh {n} degrees out to the side", "thigh {n} degrees inwards"),
    ("hip.external_rotation", 12, "thigh turned out {n} degrees", "thigh turned in {n} degrees"),
    ("knee.flexion", 12, "knee bent {n} degrees", ""),
    ("foot.arch", 5, "arch of the foot drawn up", ""),
)
BODY = (
    (
        "pelvis.tilt",
        12,
        "The pelvis is tipped forwards {n} degrees.",
        "The pelvis is tipped back {n} degrees.",
    ),
    (
        "pelvis.left_drop",
        4,
        "The left side of the pelvis is {n} degrees lower than the right.",
        "The right side of the pelvis is {n} degrees lower than the left.",
    ),
    (
        "trunk.lean_left",
        5,
        "The trunk bends {n} degrees to the left.",
        "The trunk bends {n} degrees to the right.",
    ),
)


NAME = "{name}"
"""Stands for the exercise's name, which whoever shows a picture knows: another makes none old."""


@dataclass(frozen=True)
class Text:
    """title: at most 80 characters. alt: at most 125. description: a few sentences."""

    title: str
    alt: str
    description: str


def rounded(degrees: float, step: int = 5) -> int:
    """Return an angle to the nearest `step` degrees, as pictures are read."""
    return step * round(abs(degrees) / step)


def _pause(seconds: float) -> str:
    """Return how long a pause is, if it has a length of its own."""
    return f" of {seconds:g} seconds" if seconds else ""


def prop_sentences(props: tuple[PropSpec, ...]) -> list[str]:
    """Return a sentence for each prop."""
    out = []
    for p in props:
        if p.kind == "towel" and p.at in ON_A_WALL:
            continue  # the wall tells of it
        form = PROPS[p.kind]["padded" if p.padded else p.at]
        leg, height = "lower leg" if p.low else "knee", round(100 * (p.height or 0))
        out.append(form.format(side=p.side, round=p.round, height=height, leg=leg))
    return out


def leg_sentences(now: Solved, step: int = 5) -> list[str]:
    """Return what both legs do, in one sentence if they do the same."""
    said: dict[str, list[str]] = {}
    for side in ("left", "right"):
        said[side] = []
        for name, least, positive, negative in NOTABLE:
            value = now.angles.get(f"{side}_{name}", 0.0)
            form = positive if value > 0 else negative
            if abs(value) >= least and form:
                said[side].append(form.format(n=rounded(value, step)))
    if said["left"] == said["right"]:
        return [f"Both legs: {_list(said['left'] or ['straight'])}."]
    return [
        f"{side.capitalize()} leg: {_list(said[side]) if said[side] else 'straight'}."
        for side in ("left", "right")
    ]


def attitude_sentence(exercise: Exercise, now: Solved) -> str:
    """Return how the person is; who has stood up from the chair does not sit any more."""
    risen = max(now.angles.get(f"{side}_hip.flexion", 0.0) for side in ("left", "right")) < 30
    return ATTITUDE["standing" if exercise.attitude == "sitting" and risen else exercise.attitude]


def body_sentences(now: Solved, step: int = 5) -> list[str]:
    """Return what pelvis and trunk do, when it is worth a sentence."""
    out = []
    for name, least, positive, negative in BODY:
        value = now.angles.get(name, 0.0)
        if abs(value) >= least:
            out.append((positive if value > 0 else negative).format(n=rounded(value, step) or step))
    return out


def _list(items: list[str]) -> str:
    """Return `a, b and c`."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def key_text(exercise: Exercise, which: str, places: Positions) -> Text:
    """Return the texts of the start or end picture."""
    now = places.start if which == "start" else places.end
    shows = exercise.start.shows if which == "start" else exercise.end.shows
    parts = [_sentence(shows), attitude_sentence(exercise, now)]
    if which == "start":
        parts += prop_sentences(places.props)
    parts += [*leg_sentences(now), *body_sentences(now)]
    return Text(
        f"{which.capitalize()} position",
        f"{NAME}, {which}: {shows}.",
        " ".join(parts),
    )


def move_text(exercise: Exercise, places: Positions) -> Text:
    """Return the texts of the moving picture."""
    t = entry_of(exercise.id).tempo
    if exercise.follows is not None:
        return Text(
            "The movement",
            f"{NAME}, one step and the step back, moving.",
            f"From the start ({exercise.start.shows}) to the end ({exercise.end.shows}) in about "
            f"{t.out:g} seconds; then {exercise.follows.shows} in about {t.back:g}. Then back the "
            "same way.",
        )
    pace = "" if exercise.attitude == "on-the-move" else "slow "
    return Text(
        "The movement",
        f"{NAME}, one {pace}repetition, moving.",
        f"From the start ({exercise.start.shows}) to the end ({exercise.end.shows}) in about "
        f"{t.out:g} seconds, a pause{_pause(t.hold)}, and back in about {t.back:g}.",
    )


def thumb_text(exercise: Exercise, places: Positions) -> Text:
    """Return the texts of the small picture."""
    return Text(
        "Small picture",
        f"Small picture of {NAME}.",
        _sentence(exercise.end.shows),
    )


def fault_text(exercise: Exercise, fault: Fault) -> Text:
    """Return the texts of a fault's picture."""
    return Text(
        f"Fault: {fault.id.replace('-', ' ')}",
        f"{NAME}, a fault: {fault.shows}.",
        f"A common fault, marked with a circled cross. {fault.explains} "
        "Where two lines are drawn, the solid one is the fault and the dashed one is right.",
    )


def right_text(exercise: Exercise, fault: Fault) -> Text:
    """Return the texts of the right picture beside a fault's: the right form, not the fault."""
    return Text(
        f"Done right: {fault.id.replace('-', ' ')}",
        f"{NAME}, done right: {fault.right}.",
        f"The same moment as in the picture of the fault, done right: {fault.right}.",
    )


def _sentence(text: str) -> str:
    """Return `text` as a sentence."""
    return text[:1].upper() + text[1:] + "."
