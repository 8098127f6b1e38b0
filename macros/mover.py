"""The page "Move the pelvis": a runner to move, and what studies saw beside each slider."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from xml.etree import ElementTree

from library.levers import PARTS
from library.measured import measured
from library.records.angles import Seen
from library.records.measured import SLIDER_OF, SliderRange

from .site import Site, known

WIDE = 300.0
"""How wide a scale is, in the units of its picture."""


SLIDERS = {
    "drop": "Drop the free side",
    "inwards": "Move the thigh in",
    "turned_in": "Turn the thigh in",
    "rolled_in": "Roll the foot in",
    "bent": "Bend the hip",
}
"""By angle: the label of its slider."""
STILLS = Path(__file__).resolve().parents[1] / "docs" / "assets" / "mover"
"""Where the pictures without a script are; `sheet/mover-stills.mjs` draws them, all of one size."""


@dataclass(frozen=True)
class Mark:
    """A group's mean and spread on the scale of its slider."""

    seen: Seen
    slider: SliderRange

    @cached_property
    def middle(self) -> str:
        """Where the mean stands."""
        return f"{self._at(self.seen.mean):.1f}"

    @cached_property
    def ends(self) -> tuple[str, str]:
        """Where one spread below and above it stand, within the scale."""
        low, high = self.seen.mean - self.seen.spread, self.seen.mean + self.seen.spread
        return (f"{max(0.0, self._at(low)):.1f}", f"{min(WIDE, self._at(high)):.1f}")

    def _at(self, degrees: float) -> float:
        return WIDE * (degrees - self.slider.least) / (self.slider.most - self.slider.least)


def mover(site: Site) -> str:
    """Return the runner: the pictures that move, and three that stay without the script."""
    stills = measured().stills
    return site.fill("mover", stills=stills, size=_size(STILLS / f"{stills[0].id}.svg"))


def mover_slider(site: Site, angle: str, link: str = "") -> str:
    """Return a slider with what studies saw on its scale, and how sure its link of the chain is.

    Args:
        site: The data.
        angle: `drop`, `inwards`, `turned_in`, `rolled_in` or `bent`.
        link: The link of the chain that blames it, its id in `chain.yml`; none does when empty.
    """
    label = SLIDERS[known(angle, SLIDERS, "mover_slider", "angle")]
    slider = measured().sliders[SLIDER_OF[angle]]
    links = site.library.links
    blamed = links[known(link, links, "mover_slider", "chain link")] if link else None
    return site.fill(
        "mover_slider",
        slider=slider,
        says=label,
        marks=[Mark(one, slider) for one in groups_of(site, angle)],
        link=blamed,
        certainty=site.library.term("certainty", blamed.certainty) if blamed else None,
        wide=WIDE,
    )


def groups_of(site: Site, angle: str | None) -> list[Seen]:
    """Return what studies saw of an angle; nothing where there is none."""
    return [one for one in site.library.angles if one.angle == angle]


def mover_table(site: Site) -> str:
    """Return the table of what each part of a muscle does, which the script fills."""
    return site.fill("mover_table", parts=PARTS)


@lru_cache(maxsize=1)
def _size(picture: Path) -> tuple[str, str]:
    """Return width and height of a picture, in its units."""
    root = ElementTree.parse(picture).getroot()
    return root.attrib["width"], root.attrib["height"]
