"""All plates, in the order in which they are drawn."""

from __future__ import annotations

from .plate_muscles import MUSCLE_PLATES
from .plate_spec import BONE_PLATES, Plate

PLATES: tuple[Plate, ...] = (*BONE_PLATES, *MUSCLE_PLATES)
