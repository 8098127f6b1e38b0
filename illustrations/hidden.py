"""No prop hides a foot: a step, a plate or a chair leaves both feet to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from .engine.camera import Camera
from .engine.raster import rasterise
from .engine.scene import Mesh, Scene

PIXELS = 0.3  # raster pixels a picture unit: a foot is some hundreds of them
SEEN = 0.35  # share of a shoe that props have to leave to be seen
SHOES = ("left_shoe", "right_shoe")
PERSON = ("body", "bun")


def hidden_feet(scene: Scene, camera: Camera) -> Iterator[tuple[str, float]]:
    """Yield each foot that props hide too much of, with the share of it that is seen, 0 to 1."""
    props = tuple(m for m in scene.meshes if m.name not in (*PERSON, *SHOES))
    for mesh in scene.meshes:
        if mesh.name in SHOES:
            seen = _pixels((mesh, *props), camera) / max(_pixels((mesh,), camera), 1)
            if seen < SEEN:
                yield mesh.name.split("_")[0], seen


def _pixels(meshes: tuple[Mesh, ...], camera: Camera) -> int:
    """Return how many pixels the first of some meshes shows in front of the others."""
    return int((rasterise(Scene(meshes), camera, PIXELS).mesh == 0).sum())
