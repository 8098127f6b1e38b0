"""Forward kinematics: from clinical joint angles to where every bone is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..engine.scene import Array, Ints
from .arches import arched
from .body import SIDES, Body, load_body
from .joints import ALL_ANGLES, Angles
from .rotations import about, frame

ATTITUDES = {
    # how the body as a whole lies in the room before the pelvis moves: rotation of the room
    "standing": np.eye(3),
    "lying-on-right-side": about("y", -90),
    "lying-on-left-side": about("y", 90),
    "supine": about("x", -90),
    "reclined": about("x", -40),
    "sitting": np.eye(3),
    "kneeling": np.eye(3),
    "on-hands-and-knees": about("x", 90),
    "propped-on-right-arm": about("y", -72),
    "propped-on-left-arm": about("y", 72),
    "on-the-move": np.eye(3),
}
LOW_BACK = ("spine_1", "spine_2", "spine_3")
SPINE = (*LOW_BACK, "spine_4", "spine_5")
LEG, ARM = ("hip", "knee", "ankle", "toes"), ("shoulder", "elbow", "forearm", "wrist")
_TWIST = {"thigh_upper": 0.4, "arm_upper": 0.35, "forearm_lower": 0.6}


@dataclass(frozen=True, eq=False)
class Placed:
    """Where each bone is: rotation (3, 3) and shift (3,), so that new = R @ rest + shift.

    rotations (b, 3, 3), shifts (b, 3): the same, in the order of the body's bones.
    arches: by side, how far the arch of the foot is drawn up, in degrees; only where it is.
    """

    rotation: dict[str, Array]
    shift: dict[str, Array]
    rotations: Array
    shifts: Array
    arches: dict[str, float]

    def point(self, bone: str, rest: Array) -> Array:
        """Return where `rest` (3,) is carried by `bone`."""
        out: Array = self.rotation[bone] @ rest + self.shift[bone]
        return out


@lru_cache(maxsize=4)
def _neutral(name: str) -> dict[str, Array]:
    """Return the rotations that bring the rest pose to the anatomical position."""
    heads = load_body(name).heads
    out = {}
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        hip, knee, ankle = (heads[f"{side}_{b}"] for b in ("thigh", "shin", "foot"))
        across = np.array([1.0, 0.0, 0.0])
        out[f"{side}_thigh"] = frame(knee - hip, across)
        out[f"{side}_shin"] = frame(ankle - knee, across)
        toes = heads[f"{side}_toes"] - ankle
        out[f"{side}_foot"] = about(
            "z", -float(np.degrees(np.arctan2(toes[0], -toes[1]))) + sign * 6.0
        )
        shoulder, elbow, wrist = (heads[f"{side}_{b}"] for b in ("arm", "forearm", "hand"))
        hinge = np.cross(wrist - elbow, elbow - shoulder)
        out[f"{side}_arm"] = frame(elbow - shoulder, hinge)
        forearm = frame(wrist - elbow, hinge)
        out[f"{side}_forearm"] = about("z", sign * 20.0) @ forearm
    return out


def place(body: Body, angles: Angles, attitude: Array, position: Array) -> Placed:
    """Return the placed bones.

    attitude: (3, 3) of the whole body; position: (3,) of the middle between the hips.
    """
    get = angles.get
    rot: dict[str, Array] = {}
    shift: dict[str, Array] = {}

    def put(bone: str, rotation: Array, parent: str) -> None:
        head = body.heads[bone]
        at = rot[parent] @ head + shift[parent]
        rot[bone], shift[bone] = rotation, at - rotation @ head

    pelvis = (
        attitude
        @ about("z", get("pelvis.turn_left", 0.0))
        @ about("y", get("pelvis.left_drop", 0.0))
        @ about("x", get("pelvis.tilt", 0.0))
    )
    hips = (body.heads["left_thigh"] + body.heads["right_thigh"]) / 2
    rot["pelvis"], shift["pelvis"] = pelvis, position - pelvis @ hips

    turned, parent = pelvis, "pelvis"
    for group, bones in (
        ("trunk", SPINE),
        ("neck", ("neck_1", "neck_2", "head")),
    ):
        share = 1 / len(bones)
        step = (
            about("z", share * get(f"{group}.turn_left", 0.0))
            @ about("y", share * get(f"{group}.lean_left", 0.0))
            @ about("x", share * get(f"{group}.flexion", 0.0))
        )
        for bone in bones:
            turned = turned @ step
            if bone in LOW_BACK:
                turned = turned @ about("x", get("low_back.flexion", 0.0) / len(LOW_BACK))
            put(bone, turned, parent)
            parent = bone
    for side in SIDES:
        for joints, parent in ((LEG, "pelvis"), (ARM, "spine_5")):
            own = tuple(get(name, 0.0) for name in _angles(side, joints))
            held = rot[parent].tobytes(), shift[parent].tobytes()
            turns, shifts = _limb(body.name, side, joints, own, *held)
            rot |= turns
            shift |= shifts
    arches = {side: get(f"{side}_foot.arch", 0.0) for side in SIDES}
    return Placed(
        rot,
        shift,
        np.array([rot[b] for b in body.bones]),
        np.array([shift[b] for b in body.bones]),
        {side: degrees for side, degrees in arches.items() if degrees},
    )


@lru_cache(maxsize=4)
def _angles(side: str, joints: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the angles of a limb."""
    own = {f"{side}_{joint}" for joint in joints}
    return tuple(name for name in ALL_ANGLES if name.partition(".")[0] in own)


@lru_cache(maxsize=32)
def _limb(
    name: str, side: str, joints: tuple[str, ...], angles: tuple[float, ...], *held: bytes
) -> tuple[dict[str, Array], dict[str, Array]]:
    """Return the rotations and shifts of one limb's bones in body `name`; read only.

    held: rotation and shift, as bytes, of the bone that holds it. Kept, because a solver moves one
    angle at a time, and the other limbs stay.
    """
    body, parent = load_body(name), "pelvis" if joints == LEG else "spine_5"
    rot = {parent: np.frombuffer(held[0]).reshape(3, 3)}
    shift = {parent: np.frombuffer(held[1])}

    def put(bone: str, rotation: Array, parent: str) -> None:
        head = body.heads[bone]
        at = rot[parent] @ head + shift[parent]
        rot[bone], shift[bone] = rotation, at - rotation @ head

    get = dict(zip(_angles(side, joints), angles, strict=True)).get
    (_leg if joints == LEG else _arm)(side, get, rot, _neutral(name), put)
    del rot[parent], shift[parent]
    return rot, shift


def _leg(side, get, rot, neutral, put) -> None:  # type: ignore[no-untyped-def]
    """Place one leg under the pelvis."""
    sign = 1.0 if side == "left" else -1.0
    swing = (
        rot["pelvis"]
        @ about("x", -get(f"{side}_hip.flexion", 0.0))
        @ about("y", -sign * get(f"{side}_hip.abduction", 0.0))
    )
    twist = sign * get(f"{side}_hip.external_rotation", 0.0)
    thigh = swing @ about("z", twist)
    rest = neutral[f"{side}_thigh"]
    put(f"{side}_thigh_upper", swing @ about("z", _TWIST["thigh_upper"] * twist) @ rest, "pelvis")
    put(f"{side}_thigh", thigh @ rest, "pelvis")
    shin = (
        thigh
        @ about("x", get(f"{side}_knee.flexion", 0.0))
        @ about("y", -sign * get(f"{side}_knee.valgus", 0.0))
        @ about("z", -sign * get(f"{side}_knee.internal_rotation", 0.0))
    )
    put(f"{side}_shin", shin @ neutral[f"{side}_shin"], f"{side}_thigh")
    foot = (
        shin
        @ about("x", -get(f"{side}_ankle.dorsiflexion", 0.0))
        @ about("y", sign * get(f"{side}_ankle.inversion", 0.0))
    )
    put(f"{side}_foot", foot @ neutral[f"{side}_foot"], f"{side}_shin")
    toes = foot @ about("x", -get(f"{side}_toes.extension", 0.0))
    put(f"{side}_toes", toes @ neutral[f"{side}_foot"], f"{side}_foot")


def _arm(side, get, rot, neutral, put) -> None:  # type: ignore[no-untyped-def]
    """Place one arm on the chest; the shoulder blade follows a high arm."""
    sign = 1.0 if side == "left" else -1.0
    chest = rot["spine_5"]
    flexion, abduction = (get(f"{side}_shoulder.{m}", 0.0) for m in ("flexion", "abduction"))
    raised = max(abs(abduction), 0.7 * flexion) - 35
    put(f"{side}_clavicle", chest @ about("y", -sign * 0.28 * max(raised, -18.0)), "spine_5")
    swing = chest @ about("x", -flexion) @ about("y", -sign * abduction)
    twist = sign * get(f"{side}_shoulder.external_rotation", 0.0)
    rest = neutral[f"{side}_arm"]
    arm = swing @ about("z", twist)
    put(
        f"{side}_arm_upper",
        swing @ about("z", _TWIST["arm_upper"] * twist) @ rest,
        f"{side}_clavicle",
    )
    put(f"{side}_arm", arm @ rest, f"{side}_clavicle")
    fore = arm @ about("x", -get(f"{side}_elbow.flexion", 0.0))
    rest = neutral[f"{side}_forearm"]
    roll = -sign * get(f"{side}_forearm.pronation", 0.0)
    put(f"{side}_forearm", fore @ rest, f"{side}_arm")
    put(
        f"{side}_forearm_lower",
        fore @ about("z", _TWIST["forearm_lower"] * roll) @ rest,
        f"{side}_forearm",
    )
    hand = fore @ about("z", roll) @ about("y", -sign * get(f"{side}_wrist.extension", 0.0))
    put(f"{side}_hand", hand @ rest, f"{side}_forearm")


def skin(body: Body, placed: Placed, vertices: Array, which: Ints | slice = slice(None)) -> Array:
    """Return `vertices` (k, 3), the rest positions of body vertices `which`, carried along."""
    if placed.arches:
        vertices = arched(body, vertices, placed.arches)
    bones, weights = body.weight_bones[which], body.weights[which]
    blend = (weights[:, :, None, None] * placed.rotations[bones]).sum(1)
    moved = (weights[:, :, None] * placed.shifts[bones]).sum(1)
    out: Array = (blend * vertices[:, None, :]).sum(2) + moved
    return out
