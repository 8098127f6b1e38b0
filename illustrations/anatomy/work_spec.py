"""Which exercises show what works: whose leg, and from where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """legs: the sides whose muscles are drawn: of the leg, or the legs, that the exercise trains.

    azimuth, elevation: from where they are seen, in degrees, where the exercise's own view looks
    at the pelvis from the wrong side; 90 is the person's left in standing (`poses/`). calf:
    whether knee to foot are drawn, and not hips to knees. room: picture units round the bones,
    where names need more than they have on other pictures.
    """

    legs: tuple[str, ...]
    azimuth: float | None = None
    elevation: float | None = None
    calf: bool = False
    room: float | None = None


LEFT, RIGHT, BOTH = ("left",), ("right",), ("left", "right")
WORKS: dict[str, Work] = {
    "clam": Work(LEFT, 190, 28),
    "banded-clam": Work(LEFT, 190, 28),
    "side-lying-hip-abduction": Work(LEFT, 20, 55),
    "side-lying-isometric-abduction": Work(LEFT, 20, 55),
    "standing-wall-hold": Work(BOTH, 195, 4, room=90),
    "standing-band-abduction": Work(BOTH, 170, 8),
    "pelvic-drop": Work(LEFT, 125, 8),
    "single-leg-stance": Work(RIGHT, 235, 8),
    "bird-dog": Work(LEFT, 100, 16),
    "side-plank-knees": Work(RIGHT, 190, 8),
    "side-plank": Work(RIGHT, 190, 8),
    "bridge": Work(BOTH),
    "banded-bridge": Work(BOTH),
    "marching-bridge": Work(LEFT),
    "single-leg-bridge": Work(LEFT),
    "hip-thrust": Work(BOTH),
    "wall-press": Work(BOTH, 200, 8, room=130),
    "banded-side-steps": Work(BOTH, 180, 8),
    "monster-walk": Work(BOTH, 160, 12),
    "banded-squat": Work(BOTH, 125, 12),
    "sit-to-stand": Work(BOTH, 110, 8, room=110),
    "banded-leg-press": Work(BOTH),
    "single-leg-press": Work(LEFT),
    "banded-single-leg-squat": Work(LEFT, 115, 10),
    "split-squat": Work(LEFT, 110, 10),
    "banded-split-squat": Work(LEFT, 115, 10),
    "staggered-deadlift": Work(LEFT, 105, 9),
    "single-leg-deadlift": Work(LEFT, 105, 10),
    "reverse-lunge": Work(LEFT, 110, 9),
    "step-up": Work(LEFT, 115, 10),
    "banded-step-up": Work(LEFT, 115, 10),
    "lateral-step-up": Work(LEFT, 120, 10),
    "lateral-step-down": Work(LEFT, 120, 10),
    "runners-step": Work(LEFT, 110, 10),
    "hop-and-hold": Work(LEFT, 110, 10),
    "cadence-run": Work(BOTH, 150, 8),
    "copenhagen-plank": Work(LEFT),
    "long-lever-bridge": Work(LEFT),
    "hamstring-slide": Work(LEFT),
    "nordic-hamstring": Work(LEFT),
    "quad-set": Work(LEFT),
    "straight-leg-raise": Work(LEFT),
    "wall-sit": Work(BOTH),
    "spanish-squat": Work(BOTH),
    "heel-raise": Work(BOTH, 150, 8, calf=True),
    "single-leg-heel-raise": Work(LEFT, 140, 8, calf=True),
    "bent-knee-heel-raise": Work(LEFT, 110, 10, calf=True),
    "towel-heel-raise": Work(LEFT, 130, 12, calf=True),
    "pogo-hops": Work(BOTH, 125, 8, calf=True),
    "calf-stretch": Work(LEFT, 120, 7, calf=True),
}
"""By exercise. Only those that have a main muscle of the model, and are looked at one by one."""
