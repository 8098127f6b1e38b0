"""Writes SVG from a closed list of elements and attributes."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from .scene import Array

# Everything a picture may contain. Nothing that runs, loads, embeds or animates by itself.
ALLOWED: dict[str, frozenset[str]] = {
    "svg": frozenset(
        {"xmlns", "viewBox", "width", "height", "role", "aria-labelledby", "class", "id"}
    ),
    "title": frozenset({"id"}),
    "desc": frozenset({"id"}),
    "style": frozenset(),
    "g": frozenset(
        {
            "class",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-dasharray",
            "fill-rule",
            "opacity",
            "transform",
        }
    ),
    "path": frozenset(
        {
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "fill-rule",
            "opacity",
            "class",
            "stroke-linecap",
            "stroke-linejoin",
        }
    ),
    "rect": frozenset({"width", "height", "x", "y", "rx", "fill", "stroke", "stroke-width"}),
    "circle": frozenset({"cx", "cy", "r", "fill", "stroke", "stroke-width"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width"}),
}


def number(value: float) -> str:
    """Return `value` with at most one decimal, the same on every machine."""
    tenths = int(np.floor(value * 10 + 0.5))
    whole, rest = divmod(abs(tenths), 10)
    return ("-" if tenths < 0 else "") + (f"{whole}.{rest}" if rest else str(whole))


def path(points: Array, closed: bool, grain: float = 0.5) -> str:
    """Return path data for a polyline (n, 2): relative, on a grid of `grain` units."""
    grid = np.floor(points / grain + 0.5).astype(np.int64)
    if closed and len(grid) > 2 and (grid[0] == grid[-1]).all():
        grid = grid[:-1]
    steps = np.diff(grid, axis=0)
    out = [f"M{number(grid[0, 0] * grain)} {number(grid[0, 1] * grain)}"]
    pairs = [
        number(dx * grain) + ("" if dy < 0 else " ") + number(dy * grain)
        for dx, dy in steps.tolist()
        if dx or dy
    ]
    if pairs:
        out.append(
            "l"
            + "".join(p if i == 0 or p.startswith("-") else " " + p for i, p in enumerate(pairs))
        )
    return "".join(out) + ("z" if closed else "")


def element(name: str, content: str | Iterable[str] = "", **attributes: str | float) -> str:
    """Return one element; `_` in attribute names stands for `-`, a trailing one is dropped.

    Raises ValueError for anything that is not in ALLOWED.
    """
    if name not in ALLOWED:
        raise ValueError(f"element <{name}> is not on the list of allowed elements")
    written = []
    for key, value in attributes.items():
        attribute = key.rstrip("_").replace("_", "-")
        if attribute not in ALLOWED[name]:
            raise ValueError(f"attribute {attribute} is not allowed on <{name}>")
        text = value if isinstance(value, str) else number(value)
        written.append(f" {attribute}={quoteattr(text)}")
    body = content if isinstance(content, str) else "".join(content)
    start = f"<{name}{''.join(written)}"
    return f"{start}>{body}</{name}>" if body else f"{start}/>"


def document(
    name: str,
    size: tuple[int, int],
    title: str,
    description: str,
    body: Iterable[str],
    style: str = "",
    class_: str = "figure",
) -> str:
    """Return a whole SVG file. `name` prefixes its ids, so that files can share one page."""
    width, height = size
    parts = [
        element("title", escape(title), id=f"{name}-title"),
        element("desc", escape(description), id=f"{name}-desc"),
        *([element("style", style)] if style else []),
        *body,
    ]
    return (
        element(
            "svg",
            parts,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width} {height}",
            width=str(width),
            height=str(height),
            role="img",
            aria_labelledby=f"{name}-title {name}-desc",
            id=name,
            class_=class_,
        )
        + "\n"
    )
