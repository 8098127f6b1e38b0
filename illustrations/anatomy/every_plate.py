"""All plates, in the order in which they are drawn, and which of them a link's preview shows."""

from __future__ import annotations

from .plate_muscles import MUSCLE_PLATES
from .plate_spec import BONE_PLATES, Plate

PLATES: tuple[Plate, ...] = (*BONE_PLATES, *MUSCLE_PLATES)
PREVIEWS = {
    "gluteus-maximus": ("gluteus-maximus-back", "gluteus-maximus-side"),
    "gluteus-medius": ("gluteus-medius-side", "gluteus-medius-ends"),
    "gluteus-minimus": ("gluteus-minimus-side", "gluteus-minimus-ends"),
    "tensor-fasciae-latae": ("tensor-fasciae-latae-side", "tensor-fasciae-latae-front"),
    "piriformis": ("piriformis-back", "piriformis-front"),
    "muscles": ("muscles-side", "muscles-back"),
}
"""The plates of a page's preview, by the folder that it lies in."""
