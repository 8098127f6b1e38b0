"""The joints, in the terms of a physiotherapist's notes, and how far people can move them.

All angles are degrees from the anatomical position: standing, arms hanging, thumbs forward.
Ranges are those of a supple adult, wide enough for every exercise and for every fault drawn
(after the AAOS norms as quoted in goniometry textbooks, rounded outwards), so that only a
pose no person can reach is refused.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Motion:
    """One motion of one joint: what positive values mean, and its range in degrees."""

    means: str
    low: float
    high: float


JOINTS: dict[str, dict[str, Motion]] = {
    "pelvis": {
        "tilt": Motion("tipped forwards", -65, 75),
        "left_drop": Motion("its left side lower", -25, 25),
        "turn_left": Motion("turned to the left", -60, 60),
    },
    "trunk": {
        "flexion": Motion("low back and chest rounded forwards", -30, 70),
        "lean_left": Motion("bent to the left", -35, 35),
        "turn_left": Motion("turned to the left over the pelvis", -45, 45),
    },
    "low_back": {
        "flexion": Motion("low back alone rounded forwards", -40, 60),
    },
    "neck": {
        "flexion": Motion("chin towards the chest", -60, 60),
        "lean_left": Motion("ear towards the left shoulder", -45, 45),
        "turn_left": Motion("face turned to the left", -80, 80),
    },
    "hip": {
        "flexion": Motion("thigh lifted forwards", -30, 130),
        "abduction": Motion("thigh moved out to its side", -30, 60),
        "external_rotation": Motion("kneecap turned outwards", -45, 65),
    },
    "knee": {
        "flexion": Motion("bent", -5, 150),
        "valgus": Motion("shin angled outwards, knee inwards", -8, 12),
        "internal_rotation": Motion("shin turned inwards", -30, 30),
    },
    "ankle": {
        "dorsiflexion": Motion("toes up, shin over the foot", -50, 40),
        "inversion": Motion("sole turned inwards", -25, 35),
    },
    "foot": {"arch": Motion("its arch drawn up, ball towards heel", 0, 25)},
    "toes": {"extension": Motion("bent upwards", -40, 80)},
    "shoulder": {
        "flexion": Motion("arm lifted forwards", -60, 180),
        "abduction": Motion("arm lifted to its side", -45, 180),
        "external_rotation": Motion("forearm turned outwards", -95, 100),
    },
    "elbow": {"flexion": Motion("bent", 0, 150)},
    "forearm": {"pronation": Motion("palm turned down or backwards", -90, 90)},
    "wrist": {"extension": Motion("hand bent back", -80, 95)},
}
MIDLINE = ("pelvis", "trunk", "low_back", "neck")
Angles = dict[str, float]  # "left_hip.flexion" to degrees; what is missing is 0


def all_angles() -> dict[str, Motion]:
    """Return every angle's full name, `left_hip.flexion`, with its motion, in fixed order."""
    out = {}
    for joint, motions in JOINTS.items():
        for owner in (joint,) if joint in MIDLINE else (f"left_{joint}", f"right_{joint}"):
            for name, motion in motions.items():
                out[f"{owner}.{name}"] = motion
    return out


ALL_ANGLES = all_angles()
