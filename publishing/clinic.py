"""A clinic's colour and logo on its own copy: read before a build, written after it.

Without either, every byte of a site stays as it is.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import unpack
from typing import Any
from xml.etree import ElementTree

from library import Library
from library.clinic_look import LOGO_MOST, ClinicColours, colours_of, look_css

from .look import SCALE

_SVG = "http://www.w3.org/2000/svg"
_PNG = b"\x89PNG\r\n\x1a\n"
_LOGO = re.compile(r'(<a [^>]*\bmd-logo\b[^>]*>\s*<img src="[^"]*?)assets/icons/mark\.svg(?=")')
_THEME_COLOUR = re.compile(
    r'(<meta name="theme-color" media="\(prefers-color-scheme: (light|dark)\)" content=")[^"]*'
)
_MANIFEST = Path("manifest.webmanifest")


class LogoError(Exception):
    """What is wrong with the file of a logo, and what to do; one line."""


@dataclass(frozen=True)
class Logo:
    """A logo as it can be drawn."""

    svg: str
    """The drawing; of a PNG, a drawing that holds it."""
    shape: float
    """How wide it is, in heights of it."""


def read_logo(file: Path) -> Logo:
    """Return the logo that a file holds.

    Raises:
        LogoError: When there is no such file, when it is too large, or not what its name says.
    """
    if not file.is_file():
        raise LogoError(
            f"{file}: missing: put the logo there, or write null under logo in site.yml"
        )
    content = file.read_bytes()
    if len(content) > LOGO_MOST:
        raise LogoError(
            f"{file}: found {len(content):,} bytes; every page loads it: make it smaller than "
            f"{LOGO_MOST:,}"
        )
    try:
        return _png(content) if file.suffix == ".png" else _svg(content)
    except ValueError as error:
        raise LogoError(f"{file}: {error}") from error


def _png(content: bytes) -> Logo:
    if not content.startswith(_PNG) or len(content) < 24:
        raise ValueError("this is no PNG: save it as one, or give it the name of what it is")
    width, height = unpack(">II", content[16:24])
    if not width or not height:
        raise ValueError("found a picture without a size; save it again")
    data = base64.b64encode(content).decode()
    return Logo(
        f'<svg xmlns="{_SVG}" viewBox="0 0 {width} {height}"><image width="{width}" '
        f'height="{height}" href="data:image/png;base64,{data}"/></svg>',
        width / height,
    )


def _svg(content: bytes) -> Logo:
    try:
        text = content.decode("utf-8-sig")
        root = ElementTree.fromstring(text)  # a file of the repository, and no entity that grows
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise ValueError(
            "this is no SVG: save it as one, or give it the name of what it is"
        ) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError("this is no SVG: save it as one, or give it the name of what it is")
    for element in root.iter():
        if element.tag == f"{{{_SVG}}}script":
            raise ValueError("found a script in it; save it as a plain SVG")
        for name, value in element.attrib.items():
            if name.endswith("href") and not value.startswith(("#", "data:")):
                raise ValueError(f"found {value!r} from elsewhere; put what it shows into the file")
    return Logo(text, _shape(root))


def _shape(root: ElementTree.Element) -> float:
    """Return how wide a drawing is, in heights of it."""
    box = re.findall(r"-?[\d.]+", root.get("viewBox", ""))[2:]
    sizes = box or [
        root.get("width", "").removesuffix("px"),
        root.get("height", "").removesuffix("px"),
    ]
    try:
        width, height = map(float, sizes)
    except ValueError:
        width = height = 0
    if width <= 0 or height <= 0:
        raise ValueError("found no size in it; give its <svg> a viewBox")
    return width / height


def clinic_logo(library: Library, docs_dir: Path) -> Logo | None:
    """Return the logo of the clinic whose copy this is; none when it has none.

    Raises:
        LogoError: When it cannot be read.
    """
    logo = library.site.clinic.logo
    return read_logo(docs_dir / logo) if logo else None


def logo_problems(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line when the clinic's logo cannot be read."""
    try:
        clinic_logo(library, docs_dir)
    except LogoError as error:
        yield str(error)


def write_clinic_look(site_dir: Path) -> None:
    """Give a built site the clinic's colour and logo: before its style sheets are joined.

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
    manifest = site_dir / _MANIFEST
    if colours and manifest.is_file():
        said = json.loads(manifest.read_text(encoding="utf-8"))
        said["theme_color"] = colours.light[_OF_HEADER]
        manifest.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


_OF_HEADER = "--md-primary-fg-color"
_HEADER = (
    # Most logos are made for white paper: it stands on some, so that it is seen on any header.
    ".md-header .md-logo img,.md-nav .md-logo img{background:#fff;border-radius:.15rem;"
    "box-sizing:border-box;height:1.6rem;max-width:7rem;object-fit:contain;padding:.15rem;"
    "width:auto}\n"
)


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
