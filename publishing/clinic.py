"""A clinic's colour and logo on its own copy, written after a build.

Without either, every byte of a site stays as it is.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from library.clinic_look import ClinicColours, colours_of, look_css

from .icons import MARK, on_ground, write_icons
from .logo import read_logo
from .look import SCALE

_LOGO = re.compile(r'(<a [^>]*\bmd-logo\b[^>]*>\s*<img src="[^"]*?)assets/icons/mark\.svg(?=")')
_THEME_COLOUR = re.compile(
    r'(<meta name="theme-color" media="\(prefers-color-scheme: (light|dark)\)" content=")[^"]*'
)
_MANIFEST = Path("manifest.webmanifest")
_OF_HEADER = "--md-primary-fg-color"
_HEADER = (
    # Most logos are made for white paper: it stands on some, so that it is seen on any header.
    ".md-header .md-logo img,.md-nav .md-logo img{background:#fff;border-radius:.15rem;"
    "box-sizing:border-box;height:1.6rem;max-width:7rem;object-fit:contain;padding:.15rem;"
    "width:auto}\n"
)


def write_clinic_look(site_dir: Path) -> None:
    """Give a built site the clinic's colour and logo: before its style sheets are joined.

    The pages for a frame have its colour before the build (`embed.py`), and no logo.

    Raises:
        LogoError: When the logo cannot be read.
    """
    data = site_dir / "data/library.json"
    if not data.is_file():  # a site without our data has no clinic
        return
    clinic = json.loads(data.read_text(encoding="utf-8"))["clinic"]
    colour, logo = clinic["colour"] or "", clinic["logo"] or ""
    if not colour and not logo:
        return
    address = f"../../{logo}" if logo else ""  # from the folder of the style sheets
    shape = read_logo(site_dir / logo).shape if logo else 1
    with (site_dir / SCALE).open("a", encoding="utf-8", newline="\n") as sheet:
        sheet.write(look_css(colour, address, shape) + (_HEADER if logo else ""))
    colours = colours_of(colour) if colour else None
    for page in site_dir.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(with_look(html, clinic, colours), encoding="utf-8")
    if colours:
        _colour_what_is_installed(site_dir, colours.light[_OF_HEADER])


def _colour_what_is_installed(site_dir: Path, colour: str) -> None:
    """Put a colour around the site where it is installed, and under its mark on a home screen."""
    manifest = site_dir / _MANIFEST
    said = json.loads(manifest.read_text(encoding="utf-8"))
    said["theme_color"] = colour
    manifest.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    mark = site_dir / MARK
    mark.write_text(on_ground(mark.read_text(encoding="utf-8"), colour), encoding="utf-8")
    write_icons(site_dir)


def with_look(html: str, clinic: dict[str, Any], colours: ClinicColours | None) -> str:
    """Return a page with the clinic's logo in its header, and its colour around it.

    Args:
        html: The page as MkDocs built it.
        clinic: The clinic, as in `library.json`.
        colours: What comes of its colour; none when it has none.
    """
    if clinic["logo"]:
        html = _LOGO.sub(lambda found: found[1] + clinic["logo"], html)
    if colours:
        said = {"light": colours.light[_OF_HEADER], "dark": colours.dark[_OF_HEADER]}
        html = _THEME_COLOUR.sub(lambda found: found[1] + said[found[2]], html)
    return html
