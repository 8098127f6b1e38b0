"""What the pictures take from the shared exercise data: names and tempos."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

DATA = Path(__file__).parent.parent / "docs" / "data" / "exercises.yml"
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
        """Returns how long the picture pauses at the end."""
        return min(max(self.hold, 0.4), LONGEST_HOLD)

    def of_two(self) -> Tempo:
        """Returns the tempo of a movement of two parts that goes back the same way."""
        whole = self.out + self.back
        return Tempo(whole, REST, whole)


@dataclass(frozen=True)
class Entry:
    """One exercise: its name and tempo, and the ids of its faults."""

    name: str
    tempo: Tempo
    faults: tuple[str, ...]


@lru_cache(maxsize=1)
def library() -> dict[str, Entry]:
    """Returns every exercise of the shared data by id."""
    raw = yaml.safe_load(DATA.read_text("utf-8"))
    out = {}
    for record in raw["exercises"]:
        tempo = record["tempo"]
        seconds = (float(tempo[f"{part}_seconds"]) for part in ("out", "hold", "back"))
        faults = tuple(fault["id"] for fault in record["faults"])
        out[record["id"]] = Entry(record["name"], Tempo(*seconds), faults)
    return out
