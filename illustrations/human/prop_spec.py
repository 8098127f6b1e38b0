"""What a pose file asks for beside the body: kinds of props, where each may sit, how high it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MAT_TOP, MAT_SIDE = "#bcd4cc", "#9dbcb2"
PROP_TOP, PROP_SIDE = "#e3e9e5", "#c9d3cd"
PAD_TOP, PAD_SIDE = "#8fa8a3", "#7a948f"
PILLOW, TOWEL, SHADOW = "#ffffff", "#edae49", "#e4e0d5"
IRON, GRIP, CLOTH = "#55646d", "#8b979d", "#edae49"
MAT_THICKNESS = 0.014
UP = np.array([0.0, 0.0, 1.0])

PLACES = {
    # kind: where it may be; the first is meant when a pose file says nothing
    "mat": ("floor",),
    "pillow": ("head", "knees"),
    "loop-band": ("knees", "ankles"),
    "long-band": ("knees",),
    "wall": ("beside", "in-front", "behind"),
    "chair": ("behind",),
    "step": ("whole", "beside", "forefoot"),
    "leg-press": ("feet",),
    "bench": ("upper-back", "knee", "ankle"),
    "weight": ("both-hands", "left-hand", "right-hand", "thighs", "hips"),
    "towel": ("toes", "knee", "wall", "wall-low"),
    "belt": ("knees",),
    "slider": ("heel",),
    "foot-anchor": ("heels",),
}
ON_A_WALL = ("wall", "wall-low")  # places of a towel that belongs to a wall
HEIGHTS = {"step": 0.18, "bench": 0.40}
DISTANCES = {"in-front": 0.50, "behind": 0.25}


@dataclass(frozen=True)
class PropSpec:
    """One prop as a pose file asks for it (see pose_schema.Prop), what it left out filled in.

    height: metres; None for a chair that stands where the seat comes down to it. distance: metres
    from the middle of the room to a wall; None for one that stands where the knee presses it.
    padded: a folded towel hangs on the wall. low: the lower leg presses it, and not the knee.
    """

    kind: str
    at: str
    side: str = "left"
    round: str = "left"
    height: float | None = None
    ahead: float = 0.0
    distance: float | None = None
    padded: bool = False
    low: bool = False

    @property
    def sign(self) -> float:
        """Return 1 for the body's left and -1 for its right."""
        return 1.0 if self.side == "left" else -1.0


def place_of(kind: str, at: str) -> str:
    """Return where a prop is, or raise ValueError when it cannot be there."""
    known = PLACES[kind]
    if at and at not in known:
        raise ValueError(f"a {kind} cannot be at {at}; it can be at: {', '.join(known)}")
    return at or known[0]
