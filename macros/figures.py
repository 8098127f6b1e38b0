"""The drawn figures: what the studio says of each, and how a page shows one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

from .text import markdown_text

FOLDER = "assets/figures"


@dataclass(frozen=True)
class Marked:
    """Where a place of the body lies on a figure, in its pixels."""

    spots: tuple[tuple[int, int], ...]
    """The middle of each mark."""
    reach: tuple[tuple[int, int, int, int], ...]
    """What a finger hits: left, top, width and height of each part."""


@dataclass(frozen=True)
class Figure:
    """One drawn figure."""

    path: str
    """Its file below the figures folder."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    title: str
    alt: str
    description: str
    right: str = ""
    """Of a fault's picture: the file of the same moment done right, to stand beside it."""
    right_alt: str = ""
    """What that picture shows there: the right form, in words."""
    places: Mapping[str, Marked] = field(default_factory=dict)
    """Of the body that readers point at: where each place lies, by its id."""
    works: tuple[str, ...] = ()
    """Of a picture of working muscles: those that it holds, by their ids."""
    hidden: tuple[str, ...] = ()
    """Of such a picture: those of them that are not seen on it, or only beneath others."""
    turned: bool = False
    """Of such a picture: whether it is seen from another side than the exercise's own."""
    feet: bool = False
    """Of such a picture: whether it holds the bones of the feet, which have another source."""

    def height_at(self, width: int) -> int:
        """Return how high it is when it is so wide; both in pixels."""
        return round(self.height * width / self.width)

    @property
    def address(self) -> str:
        """Its address, from the root of the site."""
        return f"/{FOLDER}/{self.path}"


def read_figures(docs_dir: Path, names: Mapping[str, str]) -> Mapping[str, Figure]:
    """Return every figure that the studio's index lists, by its path.

    Args:
        docs_dir: The docs folder.
        names: What every exercise is called, by its id: the studio leaves it open, as `{name}`.
    """
    index = docs_dir / FOLDER / "index.json"
    if not index.is_file():
        return {}
    entries = json.loads(index.read_text(encoding="utf-8"))
    return {path: _figure(path, entry, names) for path, entry in entries.items()}


def _figure(path: str, entry: Mapping[str, Any], names: Mapping[str, str]) -> Figure:
    folder, _, file = path.partition("/")
    name = names.get(file.partition("/")[0], "") if folder == "exercises" else ""
    right = entry.get("right", {})

    def said(text: str) -> str:
        return text.replace("{name}", name)

    return Figure(
        path,
        int(entry["width"]),
        int(entry["height"]),
        said(entry["title"]),
        said(entry["alt"]),
        said(entry["description"]),
        right.get("file", ""),
        said(right.get("alt", "")),
        {
            place: Marked(*(tuple(map(tuple, marked[part])) for part in ("spots", "reach")))
            for place, marked in entry.get("places", {}).items()
        },
        tuple(entry.get("works", ())),
        tuple(entry.get("hidden", ())),
        entry.get("turned", False),
        entry.get("feet", False),
    )


def image(
    figure: Figure, *, width: int | None = None, lazy: bool = True, alt: str | None = None
) -> Markup:
    """Return a figure as a Markdown image with its size set, so that nothing jumps.

    Args:
        figure: The figure.
        width: Shown width in pixels; its own when left out.
        lazy: Whether it may load late.
        alt: Another alternative text than its own; empty when the picture only repeats another.
    """
    shown_width = width or figure.width
    size = f"width={shown_width} height={figure.height_at(shown_width)}"
    loading = " loading=lazy" if lazy else ""
    text = markdown_text(figure.alt if alt is None else alt)
    return Markup(f"![{text}]({figure.address}){{ {size}{loading} .figure }}")
