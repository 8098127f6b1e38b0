"""What a clinic's colour and logo may be, and the colours of a site that come of its colour."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .colours import mixed, readable

FILE = Path(__file__).resolve().parents[1] / "sheet" / "core" / "clinic-look.json"
"""The one table; the page for clinics and the sheet read it, too."""

_TABLE = json.loads(FILE.read_text(encoding="utf-8"))

GROUNDS: dict[str, str] = _TABLE["grounds"]
"""The least favourable ground of a word, `light` and `dark`, as `#rrggbb`."""
CONTRAST: dict[str, float] = _TABLE["contrast"]
"""What a word needs on it."""
LOGO_HEIGHT: int = _TABLE["logo"]["height"]
LOGO_WIDEST: int = _TABLE["logo"]["widest"]
"""How high a logo is on paper, and how wide at most; millimetres."""
LOGO_MOST: int = _TABLE["logo"]["most"]
"""How many bytes the file of a logo has at most."""


@dataclass(frozen=True)
class ClinicColours:
    """The properties of the style sheets that follow a clinic's colour, each as `#rrggbb`."""

    light: dict[str, str]
    dark: dict[str, str]
    """On a dark screen; what it does not hold is as on a light one."""


def dark_enough(colour: str) -> str:
    """Return the colour itself where it can be read, or the nearest darker one that can."""
    return readable(colour.lower(), GROUNDS["light"], CONTRAST["light"], "#000000")


def colours_of(colour: str) -> ClinicColours:
    """Return the colours that come of a clinic's: safe ones, also where it is not."""
    own = dark_enough(colour)
    light, dark = (
        {name: mixed(own, other, percent) for name, (other, percent) in mixes.items()}
        for mixes in (_TABLE["mixed"]["light"], _TABLE["mixed"]["dark"])
    )
    lit = readable(own, GROUNDS["dark"], CONTRAST["dark"], "#ffffff")
    return ClinicColours(light, {**dark, **dict.fromkeys(_TABLE["lit"], lit)})


def look_css(colour: str, logo: str, shape: float) -> str:
    """Return the style sheet of a clinic's look, which goes over those of the site.

    Args:
        colour: The clinic's colour, as `#rrggbb`; empty when there is none.
        logo: The address of its logo, for a style sheet; empty when there is none.
        shape: How wide the logo is, in heights of it.
    """
    rules = []
    if colour:
        colours = colours_of(colour)
        rules += [
            f"body[data-md-color-scheme]{{{_properties(colours.light)}}}",
            f'@media screen{{body[data-md-color-scheme="slate"]{{{_properties(colours.dark)}}}}}',
            "body[data-md-color-scheme] :is(.sheet-screen,.sheet-preview,.sheet-dialog)"
            "{--s-strong:var(--lh-teal)}",
            "body .md-typeset .sheet-page :is(.sheet-paper__title,.sheet-paper__who b)"
            f"{{color:{colours.light['--lh-teal']}}}",
        ]
    if logo:
        width = int(min(LOGO_HEIGHT * shape, LOGO_WIDEST) * 10 + 0.5) / 10
        rules += [
            f".sheet-paper__who{{display:flow-root;min-height:{LOGO_HEIGHT}mm}}",
            f'.sheet-paper__who::before{{background:url("{logo}") left top/contain no-repeat;'
            f'content:"";float:left;height:{LOGO_HEIGHT}mm;margin-right:3mm;'
            "-webkit-print-color-adjust:exact;print-color-adjust:exact;"
            f"width:{width:g}mm}}",
        ]
    return "".join(f"{rule}\n" for rule in rules)


def _properties(colours: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in colours.items())
