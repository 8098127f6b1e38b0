"""Colours: how well one is read on another, and the nearest that is read well enough.

`sheet/core/clinic-look.ts` does the same; `sheet/vectors/clinic-look.json` holds both to it.
"""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.

    Args:
        one: A colour, as `#rrggbb`.
        other: Another.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, percent: int) -> str:
    """Return a colour with so many percent of another in it, each as `#rrggbb`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    parts = ((one * (100 - percent) + two * percent + 50) // 100 for one, two in pairs)
    return "#" + "".join(f"{part:02x}" for part in parts)


def readable(colour: str, ground: str, wanted: float, other: str) -> str:
    """Return the first mix of a colour with another that has a contrast to a ground.

    Args:
        colour: As `#rrggbb`.
        ground: What it stands on.
        wanted: The contrast that it needs, from 1 to 21.
        other: What it is mixed with, percent by percent: black for a darker one, white for a
            lighter one. By itself it has that contrast.
    """
    mixes = (mixed(colour, other, percent) for percent in range(101))
    return next((mix for mix in mixes if contrast(mix, ground) >= wanted), other)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
