"""A parallel projection from metres to picture units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .scene import Array


@dataclass(frozen=True, eq=False)
class Camera:
    """right, up, toward: (3,) unit vectors of the picture plane and towards the viewer.

    centre: (2,) the point of the picture plane, in metres, that lies in the picture's middle.
    scale: picture units a metre. width, height: of the picture, in its units.
    """

    right: Array
    up: Array
    toward: Array
    centre: Array
    scale: float
    width: int
    height: int

    def project(self, points: Array) -> tuple[Array, Array]:
        """Return picture coordinates (n, 2), y down, and nearness (n,) in metres."""
        p = np.atleast_2d(points)
        x = (_along(p, self.right) - self.centre[0]) * self.scale + self.width / 2
        y = (self.centre[1] - _along(p, self.up)) * self.scale + self.height / 2
        return np.stack([x, y], axis=-1), _along(p, self.toward)


def _along(points: Array, axis: Array) -> Array:
    """Return the dot products, written out so that no library reorders the sum."""
    product: Array = points[:, 0] * axis[0] + points[:, 1] * axis[1] + points[:, 2] * axis[2]
    return product


def directions(azimuth: float, elevation: float) -> tuple[Array, Array, Array]:
    """Return (right, up, toward) for an eye at `azimuth` and `elevation`, in degrees.

    Azimuth 0 looks at the -y side of the scene, 90 at its +x side.
    """
    a, e = np.radians(azimuth), np.radians(elevation)
    toward = np.array([np.sin(a) * np.cos(e), -np.cos(a) * np.cos(e), np.sin(e)])
    right = np.array([np.cos(a), np.sin(a), 0.0])
    up = np.cross(toward, right)
    return tuple(np.round(v, 9) for v in (right, up, toward))  # type: ignore[return-value]


def fit(
    points: Array,
    azimuth: float,
    elevation: float,
    width: int,
    height: int,
    margin: float = 34.0,
    largest_scale: float = 1e9,
) -> Camera:
    """Return the camera that shows all `points` (n, 3) with `margin` units to spare."""
    right, up, toward = directions(azimuth, elevation)
    x, y = _along(points, right), _along(points, up)
    span_x, span_y = float(np.ptp(x)), float(np.ptp(y))
    scale = min((width - 2 * margin) / span_x, (height - 2 * margin) / span_y, largest_scale)
    centre = np.array([(x.max() + x.min()) / 2, (y.max() + y.min()) / 2])
    return Camera(right, up, toward, np.round(centre, 4), round(scale, 2), width, height)
