"""How fast a movement is shown."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_HOLD = 4.0  # seconds: a picture need not stand still for a whole hold
REST = 0.8  # seconds at the start, between two repetitions


@dataclass(frozen=True)
class Tempo:
    """Seconds of each part of one repetition; shown_hold is the hold as the picture has it."""

    out: float
    hold: float
    back: float

    @property
    def shown_hold(self) -> float:
        """Return how long the picture pauses at the end."""
        return min(max(self.hold, 0.4), LONGEST_HOLD)

    def of_two(self) -> Tempo:
        """Return the tempo of a movement of two parts that goes back the same way."""
        whole = self.out + self.back
        return Tempo(whole, REST, whole)
