"""Link previews: 1200 by 630 pixels, without words."""

from __future__ import annotations

import re

import resvg_py

from .engine.svg import element

WIDTH, HEIGHT = 1200, 630
GROUND, CIRCLE, BAND = "#0f5257", "#14646a", "#edae49"


def inner(svg: str) -> str:
    """Return the drawn content of a figure, without its own frame, title and description."""
    body = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", svg)
    return re.sub(r"<(title|desc)[^>]*>.*?</\1>", "", body, flags=re.S)


def preview(pictures: list[tuple[str, int, int]]) -> bytes:
    """Return the PNG of one or two figures (svg, width, height) as cards, counted by dots."""
    gap, top, bottom = 48, 54, 84
    room = HEIGHT - top - bottom
    scale = min(
        room / max(h for _, _, h in pictures),
        (WIDTH - 2 * 60 - gap * (len(pictures) - 1)) / sum(w for _, w, _ in pictures),
    )
    x = (WIDTH - scale * sum(w for _, w, _ in pictures) - gap * (len(pictures) - 1)) / 2
    body = [
        element("rect", width=str(WIDTH), height=str(HEIGHT), fill=GROUND),
        element("circle", cx=1010, cy=120, r=430, fill=CIRCLE),
        element("circle", cx=150, cy=610, r=300, fill=CIRCLE),
    ]
    for i, (svg, width, height) in enumerate(pictures):
        y = top + (room - scale * height) / 2
        body.append(
            element("g", inner(svg), transform=f"translate({x:.1f} {y:.1f}) scale({scale:.4f})")
        )
        middle = x + scale * width / 2
        for dot in range(i + 1 if len(pictures) > 1 else 0):
            body.append(
                element(
                    "circle", cx=middle + (dot - i / 2) * 34, cy=top + room + 40, r=11, fill=BAND
                )
            )
        x += scale * width + gap
    svg = element(
        "svg",
        body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=str(WIDTH),
        height=str(HEIGHT),
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=svg))
